#pragma once

#include "game/ui/trend_layout.h"

/// What the plot of the trend viewer is painted with; nothing here can be pressed.
namespace lianbing::ui {

/// The lanes with their grid, limit, curves and legend.
void drawLanes(Frame& frame, const TrendPlot& plot, const present::TrendModel& model);
/// Findings, to lie behind the curves.
void drawTrendBands(Frame& frame, const TrendPlot& plot, const present::TrendModel& model);
/// When inspectors came, over the curves.
void drawVisits(Frame& frame, const TrendPlot& plot, const present::TrendModel& model);
/// The strips of marks and cameras, with their names at the left.
void drawStrips(Frame& frame, const TrendPlot& plot, const present::TrendModel& model);
void drawTimeAxis(Frame& frame, const TrendPlot& plot, const present::TrendModel& model);
void drawCursor(Frame& frame, const TrendPlot& plot, const present::TrendModel& model);

}  // namespace lianbing::ui
