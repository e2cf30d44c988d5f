#pragma once

#include "game/procedure/pairing.h"
#include "game/procedure/rule.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace lianbing::procedure {

/// Rules made ready to be checked on many traces: the names of all patterns are numbered once, and
/// a trace is matched against all patterns in one pass.
class RuleBook {
public:
    /// The rules and the calendar must outlive the book.
    RuleBook(const std::vector<Rule>& rules, const base::WorkCalendar& calendar);

    /// One verdict a rule, in their order; the same as check() gives for each.
    [[nodiscard]] std::vector<Verdict> check(const Trace& trace);
    /// The same in `verdicts`, whose memory is used again: for many traces in a row.
    void check(const Trace& trace, std::vector<Verdict>& verdicts);

private:
    /// The rules' patterns by their places in `patterns_`.
    struct Entry {
        std::size_t what = 0;
        std::size_t reference = 0;
        std::size_t among = 0;
        std::size_t remedy = 0;
    };

    /// The places of every pattern, each in a row as long as the trace.
    struct Matches {
        std::vector<Place> rows;
        std::vector<std::size_t> counts;
        std::vector<Place> everything;
    };

    std::size_t add(const Pattern& pattern);
    void match(const Trace& trace);
    [[nodiscard]] Places placesOf(std::size_t pattern) const;

    const std::vector<Rule>* rules_;
    const base::WorkCalendar* calendar_;
    std::vector<const Pattern*> patterns_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::vector<std::size_t>> patternsOf_;  ///< by event name
    Matches
        matches_;  ///< of the last trace; kept because asking for memory took longer than matching
};

}  // namespace lianbing::procedure
