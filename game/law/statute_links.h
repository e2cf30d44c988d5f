#pragma once

#include "game/law/article_ref.h"
#include "game/law/library.h"
#include "game/law/statute.h"

#include <cstddef>
#include <vector>

namespace lianbing::law {

/// Words of a statute that lead to another place of the law.
struct StatuteLink {
    std::size_t line = 0;   ///< of articleText, counted from 0
    std::size_t begin = 0;  ///< bytes within that line
    std::size_t end = 0;
    ArticleRef ref;  ///< of an act the library knows; article 0 is the act itself

    bool operator==(const StatuteLink&) const = default;
};

/// Finds what an article refers to, in reading order: 本法第十条, 前款, 前项, 《…法》. `place`
/// names the law, version and article; its own parts keep the version, other acts have none. Spans
/// do not overlap: of a range only both ends are links, and 前两款 leads to the first of the two.
/// An article whose act is not named (第十条 alone) is no link.
std::vector<StatuteLink> linksIn(const StatuteArticle& article, const ArticleRef& place,
                                 const Library& library);

}  // namespace lianbing::law
