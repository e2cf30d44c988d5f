#pragma once

#include "game/present/command.h"
#include "game/present/deadline_model.h"
#include "game/ui/frame.h"
#include "game/ui/month_calendar.h"

#include <optional>
#include <string>

namespace lianbing::ui {

/// What only the deadline desk's screen cares about.
struct DeadlineState {
    std::string answer;  ///< as typed; in the look once it is to be marked
    MonthCalendarState calendar;
    bool showsList = false;  ///< on a narrow screen, where the periods are a sheet
};

std::optional<present::Command> drawDeadlineDesk(Frame& frame, const present::DeadlineModel& model,
                                                 DeadlineState& state);

}  // namespace lianbing::ui
