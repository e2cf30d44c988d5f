#pragma once

#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"

#include <optional>

namespace lianbing::ui {

/// What only the station list's screen cares about.
struct PlatformState {
    bool showsFindings = false;  ///< where they are a sheet
    bool isCovered = false;      ///< by a sheet, which has the keys
};

/// The station list of the platform, as a page of the monitoring desk.
std::optional<present::Command> drawPlatform(Frame& frame, const Rect& rect,
                                             const present::PlatformModel& model,
                                             PlatformState& state);

/// The sheet over it, with the findings of the chosen station where they fold.
std::optional<present::Command> drawPlatformSheet(Frame& frame, const present::PlatformModel& model,
                                                  PlatformState& state);

/// Whether that sheet is open.
bool hasPlatformSheet(Frame& frame, const present::PlatformModel& model,
                      const PlatformState& state);

}  // namespace lianbing::ui
