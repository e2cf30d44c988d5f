#include "game/procedure/pattern.h"

#include <algorithm>

namespace lianbing::procedure {

bool Pattern::matches(const TraceEvent& event) const {
    if (std::find(names.begin(), names.end(), event.name) == names.end()) return false;
    return std::all_of(where.begin(), where.end(), [&](const Condition& condition) {
        return condition.holds(attribute(event.attributes, condition.key));
    });
}

}  // namespace lianbing::procedure
