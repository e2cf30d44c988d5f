#include "game/procedure/basis.h"
#include "game/procedure/clock.h"

#include <algorithm>

namespace lianbing::procedure {

namespace {

bool hold(const PeriodTerms& terms, base::Date day, const law::Library& library) {
    return !areKnown(terms.basis, library) ||
           std::any_of(terms.basis.begin(), terms.basis.end(),
                       [&](const law::ArticleRef& ref) { return standsOn(ref, library, day); });
}

}  // namespace

std::optional<StatutoryPeriod> periodOn(const StatutoryPeriod& what, base::Date day,
                                        const law::Library& library) {
    for (const PeriodTerms& terms : what.earlier) {
        if (!hold(terms, day, library)) continue;
        StatutoryPeriod older = what;
        static_cast<PeriodTerms&>(older) = terms;
        return older;
    }
    return hold(what, day, library) ? std::optional{what} : std::nullopt;
}

}  // namespace lianbing::procedure
