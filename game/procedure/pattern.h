#pragma once

#include "game/procedure/trace.h"

#include <string>
#include <vector>

namespace lianbing::procedure {

struct Condition {
    enum class Kind { Equals, NotEquals, Present, Absent };

    std::string key;
    Kind kind = Kind::Equals;
    std::string value;

    [[nodiscard]] bool holds(const Attributes& attributes) const;

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
