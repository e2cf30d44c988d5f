#pragma once

#include "game/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::base {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;  ///< 1 to 4; an invalid byte reads as U+FFFD of one byte
};

/// Reads the code point that `text` begins with. `text` must not be empty (checked).
CodePoint readCodePoint(std::string_view text);
void appendCodePoint(std::string& text, char32_t value);
std::u32string toCodePoints(std::string_view text);
std::string fromCodePoints(std::u32string_view text);

bool isValidUtf8(std::string_view text);
/// Compatibility normal form (NFKC): full-width letters and digits become plain ones. Errors:
/// invalid UTF-8.
Result<std::string> nfkc(std::string_view text);

/// CJK ideographs of all planes, and 〇.
bool isHan(char32_t value);
/// Characters that turn the direction of text and can hide code: U+202A..U+202E, U+2066..U+2069,
/// U+200E, U+200F, U+061C.
bool isBidiControl(char32_t value);

/// Without blanks at both ends: ASCII white space, the ideographic space and the no-break space.
std::string_view trim(std::string_view text);
/// Parts between separators, empty parts kept; an empty text is one empty part.
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// Number of code points.
std::size_t length(std::string_view text);

}  // namespace lianbing::base
