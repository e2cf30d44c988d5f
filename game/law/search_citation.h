#pragma once

#include "game/law/library.h"

#include <string_view>
#include <vector>

namespace lianbing::law {

/// The provisions of a request that is nothing but citations of known laws, compact (大气法99-3) or
/// as people write them (法典第1108条第二款); article 0 for a law's name alone. Empty for any other
/// words.
std::vector<ArticleRef> citedBy(std::string_view words, const Library& library);

/// The provisions of a request that is nothing but articles (第九十九条, 99条第三项), without their
/// law. Empty for any other words.
std::vector<ArticleRef> articlesIn(std::string_view words);

}  // namespace lianbing::law
