#pragma once

#include "game/procedure/act_table.h"
#include "game/procedure/name_table.h"
#include "game/procedure/pairing.h"
#include "game/procedure/rule.h"

#include <cstddef>
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
    /// A condition on what stands in a column of the table.
    struct Test {
        std::size_t column;
        const Condition* condition;
    };

    /// A pattern in numbers, and where it occurs in the last trace.
    struct Search {
        const Pattern* pattern;
        std::vector<std::size_t> names;  ///< each once
        std::vector<Test> tests;
        std::vector<Place> chosen;  ///< of a bare name nothing: see `named_`

        [[nodiscard]] bool isBareName() const { return names.size() == 1 && tests.empty(); }
    };

    /// A rule with its patterns by their places in `searches_`.
    struct Entry {
        const Rule* rule;
        std::size_t what;
        std::size_t reference;
        std::size_t among;
        std::size_t remedy;
        PairTerms terms;
    };

    std::size_t add(const Pattern& pattern);
    PairTerms termsOf(const Rule& rule, const base::WorkCalendar& calendar);
    void read(const Trace& trace);
    void match();
    Places choose(Search& search) const;

    [[nodiscard]] bool isMeant(const Search& search, Place place) const {
        for (const Test& test : search.tests) {
            if (!test.condition->holds(table_.value(test.column, place))) return false;
        }
        return true;
    }

    NameTable names_;
    std::vector<Search> searches_;
    std::vector<Entry> entries_;
    // Of the last trace; kept because asking for memory took longer than matching.
    ActTable table_;
    std::vector<Place> everything_;
    std::vector<std::vector<Place>> named_;  ///< by number of the name; the last has none of them
    std::vector<Places> found_;              ///< by place in `searches_`
};

}  // namespace lianbing::procedure
