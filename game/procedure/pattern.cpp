#include "game/procedure/pattern.h"

#include <algorithm>
#include <string_view>

namespace lianbing::procedure {

bool Condition::holds(const Attributes& attributes) const {
    const std::string_view found = attribute(attributes, key);
    switch (kind) {
        case Kind::Equals:
            return found == value;
        case Kind::NotEquals:
            return found != value;
        case Kind::Present:
            return !found.empty();
        case Kind::Absent:
            return found.empty();
    }
    return false;
}

bool Pattern::matches(const TraceEvent& event) const {
    if (std::find(names.begin(), names.end(), event.name) == names.end()) return false;
    return std::all_of(where.begin(), where.end(), [&](const Condition& condition) {
        return condition.holds(event.attributes);
    });
}

}  // namespace lianbing::procedure
