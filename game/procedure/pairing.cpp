#include "game/procedure/pairing.h"

namespace lianbing::procedure {

namespace {

constexpr int kShortestMonth = 28;
constexpr int kShortestYear = 365;

base::Millis between(const base::Moment& from, const base::Moment& to) {
    return std::chrono::days(to.date.days() - from.date.days()) + (to.ofDay - from.ofDay);
}

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

bool isFarFromOver(const Period& period, const base::Moment& from, const base::Moment& to) {
    return to.date.days() - from.date.days() < leastDays(period);
}

}  // namespace

bool Pairing::hasActOfDays() const {
    return !rule_.days || std::any_of(trace_.begin(), trace_.end(), [&](const TraceEvent& event) {
        return rule_.days->contains(event.first.date);
    });
}

bool Pairing::areTied(Place one, Place other) const {
    return std::all_of(rule_.same.begin(), rule_.same.end(), [&](const std::string& key) {
        const std::string_view value = attribute(at(one).attributes, key);
        return !value.empty() && value == attribute(at(other).attributes, key);
    });
}

Distance Pairing::distance(Place early, Place late) const {
    const base::Moment& end = at(early).last;
    const base::Moment& begin = at(late).first;
    if (rule_.atLeast && !isOver(*rule_.atLeast, end, begin)) return Distance::TooNear;
    if (rule_.within && !isWithin(*rule_.within, end, begin)) return Distance::TooFar;
    return Distance::Kept;
}

bool Pairing::isEarlyEnough(Place place) const {
    return !rule_.within || isWithin(*rule_.within, trace_.front().first, at(place).first);
}

bool Pairing::isRepeatedBetween(Places places, Place early, Place late, Place own) const {
    return std::any_of(places.begin(), places.end(), [&](Place place) {
        return place > early && place < late && areTied(place, own);
    });
}

bool Pairing::isOver(const Period& period, const base::Moment& from, const base::Moment& to) const {
    if (period.unit == PeriodUnit::Minutes)
        return between(from, to) >= std::chrono::minutes{period.amount};
    return !isFarFromOver(period, from, to) && to >= deadlineOf(from, period, {}, calendar_).end;
}

bool Pairing::isWithin(const Period& period, const base::Moment& from,
                       const base::Moment& to) const {
    if (period.unit == PeriodUnit::Minutes)
        return between(from, to) <= std::chrono::minutes{period.amount};
    return isFarFromOver(period, from, to) || to <= deadlineOf(from, period, {}, calendar_).end;
}

}  // namespace lianbing::procedure
