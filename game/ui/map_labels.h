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
};

/// Finds a place for every label, earlier ones first: right of its mark, then left, below, above
/// and aslant, near before far. No label overlaps another, a mark in `marks`, or the edge of
/// `view`; one without a place is left out.
std::vector<std::optional<Rect>> placeLabels(const std::vector<LabelWish>& wishes,
                                             const std::vector<Rect>& marks,
                                             const std::vector<Rect>& shapes, const Rect& view,
                                             float gap);

/// Moves people who would stand on a mark or on one another sideways to the nearest free spot, and
/// gives everybody's feet. A figure takes `width` by `height` above its feet.
std::vector<Point> standApart(const std::vector<Point>& feet, float width, float height,
                              const std::vector<Rect>& marks);

}  // namespace lianbing::ui
