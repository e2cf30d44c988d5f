#include "game/procedure/rule_book.h"

#include "game/procedure/rule_check.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace lianbing::procedure {

namespace {

std::vector<std::string_view> namesOf(const std::vector<Rule>& rules) {
    std::vector<std::string_view> names;
    for (const Rule& rule : rules) {
        for (const Pattern* pattern : {&rule.what, &rule.reference, &rule.among, &rule.remedy})
            names.insert(names.end(), pattern->names.begin(), pattern->names.end());
    }
    return names;
}

}  // namespace

RuleBook::RuleBook(const std::vector<Rule>& rules, const base::WorkCalendar& calendar)
    : names_(namesOf(rules)), named_(names_.size() + 1) {
    entries_.reserve(rules.size());
    for (const Rule& rule : rules) {
        entries_.push_back({&rule, add(rule.what), add(rule.reference), add(rule.among),
                            add(rule.remedy), termsOf(rule, calendar)});
    }
    found_.resize(searches_.size());
}

std::size_t RuleBook::add(const Pattern& pattern) {
    const auto known = std::find_if(searches_.begin(), searches_.end(), [&](const Search& search) {
        return *search.pattern == pattern;
    });
    if (known != searches_.end()) return static_cast<std::size_t>(known - searches_.begin());
    Search search{&pattern, {}, {}, {}};
    for (const std::string& name : pattern.names) search.names.push_back(names_.find(name));
    std::sort(search.names.begin(), search.names.end());
    search.names.erase(std::unique(search.names.begin(), search.names.end()), search.names.end());
    for (const Condition& condition : pattern.where)
        search.tests.push_back({table_.columnOf(condition.key), &condition});
    searches_.push_back(std::move(search));
    return searches_.size() - 1;
}

PairTerms RuleBook::termsOf(const Rule& rule, const base::WorkCalendar& calendar) {
    PairTerms terms{Distances{rule, calendar}, {}, rule.days};
    for (const std::string& key : rule.same) terms.same.push_back(table_.columnOf(key));
    return terms;
}

std::vector<Verdict> RuleBook::check(const Trace& trace) {
    std::vector<Verdict> verdicts;
    check(trace, verdicts);
    return verdicts;
}

void RuleBook::check(const Trace& trace, std::vector<Verdict>& verdicts) {
    read(trace);
    match();
    verdicts.resize(entries_.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        const Rule& rule = *entry.rule;
        const Occurrences found{found_[entry.what], found_[entry.reference], found_[entry.remedy],
                                rule.among.isEmpty() ? Places{everything_} : found_[entry.among]};
        checkOccurrences(rule, entry.terms, table_, found, verdicts[i]);
    }
}

void RuleBook::read(const Trace& trace) {
    table_.read(trace);
    everything_.resize(trace.size());
    std::iota(everything_.begin(), everything_.end(), Place{0});
    for (std::vector<Place>& places : named_) places.clear();
    Place place = 0;
    for (const TraceEvent& event : trace) named_[names_.find(event.name)].push_back(place++);
}

void RuleBook::match() {
    for (std::size_t i = 0; i < searches_.size(); ++i) {
        Search& search = searches_[i];
        found_[i] = search.isBareName() ? Places{named_[search.names.front()]} : choose(search);
    }
}

Places RuleBook::choose(Search& search) const {
    search.chosen.clear();
    for (const std::size_t name : search.names) {
        for (const Place place : named_[name]) {
            if (isMeant(search, place)) search.chosen.push_back(place);
        }
    }
    if (search.names.size() > 1) std::sort(search.chosen.begin(), search.chosen.end());
    return search.chosen;
}

}  // namespace lianbing::procedure
