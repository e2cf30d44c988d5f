#pragma once

#include "game/law/text_cursor.h"

#include <optional>
#include <string>

namespace lianbing::law {

/// The code of a standard: GB 37822-2019, HJ/T 373—2007, DB11/501-2017.
struct StandardCode {
    std::string code;      ///< in official form, `GB 37822-2019`
    bool hasYear = false;  ///< without one it may be something else: GB 2312 of a page about fonts
};

/// Reads a code at the cursor and moves behind it. Nothing when none begins here.
std::optional<StandardCode> readStandardCode(TextCursor& cursor);

}  // namespace lianbing::law
