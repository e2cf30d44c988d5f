#include "game/procedure/basis.h"

#include "game/law/library.h"

#include <algorithm>

namespace lianbing::procedure {

namespace {

/// Whether the article as it is written can be one of this version.
bool isOfVersion(const law::ArticleRef& ref, const law::Law& law, const law::Version& version,
                 const law::Library& library) {
    if (!ref.version.empty()) return ref.version == version.id;
    const std::string& last = law.versions.back().id;
    return version.id == last || library.keepsNumbers(law.id, version.id, last);
}

bool isThere(law::ArticleRef ref, const law::Law& law, const law::Version& version,
             const law::Library& library) {
    ref.law = law.id;
    ref.version = version.id;
    const law::Existence existence = library.exists(ref);
    return existence == law::Existence::Exists || existence == law::Existence::StructureUnknown;
}

/// Calls `use` with the days of every version that has the article.
template <class Use>
void forEachForce(const law::ArticleRef& ref, const law::Library& library, const Use& use) {
    const law::Law* law = library.find(ref.law.value);
    if (law == nullptr) return;
    for (const law::Version& version : law->versions) {
        if (isOfVersion(ref, *law, version, library) && isThere(ref, *law, version, library))
            use(version.force);
    }
}

bool follows(const base::DateInterval& next, const base::DateInterval& last) {
    return !last.until || next.from <= *last.until;
}

}  // namespace

bool standsOn(const law::ArticleRef& ref, const law::Library& library, base::Date day) {
    bool stands = false;
    forEachForce(ref, library,
                 [&](const base::DateInterval& force) { stands = stands || force.contains(day); });
    return stands;
}

bool areKnown(const std::vector<law::ArticleRef>& refs, const law::Library& library) {
    return std::any_of(refs.begin(), refs.end(), [&](const law::ArticleRef& ref) {
        return library.find(ref.law.value) != nullptr;
    });
}

std::vector<std::string> basisOn(const std::vector<law::ArticleRef>& refs,
                                 const law::Library& library, base::Date day) {
    std::vector<std::string> basis;
    for (const law::ArticleRef& ref : refs) {
        if (standsOn(ref, library, day)) basis.push_back(ref.official());
    }
    return basis;
}

std::vector<base::DateInterval> daysOf(const std::vector<law::ArticleRef>& refs,
                                       const law::Library& library) {
    std::vector<base::DateInterval> all;
    for (const law::ArticleRef& ref : refs)
        forEachForce(ref, library, [&](const base::DateInterval& force) { all.push_back(force); });
    std::sort(all.begin(), all.end(),
              [](const auto& one, const auto& other) { return one.from < other.from; });
    std::vector<base::DateInterval> days;
    for (const base::DateInterval& force : all) {
        if (days.empty() || !follows(force, days.back())) {
            days.push_back(force);
        } else if (!force.until || (days.back().until && *days.back().until < *force.until)) {
            days.back().until = force.until;
        }
    }
    return days;
}

}  // namespace lianbing::procedure
