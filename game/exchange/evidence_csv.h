#pragma once

#include "game/base/result.h"
#include "game/site/source.h"

#include <cstddef>
#include <span>
#include <string>

namespace lianbing::exchange {

/// A spreadsheet opens no more lines than these.
inline constexpr std::size_t kMostCsvRows = 1'048'575;

/// Readings as evidence: UTF-8 with byte order mark, lines ended by CR LF, a heading and then one
/// line for each minute and channel: 时间, 来源, 监测项目, 通道, 数值, 单位, 标记. Minutes `from`
/// to `until`, excluded, by time and then in the order of `channels`. A minute from which nothing
/// came has an empty 数值 and the mark 缺失. The same readings give the same bytes. Errors: no such
/// channel; more lines than kMostCsvRows.
base::Result<std::string> evidenceCsv(const site::Source& source,
                                      std::span<const std::string> channels, site::Minute from,
                                      site::Minute until);

}  // namespace lianbing::exchange
