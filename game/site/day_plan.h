#pragma once

#include "game/site/noise.h"

#include <array>
#include <cstddef>

namespace lianbing::site {

/// A figure at the beginning of each hour of every day; between them it goes in a line.
using DayPlan = std::array<double, 24>;

inline double plannedAt(const DayPlan& plan, Minute minute) {
    const int ofDay = minuteOfDay(minute);
    const auto hour = static_cast<std::size_t>(ofDay / 60);
    const double within = (ofDay % 60) / 60.0;
    const double from = plan[hour];
    const double to = plan[(hour + 1) % plan.size()];
    return from + (to - from) * within;
}

}  // namespace lianbing::site
