#pragma once

#include "game/base/date.h"
#include "game/present/month_calendar.h"
#include "game/ui/frame.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lianbing::ui {

/// The day that the arrow keys are on.
struct MonthCalendarState {
    std::optional<base::Date> cursor;
};

/// Months one below the other, side by side where there is room, with how a period was counted:
/// one item. Arrow keys walk the days. Gives the day that was clicked, or chosen with Enter.
std::optional<base::Date> monthCalendar(Frame& frame, std::string_view label,
                                        std::span<const present::CalendarMonth> months,
                                        MonthCalendarState& state);
/// What the marks of the calendar mean, as wide as there is room.
void calendarLegend(Frame& frame);

/// Where the days of a month stand, in window pixels from its corner.
struct MonthGrid {
    float cellWidth = 0;
    float cellHeight = 0;
    float headHeight = 0;  ///< the month's name and the days of the week

    [[nodiscard]] float width() const { return 7 * cellWidth; }

    [[nodiscard]] float height(const present::CalendarMonth& month) const;
    [[nodiscard]] Rect cell(const present::CalendarMonth& month, std::size_t day) const;
};

}  // namespace lianbing::ui
