#pragma once

#include "game/base/date.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::procedure {

/// Event data, sorted by key, keys unique.
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// The value of a key, or an empty text.
inline std::string_view attribute(const Attributes& attributes, std::string_view key) {
    // An event has a handful: looking at their lengths one by one is faster than halving.
    for (const auto& [name, value] : attributes) {
        if (name == key) return value;
    }
    return {};
}

/// Sets a key, keeping the order.
void setAttribute(Attributes& attributes, std::string_view key, std::string_view value);

/// One thing that happened in an inspection. An act takes time: it begins at `first` and ends at
/// `last`.
struct TraceEvent {
    std::uint64_t input = 0;  ///< sequence number of the input that caused it
    std::string name;         ///< the verb or a name given by the script
    base::Moment first;
    base::Moment last;
    Attributes attributes;

    bool operator==(const TraceEvent&) const = default;
};

/// In order of `first`, then of input.
using Trace = std::vector<TraceEvent>;

/// When an event of the trace began, for a person: the clock, and the day as well where the trace
/// is longer than one.
std::string spokenTime(const TraceEvent& event, const Trace& trace);

}  // namespace lianbing::procedure
