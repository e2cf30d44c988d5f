#pragma once

#include "game/ui/trend_layout.h"
#include "game/ui/trend_screen.h"

#include <optional>

/// The parts of the trend viewer's screen.
namespace lianbing::ui {

/// What is drawn over time, with everything that pointer and keyboard do there.
std::optional<present::Command> drawTrendPlot(Frame& frame, const Rect& rect,
                                              const present::TrendModel& model,
                                              FindingCards findings, TrendState& state);
/// The same as a picture alone.
void drawTrendPicture(Frame& frame, const Rect& rect, const present::TrendModel& model);

/// One channel over another.
void drawTrendScatter(Frame& frame, const Rect& rect, const present::TrendModel& model);

/// The channels with their check marks; in the correlation, which of them goes on which axis.
std::optional<present::Command> drawTrendChannels(Frame& frame, const present::TrendModel& model);

std::optional<present::Command> drawTrendFindings(Frame& frame, const present::TrendModel& model,
                                                  TrendState& state);

}  // namespace lianbing::ui
