#include "game/site/detection.h"

#include "game/site/source.h"
#include "game/site/stack_fraud.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;
constexpr int kMinutes = 10 * 1440;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

Cems kiln(std::vector<StackChange> changes, StackPlan plan = {}) {
    std::vector<ChainChange> made;
    for (const StackChange& change : changes) made.push_back(changeOf(change).value());
    return Cems{StackPlant::create(std::move(plan)).value(), Chain{}, Upkeep{}, std::move(made)};
}

/// Ten days as the platform has them, with so many decimals as it shows.
Track track(const Cems& cems, const char* name, double StackValues::*value, double decimals = 100) {
    Track track{name, kDay, 1, {}, {}};
    for (Minute m = kDay; m < kDay + kMinutes; ++m) {
        const auto received = cems.received(m);
        track.values.push_back(received ? std::round(received->values.*value * decimals) / decimals
                                        : kNothing);
        track.marks.push_back(received ? received->mark : DataMark::Communication);
    }
    return track;
}

Track sulphur(const Cems& cems) {
    return track(cems, "二氧化硫", &StackValues::sulphurDioxide);
}

Track dust(const Cems& cems) {
    return track(cems, "颗粒物", &StackValues::dust);
}

StackChange from(StackCause cause, double strength, int day = 5, int days = 3) {
    return {cause,
            kDay + day * kMinutesADay + 600,
            kDay + (day + days) * kMinutesADay + 600,
            strength,
            {}};
}

TEST(Detection, anHonestKilnTripsNoneOfTheStrongRules) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        StackPlan plan;
        plan.seed = seed;
        const Cems cems = kiln({}, plan);
        EXPECT_TRUE(findConstant(sulphur(cems)).empty());
        EXPECT_TRUE(findTinySwing(sulphur(cems)).empty());
        EXPECT_TRUE(findExactStep(sulphur(cems)).empty());
        EXPECT_TRUE(findAlike(sulphur(cems), dust(cems)).empty());
        EXPECT_TRUE(findMissing(sulphur(cems)).empty());
    }
}

TEST(Detection, aFrozenValueIsFoundFromItsFirstMinute) {
    const auto findings = findConstant(sulphur(kiln({from(StackCause::FrozenAnalyser, 1)})));
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings.front().from, kDay + 5 * kMinutesADay + 600);
}

TEST(Detection, aHalvedSlopeIsAStepOfOneHalfAndBack) {
    const auto findings = findExactStep(sulphur(kiln({from(StackCause::SlopeChanged, 0.5)})));
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_NEAR(static_cast<double>(findings[0].from - kDay), 5 * 1440 + 600, 2);
    EXPECT_NE(findings[0].says.find("0.5倍"), std::string::npos) << findings[0].says;
    EXPECT_NE(findings[1].says.find("2倍"), std::string::npos) << findings[1].says;
}

TEST(Detection, aSmallerRangeIsAStepOfOneFifth) {
    const auto findings = findExactStep(sulphur(kiln({from(StackCause::RangeChanged, 1)})));
    ASSERT_FALSE(findings.empty());
    EXPECT_NE(findings[0].says.find("正好是0.2倍"), std::string::npos) << findings[0].says;
}

/// Two hours of 100 with a little life, and behind `at` so much of it; `gap` minutes are marked.
Track stepped(double share, std::size_t gap) {
    Track track{"二氧化硫", kDay, 1, {}, {}};
    for (std::size_t i = 0; i < 240; ++i) {
        const double alive = 100 + static_cast<double>(i % 5);
        track.values.push_back(i < 120 ? alive : share * alive);
        const bool isGap = i >= 120 && i < 120 + gap;
        track.marks.push_back(isGap ? DataMark::Maintenance : DataMark::Normal);
    }
    return track;
}

TEST(Detection, aStepIsSeenAcrossABlowBackAndNotAcrossAnHour) {
    for (const std::size_t gap : {3U, 20U, 30U}) {
        const auto findings = findExactStep(stepped(0.5, gap));
        ASSERT_EQ(findings.size(), 1U) << gap;
        EXPECT_EQ(findings[0].from, kDay + 120);
        EXPECT_NE(findings[0].says.find("中间没有正常数据"), std::string::npos);
    }
    Track silent = stepped(0.5, 3);
    for (std::size_t i = 120; i < 123; ++i) silent.values[i] = kNothing;
    EXPECT_EQ(findExactStep(silent).size(), 1U);
    EXPECT_TRUE(findExactStep(stepped(0.5, 31)).empty());
    EXPECT_TRUE(findExactStep(stepped(1, 3)).empty());
}

TEST(Detection, onlyAnExactRatioIsCalledExact) {
    const auto exact = findExactStep(stepped(0.2, 0));
    ASSERT_EQ(exact.size(), 1U);
    EXPECT_EQ(exact[0].says, "二氧化硫在一分钟内由102变为20.4，正好是0.2倍");
    const auto about = findExactStep(stepped(0.196, 0));
    ASSERT_EQ(about.size(), 1U);
    EXPECT_EQ(about[0].says, "二氧化硫在一分钟内由102变为20，约为0.2倍");
}

TEST(Detection, aSlopeThatIsChangedAtABlowBackIsFound) {
    const StackChange atEight{StackCause::SlopeChanged,
                              kDay + 5 * kMinutesADay + 480,
                              kDay + 8 * kMinutesADay + 480,
                              0.5,
                              {}};
    EXPECT_EQ(findExactStep(sulphur(kiln({atEight}))).size(), 2U);
}

TEST(Detection, aRemappedChannelMovesAsOneWithTheTemperature) {
    const Cems cems = kiln({from(StackCause::ChannelRemapped, 1)});
    const auto findings = findAlike(dust(cems), track(cems, "烟气温度", &StackValues::temperature));
    ASSERT_FALSE(findings.empty());
    EXPECT_GE(findings.front().from, kDay + 5 * kMinutesADay);
}

TEST(Detection, aHiddenCeilingLeavesHardlyAnySwing) {
    const Cems cems = kiln({from(StackCause::LensTaped, 1)});
    EXPECT_TRUE(findTinySwing(sulphur(cems)).empty());
    Chain flat;
    flat.sulphurDioxide.fixedAt = 31;
    flat.sulphurDioxide.noise = 0;
    Track still = sulphur(Cems{StackPlant::create({}).value(), flat, Upkeep{}, {}});
    const auto findings = findTinySwing(still);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].until - findings[0].from, kMinutes);
}

Track power(const Cems& cems) {
    Track track{"用电", kDay, 1, {}, {}};
    for (Minute m = kDay; m < kDay + kMinutes; ++m)
        track.values.push_back(cems.plant().productionPower(m));
    return track;
}

TEST(Detection, aFalseStandstillDrawsPowerAndATrueOneDoesNot) {
    const Cems lies = kiln({from(StackCause::FalseStandstill, 1)});
    const auto findings = findMarkAgainstPower(sulphur(lies), power(lies), 100);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].until - findings[0].from, 3 * kMinutesADay);
    StackPlan plan;
    plan.standstills = {{kDay + 3 * kMinutesADay, kDay + 4 * kMinutesADay}};
    const Cems stands = kiln({}, plan);
    EXPECT_TRUE(findMarkAgainstPower(sulphur(stands), power(stands), 100).empty());
}

TEST(Detection, nitrogenShutWhenInspectorsComeIsAJump) {
    const Minute arrival = kDay + 6 * kMinutesADay + 350;
    StackChange dosed{StackCause::NitrogenInLine, kDay, arrival + 10, 0.48, {}};
    const Cems cems = kiln({dosed});
    const Track converted = track(cems, "二氧化硫（折算）", &StackValues::sulphurDioxideConverted);
    EXPECT_EQ(findInspectionJump(converted, {arrival}).size(), 1U);
    EXPECT_TRUE(findInspectionJump(converted, {arrival - 2 * kMinutesADay}).empty());
    EXPECT_TRUE(findInspectionJump(sulphur(kiln({})), {arrival}).empty());
}

TEST(Detection, nightlyDilutionIsAPatternAndLowLoadIsTheWeakLookAlike) {
    StackChange nightly{StackCause::NitrogenInLine, kDay, kDay + kMinutes, 0.8, DaySpan{1320, 300}};
    EXPECT_FALSE(findNightPattern(sulphur(kiln({nightly}))).empty());
    EXPECT_TRUE(findNightPattern(sulphur(kiln({}))).empty());
    EXPECT_FALSE(honestCauseOf(Rule::NightPattern, Medium::Gas).empty());
}

TEST(Detection, aPowerCutIsMissingData) {
    const auto findings = findMissing(sulphur(kiln({from(StackCause::PowerCut, 1, 2, 1)})));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].until - findings[0].from, kMinutesADay);
    EXPECT_EQ(findings[0].says, "二氧化硫连续24.0小时没有数据");
}

TEST(Detection, valuesThatMoveWhileNothingFlowsAreFound) {
    Track flow{"流量", kDay, 60, std::vector<double>(24, 0), {}};
    Track cod{"化学需氧量", kDay, 60, std::vector<double>(24, 20), {}};
    EXPECT_TRUE(findMovingAtZeroFlow(cod, flow).empty());
    cod.values[5] = 32;
    EXPECT_EQ(findMovingAtZeroFlow(cod, flow).size(), 1U);
    flow.values.assign(24, 300);
    EXPECT_TRUE(findMovingAtZeroFlow(cod, flow).empty());
}

TEST(Detection, oneValueBeforeAndBehindAMarkIsChance) {
    Track track{"二氧化硫", kDay, 1, std::vector<double>(1000, 0), {}};
    track.marks.assign(1000, DataMark::Normal);
    for (std::size_t i = 0; i < 1000; ++i) track.values[i] = static_cast<double>(i % 7);
    for (std::size_t i = 300; i < 700; ++i) track.marks[i] = DataMark::Maintenance;
    track.values[299] = track.values[700] = 50;
    EXPECT_TRUE(findConstant(track).empty());
}

TEST(Detection, nitrogenMovesOxygenAndGasInOneRatioAndFireDoesNot) {
    const Cems dosed = kiln({from(StackCause::NitrogenInLine, 0.48)});
    const Track oxygen = track(dosed, "含氧量", &StackValues::oxygen);
    const auto findings = findDilution(sulphur(dosed), oxygen);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_NEAR(static_cast<double>(findings[0].from - kDay), 5 * 1440 + 600, 10);
    StackPlan plan;
    plan.oxygen = 6;
    plan.oxygenAtLowLoad = 10;
    plan.standstills = {{kDay + 3 * kMinutesADay, kDay + 4 * kMinutesADay}};
    for (const std::size_t hour : {22U, 23U, 0U, 1U, 2U, 3U, 4U, 5U}) plan.load[hour] = 0.5;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        plan.seed = seed;
        const Cems fire = kiln({}, plan);
        EXPECT_TRUE(
            findDilution(sulphur(fire), track(fire, "含氧量", &StackValues::oxygen)).empty());
    }
}

TEST(Detection, convertedValuesFollowFromMeasuredOnes) {
    const auto of = [](const Cems& cems, double reference) {
        return findConversion(
            sulphur(cems), track(cems, "二氧化硫（折算）", &StackValues::sulphurDioxideConverted),
            track(cems, "含氧量", &StackValues::oxygen), reference);
    };
    const Cems honest = kiln({});
    EXPECT_TRUE(of(honest, 18).empty());
    EXPECT_FALSE(of(honest, 8.65).empty());
    // One finding: calibrations and blow-backs between do not part it.
    EXPECT_EQ(of(kiln({from(StackCause::BoardChanged, 0.5)}), 18).size(), 1U);
    EXPECT_FALSE(of(kiln({from(StackCause::HiddenProgram, 0.5)}), 18).empty());
}

TEST(Detection, aFloorIsAValueThatIsHuggedOrStoodOn) {
    Track low{"二氧化硫", kDay, 1, {}, {}};
    Track stands = low;
    Track moves = low;
    for (int i = 0; i < 1440; ++i) {
        low.values.push_back(2 + i % 7);
        stands.values.push_back(i % 2 == 0 ? 12 : 12 + i % 97);
        moves.values.push_back(40 + i % 97);
    }
    EXPECT_EQ(findFloor(low, 10).size(), 1U);
    EXPECT_TRUE(findFloor(low, 5).empty());
    EXPECT_EQ(findFloor(stands, 10).size(), 1U);
    EXPECT_TRUE(findFloor(moves, 10).empty());
}

/// A fortnight of a value by the minute of the day.
template <class Value>
Track fortnight(const char* name, Value value) {
    Track track{name, kDay, 1, {}, {}};
    for (Minute m = kDay; m < kDay + 14 * kMinutesADay; ++m)
        track.values.push_back(value(minuteOfDay(m)));
    return track;
}

TEST(Detection, flowThatRisesAtDuskWithStillWaterIsFound) {
    const auto dusk = [](int m) { return m < 360 || m >= 1080 ? 900.0 : 500.0; };
    const Track flow = fortnight("流量", dusk);
    const Track still = fortnight("化学需氧量", [](int m) { return 10 + 0.1 * (m % 3); });
    const Track alive = fortnight("化学需氧量", [&](int m) { return dusk(m) / 10; });
    const Track even = fortnight("流量", [](int) { return 500.0; });
    EXPECT_FALSE(findDuskFlow(flow, still).empty());
    EXPECT_TRUE(findDuskFlow(flow, alive).empty());
    EXPECT_TRUE(findDuskFlow(even, still).empty());
}

TEST(Detection, aClockThatIsSetBackMovesTheCalibrations) {
    const Cems late = kiln({from(StackCause::ClockSetBack, 0.5)});
    const auto findings = findClockJump(sulphur(late));
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].says, "每天的校准由03:00变到04:00");
    EXPECT_TRUE(findClockJump(sulphur(kiln({}))).empty());
}

TEST(Detection, stepsUpAtOneTimeOfTheDayAreRegular) {
    const Track steps =
        fortnight("化学需氧量", [](int m) { return m < 360 || m >= 1200 ? 20.0 : 60.0; });
    const auto findings = findRegularSteps(steps);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].says, "两周里有14天，化学需氧量都在06:00前后突然上升");
    EXPECT_TRUE(findRegularSteps(sulphur(kiln({}))).empty());
}

TEST(Detection, everyRuleHasANameAndAnHonestCause) {
    for (int i = 0; i <= static_cast<int>(Rule::Sawtooth); ++i) {
        EXPECT_FALSE(nameOf(static_cast<Rule>(i)).empty()) << i;
        for (const Medium medium : {Medium::Gas, Medium::Water})
            EXPECT_FALSE(honestCauseOf(static_cast<Rule>(i), medium).empty()) << i;
    }
}

TEST(Detection, waterHasNeitherFuelNorFilterBags) {
    for (int i = 0; i <= static_cast<int>(Rule::Sawtooth); ++i) {
        const auto honest = honestCauseOf(static_cast<Rule>(i), Medium::Water);
        for (const char* ofGas : {"燃料", "滤袋", "炉", "反吹", "清灰"})
            EXPECT_EQ(honest.find(ofGas), std::string_view::npos) << honest;
    }
    EXPECT_NE(honestCauseOf(Rule::LevelShift, Medium::Gas).find("换滤袋"), std::string_view::npos);
}

TEST(Detection, channelsTellTheMedium) {
    Channel channel;
    channel.witness = Witness::Platform;
    EXPECT_EQ(mediumOf({}), Medium::Gas);
    channel.factor = "flow";
    EXPECT_EQ(mediumOf({&channel, 1}), Medium::Gas);
    channel.factor = "cod";
    EXPECT_EQ(mediumOf({&channel, 1}), Medium::Water);
}

TEST(Detection, anEmptyTrackHasNoFindings) {
    const Track none{"二氧化硫", kDay, 1, {}, {}};
    EXPECT_TRUE(findConstant(none).empty());
    EXPECT_TRUE(findTinySwing(none).empty());
    EXPECT_TRUE(findExactStep(none).empty());
    EXPECT_TRUE(findAlike(none, none).empty());
    EXPECT_TRUE(findNightPattern(none).empty());
    EXPECT_TRUE(findInspectionJump(none, {kDay}).empty());
    EXPECT_TRUE(findMissing(none).empty());
    EXPECT_TRUE(findDilution(none, none).empty());
    EXPECT_TRUE(findConversion(none, none, none, 9).empty());
    EXPECT_TRUE(findFloor(none, 1).empty());
    EXPECT_TRUE(findDuskFlow(none, none).empty());
    EXPECT_TRUE(findClockJump(none).empty());
    EXPECT_TRUE(findRegularSteps(none).empty());
}

}  // namespace
}  // namespace lianbing::site
