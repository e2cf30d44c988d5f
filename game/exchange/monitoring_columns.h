#pragma once

#include "game/base/result.h"
#include "game/exchange/table_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the headings of a platform's export mean.
namespace lianbing::exchange {

struct MonitoringColumn {
    enum class Role {
        Ignored,  ///< sums, numbers of rows, words; and all that names persons and places
        Time,     ///< day and time, or the time of the day beside a day
        Day,
        Enterprise,
        Outlet,
        Value,
        Mark
    };

    Role role = Role::Ignored;
    /// Of a value and its mark: so2, flow. Empty for a mark of the whole row.
    std::string word{};
    bool converted = false;
    double scale = 1;        ///< from the heading's unit to the record's
    bool isPerStep = false;  ///< an amount of each step, as m³ of an hour

    bool operator==(const MonitoringColumn&) const = default;
};

/// What has a place of its own: who, where, when; nothing for a factor and all else.
std::optional<MonitoringColumn::Role> placeRoleOf(std::string_view heading);

/// One heading, of one row or of several put together. Errors: a unit of a value that is not known.
base::Result<MonitoringColumn> columnOf(std::string_view heading);

/// The headings of a table.
struct MonitoringHead {
    std::size_t firstRow = 0;  ///< of the data, as a place in the rows
    std::vector<MonitoringColumn> columns;
    std::vector<std::string> doubled;  ///< words that two columns have; the first one counts
};

/// Finds the headings: one row or up to three, below titles. Nothing where no row has a time and a
/// value. Errors name the line: as columnOf.
base::Result<std::optional<MonitoringHead>> headOf(const std::vector<TableRow>& rows,
                                                   const std::string& where);

}  // namespace lianbing::exchange
