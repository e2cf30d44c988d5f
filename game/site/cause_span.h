#pragma once

#include "game/base/result.h"
#include "game/site/day_plan.h"

#include <optional>

namespace lianbing::site {

/// Errors, in Chinese: an end that is not behind the beginning, a strength beyond 0 to 1, minutes
/// that no day has.
base::Status fitsSpan(Minute from, Minute until, double strength,
                      const std::optional<DaySpan>& daily);

/// By so many minutes a camera is turned before what it should not see is done.
inline constexpr int kCameraLead = 10;

/// The same span of the day, begun `lead` minutes later.
std::optional<DaySpan> behindLead(std::optional<DaySpan> daily, int lead);

}  // namespace lianbing::site
