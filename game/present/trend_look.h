#pragma once

#include "game/base/date.h"
#include "game/present/trend_window.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// What the plot of the trend viewer shows.
enum class TrendView {
    Curves,       ///< values over time
    Days,         ///< two days over the hours of the day
    Correlation,  ///< one channel over another
};

/// What a person looks at in the trend viewer. Screens ask for another look by changing a copy of
/// this one.
struct TrendLook {
    TrendView view = TrendView::Curves;
    TrendWindow window;                 ///< empty: all there is
    std::vector<std::string> channels;  ///< those that are shown
    std::optional<site::Minute> cursor;
    std::optional<std::size_t> finding;  ///< the one that was jumped to
    std::size_t firstLane = 0;           ///< lanes above it are scrolled away
    bool isDark = true;

    base::Date day;  ///< of the two days that are compared
    base::Date beside;
    TrendWindow hours{0, 1440};  ///< the part of the day that is seen, in minutes of the day

    std::string across;  ///< channel of the correlation's level axis
    std::string up;

    bool operator==(const TrendLook&) const = default;
};

}  // namespace lianbing::present
