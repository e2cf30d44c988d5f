#pragma once

#include "game/site/detection.h"

#include <vector>

/// Rules that hold a station against itself: its own last days, and its own figures reckoned again.
namespace lianbing::site {

/// A level that has lasted so long is the new usual one: another fuel, another process [author's
/// figure].
inline constexpr int kSettledDays = 30;

/// Quarters of a day, two running, whose mean lies below `share` or above 1/`share` of what the
/// same quarters of the last ten days showed, while the work stays within a seventh (where a
/// track of it came too: power, or the flow of a water). A quarter that was found does not count as
/// history. Once two were found, those that are only half as far off belong to the same shift,
/// which ends when four quarters running were as usual, or after `kSettledDays`. What
/// came at other work, or not at all, ends nothing for a week.
std::vector<Finding> findLevelShift(const Track& track, const Track* work, double share = 0.65);

/// Spans of at least half an hour in which the standard dry flow (m³/h) is not the one that
/// velocity (m/s), temperature (°C) and moisture (percent) give in a duct of `area` m², by more
/// than `tolerance`.
std::vector<Finding> findFlowMismatch(const Track& flow, const Track& velocity,
                                      const Track& temperature, const Track& moisture, double area,
                                      double tolerance = 0.05);

/// Spans of six hours in which a factor swings in one beat of 6 to 60 minutes: what is drawn in is
/// thinned again and again. The swing must be above `share` of the mean.
std::vector<Finding> findSawtooth(const Track& track, double share = 0.08);

}  // namespace lianbing::site
