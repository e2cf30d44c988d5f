#include "game/script/raise.h"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <string>

namespace lianbing::script {
namespace {

[[noreturn]] void raiseType(lua_State* lua, int index, std::string_view wanted) {
    raiseArgument(lua, index, fmt::format("应该是{}，现在是{}", wanted, typeNameAt(lua, index)));
}

}  // namespace

void raise(lua_State* lua, std::string_view sentence) {
    luaL_where(lua, 1);
    lua_pushlstring(lua, sentence.data(), sentence.size());
    lua_concat(lua, 2);
    lua_error(lua);
    std::abort();
}

void raiseArgument(lua_State* lua, int index, std::string_view complaint) {
    lua_Debug frame;
    std::string name = "函数";
    if (lua_getstack(lua, 0, &frame) != 0) {
        lua_getinfo(lua, "n", &frame);
        if (frame.name != nullptr) name = frame.name;
        // With a colon the object itself is the first argument; authors do not count it.
        if (std::strcmp(frame.namewhat, "method") == 0) --index;
    }
    if (index == 0) raise(lua, fmt::format("{} 前面的对象{}", name, complaint));
    raise(lua, fmt::format("{} 的第 {} 个参数{}", name, index, complaint));
}

std::string_view typeName(int luaType) {
    switch (luaType) {
        case LUA_TNONE:
            return "没有给";
        case LUA_TNIL:
            return "空值（nil）";
        case LUA_TBOOLEAN:
            return "真假值（boolean）";
        case LUA_TNUMBER:
            return "数（number）";
        case LUA_TSTRING:
            return "文字（string）";
        case LUA_TTABLE:
            return "表（table）";
        case LUA_TFUNCTION:
            return "函数（function）";
        case LUA_TTHREAD:
            return "协程（thread）";
        default:
            return "对象（userdata）";
    }
}

std::string_view typeNameAt(lua_State* lua, int index) {
    return typeName(lua_type(lua, index));
}

std::string_view textArgument(lua_State* lua, int index) {
    const int type = lua_type(lua, index);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) raiseType(lua, index, typeName(LUA_TSTRING));
    std::size_t length = 0;
    const char* text = lua_tolstring(lua, index, &length);
    return {text, length};
}

std::int64_t integerArgument(lua_State* lua, int index) {
    if (lua_type(lua, index) != LUA_TNUMBER) raiseType(lua, index, "整数");
    int isInteger = 0;
    const lua_Integer value = lua_tointegerx(lua, index, &isInteger);
    if (isInteger == 0) raiseArgument(lua, index, "应该是整数，现在带小数");
    return value;
}

std::int64_t integerArgument(lua_State* lua, int index, std::int64_t otherwise) {
    return lua_isnoneornil(lua, index) ? otherwise : integerArgument(lua, index);
}

double numberArgument(lua_State* lua, int index) {
    if (lua_type(lua, index) != LUA_TNUMBER) raiseType(lua, index, typeName(LUA_TNUMBER));
    return lua_tonumber(lua, index);
}

void tableArgument(lua_State* lua, int index) {
    if (!lua_istable(lua, index)) raiseType(lua, index, typeName(LUA_TTABLE));
}

void functionArgument(lua_State* lua, int index) {
    if (!lua_isfunction(lua, index)) raiseType(lua, index, typeName(LUA_TFUNCTION));
}

void anyArgument(lua_State* lua, int index) {
    if (lua_isnone(lua, index)) raiseArgument(lua, index, "没有给");
}

}  // namespace lianbing::script
