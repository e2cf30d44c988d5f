#include "tools/lianbing-tool/text_table.h"

#include "game/base/check.h"
#include "game/base/text.h"

#include <algorithm>

namespace lianbing::tool {

namespace {

/// Ideographs, kana, and punctuation and letters of full width (East Asian Width, W and F).
bool isWide(char32_t value) {
    return (value >= 0x1100 && value <= 0x115F) || (value >= 0x2E80 && value <= 0xA4CF) ||
           (value >= 0xAC00 && value <= 0xD7A3) || (value >= 0xF900 && value <= 0xFAFF) ||
           (value >= 0xFE30 && value <= 0xFE6F) || (value >= 0xFF01 && value <= 0xFF60) ||
           (value >= 0xFFE0 && value <= 0xFFE6) || (value >= 0x20000 && value <= 0x3FFFD);
}

}  // namespace

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    for (const char32_t value : base::toCodePoints(text)) columns += isWide(value) ? 2 : 1;
    return columns;
}

void TextTable::add(std::vector<std::string> row) {
    LIANBING_CHECK(row.size() == sides_.size(), "every row has all columns");
    rows_.push_back(std::move(row));
}

std::string TextTable::text() const {
    std::vector<std::size_t> widths(sides_.size(), 0);
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string blanks(widths[i] - columnsOf(row[i]), ' ');
            if (i > 0) line += "  ";
            line += sides_[i] == Side::Right ? blanks + row[i] : row[i] + blanks;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

}  // namespace lianbing::tool
