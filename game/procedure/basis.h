#pragma once

#include "game/base/date.h"
#include "game/law/article_ref.h"

#include <string>
#include <vector>

namespace lianbing::law {
class Library;
}

namespace lianbing::procedure {

/// Those of the articles that are in force on the day, in official form. An article of which the
/// packs do not know how it is divided is let pass.
std::vector<std::string> basisOn(const std::vector<law::ArticleRef>& refs,
                                 const law::Library& library, base::Date day);

}  // namespace lianbing::procedure
