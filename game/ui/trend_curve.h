#pragma once

#include "game/present/trend_model.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"
#include "game/ui/theme.h"

#include <cstddef>

/// How the curves of the trend viewer are painted: pixel column by pixel column, each with its
/// exact coverage, so that a year costs no more than an hour.
namespace lianbing::ui {

/// The colour of a style, 0 to 5.
Color curveColor(const Frame& frame, std::size_t style);

/// The mark by which a style is told apart without its colour.
void drawMarker(Frame& frame, Point center, float radius, std::size_t style);

/// A short piece of the curve, as the legend shows it, in the middle of a rectangle's height.
void drawCurveSample(Frame& frame, const Rect& rect, std::size_t style);

/// How a curve stands among others.
enum class CurveCompany { Alone, Among };

/// A curve whose columns lie side by side from the plot's left edge.
void drawCurve(Frame& frame, const Rect& plot, const present::ValueAxis& axis,
               const present::TrendCurve& curve, CurveCompany company);

/// Where a value stands.
float valueY(const Rect& plot, const present::ValueAxis& axis, double value);

}  // namespace lianbing::ui
