#pragma once

#include "game/law/statute.h"

#include <string>
#include <vector>

namespace lianbing::law {

enum class ArticleChangeKind {
    Added,
    Removed,
    Changed,
    Renumbered,  ///< the same words under another number
};

/// What became of one article from one version of a law to another.
struct ArticleChange {
    ArticleChangeKind kind = ArticleChangeKind::Changed;
    ArticleNumber number;             ///< in the older version; of an added one, in the newer
    ArticleNumber newNumber;          ///< in the newer version; of a removed one, in the older
    std::vector<std::string> before;  ///< sentences that went, in reading order
    std::vector<std::string> after;   ///< sentences that came

    bool operator==(const ArticleChange&) const = default;
};

/// Compares two versions article by article, without those that stayed. Articles with the same
/// number are one article, unless their words stand unchanged under another number. By number, an
/// added one before the old one of that number.
std::vector<ArticleChange> compareStatutes(const Statute& before, const Statute& after);

}  // namespace lianbing::law
