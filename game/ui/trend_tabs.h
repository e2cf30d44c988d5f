#pragma once

#include "game/present/command.h"
#include "game/present/trend_model.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"

#include <optional>
#include <vector>

/// Findings as small tabs above the lanes of the trend viewer.
namespace lianbing::ui {

/// Where one finding stands in the strip.
struct FindingTab {
    std::size_t band = 0;  ///< of the model
    Rect rect;
    Rect seen;  ///< the widest piece of it that no tab over it covers
};

/// From the longest to the shortest, as they lie on each other: a finding of one hour stays in
/// sight on one of a month.
std::vector<FindingTab> findingTabs(const std::vector<present::FindingBand>& bands,
                                    const Rect& strip, float leastWidth);

/// The tabs as buttons; the command that shows the one that was chosen.
std::optional<present::Command> drawFindingTabs(Frame& frame, const Rect& strip,
                                                const present::TrendModel& model);

/// The tabs of a picture, which nobody can press.
void paintFindingTabs(Frame& frame, const Rect& strip, const present::TrendModel& model);

}  // namespace lianbing::ui
