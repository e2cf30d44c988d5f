#pragma once

#include "game/base/result.h"
#include "game/law/library.h"

#include <set>
#include <string>
#include <vector>

namespace lianbing::tool {

/// The provisions that the words of a command name: compact (大气污染防治法99-3), a further one of
/// the same law by its number alone (99-3), or as people write them (大气法第99条第三项), with or
/// without blanks. `imported` are laws that only imported texts have: they are known by no name to
/// the reader of running text. Errors: nothing was found, or a part of the words looks like a
/// provision and was not understood; what is shown would not be what was asked for.
base::Result<std::vector<law::ArticleRef>> readShown(const std::vector<std::string>& words,
                                                     const law::Library& library,
                                                     const std::set<law::LawId>& imported);

}  // namespace lianbing::tool
