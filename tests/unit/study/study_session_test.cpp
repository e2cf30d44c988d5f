#include "game/study/study_session.h"

#include <gtest/gtest.h>

#include <vector>

namespace lianbing::study {
namespace {

using std::chrono::minutes;

base::Moment at(int minute) {
    return base::Moment{base::Date::fromDays(12000), std::chrono::hours(9)}.plus(minutes(minute));
}

StudySession aSession() {
    StudySession session;
    session.plan = {"s1", "现场检查的程序", "林老师", at(0)};
    return session;
}

StudySession held(const std::vector<StudyEvent>& events) {
    StudySession session = aSession();
    for (const StudyEvent& event : events) {
        const base::Status status = apply(session, event);
        EXPECT_TRUE(status) << (status ? "" : status.error().what);
    }
    return session;
}

TEST(StudySession, countsFromArrivalToDeparture) {
    const StudySession session =
        held({Arrive{"甲", at(5)}, Arrive{"乙", at(6)}, Leave{"甲", at(35)}, Close{at(50)}});
    EXPECT_EQ(session.attended("甲"), minutes(30));
    EXPECT_EQ(session.attended("乙"), minutes(44));
    EXPECT_EQ(session.attended("丙"), minutes(0));
    EXPECT_TRUE(session.over);
}

TEST(StudySession, doesNotCountTheTimeBeforeItBegins) {
    EXPECT_EQ(held({Arrive{"甲", at(-20)}, Close{at(45)}}).attended("甲"), minutes(45));
    EXPECT_EQ(held({Arrive{"甲", at(-20)}, Leave{"甲", at(-5)}, Close{at(45)}}).attended("甲"),
              minutes(0));
}

TEST(StudySession, addsUpWhoWentOutAndCameBack) {
    const StudySession session =
        held({Arrive{"甲", at(0)}, Leave{"甲", at(10)}, Arrive{"甲", at(20)}, Close{at(45)}});
    EXPECT_EQ(session.attended("甲"), minutes(35));
}

TEST(StudySession, lastsOverMidnight) {
    EXPECT_EQ(held({Arrive{"甲", at(890)}, Close{at(920)}}).attended("甲"), minutes(30));
}

struct RefusedCase {
    std::string name;
    std::vector<StudyEvent> before;
    StudyEvent event;
    std::string error;
};

class StudySessionRefuses : public testing::TestWithParam<RefusedCase> {};

TEST_P(StudySessionRefuses, andStaysAsItWas) {
    StudySession session = held(GetParam().before);
    const StudySession before = session;
    const base::Status status = apply(session, GetParam().event);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().what.substr(0, GetParam().error.size()), GetParam().error);
    EXPECT_EQ(session, before);
}

INSTANTIATE_TEST_SUITE_P(
    Inputs, StudySessionRefuses,
    testing::Values(
        RefusedCase{"arrivesTwice", {Arrive{"甲", at(0)}}, Arrive{"甲", at(1)}, "甲已经签到"},
        RefusedCase{"leavesWithoutComing", {}, Leave{"甲", at(1)}, "甲没有签到"},
        RefusedCase{"leavesTwice",
                    {Arrive{"甲", at(0)}, Leave{"甲", at(1)}},
                    Leave{"甲", at(2)},
                    "甲没有签到"},
        RefusedCase{"noName", {}, Arrive{"", at(1)}, "签到没有写姓名"},
        RefusedCase{"backwards", {Arrive{"甲", at(9)}}, Arrive{"乙", at(8)}, "时间倒退了"},
        RefusedCase{"afterTheEnd", {Close{at(9)}}, Arrive{"乙", at(10)}, "这次学习已经结束"}),
    [](const testing::TestParamInfo<RefusedCase>& row) { return row.param.name; });

}  // namespace
}  // namespace lianbing::study
