#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/clock.h"
#include "game/scenario/definition.h"

#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// What the laws do not bear out, as findDefects says it: an article that no version of its law
/// has, in keys and in every basis, a rule or a clock without a basis in force on the day on which
/// a case begins, and a place of a key whose law is in force on neither day of the cases the key is
/// for. What the packs do not know (how an article is divided) is let pass; a trap may be out of
/// force, that being its point.
std::vector<base::Error> findLawDefects(const Definition& definition, const law::Library& laws);

/// The same of periods as such, which stand in the list `list`.
std::vector<base::Error> findLawDefects(const std::vector<procedure::StatutoryPeriod>& periods,
                                        std::string_view list, const law::Library& laws);

}  // namespace lianbing::scenario
