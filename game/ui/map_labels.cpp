#include "game/ui/map_labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::ui {
namespace {

/// Which way from the mark the middle of the label lies, in order of preference.
constexpr std::array<Point, 8> kSides{
    {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}}};
/// In gaps. From the fourth on only a line says whose label it is.
constexpr std::array<float, 7> kDistances{1, 2.5F, 4.5F, 8, 13, 20, 28};
constexpr std::size_t kNear = 3;

Rect beside(const LabelWish& wish, Point side, float gap) {
    const float reach = wish.radius + gap;
    // Aslant the label begins at the corner of the mark's square, so it may come a little closer.
    const float slant = side.x != 0 && side.y != 0 ? 0.7F : 1;
    const Point middle{wish.anchor.x + side.x * (reach * slant + wish.width / 2),
                       wish.anchor.y + side.y * (reach * slant + wish.height / 2)};
    return {std::round(middle.x - wish.width / 2), std::round(middle.y - wish.height / 2),
            wish.width, wish.height};
}

std::vector<Rect> candidates(const LabelWish& wish, float gap) {
    std::vector<Rect> out;
    if (wish.centred) {
        for (const float share : {0.F, -0.75F, 0.75F, -1.5F, 1.5F}) {
            out.push_back({std::round(wish.anchor.x - wish.width / 2),
                           std::round(wish.anchor.y - wish.height / 2 + share * wish.height),
                           wish.width, wish.height});
        }
        return out;
    }
    const std::size_t count = wish.led ? kDistances.size() : kNear;
    for (std::size_t i = 0; i < count; ++i) {
        for (const Point side : kSides) out.push_back(beside(wish, side, gap * kDistances[i]));
    }
    return out;
}

bool isInside(const Rect& rect, const Rect& view) {
    return rect.x >= view.x && rect.y >= view.y && rect.right() <= view.right() &&
           rect.bottom() <= view.bottom();
}

bool touches(const Rect& rect, const std::vector<Rect>& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Rect& other) { return rect.overlaps(other); });
}

}  // namespace

Point nearestIn(const Rect& rect, Point point) {
    return {std::clamp(point.x, rect.x, rect.right()), std::clamp(point.y, rect.y, rect.bottom())};
}

std::vector<std::optional<Rect>> placeLabels(const std::vector<LabelWish>& wishes,
                                             const std::vector<Rect>& marks,
                                             const std::vector<Rect>& shapes, const Rect& view,
                                             float gap) {
    std::vector<Rect> taken = marks;
    std::vector<std::optional<Rect>> out;
    for (const LabelWish& wish : wishes) {
        const std::vector<Rect> places = candidates(wish, gap);
        const auto isFree = [&](const Rect& place) {
            return isInside(place, view) && !touches(place, taken);
        };
        auto found = places.end();
        if (wish.shy) {
            found = std::find_if(places.begin(), places.end(), [&](const Rect& place) {
                return isFree(place) && !touches(place, shapes);
            });
        }
        if (found == places.end()) found = std::find_if(places.begin(), places.end(), isFree);
        if (found == places.end()) {
            out.push_back(std::nullopt);
            continue;
        }
        taken.push_back(*found);
        out.emplace_back(*found);
    }
    return out;
}

bool needsLine(const LabelWish& wish, const Rect& label, float gap) {
    const Point nearest = nearestIn(label, wish.anchor);
    const float away = std::hypot(nearest.x - wish.anchor.x, nearest.y - wish.anchor.y);
    constexpr float kRounding = 2;
    return away > wish.radius + gap * kDistances[kNear - 1] + kRounding;
}

std::vector<Point> standApart(const std::vector<Point>& feet, float width, float height,
                              const std::vector<Rect>& marks) {
    constexpr int kMostSteps = 12;
    std::vector<Rect> taken = marks;
    std::vector<Point> out;
    for (const Point& wanted : feet) {
        Point at = wanted;
        const auto figure = [&] { return Rect{at.x - width / 2, at.y - height, width, height}; };
        const auto isTaken = [&](const Rect& other) { return figure().overlaps(other); };
        // Right, left, further right, further left: half a figure at a time.
        for (int step = 1; step <= kMostSteps && std::any_of(taken.begin(), taken.end(), isTaken);
             ++step) {
            const float reach = static_cast<float>((step + 1) / 2) * width / 2;
            at.x = wanted.x + (step % 2 == 1 ? reach : -reach);
        }
        taken.push_back(figure());
        out.push_back(at);
    }
    return out;
}

}  // namespace lianbing::ui
