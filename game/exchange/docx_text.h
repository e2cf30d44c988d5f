#pragma once

#include "game/base/result.h"

#include <string>
#include <string_view>

namespace lianbing::exchange {

/// The text of a .docx as lines: paragraphs, `| a | b |` for each row of a table. Tabs and line
/// breaks are kept; tracked deletions, hidden alternatives and field codes are not text; an entry
/// of a table of contents loses its page number. Footnotes, endnotes and text boxes stand on lines
/// behind the paragraph that they belong to. Not in the text: headers and footers, comments, and
/// the numbers that Word gives its lists by itself. Errors: not a .docx, encrypted, damaged,
/// unpacked larger than 64 MB.
base::Result<std::string> docxText(std::string_view bytes, const std::string& where);

}  // namespace lianbing::exchange
