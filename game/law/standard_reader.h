#pragma once

#include "game/law/text_cursor.h"

#include <optional>
#include <string>
#include <string_view>

namespace lianbing::law {

/// The code of a standard: GB 37822-2019, HJ/T 373—2007, DB11/501-2017.
struct StandardCode {
    std::string code;      ///< in official form, `GB 37822-2019`
    bool hasYear = false;  ///< without one it may be something else: GB 2312 of a page about fonts
};

/// Reads a code at the cursor, in small letters too, and moves behind it. Nothing when none begins
/// here.
std::optional<StandardCode> readStandardCode(TextCursor& cursor);

/// The code that a title begins or ends with, or that it is: 《GB 37822-2019某某标准》.
std::optional<StandardCode> standardCodeIn(std::string_view title);

}  // namespace lianbing::law
