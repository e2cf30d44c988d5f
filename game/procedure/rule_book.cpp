#include "game/procedure/rule_book.h"

#include "game/procedure/rule_check.h"

#include <algorithm>

namespace lianbing::procedure {

RuleBook::RuleBook(const std::vector<Rule>& rules, const base::WorkCalendar& calendar)
    : rules_(&rules), calendar_(&calendar) {
    for (const Rule& rule : rules)
        entries_.push_back(
            {add(rule.what), add(rule.reference), add(rule.among), add(rule.remedy)});
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
        for (const std::string& name : patterns_[i]->names) {
            std::vector<std::size_t>& places = patternsOf_[name];
            if (places.empty() || places.back() != i) places.push_back(i);
        }
    }
}

std::size_t RuleBook::add(const Pattern& pattern) {
    const auto known = std::find_if(patterns_.begin(), patterns_.end(),
                                    [&](const Pattern* other) { return *other == pattern; });
    if (known != patterns_.end()) return static_cast<std::size_t>(known - patterns_.begin());
    patterns_.push_back(&pattern);
    return patterns_.size() - 1;
}

std::vector<Verdict> RuleBook::check(const Trace& trace) {
    std::vector<Verdict> verdicts;
    check(trace, verdicts);
    return verdicts;
}

void RuleBook::check(const Trace& trace, std::vector<Verdict>& verdicts) {
    match(trace);
    verdicts.resize(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        const Rule& rule = (*rules_)[i];
        const Occurrences found{
            placesOf(entry.what), placesOf(entry.reference), placesOf(entry.remedy),
            rule.among.isEmpty() ? Places{matches_.everything} : placesOf(entry.among)};
        checkOccurrences(rule, trace, found, *calendar_, verdicts[i]);
    }
}

void RuleBook::match(const Trace& trace) {
    matches_.rows.resize(patterns_.size() * trace.size());
    matches_.counts.assign(patterns_.size(), 0);
    matches_.everything.resize(trace.size());
    for (Place place = 0; place < trace.size(); ++place) {
        matches_.everything[place] = place;
        const auto named = patternsOf_.find(trace[place].name);
        if (named == patternsOf_.end()) continue;
        for (const std::size_t pattern : named->second) {
            const std::vector<Condition>& where = patterns_[pattern]->where;
            const bool isMeant = std::all_of(where.begin(), where.end(), [&](const Condition& one) {
                return one.holds(trace[place].attributes);
            });
            if (!isMeant) continue;
            matches_.rows[pattern * trace.size() + matches_.counts[pattern]] = place;
            ++matches_.counts[pattern];
        }
    }
}

Places RuleBook::placesOf(std::size_t pattern) const {
    const std::size_t length = matches_.everything.size();
    return Places{matches_.rows}.subspan(pattern * length, matches_.counts[pattern]);
}

}  // namespace lianbing::procedure
