#include "game/script/text_value.h"

#include "game/script/lua_state.h"
#include "game/script/raise.h"

#include <cmath>

namespace lianbing::script {

void pushAsText(lua_State* lua, int index) {
    index = lua_absindex(lua, index);
    luaL_checkstack(lua, 4, nullptr);
    if (lua_type(lua, index) != LUA_TSTRING &&
        luaL_getmetafield(lua, index, "__tostring") != LUA_TNIL) {
        lua_pushvalue(lua, index);
        lua_call(lua, 1, 1);
        if (lua_type(lua, -1) != LUA_TSTRING) raise(lua, "__tostring 必须返回文字（string）");
        return;
    }
    switch (lua_type(lua, index)) {
        case LUA_TSTRING:
            lua_pushvalue(lua, index);
            break;
        case LUA_TNUMBER:
            if (std::isnan(lua_tonumber(lua, index))) {
                lua_pushliteral(lua, "nan");  // its sign differs between processors
                break;
            }
            lua_pushvalue(lua, index);
            lua_tolstring(lua, -1, nullptr);
            break;
        case LUA_TBOOLEAN:
            lua_pushstring(lua, lua_toboolean(lua, index) != 0 ? "true" : "false");
            break;
        default:
            lua_pushstring(lua, luaL_typename(lua, index));
            break;
    }
}

}  // namespace lianbing::script
