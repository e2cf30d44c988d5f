#pragma once

// Internal to game/script: which function answers which intent.

#include "game/scenario/intent.h"

#include <lua.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

enum class Occasion : unsigned char { Enter, Act, Ask, Show, End, Occur, Sign };

struct Handler {
    Occasion occasion = Occasion::Enter;
    std::string subject;  ///< the place, target, person, occasion or document
    std::string action;   ///< the verb, topic or exhibit
    std::string path;     ///< where it stands in the scenario's table: things[3].on.look
    int reference = 0;    ///< of the function, in the registry

    bool operator==(const Handler&) const = default;
};

/// The functions of one loaded scenario.
class Handlers {
public:
    /// Collects them from the scenario's table at `index`, whose shape has been read before.
    /// References belong to the state.
    static Handlers collect(lua_State* lua, int index);

    /// Null when no function answers.
    [[nodiscard]] const Handler* find(const scenario::Intent& intent) const;

    [[nodiscard]] const std::vector<Handler>& all() const { return handlers_; }

private:
    [[nodiscard]] const Handler* find(Occasion occasion, std::string_view subject,
                                      std::string_view action) const;

    std::vector<Handler> handlers_;  // sorted
};

}  // namespace lianbing::script
