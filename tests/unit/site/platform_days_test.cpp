#include "game/site/platform_days.h"

#include "game/site/recorded_station.h"
#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace lianbing::site {
namespace {

constexpr Minute kHour = 60;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
// The middle of a quarter: 2024-08-15.
const Minute kStart = minuteOf({*base::Date::fromYmd(2024, 8, 15)});

/// One minute of a factor that a test writes down.
using MinuteOf = std::function<Reading(Minute sinceStart)>;

RecordedTrack trackOf(const char* word, std::optional<double> limit, int days,
                      const MinuteOf& minuteAt) {
    RecordedTrack recorded{word, "mg", 1, limit, {word, kStart, 1, {}, {}}};
    for (Minute minute = 0; minute < days * kMinutesADay; ++minute) {
        const Reading reading = minuteAt(minute);
        recorded.track.values.push_back(reading.value);
        recorded.track.marks.push_back(reading.claim);
    }
    return recorded;
}

std::unique_ptr<Station> outlet(std::vector<RecordedTrack> tracks) {
    RecordedData data;
    data.outlet = "排口1";
    data.tracks = std::move(tracks);
    return openRecord(std::move(data)).value();
}

std::unique_ptr<Station> gas(int days, const MinuteOf& minuteAt,
                             std::optional<double> limit = 100.0) {
    return outlet({trackOf("so2-converted", limit, days, minuteAt)});
}

FactorReport only(const Station& station, Minute from, Minute until) {
    const PlatformReport report = reportOf(station, from, until);
    EXPECT_EQ(report.factors.size(), 1U);
    return report.factors.front();
}

Minute hourOf(Minute minute) {
    return minute / kHour;
}

/// 40 in all minutes, 90 in the first hour, and 60 minutes' worth of a test's own hour.
MinuteOf withHour(Minute hour, std::function<Reading(Minute ofHour)> own) {
    return [=](Minute minute) -> Reading {
        if (hourOf(minute) == hour) return own(minute % kHour);
        return {hourOf(minute) == 0 ? 90.0 : 40.0, DataMark::Normal};
    };
}

TEST(PlatformReport, leavesAnHourInvalidThatLacksMinutesAndPutsAValueIn) {
    const auto station = gas(3, withHour(30, [](Minute ofHour) -> Reading {
                                 return {500, ofHour < 44 ? DataMark::Normal : DataMark::Fault};
                             }));
    const FactorReport report = only(*station, kStart, kStart + 3 * kMinutesADay);
    ASSERT_EQ(report.hours.size(), 72U);
    EXPECT_EQ(report.hours[30], (PlatformHour{std::nullopt, 90, DataMark::Fault}));
    EXPECT_EQ(report.hours[31], (PlatformHour{40, std::nullopt, DataMark::Normal}));
    EXPECT_EQ(report.hoursOver, 0) << "what was put in is not judged";
    ASSERT_EQ(report.days.size(), 3U);
    EXPECT_EQ(report.days[1].mean, 40) << "of valid hours alone";
    EXPECT_EQ(report.days[1].substituted, 1);
    EXPECT_NEAR(report.days[1].capture, 23 / 24.0, 1e-12);
    EXPECT_NEAR(report.capture, 71 / 72.0, 1e-12);
}

TEST(PlatformReport, judgesTheHoursOfGasAsTheyAreShown) {
    const auto over = gas(1, withHour(5, [](Minute) -> Reading { return {100.06}; }));
    const auto within = gas(1, withHour(5, [](Minute) -> Reading { return {100.04}; }));
    const PlatformReport report = reportOf(*over, kStart, kStart + kMinutesADay);
    EXPECT_EQ(report.bound, Bound::Hour);
    EXPECT_EQ(report.factors[0].hoursOver, 1);
    EXPECT_EQ(report.factors[0].days[0].hoursOver, 1);
    EXPECT_EQ(report.factors[0].daysOver, 0);
    EXPECT_EQ(only(*within, kStart, kStart + kMinutesADay).hoursOver, 0);
}

TEST(PlatformReport, takesAStandstillForNoGap) {
    const auto station = gas(2, [](Minute minute) -> Reading {
        const bool stands = hourOf(minute) >= 10 && hourOf(minute) < 30;
        return {stands ? 1.0 : 40.0, stands ? DataMark::Stopped : DataMark::Normal};
    });
    const FactorReport report = only(*station, kStart, kStart + 2 * kMinutesADay);
    EXPECT_EQ(report.capture, 1);
    EXPECT_EQ(report.substituted, 0);
    EXPECT_EQ(report.days[0].stopped, 14);
    EXPECT_FALSE(report.days[0].mean) << "fewer than 20 valid hours";
    EXPECT_EQ(report.hours[12].mark, DataMark::Stopped);
}

TEST(PlatformReport, putsNothingInWhereTooLittleOfTheQuarterWasCaptured) {
    const auto station = gas(2, [](Minute minute) -> Reading {
        return {40, hourOf(minute) % 3 == 2 ? DataMark::Fault : DataMark::Normal};
    });
    const FactorReport report = only(*station, kStart, kStart + 2 * kMinutesADay);
    EXPECT_NEAR(report.capture, 2 / 3.0, 1e-12);
    EXPECT_EQ(report.substituted, 0);
}

TEST(PlatformReport, judgesEachQuarterByItself) {
    // Poor days until 1 October, whole ones from then on but for one hour.
    const Minute turn = minuteOf({*base::Date::fromYmd(2024, 10, 1)}) - kStart;
    const auto station = gas(60, [turn](Minute minute) -> Reading {
        const bool isPoor = minute < turn && hourOf(minute) % 3 == 2;
        const bool isGap = hourOf(minute) == hourOf(turn) + 50;
        return {40, isPoor || isGap ? DataMark::Fault : DataMark::Normal};
    });
    const FactorReport report = only(*station, kStart, kStart + 60 * kMinutesADay);
    EXPECT_EQ(report.substituted, 1);
    EXPECT_EQ(report.hours[static_cast<std::size_t>(hourOf(turn)) + 50].substitute, 40);
}

TEST(PlatformReport, saysTheSameOfAnHourWhereverTheSpanBegins) {
    const auto stack =
        openStack(11, {{"power-cut", kRecordFrom + 9000, kRecordFrom + 9400, 1, {}}});
    const Minute until = kRecordFrom + 12 * kMinutesADay;
    const PlatformReport whole = reportOf(*stack, kRecordFrom, until);
    ASSERT_EQ(whole.factors.size(), 3U);
    for (const Minute from : {kRecordFrom + 5 * kMinutesADay + 17, kRecordFrom + 9100}) {
        const PlatformReport part = reportOf(*stack, from, until);
        EXPECT_EQ(part.from, flooredTo(from + 59, kHour));
        for (std::size_t i = 0; i < part.factors.size(); ++i) {
            const auto& hours = whole.factors[i].hours;
            const auto& days = whole.factors[i].days;
            const auto cut = (part.from - whole.from) / kHour;
            EXPECT_EQ(part.factors[i].hours,
                      std::vector<PlatformHour>(hours.begin() + cut, hours.end()));
            EXPECT_EQ(part.factors[i].days,
                      std::vector<PlatformDay>(days.end() - std::ssize(part.factors[i].days),
                                               days.end()));
        }
    }
}

TEST(PlatformReport, hasAnInvalidHourADayOfAStackThatIsCalibrated) {
    const auto stack = openStack();
    const PlatformReport report =
        reportOf(*stack, kRecordFrom + kMinutesADay, kRecordFrom + 3 * kMinutesADay);
    for (const FactorReport& factor : report.factors) {
        EXPECT_TRUE(isConverted(factor.channel.factor));
        for (const PlatformDay& day : factor.days) {
            EXPECT_EQ(day.substituted, 1);
            EXPECT_TRUE(day.mean);
        }
        EXPECT_EQ(factor.hours[3].mark, DataMark::Calibration);
    }
}

TEST(PlatformReport, knowsNoDayThatIsNotOver) {
    const auto station = gas(2, withHour(99, {}));
    const FactorReport report = only(*station, kStart, kStart + kMinutesADay + 23 * kHour + 30);
    ASSERT_EQ(report.days.size(), 2U);
    EXPECT_TRUE(report.days[0].mean);
    EXPECT_EQ(report.days[1].valid, 23);
    EXPECT_FALSE(report.days[1].mean);
}

TEST(PlatformReport, beginsWhenAnOutletBeginsToSend) {
    const auto station = gas(2, [](Minute minute) -> Reading {
        return {minute < 600 ? kNothing : 40.0, DataMark::Normal};
    });
    const PlatformReport report = reportOf(*station, kStart, kStart + 2 * kMinutesADay);
    EXPECT_EQ(report.from, kStart + 600);
    EXPECT_EQ(report.factors[0].capture, 1);
    EXPECT_FALSE(report.factors[0].days[0].mean);
}

/// A day of 40 mg/L by night in little water, and 70 by day in much; the hours in `missing` have
/// none.
std::unique_ptr<Station> water(const std::vector<Minute>& missing, bool hasFlow = true) {
    const auto isDay = [](Minute minute) { return hourOf(minute) >= 12; };
    std::vector<RecordedTrack> tracks{trackOf("cod", 60.0, 1, [&](Minute minute) -> Reading {
        const bool isMissing =
            std::find(missing.begin(), missing.end(), hourOf(minute)) != missing.end();
        return {isDay(minute) ? 70.0 : 40.0, isMissing ? DataMark::Calibration : DataMark::Normal};
    })};
    if (hasFlow)
        tracks.push_back(trackOf("flow", {}, 1, [&](Minute minute) -> Reading {
            return {isDay(minute) ? 300.0 : 100.0, DataMark::Normal};
        }));
    return outlet(std::move(tracks));
}

// (12 × 40 × 100 + 12 × 70 × 300) / (12 × 100 + 12 × 300) = 62.5.
TEST(PlatformReport, judgesTheDayOfWaterWeighedByItsFlow) {
    const auto station = water({});
    const PlatformReport report = reportOf(*station, kStart, kStart + kMinutesADay);
    EXPECT_EQ(report.bound, Bound::Day);
    EXPECT_TRUE(report.hasFlow);
    ASSERT_EQ(report.factors.size(), 1U);
    EXPECT_EQ(report.factors[0].days[0].mean, 62.5);
    EXPECT_EQ(report.factors[0].daysOver, 1);
    EXPECT_EQ(report.factors[0].hoursOver, 0);
}

TEST(PlatformReport, weighsHoursAlikeWithoutAFlow) {
    const auto station = water({}, false);
    const PlatformReport report = reportOf(*station, kStart, kStart + kMinutesADay);
    EXPECT_FALSE(report.hasFlow);
    EXPECT_EQ(report.factors[0].days[0].mean, 55);
}

TEST(PlatformReport, sparesOneHourOfWaterForTheStandardCheck) {
    const auto captureWithout = [](const std::vector<Minute>& missing) {
        return only(*water(missing), kStart, kStart + kMinutesADay).days[0].capture;
    };
    EXPECT_EQ(captureWithout({1}), 1);
    EXPECT_NEAR(captureWithout({1, 2}), 22 / 23.0, 1e-12);
    const FactorReport five = only(*water({1, 2, 3, 4, 5}), kStart, kStart + kMinutesADay);
    EXPECT_FALSE(five.days[0].mean) << "fewer than 20 of 24";
    EXPECT_EQ(five.substituted, 0) << "the rule is one of gas";
}

RecordedData longer(int step, std::size_t count) {
    RecordedData data;
    data.outlet = "排口1";
    data.tracks = {
        {"so2-converted", "mg/m³", 1, 100.0, {"二氧化硫（折算）", kStart, step, {}, {}}}};
    data.tracks[0].track.values.assign(count, 120);
    data.tracks[0].track.marks.assign(count, DataMark::Normal);
    return data;
}

TEST(PlatformReport, takesHoursAsTheyWereSent) {
    const auto station = openRecord(longer(60, 48)).value();
    const FactorReport report = only(*station, kStart, kStart + 2 * kMinutesADay);
    EXPECT_EQ(report.hours.size(), 48U);
    EXPECT_EQ(report.hoursOver, 48);
    EXPECT_EQ(report.days[1].mean, 120);
}

TEST(PlatformReport, knowsNoHoursOfDays) {
    const auto station = openRecord(longer(1440, 3)).value();
    EXPECT_EQ(station->step(), 1440);
    const FactorReport report = only(*station, kStart, kStart + 3 * kMinutesADay);
    EXPECT_TRUE(report.hours.empty());
    EXPECT_EQ(report.hoursOver, 0);
    ASSERT_EQ(report.days.size(), 3U);
    EXPECT_EQ(report.days[2].mean, 120);
}

TEST(PlatformReport, hasThePollutantsOfAnOutletWithoutLimits) {
    const auto plain = [](Minute) -> Reading { return {40, DataMark::Normal}; };
    const auto station = outlet({trackOf("so2", {}, 1, plain), trackOf("o2", {}, 1, plain)});
    const FactorReport report = only(*station, kStart, kStart + kMinutesADay);
    EXPECT_EQ(report.channel.factor, "so2");
    EXPECT_EQ(report.hoursOver, 0);
}

TEST(PlatformReport, isEmptyWithoutAWholeHour) {
    const auto station = gas(1, withHour(99, {}));
    const FactorReport report = only(*station, kStart + 610, kStart + 640);
    EXPECT_TRUE(report.hours.empty());
    EXPECT_EQ(report.hoursOver, 0);
}

}  // namespace
}  // namespace lianbing::site
