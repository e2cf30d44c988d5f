#pragma once

#include "game/present/clips_model.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"

namespace lianbing::ui {

/// A clip as a simple flat picture, with camera and time in its corners as a recorder writes them.
void drawClipPicture(Frame& frame, const Rect& rect, const present::ClipView& view);

}  // namespace lianbing::ui
