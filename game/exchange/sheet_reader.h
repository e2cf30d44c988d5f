#pragma once

#include "game/base/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::exchange {

/// A cell's place: row and column, from 0.
using CellPlace = std::pair<int, int>;

/// `B3`.
std::string cellName(CellPlace place);

/// One sheet of a spreadsheet: the cells that are not empty, as text without blanks around it.
/// Numbers have at most twelve digits that count, so that 0.1 does not become 0.1000000000000001.
struct SheetCells {
    std::string name;
    std::map<CellPlace, std::string> cells;

    /// The text of a cell; empty where there is none.
    [[nodiscard]] std::string at(int row, int column) const;
    [[nodiscard]] int rowCount() const;
};

/// What a form that people fill in holds at most.
inline constexpr std::size_t kMostFormCells = 100'000;

/// The sheets of an .xlsx, in order. `where` is the file's name for errors. Errors: not an .xlsx,
/// encrypted, damaged, unpacked larger than 64 MB, more than `most` cells.
base::Result<std::vector<SheetCells>> readSheets(std::string_view bytes, const std::string& where,
                                                 std::size_t most = kMostFormCells);

}  // namespace lianbing::exchange
