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
};

/// Finds a place for every label, earlier ones first: right of its mark, then left, below, above
/// and aslant, near before far. No label overlaps another, a mark in `marks`, or the edge of
/// `view`; one without a place is left out.
std::vector<std::optional<Rect>> placeLabels(const std::vector<LabelWish>& wishes,
                                             const std::vector<Rect>& marks, const Rect& view,
                                             float gap);

}  // namespace lianbing::ui
