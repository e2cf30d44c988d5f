#include "game/exchange/draft_report_pages.h"

#include "game/exchange/outline_text.h"
#include "game/exchange/typesetter.h"
#include "game/law/draft_words.h"

#include <cairo.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::exchange {

namespace {

// The left margin is wider: papers of a case are bound on the left.
constexpr double kLeft = 64;
constexpr double kRight = DraftPages::kWidth - 44;
constexpr double kTop = 54;
constexpr double kBottom = DraftPages::kHeight - 58;
constexpr double kPad = 6;  // inside cells

constexpr Ink kInk = rgb(0x1E2A2F);
constexpr Ink kSecond = rgb(0x55636A);
constexpr Ink kRule = rgb(0xDAD5C8);
constexpr Ink kGround = rgb(0xF6F4EE);
constexpr Ink kJade = rgb(0x166457);

/// Words and wash of a weight: the word is dark enough to be read on its wash, and says the same as
/// the colour.
struct Tint {
    Ink word;
    Ink wash;
};

Tint tintOf(law::Weight weight) {
    switch (weight) {
        case law::Weight::Fine:
            return {kJade, rgb(0xE2F0EC)};
        case law::Weight::Decide:
            return {rgb(0x80500F), rgb(0xF8EEDC)};
        case law::Weight::Wrong:
            return {rgb(0xA33325), rgb(0xF8E4E0)};
    }
    return {kInk, kGround};
}

struct Text {
    PangoLayoutLine* line;
    double x;
    double baseline;
    Ink ink;
};

struct Box {
    double x;
    double y;
    double width;
    double height;
    Ink ink;
};

struct Sheet {
    std::vector<Box> boxes;
    std::vector<Text> texts;
};

void addLines(std::vector<Line>& lines, std::vector<Line> more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

double heightOf(const std::vector<Line>& lines) {
    double height = 0;
    for (const Line& line : lines) height += line.height;
    return height;
}

/// A column of the table of citations.
struct Column {
    const char* heading;
    double x;
    double width;
};

constexpr double kFirstWidth = 52;
constexpr double kSecondWidth = 150;
constexpr std::array<Column, 3> kColumns{{{"序号", kLeft, kFirstWidth},
                                          {"引用", kLeft + kFirstWidth, kSecondWidth},
                                          {"核对结果", kLeft + kFirstWidth + kSecondWidth,
                                           kRight - kLeft - kFirstWidth - kSecondWidth}}};

using Cells = std::array<std::vector<Line>, kColumns.size()>;

/// Fills pages from the top; what does not fit goes on on the next one.
class PageMaker {
public:
    explicit PageMaker(const DraftReport& report) : report_(report) {}

    [[nodiscard]] bool hasFont() const { return type_.hasFont(); }

    void make() {
        begin();
        setHead();
        setWhole();
        setTable();
        setEnd();
        setFooters();
    }

    std::vector<Sheet> takeSheets() { return std::move(sheets_); }

    Typesetter takeType() { return std::move(type_); }

private:
    [[nodiscard]] double room() const { return kBottom - y_; }

    void begin() {
        sheets_.emplace_back();
        y_ = kTop;
    }

    void put(const Line& line, double x, double top) {
        for (const Piece& piece : line.pieces)
            sheets_.back().texts.push_back(
                {piece.line, x + piece.x, top + line.baseline, piece.ink});
    }

    void rule(double y) { sheets_.back().boxes.push_back({kLeft, y, kRight - kLeft, 0.6, kRule}); }

    /// Lines of the whole width, one page after the other.
    void flow(const std::vector<Line>& lines, double x) {
        for (const Line& line : lines) {
            if (line.height > room()) begin();
            put(line, x, y_);
            y_ += line.height;
        }
    }

    void setHead() {
        const std::vector<Line> title =
            type_.paragraph(report_.title, {20, Face::Bold, kInk}, kRight - kLeft);
        put(title.front(), kLeft + (kRight - kLeft - Typesetter::widthOf(title.front())) / 2, y_);
        y_ += title.front().height + 10;
        rule(y_);
        y_ += 8;
        setFact("文稿", report_.fileName);
        setFact("行为日", report_.offence);
        setFact("决定日", report_.decision);
        setFact("结果", report_.counts);
        y_ += 4;
        rule(y_);
        y_ += 8;
        flow(type_.paragraph(report_.disclaimer, {8.5, Face::Plain, kSecond}, kRight - kLeft),
             kLeft);
    }

    void setFact(const char* label, const std::string& text) {
        constexpr double kLabel = 52;
        const Type type{10, Face::Plain, kInk};
        std::vector<Line> lines = type_.paragraph(text, type, kRight - kLeft - kLabel, kLabel);
        addBeside(lines.front(), type_.paragraph(label, {10, Face::Plain, kSecond}, kLabel));
        flow(lines, kLeft);
    }

    /// Puts the first line of another paragraph beside this line.
    static void addBeside(Line& line, std::vector<Line> beside) {
        line.pieces.insert(line.pieces.end(), beside.front().pieces.begin(),
                           beside.front().pieces.end());
    }

    void setHeading(const char* text) {
        constexpr double kKeep = 70;  // a heading stays with what follows
        if (room() < kKeep) begin();
        y_ += 14;
        flow(type_.paragraph(text, {12.5, Face::Bold, kInk}, kRight - kLeft), kLeft);
        y_ += 3;
    }

    void setWhole() {
        if (report_.whole.empty()) return;
        setHeading("一、整体");
        constexpr double kBadge = 40;
        std::string label;
        for (const ReportField& field : report_.whole) {
            if (field.label != label) setLabel(label = field.label);
            const law::Weight weight = field.weight.value_or(law::Weight::Fine);
            const double indent = field.weight ? kBadge : kPad;
            const std::vector<Line> lines =
                type_.paragraph(field.text, {}, kRight - kLeft - indent, indent);
            if (room() < lines.front().height) begin();
            if (field.weight) badge(weight, kLeft + kPad, y_ + 1);
            flow(lines, kLeft);
            y_ += 2;
        }
    }

    void setLabel(const std::string& label) {
        constexpr double kKeep = 32;
        if (room() < kKeep) begin();
        y_ += 4;
        flow(type_.paragraph(label, {9, Face::Bold, kSecond}, kRight - kLeft), kLeft);
    }

    /// The word of a weight on its wash.
    void badge(law::Weight weight, double x, double y) {
        constexpr double kWidth = 26;
        constexpr double kHeight = 12.5;
        const Tint tint = tintOf(weight);
        sheets_.back().boxes.push_back({x, y, kWidth, kHeight, tint.wash});
        const std::vector<Line> word = type_.paragraph(std::string{law::weightWord(weight)},
                                                       {8.5, Face::Bold, tint.word}, kWidth);
        put(word.front(), x + (kWidth - Typesetter::widthOf(word.front())) / 2, y);
    }

    void setTable() {
        if (report_.rows.empty()) return;
        setHeading("二、逐条核对");
        setTableHead();
        for (const DraftReportRow& row : report_.rows) setRow(row);
    }

    void setTableHead() {
        constexpr double kHeight = 19;
        sheets_.back().boxes.push_back({kLeft, y_, kRight - kLeft, kHeight, kGround});
        for (const Column& column : kColumns) {
            const std::vector<Line> heading =
                type_.paragraph(column.heading, {9, Face::Bold, kInk}, column.width);
            put(heading.front(), column.x + kPad, y_ + 3);
        }
        y_ += kHeight;
        rule(y_);
    }

    Cells cellsOf(const DraftReportRow& row) {
        Cells cells;
        const double narrow = kColumns[0].width - 2 * kPad;
        cells[0] = type_.paragraph(std::to_string(row.number), {11, Face::Bold, kInk}, narrow);
        addLines(cells[0], type_.paragraph(fmt::format("第{}行", row.line),
                                           {8, Face::Plain, kSecond}, narrow));
        const double middle = kColumns[1].width - 2 * kPad;
        cells[1] = type_.paragraph(row.official, {9.5, Face::Bold, kInk}, middle);
        if (row.words != row.official) {
            addLines(cells[1],
                     type_.paragraph("原文：" + row.words, {8.5, Face::Plain, kSecond}, middle));
        }
        if (!row.gist.empty())
            addLines(cells[1],
                     type_.paragraph("要旨：" + row.gist, {8.5, Face::Plain, kSecond}, middle));
        for (const ReportField& field : row.fields()) addLines(cells[2], fieldLines(field));
        return cells;
    }

    std::vector<Line> fieldLines(const ReportField& field) {
        constexpr double kLabel = 34;
        const Ink ink = field.weight ? tintOf(*field.weight).word : kInk;
        const double width = kColumns[2].width - 2 * kPad - kLabel;
        const std::string text =
            field.weight ? fmt::format("【{}】{}", law::weightWord(*field.weight), field.text)
                         : field.text;
        std::vector<Line> lines =
            type_.paragraph(text, {9, field.weight ? Face::Bold : Face::Plain, ink}, width, kLabel);
        addBeside(
            lines.front(),
            type_.paragraph(field.label, {9, Face::Plain, field.weight ? ink : kSecond}, kLabel));
        return lines;
    }

    /// A row that fits on one page stays together, unless that would leave much of this page empty.
    void setRow(const DraftReportRow& row) {
        constexpr double kBadgeRoom = 18;
        constexpr double kMostEmpty = 150;
        const Cells cells = cellsOf(row);
        double height = heightOf(cells[0]) + kBadgeRoom;
        for (std::size_t i = 1; i < cells.size(); ++i)
            height = std::max(height, heightOf(cells[i]));
        const double first = heightOf(cells[0]) + kBadgeRoom +
                             2 * kPad;  // number, line and badge are never torn apart
        if (room() < first || (height + 2 * kPad > room() && room() < kMostEmpty)) turnPage();
        setRowParts(cells, row.weight);
    }

    void turnPage() {
        begin();
        setTableHead();
    }

    /// As many lines of each cell as fit, page after page.
    void setRowParts(const Cells& cells, law::Weight weight) {
        std::array<std::size_t, kColumns.size()> at{};
        for (bool isFirst = true;; isFirst = false) {
            const double top = y_;
            double bottom = top;
            for (std::size_t i = 0; i < cells.size(); ++i)
                bottom =
                    std::max(bottom, setCell(cells[i], at[i], kColumns[i].x + kPad, top + kPad));
            if (isFirst) {
                badge(weight, kColumns[0].x + kPad, top + kPad + heightOf(cells[0]) + 2);
                bottom = std::max(bottom, top + kPad + heightOf(cells[0]) + 16);
            } else {
                put(type_.paragraph("（续）", {8, Face::Plain, kSecond}, kFirstWidth).front(),
                    kColumns[0].x + kPad, top + kPad);
            }
            y_ = bottom + kPad;
            sheets_.back().boxes.push_back({kLeft, top, 2.5, y_ - top, tintOf(weight).word});
            rule(y_);
            bool isDone = true;
            for (std::size_t i = 0; i < cells.size(); ++i)
                isDone = isDone && at[i] == cells[i].size();
            if (isDone) return;
            turnPage();
        }
    }

    /// Puts lines from `at` on until the page is full; where they end.
    double setCell(const std::vector<Line>& lines, std::size_t& at, double x, double top) {
        while (at < lines.size() && top + lines[at].height + kPad <= kBottom) {
            put(lines[at], x, top);
            top += lines[at].height;
            ++at;
        }
        return top;
    }

    void setEnd() {
        constexpr double kSignature = 60;
        if (room() < kSignature) begin();
        y_ += 28;
        const Type type{10, Face::Plain, kInk};
        put(type_.paragraph("承办人：", type, 200).front(), kLeft, y_);
        put(type_.paragraph("审核人：", type, 200).front(), kLeft + 180, y_);
        put(type_.paragraph("日期：", type, 200).front(), kLeft + 360, y_);
    }

    void setFooters() {
        const Type type{8, Face::Plain, kSecond};
        for (std::size_t i = 0; i < sheets_.size(); ++i) {
            constexpr double kY = DraftPages::kHeight - 42;
            sheets_[i].boxes.push_back({kLeft, kY - 4, kRight - kLeft, 0.6, kRule});
            const std::vector<Line> name =
                type_.paragraph(report_.title + " · " + report_.fileName, type, 380);
            const std::vector<Line> number = type_.paragraph(
                fmt::format("第 {} 页，共 {} 页", i + 1, sheets_.size()), type, 100);
            const auto place = [&](const Line& line, double x) {
                sheets_[i].texts.push_back(
                    {line.pieces.front().line, x, kY + line.baseline, line.pieces.front().ink});
            };
            place(name.front(), kLeft);
            place(number.front(), kRight - Typesetter::widthOf(number.front()));
        }
    }

    const DraftReport& report_;
    Typesetter type_;
    std::vector<Sheet> sheets_;
    double y_ = 0;
};

}  // namespace

struct DraftPages::Sheets {
    Typesetter type;  ///< keeps the layouts whose lines the sheets show
    std::vector<Sheet> sheets;
    OutlineText outlines;
};

base::Result<DraftPages> DraftPages::set(const DraftReport& report) {
    PageMaker maker{report};
    if (!maker.hasFont())
        return base::fail(
            fmt::format("没有字体 {}，PDF 做不成；请安装 fonts-noto-cjk", Typesetter::kFont));
    maker.make();
    std::vector<Sheet> sheets = maker.takeSheets();
    return DraftPages{std::make_unique<Sheets>(Sheets{maker.takeType(), std::move(sheets), {}})};
}

DraftPages::DraftPages(std::unique_ptr<Sheets> sheets) : sheets_(std::move(sheets)) {}

DraftPages::DraftPages(DraftPages&&) noexcept = default;
DraftPages& DraftPages::operator=(DraftPages&&) noexcept = default;
DraftPages::~DraftPages() = default;

int DraftPages::count() const {
    return static_cast<int>(sheets_->sheets.size());
}

void DraftPages::draw(cairo_t* canvas, int page) const {
    const Sheet& sheet = sheets_->sheets.at(static_cast<std::size_t>(page));
    const auto ink = [&](const Ink& colour) {
        cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
    };
    for (const Box& box : sheet.boxes) {
        ink(box.ink);
        cairo_rectangle(canvas, box.x, box.y, box.width, box.height);
        cairo_fill(canvas);
    }
    for (const Text& text : sheet.texts) {
        ink(text.ink);
        sheets_->outlines.draw(canvas, text.line, text.x, text.baseline);
    }
}

}  // namespace lianbing::exchange
