#pragma once

// Internal to game/script: methods of `play` that change the world.

#include <lua.hpp>

#include <string_view>

namespace lianbing::scenario {
struct Definition;
}

namespace lianbing::script::play {

/// Raises unless a person, an officer or nobody (empty) is called so.
void checkSpeaker(lua_State* lua, const scenario::Definition& definition, std::string_view speaker);

int say(lua_State* lua);
int reveal(lua_State* lua);
int remove(lua_State* lua);
int move(lua_State* lua);
int spend(lua_State* lua);
int collect(lua_State* lua);
int set(lua_State* lua);
int happen(lua_State* lua);
int ask(lua_State* lua);
int finish(lua_State* lua);
int later(lua_State* lua);
int callOff(lua_State* lua);
int refuse(lua_State* lua);
int mood(lua_State* lua);

}  // namespace lianbing::script::play
