#include "game/script/sandbox.h"

#include "game/script/frozen.h"
#include "game/script/lua_state.h"
#include "game/script/messages.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace lianbing::script {
namespace {

// Adds a library to the environment table below it, sealed; pops it.
void addSealed(lua_State* lua, const char* name) {
    seal(lua, -1, Seal::Library);
    lua_setfield(lua, -2, name);
}

std::vector<std::string> globalNames(lua_State* lua, int environment) {
    std::vector<std::string> names;
    lua_pushnil(lua);
    while (lua_next(lua, environment) != 0) {
        if (lua_type(lua, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(lua, -2));
        lua_pop(lua, 1);
    }
    return names;
}

// The __index of the environment's content: nothing was found there.
int refuseUnknownGlobal(lua_State* lua) {
    if (lua_type(lua, 2) != LUA_TSTRING) raise(lua, "没有这样的全局变量");
    const std::string name = lua_tostring(lua, 2);
    raise(lua, unknownGlobal(lua, name));
}

// Methods of texts, as ("x"):rep(3), are the string library; its own table stays out of reach.
void setTextMetatable(lua_State* lua, int library) {
    lua_pushliteral(lua, "");
    lua_createtable(lua, 0, 2);
    pushContent(lua, library);
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

}  // namespace

std::string unknownGlobal(lua_State* lua, const std::string& name) {
    const StackGuard guard(lua);
    lua_pushglobaltable(lua);
    pushContent(lua, -1);
    const std::string close = closest(name, globalNames(lua, lua_gettop(lua)));
    if (close.empty()) return fmt::format("没有叫 {} 的东西", name);
    return fmt::format("没有叫 {} 的东西，是不是想写 {}", name, close);
}

bool hasGlobal(lua_State* lua, std::string_view name) {
    const StackGuard guard(lua);
    lua_pushglobaltable(lua);
    pushContent(lua, -1);
    lua_pushlstring(lua, name.data(), name.size());
    return lua_rawget(lua, -2) != LUA_TNIL;
}

void openSandbox(lua_State* lua) {
    lua_newtable(lua);
    const int environment = lua_gettop(lua);
    addBaseFunctions(lua);
    addIteration(lua);
    addProtectedCalls(lua);
    addMetatables(lua);
    addRequire(lua);
    pushTableLibrary(lua);
    addSealed(lua, "table");
    pushUtf8Library(lua);
    addSealed(lua, "utf8");
    pushMathLibrary(lua);
    addSealed(lua, "math");
    pushCoroutineLibrary(lua);
    addSealed(lua, "coroutine");
    pushStringLibrary(lua);
    seal(lua, -1, Seal::Library);
    setTextMetatable(lua, lua_gettop(lua));
    lua_setfield(lua, -2, "string");

    seal(lua, environment, Seal::Environment);
    pushContent(lua, environment);
    lua_createtable(lua, 0, 1);
    pushFunction<refuseUnknownGlobal>(lua);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
    lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

void addGlobal(lua_State* lua, const char* name) {
    lua_pushglobaltable(lua);
    pushContent(lua, -1);
    lua_pushstring(lua, name);
    lua_pushvalue(lua, -4);
    lua_rawset(lua, -3);
    lua_pop(lua, 3);
}

}  // namespace lianbing::script
