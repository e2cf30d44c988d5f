#pragma once

#include "game/ui/rect.h"

#include <array>
#include <optional>
#include <string>

namespace lianbing::ui {

enum class Key {
    Tab,
    Enter,
    Escape,
    Space,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Plus,
    Minus,
    F1,
    F11,
    F12,
    Letter,  ///< any key that stands for a letter, digit or bracket; see KeyPress::letter
};

/// One press of a key, or one repeat of a held one.
struct KeyPress {
    Key key = Key::Letter;
    char letter = 0;  ///< upper-case letter, digit, [ or ] for Key::Letter
    bool ctrl = false;
    bool shift = false;

    bool operator==(const KeyPress&) const = default;
};

/// What people did since the last frame: at most one of a key, a piece of text, a change of buttons
/// and a wheel step, so that nothing is lost when several events wait.
struct Input {
    std::optional<Point> pointer;  ///< nothing while it is outside the window
    std::array<bool, 3> buttons{};
    float wheel = 0;  ///< lines, up is positive
    std::optional<KeyPress> key;
    std::string text;
    std::string dropped;  ///< path of a file or folder that was dropped on the window
    double seconds = 0;  ///< since the last frame
};

}  // namespace lianbing::ui
