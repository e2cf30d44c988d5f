#pragma once

// Internal to game/script: what is wrong with a source before Lua reads it.

#include "game/script/lua_state.h"

#include <string>
#include <string_view>

namespace lianbing::script {

/// The source without the byte order mark that some editors put first.
std::string_view withoutMark(std::string_view text);

/// Slips that Lua would report by a byte number or not at all: full-width punctuation, Chinese
/// names, operators of other languages, hidden direction marks, bytes that are no text. All of
/// them, at most twenty, in order.
Errors checkSource(const SourceFile& file);

/// Errors: an empty name, `..`, an absolute path, a backslash, a colon, a control character, too
/// long.
base::Status checkModuleName(std::string_view name);

}  // namespace lianbing::script
