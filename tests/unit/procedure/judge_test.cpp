#include "game/procedure/rule.h"
#include "tests/support/synthetic_law.h"
#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

using score::LineState;
using score::Points;

law::ArticleRef ref(std::string_view compact) {
    return *law::ArticleRef::parse(compact);
}

Rule identifyFirst() {
    Rule rule;
    rule.id = "identify-first";
    rule.section = "conduct";
    rule.kind = RuleKind::Precedence;
    rule.what = {{"inspect"}, {}};
    rule.reference = {{"identify"}, {}};
    rule.points = Points::whole(6);
    rule.basis = {ref("示例法(2001)9"), ref("示例法(2001)11"), ref("示例法9"),
                  ref("示例法典(2007)19"), ref("示例法典19")};
    rule.title = "先出示证件再检查";
    rule.broken = "{time}就开始{event}，还没有出示证件";
    rule.repair = "应当先出示执法证件";
    return rule;
}

Rule noThreats() {
    Rule rule;
    rule.id = "no-threats";
    rule.section = "conduct";
    rule.kind = RuleKind::Absence;
    rule.what = {{"threaten"}, {}};
    rule.points = Points::whole(5);
    rule.title = "不得威胁当事人";
    rule.broken = "{time}威胁了当事人";
    return rule;
}

class Judge : public testing::Test {
protected:
    score::ScoreSheet judged(const std::vector<Rule>& rules, const Trace& trace) {
        score::ScoreSheet sheet;
        judge(rules, trace, library_, tests::dayOf(2002), sheet);
        return sheet;
    }

    score::ScoreLine line(const Rule& rule, const Trace& trace) {
        return judged({rule}, trace).lines.at(0);
    }

    law::Library library_ = tests::syntheticLibrary();
};

/// An event at nine on a day of that year.
TraceEvent inYear(int year, std::uint64_t input, std::string name) {
    const base::Moment nine{tests::dayOf(year), std::chrono::hours(9)};
    return {input, std::move(name), nine, nine, {}};
}

TEST_F(Judge, paysForAMetRule) {
    const auto met =
        line(identifyFirst(), {anEvent(1, "identify", 5, 6), anEvent(2, "inspect", 7)});
    EXPECT_EQ(met.id, "identify-first");
    EXPECT_EQ(met.section, "conduct");
    EXPECT_EQ(met.title, "先出示证件再检查");
    EXPECT_EQ(met.state, LineState::Met);
    EXPECT_EQ(met.earned, Points::whole(6));
    EXPECT_EQ(met.max, Points::whole(6));
    EXPECT_EQ(met.reason, "做到了：先出示证件再检查。");
    EXPECT_EQ(met.events, (std::vector<std::uint64_t>{1, 2}));
    EXPECT_EQ(met.moment, "09:05");
}

TEST_F(Judge, saysWhatBrokeARuleWhenAndWhatWouldHaveRepairedIt) {
    const auto lost = line(identifyFirst(), {anEvent(3, "inspect", 7)});
    EXPECT_EQ(lost.state, LineState::Lost);
    EXPECT_EQ(lost.earned, Points{});
    EXPECT_EQ(lost.max, Points::whole(6));
    EXPECT_EQ(lost.reason, "09:07就开始inspect，还没有出示证件。应当先出示执法证件。");
    EXPECT_EQ(lost.events, (std::vector<std::uint64_t>{3}));
    EXPECT_EQ(lost.moment, "09:07");
}

TEST_F(Judge, saysTheDayAsWellWhereTheTraceHasMoreThanOne) {
    constexpr std::int64_t kDay = 24 * 60;
    const auto day = [](std::int64_t minutes) { return minuteOf(minutes).date.chinese(); };
    const auto late =
        line(identifyFirst(), {anEvent(3, "inspect", 7), anEvent(4, "identify", kDay)});
    EXPECT_EQ(late.reason, day(7) + " 09:07就开始inspect，还没有出示证件。" + day(kDay) +
                               " 09:00 的“identify”是后来补的，已经晚了。应当先出示执法证件。");
    EXPECT_EQ(late.moment, day(7) + " 09:07");
}

TEST_F(Judge, saysTheDayOfAnActThatMetTheRuleAsWell) {
    constexpr std::int64_t kDay = 24 * 60;
    const auto met = line(identifyFirst(), {anEvent(1, "go", 0), anEvent(2, "identify", kDay + 5),
                                            anEvent(3, "inspect", kDay + 7)});
    EXPECT_EQ(met.moment, minuteOf(kDay).date.chinese() + " 09:05");
}

TEST_F(Judge, prefersTheLabelOfAnEvent) {
    const auto lost = line(identifyFirst(), {anEvent(3, "inspect", 7, 8, {{"label", "查看锅炉"}})});
    EXPECT_EQ(lost.reason, "09:07就开始查看锅炉，还没有出示证件。应当先出示执法证件。");
}

TEST_F(Judge, saysThatAStepIsMissing) {
    Rule rule = identifyFirst();
    rule.kind = RuleKind::Existence;
    rule.broken = "{time}没有{event}";
    rule.repair.clear();
    const auto lost = line(rule, {});
    EXPECT_EQ(lost.reason, "全程没有inspect。");
    EXPECT_TRUE(lost.events.empty());
    EXPECT_EQ(lost.moment, "");
}

TEST_F(Judge, hasASentenceWhereTheRuleHasNone) {
    Rule rule = identifyFirst();
    rule.broken.clear();
    rule.repair.clear();
    EXPECT_EQ(line(rule, {anEvent(1, "inspect", 0)}).reason, "没有做到：先出示证件再检查。");
}

TEST_F(Judge, keepsTheMaximumOfARuleThatNeverTriggered) {
    const auto idle = line(identifyFirst(), {anEvent(1, "identify", 0)});
    EXPECT_EQ(idle.state, LineState::NotTriggered);
    EXPECT_EQ(idle.earned, Points{});
    EXPECT_EQ(idle.max, Points::whole(6));
    EXPECT_EQ(idle.reason,
              "没有触发：先出示证件再检查。本次检查中没有出现适用这条规则的情形，这一项的分没有拿到。");
}

TEST_F(Judge, deductsForAForbiddenStepAndHasNoMaximum) {
    const auto deducted = line(noThreats(), {anEvent(8, "threaten", 30)});
    EXPECT_EQ(deducted.state, LineState::Deducted);
    EXPECT_EQ(deducted.earned, -Points::whole(5));
    EXPECT_EQ(deducted.max, Points{});
    EXPECT_EQ(deducted.reason, "09:30威胁了当事人。");
    const auto met = line(noThreats(), {});
    EXPECT_EQ(met.state, LineState::Met);
    EXPECT_EQ(met.earned, Points{});
    EXPECT_EQ(met.max, Points{});
}

TEST_F(Judge, showsTheBasisInForceOnTheDayOfTheStep) {
    using Basis = std::vector<std::string>;
    const auto basisIn = [&](int year) {
        return line(identifyFirst(), {inYear(year, 1, "identify"), inYear(year, 2, "inspect")})
            .basis;
    };
    EXPECT_EQ(basisIn(2002), (Basis{"《示例法》第九条", "《示例法》第十一条"}));
    EXPECT_EQ(basisIn(2005), (Basis{"《示例法》第九条"}));
    EXPECT_EQ(basisIn(2008), (Basis{"《示例法典》第十九条"}));
    EXPECT_EQ(basisIn(2000), Basis{});
}

TEST_F(Judge, usesTheDayOfTheLaterStep) {
    const auto met =
        line(identifyFirst(), {inYear(2005, 1, "identify"), inYear(2008, 2, "inspect")});
    EXPECT_EQ(met.basis, (std::vector<std::string>{"《示例法典》第十九条"}));
}

TEST_F(Judge, datesAMissingStepByTheFallbackDay) {
    Rule rule = identifyFirst();
    rule.kind = RuleKind::Existence;
    EXPECT_EQ(line(rule, {}).basis,
              (std::vector<std::string>{"《示例法》第九条", "《示例法》第十一条"}));
}

TEST_F(Judge, leavesOutAProvisionThatDoesNotExist) {
    Rule rule = identifyFirst();
    rule.basis = {ref("示例法99"), ref("不存在的法1"), ref("示例法(2001)9")};
    EXPECT_EQ(line(rule, {}).basis, (std::vector<std::string>{"《示例法》第九条"}));
}

TEST_F(Judge, vetoesOnceForEachRule) {
    Rule rule = noThreats();
    rule.veto = true;
    rule.basis = {ref("示例法(2001)9")};
    const Trace trace{anEvent(8, "threaten", 30)};
    score::ScoreSheet sheet = judged({rule, rule}, trace);
    ASSERT_EQ(sheet.vetoes.size(), 1U);
    EXPECT_EQ(sheet.vetoes[0],
              (score::Veto{"no-threats", "09:30威胁了当事人。", {"《示例法》第九条"}, {8}}));
    EXPECT_EQ(sheet.total(), Points{});
    EXPECT_FALSE(judged({rule}, {}).vetoed());
}

TEST_F(Judge, countsAnUnverifiedRuleAsNothing) {
    Rule rule = noThreats();
    rule.veto = true;
    rule.unverified = true;
    const score::ScoreSheet sheet = judged({rule}, {anEvent(8, "threaten", 30)});
    EXPECT_FALSE(sheet.vetoed());
    EXPECT_EQ(sheet.lines[0].state, LineState::Unverified);
    EXPECT_EQ(sheet.lines[0].earned, Points{});
    EXPECT_EQ(sheet.lines[0].reason, "09:30威胁了当事人。这条规则的依据尚未核实，不计分。");

    Rule required = identifyFirst();
    required.unverified = true;
    const auto met = line(required, {anEvent(1, "identify", 5), anEvent(2, "inspect", 7)});
    EXPECT_EQ(met.earned, Points{});
    EXPECT_EQ(met.max, Points{});
}

TEST_F(Judge, namesTheActThatCameTooLate) {
    const auto lost = line(identifyFirst(), {anEvent(3, "inspect", 7), anEvent(4, "identify", 9)});
    EXPECT_EQ(lost.state, LineState::Lost);
    EXPECT_EQ(lost.earned, Points{});
    EXPECT_EQ(lost.reason,
              "09:07就开始inspect，还没有出示证件。09:09 "
              "的“identify”是后来补的，已经晚了。应当先出示执法证件。");
    EXPECT_EQ(lost.events, (std::vector<std::uint64_t>{3}));
}

TEST_F(Judge, saysThatTheActItselfCameTooLate) {
    Rule rule = identifyFirst();
    rule.kind = RuleKind::Existence;
    rule.within = Period{5, PeriodUnit::Minutes};
    rule.broken = "{event}晚了";
    rule.repair.clear();
    EXPECT_EQ(line(rule, {anEvent(1, "go", 0), anEvent(2, "inspect", 6)}).reason,
              "inspect晚了。做到的时候已经晚了。");
}

TEST_F(Judge, paysAShareForWhatWasPutRightTooLate) {
    Rule rule = identifyFirst();
    rule.latePercent = 50;
    const auto late = line(rule, {anEvent(3, "inspect", 7), anEvent(4, "identify", 9)});
    EXPECT_EQ(late.state, LineState::Partly);
    EXPECT_EQ(late.earned, Points::whole(3));
    EXPECT_EQ(late.max, Points::whole(6));
    const auto never = line(rule, {anEvent(3, "inspect", 7)});
    EXPECT_EQ(never.state, LineState::Lost);
    EXPECT_EQ(never.earned, Points{});
}

TEST_F(Judge, deductsLessForABanThatWasPutRightTooLate) {
    Rule rule = noThreats();
    rule.latePercent = 40;
    rule.remedy = {{"apologize"}, {}};
    const auto late = line(rule, {anEvent(8, "threaten", 30), anEvent(9, "apologize", 31)});
    EXPECT_EQ(late.state, LineState::Deducted);
    EXPECT_EQ(late.earned, -Points::whole(3));
    EXPECT_EQ(late.max, Points{});
    EXPECT_EQ(late.reason, "09:30威胁了当事人。09:31 的“apologize”是后来补的，已经晚了。");
}

TEST_F(Judge, doesNotPayForABanOfTwoActs) {
    Rule rule = noThreats();
    rule.kind = RuleKind::NotSuccession;
    rule.reference = {{"refuse"}, {}};
    const auto kept = line(rule, {anEvent(1, "threaten", 1), anEvent(2, "refuse", 2)});
    EXPECT_EQ(kept.state, LineState::Met);
    EXPECT_EQ(kept.earned, Points{});
    EXPECT_EQ(kept.max, Points{});
    const auto broken = line(rule, {anEvent(1, "refuse", 1), anEvent(2, "threaten", 2)});
    EXPECT_EQ(broken.earned, -Points::whole(5));
}

TEST_F(Judge, vetoesWhatWasPutRightTooLate) {
    Rule rule = identifyFirst();
    rule.veto = true;
    rule.latePercent = 50;
    const score::ScoreSheet sheet =
        judged({rule}, {anEvent(3, "inspect", 7), anEvent(4, "identify", 9)});
    ASSERT_EQ(sheet.vetoes.size(), 1U);
    EXPECT_EQ(sheet.vetoes[0].events, (std::vector<std::uint64_t>{3}));
}

/// The state of the line when somebody inspects without identifying on a day of that year.
class JudgeByDay : public Judge {
protected:
    LineState stateIn(int year, const Rule& rule) {
        return line(rule, {inYear(year, 1, "inspect")}).state;
    }
};

TEST_F(JudgeByDay, holdsARuleWhileItsProvisionIsInForce) {
    Rule rule = identifyFirst();
    rule.whileInForce = ref("示例法9");
    EXPECT_EQ(stateIn(2000, rule), LineState::NotTriggered);
    EXPECT_EQ(stateIn(2002, rule), LineState::NotTriggered) << "article 9 was another one then";
    EXPECT_EQ(stateIn(2005, rule), LineState::Lost);
    EXPECT_EQ(stateIn(2008, rule), LineState::NotTriggered);
}

TEST_F(JudgeByDay, knowsTheVersionsThatHaveTheProvision) {
    Rule rule = identifyFirst();
    rule.whileInForce = ref("示例法12");  // added in 2004
    EXPECT_EQ(stateIn(2003, rule), LineState::NotTriggered);
    EXPECT_EQ(stateIn(2004, rule), LineState::Lost);
}

TEST_F(JudgeByDay, holdsARuleUntilAProvisionComesIntoForce) {
    Rule rule = identifyFirst();
    rule.unlessInForce = ref("示例法典(2007)19");
    EXPECT_EQ(stateIn(2006, rule), LineState::Lost);
    EXPECT_EQ(stateIn(2007, rule), LineState::NotTriggered);
    EXPECT_EQ(stateIn(2012, rule), LineState::NotTriggered);
}

TEST_F(JudgeByDay, treatsAProvisionThatDoesNotExistAsNeverInForce) {
    Rule rule = identifyFirst();
    rule.whileInForce = ref("示例法99");
    EXPECT_EQ(stateIn(2005, rule), LineState::NotTriggered);
    rule.whileInForce.reset();
    rule.unlessInForce = ref("不存在的法1");
    EXPECT_EQ(stateIn(2005, rule), LineState::Lost);
}

TEST_F(JudgeByDay, countsWorkingDaysByTheCalendarOfTheLibrary) {
    Rule rule = identifyFirst();
    rule.within = Period{1, PeriodUnit::WorkingDays};
    // The seventh of June 2002 is a Friday.
    const auto on = [](int day, std::uint64_t input, std::string name) {
        TraceEvent event = inYear(2002, input, std::move(name));
        event.first.date = event.last.date = tests::dayOf(2002, 6, day);
        return event;
    };
    EXPECT_EQ(line(rule, {on(7, 1, "identify"), on(10, 2, "inspect")}).state, LineState::Met);
    EXPECT_EQ(line(rule, {on(7, 1, "identify"), on(11, 2, "inspect")}).state, LineState::Lost);
}

TEST_F(Judge, appendsToTheSheet) {
    score::ScoreSheet sheet;
    sheet.lines.emplace_back();
    judge({noThreats(), identifyFirst()}, {}, library_, tests::dayOf(2002), sheet);
    ASSERT_EQ(sheet.lines.size(), 3U);
    EXPECT_EQ(sheet.lines[1].id, "no-threats");
    EXPECT_EQ(sheet.lines[2].id, "identify-first");
}

}  // namespace
}  // namespace lianbing::procedure
