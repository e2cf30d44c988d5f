#include "game/procedure/clock.h"

#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {
namespace {

using score::LineState;
using score::Points;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

base::Moment at(std::string_view text) {
    return base::Moment::parse(text).value();
}

base::Date day(std::string_view iso) {
    return base::Date::parse(iso).value();
}

law::ArticleRef ref(std::string_view compact) {
    return law::ArticleRef::parse(compact).value();
}

/// Builds a trace of acts that take no time; each has its own input.
class TraceOf {
public:
    TraceOf& then(std::string_view moment, std::string name, Attributes attributes = {}) {
        trace_.push_back(
            {trace_.size() + 1, std::move(name), at(moment), at(moment), std::move(attributes)});
        return *this;
    }

    operator const Trace&() const { return trace_; }  // NOLINT(google-explicit-constructor)

private:
    Trace trace_;
};

/// 先行登记保存: seven working days.
Clock preserveClock() {
    Clock clock;
    clock.what.id = "preserve";
    clock.what.title = "先行登记保存后作出处理决定";
    clock.what.period = {7, PeriodUnit::WorkingDays};
    clock.what.basis = {ref("行政处罚法56")};
    clock.what.countBasis = {ref("行政处罚法85")};
    clock.section = "steps";
    clock.points = Points::whole(4);
    clock.start = {{"preserve"}, {}};
    clock.stop = {{"dispose"}, {}};
    return clock;
}

/// 查封、扣押: thirty days, thirty more, tests do not count.
Clock sealClock() {
    Clock clock = preserveClock();
    clock.what.id = "seal";
    clock.what.title = "查封、扣押的期限";
    clock.what.period = {30, PeriodUnit::NaturalDays};
    clock.what.basis = {ref("行政强制法25.1")};
    clock.what.countBasis = {};
    clock.what.extension =
        Extension{{30, PeriodUnit::NaturalDays}, 1, {ref("行政强制法25.1")}, false};
    clock.what.interruption = Interruption{"检测的期间", {ref("行政强制法25.3")}, false};
    clock.start = {{"seal"}, {}};
    clock.stop = {{"unseal"}, {}};
    clock.suspend = {{"send_test"}, {}};
    clock.resume = {{"get_report"}, {}};
    clock.extend = {{"prolong"}, {}};
    return clock;
}

/// 催告: ten working days must pass.
Clock reminderClock() {
    Clock clock = preserveClock();
    clock.what.period = {10, PeriodUnit::WorkingDays};
    clock.what.isLeast = true;
    clock.start = {{"remind"}, {}};
    clock.stop = {{"apply"}, {}};
    return clock;
}

std::vector<ClockReading> read(const Clock& clock, const Trace& trace, std::string_view now) {
    return readClock(clock, trace, at(now), tests::shippedLibrary());
}

ClockReading readOne(const Clock& clock, const Trace& trace, std::string_view now) {
    const std::vector<ClockReading> readings = read(clock, trace, now);
    EXPECT_THAT(readings, SizeIs(1));
    return readings.at(0);
}

score::ScoreSheet judged(const Clock& clock, const Trace& trace, std::string_view now) {
    score::ScoreSheet sheet;
    judgeClocks({clock}, trace, at(now), tests::shippedLibrary(), sheet);
    return sheet;
}

score::ScoreLine line(const Clock& clock, const Trace& trace, std::string_view now) {
    return judged(clock, trace, now).lines.at(0);
}

// Seven working days from Thu 12 Feb 2026 end on Sat 28 Feb, a worked one (see period_test).
const TraceOf& preserved() {
    static const TraceOf trace = TraceOf{}.then("2026-02-12T10:00", "preserve");
    return trace;
}

TEST(Clock, isMetUpToTheLastMinuteOfTheLastDay) {
    const Trace trace = TraceOf{preserved()}.then("2026-02-28T23:59", "dispose");
    const ClockReading reading = readOne(preserveClock(), trace, "2026-03-05T09:00");
    EXPECT_EQ(reading.state, ClockState::Met);
    EXPECT_EQ(reading.stoppedBy, 1U);
    EXPECT_EQ(reading.deadline.lastDay, day("2026-02-28"));
}

TEST(Clock, isLateFromTheNextDayOn) {
    const Trace trace = TraceOf{preserved()}.then("2026-03-01T00:00", "dispose");
    EXPECT_EQ(readOne(preserveClock(), trace, "2026-03-05T09:00").state, ClockState::Late);
}

TEST(Clock, runsUpToTheLastDayAndIsMissedAfterIt) {
    EXPECT_EQ(readOne(preserveClock(), preserved(), "2026-02-28T23:59").state, ClockState::Running);
    EXPECT_EQ(readOne(preserveClock(), preserved(), "2026-03-01T00:00").state, ClockState::Missed);
}

TEST(Clock, takesAnActInTheSameInputAsItsStop) {
    Trace trace = TraceOf{preserved()}.then("2026-02-12T10:00", "dispose");
    trace[1].input = trace[0].input;
    EXPECT_EQ(readOne(preserveClock(), trace, "2026-03-05T09:00").state, ClockState::Met);
}

// Mon 2 Mar 2026 the act, sent for a test on Mon 9, report on Thu 19: 3 to 9 are 7 days, 10 to 19
// do not count, 20 to 31 make 19, 1 to 11 Apr 30.
TEST(Clock, leavesOutTheDaysOfASuspension) {
    const Trace trace = TraceOf{}
                            .then("2026-03-02T10:00", "seal")
                            .then("2026-03-09T10:00", "send_test")
                            .then("2026-03-19T10:00", "get_report")
                            .then("2026-04-11T10:00", "unseal");
    const ClockReading reading = readOne(sealClock(), trace, "2026-05-01T09:00");
    EXPECT_EQ(reading.state, ClockState::Met);
    EXPECT_EQ(reading.deadline.lastDay, day("2026-04-11"));
    EXPECT_EQ(reading.deadline.suspendedDays, 10);
}

TEST(Clock, isSuspendedUntilItIsResumed) {
    const Trace trace =
        TraceOf{}.then("2026-03-02T10:00", "seal").then("2026-03-09T10:00", "send_test");
    EXPECT_EQ(readOne(sealClock(), trace, "2026-06-01T09:00").state, ClockState::Suspended);
}

// Thirty days from 2 Mar end on 1 Apr.
TEST(Clock, isNotBroughtBackByASuspensionAfterItsEnd) {
    const Trace trace =
        TraceOf{}.then("2026-03-02T10:00", "seal").then("2026-04-02T10:00", "send_test");
    EXPECT_EQ(readOne(sealClock(), trace, "2026-04-03T09:00").state, ClockState::Missed);
}

// 3 to 31 Mar are 29 days, April makes 59, 1 May the 60th.
TEST(Clock, isExtendedOnce) {
    const Trace trace = TraceOf{}
                            .then("2026-03-02T10:00", "seal")
                            .then("2026-03-30T10:00", "prolong")
                            .then("2026-03-31T10:00", "prolong");
    const ClockReading reading = readOne(sealClock(), trace, "2026-05-01T20:00");
    EXPECT_EQ(reading.extensions, 1);
    EXPECT_EQ(reading.deadline.lastDay, day("2026-05-01"));
    EXPECT_EQ(reading.state, ClockState::Running);
}

TEST(Clock, isNotExtendedAfterItsEnd) {
    const Trace trace =
        TraceOf{}.then("2026-03-02T10:00", "seal").then("2026-04-02T10:00", "prolong");
    const ClockReading reading = readOne(sealClock(), trace, "2026-04-03T09:00");
    EXPECT_EQ(reading.extensions, 0);
    EXPECT_EQ(reading.state, ClockState::Missed);
}

TEST(Clock, tellsTwoRunsApartByWhatTiesThem) {
    Clock clock = preserveClock();
    clock.same = {"exhibit"};
    const Trace trace = TraceOf{}
                            .then("2026-02-12T10:00", "preserve", {{"exhibit", "disk"}})
                            .then("2026-02-13T10:00", "preserve", {{"exhibit", "ledger"}})
                            .then("2026-02-24T10:00", "dispose", {{"exhibit", "ledger"}})
                            .then("2026-03-10T10:00", "dispose", {{"exhibit", "disk"}});
    const std::vector<ClockReading> readings = read(clock, trace, "2026-03-11T09:00");
    ASSERT_THAT(readings, SizeIs(2));
    EXPECT_EQ(readings[0].state, ClockState::Late);
    EXPECT_EQ(readings[0].stoppedBy, 3U);
    EXPECT_EQ(readings[1].state, ClockState::Met);
    EXPECT_EQ(readings[1].stoppedBy, 2U);
}

TEST(Clock, stopsTheEarliestRunWhereNothingTiesThem) {
    const Trace trace = TraceOf{preserved()}
                            .then("2026-02-13T10:00", "preserve")
                            .then("2026-02-24T10:00", "dispose");
    const std::vector<ClockReading> readings = read(preserveClock(), trace, "2026-03-11T09:00");
    ASSERT_THAT(readings, SizeIs(2));
    EXPECT_EQ(readings[0].stoppedBy, 2U);
    EXPECT_EQ(readings[1].state, ClockState::Missed);
}

// Mon 2 Mar 2026 the act; 3 to 6 are 4 working days, 9 to 13 make 9, Mon 16 the 10th.
TEST(Clock, thatWaitsIsEarlyUpToItsEnd) {
    const TraceOf reminded = TraceOf{}.then("2026-03-02T10:00", "remind");
    const auto stateOf = [&](std::string_view applied) {
        const Trace trace = TraceOf{reminded}.then(applied, "apply");
        return readOne(reminderClock(), trace, "2026-04-01T09:00").state;
    };
    EXPECT_EQ(stateOf("2026-03-16T17:00"), ClockState::Early);
    EXPECT_EQ(stateOf("2026-03-17T00:00"), ClockState::Met);
    EXPECT_EQ(readOne(reminderClock(), reminded, "2026-04-01T09:00").state, ClockState::Running);
}

TEST(ClockLine, earnsThePointsInTime) {
    const Trace trace = TraceOf{preserved()}.then("2026-02-27T10:00", "dispose");
    const score::ScoreLine found = line(preserveClock(), trace, "2026-03-05T09:00");
    EXPECT_EQ(found.state, LineState::Met);
    EXPECT_EQ(found.earned, Points::whole(4));
    EXPECT_THAT(found.basis, ElementsAre("《行政处罚法》第五十六条", "《行政处罚法》第八十五条"));
    EXPECT_THAT(found.events, ElementsAre(1U, 2U));
    EXPECT_THAT(found.reason, HasSubstr("7个工作日，从2026年2月13日起算，到2026年2月28日届满"));
}

TEST(ClockLine, saysTheDayAsWellWhereTheTraceHasMoreThanOne) {
    const Trace started = preserved();
    const Trace stopped = TraceOf{preserved()}.then("2026-02-27T10:00", "dispose");
    const base::Moment& start = started.front().first;
    EXPECT_EQ(line(preserveClock(), started, "2026-03-05T09:00").moment, start.clock());
    EXPECT_EQ(line(preserveClock(), stopped, "2026-03-05T09:00").moment,
              start.date.chinese() + " " + start.clock());
}

TEST(ClockLine, losesThePointsTooLateAndSaysWhatFollows) {
    Clock clock = preserveClock();
    clock.late = "登记保存的证据不能再用来认定事实";
    clock.missed = "到期没有处理";
    clock.veto = true;
    const Trace trace = TraceOf{preserved()}.then("2026-03-02T10:00", "dispose");
    const score::ScoreSheet sheet = judged(clock, trace, "2026-03-05T09:00");
    EXPECT_EQ(sheet.lines.at(0).state, LineState::Lost);
    EXPECT_EQ(sheet.lines.at(0).earned, Points{});
    EXPECT_THAT(sheet.lines.at(0).reason, HasSubstr("2026年3月2日才做"));
    EXPECT_THAT(sheet.lines.at(0).reason, HasSubstr("登记保存的证据不能再用来认定事实。"));
    EXPECT_THAT(sheet.lines.at(0).reason, Not(HasSubstr("到期没有处理"))) << "it was done, late";
    EXPECT_THAT(sheet.vetoes, SizeIs(1));
}

TEST(ClockLine, saysWhatFollowsFromNotDoingItOnlyWhereItWasNotDone) {
    Clock clock = preserveClock();
    clock.late = "晚了以后";
    clock.missed = "一直没有处理";
    const score::ScoreLine found = line(clock, preserved(), "2026-03-05T09:00");
    EXPECT_THAT(found.reason, HasSubstr("一直没有处理。"));
    EXPECT_THAT(found.reason, Not(HasSubstr("晚了以后")));
}

/// Five working days by the law of 2021, three days by that of 2017, and nothing before it.
Clock requestClock() {
    Clock clock = preserveClock();
    clock.what.period = {5, PeriodUnit::WorkingDays};
    clock.what.basis = {ref("行政处罚法64-1")};
    clock.what.earlier = {PeriodTerms{}};
    clock.what.earlier[0].period = {3, PeriodUnit::NaturalDays};
    clock.what.earlier[0].basis = {ref("行政处罚法(2017)42.1-1")};
    return clock;
}

TEST(ClockLine, countsByTheLawOfTheDayOfItsStart) {
    // Wed 14 Jul 2021 and the day after: three days to Sat 17, five working days to Thu 22.
    const auto endOf = [](std::string_view start) {
        const Trace trace = TraceOf{}.then(start, "preserve");
        return readOne(requestClock(), trace, "2021-09-01T09:00").deadline.lastDay.iso();
    };
    EXPECT_EQ(endOf("2021-07-14T10:00"), "2021-07-17");
    EXPECT_EQ(endOf("2021-07-15T10:00"), "2021-07-22");
    const Trace trace = TraceOf{}.then("2021-07-14T10:00", "preserve");
    EXPECT_THAT(line(requestClock(), trace, "2021-09-01T09:00").basis,
                ElementsAre("《行政处罚法》第四十二条第一款第一项"));
}

TEST(ClockLine, isNotJudgedWhereNoLawThatIsKnownGaveThePeriod) {
    const Trace trace = TraceOf{}.then("2017-06-01T10:00", "preserve");
    const score::ScoreSheet sheet = judged(requestClock(), trace, "2021-09-01T09:00");
    EXPECT_EQ(sheet.lines.at(0).state, LineState::NotTriggered);
    EXPECT_THAT(sheet.lines.at(0).reason, HasSubstr("2017年6月1日没有查到这个期限的规定"));
    EXPECT_THAT(sheet.vetoes, IsEmpty());
}

// Fifteen days from Mon 16 Sep 2024 are full on 1 Oct, off up to the 7th; the penalty law is
// silent.
TEST(ClockLine, takesNeitherEndForLateWhereTheLawIsSilentAboutDaysOff) {
    Clock clock = preserveClock();
    clock.what.period = {15, PeriodUnit::NaturalDays};
    clock.what.basis = {ref("行政处罚法67.3")};
    const auto paidOn = [&](std::string_view moment) {
        const Trace trace = TraceOf{}.then("2024-09-16T10:00", "preserve").then(moment, "dispose");
        return line(clock, trace, "2024-11-01T09:00");
    };
    EXPECT_EQ(paidOn("2024-10-08T17:00").state, LineState::Met);
    EXPECT_THAT(paidOn("2024-10-08T17:00").reason, HasSubstr("条文没有写顺延"));
    EXPECT_EQ(paidOn("2024-10-09T09:00").state, LineState::Lost);
}

TEST(ClockLine, leavesNothingOutWhereNoLawSaysSo) {
    Clock clock = sealClock();
    clock.what.interruption.reset();
    const Trace trace =
        TraceOf{}.then("2026-03-02T10:00", "seal").then("2026-03-09T10:00", "send_test");
    EXPECT_EQ(line(clock, trace, "2026-06-01T09:00").state, LineState::Lost);
}

TEST(ClockLine, showsTheWorstOfSeveralRuns) {
    const Trace trace = TraceOf{preserved()}
                            .then("2026-02-24T10:00", "dispose")
                            .then("2026-02-25T10:00", "preserve");
    EXPECT_EQ(line(preserveClock(), trace, "2026-04-01T09:00").state, LineState::Lost);
    EXPECT_EQ(line(preserveClock(), trace, "2026-02-26T09:00").state, LineState::Met);
}

TEST(ClockLine, isNotTriggeredWhileItRunsOrWhereNothingStartedIt) {
    EXPECT_EQ(line(preserveClock(), preserved(), "2026-02-20T09:00").state,
              LineState::NotTriggered);
    EXPECT_EQ(line(preserveClock(), Trace{}, "2026-02-20T09:00").state, LineState::NotTriggered);
}

TEST(ClockLine, countsNothingWhereItsSourceIsUnverified) {
    Clock clock = preserveClock();
    clock.what.unverified = true;
    clock.veto = true;
    const score::ScoreSheet sheet = judged(clock, preserved(), "2026-04-01T09:00");
    EXPECT_EQ(sheet.lines.at(0).state, LineState::Unverified);
    EXPECT_EQ(sheet.lines.at(0).max, Points{});
    EXPECT_THAT(sheet.vetoes, IsEmpty());
}

TEST(ClockLine, countsNothingWhereAnUnverifiedExtensionWasUsed) {
    Clock clock = sealClock();
    clock.what.extension->unverified = true;
    const TraceOf sealed = TraceOf{}.then("2026-03-02T10:00", "seal");
    const Trace prolonged = TraceOf{sealed}.then("2026-03-30T10:00", "prolong");
    EXPECT_EQ(line(clock, prolonged, "2026-06-01T09:00").state, LineState::Unverified);
    EXPECT_EQ(line(clock, sealed, "2026-06-01T09:00").state, LineState::Lost);
}

TEST(ClockLine, showsOnlyTheBasisOfItsDay) {
    Clock clock = preserveClock();
    clock.what.basis = {ref("行政处罚法36.1"), ref("生态环境法典1054.1")};
    clock.what.countBasis = {};
    EXPECT_THAT(line(clock, preserved(), "2026-02-20T09:00").basis,
                ElementsAre("《行政处罚法》第三十六条第一款"));
}

}  // namespace
}  // namespace lianbing::procedure
