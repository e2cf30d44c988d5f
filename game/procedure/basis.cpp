#include "game/procedure/basis.h"

#include "game/law/library.h"

namespace lianbing::procedure {

namespace {

bool standsOn(const law::ArticleRef& ref, const law::Library& library, base::Date day) {
    const law::Resolution resolution = library.resolve(ref, day);
    const bool isThere = resolution.existence == law::Existence::Exists ||
                         resolution.existence == law::Existence::StructureUnknown;
    return resolution.standing == law::Standing::InForce && isThere;
}

}  // namespace

std::vector<std::string> basisOn(const std::vector<law::ArticleRef>& refs,
                                 const law::Library& library, base::Date day) {
    std::vector<std::string> basis;
    for (const law::ArticleRef& ref : refs) {
        if (standsOn(ref, library, day)) basis.push_back(ref.official());
    }
    return basis;
}

}  // namespace lianbing::procedure
