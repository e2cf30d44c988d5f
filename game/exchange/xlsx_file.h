#pragma once

// Internal to exchange: how spreadsheets are written.

#include "game/base/date.h"
#include "game/base/result.h"

#include <xlsxwriter.h>

#include <cstddef>
#include <functional>
#include <string>

namespace lianbing::exchange {

/// The bytes of a book that `fill` fills: the same for the same content. `created` stands in its
/// properties. Errors: the folder for temporary files cannot be written.
base::Result<std::string> makeXlsx(const std::string& title, base::Date created,
                                   const std::function<void(lxw_workbook*)>& fill);

/// The look of a plain cell.
lxw_format* cellFormat(lxw_workbook* book);

/// Writes text, never a formula; what a cell cannot hold is cut with ….
void writeText(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text,
               lxw_format* format);

}  // namespace lianbing::exchange
