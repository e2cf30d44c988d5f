#pragma once

#include "game/law/library.h"

#include <vector>

namespace lianbing::law {

/// What became of a provision: rows that lead from it, or, where its version was only amended, from
/// the same numbers in the amended version. `ref` names a version.
std::vector<CrosswalkRow> laterPlaces(ArticleRef ref, const Library& library);

}  // namespace lianbing::law
