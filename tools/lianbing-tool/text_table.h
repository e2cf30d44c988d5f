#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::tool {

/// Columns a text takes in a terminal: two for a Chinese character.
std::size_t columnsOf(std::string_view text);

/// A table as a person reads it in a terminal: columns that stand below one another, two blanks
/// apart. The first row is the heading.
class TextTable {
public:
    enum class Side { Left, Right };

    /// A column for each side.
    explicit TextTable(std::vector<Side> sides) : sides_(std::move(sides)) {}

    /// As many cells as there are columns (checked).
    void add(std::vector<std::string> row);

    [[nodiscard]] std::string text() const;

private:
    std::vector<Side> sides_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace lianbing::tool
