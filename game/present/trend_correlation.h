#pragma once

#include "game/present/trend_axis.h"
#include "game/present/trend_series.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lianbing::present {

/// How many minutes fell into one field of the plot. Fields count from the lower left corner.
struct ScatterCell {
    int across = 0;
    int up = 0;
    double share = 0;  ///< of the fullest field's, above 0 to 1, on a logarithmic scale

    bool operator==(const ScatterCell&) const = default;
};

/// Two channels against each other, over all minutes in which both came with the mark Normal.
struct TrendScatter {
    static constexpr int kAcross = 96;
    static constexpr int kUp = 64;

    std::string acrossTitle;  ///< 平台 氧含量（%）
    std::string upTitle;
    ValueAxis acrossAxis;
    ValueAxis upAxis;
    std::vector<ScatterCell> cells;
    std::size_t minutes = 0;
    bool hasLine = false;  ///< both move: the three below are known
    double correlation = 0;
    double slope = 0;
    double intercept = 0;
    std::string result;  ///< 相关系数 r = 0.998
    std::string line;    ///< y = 0.42 x + 3.1
    std::string note;    ///< what it may mean, or why there is nothing
};

/// Minutes that were not read yet are left out.
TrendScatter correlate(const TrendSeries& across, const TrendSeries& up, const TrendWindow& window);

}  // namespace lianbing::present
