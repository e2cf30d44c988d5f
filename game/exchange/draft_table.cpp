#include "game/exchange/draft_table.h"

#include "game/law/draft_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace lianbing::exchange {

namespace {

constexpr double kPad = 6;  // inside cells
constexpr double kHeadHeight = 19;
constexpr double kBadgeRoom = 18;  // below the number and the line

/// A row up to this height is not torn apart; of a higher one at least this much stands on a page.
constexpr double kWhole = 180;
constexpr double kLeastPart = 90;
/// The heading and the head of the table want two rows below them, or this much.
constexpr double kEnough = 290;
constexpr std::size_t kLeastLines = 3;

/// A column of the table of citations.
struct Column {
    const char* heading;
    double x;
    double width;
};

constexpr double kFirstWidth = 52;
constexpr double kSecondWidth = 150;
constexpr std::array<Column, 3> kColumns{{{"序号", Paper::kLeft, kFirstWidth},
                                          {"引用", Paper::kLeft + kFirstWidth, kSecondWidth},
                                          {"核对结果", Paper::kLeft + kFirstWidth + kSecondWidth,
                                           Paper::kWidth - kFirstWidth - kSecondWidth}}};

/// The paragraphs of a cell, not placed yet.
struct Cell {
    std::vector<Line> lines;
    std::vector<std::size_t> begins;  ///< of each paragraph, by its first line

    void add(std::vector<Line> paragraph) {
        begins.push_back(lines.size());
        lines.insert(lines.end(), std::make_move_iterator(paragraph.begin()),
                     std::make_move_iterator(paragraph.end()));
    }

    /// Whether a page may end before line `at`: between paragraphs, or where no line of one is left
    /// alone.
    [[nodiscard]] bool mayBreakAt(std::size_t at) const {
        const auto next = std::lower_bound(begins.begin(), begins.end(), at);
        const std::size_t end = next == begins.end() ? lines.size() : *next;
        if (end == at) return true;
        return at - *std::prev(next) >= Paper::kLeastLines && end - at >= Paper::kLeastLines;
    }
};

/// The cells of a row.
struct Row {
    std::array<Cell, kColumns.size()> cells;
    int number = 0;
    law::Weight weight = law::Weight::Fine;

    [[nodiscard]] double height() const {
        double height = heightOf(cells[0].lines) + kBadgeRoom;
        for (const Cell& cell : cells) height = std::max(height, heightOf(cell.lines));
        return height + 2 * kPad;
    }

    /// What of it stands on a page at least.
    [[nodiscard]] double least() const { return height() <= kWhole ? height() : kLeastPart; }
};

class Table {
public:
    explicit Table(Paper& paper) : paper_(paper) {}

    void set(const char* heading, const std::vector<DraftReportRow>& rows, double below) {
        std::vector<Row> all;
        all.reserve(rows.size());
        for (const DraftReportRow& row : rows)
            all.push_back({cellsOf(row), row.number, row.weight});
        const double second = all.size() > 1 ? all[1].least() : below;
        paper_.need(kDraftHeadingHeight + kHeadHeight +
                    std::min(all[0].height() + second, kEnough));
        setDraftHeading(paper_, heading);
        setHead();
        for (const Row& row : all) {
            if (&row == &all.back()) paper_.keepFree(below);
            setRow(row);
        }
        paper_.keepFree(0);
    }

private:
    std::array<Cell, kColumns.size()> cellsOf(const DraftReportRow& row) {
        std::array<Cell, kColumns.size()> cells;
        const double narrow = kColumns[0].width - 2 * kPad;
        cells[0].add(type().paragraph(std::to_string(row.number), {11, Face::Bold, kInk}, narrow));
        cells[0].add(
            type().paragraph(fmt::format("第{}行", row.line), {8, Face::Plain, kSecond}, narrow));
        const double middle = kColumns[1].width - 2 * kPad;
        const Type small{8.5, Face::Plain, kSecond};
        cells[1].add(type().paragraph(row.official, {9.5, Face::Bold, kInk}, middle));
        if (row.words != row.official)
            cells[1].add(type().paragraph("原文：" + row.words, small, middle));
        if (!row.gist.empty()) cells[1].add(type().paragraph("要旨：" + row.gist, small, middle));
        std::string above;
        for (const ReportField& field : row.fields())
            cells[2].add(fieldLines(field, std::exchange(above, field.label)));
        return cells;
    }

    /// A label that stands above already is not said again.
    std::vector<Line> fieldLines(const ReportField& field, const std::string& above) {
        constexpr double kLabel = 34;
        const Ink ink = field.weight ? tintOf(*field.weight).word : kInk;
        const double width = kColumns[2].width - 2 * kPad - kLabel;
        const std::string text =
            field.weight ? fmt::format("【{}】{}", law::weightWord(*field.weight), field.text)
                         : field.text;
        std::vector<Line> lines = type().paragraph(
            text, {9, field.weight ? Face::Bold : Face::Plain, ink}, width, kLabel);
        if (field.label == above) return lines;
        const std::vector<Line> label =
            type().paragraph(field.label, {9, Face::Plain, field.weight ? ink : kSecond}, kLabel);
        lines.front().pieces.insert(lines.front().pieces.end(), label.front().pieces.begin(),
                                    label.front().pieces.end());
        return lines;
    }

    void setHead() {
        const double top = paper_.y();
        paper_.fill({Paper::kLeft, top, Paper::kWidth, kHeadHeight, kGround});
        for (const Column& column : kColumns) {
            const std::vector<Line> heading =
                type().paragraph(column.heading, {9, Face::Bold, kInk}, column.width);
            paper_.put(heading.front(), column.x + kPad, top + 3);
        }
        paper_.skip(kHeadHeight);
        paper_.rule(paper_.y());
    }

    void turnPage() {
        paper_.begin();
        setHead();
    }

    void setRow(const Row& row) {
        if (paper_.room() < row.least()) turnPage();
        std::array<std::size_t, kColumns.size()> at{};
        setPart(row, at, true);
        while (!isDone(row, at)) {
            turnPage();
            setPart(row, at, false);
        }
    }

    static bool isDone(const Row& row, const std::array<std::size_t, kColumns.size()>& at) {
        for (std::size_t i = 0; i < at.size(); ++i) {
            if (at[i] < row.cells[i].lines.size()) return false;
        }
        return true;
    }

    /// As many lines of each cell as fit on this page.
    void setPart(const Row& row, std::array<std::size_t, kColumns.size()>& at, bool isFirst) {
        const double top = paper_.y();
        double bottom = top;
        for (std::size_t i = 0; i < at.size(); ++i)
            bottom =
                std::max(bottom, setCell(row.cells[i], at[i], kColumns[i].x + kPad, top + kPad));
        if (isFirst) {
            const double below = top + kPad + heightOf(row.cells[0].lines);
            paper_.badge(row.weight, kColumns[0].x + kPad, below + 2);
            bottom = std::max(bottom, below + kBadgeRoom - 2);
        } else {
            const Type small{8, Face::Plain, kSecond};
            const std::string words = fmt::format("{}（续）", row.number);
            paper_.put(type().paragraph(words, small, kFirstWidth).front(), kColumns[0].x + kPad,
                       top + kPad);
        }
        paper_.moveTo(bottom + kPad);
        paper_.fill({Paper::kLeft, top, 2.5, paper_.y() - top, tintOf(row.weight).word});
        paper_.rule(paper_.y());
    }

    /// Puts lines from `at` on until the page is full, and leaves a few rather than one for the
    /// next; where they end.
    double setCell(const Cell& cell, std::size_t& at, double x, double top) {
        const std::vector<Line>& lines = cell.lines;
        const double most = paper_.room() - 2 * kPad;
        std::size_t fitting = 0;
        for (double height = 0; at + fitting < lines.size(); ++fitting) {
            height += lines[at + fitting].height;
            if (height > most) break;
        }
        std::size_t end = at + linesHere(lines.size() - at, fitting, kLeastLines);
        while (end > at + 1 && !cell.mayBreakAt(end)) --end;
        for (; at < end; ++at) {
            paper_.put(lines[at], x, top);
            top += lines[at].height;
        }
        return top;
    }

    Typesetter& type() { return paper_.type(); }

    Paper& paper_;
};

}  // namespace

void setDraftHeading(Paper& paper, const char* text) {
    constexpr double kAbove = 14;
    constexpr double kBelow = 3;
    paper.skip(kAbove);
    paper.flow(paper.type().paragraph(text, {12.5, Face::Bold, kInk}, Paper::kWidth), Paper::kLeft);
    paper.skip(kBelow);
}

void setDraftTable(Paper& paper, const char* heading, const std::vector<DraftReportRow>& rows,
                   double below) {
    if (!rows.empty()) Table(paper).set(heading, rows, below);
}

}  // namespace lianbing::exchange
