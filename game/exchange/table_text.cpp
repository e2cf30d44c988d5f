#include "game/exchange/table_text.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lianbing::exchange {

namespace {

constexpr std::array<char, 3> kSeparators{',', ';', '\t'};

/// Separators outside quotes in the first lines: the one that is there most often parts the cells.
char separatorOf(std::string_view text) {
    constexpr int kLines = 20;
    std::array<std::size_t, kSeparators.size()> counts{};
    bool isQuoted = false;
    int lines = 0;
    for (const char c : text) {
        if (c == '"') isQuoted = !isQuoted;
        if (isQuoted) continue;
        if (c == '\n' && ++lines == kLines) break;
        for (std::size_t i = 0; i < kSeparators.size(); ++i) counts[i] += c == kSeparators[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

class RowReader {
public:
    RowReader(std::string_view text, char separator, const std::string& where)
        : text_(text), separator_(separator), where_(where) {}

    base::Result<std::vector<TableRow>> rows() && {
        while (at_ < text_.size()) {
            if (base::Status cell = readCell(); !cell) return base::Unexpected{cell.error()};
        }
        endRow();
        return std::move(rows_);
    }

private:
    /// One cell with the separator or line feed behind it.
    base::Status readCell() {
        std::string cell;
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || (text_[at_] == '\t' && separator_ != '\t')))
            ++at_;
        const bool isQuoted = at_ < text_.size() && text_[at_] == '"';
        if (isQuoted) {
            if (base::Status quoted = readQuoted(cell); !quoted) return quoted;
        }
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
            cell += text_[at_++];
        row_.cells.emplace_back(base::trim(cell));
        if (at_ == text_.size()) return {};
        if (text_[at_++] == '\n') {
            endRow();
            ++line_;
            row_.line = line_;
        }
        return {};
    }

    base::Status readQuoted(std::string& cell) {
        const int begun = line_;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"') {
                cell += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                cell += text_[at_++];
            } else {
                ++at_;
                return {};
            }
        }
        return base::fail("这一行的双引号没有成对", fmt::format("{}:{}", where_, begun));
    }

    void endRow() {
        if (!row_.isEmpty()) rows_.push_back(std::move(row_));
        row_ = {line_, {}};
    }

    std::string_view text_;
    char separator_;
    const std::string& where_;
    std::size_t at_ = 0;
    int line_ = 1;
    TableRow row_{1, {}};
    std::vector<TableRow> rows_;
};

}  // namespace

bool TableRow::isEmpty() const {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

base::Result<std::vector<TableRow>> readTableText(std::string_view text, const std::string& where) {
    return RowReader{text, separatorOf(text), where}.rows();
}

std::vector<TableRow> rowsOf(const SheetCells& sheet) {
    std::vector<TableRow> rows;
    for (const auto& [place, text] : sheet.cells) {
        const int line = place.first + 1;
        if (rows.empty() || rows.back().line != line) rows.push_back({line, {}});
        std::vector<std::string>& cells = rows.back().cells;
        const auto column = static_cast<std::size_t>(place.second);
        if (cells.size() <= column) cells.resize(column + 1);
        cells[column] = text;
    }
    return rows;
}

}  // namespace lianbing::exchange
