#pragma once

#include "game/procedure/rule.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

namespace lianbing::procedure {

/// An act by its place in the trace.
using Place = std::uint32_t;
/// Places in a trace, ascending.
using Places = std::span<const Place>;

/// How far the second act of two keeps from the first.
enum class Distance { Kept, TooNear, TooFar };

/// Which acts of a trace go together by a rule: order, ties, distance and days. The patterns are no
/// matter of its.
class Pairing {
public:
    /// All three must outlive it.
    Pairing(const Rule& rule, const Trace& trace, const base::WorkCalendar& calendar)
        : rule_(rule), trace_(trace), calendar_(calendar) {}

    [[nodiscard]] bool isOfDays(Place place) const {
        return !rule_.days || rule_.days->contains(at(place).first.date);
    }

    /// Whether the rule has something to say: without days always, even of an empty trace.
    [[nodiscard]] bool hasActOfDays() const;

    /// The first act was over when the second began; what one input causes is one act.
    [[nodiscard]] bool precedes(Place early, Place late) const {
        if (early >= late) return false;
        return at(early).input == at(late).input || at(late).first >= at(early).last;
    }

    [[nodiscard]] bool areTied(Place one, Place other) const;

    /// Of two acts in the order of the trace; acts that overlap have less than none.
    [[nodiscard]] Distance distance(Place early, Place late) const;

    /// Wherever the two stand.
    [[nodiscard]] Distance distanceEitherWay(Place one, Place other) const {
        return distance(std::min(one, other), std::max(one, other));
    }

    /// Whether the place is not later than `within` from the beginning of the trace.
    [[nodiscard]] bool isEarlyEnough(Place place) const;

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
    [[nodiscard]] const TraceEvent& at(Place place) const { return trace_[place]; }

    [[nodiscard]] bool isOver(const Period& period, const base::Moment& from,
                              const base::Moment& to) const;
    [[nodiscard]] bool isWithin(const Period& period, const base::Moment& from,
                                const base::Moment& to) const;

    const Rule& rule_;
    const Trace& trace_;
    const base::WorkCalendar& calendar_;
};

}  // namespace lianbing::procedure
