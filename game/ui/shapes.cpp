#include "game/ui/shapes.h"

#include "game/ui/imgui_version.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace lianbing::ui {
namespace {

constexpr float kFringe = 1;
/// Longest piece of a slanting line for the software raster: it visits every pixel of a triangle's bounding box.
constexpr float kPiece = 20;

ImVec2 vec(Point p) { return {p.x, p.y}; }

Point direction(Point a, Point b) {
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float length = std::sqrt(dx * dx + dy * dy);
    return length < 1e-4F ? Point{0, 0} : Point{dx / length, dy / length};
}

/// One part of a mask, copied to one place.
void copyMask(Frame& frame, const Rect& to, const Rect& uv, Color color) {
    if (to.empty()) return;
    frame.drawList()->PrimReserve(6, 4);
    frame.drawList()->PrimRectUV({to.x, to.y}, {to.right(), to.bottom()}, {uv.x, uv.y}, {uv.right(), uv.bottom()},
                                 color.abgr);
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

float cornerOf(const Rect& rect, float radius) {
    return std::floor(std::min({radius, rect.w / 2, rect.h / 2}));
}

/// A stroke as a strip: solid in the middle, fading to nothing over one pixel on both sides.
class Strip {
public:
    Strip(ImDrawList& list, float thickness, Color color)
        : list_(list), half_(std::max(thickness - kFringe, 0.F) / 2), solid_(color.abgr), clear_(faded(color, 0).abgr) {
        // A line thinner than the fringe keeps its width by being fainter.
        if (thickness < kFringe) solid_ = faded(color, std::max(thickness, 0.F)).abgr;
    }

    /// From one cross-section to the next; the normals point to the left of the way.
    void quad(Point a, Point normalA, Point b, Point normalB) {
        list_.PrimReserve(18, 8);
        const ImVec2 uv = list_._Data->TexUvWhitePixel;
        const auto base = static_cast<ImDrawIdx>(list_._VtxCurrentIdx);
        for (const auto& [p, n] : {std::pair{a, normalA}, std::pair{b, normalB}}) {
            for (const float offset : {half_ + kFringe, half_, -half_, -half_ - kFringe}) {
                const bool isEdge = std::abs(offset) > half_;
                list_.PrimWriteVtx({p.x + n.x * offset, p.y + n.y * offset}, uv, isEdge ? clear_ : solid_);
            }
        }
        for (int row = 0; row < 3; ++row) {
            const auto at = static_cast<ImDrawIdx>(base + row);
            for (const int step : {0, 1, 5, 0, 5, 4}) list_.PrimWriteIdx(static_cast<ImDrawIdx>(at + step));
        }
    }

private:
    ImDrawList& list_;
    float half_;
    ImU32 solid_;
    ImU32 clear_;
};

Point normalOf(Point along) { return {along.y, -along.x}; }

/// The normal at a corner, lengthened so that both neighbours keep their width; sharp corners are cut off.
Point miter(Point before, Point after) {
    const Point a = normalOf(before);
    const Point b = normalOf(after);
    const Point sum{a.x + b.x, a.y + b.y};
    const float squared = sum.x * sum.x + sum.y * sum.y;
    if (squared < 0.5F) return b;
    return {sum.x * 2 / squared, sum.y * 2 / squared};
}

Point between(Point a, Point b, float share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

int piecesOf(const Frame& frame, Point a, Point b) {
    const float dx = std::abs(b.x - a.x);
    const float dy = std::abs(b.y - a.y);
    if (frame.raster() == Raster::Hardware || std::min(dx, dy) < 2) return 1;
    return std::max(1, static_cast<int>(std::ceil(std::max(dx, dy) / kPiece)));
}

void stripBetween(Frame& frame, Strip& strip, Point a, Point normalA, Point b, Point normalB) {
    const int pieces = piecesOf(frame, a, b);
    for (int i = 0; i < pieces; ++i) {
        const float from = static_cast<float>(i) / static_cast<float>(pieces);
        const float to = static_cast<float>(i + 1) / static_cast<float>(pieces);
        strip.quad(between(a, b, from), between(normalA, normalB, from), between(a, b, to), between(normalA, normalB, to));
    }
}

float cross(Point o, Point a, Point b) { return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x); }

float signedArea(std::span<const Point> points) {
    float twice = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point& a = points[i];
        const Point& b = points[(i + 1) % points.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// True when the corner `b` can be cut off: it is convex and no other corner lies in it.
bool isEar(std::span<const Point> corners, Point a, Point b, Point c) {
    if (cross(a, b, c) <= 0) return false;
    return std::none_of(corners.begin(), corners.end(), [&](Point p) {
        if (p == a || p == b || p == c) return false;
        return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
    });
}

}  // namespace

void fillRect(Frame& frame, const Rect& rect, Color color) {
    if (!rect.empty()) frame.drawList()->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, color.abgr);
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
    const std::optional<Rect> uv = frame.fonts().mask({MaskKind::Disc, static_cast<int>(corner), 0});
    if (corner < 1 || !uv) {
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
    const std::optional<Rect> uv = frame.fonts().mask(key);
    if (corner < 1 || !uv) {
        strokeRect(frame, rect, thickness, color);
        return;
    }
    copyCorners(frame, rect, corner, *uv, color);
    fillRect(frame, {rect.x + corner, rect.y, rect.w - 2 * corner, thickness}, color);
    fillRect(frame, {rect.x + corner, rect.bottom() - thickness, rect.w - 2 * corner, thickness}, color);
    fillRect(frame, {rect.x, rect.y + corner, thickness, rect.h - 2 * corner}, color);
    fillRect(frame, {rect.right() - thickness, rect.y + corner, thickness, rect.h - 2 * corner}, color);
}

void shadow(Frame& frame, const Rect& rect, float radius) {
    const float spread = frame.px(kMargin);
    const std::optional<Rect> uv = frame.fonts().mask({MaskKind::Glow, static_cast<int>(spread), 0});
    if (!uv) return;
    const Rect around{rect.x - spread + radius, rect.y - spread + radius + frame.px(4), rect.w + 2 * (spread - radius),
                      rect.h + 2 * (spread - radius)};
    const Color color = frame.colors().shadow;
    copyCorners(frame, around, spread, *uv, color);
    const float halfW = uv->w / 2;
    const float halfH = uv->h / 2;
    // The middle row and column of the spot, stretched along the sides.
    const float pixelW = uv->w / (2 * spread);
    const float pixelH = uv->h / (2 * spread);
    const float w = around.w - 2 * spread;
    const float h = around.h - 2 * spread;
    copyMask(frame, {around.x + spread, around.y, w, spread}, {uv->x + halfW, uv->y, pixelW, halfH}, color);
    copyMask(frame, {around.x + spread, around.bottom() - spread, w, spread}, {uv->x + halfW, uv->y + halfH, pixelW, halfH},
             color);
    copyMask(frame, {around.x, around.y + spread, spread, h}, {uv->x, uv->y + halfH, halfW, pixelH}, color);
    copyMask(frame, {around.right() - spread, around.y + spread, spread, h}, {uv->x + halfW, uv->y + halfH, halfW, pixelH},
             color);
    fillRect(frame, around.inset(spread), color);
}

void fillCircle(Frame& frame, Point center, float radius, Color color) {
    const float r = std::max(1.F, std::round(radius));
    fillRound(frame, {std::round(center.x) - r, std::round(center.y) - r, 2 * r, 2 * r}, r, color);
}

void strokeCircle(Frame& frame, Point center, float radius, float thickness, Color color) {
    const float r = std::max(2.F, std::round(radius));
    strokeRound(frame, {std::round(center.x) - r, std::round(center.y) - r, 2 * r, 2 * r}, r, thickness, color);
}

void strokeArc(Frame& frame, Point center, float radius, float thickness, float fromTurn, float toTurn, Color color) {
    if (toTurn <= fromTurn) return;
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    const int steps = std::max(2, static_cast<int>(std::ceil((toTurn - fromTurn) * std::max(48.F, radius * 1.5F))));
    const float middle = radius - thickness / 2;
    Strip strip(*frame.drawList(), thickness, color);
    const auto unit = [&](int i) {
        const float turn = fromTurn + (toTurn - fromTurn) * static_cast<float>(i) / static_cast<float>(steps);
        return Point{std::sin(turn * kTurn), -std::cos(turn * kTurn)};
    };
    const auto at = [&](Point u) { return Point{center.x + u.x * middle, center.y + u.y * middle}; };
    for (int i = 0; i < steps; ++i) {
        const Point a = unit(i);
        const Point b = unit(i + 1);
        strip.quad(at(a), a, at(b), b);
    }
    if (toTurn - fromTurn >= 1) return;
    for (const Point end : {at(unit(0)), at(unit(steps))}) {
        frame.drawList()->AddCircleFilled(vec(end), thickness / 2 - 0.25F, color.abgr, 16);
    }
}

void line(Frame& frame, Point a, Point b, float thickness, Color color) {
    const std::array points{a, b};
    polyline(frame, points, false, thickness, color);
}

void polyline(Frame& frame, std::span<const Point> points, bool closed, float thickness, Color color) {
    const std::size_t count = points.size();
    if (count < 2) return;
    Strip strip(*frame.drawList(), thickness, color);
    const std::size_t segments = closed ? count : count - 1;
    const auto along = [&](std::size_t i) { return direction(points[i % count], points[(i + 1) % count]); };
    const auto normalAt = [&](std::size_t i) {
        if (!closed && i == 0) return normalOf(along(0));
        if (!closed && i == count - 1) return normalOf(along(count - 2));
        return miter(along((i + count - 1) % count), along(i % count));
    };
    for (std::size_t i = 0; i < segments; ++i) {
        stripBetween(frame, strip, points[i], normalAt(i), points[(i + 1) % count], normalAt((i + 1) % count));
    }
}

void dashedLine(Frame& frame, std::span<const Point> points, float dash, float gap, float thickness, Color color) {
    float phase = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point a = points[i];
        const Point way = direction(a, points[i + 1]);
        const float length = std::hypot(points[i + 1].x - a.x, points[i + 1].y - a.y);
        for (float at = -phase; at < length; at += dash + gap) {
            const float from = std::max(at, 0.F);
            const float to = std::min(at + dash, length);
            if (to <= from) continue;
            line(frame, {a.x + way.x * from, a.y + way.y * from}, {a.x + way.x * to, a.y + way.y * to}, thickness, color);
        }
        phase = std::fmod(phase + length, dash + gap);
    }
}

void fillPolygon(Frame& frame, std::span<const Point> points, Color color) {
    if (points.size() < 3) return;
    std::vector<Point> corners(points.begin(), points.end());
    if (signedArea(corners) < 0) std::reverse(corners.begin(), corners.end());
    // Ears are cut without a fringe, which would show as seams; the outline gets one afterwards.
    ImDrawList& list = *frame.drawList();
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    const std::vector<Point> outline = corners;
    for (std::size_t misses = 0; corners.size() > 2 && misses <= corners.size();) {
        const std::size_t count = corners.size();
        if (count == 3 || isEar(corners, corners[count - 1], corners[0], corners[1])) {
            list.AddTriangleFilled(vec(corners[count - 1]), vec(corners[0]), vec(corners[1]), color.abgr);
            corners.erase(corners.begin());
            misses = 0;
        } else {
            std::rotate(corners.begin(), corners.begin() + 1, corners.end());
            ++misses;
        }
    }
    list.Flags = flags;
    polyline(frame, outline, true, 1, color);
}

void hatchRect(Frame& frame, const Rect& rect, float spacing, float thickness, Color color) {
    const MaskKey key{MaskKind::Hatch, std::max(3, static_cast<int>(spacing)), std::max(1, static_cast<int>(thickness))};
    const std::optional<Rect> uv = frame.fonts().mask(key);
    if (!uv) return;
    const auto side = static_cast<float>(maskSide(key));
    for (float y = rect.y; y < rect.bottom(); y += side) {
        for (float x = rect.x; x < rect.right(); x += side) {
            const Rect tile = Rect{x, y, side, side}.intersected(rect);
            copyMask(frame, tile, {uv->x, uv->y, uv->w * tile.w / side, uv->h * tile.h / side}, color);
        }
    }
}

Clip::Clip(Frame& frame, const Rect& rect) : frame_(frame) {
    frame_.drawList()->PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

Clip::~Clip() { frame_.drawList()->PopClipRect(); }

}  // namespace lianbing::ui
