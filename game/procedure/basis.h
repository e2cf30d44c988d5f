#pragma once

#include "game/base/date.h"
#include "game/law/article_ref.h"

#include <string>
#include <vector>

namespace lianbing::law {
class Library;
}

namespace lianbing::procedure {

/// Whether the article is law on the day. One that names no version is meant as the last version in
/// the packs numbers it: under an older version with other numbers it is not law, though that
/// version may have an article of the same number. What the packs do not know (how an article is
/// divided) is let pass; before the first version they have nothing stands.
bool standsOn(const law::ArticleRef& ref, const law::Library& library, base::Date day);

/// Whether the packs know the law of one of the articles. Of other laws nothing can be said:
/// neither that they are in force nor that they are not.
bool areKnown(const std::vector<law::ArticleRef>& refs, const law::Library& library);

/// Those of the articles that are law on the day, in official form.
std::vector<std::string> basisOn(const std::vector<law::ArticleRef>& refs,
                                 const law::Library& library, base::Date day);

/// The days on which one of the articles is law, in order, without gaps between two that follow one
/// another.
std::vector<base::DateInterval> daysOf(const std::vector<law::ArticleRef>& refs,
                                       const law::Library& library);

}  // namespace lianbing::procedure
