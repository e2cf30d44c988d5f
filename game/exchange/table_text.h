#pragma once

#include "game/base/result.h"
#include "game/exchange/sheet_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::exchange {

struct TableRow {
    int line = 0;  ///< of the file, from 1: where the row begins
    std::vector<std::string> cells;

    /// Empty beyond the last cell.
    [[nodiscard]] std::string_view at(std::size_t column) const {
        return column < cells.size() ? std::string_view{cells[column]} : std::string_view{};
    }

    [[nodiscard]] bool isEmpty() const;
};

/// Rows of a text with commas, semicolons or tabs between cells, whichever parts it most evenly;
/// cells may stand in double quotes, with separators, line feeds and doubled quotes inside. Blanks
/// around cells are dropped. `text` is UTF-8 with line feeds. Errors name `where` and the line: a
/// quote that does not end.
base::Result<std::vector<TableRow>> readTableText(std::string_view text, const std::string& where);

/// The rows of a sheet that are not empty.
std::vector<TableRow> rowsOf(const SheetCells& sheet);

}  // namespace lianbing::exchange
