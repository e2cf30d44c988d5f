#pragma once

#include "game/law/search.h"

#include <string>

namespace lianbing::exchange {

/// What a search found, as one line of JSON: `hits`, each with `law`, `version`, `article`, `sub`,
/// `paragraph` (0: none), `heading`, `text`, `marks` (pairs of bytes within `text`) and `gist`; and
/// `more`.
std::string searchJson(const law::SearchResult& result);

}  // namespace lianbing::exchange
