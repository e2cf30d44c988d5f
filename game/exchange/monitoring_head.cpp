// Where the headings of a table are, and what they come to together.

#include "game/exchange/monitoring_cells.h"
#include "game/exchange/monitoring_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace lianbing::exchange {

namespace {

using Role = MonitoringColumn::Role;

constexpr std::size_t kMostHeadRows = 3;

/// The headings of rows `first` to `last` put together: a heading over several columns goes on to
/// the right as long as something stands below it.
std::vector<std::string> headingsOf(const std::vector<TableRow>& rows, std::size_t first,
                                    std::size_t last) {
    std::size_t columns = 0;
    for (std::size_t row = first; row <= last; ++row)
        columns = std::max(columns, rows[row].cells.size());
    std::vector<std::string> headings(columns);
    for (std::size_t row = first; row <= last; ++row) {
        std::string above;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::string_view own = rows[row].at(column);
            if (!own.empty()) above = placeRoleOf(own) ? std::string{} : own;
            const bool isBelow = row < last && !rows[row + 1].at(column).empty();
            if (!own.empty()) {
                headings[column] += own;
            } else if (isBelow) {
                headings[column] += above;
            }
        }
    }
    return headings;
}

bool hasRole(const TableRow& row, Role role) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [role](const std::string& cell) { return placeRoleOf(cell) == role; });
}

std::optional<std::size_t> placeOf(const std::vector<MonitoringColumn>& columns, Role role) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [role](const auto& column) { return column.role == role; });
    return found == columns.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - columns.begin())};
}

/// A mark without a factor belongs to the value to its left, unless there is one for all.
void ownMarks(std::vector<MonitoringColumn>& columns) {
    const auto isLoose = [](const MonitoringColumn& column) {
        return column.role == Role::Mark && column.word.empty();
    };
    if (std::count_if(columns.begin(), columns.end(), isLoose) < 2) return;
    const MonitoringColumn* value = nullptr;
    for (MonitoringColumn& column : columns) {
        if (column.role == Role::Value) value = &column;
        if (!isLoose(column) || value == nullptr) continue;
        column.word = value->word;
        column.converted = value->converted;
    }
}

/// The first of two columns of one factor counts.
std::vector<std::string> dropDoubled(std::vector<MonitoringColumn>& columns) {
    std::vector<std::string> doubled;
    std::set<std::pair<std::string, bool>> seen;
    for (MonitoringColumn& column : columns) {
        if (column.role != Role::Value || seen.insert({column.word, column.converted}).second)
            continue;
        doubled.push_back(column.word);
        column = {};
    }
    return doubled;
}

base::Result<MonitoringHead> readHead(const std::vector<TableRow>& rows, std::size_t first,
                                      std::size_t last, const std::string& where) {
    MonitoringHead head;
    for (const std::string& heading : headingsOf(rows, first, last)) {
        base::Result<MonitoringColumn> column = columnOf(heading);
        if (!column)
            return base::fail(column.error().what, fmt::format("{}:{}", where, rows[last].line));
        head.columns.push_back(*std::move(column));
    }
    ownMarks(head.columns);
    head.doubled = dropDoubled(head.columns);
    head.firstRow = last + 1;
    return head;
}

bool hasNumber(const TableRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
        const auto value = valueIn(cell);
        return value && value->value;
    });
}

/// Where the headings that begin in a row end: before the first row whose time can be read.
std::size_t lastHeadRow(const std::vector<TableRow>& rows, std::size_t first) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < rows[first].cells.size(); ++i) {
        const auto role = placeRoleOf(rows[first].cells[i]);
        if (role == Role::Time || role == Role::Day) {
            column = i;
            break;
        }
    }
    std::size_t last = first;
    while (
        last + 1 < rows.size() && last + 1 < first + kMostHeadRows && !hasNumber(rows[last + 1]) &&
        (rows[last + 1].at(column).empty() || placeRoleOf(rows[last + 1].at(column)) == Role::Time))
        ++last;
    return last;
}

}  // namespace

base::Result<std::optional<MonitoringHead>> headOf(const std::vector<TableRow>& rows,
                                                   const std::string& where) {
    constexpr std::size_t kMostTitles = 30;
    for (std::size_t row = 0; row < std::min(rows.size(), kMostTitles); ++row) {
        if (!hasRole(rows[row], Role::Time) && !hasRole(rows[row], Role::Day)) continue;
        const std::size_t last = lastHeadRow(rows, row);
        base::Result<MonitoringHead> head = readHead(rows, row, last, where);
        // The names of the factors may stand in the row above.
        if (head && !placeOf(head->columns, Role::Value) && row > 0)
            head = readHead(rows, row - 1, last, where);
        if (!head) return base::Unexpected{head.error()};
        if (placeOf(head->columns, Role::Value)) return std::optional{*std::move(head)};
    }
    return std::optional<MonitoringHead>{};
}

}  // namespace lianbing::exchange
