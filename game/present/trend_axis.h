#pragma once

#include "game/present/trend_window.h"

#include <string>
#include <vector>

/// Where the lines of a grid stand and what is written beside them.
namespace lianbing::present {

/// One line of the time axis. `at` in minutes, as the window counts them.
struct TimeTick {
    double at = 0;
    std::string label;      ///< 08:00, 5日, 3月
    bool isStrong = false;  ///< a new day, month or year begins here

    bool operator==(const TimeTick&) const = default;
};

/// A stretch that the second row below the axis names: 3月5日 周四, 2026年3月. May reach over the
/// ends of the window.
struct TimeStretch {
    double from = 0;
    double until = 0;
    std::string label;

    bool operator==(const TimeStretch&) const = default;
};

struct TimeAxis {
    std::vector<TimeTick> ticks;
    std::vector<TimeStretch> stretches;
};

/// At most `most` ticks (at least 2), at round times of the clock and the calendar.
TimeAxis timeAxis(const TrendWindow& window, int most);

/// The hours of one day, 00:00 to 24:00, without a date. The window is in minutes of the day.
TimeAxis dayAxis(const TrendWindow& window, int most);

/// One line of a value axis.
struct ValueTick {
    double value = 0;
    std::string label;

    bool operator==(const ValueTick&) const = default;
};

struct ValueAxis {
    double low = 0;
    double high = 1;
    std::vector<ValueTick> ticks;

    /// 0 at `low`, 1 at `high`.
    [[nodiscard]] double shareOf(double value) const { return (value - low) / (high - low); }

    bool operator==(const ValueAxis&) const = default;
};

/// Whether an axis may begin before its lowest value.
enum class AxisBase {
    Zero,  ///< at zero where that wastes less than half of it
    Tight
};

/// An axis with round ticks, about `most` (at least 2), that holds `low` to `high`. Anything where
/// nothing is to be held.
ValueAxis valueAxis(double low, double high, int most, AxisBase base = AxisBase::Zero);

/// A number as people write it: `1,250`, `0.05`; `step` says how many decimals matter.
std::string spokenNumber(double value, double step);

}  // namespace lianbing::present
