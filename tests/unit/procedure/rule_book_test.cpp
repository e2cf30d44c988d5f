#include "game/procedure/rule_book.h"

#include "tests/unit/procedure/check_rows.h"
#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

/// One after the other in one book, and each as if it were the first.
void expectTheSameOfANewBook(const std::vector<Rule>& rules, const std::vector<Trace>& traces) {
    const base::WorkCalendar calendar = aCalendar();
    RuleBook book(rules, calendar);
    std::vector<Verdict> verdicts;
    for (const Trace& trace : traces) {
        book.check(trace, verdicts);
        EXPECT_EQ(verdicts, RuleBook(rules, calendar).check(trace));
    }
}

TEST(RuleBook, forgetsTheTraceBefore) {
    Rule init = aRule(RuleKind::Init, samePerson);
    init.what.where = {{"who", Condition::Kind::Present, ""}};
    expectTheSameOfANewBook({aRule(RuleKind::Response, samePerson, within(30), withRemedy), init,
                             aRule(RuleKind::ChainPrecedence), aRule(RuleKind::Existence)},
                            {traceOf("sample:0/lin seal:5/lin undo:9 seal:50/lin"),
                             {},
                             traceOf("seal:0/wang"),
                             traceOf("sample:0 seal:1 sample:2/wang seal:3/lin"),
                             traceOf("sample:0/lin seal:5/lin")});
}

TEST(RuleBook, findsTheActsOfSeveralNamesInTheOrderOfTheTrace) {
    Rule rule = aRule(RuleKind::Existence, counting(3));
    // Named twice: it still happened once.
    rule.what.names = {"seal", "sample", "seal"};
    const base::WorkCalendar calendar;
    EXPECT_EQ(check(rule, traceOf("sample:0 look:1 seal:2 sample:3"), calendar), met({0, 2, 3}));
}

TEST(RuleBook, readsEachKeyOfACondition) {
    Rule rule = aRule(RuleKind::Existence);
    rule.what.where = {{"who", Condition::Kind::Equals, "lin"},
                       {"place", Condition::Kind::NotEquals, "gate"}};
    const base::WorkCalendar calendar;
    const auto at = [](std::string who, std::string place) {
        return anEvent(1, "seal", 0, 1, {{"place", std::move(place)}, {"who", std::move(who)}});
    };
    EXPECT_EQ(check(rule, {at("wang", "hall"), at("lin", "gate"), at("lin", "hall")}, calendar),
              met({2}));
}

TEST(RuleBook, tiesActsByEveryKey) {
    Rule rule = aRule(RuleKind::Response);
    rule.same = {"who", "place"};
    const base::WorkCalendar calendar;
    const auto at = [](std::string name, std::int64_t minute, std::string place) {
        return anEvent(static_cast<std::uint64_t>(minute), std::move(name), minute, minute,
                       {{"place", std::move(place)}, {"who", "lin"}});
    };
    EXPECT_EQ(check(rule, {at("sample", 1, "gate"), at("seal", 2, "hall"), at("seal", 3, "gate")},
                    calendar),
              met({0, 2}));
    EXPECT_EQ(check(rule, {at("sample", 1, ""), at("seal", 2, "")}, calendar),
              broken(Fault::Missing, {0}));
}

TEST(RuleBook, boundsDistancesInMinutesAndInDaysAtOnce) {
    const base::WorkCalendar calendar;
    const Rule waiting = aRule(RuleKind::Response, within(30), atLeast(1, PeriodUnit::NaturalDays));
    EXPECT_EQ(check(waiting, traceOf("sample:0 seal:60"), calendar), broken(Fault::TooSoon, {0}));
    const Rule hurried = aRule(RuleKind::Response, atLeast(30), within(1, PeriodUnit::NaturalDays));
    EXPECT_EQ(check(hurried, traceOf("sample:0 seal:10"), calendar), broken(Fault::TooSoon, {0}));
    EXPECT_EQ(check(hurried, traceOf("sample:0 seal:60"), calendar), met({0, 1}));
    EXPECT_EQ(check(hurried, traceOf("sample:0 seal:9d"), calendar),
              repaired(Fault::TooLate, {0}, 1));
}

}  // namespace
}  // namespace lianbing::procedure
