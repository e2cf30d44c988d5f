#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::base {

/// Says in one sentence what is wrong with a command line. `kind` and `words` are the name and the
/// English text of an error of CLI11 (`get_name()` and `what()`), as plain text because the library
/// itself stays with the programs. What a program's own check said is passed on with the option in
/// front.
std::string commandLineSentence(std::string_view kind, std::string_view words);

/// Reads digits alone; nothing for a sign, anything else, or a number that does not fit.
std::optional<std::uint64_t> readWholeNumber(std::string_view text);

}  // namespace lianbing::base
