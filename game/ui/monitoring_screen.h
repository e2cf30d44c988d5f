#pragma once

#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/ui/clips_screen.h"
#include "game/ui/computer_screen.h"
#include "game/ui/frame.h"
#include "game/ui/platform_screen.h"
#include "game/ui/trend_screen.h"

#include <optional>
#include <string>

namespace lianbing::ui {

/// The pages of the monitoring desk. All but the first are of one station.
enum class MonitoringTab { Platform, Curves, Computer, Clips };

/// What only the monitoring desk's screen cares about.
struct MonitoringState {
    MonitoringTab tab = MonitoringTab::Platform;
    bool choosesStation = false;
    std::string recordPath;  ///< what is typed into the field for own data
    PlatformState platform;
    ComputerState computer;
    ClipsState clips;
    TrendState trend;
};

std::optional<present::Command> drawMonitoringDesk(Frame& frame,
                                                   const present::MonitoringModel& model,
                                                   MonitoringState& state);

/// How much its plot can show now.
present::TrendRoom monitoringRoom(Frame& frame, const present::TrendModel& model);
/// How much of a log its PC can show now.
present::ComputerRoom monitoringRoom(Frame& frame, const present::ComputerModel& model);

}  // namespace lianbing::ui
