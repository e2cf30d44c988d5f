#include "game/ui/map_parts.h"
#include "game/ui/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace lianbing::ui {
namespace {

using present::MapForm;
using present::MapRole;
using present::MapShape;

constexpr double kGridMetres = 10;
constexpr float kWall = 2;          ///< thickness of walls, design pixels
constexpr float kHatchSpacing = 7;  ///< along a row, design pixels
constexpr float kHatchBand = 6;     ///< the hatched edge of a building

/// An outline in window pixels, on whole ones so that straight walls are crisp.
std::vector<Point> outlineOf(const MapCamera& camera, const MapShape& shape) {
    std::vector<Point> out;
    for (const present::MapPoint& point : shape.points) {
        const Point at = camera.toScreen(point);
        out.push_back({std::round(at.x), std::round(at.y)});
    }
    if (shape.form == MapForm::Rect && out.size() == 2) {
        const Point a = out[0];
        const Point b = out[1];
        out = {{a.x, a.y}, {b.x, a.y}, {b.x, b.y}, {a.x, b.y}};
    }
    return out;
}

/// A line of an odd width is crisp in the middle of pixels.
std::vector<Point> centred(std::vector<Point> points, float thickness) {
    if (static_cast<int>(thickness) % 2 == 0) return points;
    for (Point& p : points) p = {p.x + 0.5F, p.y + 0.5F};
    return points;
}

/// The rectangle that an outline is, on whole pixels; nothing for any other form.
std::optional<Rect> asRect(const std::vector<Point>& outline) {
    if (outline.size() != 4) return std::nullopt;
    float left = outline[0].x;
    float right = left;
    float top = outline[0].y;
    float bottom = top;
    for (const Point& p : outline) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    const auto isCorner = [&](const Point& p) {
        constexpr float kSame = 0.01F;
        return (std::abs(p.x - left) < kSame || std::abs(p.x - right) < kSame) &&
               (std::abs(p.y - top) < kSame || std::abs(p.y - bottom) < kSame);
    };
    if (!std::all_of(outline.begin(), outline.end(), isCorner)) return std::nullopt;
    return Rect{std::round(left), std::round(top), std::round(right) - std::round(left),
                std::round(bottom) - std::round(top)};
}

void fillOutline(Frame& frame, const std::vector<Point>& outline, Color color) {
    if (const std::optional<Rect> rect = asRect(outline)) {
        fillRect(frame, *rect, color);
    } else {
        fillPolygon(frame, outline, color);
    }
}

void strokeOutline(Frame& frame, const std::vector<Point>& outline, float thickness, Color color) {
    if (const std::optional<Rect> rect = asRect(outline)) {
        strokeRect(frame, *rect, std::max(1.F, std::round(thickness)), color);
    } else {
        polyline(frame, centred(outline, thickness), true, thickness, color);
    }
}

void hatchOutline(Frame& frame, const std::vector<Point>& outline, Color color) {
    const float spacing = frame.px(kHatchSpacing);
    if (const std::optional<Rect> rect = asRect(outline)) {
        hatchRect(frame, *rect, spacing, frame.theme().hair(), color);
    } else {
        hatchPolygon(frame, outline, spacing, frame.theme().hair(), color);
    }
}

float areaOf(const std::vector<Point>& outline) {
    float twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point& a = outline[i];
        const Point& b = outline[(i + 1) % outline.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// The shaded side of a building: a hatched band inside every wall that looks south or east.
void hatchWalls(Frame& frame, std::vector<Point> outline) {
    if (areaOf(outline) < 0) std::reverse(outline.begin(), outline.end());
    const float band = frame.px(kHatchBand);
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        // Going round clockwise, the south walls run west and the east walls run south.
        const bool isSouth = a.y == b.y && b.x < a.x;
        const bool isEast = a.x == b.x && b.y > a.y;
        if (!isSouth && !isEast) continue;
        const Rect wall = isSouth ? Rect{b.x, a.y - band, a.x - b.x, band}
                                  : Rect{a.x - band, a.y, band, b.y - a.y};
        fillRect(frame, wall, frame.colors().building);
        hatchRect(frame, wall, frame.px(kHatchSpacing - 2), frame.theme().hair(),
                  frame.colors().hatch);
    }
}

void drawBuilding(Frame& frame, const std::vector<Point>& outline) {
    const Palette& colors = frame.colors();
    fillOutline(frame, outline, colors.building);
    hatchWalls(frame, outline);
    strokeOutline(frame, outline, frame.px(kWall), colors.second);
}

/// Ticks across a line, one every few pixels, like the signature of a fence on a plan.
void drawFence(Frame& frame, const std::vector<Point>& corners) {
    const Palette& colors = frame.colors();
    const float step = frame.px(18);
    const float half = frame.px(3);
    const float hair = frame.theme().hair();
    const std::vector<Point> points = centred(corners, hair);
    polyline(frame, points, false, hair, colors.second);
    float carried = step / 2;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i];
        const Point b = points[i + 1];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        if (length < 1) continue;
        const Point way{(b.x - a.x) / length, (b.y - a.y) / length};
        for (; carried < length; carried += step) {
            const Point at{a.x + way.x * carried, a.y + way.y * carried};
            line(frame, {at.x - way.y * half, at.y + way.x * half},
                 {at.x + way.y * half, at.y - way.x * half}, hair, colors.second);
        }
        carried -= length;
    }
}

void drawStack(Frame& frame, const MapCamera& camera, const MapShape& shape) {
    if (shape.points.empty()) return;
    const Palette& colors = frame.colors();
    const Point center = camera.toScreen(shape.points.front());
    const float radius = std::max(camera.pixels(shape.radius), frame.px(7));
    fillCircle(frame, center, radius, colors.building);
    strokeCircle(frame, center, radius, frame.px(kWall), colors.second);
    fillCircle(frame, center, radius * 0.5F, colors.second);
}

void drawLines(Frame& frame, const MapCamera& camera, const MapShape& shape,
               const std::vector<Point>& points) {
    const Palette& colors = frame.colors();
    switch (shape.role) {
        case MapRole::Fence:
            drawFence(frame, points);
            return;
        case MapRole::Pipe:
            dashedLine(frame, points, frame.px(9), frame.px(5), frame.px(2), colors.second);
            return;
        case MapRole::Road:
            polyline(frame, points, false, std::max(camera.pixels(shape.width), frame.px(3)),
                     colors.road);
            return;
        case MapRole::Water:
            polyline(frame, points, false, std::max(camera.pixels(shape.width), frame.px(3)),
                     colors.water);
            return;
        case MapRole::Building:
        case MapRole::Hatch:
        case MapRole::Green:
        case MapRole::Stack:
            polyline(frame, points, false, frame.px(kWall), colors.second);
            return;
    }
}

void drawArea(Frame& frame, const MapShape& shape, const std::vector<Point>& outline) {
    const Palette& colors = frame.colors();
    switch (shape.role) {
        case MapRole::Building:
            drawBuilding(frame, outline);
            return;
        case MapRole::Hatch:
            fillOutline(frame, outline, colors.building);
            hatchOutline(frame, outline, colors.hatch);
            strokeOutline(frame, outline, frame.theme().hair(), colors.second);
            return;
        case MapRole::Road:
            fillOutline(frame, outline, colors.road);
            return;
        case MapRole::Water:
            fillOutline(frame, outline, colors.water);
            strokeOutline(frame, outline, frame.theme().hair(),
                          mixed(colors.water, colors.series[4], 0.5F));
            return;
        case MapRole::Green:
            fillOutline(frame, outline, colors.green);
            return;
        case MapRole::Fence:
            strokeOutline(frame, outline, frame.theme().hair(), colors.second);
            return;
        case MapRole::Stack:
        case MapRole::Pipe:
            strokeOutline(frame, outline, frame.px(kWall), colors.second);
            return;
    }
}

}  // namespace

void drawMapGround(Frame& frame, const Rect& view, const MapCamera& camera,
                   const present::MapPicture& picture) {
    const Palette& colors = frame.colors();
    fillRect(frame, view, colors.plot);
    const Color grid = mixed(colors.plot, colors.line, 0.45F);
    const float hair = frame.theme().hair();
    const Point from = camera.toScreen({0, 0});
    const Point to = camera.toScreen({picture.width, picture.height});
    const auto left = std::max(view.x, std::round(from.x));
    const auto top = std::max(view.y, std::round(from.y));
    const auto right = std::min(view.right(), std::round(to.x) + hair);
    const auto bottom = std::min(view.bottom(), std::round(to.y) + hair);
    for (double x = 0; x <= picture.width; x += kGridMetres) {
        fillRect(frame, {std::round(camera.toScreen({x, 0}).x), top, hair, bottom - top}, grid);
    }
    for (double y = 0; y <= picture.height; y += kGridMetres) {
        fillRect(frame, {left, std::round(camera.toScreen({0, y}).y), right - left, hair}, grid);
    }
}

void drawMapShape(Frame& frame, const MapCamera& camera, const MapShape& shape) {
    if (shape.form == MapForm::Circle) {
        if (shape.role == MapRole::Stack) {
            drawStack(frame, camera, shape);
        } else if (!shape.points.empty()) {
            const Point center = camera.toScreen(shape.points.front());
            fillCircle(frame, center, camera.pixels(shape.radius), frame.colors().building);
            strokeCircle(frame, center, camera.pixels(shape.radius), frame.px(kWall),
                         frame.colors().second);
        }
        return;
    }
    const std::vector<Point> outline = outlineOf(camera, shape);
    if (shape.form == MapForm::Line) {
        drawLines(frame, camera, shape, outline);
    } else if (outline.size() >= 3) {
        drawArea(frame, shape, outline);
    }
}

void drawMapPlume(Frame& frame, const MapCamera& camera, const present::MapPlume& plume) {
    constexpr int kPuffs = 11;
    constexpr double kPeriod = 5;  // seconds from the mouth to the end
    const double angle = plume.towardsDegrees * std::numbers::pi / 180;
    const double phase = std::fmod(frame.seconds() / kPeriod * kPuffs, 1.0);
    const auto puffsBefore = static_cast<int>(frame.seconds() / kPeriod * kPuffs);
    for (int i = 0; i < kPuffs; ++i) {
        const double share = (i + phase) / kPuffs;
        // Every puff keeps its own sway all the way.
        const int name = (puffsBefore - i) % 5;
        const double sway = (name - 2) * 0.03 * plume.length * share;
        const double along = plume.length * share;
        const present::MapPoint at{
            plume.source.x + std::sin(angle) * along + std::cos(angle) * sway,
            plume.source.y - std::cos(angle) * along + std::sin(angle) * sway};
        const float radius = camera.pixels(plume.length * (0.05 + 0.16 * share));
        const auto density = static_cast<float>(plume.strength * 0.8 * (1 - share) *
                                                std::min(1.0, share * 10 + 0.2));
        softSpot(frame, camera.toScreen(at), std::max(3.F, radius),
                 faded(frame.colors().plume, density));
    }
    // Smoke drifts slowly: thirty frames a second are plenty.
    frame.requestFrame(1.0 / 30);
}

}  // namespace lianbing::ui
