#pragma once

#include "game/exchange/draft_paper.h"
#include "game/exchange/draft_report.h"

#include <vector>

namespace lianbing::exchange {

/// Sets the citations as a table under its heading, `below` kept free under the last of them. The
/// heading stays with its first rows, a short row stays whole, and a long one goes on under the
/// head of the table on the next page.
void setDraftTable(Paper& paper, const char* heading, const std::vector<DraftReportRow>& rows,
                   double below);

/// A heading of the report with the room above it.
void setDraftHeading(Paper& paper, const char* text);
inline constexpr double kDraftHeadingHeight = 36;

}  // namespace lianbing::exchange
