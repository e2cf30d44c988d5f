#pragma once

// Internal to game/script: what a compiled function does to variables outside it, read from its
// dump (Lua 5.4).

#include "game/script/lua_state.h"

#include <string>
#include <vector>

namespace lianbing::script {

/// Checks the file just compiled, on top of the stack: no write to a global, no unknown global
/// read, no <close> variable, no ^ (its last bits differ between machines), no call or return that
/// makes argument lists grow. All findings, by line.
Errors checkChunk(lua_State* lua, const std::string& fileName);

/// Checks a closure that may run as part of a handler: it and the functions inside it may not
/// assign variables that live outside it, since what they hold would leak from one play into the
/// next.
Errors checkClosure(lua_State* lua, int functionIndex);

}  // namespace lianbing::script
