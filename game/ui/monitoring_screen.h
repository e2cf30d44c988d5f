#pragma once

#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/ui/frame.h"
#include "game/ui/trend_screen.h"

#include <optional>

namespace lianbing::ui {

/// What only the monitoring desk's screen cares about.
struct MonitoringState {
    int tab = 0;
    bool choosesStation = false;
    TrendState trend;
};

std::optional<present::Command> drawMonitoringDesk(Frame& frame,
                                                   const present::MonitoringModel& model,
                                                   MonitoringState& state);

/// How much its plot can show now.
present::TrendRoom monitoringRoom(Frame& frame, const present::TrendModel& model);

}  // namespace lianbing::ui
