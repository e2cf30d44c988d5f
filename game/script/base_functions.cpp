#include "game/script/frozen.h"
#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"
#include "game/script/text_value.h"

#include <fmt/format.h>

#include <string>

namespace lianbing::script {
namespace {

// Longer texts are no numbers; trying would cost time that no step pays.
constexpr std::size_t kMaxNumeral = 200;
constexpr std::size_t kMaxLogLine = 4096;

int printLine(lua_State* lua) {
    const int count = lua_gettop(lua);
    std::string line;
    for (int index = 1; index <= count; ++index) {
        pushAsText(lua, index);
        std::size_t length = 0;
        const char* text = lua_tolstring(lua, -1, &length);
        if (index > 1) line += '\t';
        line.append(text, length);
        lua_pop(lua, 1);
        charge(lua, 1 + static_cast<std::int64_t>(length) / 16);
        if (line.size() > kMaxLogLine) {
            line.resize(kMaxLogLine);
            break;
        }
    }
    charge(lua, 20);
    if (LogSink* log = core(lua).log) log->line(line);
    return 0;
}

int toText(lua_State* lua) {
    anyArgument(lua, 1);
    pushAsText(lua, 1);
    return 1;
}

int digitValue(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'z') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'Z') return letter - 'A' + 10;
    return 99;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\n\v\f\r";
    const std::size_t from = text.find_first_not_of(kSpace);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

int readInBase(lua_State* lua, std::string_view text, std::int64_t base) {
    if (base < 2 || base > 36) raiseArgument(lua, 2, "应该在 2 到 36 之间");
    text = trimmed(text);
    const bool isNegative = !text.empty() && text[0] == '-';
    if (isNegative) text.remove_prefix(1);
    std::uint64_t value = 0;  // wraps around, as Lua's integers do
    for (const char letter : text) {
        const int digit = digitValue(letter);
        if (digit >= base) text = {};
        value = value * static_cast<std::uint64_t>(base) + static_cast<std::uint64_t>(digit);
    }
    if (text.empty()) {
        lua_pushnil(lua);
    } else {
        lua_pushinteger(lua, static_cast<lua_Integer>(isNegative ? 0 - value : value));
    }
    return 1;
}

int toNumber(lua_State* lua) {
    anyArgument(lua, 1);
    if (!lua_isnoneornil(lua, 2)) {
        const std::string_view text = textArgument(lua, 1);
        return readInBase(lua, text.size() > kMaxNumeral ? std::string_view() : text,
                          integerArgument(lua, 2));
    }
    if (lua_type(lua, 1) == LUA_TNUMBER) {
        lua_settop(lua, 1);
        return 1;
    }
    if (lua_type(lua, 1) == LUA_TSTRING) {
        const std::string_view text = textArgument(lua, 1);
        charge(lua, 10);
        if (text.size() <= kMaxNumeral && lua_stringtonumber(lua, text.data()) == text.size() + 1)
            return 1;
    }
    lua_pushnil(lua);
    return 1;
}

int selectValues(lua_State* lua) {
    const int count = lua_gettop(lua);
    charge(lua, count / 8);
    if (lua_type(lua, 1) == LUA_TSTRING && textArgument(lua, 1) == "#") {
        lua_pushinteger(lua, count - 1);
        return 1;
    }
    std::int64_t from = integerArgument(lua, 1);
    if (from < 0) from += count;
    if (from < 1) raiseArgument(lua, 1, "超出范围");
    return from >= count ? 0 : count - static_cast<int>(from);
}

int typeOf(lua_State* lua) {
    anyArgument(lua, 1);
    lua_pushstring(lua, luaL_typename(lua, 1));
    return 1;
}

int raiseError(lua_State* lua) {
    const std::int64_t level = integerArgument(lua, 2, 1);
    lua_settop(lua, 1);
    charge(lua, 20);
    if (lua_type(lua, 1) == LUA_TSTRING && level > 0 && level < kMaxCallDepth) {
        luaL_where(lua, static_cast<int>(level));
        lua_insert(lua, 1);
        lua_concat(lua, 2);
    }
    return lua_error(lua);
}

int assertTrue(lua_State* lua) {
    anyArgument(lua, 1);
    if (lua_toboolean(lua, 1) != 0) return lua_gettop(lua);
    if (lua_isnoneornil(lua, 2)) raise(lua, "断言（assert）不成立");
    lua_settop(lua, 2);
    return lua_error(lua);
}

int rawEqual(lua_State* lua) {
    anyArgument(lua, 1);
    anyArgument(lua, 2);
    lua_pushboolean(lua, lua_rawequal(lua, 1, 2));
    return 1;
}

int rawLength(lua_State* lua) {
    if (lua_type(lua, 1) != LUA_TSTRING) tableArgument(lua, 1);
    readThrough(lua, 1);
    lua_pushinteger(lua, static_cast<lua_Integer>(lua_rawlen(lua, 1)));
    return 1;
}

int rawGet(lua_State* lua) {
    tableArgument(lua, 1);
    anyArgument(lua, 2);
    lua_settop(lua, 2);
    readThrough(lua, 1);
    lua_rawget(lua, 1);
    return 1;
}

int rawSet(lua_State* lua) {
    tableArgument(lua, 1);
    anyArgument(lua, 3);
    lua_settop(lua, 3);
    if (isSealed(lua, 1)) {
        lua_settable(lua, 1);  // its own refusal says best why not
        return 0;
    }
    if (lua_isnil(lua, 2)) raise(lua, "表的键不能是空值（nil）");
    if (lua_type(lua, 2) == LUA_TNUMBER && lua_tonumber(lua, 2) != lua_tonumber(lua, 2)) {
        raise(lua, "表的键不能是 NaN（0/0）");
    }
    lua_rawset(lua, 1);
    return 1;
}

}  // namespace

void addBaseFunctions(lua_State* lua) {
    addFunction<printLine>(lua, "print");
    addFunction<toText>(lua, "tostring");
    addFunction<toNumber>(lua, "tonumber");
    addFunction<selectValues>(lua, "select");
    addFunction<typeOf>(lua, "type");
    addFunction<raiseError>(lua, "error");
    addFunction<assertTrue>(lua, "assert");
    addFunction<rawEqual>(lua, "rawequal");
    addFunction<rawLength>(lua, "rawlen");
    addFunction<rawGet>(lua, "rawget");
    addFunction<rawSet>(lua, "rawset");
}

}  // namespace lianbing::script
