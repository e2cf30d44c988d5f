#pragma once

#include "game/procedure/rule.h"
#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::procedure {

/// A rule about `seal`, and `sample` as its reference, with some changes.
template <class... Changes>
Rule aRule(RuleKind kind, const Changes&... changes) {
    Rule rule;
    rule.id = "rule";
    rule.kind = kind;
    rule.what = {{"seal"}, {}};
    if (hasReference(kind)) rule.reference = {{"sample"}, {}};
    (changes(rule), ...);
    return rule;
}

inline void withRemedy(Rule& rule) {
    rule.remedy = {{"undo"}, {}};
}

inline void onFirstDay(Rule& rule) {
    rule.days = base::DateInterval{minuteOf(0).date, minuteOf(0).date.plusDays(1)};
}

inline void samePerson(Rule& rule) {
    rule.same = {"who"};
}

inline auto among(std::vector<std::string> names) {
    return [names](Rule& rule) { rule.among = {names, {}}; };
}

inline auto counting(int count) {
    return [count](Rule& rule) { rule.count = count; };
}

inline auto within(int amount, PeriodUnit unit = PeriodUnit::Minutes) {
    return [=](Rule& rule) { rule.within = Period{amount, unit}; };
}

inline auto atLeast(int amount, PeriodUnit unit = PeriodUnit::Minutes) {
    return [=](Rule& rule) { rule.atLeast = Period{amount, unit}; };
}

using Acts = std::vector<std::size_t>;

inline Verdict met(Acts acts) {
    return {"rule", Outcome::Met, Fault::None, std::move(acts), std::nullopt, 0};
}

inline Verdict broken(Fault fault, Acts acts, int breaches = 1) {
    return {"rule", Outcome::Broken, fault, std::move(acts), std::nullopt, breaches};
}

inline Verdict repaired(Fault fault, Acts acts, std::size_t late, int breaches = 1) {
    return {"rule", Outcome::RepairedLate, fault, std::move(acts), late, breaches};
}

inline Verdict never() {
    return {"rule", Outcome::NeverTriggered, Fault::None, {}, std::nullopt, 0};
}

struct CheckRow {
    std::string name;
    Rule rule;
    std::string trace;
    Verdict verdict;
};

inline std::string nameOfRow(const testing::TestParamInfo<CheckRow>& row) {
    return row.param.name;
}

/// Saturday the first day is off, Sunday worked and Tuesday off by notice.
inline base::WorkCalendar aCalendar() {
    const base::Date saturday = minuteOf(0).date;
    base::WorkCalendar calendar;
    calendar.set(saturday.plusDays(1), true);
    calendar.set(saturday.plusDays(3), false);
    return calendar;
}

inline void expectVerdict(const CheckRow& row) {
    const Verdict verdict = check(row.rule, traceOf(row.trace), aCalendar());
    EXPECT_EQ(verdict.rule, "rule");
    EXPECT_EQ(verdict.outcome, row.verdict.outcome);
    EXPECT_EQ(verdict.fault, row.verdict.fault);
    EXPECT_EQ(verdict.acts, row.verdict.acts);
    EXPECT_EQ(verdict.late, row.verdict.late);
    EXPECT_EQ(verdict.breaches, row.verdict.breaches);
}

}  // namespace lianbing::procedure
