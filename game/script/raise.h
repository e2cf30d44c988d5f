#pragma once

// Internal to game/script: how C++ functions called by scripts complain.

#include <lua.hpp>

#include <cstdint>
#include <string_view>

namespace lianbing::script {

/// Throws a Lua error with the caller's file and line before `sentence`. Destructors run.
[[noreturn]] void raise(lua_State* lua, std::string_view sentence);

/// `第 2 个参数<complaint>`, with the name of the function that runs.
[[noreturn]] void raiseArgument(lua_State* lua, int index, std::string_view complaint);

/// `表（table）`, `空值（nil）` and so on, as authors read it.
std::string_view typeName(int luaType);
std::string_view typeNameAt(lua_State* lua, int index);

// Typed arguments of C++ functions; each raises when the value is of another type. Numbers count as
// text, text never counts as a number.
std::string_view textArgument(lua_State* lua, int index);
std::int64_t integerArgument(lua_State* lua, int index);
std::int64_t integerArgument(lua_State* lua, int index, std::int64_t otherwise);
double numberArgument(lua_State* lua, int index);
void tableArgument(lua_State* lua, int index);
void functionArgument(lua_State* lua, int index);
void anyArgument(lua_State* lua, int index);

}  // namespace lianbing::script
