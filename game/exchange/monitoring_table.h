#pragma once

#include "game/base/result.h"
#include "game/exchange/name_masks.h"
#include "game/exchange/table_text.h"
#include "game/site/recorded.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::exchange {

/// The outlets of one table, in the order in which they come. Nothing for a table without headings
/// of times and values. `where` names the table in errors and flaws. Errors: as readMonitoring.
base::Result<std::optional<std::vector<site::RecordedData>>> recordsIn(
    const std::vector<TableRow>& rows, const std::string& where, NameMasks& masks);

}  // namespace lianbing::exchange
