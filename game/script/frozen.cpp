#include "game/script/frozen.h"

#include "game/base/check.h"
#include "game/script/lua_state.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <cstring>
#include <string>

namespace lianbing::script {
namespace {

const char kContentKey = 0;  // its address is the key; scripts have no light userdata

std::string keyWords(lua_State* lua, int index) {
    if (lua_type(lua, index) == LUA_TSTRING)
        return fmt::format("字段 {}", lua_tostring(lua, index));
    if (lua_isinteger(lua, index)) return fmt::format("第 {} 项", lua_tointeger(lua, index));
    return fmt::format("一个{}", typeNameAt(lua, index));
}

int refuseLibraryWrite(lua_State* lua) {
    raise(lua, fmt::format("不能改内置的库（{}）", keyWords(lua, 2)));
}

int refuseGlobalWrite(lua_State* lua) {
    raise(lua, fmt::format("不能写全局变量（{}）；请在前面加 local", keyWords(lua, 2)));
}

int refuseContentWrite(lua_State* lua) {
    raise(lua, fmt::format("不能改外面的表（{}）：装载后它只能读；要记住的事请用 play:set",
                           keyWords(lua, 2)));
}

int sealedLength(lua_State* lua) {
    readThrough(lua, 1);
    lua_pushinteger(lua, static_cast<lua_Integer>(lua_rawlen(lua, 1)));
    return 1;
}

// Upvalues: the content, and the __index function that the script gave. The content is never handed
// to it.
int readContentThenAsk(lua_State* lua) {
    lua_pushvalue(lua, 2);
    if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    lua_settop(lua, 2);
    lua_pushvalue(lua, lua_upvalueindex(2));
    lua_insert(lua, 1);
    lua_call(lua, 2, 1);
    return 1;
}

void pushWriteRefusal(lua_State* lua, Seal kind) {
    switch (kind) {
        case Seal::Library:
            return pushFunction<refuseLibraryWrite>(lua);
        case Seal::Environment:
            return pushFunction<refuseGlobalWrite>(lua);
        case Seal::Content:
            return pushFunction<refuseContentWrite>(lua);
    }
}

// Moves every field of the table at `table` into the one at `content`.
void moveFields(lua_State* lua, int table, int content) {
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        charge(lua, 1);
        lua_pushvalue(lua, -2);
        lua_insert(lua, -2);
        lua_rawset(lua, content);
        lua_pushvalue(lua, -1);
        lua_pushnil(lua);
        lua_rawset(lua, table);  // clearing a field does not disturb the walk
    }
}

// Copies what a script's metatable does into the sealing one; its __index goes behind the content.
void keepMetamethods(lua_State* lua, int old, int sealing, int content) {
    lua_pushnil(lua);
    while (lua_next(lua, old) != 0) {
        if (lua_type(lua, -2) != LUA_TSTRING) {
            lua_pop(lua, 1);
            continue;
        }
        const std::string name = lua_tostring(lua, -2);
        if (name == "__index" && lua_istable(lua, -1)) {
            lua_createtable(lua, 0, 1);
            lua_insert(lua, -2);
            lua_setfield(lua, -2, "__index");
            lua_setmetatable(lua, content);
        } else if (name == "__index") {
            lua_pushvalue(lua, content);
            lua_insert(lua, -2);
            pushFunction<readContentThenAsk>(lua, 2);
            lua_setfield(lua, sealing, "__index");
        } else if (name != "__newindex") {
            lua_setfield(lua, sealing, name.c_str());
        } else {
            lua_pop(lua, 1);
        }
    }
}

}  // namespace

void seal(lua_State* lua, int index, Seal kind) {
    LIANBING_CHECK(!isSealed(lua, index), "a table is sealed once");
    luaL_checkstack(lua, 10, nullptr);
    const StackGuard guard(lua);
    const int table = lua_absindex(lua, index);
    lua_createtable(lua, static_cast<int>(lua_rawlen(lua, table)), 0);
    const int content = lua_gettop(lua);
    moveFields(lua, table, content);

    lua_createtable(lua, 0, 6);
    const int sealing = lua_gettop(lua);
    lua_pushvalue(lua, content);
    lua_setfield(lua, sealing, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, sealing, "__metatable");
    pushFunction<sealedLength>(lua);
    lua_setfield(lua, sealing, "__len");
    if (lua_getmetatable(lua, table) != 0) keepMetamethods(lua, lua_gettop(lua), sealing, content);
    pushWriteRefusal(lua, kind);
    lua_setfield(lua, sealing, "__newindex");
    lua_pushvalue(lua, content);
    lua_rawsetp(lua, sealing, &kContentKey);
    lua_pushvalue(lua, sealing);
    lua_setmetatable(lua, table);
}

bool isSealed(lua_State* lua, int index) {
    if (!lua_istable(lua, index) || lua_getmetatable(lua, index) == 0) return false;
    const bool sealed = lua_rawgetp(lua, -1, &kContentKey) != LUA_TNIL;
    lua_pop(lua, 2);
    return sealed;
}

void readThrough(lua_State* lua, int index) {
    if (!lua_istable(lua, index) || lua_getmetatable(lua, index) == 0) return;
    if (lua_rawgetp(lua, -1, &kContentKey) != LUA_TNIL) lua_copy(lua, -1, index);
    lua_pop(lua, 2);
}

void pushContent(lua_State* lua, int index) {
    lua_pushvalue(lua, index);
    readThrough(lua, lua_gettop(lua));
}

// Lua tells no one how large a table is, yet walking an emptied one costs as much as a full one.
// All of Lua 5.4 lays a Table out alike; the unit test of this function holds it to that.
std::int64_t tableCapacity(lua_State* lua, int index) {
    constexpr std::size_t kLogNodesOffset = 11;
    constexpr std::size_t kArrayLimitOffset = 12;
    const auto* table = static_cast<const unsigned char*>(lua_topointer(lua, index));
    unsigned int arrayLimit = 0;
    std::memcpy(&arrayLimit, table + kArrayLimitOffset, sizeof arrayLimit);
    return static_cast<std::int64_t>(arrayLimit) + (std::int64_t{1} << table[kLogNodesOffset]);
}

}  // namespace lianbing::script
