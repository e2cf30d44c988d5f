#pragma once

#include "game/present/command.h"
#include "game/present/home_model.h"
#include "game/ui/frame.h"

#include <cstddef>
#include <optional>

namespace lianbing::ui {

/// Choose a scenario, or go on where one stopped.
std::optional<present::Command> drawHome(Frame& frame, const present::HomeModel& model);

/// What it is about, under which dates, and the start.
std::optional<present::Command> drawBriefing(Frame& frame, const present::BriefingModel& model);

struct GuideState {
    std::size_t page = 0;
};

/// The pages for whoever leads a session.
std::optional<present::Command> drawGuide(Frame& frame, const present::GuideModel& model,
                                          GuideState& state);

}  // namespace lianbing::ui
