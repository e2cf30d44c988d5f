#pragma once

#include "game/law/search.h"

#include <string>

namespace lianbing::exchange {

/// What a search found, as one line of JSON: `hits`, each with `law`, `version`, `article`, `sub`,
/// `paragraph` (0: none), `heading`, `text`, `marks` (pairs of bytes within `text`), `gist`,
/// `out_of_force` (已失效，2026年8月15日起; empty while its version is in force on `day`) and
/// `repealed_since` (2026-08-15 or null); and `more`.
std::string searchJson(const law::SearchResult& result, base::Date day,
                       const law::Library& library);

}  // namespace lianbing::exchange
