#pragma once

#include "game/procedure/rule.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

// A second reading of what the templates mean, written from their definitions without a look at
// rule_check.cpp: it counts in minutes and quantifies over all pairs of acts, however slow.

namespace lianbing::procedure {

/// An act in the oracle's own words; times are minutes as minuteOf() counts them.
struct Act {
    std::uint64_t input;
    std::string name;
    std::string place;
    std::string person;
    std::int64_t first;
    std::int64_t last;
};

/// Which acts are meant: some names, and perhaps a place.
struct Meaning {
    std::set<std::string> names;
    std::optional<std::string> place;

    [[nodiscard]] bool of(const Act& act) const {
        return names.count(act.name) > 0 && (!place || act.place == *place);
    }
};

/// A rule without its kind, in the oracle's own words.
struct Demands {
    Meaning what;
    Meaning reference;
    std::optional<Meaning> among;
    bool tiesAmong = false;  ///< what is not tied does not stand between
    std::optional<Meaning> remedy;
    std::set<std::string> same;  ///< of place and person
    std::optional<std::int64_t> within;
    std::optional<std::int64_t> atLeast;
    std::int64_t count = 1;
    /// Acts that begin from the first minute on and before the second.
    std::optional<std::pair<std::int64_t, std::int64_t>> days;
};

class RuleOracle {
public:
    RuleOracle(std::vector<Act> acts, Demands demands)
        : acts_(std::move(acts)), demands_(std::move(demands)) {}

    [[nodiscard]] Verdict verdict(RuleKind kind) const;

private:
    using Place = std::size_t;
    enum class Form { Plain, Alternate, Chain };

    struct Breach {
        std::optional<Place> act;
        Fault fault = Fault::None;
        std::optional<Place> late;
    };

    struct Findings {
        bool isTriggered = false;
        std::vector<std::vector<Place>> met;  ///< every group of acts that meets the rule somewhere
        std::vector<Breach> breaches;
    };

    [[nodiscard]] Findings find(RuleKind kind) const;
    [[nodiscard]] Findings counted(RuleKind kind) const;
    [[nodiscard]] Findings absence() const;
    [[nodiscard]] Findings init() const;
    [[nodiscard]] Findings end() const;
    [[nodiscard]] Findings response(Form form) const;
    [[nodiscard]] Findings precedence(Form form) const;
    [[nodiscard]] Findings companions(const Meaning& trigger, const Meaning& wanted) const;
    [[nodiscard]] Findings ban(RuleKind kind) const;

    [[nodiscard]] Breach unanswered(Place reference) const;
    [[nodiscard]] Breach unprepared(Place what) const;
    [[nodiscard]] bool isBanned(RuleKind kind, Place reference, Place what) const;
    [[nodiscard]] std::optional<Place> remedyOf(const Breach& breach) const;

    [[nodiscard]] bool precedes(Place early, Place late) const;
    [[nodiscard]] bool isTied(Place one, Place other) const;
    [[nodiscard]] bool isTooFar(Place early, Place late) const;
    [[nodiscard]] bool isTooNear(Place early, Place late) const;
    [[nodiscard]] bool isCandidate(Place early, Place late) const;
    [[nodiscard]] bool isPair(Place early, Place late) const;
    [[nodiscard]] bool areCompanions(Place one, Place other) const;
    [[nodiscard]] bool standsBetween(const Meaning& meaning, Place early, Place late) const;
    [[nodiscard]] bool noneAmongBetween(Place early, Place late) const;
    /// Whether the next act of `among` after the first is the second.
    [[nodiscard]] bool isNext(Place early, Place late) const;
    /// Whether the act of `among` right before the second is the first.
    [[nodiscard]] bool isRightBefore(Place early, Place late) const;
    [[nodiscard]] bool isOfDays(Place act) const;
    [[nodiscard]] bool hasActOfDays() const;
    [[nodiscard]] bool isAmong(Place act) const;
    [[nodiscard]] std::vector<Place> all(const Meaning& meaning) const;

    template <class Holds>
    [[nodiscard]] std::vector<Place> all(const Meaning& meaning, Holds holds) const {
        std::vector<Place> found;
        for (const Place act : all(meaning)) {
            if (holds(act)) found.push_back(act);
        }
        return found;
    }

    std::vector<Act> acts_;
    Demands demands_;
};

}  // namespace lianbing::procedure
