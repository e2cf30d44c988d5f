#pragma once

#include "game/site/platform_days.h"

#include <string>

/// What a platform made of the minutes of an outlet, for other programs.
namespace lianbing::exchange {

/// One JSON object; its times are as in site_json.h, a mean that is nothing is null, captures are
/// shares. With the hours of each factor where `hasHours`.
std::string daysJson(const site::PlatformReport& report, bool hasHours);

/// A row for each day of each factor, or for each hour; begins with a byte order mark, so that
/// spreadsheet programs read it as UTF-8.
std::string daysCsv(const site::PlatformReport& report);
std::string hoursCsv(const site::PlatformReport& report);

}  // namespace lianbing::exchange
