#include "game/site/detection_history.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace lianbing::site {
namespace {

constexpr Minute kMidnight = 29'540'160;  // of some day

Track trackOf(std::size_t minutes, double (*valueAt)(std::size_t minute)) {
    Track track{"二氧化硫", kMidnight, 1, {}, {}};
    for (std::size_t i = 0; i < minutes; ++i) track.values.push_back(valueAt(i));
    return track;
}

constexpr std::size_t kDay = 1440;

/// 140 with a little life in it, and 84 from noon of the sixth day on.
double fallen(std::size_t minute) {
    const double level = minute < 5 * kDay + kDay / 2 ? 140 : 84;
    return level + static_cast<double>(minute % 7);
}

TEST(FindLevelShift, namesWhatWasUsual) {
    const auto findings = findLevelShift(trackOf(8 * kDay, fallen), nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, Rule::LevelShift);
    EXPECT_EQ(findings[0].from, kMidnight + 5 * 1440 + 720);
    EXPECT_EQ(findings[0].until, kMidnight + 8 * 1440);
    EXPECT_EQ(findings[0].says, "二氧化硫由平常的143变为87，生产负荷没有跟着变");
}

/// Fallen from midnight to noon, on the sixth day and the three after it.
double fallenByNight(std::size_t minute) {
    const bool isLow = minute >= 5 * kDay && minute % kDay < kDay / 2;
    return (isLow ? 84 : 140) + static_cast<double>(minute % 7);
}

TEST(FindLevelShift, takesNightAfterNightAsOne) {
    const auto findings = findLevelShift(trackOf(9 * kDay, fallenByNight), nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].from, kMidnight + 5 * 1440);
    EXPECT_EQ(findings[0].until, kMidnight + 8 * 1440 + 720);
    EXPECT_EQ(findings[0].says,
              "二氧化硫由平常的143变为87，生产负荷没有跟着变；断断续续，合起来2天");
}

TEST(FindLevelShift, keepsWhatLiesMoreThanADayApartApart) {
    const auto twice = [](std::size_t minute) {
        const std::size_t day = minute / kDay;
        const bool isLow = (day == 5 || day == 7) && minute % kDay < kDay / 2;
        return (isLow ? 84 : 140) + static_cast<double>(minute % 7);
    };
    EXPECT_EQ(findLevelShift(trackOf(9 * kDay, twice), nullptr).size(), 2U);
}

/// A constant fraud at 0.62 of a truth that wavers by a tenth from quarter to quarter.
double wavering(std::size_t minute) {
    constexpr double kWaves[] = {1, 1.1, 0.95, 1.08, 0.92, 1.1, 1.02, 1.09};
    const double truth = 140 * kWaves[minute / 360 % 8];
    return (minute < 6 * kDay ? truth : 0.62 * truth) + static_cast<double>(minute % 7);
}

TEST(FindLevelShift, aConstantFraudIsOneFindingToItsEnd) {
    const auto findings = findLevelShift(trackOf(28 * kDay, wavering), nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].from, kMidnight + 6 * 1440);
    EXPECT_EQ(findings[0].until, kMidnight + 28 * 1440);
}

TEST(FindLevelShift, endsWhenTheLevelIsBack) {
    const auto findings = findLevelShift(
        trackOf(20 * kDay,
                [](std::size_t minute) {
                    return minute < 15 * kDay ? wavering(minute) : wavering(minute % (5 * kDay));
                }),
        nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].until, kMidnight + 15 * 1440);
}

TEST(FindLevelShift, whatHasLastedForAMonthIsUsual) {
    const auto changed = [](std::size_t minute) {
        return (minute < 5 * kDay ? 140.0 : 60.0) + static_cast<double>(minute % 7);
    };
    const auto findings = findLevelShift(trackOf(60 * kDay, changed), nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].until, kMidnight + (5 + kSettledDays) * 1440);
    EXPECT_EQ(findings[0].says,
              "二氧化硫由平常的143变为63，生产负荷没有跟着变；满30天，此后当作平常");
}

TEST(FindLevelShift, tellsTheMiddleOfAllThatIsShifted) {
    const auto sinking = [](std::size_t minute) {
        if (minute < 5 * kDay) return 90.8;
        return minute < 5 * kDay + 360 ? 55.7 : 18.4;
    };
    const auto findings = findLevelShift(trackOf(8 * kDay, sinking), nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].says, "二氧化硫由平常的90.8变为18.4，生产负荷没有跟着变");
}

TEST(FindLevelShift, writesLargeNumbersOut) {
    const auto findings = findLevelShift(
        trackOf(8 * kDay,
                [](std::size_t minute) { return minute < 5 * kDay ? 85'312.0 : 145'000.0; }),
        nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].says, "二氧化硫由平常的85300变为145000，生产负荷没有跟着变");
}

TEST(FindLevelShift, aStandstillEndsNothing) {
    Track track = trackOf(14 * kDay, fallen);
    for (std::size_t i = 8 * kDay; i < 10 * kDay; ++i)
        track.values[i] = std::numeric_limits<double>::quiet_NaN();
    const auto findings = findLevelShift(track, nullptr);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].until, kMidnight + 14 * 1440);
}

TEST(FindLevelShift, leavesAFallOfTheLoadAlone) {
    const Track power = trackOf(
        8 * kDay, [](std::size_t minute) { return minute < 5 * kDay + kDay / 2 ? 600.0 : 350.0; });
    EXPECT_TRUE(findLevelShift(trackOf(8 * kDay, fallen), &power).empty());
}

TEST(FindLevelShift, comparesLikeHours) {
    const Track nights = trackOf(8 * kDay, [](std::size_t minute) {
        return minute % kDay < 360 ? 60.0 + static_cast<double>(minute % 5) : 140.0;
    });
    EXPECT_TRUE(findLevelShift(nights, nullptr).empty());
}

TEST(FindLevelShift, asksForDaysBefore) {
    EXPECT_TRUE(
        findLevelShift(
            trackOf(2 * kDay, [](std::size_t minute) { return minute < kDay ? 140.0 : 60.0; }),
            nullptr)
            .empty());
}

Track always(double value, std::size_t minutes = 120) {
    return {"二氧化硫", kMidnight, 1, std::vector<double>(minutes, value), {}};
}

TEST(FindFlowMismatch, seesAnotherDuct) {
    // 10 m/s in 6.75 m² at 273.15 K and dry: 243,000 m³/h.
    const Track velocity = always(10);
    const Track cold = always(0);
    EXPECT_TRUE(findFlowMismatch(always(243000), velocity, cold, cold, 6.75).empty());
    const auto findings = findFlowMismatch(always(225000), velocity, cold, cold, 6.75);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, Rule::Conversion);
}

TEST(FindSawtooth, namesTheBeat) {
    const Track blown = trackOf(kDay, [](std::size_t minute) {
        return 140.0 - 6.0 * static_cast<double>(10 - minute % 10);
    });
    const auto findings = findSawtooth(blown);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].from, kMidnight);
    EXPECT_EQ(findings[0].until, kMidnight + 1440);
    EXPECT_NE(findings[0].says.find("每10分钟起伏一次"), std::string::npos) << findings[0].says;
}

TEST(FindSawtooth, leavesASlowSwingAlone) {
    const Track slow =
        trackOf(kDay, [](std::size_t minute) { return minute % 480 < 240 ? 140.0 : 100.0; });
    EXPECT_TRUE(findSawtooth(slow).empty());
}

}  // namespace
}  // namespace lianbing::site
