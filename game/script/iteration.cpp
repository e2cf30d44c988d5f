#include "game/script/frozen.h"
#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::script {
namespace {

enum class KeyKind : unsigned char { Integer, Text, Boolean };

struct Key {
    KeyKind kind = KeyKind::Integer;
    std::int64_t number = 0;  ///< the integer, or 0 and 1 for false and true
    std::string_view text;    ///< lives as long as the key is in its table
    int place = 0;            ///< in order of collection, from 1

    /// Integers, then texts byte by byte, then false and true.
    bool operator<(const Key& other) const {
        if (kind != other.kind) return kind < other.kind;
        if (kind == KeyKind::Text) return text < other.text;
        return number < other.number;
    }
};

Key keyAt(lua_State* lua, int index) {
    Key key;
    if (lua_type(lua, index) == LUA_TSTRING) {
        std::size_t length = 0;
        const char* text = lua_tolstring(lua, index, &length);
        key.kind = KeyKind::Text;
        key.text = {text, length};
    } else if (lua_isboolean(lua, index)) {
        key.kind = KeyKind::Boolean;
        key.number = lua_toboolean(lua, index);
    } else if (lua_isinteger(lua, index)) {
        key.number = lua_tointeger(lua, index);
    } else if (lua_type(lua, index) == LUA_TNUMBER) {
        raise(lua, "这个表有带小数的键，不能逐项遍历；键请用整数或文字");
    } else {
        raise(lua, fmt::format("这个表拿{}当键，没有固定的次序，不能逐项遍历；键请用整数或文字",
                               typeNameAt(lua, index)));
    }
    return key;
}

void chargeWalk(lua_State* lua, int table) {
    charge(lua, 2 + tableCapacity(lua, table) / 4);
}

std::vector<Key> collectKeys(lua_State* lua, int table) {
    chargeWalk(lua, table);
    std::vector<Key> keys;
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        lua_pop(lua, 1);
        keys.push_back(keyAt(lua, -1));
        keys.back().place = static_cast<int>(keys.size());
    }
    charge(lua, static_cast<std::int64_t>(keys.size()));
    return keys;
}

bool isSequence(const std::vector<Key>& keys) {
    std::int64_t expected = 0;
    return std::all_of(keys.begin(), keys.end(), [&](const Key& key) {
        return key.kind == KeyKind::Integer && key.number == ++expected;
    });
}

// Pushes the keys of the table at `table` as a sorted list, or nil when they are 1 to n already.
int pushSortedKeys(lua_State* lua, int table) {
    std::vector<Key> keys = collectKeys(lua, table);
    const int count = static_cast<int>(keys.size());
    if (isSequence(keys)) {
        lua_pushnil(lua);
        return count;
    }
    charge(lua, count * static_cast<std::int64_t>(std::bit_width(keys.size())));
    lua_createtable(lua, count, 0);
    lua_pushnil(lua);
    for (int place = 1; lua_next(lua, table) != 0; ++place) {
        lua_pop(lua, 1);
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, -3, place);
    }
    std::sort(keys.begin(), keys.end());
    lua_createtable(lua, count, 0);
    for (int at = 0; at < count; ++at) {
        lua_rawgeti(lua, -2, keys[static_cast<std::size_t>(at)].place);
        lua_rawseti(lua, -2, at + 1);
    }
    lua_remove(lua, -2);
    return count;
}

// Upvalues: the table, its keys as they were when the walk began (or nil for 1 to n), their number,
// the place reached. What was removed meanwhile is passed over, what was added is not visited.
int nextOfWalk(lua_State* lua) {
    const lua_Integer count = lua_tointeger(lua, lua_upvalueindex(3));
    lua_Integer place = lua_tointeger(lua, lua_upvalueindex(4));
    const bool hasKeys = !lua_isnil(lua, lua_upvalueindex(2));
    while (place < count) {
        ++place;
        charge(lua, 1);
        lua_settop(lua, 0);
        if (hasKeys) {
            lua_rawgeti(lua, lua_upvalueindex(2), place);
        } else {
            lua_pushinteger(lua, place);
        }
        lua_pushvalue(lua, 1);
        if (lua_rawget(lua, lua_upvalueindex(1)) == LUA_TNIL) continue;
        lua_pushinteger(lua, place);
        lua_replace(lua, lua_upvalueindex(4));
        return 2;
    }
    lua_pushinteger(lua, place);
    lua_replace(lua, lua_upvalueindex(4));
    lua_pushnil(lua);
    return 1;
}

int pairsInOrder(lua_State* lua) {
    anyArgument(lua, 1);
    lua_settop(lua, 1);
    if (luaL_getmetafield(lua, 1, "__pairs") != LUA_TNIL) {
        lua_insert(lua, 1);
        lua_call(lua, 1, 3);
        return 3;
    }
    tableArgument(lua, 1);
    pushContent(lua, 1);
    const int count = pushSortedKeys(lua, 2);
    lua_pushinteger(lua, count);
    lua_pushinteger(lua, 0);
    pushFunction<nextOfWalk>(lua, 4);
    lua_pushvalue(lua, 1);
    lua_pushnil(lua);
    return 3;
}

// The smallest key above the one given: each call walks the whole table, so that nothing has to be
// remembered.
int nextInOrder(lua_State* lua) {
    tableArgument(lua, 1);
    lua_settop(lua, 3);
    constexpr int kAfter = 2;
    constexpr int kBest = 3;
    constexpr int kWalked = 4;
    readThrough(lua, 1);
    chargeWalk(lua, 1);
    std::optional<Key> after;
    if (!lua_isnil(lua, kAfter)) after = keyAt(lua, kAfter);
    std::optional<Key> best;
    lua_pushnil(lua);
    while (lua_next(lua, 1) != 0) {
        lua_pop(lua, 1);
        const Key key = keyAt(lua, kWalked);
        if ((after && !(*after < key)) || (best && !(key < *best))) continue;
        best = key;
        lua_copy(lua, kWalked, kBest);
    }
    lua_settop(lua, kBest);
    if (!best) {
        lua_pushnil(lua);
        return 1;
    }
    lua_pushvalue(lua, kBest);
    lua_rawget(lua, 1);
    return 2;
}

int nextOfList(lua_State* lua) {
    // Wraps around as Lua's integers do.
    const auto place =
        static_cast<lua_Integer>(static_cast<lua_Unsigned>(integerArgument(lua, 2)) + 1U);
    charge(lua, 1);
    lua_pushinteger(lua, place);
    return lua_geti(lua, 1, place) == LUA_TNIL ? 1 : 2;
}

int pairsOfList(lua_State* lua) {
    anyArgument(lua, 1);
    pushFunction<nextOfList>(lua);
    lua_pushvalue(lua, 1);
    lua_pushinteger(lua, 0);
    return 3;
}

}  // namespace

void addIteration(lua_State* lua) {
    addFunction<pairsInOrder>(lua, "pairs");
    addFunction<nextInOrder>(lua, "next");
    addFunction<pairsOfList>(lua, "ipairs");
}

}  // namespace lianbing::script
