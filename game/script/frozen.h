#pragma once

// Internal to game/script: tables that can be read and not written.

#include <lua.hpp>

#include <cstdint>

namespace lianbing::script {

/// Whose table it is decides the sentence for whoever writes to it.
enum class Seal { Library, Environment, Content };

/// Moves the content of the table at `index` behind it: the table keeps its identity, reads reach
/// the content, writes raise. A metatable set by a script goes on working. The table must not be
/// sealed yet (checked).
void seal(lua_State* lua, int index, Seal kind);

bool isSealed(lua_State* lua, int index);

/// Replaces the sealed table at the positive `index` by its content; leaves any other value alone.
/// For functions that only read: what they hand out must never be the content itself.
void readThrough(lua_State* lua, int index);

/// Pushes the content of the sealed table at `index`, or the value itself.
void pushContent(lua_State* lua, int index);

/// How many places the table at `index` has, used or not: what walking it costs.
std::int64_t tableCapacity(lua_State* lua, int index);

}  // namespace lianbing::script
