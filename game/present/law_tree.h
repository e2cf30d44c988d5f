#pragma once

#include "game/present/law_desk_model.h"

#include <vector>

namespace lianbing::present {

/// The headings and articles of a version: of its imported text, else as many articles as the packs
/// know, in blocks.
std::vector<TreeNode> makeTree(const law::ArticleRef& shown, const law::Library& library,
                               const LawTextSource& texts);

}  // namespace lianbing::present
