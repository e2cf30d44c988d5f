#pragma once

#include "game/present/command.h"
#include "game/present/discretion_model.h"
#include "game/ui/day_bar.h"
#include "game/ui/frame.h"

#include <optional>
#include <string>

namespace lianbing::ui {

/// What the right column of the discretion desk shows.
enum class DiscretionTab { Reckoning, Rights, Daily };

/// What only the discretion desk's screen cares about.
struct DiscretionState {
    DayBarState day;
    std::string answer;  ///< as typed; in the look once it is to be marked
    DiscretionTab tab = DiscretionTab::Reckoning;
    bool showsList = false;  ///< on a narrow screen, where places and tables are a sheet
};

std::optional<present::Command> drawDiscretionDesk(Frame& frame,
                                                   const present::DiscretionModel& model,
                                                   DiscretionState& state);

}  // namespace lianbing::ui
