#pragma once

#include "game/law/draft_check.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// What is wrong with how a citation of a known law is written: title, numerals, version note,
/// paragraph and item. Only what is sure. `draft` tells which short names it defines.
std::vector<DraftRemark> formRemarks(const DraftCitation& cited, std::string_view draft,
                                     const Library& library);

/// Adds to each citation whose provision an earlier one writes in another way that they differ.
void addUnevenForms(std::vector<DraftCitation>& citations);

/// The provision in the words of a citation, without title, version note and blanks: 第99条第三项.
std::string provisionWords(std::string_view words);

}  // namespace lianbing::law
