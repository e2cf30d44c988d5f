#pragma once

// Internal to game/script: the `play` that handlers are given.

#include "game/script/runtime_reaction.h"

#include <lua.hpp>

#include <span>
#include <string>
#include <string_view>

namespace lianbing::script {

/// One method of `play`. `signature` is what the stub says: parameters `name: type`, `?` after a
/// name that may be left out, then the results: `event: string, where?: table -> integer`.
struct Method {
    std::string_view name;
    std::string_view signature;
    std::string_view doc;  ///< in Chinese, for authors
    void (*push)(lua_State* lua, int upvalues);
};

/// All methods, in the order of the manual.
std::span<const Method> playMethods();

/// Pushes the one `play` of this state. Its methods work while `reaction` runs; it must stay at its
/// address.
void pushPlay(lua_State* lua, Reaction& reaction);

/// The text of scripts/api_stub.lua: what editors know about `play`.
std::string apiStub();

}  // namespace lianbing::script
