#pragma once

#include "game/ui/frame.h"
#include "game/ui/rect.h"

#include <optional>
#include <string>
#include <string_view>

namespace lianbing::ui {

/// What is typed into a field for a moment or a day; follows what is shown while nobody types.
struct MomentFieldState {
    std::string text;
    bool isTyping = false;
};

/// A field in the middle of `rect`, as wide, that shows `shown` and gives what was typed, once
/// Enter was pressed. It has a place of its own: what follows a text field in one row would stand
/// lower than it.
std::optional<std::string> momentField(Frame& frame, std::string_view label, const Rect& rect,
                                       const std::string& shown, MomentFieldState& state);

}  // namespace lianbing::ui
