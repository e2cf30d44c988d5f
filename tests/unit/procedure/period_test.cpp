#include "game/procedure/period.h"

#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {
namespace {

using base::Date;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Date day(std::string_view iso) {
    return Date::parse(iso).value();
}

Period of(std::string_view written) {
    return parsePeriod(written).value();
}

/// By the notices that ship.
Deadline deadline(std::string_view start, std::string_view period, const Counting& counting) {
    return deadlineOf({day(start)}, of(period), counting, tests::shippedLibrary().calendar());
}

Counting fixedEnd(std::vector<Suspension> suspensions = {}) {
    return {false, std::move(suspensions)};
}

Counting movingEnd(std::vector<Suspension> suspensions = {}) {
    return {true, std::move(suspensions)};
}

Suspension span(std::string_view first, std::string_view last) {
    return {day(first), day(last), "检测"};
}

std::string lastDay(std::string_view start, std::string_view period, const Counting& counting) {
    return deadline(start, period, counting).lastDay.iso();
}

// Thu 12 Feb 2026 the act; Fri 13 1st; Sat 14 worked 2nd; Sun 15 to Mon 23 Spring Festival;
// Tue 24 3rd; Wed 25 4th; Thu 26 5th; Fri 27 6th; Sat 28 worked 7th.
TEST(Period, countsWorkingDaysAcrossTheSpringFestivalOf2026) {
    EXPECT_EQ(lastDay("2026-02-12", "7个工作日", fixedEnd()), "2026-02-28");
    EXPECT_EQ(lastDay("2026-02-12", "2个工作日", fixedEnd()), "2026-02-14");
    EXPECT_EQ(lastDay("2026-02-12", "3个工作日", fixedEnd()), "2026-02-24");
}

// Fri 27 Sep 2024 the act; Sat 28 off; Sun 29 worked 1st; Mon 30 2nd; Tue 1 to Mon 7 Oct off;
// Tue 8 3rd; Wed 9 4th; Thu 10 5th; Fri 11 6th; Sat 12 worked 7th.
TEST(Period, countsWorkingDaysAcrossTheNationalDayOf2024) {
    EXPECT_EQ(lastDay("2024-09-27", "5个工作日", fixedEnd()), "2024-10-10");
    EXPECT_EQ(lastDay("2024-09-27", "7个工作日", fixedEnd()), "2024-10-12");
}

// Fri 26 Sep 2025 the act; Sat 27 off; Sun 28 worked 1st; Mon 29 2nd; Tue 30 3rd; Wed 1 to Wed 8
// Oct off; Thu 9 4th; Fri 10 5th; Sat 11 worked 6th; Sun 12 off; Mon 13 7th.
TEST(Period, countsWorkingDaysAcrossTheNationalDayOf2025) {
    EXPECT_EQ(lastDay("2025-09-26", "5个工作日", fixedEnd()), "2025-10-10");
    EXPECT_EQ(lastDay("2025-09-26", "7个工作日", fixedEnd()), "2025-10-13");
}

// The eve of the Spring Festival of 2024, 9 Feb, was only recommended as a day of rest.
// Thu 8 the act; Fri 9 1st; Sat 10 to Sat 17 off; Sun 18 worked 2nd.
TEST(Period, countsADayOfRestThatIsOnlyRecommended) {
    EXPECT_EQ(lastDay("2024-02-08", "2个工作日", fixedEnd()), "2024-02-18");
}

// 30 days from 10 Feb. 2024: 11 to 29 Feb are 19, 1 to 11 Mar the other 11. 2025: 11 to 28 Feb are
// 18, 1 to 12 Mar the other 12.
TEST(Period, countsNaturalDaysWithTheLeapDay) {
    EXPECT_EQ(lastDay("2024-02-10", "30日", fixedEnd()), "2024-03-11");
    EXPECT_EQ(lastDay("2025-02-10", "30日", fixedEnd()), "2025-03-12");
}

TEST(Period, endsMonthsOnTheSameDayOrTheLastOfTheMonth) {
    EXPECT_EQ(lastDay("2025-10-15", "6个月", fixedEnd()), "2026-04-15");
    EXPECT_EQ(lastDay("2024-11-30", "3个月", fixedEnd()), "2025-02-28");
    EXPECT_EQ(lastDay("2023-11-30", "3个月", fixedEnd()), "2024-02-29");
    EXPECT_EQ(lastDay("2026-01-31", "1个月", fixedEnd()), "2026-02-28");
}

TEST(Period, endsYearsFromALeapDayOnTheLastOfFebruary) {
    EXPECT_EQ(lastDay("2024-02-29", "2年", fixedEnd()), "2026-02-28");
    EXPECT_EQ(lastDay("2022-02-28", "2年", fixedEnd()), "2024-02-28");
}

// 16 Sep 2024 the act; 17 to 30 Sep are 14 days; the 15th is Tue 1 Oct, off up to Mon 7.
TEST(Period, movesAnEndOnADayOffWhereItMoves) {
    const Deadline moved = deadline("2024-09-16", "15日", movingEnd());
    EXPECT_EQ(moved.lastDay, day("2024-10-08"));
    EXPECT_EQ(moved.countedOut, day("2024-10-01"));
    EXPECT_TRUE(moved.isMoved);
    EXPECT_EQ(lastDay("2024-09-16", "15日", fixedEnd()), "2024-10-01");
}

// 10, 11 Oct 2024; the third day is Sat 12, which is worked.
TEST(Period, leavesAnEndOnAWorkedSaturday) {
    EXPECT_EQ(lastDay("2024-10-09", "3日", movingEnd()), "2024-10-12");
}

// Mon 2 Mar 2026 the act; 3 to 9 are 7; 10 to 19 do not count; 20 to 31 make 19; 1 to 11 Apr 30.
TEST(Period, leavesSuspendedNaturalDaysOut) {
    const Deadline found =
        deadline("2026-03-02", "30日", fixedEnd({span("2026-03-10", "2026-03-19")}));
    EXPECT_EQ(found.lastDay, day("2026-04-11"));
    EXPECT_EQ(found.suspendedDays, 10);
}

// Mon 2 Mar 2026 the act; Tue 3 1st; Wed 4 2nd; Thu 5 to Mon 9 do not count; Tue 10 3rd; Wed 11
// 4th; Thu 12 5th; Fri 13 6th; Mon 16 7th. Of the suspension only Thu 5, Fri 6 and Mon 9 would have
// counted.
TEST(Period, leavesSuspendedWorkingDaysOut) {
    const Deadline found =
        deadline("2026-03-02", "7个工作日", fixedEnd({span("2026-03-05", "2026-03-09")}));
    EXPECT_EQ(found.lastDay, day("2026-03-16"));
    EXPECT_EQ(found.suspendedDays, 3);
}

// Full on 15 Apr; 20 to 25 Feb are 6 days: 21 Apr.
TEST(Period, putsTheEndOfMonthsOffByTheSuspendedDays) {
    const Deadline found =
        deadline("2026-01-15", "3个月", fixedEnd({span("2026-02-20", "2026-02-25")}));
    EXPECT_EQ(found.lastDay, day("2026-04-21"));
    EXPECT_EQ(found.suspendedDays, 6);
}

// Full on 12 Apr; 10, 11 and 12 Apr fall into the suspension up to the 20th: 21, 22, 23 Apr.
TEST(Period, neverEndsWithinASuspension) {
    EXPECT_EQ(lastDay("2026-03-12", "1个月", fixedEnd({span("2026-04-10", "2026-04-20")})),
              "2026-04-23");
}

TEST(Period, countsOverlappingSuspensionsOnce) {
    // 3 to 9 Mar are 7; 10 to 14 do not count; 15 to 17 make 10.
    const Deadline found =
        deadline("2026-03-02", "10日",
                 fixedEnd({span("2026-03-12", "2026-03-14"), span("2026-03-10", "2026-03-13")}));
    EXPECT_EQ(found.lastDay, day("2026-03-17"));
    EXPECT_EQ(found.suspendedDays, 5);
}

TEST(Period, ignoresASuspensionBehindItsEnd) {
    const Deadline found =
        deadline("2026-03-02", "3日", fixedEnd({span("2026-03-06", "2026-03-20")}));
    EXPECT_EQ(found.lastDay, day("2026-03-05"));
    EXPECT_EQ(found.suspendedDays, 0);
}

// 12, 13, Sat 14 Mar 2026; Sun 15 to Tue 17 are suspended; Wed 18.
TEST(Period, movesOverASuspensionThatFollowsADayOff) {
    EXPECT_EQ(lastDay("2026-03-11", "3日", movingEnd({span("2026-03-15", "2026-03-17")})),
              "2026-03-18");
}

TEST(Period, runsHoursThroughNightsAndHolidays) {
    const Deadline found = deadlineOf(base::Moment::parse("2026-02-14T17:30").value(), of("24小时"),
                                      movingEnd(), tests::shippedLibrary().calendar());
    EXPECT_EQ(found.end, base::Moment::parse("2026-02-15T17:30").value());
}

TEST(Period, endsDaysAtMidnight) {
    const Deadline found = deadline("2026-03-02", "1日", fixedEnd());
    EXPECT_LE(base::Moment::parse("2026-03-03T23:59").value(), found.end);
    EXPECT_GT(base::Moment::parse("2026-03-04T00:00").value(), found.end);
}

TEST(Period, isUnsureWhereDaysOffOfAYearWithoutANoticeMatter) {
    EXPECT_THAT(deadline("2026-12-28", "7个工作日", fixedEnd()).unknownYears, ElementsAre(2027));
    EXPECT_THAT(deadline("2026-12-28", "15日", movingEnd()).unknownYears, ElementsAre(2027));
    EXPECT_THAT(deadline("2026-12-28", "15日", fixedEnd()).unknownYears, IsEmpty());
    // Only the end of a period that moves looks at days off.
    EXPECT_THAT(deadline("2023-12-20", "15日", movingEnd()).unknownYears, IsEmpty());
    EXPECT_FALSE(deadline("2026-12-28", "7个工作日", fixedEnd()).isSure());
}

TEST(Period, isReadAsPeopleWriteIt) {
    EXPECT_EQ(of("七个工作日"), (Period{7, PeriodUnit::WorkingDays}));
    EXPECT_EQ(of("7工作日"), (Period{7, PeriodUnit::WorkingDays}));
    EXPECT_EQ(of("三十日"), (Period{30, PeriodUnit::NaturalDays}));
    EXPECT_EQ(of("15个自然日"), (Period{15, PeriodUnit::NaturalDays}));
    EXPECT_EQ(of(" 90天 "), (Period{90, PeriodUnit::NaturalDays}));
    EXPECT_EQ(of("24小时"), (Period{24, PeriodUnit::Hours}));
    EXPECT_EQ(of("30分钟"), (Period{30, PeriodUnit::Minutes}));
    EXPECT_EQ(of("6个月"), (Period{6, PeriodUnit::Months}));
    EXPECT_EQ(of("两年"), (Period{2, PeriodUnit::Years}));
}

TEST(Period, isReadBackAsItIsSpoken) {
    for (const PeriodUnit unit : {PeriodUnit::Minutes, PeriodUnit::Hours, PeriodUnit::NaturalDays,
                                  PeriodUnit::WorkingDays, PeriodUnit::Months, PeriodUnit::Years}) {
        const Period period{12, unit};
        EXPECT_EQ(of(period.spoken()), period) << period.spoken();
    }
}

TEST(Period, refusesWhatIsNoPeriod) {
    for (const std::string_view written :
         {"", "日", "7", "0日", "1001日", "7周", "3月", "日7", "7日内"})
        EXPECT_FALSE(parsePeriod(written).has_value()) << written;
}

}  // namespace
}  // namespace lianbing::procedure
