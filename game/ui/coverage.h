#pragma once

#include "game/ui/rect.h"

#include <functional>
#include <span>
#include <vector>

namespace lianbing::ui {

/// Closed outlines. Where several overlap in the same sense of rotation they are one area; an
/// outline in the other sense cuts a hole.
using Contours = std::vector<std::vector<Point>>;

/// A row's run of pixels that the area covers equally, `alpha` above 0 and up to 1.
struct CoverageRun {
    int x = 0;
    int y = 0;
    int width = 0;
    float alpha = 0;
};

/// Computes exactly how much of every pixel inside `clip` the outlines cover. Both renderers get
/// these runs as small rectangles: SDL's software renderer draws slanting triangles slowly and with
/// gaps, rectangles fast and exactly.
void coverArea(const Contours& contours, const Rect& clip,
               const std::function<void(const CoverageRun&)>& take);

/// The area of a line along `points`: one outline a segment and a round one a joint, all in the
/// same sense.
Contours strokeContours(std::span<const Point> points, bool closed, float thickness);

/// The area of a ring between two clock hands (turns from the top, clockwise), with round ends.
Contours arcContours(Point center, float radius, float thickness, float fromTurn, float toTurn);

}  // namespace lianbing::ui
