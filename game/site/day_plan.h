#pragma once

#include "game/site/noise.h"

#include <array>
#include <cstddef>
#include <optional>

namespace lianbing::site {

/// A figure at the beginning of each hour of every day; between them it goes in a line.
using DayPlan = std::array<double, 24>;

/// Only between these minutes of the day, across midnight too; both 0 to 1440.
struct DaySpan {
    int from = 0;
    int until = 0;

    bool operator==(const DaySpan&) const = default;
};

/// Nothing: all day.
inline bool isWithin(const std::optional<DaySpan>& daily, Minute minute) {
    if (!daily) return true;
    const int now = minuteOfDay(minute);
    if (daily->from <= daily->until) return now >= daily->from && now < daily->until;
    return now >= daily->from || now < daily->until;
}

/// When what goes on at a minute began: at `from`, or with the span of that day.
inline Minute beganAt(Minute from, const std::optional<DaySpan>& daily, Minute minute) {
    if (!daily) return from;
    Minute begun = flooredTo(minute, kMinutesADay) + daily->from;
    if (begun > minute) begun -= kMinutesADay;
    return begun < from ? from : begun;
}

inline double plannedAt(const DayPlan& plan, Minute minute) {
    const int ofDay = minuteOfDay(minute);
    const auto hour = static_cast<std::size_t>(ofDay / 60);
    const double within = (ofDay % 60) / 60.0;
    const double from = plan[hour];
    const double to = plan[(hour + 1) % plan.size()];
    return from + (to - from) * within;
}

}  // namespace lianbing::site
