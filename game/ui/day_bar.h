#pragma once

#include "game/base/date.h"
#include "game/ui/day_slider.h"
#include "game/ui/frame.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lianbing::ui {

inline constexpr float kDayBarHeight = 64;

/// What is typed into a day bar; follows the slider while nobody types.
struct DayBarState {
    std::string text;
    bool isBad = false;
};

/// What a day bar shows: the day, and those on which something changes.
struct DayBarModel {
    std::string_view label;  ///< of the slider: 按哪一天的法
    base::Date first;
    base::Date last;
    base::Date day;
    std::span<const DayTick> ticks;
};

/// The bar below the top bar of a desk that looks at things by date: a field, steps from change to
/// change and the line of time. Gives the day that was asked for.
std::optional<base::Date> dayBar(Frame& frame, const Rect& rect, const DayBarModel& model,
                                 DayBarState& state);

}  // namespace lianbing::ui
