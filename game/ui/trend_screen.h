#pragma once

#include "game/present/command.h"
#include "game/present/monitoring_model.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace lianbing::ui {

/// Where the button went down in the plot.
struct TrendPress {
    Point at;
    present::TrendWindow seen;  ///< then
    bool isDrag = false;
};

/// What only the trend viewer's screen cares about.
struct TrendState {
    bool hasFocus = false;       ///< the plot was given the keyboard once
    bool isCovered = false;      ///< by a sheet, which has the keys
    bool showsChannels = false;  ///< where they are a sheet
    bool showsFindings = false;
    bool asksToSave = false;
    std::string savePath;
    std::optional<std::size_t> scrolledTo;  ///< the finding that was brought into view

    std::optional<Point> pointer;  ///< where it was: at rest it leaves the cursor to the keyboard
    std::optional<TrendPress> press;
};

/// The page of the curves, as a part of the monitoring desk.
std::optional<present::Command> drawTrend(Frame& frame, const Rect& rect,
                                          const present::MonitoringModel& model, TrendState& state);

/// The sheets over it: channels and findings where they fold, and where evidence is saved.
std::optional<present::Command> drawTrendSheets(Frame& frame, const present::MonitoringModel& model,
                                                TrendState& state);

/// Whether one of these sheets is open.
bool hasTrendSheet(const TrendState& state);

/// The picture that evidence is saved as: the plot with what it shows, without anything to press.
/// `lines` stand below it.
void drawTrendEvidence(Frame& frame, const present::TrendModel& model,
                       std::span<const std::string> lines);
/// How much that picture shows.
present::TrendRoom trendEvidenceRoom(Frame& frame, const present::TrendModel& model,
                                     std::size_t lines);

}  // namespace lianbing::ui
