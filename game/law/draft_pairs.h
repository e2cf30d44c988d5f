#pragma once

#include "game/law/draft_check.h"

#include <string_view>
#include <vector>

namespace lianbing::law {

/// What a provision is for, by the pairs and the crosswalk.
Role roleOf(const ArticleRef& place, const Library& library);

/// Whether the duties and liabilities of a draft go together: liabilities in reading order, then
/// duties that are left. What goes together is taken from the law of the days on which the act went
/// on. `citations` have been judged; `draft` tells an order to correct, which needs no liability,
/// from a penalty.
std::vector<DraftPair> pairsOf(const std::vector<DraftCitation>& citations, const LawDates& dates,
                               std::string_view draft, const Library& library);

}  // namespace lianbing::law
