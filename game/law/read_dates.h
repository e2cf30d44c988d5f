#pragma once

#include "game/base/result.h"
#include "game/law/law_dates.h"

#include <string_view>

namespace lianbing::law {

/// Reads the days of a case as people type them, 2026-08-15; `began` is empty for an act of one
/// day. Errors: no such day, a decision before the act, an act that ends before it begins.
base::Result<LawDates> readLawDates(std::string_view began, std::string_view offence,
                                    std::string_view decision);

}  // namespace lianbing::law
