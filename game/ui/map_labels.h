#pragma once

#include "game/ui/rect.h"

#include <optional>
#include <vector>

namespace lianbing::ui {

/// A label that wants to stand beside a mark.
struct LabelWish {
    Point anchor;
    float radius = 0;  ///< of the mark that it must not cover
    float width = 0;
    float height = 0;
    bool centred = false;  ///< stands on the anchor if it can: names of buildings
    bool shy = false;      ///< keeps off the areas in `shapes` where it can
    bool led = false;      ///< may stand far off, at the end of a line
};

/// Finds a place for every label, earlier ones first: right of its mark, then left, below, above
/// and aslant, near before far. No label overlaps another, a mark in `marks`, or the edge of
/// `view`; one without a place is left out.
///
/// A label that may be led goes so far that needsLine() asks for a line between it and its mark.
std::vector<std::optional<Rect>> placeLabels(const std::vector<LabelWish>& wishes,
                                             const std::vector<Rect>& marks,
                                             const std::vector<Rect>& shapes, const Rect& view,
                                             float gap);

/// The point of a rectangle that is nearest to another point.
Point nearestIn(const Rect& rect, Point point);

/// Whether a label stands so far from its mark that a line has to say whose it is.
bool needsLine(const LabelWish& wish, const Rect& label, float gap);

/// Moves people who would stand on a mark or on one another sideways to the nearest free spot, and
/// gives everybody's feet. A figure takes `width` by `height` above its feet.
std::vector<Point> standApart(const std::vector<Point>& feet, float width, float height,
                              const std::vector<Rect>& marks);

}  // namespace lianbing::ui
