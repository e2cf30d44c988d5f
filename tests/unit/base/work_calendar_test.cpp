#include "game/base/work_calendar.h"

#include <gtest/gtest.h>

namespace lianbing::base {
namespace {

Date day(std::string_view iso) {
    return Date::parse(iso).value();
}

/// 2001-05-01 is a Tuesday: off from Tuesday to Thursday, and the Sunday before is worked.
WorkCalendar aCalendar() {
    WorkCalendar calendar;
    calendar.set(day("2001-04-29"), true, "甲通知");
    calendar.set(day("2001-05-01"), false, "甲通知");
    calendar.set(day("2001-05-02"), false, "甲通知");
    calendar.set(day("2001-05-03"), false, "甲通知");
    return calendar;
}

TEST(WorkCalendar, goesByTheWeekWhereNoNoticeSpeaks) {
    const WorkCalendar calendar;
    EXPECT_TRUE(calendar.isWorked(day("2001-05-04")));   // Friday
    EXPECT_FALSE(calendar.isWorked(day("2001-05-05")));  // Saturday
    EXPECT_FALSE(calendar.isWorked(day("2001-05-06")));
    EXPECT_TRUE(calendar.isWorked(day("2001-05-07")));
}

TEST(WorkCalendar, obeysTheNotice) {
    const WorkCalendar calendar = aCalendar();
    EXPECT_TRUE(calendar.isWorked(day("2001-04-29")));
    EXPECT_FALSE(calendar.isWorked(day("2001-05-02")));
    EXPECT_FALSE(calendar.isWorked(day("2001-04-28")));  // a Saturday like any other
}

TEST(WorkCalendar, saysWhichNoticeNamesADay) {
    const WorkCalendar calendar = aCalendar();
    ASSERT_NE(calendar.noted(day("2001-05-01")), nullptr);
    EXPECT_EQ(calendar.noted(day("2001-05-01"))->notice, "甲通知");
    EXPECT_EQ(calendar.noted(day("2001-05-04")), nullptr);
}

TEST(WorkCalendar, knowsOnlyYearsWithANotice) {
    const WorkCalendar calendar = aCalendar();
    EXPECT_TRUE(calendar.knows(2001));
    EXPECT_FALSE(calendar.knows(2000));
    EXPECT_FALSE(calendar.knows(2002));
    EXPECT_FALSE(calendar.knows(0));
}

TEST(WorkCalendar, countsWorkedDaysFromTheDayAfter) {
    const WorkCalendar calendar = aCalendar();
    // Friday 27 April; Sunday 29 is the first, Monday 30 the second, Friday 4 May the third.
    EXPECT_EQ(calendar.plusWorked(day("2001-04-27"), 1), day("2001-04-29"));
    EXPECT_EQ(calendar.plusWorked(day("2001-04-27"), 3), day("2001-05-04"));
}

TEST(WorkCalendar, goesOnToTheNextWorkedDay) {
    const WorkCalendar calendar = aCalendar();
    EXPECT_EQ(calendar.workedFrom(day("2001-05-01")), day("2001-05-04"));
    EXPECT_EQ(calendar.workedFrom(day("2001-05-04")), day("2001-05-04"));
}

}  // namespace
}  // namespace lianbing::base
