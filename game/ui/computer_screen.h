#pragma once

#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/ui/frame.h"
#include "game/ui/moment_field.h"
#include "game/ui/rect.h"

#include <optional>
#include <string>

namespace lianbing::ui {

/// What only the PC's screen cares about.
struct ComputerState {
    MomentFieldState moment;
    std::string pointed;     ///< the line that pointer or keyboard is on, marked on PC and board
    bool isCovered = false;  ///< by a sheet, which has the keys
};

/// The industrial PC beside the posted board, as a page of the monitoring desk. Drawn on dark
/// ground.
std::optional<present::Command> drawComputer(Frame& frame, const Rect& rect,
                                             const present::ComputerModel& model,
                                             ComputerState& state);

/// How much of a log it can show.
present::ComputerRoom computerRoom(Frame& frame, const Rect& rect,
                                   const present::ComputerModel& model);

}  // namespace lianbing::ui
