#pragma once

// Internal to game/script: what runs where an error is caught inside a script.

#include <lua.hpp>

namespace lianbing::script {

/// For whoever caught an error below a script: goes on throwing if a limit is broken, and pays for
/// the unwinding.
void afterCaughtError(lua_State* lua);

/// Translates the text on top of the stack if it is a message of Lua.
void translateTop(lua_State* lua);

}  // namespace lianbing::script
