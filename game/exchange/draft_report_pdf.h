#pragma once

#include "game/base/result.h"
#include "game/exchange/draft_report.h"

#include <string>

namespace lianbing::exchange {

/// The report as the bytes of a PDF: A4 upright, fonts embedded, the same bytes for the same
/// report. Errors: the font is not there, out of memory.
base::Result<std::string> draftReportPdf(const DraftReport& report);

}  // namespace lianbing::exchange
