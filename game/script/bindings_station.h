#pragma once

// Internal to game/script: methods of `play` that look into a monitored station.

#include <lua.hpp>

namespace lianbing::script::play {

int parameter(lua_State* lua);
int parameterLog(lua_State* lua);
int alarmLog(lua_State* lua);
int clip(lua_State* lua);
int cylinder(lua_State* lua);

}  // namespace lianbing::script::play
