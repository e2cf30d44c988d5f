#pragma once

// Internal to game/script: what a file leaves behind can no longer change.

#include "game/script/lua_state.h"

namespace lianbing::script {

/// Freezes the value at `index` and everything reachable from it: the fields of tables, what
/// functions caught from around them, metatables. Tables become readable only; functions are
/// checked with checkClosure. Errors: functions that assign outer variables, and values that carry
/// a hidden state (coroutines, iterators made while loading). All of them.
Errors freeze(State& state, int index);

/// The same inside a running script.
Errors freezeRunning(lua_State* lua, int index);

}  // namespace lianbing::script
