#pragma once

#include "game/site/monitoring_data.h"
#include "game/site/noise.h"

#include <optional>
#include <string>
#include <string_view>

/// What the cells of a platform's export say.
namespace lianbing::exchange {

/// The minute of a time, seconds dropped: 2026-03-01 08:00, 2026/3/1 8:00:00, 2026年3月1日8时,
/// 20260301080000, a day alone, the serial number of a spreadsheet (46082.3333); of a span
/// (08:00~09:00) its beginning; 24:00 is the next day. Nothing for anything else, and for a day
/// that does not exist.
std::optional<site::Minute> timeIn(std::string_view text);

/// A cell of a value column.
struct CellValue {
    std::optional<double> value;  ///< nothing: a gap
    int decimals = 0;
    std::optional<site::DataMark> mark;  ///< where the cell has one: 35.2(F)
};

/// `-`, `—`, `/`, 无 and empty cells are gaps. Nothing for a cell that is none of these and no
/// number.
std::optional<CellValue> valueIn(std::string_view text);

/// N, 正常, 停运, 校准 …; an empty cell and `-` are normal. Nothing for another word.
std::optional<site::DataMark> markIn(std::string_view text);

/// Whether a row that has these words for its time is one of sums below the data: 平均值, 合计.
bool isSummaryWord(std::string_view text);

}  // namespace lianbing::exchange
