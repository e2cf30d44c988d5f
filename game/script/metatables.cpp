#include "game/script/frozen.h"
#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace lianbing::script {
namespace {

// What Lua consults is never the script's own table but a private copy of its metamethods, made
// when setmetatable is called: nothing can be slipped in later, and the length of every __index
// chain is known.
constexpr std::array<std::string_view, 24> kAllowed = {
    "__add",      "__band",  "__bnot",  "__bor", "__bxor", "__call", "__concat",   "__div",
    "__eq",       "__idiv",  "__index", "__le",  "__len",  "__lt",   "__mod",      "__mul",
    "__newindex", "__pairs", "__pow",   "__shl", "__shr",  "__sub",  "__tostring", "__unm"};
constexpr std::array<std::string_view, 4> kForbidden = {"__gc", "__close", "__mode", "__metatable"};

const char kCopiesKey = 0;   // registry: the script's metatable -> its private copy
const char kParentsKey = 0;  // registry: tables that stand behind others by __index or __newindex
const char kDepthKey = 0;    // in a private copy: how many tables an access may go through

void pushRegistryTable(lua_State* lua, const char* key) {
    lua_rawgetp(lua, LUA_REGISTRYINDEX, key);
}

bool isParent(lua_State* lua, int index) {
    const StackGuard guard(lua);
    pushRegistryTable(lua, &kParentsKey);
    lua_pushvalue(lua, index);
    return lua_rawget(lua, -2) != LUA_TNIL;
}

void noteParent(lua_State* lua, int index) {
    const StackGuard guard(lua);
    pushRegistryTable(lua, &kParentsKey);
    lua_pushvalue(lua, index);
    lua_pushboolean(lua, 1);
    lua_rawset(lua, -3);
}

int indexDepth(lua_State* lua, int index) {
    const StackGuard guard(lua);
    if (lua_getmetatable(lua, index) == 0) return 0;
    if (lua_rawgetp(lua, -1, &kDepthKey) == LUA_TNUMBER)
        return static_cast<int>(lua_tointeger(lua, -1));
    if (!isSealed(lua, index)) return 0;
    pushContent(lua, index);
    const int content = lua_gettop(lua);
    if (lua_getmetatable(lua, content) == 0 || lua_getfield(lua, -1, "__index") != LUA_TTABLE)
        return 1;
    return 2 + indexDepth(lua, lua_gettop(lua));
}

void refuseForbidden(lua_State* lua, int source) {
    for (const std::string_view name : kForbidden) {
        lua_pushlstring(lua, name.data(), name.size());
        if (lua_rawget(lua, source) != LUA_TNIL) raise(lua, fmt::format("元表里不能有 {}", name));
        lua_pop(lua, 1);
    }
}

void checkMetamethod(lua_State* lua, std::string_view name, int value) {
    const bool mayBeTable = name == "__index" || name == "__newindex";
    if (lua_isfunction(lua, value) || (mayBeTable && lua_istable(lua, value))) return;
    raise(lua, fmt::format("元表的 {} 应该是函数{}，现在是{}", name, mayBeTable ? "或表" : "",
                           typeNameAt(lua, value)));
}

// Pushes a new private copy of the metatable at `given`, whose fields are read from `source`.
void pushNewCopy(lua_State* lua, int given, int source) {
    refuseForbidden(lua, source);
    lua_createtable(lua, 0, 4);
    const int copy = lua_gettop(lua);
    int depth = 0;
    for (const std::string_view name : kAllowed) {
        lua_pushlstring(lua, name.data(), name.size());
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, source) == LUA_TNIL) {
            lua_pop(lua, 2);
            continue;
        }
        checkMetamethod(lua, name, lua_gettop(lua));
        if (lua_istable(lua, -1)) depth = std::max(depth, 1 + indexDepth(lua, lua_gettop(lua)));
        lua_rawset(lua, copy);
    }
    if (depth > kMaxIndexDepth) raise(lua, fmt::format("元表一层套一层超过 {} 层", kMaxIndexDepth));
    lua_pushvalue(lua, given);
    lua_setfield(lua, copy, "__metatable");  // what getmetatable shows
    lua_pushinteger(lua, depth);
    lua_rawsetp(lua, copy, &kDepthKey);
}

bool isUpToDate(lua_State* lua, int copy, int source) {
    return std::all_of(kAllowed.begin(), kAllowed.end(), [&](std::string_view name) {
        const StackGuard guard(lua);
        lua_pushlstring(lua, name.data(), name.size());
        lua_pushvalue(lua, -1);
        lua_rawget(lua, copy);
        lua_insert(lua, -2);
        lua_rawget(lua, source);
        return lua_rawequal(lua, -1, -2) != 0;
    });
}

void pushCopy(lua_State* lua, int given) {
    pushContent(lua, given);  // a class from a required file is sealed
    const int source = lua_gettop(lua);
    pushRegistryTable(lua, &kCopiesKey);
    const int copies = lua_gettop(lua);
    lua_pushvalue(lua, given);
    if (lua_rawget(lua, copies) == LUA_TNIL || !isUpToDate(lua, lua_gettop(lua), source)) {
        lua_pop(lua, 1);
        pushNewCopy(lua, given, source);
        lua_pushvalue(lua, given);
        lua_pushvalue(lua, -2);
        lua_rawset(lua, copies);
    }
    lua_replace(lua, source);
    lua_settop(lua, source);
}

// Marks the tables behind the table at `owner` by the copy at `copy`; refuses rings.
void adoptParents(lua_State* lua, int owner, int copy) {
    for (const char* name : {"__index", "__newindex"}) {
        if (lua_getfield(lua, copy, name) == LUA_TTABLE) {
            if (lua_rawequal(lua, -1, owner) != 0)
                raise(lua, "表不能用自己当 __index 或 __newindex");
            noteParent(lua, lua_gettop(lua));
        }
        lua_pop(lua, 1);
    }
}

int setMetatable(lua_State* lua) {
    tableArgument(lua, 1);
    if (!lua_isnil(lua, 2)) tableArgument(lua, 2);
    lua_settop(lua, 2);
    charge(lua, 150);
    if (isSealed(lua, 1)) raise(lua, "这个表只能读，不能给它换元表");
    if (isParent(lua, 1))
        raise(lua, "这个表已经是别的表的 __index 或 __newindex，要先给它元表，再给别的表用");
    if (lua_isnil(lua, 2)) {
        lua_setmetatable(lua, 1);
        return 1;
    }
    pushCopy(lua, 2);
    adoptParents(lua, 1, 3);
    lua_setmetatable(lua, 1);
    lua_settop(lua, 1);
    return 1;
}

int getMetatable(lua_State* lua) {
    anyArgument(lua, 1);
    if (luaL_getmetafield(lua, 1, "__metatable") == LUA_TNIL) lua_pushnil(lua);
    return 1;
}

void makeWeakTable(lua_State* lua, const char* key) {
    lua_newtable(lua);
    lua_createtable(lua, 0, 1);
    lua_pushliteral(lua, "k");
    lua_setfield(lua, -2, "__mode");
    lua_setmetatable(lua, -2);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, key);
}

}  // namespace

void addMetatables(lua_State* lua) {
    makeWeakTable(lua, &kCopiesKey);
    makeWeakTable(lua, &kParentsKey);
    addFunction<setMetatable>(lua, "setmetatable");
    addFunction<getMetatable>(lua, "getmetatable");
}

}  // namespace lianbing::script
