#pragma once

// Internal to game/script: how methods of `play` read what they are given.

#include "game/procedure/rule.h"
#include "game/procedure/trace.h"
#include "game/script/raise.h"
#include "game/script/runtime_reaction.h"

#include <lua.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::script {

/// The running reaction. Raises when the call had no colon, more than `arguments` after `play`, or
/// came after the reaction.
Reaction& reactionOf(lua_State* lua, int arguments);

/// Raises `没有编号为“x”的<what>` with the closest of `known`.
[[noreturn]] void raiseUnknown(lua_State* lua, std::string_view what, std::string_view id,
                               const std::vector<std::string>& known);

/// Raises unless one of `all` has this id.
template <class T>
void checkId(lua_State* lua, std::string_view what, std::string_view id,
             const std::vector<T>& all) {
    for (const T& one : all) {
        if (one.id == id) return;
    }
    std::vector<std::string> known;
    for (const T& one : all) known.push_back(one.id);
    raiseUnknown(lua, what, id, known);
}

/// Reads `{ key = "value" }`; nothing given is empty.
procedure::Attributes attributesArgument(lua_State* lua, int index);

/// Reads the conditions of a rule: `{ key = "value", key = { isnt = "value" }, key = true, key =
/// false }`.
std::vector<procedure::Condition> conditionsArgument(lua_State* lua, int index);

/// Pays for each byte of a text that stays after the call, and copies it.
std::string copied(lua_State* lua, std::string_view text);

/// Pays for an effect and adds it. Raises, with the line of the call, when there are too many or
/// when it is not sound.
void addEffect(lua_State* lua, Reaction& reaction, scenario::Effect effect);

/// Pays for looking through what it did.
void chargeLook(lua_State* lua, const Reaction& reaction);

void pushText(lua_State* lua, std::string_view text);
/// Pushes a list.
void pushTexts(lua_State* lua, const std::vector<std::string>& texts);

}  // namespace lianbing::script
