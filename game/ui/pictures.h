#pragma once

#include "game/ui/frame.h"
#include "game/ui/portraits.h"

#include <string_view>

/// The small drawings: one flat style, one line weight, colours by role only.
namespace lianbing::ui {

/// What a thing or exhibit looks like: the names of scenario::kIcons, and `place`. An unknown name
/// is drawn as paper.
void drawIcon(Frame& frame, const Rect& rect, std::string_view name);

/// The picture at the top of a scenario card; `name` is the scenario's vignette. An unknown name is
/// an empty landscape.
void drawVignette(Frame& frame, const Rect& rect, std::string_view name);

}  // namespace lianbing::ui
