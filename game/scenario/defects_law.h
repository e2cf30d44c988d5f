#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/scenario/definition.h"

#include <vector>

namespace lianbing::scenario {

/// What the laws do not bear out, as findDefects says it: an article that no version of its law
/// has, in keys and in every basis, and a place of a key whose law is in force on neither day of
/// the cases the key is for. What the packs do not know (how an article is divided) is let pass; a
/// trap may be out of force, that being its point.
std::vector<base::Error> findLawDefects(const Definition& definition, const law::Library& laws);

}  // namespace lianbing::scenario
