#pragma once

// Internal to game/script: where the fields of tables are written in a source file.

#include "game/script/lua_state.h"

#include <lua.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// One field as it is written: `name = …`, or the place of a value without a name.
struct WrittenField {
    std::string name;  ///< empty for a value without a name
    lua_Integer place = 0;
    int line = 0;
};

/// One `{ … }` of a source file.
struct Constructor {
    int line = 0;  ///< of its brace
    int codeLine =
        0;  ///< the line Lua gives to making the table: that of the word before the brace
    std::vector<WrittenField> fields;
};

/// All tables of a source that Lua accepts, in order of their braces.
std::vector<Constructor> readConstructors(std::string_view source);

/// Complains of each name that is written twice in one table: Lua would silently take the last.
Errors findRepeatedFields(const SourceFile& file);

}  // namespace lianbing::script
