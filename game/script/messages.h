#pragma once

// Internal to game/script: Lua's own sentences in Chinese.

#include "game/base/result.h"
#include "game/script/core.h"

#include <string>
#include <string_view>

namespace lianbing::script {

/// A message of Lua split at its place: `file` as Lua shortened it, empty when it names no known
/// file.
struct Located {
    std::string_view file;
    std::string_view line;
    std::string_view words;
};

Located splitPlace(const Core& core, std::string_view message);

/// The Chinese sentence for a message of Lua without its place. Words that are not Lua's own come
/// back unchanged.
std::string translate(std::string_view words);

/// The Error of a whole message: translated, and with the whole file name in `where`.
base::Error describe(const Core& core, std::string_view message);

/// The closest of `known` to a name that was mistyped, or empty when none is close.
std::string closest(std::string_view name, const std::vector<std::string>& known);

}  // namespace lianbing::script
