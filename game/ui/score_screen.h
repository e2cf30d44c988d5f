#pragma once

#include "game/present/command.h"
#include "game/present/score_model.h"
#include "game/ui/frame.h"

#include <optional>

namespace lianbing::ui {

/// The sheet: what was earned and lost, why, on what basis, and when. A moment leads back to the step before it.
std::optional<present::Command> drawScore(Frame& frame, const present::ScoreModel& model);

}  // namespace lianbing::ui
