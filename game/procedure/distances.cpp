#include "game/procedure/distances.h"

namespace lianbing::procedure {

namespace {

constexpr int kShortestMonth = 28;
constexpr int kShortestYear = 365;

/// How many days a period lasts at least. Most acts are nearer, and need no look at the calendar.
int leastDays(const Period& period) {
    switch (period.unit) {
        case PeriodUnit::Minutes:
        case PeriodUnit::Hours:
            return 0;
        case PeriodUnit::NaturalDays:
        case PeriodUnit::WorkingDays:
            return period.amount;
        case PeriodUnit::Months:
            return period.amount * kShortestMonth;
        case PeriodUnit::Years:
            return period.amount * kShortestYear;
    }
    return 0;
}

base::Millis lengthOf(const Period& clockTime) {
    if (clockTime.unit == PeriodUnit::Hours) return std::chrono::hours{clockTime.amount};
    return std::chrono::minutes{clockTime.amount};
}

bool isInDays(const std::optional<Period>& period) {
    return period && !isClockTime(period->unit);
}

/// A period that begins at one moment, looked at from another.
struct Span {
    const Period& period;
    const Instant& from;
    const Instant& to;
    const base::WorkCalendar& calendar;

    [[nodiscard]] bool isOver() const {
        if (isClockTime(period.unit)) return apart() >= lengthOf(period);
        return !isFarFromOver() && to.moment() >= end();
    }

    [[nodiscard]] bool isWithin() const {
        if (isClockTime(period.unit)) return apart() <= lengthOf(period);
        return isFarFromOver() || to.moment() <= end();
    }

private:
    [[nodiscard]] base::Millis apart() const { return to.since1970 - from.since1970; }

    [[nodiscard]] bool isFarFromOver() const {
        return to.day.days() - from.day.days() < leastDays(period);
    }

    [[nodiscard]] base::Moment end() const {
        return deadlineOf(from.moment(), period, {}, calendar).end;
    }
};

}  // namespace

Distances::Distances(const Rule& rule, const base::WorkCalendar& calendar)
    : within_(rule.within),
      atLeast_(rule.atLeast),
      calendar_(&calendar),
      hasDays_(isInDays(rule.within) || isInDays(rule.atLeast)),
      least_(rule.atLeast ? lengthOf(*rule.atLeast) : base::Millis::min()),
      most_(rule.within ? lengthOf(*rule.within) : base::Millis::max()) {}

bool Distances::isWithin(const Instant& from, const Instant& to) const {
    return !within_ || Span{*within_, from, to, *calendar_}.isWithin();
}

Distance Distances::betweenDays(const Instant& end, const Instant& begin) const {
    if (atLeast_ && !Span{*atLeast_, end, begin, *calendar_}.isOver()) return Distance::TooNear;
    return isWithin(end, begin) ? Distance::Kept : Distance::TooFar;
}

}  // namespace lianbing::procedure
