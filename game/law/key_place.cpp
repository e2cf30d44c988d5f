#include "game/law/key_place.h"

#include <utility>

namespace lianbing::law {

namespace {

/// For a provision whose key does not say which version.
void chooseVersion(KeyPlace& place, const LawDates& dates, const Library& library) {
    ArticleRef& ref = place.written;
    const Version* fallback = nullptr;
    for (const base::Date day : dates.days()) {
        const Version* version = library.inForce(ref.law, day);
        if (version == nullptr || version == fallback) continue;
        if (fallback == nullptr) {
            fallback = version;
            place.day = day;
        }
        ref.version = version->id;
        if (isThere(library.exists(ref))) {
            place.day = day;
            return;
        }
    }
    if (fallback != nullptr) {
        ref.version = fallback->id;
        return;
    }
    ref.version.clear();
    const Resolution resolution = library.resolve(ref, dates.offence);
    ref.version = resolution.version;
    place.stands =
        resolution.standing != Standing::Repealed && resolution.standing != Standing::NotYet;
}

/// For a provision whose key names a version: the first day on which that is in force.
void chooseDay(KeyPlace& place, const LawDates& dates, const Library& library) {
    const Version* named = library.version(place.written.law, place.written.version);
    if (named == nullptr) return;
    for (const base::Date day : dates.days()) {
        if (!named->force.contains(day)) continue;
        place.day = day;
        return;
    }
}

}  // namespace

bool isThere(Existence existence) {
    return existence == Existence::Exists || existence == Existence::StructureUnknown;
}

KeyPlace placeOf(const ArticleRef& ref, const LawDates& dates, const Library& library) {
    KeyPlace place;
    place.written = ref;
    place.day = dates.offence;
    if (ref.version.empty()) {
        chooseVersion(place, dates, library);
    } else {
        chooseDay(place, dates, library);
    }
    place.normalised =
        place.written.version.empty() ? place.written : library.normalised(place.written);
    return place;
}

std::vector<ArticleRef> outdatedPlaces(const KeyPlace& place, const LawDates& dates,
                                       const Library& library) {
    std::vector<ArticleRef> outdated;
    const auto add = [&](ArticleRef ref) {
        const Version* version = library.version(ref.law, ref.version);
        if (version == nullptr || version->force.contains(place.day)) return;
        if (dates.lasts() && version->force.contains(dates.offence)) return;
        outdated.push_back(std::move(ref));
    };
    for (CrosswalkRow& row : library.predecessors(place.written)) add(std::move(row.from));
    for (CrosswalkRow& row : library.successors(place.written)) {
        for (ArticleRef& to : row.to) add(std::move(to));
    }
    return outdated;
}

const KeyPlace& KeyRef::place() {
    if (!place_) place_ = placeOf(*ref_, *dates_, *library_);
    return *place_;
}

const std::vector<ArticleRef>& KeyRef::outdated() {
    if (!outdated_) outdated_ = outdatedPlaces(place(), *dates_, *library_);
    return *outdated_;
}

}  // namespace lianbing::law
