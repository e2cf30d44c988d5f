#pragma once

#include "game/score/score_sheet.h"

namespace lianbing::scenario {

/// Takes a line out of the sum: what nobody could check must neither cost nor earn anything.
inline void leaveOut(score::ScoreLine& line) {
    line.state = score::LineState::Unverified;
    line.earned = score::Points{};
    line.max = score::Points{};
    line.reason += "依据尚未核实，不计分。";
}

}  // namespace lianbing::scenario
