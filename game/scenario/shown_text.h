#pragma once

#include "game/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lianbing::scenario {

/// Whether a text that is shown may have line ends.
enum class Lines : std::uint8_t { One, Many };

/// Characters that nobody sees and that can make a screen or a terminal show something else:
/// controls, direction marks, joiners and other characters without width, separators of lines,
/// tags. A line end is not one.
bool isHiddenCharacter(char32_t value);

/// `U+202E`, with its name where people meet it: `零宽空格（U+200B）`.
std::string characterName(char32_t value);

/// Errors: not UTF-8, a hidden character, or a line end where one line is wanted. The sentence goes
/// on after the name of the text: `里有看不见的字符 U+202E`.
base::Status checkShown(std::string_view text, Lines lines);

/// The same text with each hidden character written as `U+001B` and each broken byte as the
/// replacement character.
std::string withoutHidden(std::string_view text);

/// What can be said back in one sentence: without hidden characters, at most 60 characters and then ….
std::string quotable(std::string_view text);

}  // namespace lianbing::scenario
