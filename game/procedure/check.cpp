#include "game/procedure/rule.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lianbing::procedure {

namespace {

bool holds(const Condition& condition, const Attributes& attributes) {
    const std::string_view value = attribute(attributes, condition.key);
    switch (condition.kind) {
        case Condition::Kind::Equals:
            return value == condition.value;
        case Condition::Kind::NotEquals:
            return value != condition.value;
        case Condition::Kind::Present:
            return !value.empty();
        case Condition::Kind::Absent:
            return value.empty();
    }
    return false;
}

base::Millis between(const base::Moment& from, const base::Moment& to) {
    return std::chrono::days(to.date.days() - from.date.days()) + (to.ofDay - from.ofDay);
}

/// Whether the later one of two events of a trace follows the earlier one: the first act was over
/// when the second began. What one input causes is one act, whose parts count in the order in which
/// they were noted.
bool follows(const TraceEvent& later, const TraceEvent& earlier) {
    return later.input == earlier.input || later.first >= earlier.last;
}

/// The first event at or after `from` that the pattern means; the trace's size when there is none.
std::size_t findFrom(const Trace& trace, const Pattern& pattern, std::size_t from) {
    while (from < trace.size() && !pattern.matches(trace[from])) ++from;
    return from;
}

/// The first `pattern` that precedes event `at`; the trace's size when there is none.
std::size_t findBefore(const Trace& trace, const Pattern& pattern, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i) {
        if (pattern.matches(trace[i]) && follows(trace[at], trace[i])) return i;
    }
    return trace.size();
}

/// The first `pattern` that follows event `at`; the trace's size when there is none.
std::size_t findAfter(const Trace& trace, const Pattern& pattern, std::size_t at) {
    for (std::size_t i = at + 1; i < trace.size(); ++i) {
        if (follows(trace[i], trace[at]) && pattern.matches(trace[i])) return i;
    }
    return trace.size();
}

void addEvent(Verdict& verdict, const TraceEvent& event) {
    if (!verdict.at) verdict.at = event.first;
    const bool isNoted = !verdict.events.empty() && verdict.events.back() == event.input;
    if (!isNoted) verdict.events.push_back(event.input);
}

void checkRequired(const Rule& rule, const Trace& trace, Verdict& verdict) {
    int happened = 0;
    std::size_t at = 0;
    while (happened < rule.count) {
        at = findFrom(trace, rule.what, at);
        if (at == trace.size()) break;
        addEvent(verdict, trace[at]);
        ++happened;
        ++at;
    }
    if (happened >= rule.count) {
        verdict.outcome = Outcome::Met;
        return;
    }
    // Something is missing: no event broke the rule, so none is named.
    verdict.outcome = Outcome::Broken;
    verdict.events.clear();
    verdict.at.reset();
}

void checkForbidden(const Rule& rule, const Trace& trace, Verdict& verdict) {
    const std::size_t at = findFrom(trace, rule.what, 0);
    verdict.outcome = at == trace.size() ? Outcome::Met : Outcome::Broken;
    if (at != trace.size()) addEvent(verdict, trace[at]);
}

void checkBefore(const Rule& rule, const Trace& trace, Verdict& verdict) {
    for (std::size_t at = findFrom(trace, rule.what, 0); at != trace.size();
         at = findFrom(trace, rule.what, at + 1)) {
        const std::size_t reference = findBefore(trace, rule.reference, at);
        if (reference == trace.size()) {
            verdict = {rule.id, Outcome::Broken, {trace[at].input}, trace[at].first};
            return;
        }
        if (verdict.outcome == Outcome::Met) continue;
        verdict.outcome = Outcome::Met;
        addEvent(verdict, trace[reference]);
        addEvent(verdict, trace[at]);
    }
}

/// After, and Within when there is a limit: the first follower is also the earliest to begin, so it
/// alone decides.
void checkAfter(const Rule& rule, const Trace& trace, std::optional<base::Millis> limit,
                Verdict& verdict) {
    for (std::size_t at = findFrom(trace, rule.reference, 0); at != trace.size();
         at = findFrom(trace, rule.reference, at + 1)) {
        const std::size_t what = findAfter(trace, rule.what, at);
        const bool isMet = what != trace.size() &&
                           (!limit || between(trace[at].last, trace[what].first) <= *limit);
        if (!isMet) {
            verdict = {rule.id, Outcome::Broken, {trace[at].input}, trace[at].first};
            return;
        }
        if (verdict.outcome == Outcome::Met) continue;
        verdict.outcome = Outcome::Met;
        addEvent(verdict, trace[at]);
        addEvent(verdict, trace[what]);
    }
}

}  // namespace

bool Pattern::matches(const TraceEvent& event) const {
    if (std::find(names.begin(), names.end(), event.name) == names.end()) return false;
    return std::all_of(where.begin(), where.end(), [&](const Condition& condition) {
        return holds(condition, event.attributes);
    });
}

Verdict check(const Rule& rule, const Trace& trace) {
    Verdict verdict;
    verdict.rule = rule.id;
    switch (rule.kind) {
        case RuleKind::Required:
            checkRequired(rule, trace, verdict);
            break;
        case RuleKind::Forbidden:
            checkForbidden(rule, trace, verdict);
            break;
        case RuleKind::Before:
            checkBefore(rule, trace, verdict);
            break;
        case RuleKind::After:
            checkAfter(rule, trace, std::nullopt, verdict);
            break;
        case RuleKind::Within:
            checkAfter(rule, trace, rule.within, verdict);
            break;
    }
    return verdict;
}

}  // namespace lianbing::procedure
