#include "game/procedure/pairing.h"

namespace lianbing::procedure {

bool Pairing::hasActOfDays() const {
    return !terms_.days || std::any_of(acts_.begin(), acts_.end(), [&](const TimedAct& act) {
        return terms_.days->contains(act.begin.day);
    });
}

bool Pairing::haveSameValues(Place one, Place other) const {
    for (const std::size_t column : terms_.same) {
        const std::string_view value = table_.value(column, one);
        if (value.empty() || value != table_.value(column, other)) return false;
    }
    return true;
}

bool Pairing::isRepeatedBetween(Places places, Place early, Place late, Place own) const {
    return std::any_of(places.begin(), places.end(), [&](Place place) {
        return place > early && place < late && areTied(place, own);
    });
}

}  // namespace lianbing::procedure
