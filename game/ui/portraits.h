#pragma once

#include "game/present/field_model.h"
#include "game/ui/frame.h"

#include <string_view>

namespace lianbing::ui {

/// Head and shoulders of a person; clothing tells the role (`look`, one of scenario::kLooks),
/// brows, eyes, mouth and shoulders the mood. An unknown look is drawn in plain clothes.
void drawPortrait(Frame& frame, const Rect& rect, std::string_view look,
                  present::Mood mood = present::Mood::Calm);

}  // namespace lianbing::ui
