#include "game/base/date.h"

#include <gtest/gtest.h>

#include <tuple>

namespace lianbing::base {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Date day(std::string_view text) {
    return Date::parse(text).value();
}

Moment moment(std::string_view text) {
    return Moment::parse(text).value();
}

TEST(Date, readsAndPrintsIso) {
    const Date date = day("2026-08-15");
    EXPECT_EQ(date.year(), 2026);
    EXPECT_EQ(date.month(), 8);
    EXPECT_EQ(date.day(), 15);
    EXPECT_EQ(date.iso(), "2026-08-15");
    EXPECT_EQ(date.chinese(), "2026年8月15日");
}

TEST(Date, refusesOtherFormsAndMissingDays) {
    for (const char* text : {"", "2026-8-15", "2026/08/15", "2026-08-15 ", "20260815", "2026-13-01",
                             "2026-02-29", "2026-04-31", "0000-01-01", "-026-08-15", "2026-00-10",
                             "2026-01-00", "２０２６-08-15", "2026-08-1a"}) {
        EXPECT_FALSE(Date::parse(text)) << text;
    }
}

TEST(Date, saysInChineseWhatIsWrong) {
    EXPECT_EQ(Date::parse("2026.8.15").error().what,
              "日期“2026.8.15”写法不对，应写成 2026-08-15 这样");
    EXPECT_EQ(Date::parse("2026-02-29").error().what, "没有 2026年2月29日 这一天");
}

TEST(Date, knowsLeapYears) {
    EXPECT_TRUE(Date::fromYmd(2024, 2, 29));
    EXPECT_TRUE(Date::fromYmd(2000, 2, 29));
    EXPECT_FALSE(Date::fromYmd(1900, 2, 29));
    EXPECT_FALSE(Date::fromYmd(10000, 1, 1));
}

TEST(Date, countsDaysFrom1970) {
    EXPECT_EQ(Date{}.iso(), "1970-01-01");
    EXPECT_EQ(day("1969-12-31").days(), -1);
    EXPECT_EQ(Date::fromDays(20680).iso(), "2026-08-15");
}

TEST(Date, goesThroughEveryDayOfFourCenturies) {
    Date date = day("1800-01-01");
    for (int count = 0; count < 146097; ++count) {
        ASSERT_EQ(Date::parse(date.iso()).value(), date);
        date = date.plusDays(1);
    }
    EXPECT_EQ(date.iso(), "2200-01-01");
}

TEST(Date, knowsTheWeekday) {
    EXPECT_EQ(day("2026-08-15").weekday(), 6);
    EXPECT_EQ(day("2026-08-16").weekday(), 7);
    EXPECT_EQ(day("1969-12-29").weekday(), 1);
}

TEST(Date, addsMonthsWithinTheShorterMonth) {
    EXPECT_EQ(day("2024-01-31").plusMonths(1).iso(), "2024-02-29");
    EXPECT_EQ(day("2025-01-31").plusMonths(1).iso(), "2025-02-28");
    EXPECT_EQ(day("2025-12-15").plusMonths(1).iso(), "2026-01-15");
    EXPECT_EQ(day("2025-03-31").plusMonths(-13).iso(), "2024-02-29");
    EXPECT_EQ(day("2024-02-29").plusMonths(24).iso(), "2026-02-28");
}

TEST(DateDeathTest, abortsOutsideTheCalendar) {
    EXPECT_DEATH(std::ignore = day("9999-12-31").plusDays(1), "9999");
    EXPECT_DEATH(std::ignore = day("0001-01-01").plusDays(-1), "9999");
    EXPECT_DEATH(std::ignore = day("9999-12-01").plusMonths(1), "9999");
}

TEST(DateInterval, includesItsFirstDayOnly) {
    const DateInterval interval{day("2026-01-01"), day("2026-08-15")};
    EXPECT_FALSE(interval.contains(day("2025-12-31")));
    EXPECT_TRUE(interval.contains(day("2026-01-01")));
    EXPECT_TRUE(interval.contains(day("2026-08-14")));
    EXPECT_FALSE(interval.contains(day("2026-08-15")));
}

TEST(DateInterval, staysOpenWithoutAnEnd) {
    const DateInterval interval{day("2026-08-15"), std::nullopt};
    EXPECT_TRUE(interval.contains(day("9999-12-31")));
}

TEST(DateInterval, overlapsOnlyWhereADayIsShared) {
    const DateInterval early{day("2020-01-01"), day("2026-08-15")};
    const DateInterval late{day("2026-08-15"), std::nullopt};
    const DateInterval middle{day("2026-01-01"), day("2027-01-01")};
    const DateInterval empty{day("2026-03-01"), day("2026-03-01")};
    EXPECT_FALSE(early.overlaps(late));
    EXPECT_FALSE(late.overlaps(early));
    EXPECT_TRUE(early.overlaps(middle));
    EXPECT_TRUE(middle.overlaps(late));
    EXPECT_TRUE(late.overlaps(late));
    EXPECT_FALSE(early.overlaps(empty));
    EXPECT_FALSE(empty.overlaps(early));
}

TEST(Moment, readsAndPrints) {
    const Moment at = moment("2024-12-10T09:05");
    EXPECT_EQ(at.text(), "2024-12-10 09:05");
    EXPECT_EQ(at.clock(), "09:05");
}

TEST(Moment, refusesOtherForms) {
    for (const char* text : {"", "2024-12-10", "2024-12-10 09:05", "2024-12-10T24:00",
                             "2024-12-10T09:60", "2024-12-10T9:05", "2024-02-30T09:05"}) {
        EXPECT_FALSE(Moment::parse(text)) << text;
    }
}

TEST(Moment, carriesIntoOtherDays) {
    const Moment at = moment("2024-12-31T23:30");
    EXPECT_EQ(at.plus(minutes{45}).text(), "2025-01-01 00:15");
    EXPECT_EQ(at.plus(-hours{48}).text(), "2024-12-29 23:30");
    EXPECT_EQ(at.plus(Millis{1}).plus(-Millis{1}), at);
    EXPECT_EQ(moment("2024-01-01T00:00").plus(-Millis{1}).text(), "2023-12-31 23:59");
}

TEST(Moment, ordersByTime) {
    EXPECT_LT(moment("2024-12-10T09:05"), moment("2024-12-10T09:06"));
    EXPECT_LT(moment("2024-12-10T23:59"), moment("2024-12-11T00:00"));
}

TEST(MomentDeathTest, abortsOutsideTheCalendar) {
    EXPECT_DEATH(std::ignore = moment("2024-12-10T09:05").plus(Millis::max()), "9999");
    EXPECT_DEATH(std::ignore = moment("2024-12-10T09:05").plus(Millis::min()), "9999");
}

}  // namespace
}  // namespace lianbing::base
