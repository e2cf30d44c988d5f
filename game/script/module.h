#pragma once

// Internal to game/script: from a source file to a function, and `require`.

#include "game/script/lua_state.h"

namespace lianbing::script {

/// Compiles `file` and leaves its function on top of the stack, or nothing and all that is wrong.
/// Fuel as it stands.
Errors loadChunk(State& state, const SourceFile& file);

/// Loads and runs `file` with its own fuel and leaves the one value that it returns on the stack,
/// or nothing and all that is wrong. The value is not frozen yet: the loader reads it first, then
/// calls freeze.
Errors runFile(State& state, const SourceFile& file);

/// The same inside a running script: raises.
void pushChunk(lua_State* lua, const SourceFile& file);

}  // namespace lianbing::script
