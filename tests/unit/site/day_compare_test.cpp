#include "game/site/day_compare.h"

#include "tests/unit/site/record_support.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lianbing::site {
namespace {

/// 10 an hour more on the second day; nothing from noon of the first.
double twoDays(std::string_view, Minute minute) {
    const int ofDay = minuteOfDay(minute);
    const bool isFirst = minute < kRecordFrom + kMinutesADay;
    if (isFirst && ofDay >= 720) return std::nan("");
    return (isFirst ? 20 : 30) + (ofDay % 60 < 30 ? 0 : 2);
}

const FakeSource& source() {
    static const FakeSource kSource{Medium::Water, {"cod"}, twoDays};
    return kSource;
}

base::Date day(int number) {
    return base::Date::fromDays(20000 + number);
}

TEST(DayCompare, comparesHoursThatBothDaysHave) {
    const auto compared = compareDays(source(), "platform.cod", day(0), day(1), DayStep::Hours);
    ASSERT_TRUE(compared);
    ASSERT_EQ(compared->rows.size(), 24U);
    EXPECT_EQ(compared->rows[3], (DayRow{21.0, 31.0}));
    EXPECT_EQ(compared->rows[12], (DayRow{std::nullopt, 31.0}));
    EXPECT_EQ(compared->pairs, 12U);
    EXPECT_EQ(compared->difference(), 10);
}

TEST(DayCompare, comparesMinutes) {
    const auto compared = compareDays(source(), "platform.cod", day(1), day(0), DayStep::Minutes);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->rows.size(), 1440U);
    EXPECT_EQ(compared->rows[31], (DayRow{32.0, 22.0}));
    EXPECT_EQ(compared->pairs, 720U);
    EXPECT_EQ(compared->difference(), -10);
}

TEST(DayCompare, whatIsMarkedIsNoValue) {
    const auto station = openStack();
    const auto compared = compareDays(*station, "platform.so2", day(0), day(1), DayStep::Minutes);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->rows[185], DayRow{}) << "calibration";
    EXPECT_TRUE(compared->rows[300][0]);
}

TEST(DayCompare, ofTheSameDayIsNoDifference) {
    const auto compared = compareDays(source(), "platform.cod", day(0), day(0), DayStep::Hours);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->pairs, 12U);
    EXPECT_EQ(compared->difference(), 0);
    EXPECT_FALSE(compareDays(source(), "platform.so2", day(0), day(1), DayStep::Hours));
}

}  // namespace
}  // namespace lianbing::site
