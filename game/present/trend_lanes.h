#pragma once

#include "game/present/trend_model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The parts of the trend viewer's model that are drawn over one axis.
namespace lianbing::present {

/// Of all channels shown, those that go on one value axis, in the order of the channels.
std::vector<std::vector<const TrendSeries*>> lanesOf(const TrendLook& look,
                                                     const TrendSubject& subject,
                                                     const TrendShelf& shelf);

/// How many columns a lane has, and ticks on its value axis.
struct LaneRoom {
    int columns = 0;
    int ticks = 0;
};

/// A lane over time. `cursor` may be nothing.
TrendLane makeLane(const std::vector<const TrendSeries*>& series, const TrendWindow& window,
                   const std::optional<site::Minute>& cursor, const LaneRoom& room);

/// The first of a lane's series on two days; the window in minutes of the day.
TrendLane makeDaysLane(const TrendSeries& series, const TrendLook& look, const LaneRoom& room);

/// What stands in the strip of marks: of all series together, the gravest.
std::vector<TrendBand> markBands(const std::vector<const TrendSeries*>& series,
                                 const TrendWindow& window, int columns);

/// What stands in the strip of cameras.
std::vector<TrendBand> cameraBands(const std::vector<site::Clip>& clips, const TrendWindow& window,
                                   int columns);

/// 采样口：画面被转开.
std::string wordsOf(const site::Clip& clip);

/// The style that a witness has where no other curve has it.
std::size_t styleOf(site::Witness witness);

/// The value with its unit, as the instrument shows it; 没有数据 for NaN.
std::string readoutOf(const site::Channel& channel, double value);

/// How the first of two values lies to the second: `差 −12.5（−20%）`; empty where one is missing.
std::string differenceOf(double value, double other, int decimals);

}  // namespace lianbing::present
