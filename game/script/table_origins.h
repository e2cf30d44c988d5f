#pragma once

// Internal to game/script: which line of which file made a table.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct lua_State;

namespace lianbing::script {

struct SourceLine {
    std::string file;
    int line = 0;  ///< 0: not known
};

struct TableOrigin {
    SourceLine made;
    SourceLine
        called;  ///< for a table made in a function: the line outside all functions that called it
};

/// Follows the tables that scripts make while it is given to a Meter. It is only asked about tables
/// that are alive, whose addresses are their own.
class TableOrigins {
public:
    /// Called by the allocator, before the table is filled in; must not enter Lua.
    void note(lua_State* lua, const void* table);

    /// Made at line 0 when no script made it.
    [[nodiscard]] TableOrigin find(const void* table) const;

private:
    struct Place {
        std::size_t file = 0;
        int line = 0;
    };

    struct Places {
        Place made;
        Place called;
    };

    std::size_t fileNumber(std::string_view source);
    [[nodiscard]] SourceLine lineOf(const Place& place) const;

    std::vector<std::string> files_;
    std::unordered_map<const void*, Places> places_;  // only looked up, never walked
};

}  // namespace lianbing::script
