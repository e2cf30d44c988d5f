#pragma once

#include "game/base/date.h"
#include "game/ui/frame.h"

#include <optional>
#include <span>
#include <string_view>

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

/// The next tick before (-1) or after (+1) a day.
std::optional<base::Date> nextTick(std::span<const DayTick> ticks, base::Date day, int by);

}  // namespace lianbing::ui
