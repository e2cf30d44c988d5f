#pragma once

#include "game/law/draft_check.h"

#include <string>
#include <vector>

namespace lianbing::law {

/// The rules of 从旧兼从轻 in force on a day, by the crosswalk.
std::vector<ArticleRef> timeRules(base::Date day, const Library& library);

/// Whether a provision is such a rule in its version.
bool isTimeRule(const ArticleRef& place, const Library& library);

/// In which state of the law the days of the case lie, and what changed between them: the laws that
/// the draft cites, and those that have the same rules.
std::vector<std::string> intervalSentences(const std::vector<DraftCitation>& citations,
                                           const LawDates& dates, const Library& library);

/// What is to be said about the draft as a whole: old and new law, what could not be checked.
std::vector<DraftRemark> wholeRemarks(const std::vector<DraftCitation>& citations,
                                      const LawDates& dates, const Library& library);

}  // namespace lianbing::law
