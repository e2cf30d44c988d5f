#pragma once

// Internal to game/script: what scripts find in their world, and nothing else.

#include <lua.hpp>

#include <string>
#include <string_view>

namespace lianbing::script {

/// Opens the whole sandbox in a bare state: the whitelisted libraries, sealed, behind an
/// environment that scripts can neither write nor replace. Raises Lua errors.
void openSandbox(lua_State* lua);

/// Makes the value on top of the stack a global called `name` for all scripts of this state, and
/// pops it. For bindings, before any script runs; seal tables first.
void addGlobal(lua_State* lua, const char* name);
bool hasGlobal(lua_State* lua, std::string_view name);
/// The sentence for a name that no script defines, with the closest one that exists.
std::string unknownGlobal(lua_State* lua, const std::string& name);

// Each leaves one table on the stack: the functions of a library.
void pushTableLibrary(lua_State* lua);
void pushStringLibrary(lua_State* lua);
void pushUtf8Library(lua_State* lua);
void pushMathLibrary(lua_State* lua);
void pushCoroutineLibrary(lua_State* lua);

// Each adds its functions to the table on top of the stack.
void addBaseFunctions(lua_State* lua);
void addIteration(lua_State* lua);
void addProtectedCalls(lua_State* lua);
void addMetatables(lua_State* lua);
void addRequire(lua_State* lua);
void addTextFormat(lua_State* lua);
void addTextPatterns(lua_State* lua);

}  // namespace lianbing::script
