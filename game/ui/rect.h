#pragma once

#include <algorithm>

namespace lianbing::ui {

struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

/// A rectangle in window pixels. Screens are laid out by cutting pieces off one rectangle after
/// another.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }

    [[nodiscard]] float bottom() const { return y + h; }

    [[nodiscard]] Point center() const { return {x + w / 2, y + h / 2}; }

    [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }

    [[nodiscard]] bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }

    [[nodiscard]] bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Grows on all sides; a negative amount shrinks.
    [[nodiscard]] Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }

    [[nodiscard]] Rect inset(float by) const { return grown(-by); }

    [[nodiscard]] Rect inset(float byX, float byY) const {
        return {x + byX, y + byY, w - 2 * byX, h - 2 * byY};
    }

    [[nodiscard]] Rect intersected(const Rect& other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.F, std::min(right(), other.right()) - left),
                std::max(0.F, std::min(bottom(), other.bottom()) - top)};
    }

    /// Cuts a strip off this rectangle and gives the strip.
    Rect cutLeft(float width) {
        const float cut = std::min(width, w);
        const Rect strip{x, y, cut, h};
        x += cut;
        w -= cut;
        return strip;
    }

    Rect cutRight(float width) {
        const float cut = std::min(width, w);
        w -= cut;
        return {x + w, y, cut, h};
    }

    Rect cutTop(float height) {
        const float cut = std::min(height, h);
        const Rect strip{x, y, w, cut};
        y += cut;
        h -= cut;
        return strip;
    }

    Rect cutBottom(float height) {
        const float cut = std::min(height, h);
        h -= cut;
        return {x, y + h, w, cut};
    }

    bool operator==(const Rect&) const = default;
};

}  // namespace lianbing::ui
