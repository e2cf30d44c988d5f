#pragma once

#include "game/present/trend_model.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"

/// Where the parts of the trend viewer stand.
namespace lianbing::ui {

/// Whether the cards of the findings stand beside the plot; else it says itself what the chosen one
/// is about.
enum class FindingCards { InSight, Folded };

/// The page of the curves: what stands beside each other. A panel that folds is a sheet.
struct TrendPage {
    Rect tools;
    Rect channels;  ///< empty where it folds
    Rect findings;  ///< the same
    Rect plot;

    [[nodiscard]] bool foldsChannels() const { return channels.empty(); }

    [[nodiscard]] bool foldsFindings() const { return findings.empty(); }

    [[nodiscard]] FindingCards cards() const {
        return foldsFindings() ? FindingCards::Folded : FindingCards::InSight;
    }
};

TrendPage trendPage(Frame& frame, Rect rect);

/// What stands below each other in the plot. All that has a time shares left and right edge.
struct TrendPlot {
    Rect head;
    bool hasNote = false;  ///< the head holds what the chosen finding says
    Rect findings;         ///< the strip above the lanes; empty without findings
    Rect lanes;
    Rect marks;
    Rect cameras;  ///< empty without clips
    Rect axis;
    Rect overview;         ///< the whole time, with what is seen of it
    float valueWidth = 0;  ///< left of it the numbers of the value axes
};

TrendPlot trendPlot(Frame& frame, Rect rect, const present::TrendModel& model,
                    FindingCards findings);

/// The part of one lane in which curves run.
Rect laneArea(Frame& frame, const TrendPlot& plot, std::size_t index, std::size_t count);

/// How much a picture in this rectangle can show.
present::TrendRoom trendRoom(Frame& frame, const Rect& plot, const present::TrendModel& model,
                             FindingCards findings);

}  // namespace lianbing::ui
