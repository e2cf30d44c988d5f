#pragma once

#include "game/procedure/rule.h"
#include "game/procedure/timed_act.h"

#include <optional>

namespace lianbing::procedure {

/// How far the second act of two keeps from the first.
enum class Distance { Kept, TooNear, TooFar };

/// The distances that a rule asks for, made ready for many pairs of acts: bounds of clock time are
/// numbers, and only a rule with a bound in days looks at the calendar.
class Distances {
public:
    /// The calendar must outlive them.
    Distances(const Rule& rule, const base::WorkCalendar& calendar);

    /// From the end of one act to the beginning of another.
    [[nodiscard]] Distance between(const Instant& end, const Instant& begin) const {
        if (hasDays_) return betweenDays(end, begin);
        const base::Millis apart = begin.since1970 - end.since1970;
        if (apart < least_) return Distance::TooNear;
        return apart > most_ ? Distance::TooFar : Distance::Kept;
    }

    /// Whether `to` is not later than `within` from `from`.
    [[nodiscard]] bool isWithin(const Instant& from, const Instant& to) const;

private:
    [[nodiscard]] Distance betweenDays(const Instant& end, const Instant& begin) const;

    std::optional<Period> within_;
    std::optional<Period> atLeast_;
    const base::WorkCalendar* calendar_;
    bool hasDays_;
    // Of clock time; as wide as can be where the rule does not bound it.
    base::Millis least_;
    base::Millis most_;
};

}  // namespace lianbing::procedure
