#pragma once

// Internal to game/script: what is wrong with a scenario's tables.

#include "game/scenario/script.h"
#include "game/script/lua_state.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// Collects sentences about fields. Lua does not know on which line a field stands; where the
/// element around it has an id that is written only once in the files, that line is given.
class Complaints {
public:
    /// `path` counts from 1 as Lua does: `things[3].found_by.verb`. Empty: the whole scenario.
    void add(const std::string& path, std::string_view sentence);
    /// The same for what is found in the definition, where nested lists are flat. Left out where
    /// the same field, one around it or one inside it was complained of: it would be said twice.
    void addDefect(const std::string& path, std::string_view sentence);

    /// Notes that the element at `path` is called `id`.
    void nameElement(const std::string& path, std::string_view id) {
        ids_.insert_or_assign(path, std::string(id));
    }

    /// Notes that the definition's `flat` path is the tables' `path`.
    void moveElement(const std::string& flat, const std::string& path) {
        moved_.insert_or_assign(flat, path);
    }

    [[nodiscard]] bool empty() const { return complaints_.empty(); }

    /// All, in order, each with its place in `files`; `mainFile` where none is known.
    [[nodiscard]] Errors placed(const std::vector<scenario::ContentFile>& files,
                                const std::string& mainFile) const;

private:
    struct Complaint {
        std::string path;
        std::string sentence;
    };

    [[nodiscard]] std::string realPath(const std::string& path) const;
    [[nodiscard]] std::string placeOf(const std::string& path,
                                      const std::vector<scenario::ContentFile>& files) const;

    std::vector<Complaint> complaints_;
    std::map<std::string, std::string> ids_;
    std::map<std::string, std::string> moved_;
};

}  // namespace lianbing::script
