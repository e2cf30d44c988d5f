#pragma once

#include "game/base/date.h"
#include "game/procedure/trace.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace lianbing::procedure {

/// A moment `minutes` after nine o'clock on a day that no real law begins on.
inline base::Moment minuteOf(std::int64_t minutes) {
    return base::Moment{base::Date::fromDays(12000), std::chrono::hours(9)}.plus(
        std::chrono::minutes(minutes));
}

/// An event from minute `first` to minute `last`.
inline TraceEvent anEvent(std::uint64_t input, std::string name, std::int64_t first,
                          std::int64_t last, Attributes attributes = {}) {
    return {input, std::move(name), minuteOf(first), minuteOf(last), std::move(attributes)};
}

inline TraceEvent anEvent(std::uint64_t input, std::string name, std::int64_t at) {
    return anEvent(input, std::move(name), at, at);
}

}  // namespace lianbing::procedure
