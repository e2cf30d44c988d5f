#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/counted_period.h"

#include <string>
#include <vector>

namespace lianbing::tool {

/// As written on the command line.
struct DueOptions {
    std::string period;  ///< an id, or a length: 7个工作日
    std::string start;
    std::vector<std::string> suspensions;  ///< 2026-02-20..2026-02-25
    int extensions = 0;
    bool moves = false;  ///< only where a length is given: a statutory period says it itself
    std::string answer;
};

/// Counts what the options ask for. Errors: something is written wrongly, or does not go together.
base::Result<procedure::CountedPeriod> countPeriod(
    const DueOptions& options, const std::vector<procedure::StatutoryPeriod>& periods,
    const law::Library& library);

}  // namespace lianbing::tool
