#pragma once

#include "game/ui/frame.h"

#include <optional>
#include <string>
#include <string_view>

namespace lianbing::ui {

/// What is typed into a field for a moment or a day; follows what is shown while nobody types.
struct MomentFieldState {
    std::string text;
    bool isTyping = false;
};

/// A field that shows `shown` and gives what was typed, once Enter was pressed.
std::optional<std::string> momentField(Frame& frame, std::string_view label,
                                       const std::string& shown, float width,
                                       MomentFieldState& state);

}  // namespace lianbing::ui
