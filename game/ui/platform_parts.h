#pragma once

#include "game/present/platform_model.h"
#include "game/ui/frame.h"
#include "game/ui/theme.h"

#include <optional>

/// The parts of the platform's screen.
namespace lianbing::ui {

/// What was done to a row of the station list.
enum class RowAct { Chosen, Opened };

/// One station, as wide as there is room.
std::optional<RowAct> drawPlatformRow(Frame& frame, const present::PlatformRow& row);

/// One finding of the chosen station; true when it is to be looked at.
bool drawPlatformFinding(Frame& frame, const present::PlatformFinding& finding);

/// The last days of the chosen station; nothing where none is known.
void drawPlatformWeek(Frame& frame, const present::PlatformWeek& week);

Tone toneOf(present::Gravity gravity);

}  // namespace lianbing::ui
