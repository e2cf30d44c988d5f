#pragma once

#include "game/base/result.h"

#include <string>
#include <string_view>

namespace lianbing::exchange {

/// The text of a .docx as lines: paragraphs, `| a | b |` for each row of a table. Tabs and line
/// breaks are kept; tracked deletions, hidden alternatives and field codes are not text; an entry
/// of a table of contents loses its page number. Numbers that Word gives its lists by itself are
/// not in the text. Errors: not a .docx, encrypted, damaged, unpacked larger than 64 MB.
base::Result<std::string> docxText(std::string_view bytes, const std::string& where);

}  // namespace lianbing::exchange
