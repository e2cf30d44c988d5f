#include "game/ui/clip_canvas.h"

#include "game/ui/shapes.h"

#include <array>
#include <cmath>

namespace lianbing::ui {

Point ClipCanvas::at(Point unit) const {
    return {rect_.x + unit.x * rect_.w / 160, rect_.y + unit.y * rect_.h / 90};
}

std::vector<Point> ClipCanvas::at(std::span<const Point> points) const {
    std::vector<Point> all;
    all.reserve(points.size());
    for (const Point& point : points) all.push_back(at(point));
    return all;
}

Rect ClipCanvas::at(float x, float y, float w, float h) const {
    const Point from = at(Point{x, y});
    const Point until = at(Point{x + w, y + h});
    const float left = std::round(from.x);
    const float top = std::round(from.y);
    return {left, top, std::round(until.x) - left, std::round(until.y) - top};
}

void ClipCanvas::box(float x, float y, float w, float h, Color color) {
    fillRect(frame_, at(x, y, w, h), color);
}

void ClipCanvas::roundBox(float x, float y, float w, float h, float radius, Color color) {
    fillRound(frame_, at(x, y, w, h), std::round(length(radius)), color);
}

void ClipCanvas::outline(float x, float y, float w, float h, float radius, float thickness,
                         Color color) {
    strokeRound(frame_, at(x, y, w, h), std::round(length(radius)), length(thickness), color);
}

void ClipCanvas::disc(float x, float y, float radius, Color color) {
    fillCircle(frame_, at({x, y}), length(radius), color);
}

void ClipCanvas::ring(float x, float y, float radius, float thickness, Color color) {
    strokeCircle(frame_, at({x, y}), length(radius), length(thickness), color);
}

void ClipCanvas::shape(std::span<const Point> points, Color color) {
    fillPolygon(frame_, at(points), color);
}

void ClipCanvas::path(std::span<const Point> points, float thickness, Color color) {
    polyline(frame_, at(points), false, length(thickness), color);
}

void ClipCanvas::person(float x, float y, Color color) {
    box(x - 3, y - 12, 2.4F, 12, colors_.ink);
    box(x + 0.6F, y - 12, 2.4F, 12, colors_.ink);
    roundBox(x - 4.5F, y - 26, 9, 16, 3, color);
    disc(x, y - 31, 4, color);
    ring(x, y - 31, 4, 0.6F, colors_.card);
}

void ClipCanvas::bucket(float x, float y, float width, Color color) {
    const float half = width / 2;
    const float height = width * 0.9F;
    const std::array body{Point{x - half, y - height}, Point{x + half, y - height},
                          Point{x + half * 0.76F, y}, Point{x - half * 0.76F, y}};
    shape(body, color);
    const std::array edge{body[0], body[3], body[2], body[1]};
    path(edge, 0.8F, colors_.ink);
    roundBox(x - half - 1, y - height - 1.2F, width + 2, 2.4F, 1.2F, colors_.ink);
}

void ClipCanvas::bottle(float x, float y, Color color) {
    roundBox(x - 3, y - 9, 6, 9, 1.5F, color);
    outline(x - 3, y - 9, 6, 9, 1.5F, 0.6F, colors_.ink);
    box(x - 1.2F, y - 12, 2.4F, 3.4F, colors_.ink);
}

}  // namespace lianbing::ui
