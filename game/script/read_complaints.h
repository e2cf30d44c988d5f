#pragma once

// Internal to game/script: what is wrong with a scenario's tables, and where that is written.

#include "game/scenario/script.h"
#include "game/script/constructors.h"
#include "game/script/lua_state.h"
#include "game/script/table_origins.h"

#include <lua.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// A table that was read: who made it, and which fields it has.
struct ReadTable {
    TableOrigin origin;
    std::vector<std::string> names;
    lua_Integer length = 0;
};

/// Collects sentences about fields. Lua does not know on which line a field stands, only which line
/// made a table; the field is then looked for in what is written there. A field that code filled in
/// is placed where the table around it is.
class Complaints {
public:
    /// `path` counts from 1 as Lua does: `things[3].found_by.verb`. Empty: the whole scenario.
    void add(const std::string& path, std::string_view sentence);
    /// The same for what is found in the definition, where nested lists are flat. Left out where
    /// the same field, one around it or one inside it was complained of: it would be said twice.
    void addDefect(const std::string& path, std::string_view sentence);

    /// Notes what the table at `path` is.
    void noteTable(const std::string& path, ReadTable table) {
        tables_.insert_or_assign(path, std::move(table));
    }

    /// Notes that the definition's `flat` path is the tables' `path`.
    void moveElement(const std::string& flat, const std::string& path) {
        moved_.insert_or_assign(flat, path);
    }

    [[nodiscard]] bool empty() const { return complaints_.empty(); }

    /// All, in order, each with its place in `files`; the first line of `mainFile` where none is
    /// known.
    [[nodiscard]] Errors placed(const std::vector<scenario::ContentFile>& files,
                                const std::string& mainFile) const;

private:
    struct Complaint {
        std::string path;
        std::string sentence;
    };

    [[nodiscard]] std::string realPath(const std::string& path) const;

    std::vector<Complaint> complaints_;
    std::map<std::string, ReadTable, std::less<>> tables_;
    std::map<std::string, std::string> moved_;
};

}  // namespace lianbing::script
