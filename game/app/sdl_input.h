#pragma once

#include "game/ui/input.h"

#include <SDL.h>

#include <deque>
#include <optional>
#include <string>

namespace lianbing::app {

/// Turns SDL's events for one window into the inputs of its frames, in order and at most one action
/// a frame.
class SdlInput {
public:
    /// Frees the path that a dropped file brings.
    void push(const SDL_Event& event);

    /// True while events wait for a frame.
    [[nodiscard]] bool isWaiting() const { return !events_.empty() || !dropped_.empty(); }

    /// The input of the next frame: the pointer where it is now, buttons that stay down, and one
    /// action.
    ui::Input next(double seconds);

private:
    /// Applies one event; true when it was an action, after which a frame must be drawn.
    bool apply(const SDL_Event& event, ui::Input& input);

    std::deque<SDL_Event> events_;
    std::deque<std::string> dropped_;  ///< paths, one a frame
    std::optional<ui::Point> pointer_;
    std::array<bool, 3> buttons_{};
};

/// The key of an SDL event; nothing for keys that mean nothing here.
std::optional<ui::KeyPress> keyOf(const SDL_Keysym& key);

}  // namespace lianbing::app
