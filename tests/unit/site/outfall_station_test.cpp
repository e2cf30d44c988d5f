#include "game/site/outfall_station.h"

#include "game/site/platform_days.h"
#include "game/site/station.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

constexpr Minute kFirst = 20000 * kMinutesADay;
constexpr Minute kFrom = kFirst + 3 * kMinutesADay + 600;
constexpr Minute kUntil = kFrom + 2 * kMinutesADay;

Plant works(std::vector<PlannedCause> causes = {}) {
    Plant plant;
    plant.kind = "outfall";
    plant.seed = 11;
    plant.since = base::Date::fromDays(20000);
    plant.causes = std::move(causes);
    return plant;
}

std::unique_ptr<Station> open(const Plant& plant) {
    auto station = openStation(plant);
    EXPECT_TRUE(station) << station.error().what;
    return std::move(*station);
}

double at(const Station& station, std::string_view channel, Minute minute) {
    return station.sample(channel, momentOf(minute))->value;
}

TEST(OutfallStation, everyChannelHasAReadingAndAnIdOfItsOwn) {
    const auto station = open(works());
    std::set<std::string> ids;
    for (const Channel& channel : station->channels()) {
        EXPECT_TRUE(ids.insert(channel.id).second) << channel.id;
        EXPECT_FALSE(channel.name.empty());
        EXPECT_FALSE(channel.factor.empty());
        const auto sample = station->sample(channel.id, momentOf(kFrom + 90));
        ASSERT_TRUE(sample) << channel.id;
        EXPECT_EQ(sample->mark, Mark::Valid) << channel.id;
    }
    EXPECT_EQ(station->channels().size(), 38U);
}

TEST(OutfallStation, aRunHasTheReadingsThatSamplesHave) {
    const auto station =
        open(works({{"power-cut", kFrom, kUntil, 1, {}}, {"bucket", kFrom, kUntil + 900, 1, {}}}));
    std::vector<std::string_view> ids;
    for (const Channel& channel : station->channels()) ids.push_back(channel.id);
    constexpr std::size_t kCount = 40;
    std::vector<std::vector<Reading>> readings(ids.size(), std::vector<Reading>(kCount));
    std::vector<std::span<Reading>> runs(readings.begin(), readings.end());
    const Minute from = kUntil - 200;
    ASSERT_TRUE(station->samplesOf(ids, from, 17, runs));
    for (std::size_t c = 0; c < ids.size(); ++c) {
        for (std::size_t i = kCount; i-- > 0;) {
            const auto sample = station->sample(ids[c], momentOf(from + 17 * static_cast<int>(i)));
            const Reading& reading = readings[c][i];
            EXPECT_EQ(std::isnan(reading.value), sample->mark == Mark::Missing) << ids[c];
            EXPECT_EQ(reading.claim, sample->claim) << ids[c];
            if (!std::isnan(reading.value)) {
                EXPECT_EQ(reading.value, sample->value) << ids[c];
            }
        }
    }
}

TEST(OutfallStation, figuresReachWorksChainLimitsAndRiver) {
    Plant plant = works();
    plant.figures = {
        {"cod", 140}, {"limit-cod", 80}, {"river-flow", 0}, {"cycle", 120}, {"night-flow", 0.3}};
    const auto station = open(plant);
    const auto plain = open(works());
    EXPECT_NEAR(at(*station, "reference.cod", kFrom), 2 * at(*plain, "reference.cod", kFrom), 0.2);
    EXPECT_EQ(*station->channel("platform.cod")->limit, 80);
    EXPECT_EQ(at(*station, "river.downstream-cod", kFrom), at(*station, "reference.cod", kFrom));
    EXPECT_LT(at(*station, "reference.flow", kFirst + 120),
              0.6 * at(*plain, "reference.flow", kFirst + 120));
    EXPECT_EQ(at(*station, "platform.cod", kFrom + 1), at(*station, "platform.cod", kFrom + 119));
}

TEST(OutfallStation, refusesFiguresAndCausesItDoesNotKnow) {
    Plant plant = works();
    plant.figures = {{"fuel", 6}};
    EXPECT_EQ(openStation(plant).error().what, "废水排放口没有参数“fuel”。");
    EXPECT_EQ(openStation(works({{"oxidant", kFrom, kUntil, 1, {}}})).error().what,
              "废水排放口没有名为“oxidant”的情形。");
    EXPECT_FALSE(openStation(works({{"bucket", kUntil, kFrom, 1, {}}})));
    plant = works();
    plant.rains = {{kUntil, kFrom, 1}};
    EXPECT_FALSE(openStation(plant));
}

TEST(OutfallStation, aHoseRunsByNightUnlessToldOtherwise) {
    const auto nightly = open(works({{"tap-hose", kFrom, kUntil, 1, {}}}));
    const auto always = open(works({{"tap-hose", kFrom, kUntil, 1, DaySpan{0, 1440}}}));
    const Minute noon = kFrom + kMinutesADay + 120;
    EXPECT_GT(at(*nightly, "intake.conductivity", noon), 1000);
    EXPECT_LT(at(*always, "intake.conductivity", noon), 500);
    EXPECT_LT(at(*nightly, "intake.conductivity", noon + 720), 500);
}

TEST(OutfallStation, aBucketIsSeenByDayAndTheRoomWarmsIt) {
    const auto station = open(works({{"bucket", kFrom, kUntil, 1, {}}}));
    EXPECT_EQ(at(*station, "platform.temperature", kFrom + 700), 22);
    bool isSeen = false;
    for (Minute minute = kFrom; minute < kUntil; minute += 30) {
        const Scene scene = station->scenes(minute)[1];
        EXPECT_EQ(scene.camera, "采样口");
        const bool isNight = minuteOfDay(minute) < 360 || minuteOfDay(minute) >= 1080;
        EXPECT_EQ(scene.shows, isNight ? "夜间画面，看不清细节" : "采样头浸在蓝色塑料桶里");
        isSeen = isSeen || !isNight;
    }
    EXPECT_TRUE(isSeen);
}

TEST(OutfallStation, aTestOfPhosphorusKeepsTheAllowedDifferenceInSight) {
    Plant plant = works();
    plant.figures = {{"tp", 0.3}};
    const auto reports = open(plant)->comparisons(kFirst, kFirst + 20 * kMinutesADay);
    std::set<double> values;
    for (const Comparison& report : reports) {
        EXPECT_EQ(report.sampler, reports[0].sampler);
        EXPECT_EQ(report.firm, reports[0].firm);
        if (report.factor != "tp") continue;
        values.insert(report.laboratory.begin(), report.laboratory.end());
    }
    EXPECT_EQ(values.size(), 5U);
    EXPECT_LT(*values.rbegin() - *values.begin(), 0.09);
}

TEST(OutfallStation, theDrumGoesOnFromMinuteToMinute) {
    const auto station = open(works());
    std::vector<Reading> drum(10000);
    ASSERT_TRUE(station->samples("house.waste-drum", kFirst, 1, drum));
    for (const std::size_t i : {0U, 59U, 60U, 4321U, 9999U})
        EXPECT_EQ(drum[i].value, at(*station, "house.waste-drum", kFirst + static_cast<int>(i)));
}

/// What the alarm log says of COD in twelve days.
std::vector<LogLine> demandAlarms(const Station& station) {
    auto lines = station.alarmLog(kFirst, kFirst + 12 * kMinutesADay);
    std::erase_if(lines, [](const LogLine& line) { return !line.says.starts_with("化学需氧量"); });
    return lines;
}

TEST(OutfallStation, theAlarmLogForgivesAnHourOverTheLimitOfADay) {
    Plant plant = works();
    plant.figures = {{"cod", 42}, {"limit-cod", 50}, {"load-swing", 0.4}};
    const auto station = open(plant);
    const PlatformReport report = reportOf(*station, kFirst, kFirst + 12 * kMinutesADay);
    const auto& hours = report.factors[0].hours;
    ASSERT_TRUE(std::any_of(hours.begin(), hours.end(),
                            [](const PlatformHour& hour) { return hour.mean > 50.0; }));
    EXPECT_TRUE(demandAlarms(*station).empty());
}

TEST(OutfallStation, theAlarmLogJudgesDaysOfWater) {
    Plant plant = works({{"bucket", kFrom, kUntil, 1, {}}});
    plant.figures = {{"cod", 70}, {"limit-cod", 50}};
    const auto lines = demandAlarms(*open(plant));
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].says, "化学需氧量超限，解除");
    EXPECT_TRUE(lines[1].says.starts_with("化学需氧量日均值")) << lines[1].says;
    for (const LogLine& line : lines) EXPECT_EQ(minuteOfDay(line.at), 0);
}

}  // namespace
}  // namespace lianbing::site
