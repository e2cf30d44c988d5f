#pragma once

#include "game/app/window.h"

#include <functional>
#include <span>

namespace lianbing::app {

/// One window with what draws it.
struct Stage {
    Window* window = nullptr;
    Window::Draw draw;
};

/// Draws the windows until `isOver` says so or one is closed. Waits for events while nothing moves.
void runLoop(std::span<Stage> stages, const std::function<bool()>& isOver);

/// Hands every event that SDL has to its window, waiting at most `seconds` for the first; nothing
/// waits for ever.
void pumpEvents(std::span<Stage> stages, std::optional<double> seconds);

}  // namespace lianbing::app
