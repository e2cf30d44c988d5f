#pragma once

#include "game/ui/deadline_screen.h"

#include <optional>

/// The parts of the deadline desk's screen.
namespace lianbing::ui {

/// The chosen period, what is filled in, the own answer, the count step by step.
std::optional<present::Command> drawDeadlineForm(Frame& frame, const Rect& rect,
                                                 const present::DeadlineModel& model,
                                                 DeadlineState& state);
/// The last day and the calendar.
std::optional<present::Command> drawDeadlineSide(Frame& frame, const Rect& rect,
                                                 const present::DeadlineModel& model,
                                                 DeadlineState& state);

}  // namespace lianbing::ui
