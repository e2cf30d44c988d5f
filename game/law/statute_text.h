#pragma once

#include "game/law/statute.h"

#include <string>

namespace lianbing::law {

/// The one plain text of a statute, however it came: readStatute gives the same statute back (lines
/// of articles and headings apart), and the same statute gives the same bytes. Without table of
/// contents, page numbers and blank lines.
std::string statuteText(const Statute& statute);

/// 第九十九条　… of one article, a line to each paragraph, item and subitem, as statuteText has it.
std::string articleText(const StatuteArticle& article);

}  // namespace lianbing::law
