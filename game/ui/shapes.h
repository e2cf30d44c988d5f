#pragma once

#include "game/ui/frame.h"
#include "game/ui/rect.h"
#include "game/ui/theme.h"

#include <span>

/// What panels are painted with, the same pixels on every renderer: rectangles, copies of small
/// masks, and rows of exact coverage (see coverage.h). Straight edges should lie on whole pixels.
namespace lianbing::ui {

void fillRect(Frame& frame, const Rect& rect, Color color);
/// `radius` in window pixels; at half the height and more it becomes a pill.
void fillRound(Frame& frame, const Rect& rect, float radius, Color color);
/// A line of `thickness` just inside the rectangle.
void strokeRound(Frame& frame, const Rect& rect, float radius, float thickness, Color color);
void strokeRect(Frame& frame, const Rect& rect, float thickness, Color color);
/// The soft shadow under what floats.
void shadow(Frame& frame, const Rect& rect, float radius);

/// A round spot that fades out towards `radius`.
void softSpot(Frame& frame, Point center, float radius, Color color);
void fillCircle(Frame& frame, Point center, float radius, Color color);
void strokeCircle(Frame& frame, Point center, float radius, float thickness, Color color);
/// Part of a circle line, clockwise from the top, in turns (0 to 1). Its ends are round.
void strokeArc(Frame& frame, Point center, float radius, float thickness, float fromTurn,
               float toTurn, Color color);

void line(Frame& frame, Point a, Point b, float thickness, Color color);
void polyline(Frame& frame, std::span<const Point> points, bool closed, float thickness,
              Color color);
void dashedLine(Frame& frame, std::span<const Point> points, float dash, float gap, float thickness,
                Color color);
/// A polygon of any form that does not cross itself.
void fillPolygon(Frame& frame, std::span<const Point> points, Color color);
/// Slanting lines over an area, `spacing` apart along a row.
void hatchRect(Frame& frame, const Rect& rect, float spacing, float thickness, Color color);
void hatchPolygon(Frame& frame, std::span<const Point> points, float spacing, float thickness,
                  Color color);

/// Restricts drawing and the pointer to a rectangle while it lives.
class Clip {
public:
    explicit Clip(const Rect& rect);
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
    ~Clip();
};

}  // namespace lianbing::ui
