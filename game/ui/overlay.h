#pragma once

#include "game/ui/frame.h"

#include <span>
#include <string>

namespace lianbing::ui {

/// What F12 lays over the upper right corner: lines for whoever looks for a fault. Takes neither
/// pointer nor keyboard.
void drawOverlay(Frame& frame, std::span<const std::string> lines);

}  // namespace lianbing::ui
