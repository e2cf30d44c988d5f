#include "game/procedure/act_table.h"

#include <algorithm>

namespace lianbing::procedure {

std::size_t ActTable::columnOf(const std::string& key) {
    const auto known = std::find(keys_.begin(), keys_.end(), key);
    if (known != keys_.end()) return static_cast<std::size_t>(known - keys_.begin());
    keys_.emplace_back(key);
    return keys_.size() - 1;
}

void ActTable::read(const Trace& trace) {
    acts_.resize(trace.size());
    std::transform(trace.begin(), trace.end(), acts_.begin(), TimedAct::of);
    values_.resize(keys_.size() * trace.size());
    auto value = values_.begin();
    for (const std::string_view key : keys_) {
        for (const TraceEvent& event : trace) *value++ = attribute(event.attributes, key);
    }
}

}  // namespace lianbing::procedure
