#pragma once

#include "game/law/library.h"

#include <vector>

namespace lianbing::law {

/// Whether the version that `place` names is the one in force on the day.
bool isInForce(const ArticleRef& place, base::Date day, const Library& library);

/// Whether one provision is the other or a part of it. Both are normalised.
bool overlap(const ArticleRef& one, const ArticleRef& other);

/// What became of a provision: rows that lead from it, or, where its version was only amended, from
/// the same numbers in the amended version. `ref` names a version.
std::vector<CrosswalkRow> laterPlaces(ArticleRef ref, const Library& library);

}  // namespace lianbing::law
