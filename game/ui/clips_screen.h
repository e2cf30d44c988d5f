#pragma once

#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/ui/frame.h"
#include "game/ui/moment_field.h"
#include "game/ui/rect.h"

#include <optional>

namespace lianbing::ui {

/// What only the recorder's screen cares about.
struct ClipsState {
    MomentFieldState day;
    std::optional<site::Minute> scrolledTo;  ///< the clip that was brought into view
    bool hasFocus = false;                   ///< the play head was given the arrows
    bool isCovered = false;                  ///< by a sheet, which has the keys
};

/// The video recorder of a station, as a page of the monitoring desk.
std::optional<present::Command> drawClips(Frame& frame, const Rect& rect,
                                          const present::ClipsModel& model, ClipsState& state);

}  // namespace lianbing::ui
