#pragma once

// Internal to game/script: any value as text, without addresses.

#include <lua.hpp>

namespace lianbing::script {

/// Pushes the text of the value at `index`: numbers and texts as Lua prints them, by __tostring
/// where a script gave one, otherwise the bare name of the type, since an address would differ from
/// run to run.
void pushAsText(lua_State* lua, int index);

}  // namespace lianbing::script
