#include "game/law/places.h"

namespace lianbing::law {

bool isInForce(const ArticleRef& place, base::Date day, const Library& library) {
    const Version* version = library.inForce(place.law, day);
    return version != nullptr && version->id == place.version;
}

bool overlap(const ArticleRef& one, const ArticleRef& other) {
    return one.covers(other) || other.covers(one);
}

std::vector<CrosswalkRow> laterPlaces(ArticleRef ref, const Library& library) {
    while (true) {
        std::vector<CrosswalkRow> rows = library.successors(ref);
        const Version* version = library.version(ref.law, ref.version);
        if (!rows.empty() || version == nullptr) return rows;
        const base::Result<ArticleRef> next = ArticleRef::parse(version->repealedBy);
        if (!next || next->law != ref.law || next->article != 0) return rows;
        const Version* amended = library.version(ref.law, next->version);
        // 修订 numbers the articles anew.
        if (amended == nullptr || amended->origin != "修正" || amended->adopted <= version->adopted)
            return rows;
        ref.version = amended->id;
    }
}

}  // namespace lianbing::law
