#pragma once

#include "game/present/map_model.h"
#include "game/ui/frame.h"
#include "game/ui/map_camera.h"

#include <optional>
#include <string>
#include <string_view>

namespace lianbing::ui {

/// Draws a site plan that can be walked and zoomed: the wheel zooms at the pointer, dragging moves,
/// a double click shows the whole, + and - and 0 do the same by keyboard, and arrows move it while
/// the keyboard is on the plan. Gives the id of the place that was chosen in this frame. Places are
/// items named by their ids, in a scope called `name`. `covered` pixels at the lower edge lie under
/// something else: the buttons and the names stand above them.
std::optional<std::string> drawMap(Frame& frame, std::string_view name, const Rect& rect,
                                   const present::MapPicture& picture, MapState& state,
                                   float covered = 0);

}  // namespace lianbing::ui
