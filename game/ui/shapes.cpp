#include "game/ui/shapes.h"

#include "game/ui/coverage.h"
#include "game/ui/imgui_version.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace lianbing::ui {
namespace {

/// One part of a mask, copied to one place.
void copyMask(Frame& frame, const Rect& to, const Rect& uv, Color color) {
    if (to.empty()) return;
    frame.drawList()->PrimReserve(6, 4);
    frame.drawList()->PrimRectUV({to.x, to.y}, {to.right(), to.bottom()}, {uv.x, uv.y},
                                 {uv.right(), uv.bottom()}, color.abgr);
}

/// The four quarters of a round mask, put into the corners of a rectangle.
void copyCorners(Frame& frame, const Rect& rect, float radius, const Rect& uv, Color color) {
    const float w = uv.w / 2;
    const float h = uv.h / 2;
    const float right = rect.right() - radius;
    const float bottom = rect.bottom() - radius;
    copyMask(frame, {rect.x, rect.y, radius, radius}, {uv.x, uv.y, w, h}, color);
    copyMask(frame, {right, rect.y, radius, radius}, {uv.x + w, uv.y, w, h}, color);
    copyMask(frame, {rect.x, bottom, radius, radius}, {uv.x, uv.y + h, w, h}, color);
    copyMask(frame, {right, bottom, radius, radius}, {uv.x + w, uv.y + h, w, h}, color);
}

/// Lines up to this width may be lengthened by half of it at their ends without anybody noticing.
constexpr float kThin = 6;

float cornerOf(const Rect& rect, float radius) {
    return std::floor(std::min({radius, rect.w / 2, rect.h / 2}));
}

void fillContours(Frame& frame, const Contours& contours, Color color) {
    ImDrawList& list = *frame.drawList();
    coverArea(contours, frame.clipRect(), [&](const CoverageRun& run) {
        const auto x = static_cast<float>(run.x);
        const auto y = static_cast<float>(run.y);
        list.PrimReserve(6, 4);
        list.PrimRect({x, y}, {x + static_cast<float>(run.width), y + 1},
                      faded(color, run.alpha).abgr);
    });
}

/// A level or upright line as one rectangle on whole pixels, which lengthens it by half its
/// thickness at both ends so that corners are full; nothing for a slanting line.
std::optional<Rect> straightLine(Point a, Point b, float thickness) {
    if (a.x != b.x && a.y != b.y) return std::nullopt;
    const float whole = std::max(1.F, std::round(thickness));
    const float left = std::round(std::min(a.x, b.x) - whole / 2);
    const float top = std::round(std::min(a.y, b.y) - whole / 2);
    return Rect{left, top, std::round(std::abs(b.x - a.x)) + whole,
                std::round(std::abs(b.y - a.y)) + whole};
}

/// The hatch pattern lies still on the window, so that areas that meet share their lines.
void copyHatch(Frame& frame, const Rect& rect, const MaskKey& key, const Rect& uv, Color color) {
    const auto side = static_cast<float>(maskSide(key));
    for (float y = std::floor(rect.y / side) * side; y < rect.bottom(); y += side) {
        for (float x = std::floor(rect.x / side) * side; x < rect.right(); x += side) {
            const Rect tile = Rect{x, y, side, side}.intersected(rect);
            copyMask(frame, tile,
                     {uv.x + uv.w * (tile.x - x) / side, uv.y + uv.h * (tile.y - y) / side,
                      uv.w * tile.w / side, uv.h * tile.h / side},
                     color);
        }
    }
}

MaskKey hatchKey(float spacing, float thickness) {
    return {MaskKind::Hatch, std::max(3, static_cast<int>(spacing)),
            std::max(1, static_cast<int>(thickness))};
}

}  // namespace

void fillRect(Frame& frame, const Rect& rect, Color color) {
    if (!rect.empty()) {
        frame.drawList()->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                                        color.abgr);
    }
}

void strokeRect(Frame& frame, const Rect& rect, float thickness, Color color) {
    Rect rest = rect;
    fillRect(frame, rest.cutTop(thickness), color);
    fillRect(frame, rest.cutBottom(thickness), color);
    fillRect(frame, rest.cutLeft(thickness), color);
    fillRect(frame, rest.cutRight(thickness), color);
}

void fillRound(Frame& frame, const Rect& rect, float radius, Color color) {
    const float corner = cornerOf(rect, radius);
    const std::optional<Rect> uv =
        corner < 1 ? std::nullopt
                   : frame.fonts().mask({MaskKind::Disc, static_cast<int>(corner), 0});
    if (!uv) {
        fillRect(frame, rect, color);
        return;
    }
    copyCorners(frame, rect, corner, *uv, color);
    Rect rest = rect;
    fillRect(frame, rest.cutTop(corner).inset(corner, 0), color);
    fillRect(frame, rest.cutBottom(corner).inset(corner, 0), color);
    fillRect(frame, rest, color);
}

void strokeRound(Frame& frame, const Rect& rect, float radius, float thickness, Color color) {
    const float corner = cornerOf(rect, radius);
    const MaskKey key{MaskKind::Ring, static_cast<int>(corner), static_cast<int>(thickness)};
    const std::optional<Rect> uv = corner < 1 ? std::nullopt : frame.fonts().mask(key);
    if (!uv) {
        strokeRect(frame, rect, thickness, color);
        return;
    }
    copyCorners(frame, rect, corner, *uv, color);
    fillRect(frame, {rect.x + corner, rect.y, rect.w - 2 * corner, thickness}, color);
    fillRect(frame, {rect.x + corner, rect.bottom() - thickness, rect.w - 2 * corner, thickness},
             color);
    fillRect(frame, {rect.x, rect.y + corner, thickness, rect.h - 2 * corner}, color);
    fillRect(frame, {rect.right() - thickness, rect.y + corner, thickness, rect.h - 2 * corner},
             color);
}

void shadow(Frame& frame, const Rect& rect, float radius) {
    const float spread = frame.px(kMargin);
    const std::optional<Rect> uv =
        frame.fonts().mask({MaskKind::Glow, static_cast<int>(spread), 0});
    if (!uv) return;
    const Rect around = Rect{rect.x, rect.y + frame.px(4), rect.w, rect.h}.grown(spread - radius);
    const Color color = frame.colors().shadow;
    copyCorners(frame, around, spread, *uv, color);
    // The middle row and column of the spot, stretched along the sides.
    const float halfW = uv->w / 2;
    const float halfH = uv->h / 2;
    const float pixelW = uv->w / (2 * spread);
    const float pixelH = uv->h / (2 * spread);
    Rect rest = around;
    copyMask(frame, rest.cutTop(spread).inset(spread, 0), {uv->x + halfW, uv->y, pixelW, halfH},
             color);
    copyMask(frame, rest.cutBottom(spread).inset(spread, 0),
             {uv->x + halfW, uv->y + halfH, pixelW, halfH}, color);
    copyMask(frame, rest.cutLeft(spread), {uv->x, uv->y + halfH, halfW, pixelH}, color);
    copyMask(frame, rest.cutRight(spread), {uv->x + halfW, uv->y + halfH, halfW, pixelH}, color);
    fillRect(frame, rest, color);
}

void softSpot(Frame& frame, Point center, float radius, Color color) {
    constexpr int kSpot = 32;
    const std::optional<Rect> uv = frame.fonts().mask({MaskKind::Glow, kSpot, 0});
    const float r = std::max(1.F, std::round(radius));
    if (uv) {
        copyMask(frame, {std::round(center.x) - r, std::round(center.y) - r, 2 * r, 2 * r}, *uv,
                 color);
    }
}

void fillCircle(Frame& frame, Point center, float radius, Color color) {
    const float r = std::max(1.F, std::round(radius));
    fillRound(frame, {std::round(center.x) - r, std::round(center.y) - r, 2 * r, 2 * r}, r, color);
}

void strokeCircle(Frame& frame, Point center, float radius, float thickness, Color color) {
    const float r = std::max(2.F, std::round(radius));
    strokeRound(frame, {std::round(center.x) - r, std::round(center.y) - r, 2 * r, 2 * r}, r,
                thickness, color);
}

void strokeArc(Frame& frame, Point center, float radius, float thickness, float fromTurn,
               float toTurn, Color color) {
    if (toTurn > fromTurn) {
        fillContours(frame, arcContours(center, radius, thickness, fromTurn, toTurn), color);
    }
}

void line(Frame& frame, Point a, Point b, float thickness, Color color) {
    const std::array points{a, b};
    polyline(frame, points, false, thickness, color);
}

void polyline(Frame& frame, std::span<const Point> points, bool closed, float thickness,
              Color color) {
    const std::size_t count = points.size();
    if (count < 2) return;
    const std::size_t segments = closed ? count : count - 1;
    bool isStraight = thickness <= kThin;
    for (std::size_t i = 0; i < segments && isStraight; ++i) {
        isStraight = straightLine(points[i], points[(i + 1) % count], thickness).has_value();
    }
    if (!isStraight) {
        fillContours(frame, strokeContours(points, closed, thickness), color);
        return;
    }
    for (std::size_t i = 0; i < segments; ++i) {
        fillRect(frame, *straightLine(points[i], points[(i + 1) % count], thickness), color);
    }
}

void dashedLine(Frame& frame, std::span<const Point> points, float dash, float gap, float thickness,
                Color color) {
    float phase = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i];
        const float length = std::hypot(points[i + 1].x - a.x, points[i + 1].y - a.y);
        if (length < 1e-3F) continue;
        const Point way{(points[i + 1].x - a.x) / length, (points[i + 1].y - a.y) / length};
        for (float at = -phase; at < length; at += dash + gap) {
            const float from = std::max(at, 0.F);
            const float to = std::min(at + dash, length);
            if (to <= from) continue;
            line(frame, {a.x + way.x * from, a.y + way.y * from},
                 {a.x + way.x * to, a.y + way.y * to}, thickness, color);
        }
        phase = std::fmod(phase + length, dash + gap);
    }
}

void fillPolygon(Frame& frame, std::span<const Point> points, Color color) {
    if (points.size() >= 3) fillContours(frame, {{points.begin(), points.end()}}, color);
}

void hatchRect(Frame& frame, const Rect& rect, float spacing, float thickness, Color color) {
    const MaskKey key = hatchKey(spacing, thickness);
    if (const std::optional<Rect> uv = frame.fonts().mask(key)) {
        copyHatch(frame, rect, key, *uv, color);
    }
}

void hatchPolygon(Frame& frame, std::span<const Point> points, float spacing, float thickness,
                  Color color) {
    const MaskKey key = hatchKey(spacing, thickness);
    const std::optional<Rect> uv = frame.fonts().mask(key);
    if (!uv || points.size() < 3) return;
    coverArea({{points.begin(), points.end()}}, frame.clipRect(), [&](const CoverageRun& run) {
        // The outline drawn afterwards hides the rim, so pixels that are partly covered are left
        // out.
        if (run.alpha < 1) return;
        copyHatch(frame,
                  {static_cast<float>(run.x), static_cast<float>(run.y),
                   static_cast<float>(run.width), 1},
                  key, *uv, color);
    });
}

Clip::Clip(const Rect& rect) {
    ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

Clip::~Clip() {
    ImGui::PopClipRect();
}

}  // namespace lianbing::ui
