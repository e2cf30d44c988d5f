#pragma once

#include "game/law/citation.h"
#include "game/law/library.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::exchange {

/// How a standing is called in JSON: in_force, not_yet, repealed, unknown_law, validity_unknown.
std::string_view standingName(law::Standing standing);

/// What a text cites, as one line of JSON: an array of objects with `law` (official title, the title as written for a law the
/// library does not know, or null), `article`, `sub`, `paragraph`, `item`, `subitem` (0: not given), `begin` and `end` (bytes), and,
/// when a day is given, `status` (in_force, not_yet, repealed, no_such_article, no_such_paragraph, no_such_item,
/// structure_unknown, unknown_law, validity_unknown), `version` (or null), `named_version` for one that the text names (a year or a
/// document number) and the packs do not have, and `successors` for what was repealed. structure_unknown: the version is in force,
/// but the packs do not say whether it has this provision: they have no structure of it, or a 目 is cited.
std::string citationsJson(const std::vector<law::Citation>& citations, const law::Library& library,
                          std::optional<base::Date> on);

}  // namespace lianbing::exchange
