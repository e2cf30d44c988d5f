#pragma once

#include "game/ui/discretion_screen.h"

#include <optional>

/// The parts of the discretion desk's screen.
namespace lianbing::ui {

/// Places and the tables of the chosen one, in the flow of the layout.
std::optional<present::Command> drawTableList(Frame& frame, const present::DiscretionModel& model);
/// The open table: what it is, its factors with their grades, what is to be filled in.
std::optional<present::Command> drawDiscretionTable(Frame& frame, const Rect& rect,
                                                    const present::DiscretionModel& model);
/// What it comes to, the hearing and leniency, the fine by the day.
std::optional<present::Command> drawDiscretionSide(Frame& frame, const Rect& rect,
                                                   const present::DiscretionModel& model,
                                                   DiscretionState& state);

}  // namespace lianbing::ui
