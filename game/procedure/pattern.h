#pragma once

#include "game/procedure/trace.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

struct Condition {
    enum class Kind { Equals, NotEquals, Present, Absent, OneOf };

    std::string key;
    Kind kind = Kind::Equals;
    std::string value;
    std::vector<std::string> values = {};  ///< of OneOf

    /// Of the key's value, empty where there is none.
    [[nodiscard]] bool holds(std::string_view found) const {
        switch (kind) {
            case Kind::Equals:
                return found == value;
            case Kind::NotEquals:
                return found != value;
            case Kind::Present:
                return !found.empty();
            case Kind::Absent:
                return found.empty();
            case Kind::OneOf:
                return std::find(values.begin(), values.end(), found) != values.end();
        }
        return false;
    }

    bool operator==(const Condition&) const = default;
};

/// Which events are meant: one of the names, and all conditions.
struct Pattern {
    std::vector<std::string> names;
    std::vector<Condition> where;

    [[nodiscard]] bool matches(const TraceEvent& event) const;

    [[nodiscard]] bool isEmpty() const { return names.empty(); }

    bool operator==(const Pattern&) const = default;
};

}  // namespace lianbing::procedure
