#pragma once

#include "game/scenario/inspection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lianbing::present {

struct LineRow {
    std::string title;
    std::string points;  ///< 6 / 6, −3
    std::string reason;
    std::vector<std::string> basis;
    std::string moment;  ///< 09:05
    std::uint64_t input = 0;
    enum class Tone { Met, Partly, Lost, Quiet } tone = Tone::Met;
};

struct SectionBar {
    std::string title;
    std::string points;
    double share = 0;  ///< 0 to 1
    std::vector<LineRow> lines;
};

struct VetoRow {
    std::string reason;
    std::vector<std::string> basis;
};

struct ScoreModel {
    std::string title;
    std::string caseLabel;
    std::string total;  ///< 86.5
    std::string max;
    double share = 0;
    std::vector<VetoRow> vetoes;
    std::string endingTitle;
    std::vector<std::string> ending;
    std::vector<SectionBar> sections;
    bool final = false;  ///< the play is over
};

ScoreModel makeScore(const scenario::Inspection& inspection);

}  // namespace lianbing::present
