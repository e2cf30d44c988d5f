#pragma once

// Internal to procedure: a table that reads well may still come to nothing.

#include "game/procedure/discretion.h"

#include <vector>

namespace lianbing::procedure {

/// What shows only when the formulas of a table whose names are right are worked out: a division by
/// zero, a maximum below the minimum, a minimum below zero. What depends on a quantity counts only
/// where no amount of it would do.
std::vector<base::Error> findTrialFaults(const DiscretionTable& table);

}  // namespace lianbing::procedure
