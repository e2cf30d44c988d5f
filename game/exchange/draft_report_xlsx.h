#pragma once

#include "game/base/result.h"
#include "game/exchange/draft_report.h"

#include <string>

namespace lianbing::exchange {

/// The report as the bytes of a spreadsheet: 逐条 with a row for each citation, 整体 with what is
/// said of the whole. Everything is text, never a formula. The same bytes for the same report.
/// Errors: the folder for temporary files cannot be written.
base::Result<std::string> draftReportXlsx(const DraftReport& report);

}  // namespace lianbing::exchange
