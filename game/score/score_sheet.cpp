#include "game/score/score_sheet.h"

#include <algorithm>

namespace lianbing::score {

namespace {

Points notBelowZero(Points points) {
    return std::max(points, Points{});
}

}  // namespace

LineState stateOf(std::int64_t parts, std::int64_t of) {
    if (parts == of) return LineState::Met;
    return parts == 0 ? LineState::Lost : LineState::Partly;
}

Points ScoreSheet::earned() const {
    Points sum;
    for (const ScoreLine& line : lines) sum = sum + line.earned;
    return notBelowZero(sum);
}

Points ScoreSheet::max() const {
    Points sum;
    for (const ScoreLine& line : lines) sum = sum + line.max;
    return sum;
}

// A section may go below zero: cutting it off there would make the sections not add up to the
// whole.
Points ScoreSheet::earnedIn(const std::string& section) const {
    Points sum;
    for (const ScoreLine& line : lines) {
        if (line.section == section) sum = sum + line.earned;
    }
    return sum;
}

Points ScoreSheet::maxIn(const std::string& section) const {
    Points sum;
    for (const ScoreLine& line : lines) {
        if (line.section == section) sum = sum + line.max;
    }
    return sum;
}

Points ScoreSheet::total() const {
    return vetoed() ? Points{} : earned();
}

}  // namespace lianbing::score
