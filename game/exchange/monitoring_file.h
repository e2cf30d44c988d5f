#pragma once

#include "game/base/result.h"
#include "game/site/hj212_notices.h"
#include "game/site/recorded.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::exchange {

/// What a bureau exported from its platform, with masks in place of all names.
struct MonitoringFile {
    /// One for each outlet and table (of a stream: and kind of value), in the order of the file.
    std::vector<site::RecordedData> outlets;
    /// What of the whole file was left out; what belongs to one outlet stands in its own flaws.
    std::vector<site::RecordedFlaw> flaws;
    /// Of a stream: how often its loggers told something besides values.
    std::vector<site::hj212::NoticeCount> notices;
    std::size_t enterprises = 0;  ///< names that were there and are masked
    std::size_t points = 0;       ///< outlets and loggers likewise
};

/// Most flaws that are told of one outlet or file; the rest is counted.
inline constexpr std::size_t kMostFlaws = 200;

/// Reads minute, hour or day data: CSV (UTF-8 or GBK; commas, semicolons or tabs), an .xlsx, or a
/// saved stream of HJ 212, told apart by what is in them. Places in errors and flaws are `name` and
/// line; without a name 数据.csv:12, 数据流:12. Of what is in the file nothing of enterprise,
/// outlet, person, telephone, number, address or plate survives: enterprises become 企业甲, outlets
/// and loggers 排口1; the other columns are not read at all. Errors: no such format, no headings,
/// no factor, a unit that is not known, times that cannot be read or have no step.
base::Result<MonitoringFile> readMonitoring(std::string_view bytes, std::string_view name = {});

/// The same of a file, which places name as it was given. Errors: as readMonitoring; cannot be
/// read, larger than 64 MB.
base::Result<MonitoringFile> readMonitoringFile(const std::filesystem::path& path);

}  // namespace lianbing::exchange
