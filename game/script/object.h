#pragma once

// Internal to game/script: C++ values that scripts may hold and hand back, but neither read nor
// forge.

#include "game/script/lua_state.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <new>
#include <string_view>
#include <type_traits>

namespace lianbing::script {

/// The registry key of a kind of object: its address.
template <class T>
inline const char kKindKey = 0;

/// Makes T a kind of object of this state, with the table of methods on top of the stack, which it
/// pops.
template <class T>
void registerKind(lua_State* lua) {
    lua_createtable(lua, 0, 2);
    lua_insert(lua, -2);
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &kKindKey<T>);
}

/// Pushes a new object. T owns nothing: Lua frees it without a destructor.
template <class T>
T& pushObject(lua_State* lua, T value) {
    static_assert(std::is_trivially_destructible_v<T>);
    T* object = new (lua_newuserdatauv(lua, sizeof(T), 0)) T(value);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &kKindKey<T>);
    lua_setmetatable(lua, -2);
    return *object;
}

/// The object at `index`; raises for anything that is not a T, such as another kind of object.
template <class T>
T& objectArgument(lua_State* lua, int index, std::string_view kind) {
    bool isKind = lua_type(lua, index) == LUA_TUSERDATA && lua_getmetatable(lua, index) != 0;
    if (isKind) {
        lua_rawgetp(lua, LUA_REGISTRYINDEX, &kKindKey<T>);
        isKind = lua_rawequal(lua, -1, -2) != 0;
        lua_pop(lua, 2);
    }
    if (!isKind)
        raiseArgument(lua, index, fmt::format("应该是{}，现在是{}", kind, typeNameAt(lua, index)));
    return *static_cast<T*>(lua_touserdata(lua, index));
}

}  // namespace lianbing::script
