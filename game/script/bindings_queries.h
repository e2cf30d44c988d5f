#pragma once

// Internal to game/script: methods of `play` that ask about the world.

#include <lua.hpp>

namespace lianbing::script::play {

int flag(lua_State* lua);
int has(lua_State* lua);
int exhibit(lua_State* lua);
int manner(lua_State* lua);
int did(lua_State* lua);
int visited(lua_State* lua);
int answer(lua_State* lua);
int word(lua_State* lua);
int currentCase(lua_State* lua);
int clock(lua_State* lua);
int minutes(lua_State* lua);
int read(lua_State* lua);
int random(lua_State* lua);
int here(lua_State* lua);
int where(lua_State* lua);
int anybodyAt(lua_State* lua);
int talking(lua_State* lua);
int officers(lua_State* lua);
int signer(lua_State* lua);
int written(lua_State* lua);

}  // namespace lianbing::script::play
