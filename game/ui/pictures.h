#pragma once

#include "game/ui/frame.h"

#include <string_view>

/// The small drawings: one flat style, one line weight, colours by role only.
namespace lianbing::ui {

/// What a thing or exhibit looks like: paper, book, folder, board, gauge, boiler, cabinet, barrel, ladder, plume, place.
/// An unknown name is drawn as paper.
void drawIcon(Frame& frame, const Rect& rect, std::string_view name);

/// Head and shoulders of a person; clothing tells the role: manager, worker, officer. An unknown look is drawn plain.
void drawPortrait(Frame& frame, const Rect& rect, std::string_view look);

/// The picture at the top of a scenario card; `name` is the scenario's vignette.
void drawVignette(Frame& frame, const Rect& rect, std::string_view name);

}  // namespace lianbing::ui
