#pragma once

#include "game/law/standard_reader.h"
#include "game/law/text_cursor.h"

#include <optional>
#include <string>
#include <string_view>

namespace lianbing::law {

/// Whether the words behind a title make it part of another, 行政处罚法实施细则, 环境保护法律.
/// `isNextLine`: a line end was left out between the two, and 治安管理处罚法 ends its line before
/// 案由.
bool goesOnAsOther(const TextCursor& behind, bool isNextLine);

/// Takes the code of a standard in brackets, （GB 37822-2019）; what is none stays.
std::optional<StandardCode> takeBracketedCode(TextCursor& cursor);

/// Without marks that were put around a title twice, 《《甲法》》.
std::string_view withoutMarks(std::string_view title);

/// The version that the note at the end of an unknown title names: the name keeps the note, since
/// nobody knows whether it is a part of it. Empty for none.
std::string versionInside(std::string_view title);

/// A title without the line ends that layout has put into it.
std::string onOneLine(std::string_view title);

/// What the bracket at the cursor holds; empty where none begins there.
std::string_view insideBracket(const TextCursor& cursor);

/// Whether a list or a decision stands before the number that makes it an act,
/// 《…名录》（生态环境部 令第3号）, 《关于修改…的决定》（法释〔2026〕4号）; those without one are
/// no acts.
bool isActByNumber(std::string_view title, TextCursor behind);

}  // namespace lianbing::law
