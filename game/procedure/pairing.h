#pragma once

#include "game/procedure/act_table.h"
#include "game/procedure/distances.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace lianbing::procedure {

/// What a rule asks of two acts, made ready for many traces.
struct PairTerms {
    Distances distances;
    std::vector<std::size_t> same;  ///< columns of the table
    std::optional<base::DateInterval> days;
};

/// Which acts of a trace go together by a rule: order, ties, distance and days. The patterns are no
/// matter of its. What is asked of every pair stands here, to be inlined.
class Pairing {
public:
    /// Both must outlive it.
    Pairing(const PairTerms& terms, const ActTable& table)
        : acts_(table.acts()), terms_(terms), table_(table) {}

    [[nodiscard]] bool isOfDays(Place place) const {
        return !terms_.days || terms_.days->contains(acts_[place].begin.day);
    }

    /// Whether the rule has something to say: without days always, even of an empty trace.
    [[nodiscard]] bool hasActOfDays() const;

    /// The first act was over when the second began; what one input causes is one act.
    [[nodiscard]] bool precedes(Place early, Place late) const {
        if (early >= late) return false;
        const TimedAct& one = acts_[early];
        const TimedAct& other = acts_[late];
        return other.begin.since1970 >= one.end.since1970 || other.input == one.input;
    }

    [[nodiscard]] bool areTied(Place one, Place other) const {
        return terms_.same.empty() || haveSameValues(one, other);
    }

    /// Of two acts in the order of the trace; acts that overlap have less than none.
    [[nodiscard]] Distance distance(Place early, Place late) const {
        return terms_.distances.between(acts_[early].end, acts_[late].begin);
    }

    /// Wherever the two stand.
    [[nodiscard]] Distance distanceEitherWay(Place one, Place other) const {
        return distance(std::min(one, other), std::max(one, other));
    }

    /// Whether the place is not later than `within` from the beginning of the trace.
    [[nodiscard]] bool isEarlyEnough(Place place) const {
        return terms_.distances.isWithin(acts_.front().begin, acts_[place].begin);
    }

    /// Whether one act can answer the other, whatever the distance.
    [[nodiscard]] bool mayPair(Place early, Place late) const {
        return precedes(early, late) && areTied(early, late);
    }

    [[nodiscard]] bool isPair(Place early, Place late) const {
        // Ties last: they compare texts.
        return precedes(early, late) && distance(early, late) == Distance::Kept &&
               areTied(early, late);
    }

    /// Whether another act of `places` that is tied to `own` stands between the two.
    [[nodiscard]] bool isRepeatedBetween(Places places, Place early, Place late, Place own) const;

private:
    [[nodiscard]] bool haveSameValues(Place one, Place other) const;

    std::span<const TimedAct> acts_;
    const PairTerms& terms_;
    const ActTable& table_;
};

}  // namespace lianbing::procedure
