#pragma once

#include "game/ui/frame.h"
#include "game/ui/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace lianbing::ui {

/// Draws in a square of 100 by 100 units, whatever its size on the screen. One line weight for a
/// picture; a finer line is a share of it.
class Pen {
public:
    /// `zoom` enlarges the square about the middle of its lower edge: what no longer fits is left
    /// to the clip.
    Pen(Frame& frame, const Rect& rect, float zoom = 1) : frame_(frame) {
        const float side = std::min(rect.w, rect.h);
        unit_ = side / 100 * zoom;
        origin_ = {rect.x + rect.w / 2 - 50 * unit_, rect.y + (rect.h + side) / 2 - 100 * unit_};
        weight_ = std::max(1.5F * frame.theme().scale, 3.2F * unit_);
    }

    void fill(float x, float y, float w, float h, float radius, Color color) {
        fillRound(frame_, box(x, y, w, h), radius * unit_, color);
    }

    void outline(float x, float y, float w, float h, float radius, Color color) {
        strokeRound(frame_, box(x, y, w, h), radius * unit_, weight_, color);
    }

    void stroke(float ax, float ay, float bx, float by, Color color, float share = 1) {
        line(frame_, at(ax, ay), at(bx, by), weightOf(share), color);
    }

    void disc(float x, float y, float radius, Color color) {
        fillCircle(frame_, at(x, y), radius * unit_, color);
    }

    void ring(float x, float y, float radius, Color color, float share = 1) {
        strokeCircle(frame_, at(x, y), radius * unit_, weightOf(share), color);
    }

    /// Clockwise from the top, in turns.
    void arc(float x, float y, float radius, float from, float to, Color color, float share = 1) {
        strokeArc(frame_, at(x, y), radius * unit_, weightOf(share), from, to, color);
    }

    template <std::size_t count>
    void polygon(const std::array<Point, count>& points, Color color) {
        fillPolygon(frame_, placed(points), color);
    }

    template <std::size_t count>
    void path(const std::array<Point, count>& points, bool closed, Color color) {
        polyline(frame_, placed(points), closed, weight_, color);
    }

    [[nodiscard]] const Palette& colors() const { return frame_.colors(); }

private:
    /// On whole pixels: the corners of a round box are copied from a mask and would leave seams between them.
    [[nodiscard]] Rect box(float x, float y, float w, float h) const {
        const Point from = at(x, y);
        const Point to = at(x + w, y + h);
        const float left = std::round(from.x);
        const float top = std::round(from.y);
        return {left, top, std::round(to.x) - left, std::round(to.y) - top};
    }

    [[nodiscard]] Point at(float x, float y) const {
        return {origin_.x + x * unit_, origin_.y + y * unit_};
    }

    [[nodiscard]] float weightOf(float share) const {
        return share == 1 ? weight_ : std::max(1.F, weight_ * share);
    }

    template <std::size_t count>
    [[nodiscard]] std::array<Point, count> placed(const std::array<Point, count>& points) const {
        std::array<Point, count> out;
        std::transform(points.begin(), points.end(), out.begin(),
                       [this](const Point& point) { return at(point.x, point.y); });
        return out;
    }

    Frame& frame_;
    Point origin_;
    float unit_ = 1;
    float weight_ = 1;
};

}  // namespace lianbing::ui
