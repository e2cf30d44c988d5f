#pragma once

#include "game/base/date.h"
#include "game/ui/frame.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::ui {

struct DayTick {
    base::Date day;
    bool isStrong = false;
};

/// A line of time with ticks, to drag a day along or to step from tick to tick with the arrow keys.
/// Gives the day that was asked for. Days outside the range stand at its ends.
std::optional<base::Date> daySlider(Frame& frame, std::string_view label, base::Date first,
                                    base::Date last, base::Date day,
                                    std::span<const DayTick> ticks);

/// Where the years below a line of time may stand, in window pixels.
struct YearRow {
    float left = 0;
    float right = 0;
    float labelWidth = 0;
    float gap = 0;  ///< between two labels, at least
};

struct YearLabel {
    int year = 0;
    float left = 0;

    bool operator==(const YearLabel&) const = default;
};

/// Labels for years, each with the place of its first day: of all when they fit, else of every
/// second, fifth and so on counted back from the last; those at the ends stand inside the row.
std::vector<YearLabel> placeYears(std::span<const std::pair<int, float>> years, const YearRow& row);

/// The next tick before (-1) or after (+1) a day.
std::optional<base::Date> nextTick(std::span<const DayTick> ticks, base::Date day, int by);

}  // namespace lianbing::ui
