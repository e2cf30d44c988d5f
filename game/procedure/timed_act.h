#pragma once

#include "game/procedure/trace.h"

#include <chrono>
#include <cstdint>
#include <span>

namespace lianbing::procedure {

/// A moment as one number, its day beside it: rules compare and subtract moments many times.
struct Instant {
    base::Millis since1970{0};
    base::Date day;

    static Instant of(const base::Moment& moment) {
        return {std::chrono::days{moment.date.days()} + moment.ofDay, moment.date};
    }

    [[nodiscard]] base::Moment moment() const {
        return {day, since1970 - std::chrono::days{day.days()}};
    }
};

/// An event in the numbers by which rules compare it.
struct TimedAct {
    std::uint64_t input = 0;
    Instant begin;
    Instant end;

    static TimedAct of(const TraceEvent& event) {
        return {event.input, Instant::of(event.first), Instant::of(event.last)};
    }
};

/// An act by its place in the trace.
using Place = std::uint32_t;
/// Places in a trace, ascending.
using Places = std::span<const Place>;

}  // namespace lianbing::procedure
