#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/session/law_shelf.h"

#include <string>
#include <vector>

namespace lianbing::tool {

/// Which provisions to show: as people write them (大气法第99条第三项) or compact
/// (大气污染防治法99-3).
struct ShowRequest {
    std::vector<std::string>
        words;  ///< as the command line has them, each with one or more provisions
    base::Date day;
    std::string version;  ///< chosen by the user; empty means the one that the day asks for
};

/// Prints standing, places in other versions, gist and imported text of every provision that the
/// request names; nothing but one sentence when there is a part of it that means no provision.
int showProvisions(const ShowRequest& request, const law::Library& library,
                   session::LawShelf& shelf);

}  // namespace lianbing::tool
