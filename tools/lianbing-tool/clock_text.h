#pragma once

#include "game/procedure/counted_period.h"

#include <string>
#include <vector>

namespace lianbing::tool {

/// All periods, a few lines each.
std::string periodsText(const std::vector<procedure::StatutoryPeriod>& periods);

/// How a period is counted, step by step; days that follow one another for the same reason are one
/// line.
std::string countedText(const procedure::CountedPeriod& counted);

}  // namespace lianbing::tool
