#pragma once

#include "game/law/draft_check.h"

#include <string>
#include <vector>

namespace lianbing::law {

/// Whether a provision is the rule of 从旧兼从轻 itself, by the crosswalk.
bool isTimeRule(const ArticleRef& place, const Library& library);

/// In which state of the law the days of the case lie, and what changed between them: the laws that
/// the draft cites, and those that have the same rules.
std::vector<std::string> intervalSentences(const std::vector<DraftCitation>& citations,
                                           const LawDates& dates, const Library& library);

/// What is to be said about the draft as a whole: old and new law, what could not be checked.
std::vector<DraftRemark> wholeRemarks(const std::vector<DraftCitation>& citations,
                                      const Library& library);

}  // namespace lianbing::law
