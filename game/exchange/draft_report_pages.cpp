#include "game/exchange/draft_report_pages.h"

#include "game/base/text.h"
#include "game/exchange/draft_paper.h"
#include "game/exchange/draft_table.h"
#include "game/exchange/outline_text.h"

#include <cairo.h>
#include <fmt/format.h>
#include <pango/pango.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::exchange {

static_assert(DraftPages::kWidth == Paper::kPageWidth && DraftPages::kHeight == Paper::kPageHeight);

namespace {

constexpr double kPad = 6;
/// The line of names at the end, with the room above it.
constexpr double kSignature = 60;

/// Sets a report from its title to the numbers of its pages.
class PageMaker {
public:
    explicit PageMaker(const DraftReport& report) : report_(report) {}

    [[nodiscard]] bool hasFont() { return type().hasFont(); }

    void make() {
        setHead();
        setWhole();
        setDraftTable(paper_, "二、逐条核对", report_.rows, kSignature);
        setEnd();
        setFooters();
    }

    Paper takePaper() { return std::move(paper_); }

private:
    Typesetter& type() { return paper_.type(); }

    void setHead() {
        const std::vector<Line> title =
            type().paragraph(report_.title, {20, Face::Bold, kInk}, Paper::kWidth);
        const double indent = (Paper::kWidth - Typesetter::widthOf(title.front())) / 2;
        paper_.put(title.front(), Paper::kLeft + indent, paper_.y());
        paper_.skip(title.front().height + 10);
        ruleOff();
        setFact("文稿", report_.fileName);
        setFact("行为日", report_.offence);
        setFact("决定日", report_.decision);
        setFact("结果", report_.counts);
        paper_.skip(4);
        ruleOff();
        paper_.flow(
            type().paragraph(report_.disclaimer, {8.5, Face::Plain, kSecond}, Paper::kWidth),
            Paper::kLeft);
    }

    void ruleOff() {
        paper_.rule(paper_.y());
        paper_.skip(8);
    }

    void setFact(const char* label, const std::string& text) {
        constexpr double kLabel = 52;
        std::vector<Line> lines =
            type().paragraph(text, {10, Face::Plain, kInk}, Paper::kWidth - kLabel, kLabel);
        const std::vector<Line> beside =
            type().paragraph(label, {10, Face::Plain, kSecond}, kLabel);
        lines.front().pieces.insert(lines.front().pieces.end(), beside.front().pieces.begin(),
                                    beside.front().pieces.end());
        paper_.flow(lines, Paper::kLeft);
    }

    /// The fields of one label follow each other.
    void setWhole() {
        const std::vector<ReportField>& whole = report_.whole;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            if (i + 1 == whole.size() && report_.rows.empty()) paper_.keepFree(kSignature);
            std::vector<Line> lines = linesOf(whole[i]);
            if (i == 0 || whole[i - 1].label != whole[i].label)
                setLabel(i, lines, i + 1 < whole.size() ? &whole[i + 1] : nullptr);
            setField(whole[i], lines);
        }
        paper_.keepFree(0);
    }

    [[nodiscard]] static double indentOf(const ReportField& field) {
        constexpr double kBadge = 40;
        return field.weight ? kBadge : kPad;
    }

    std::vector<Line> linesOf(const ReportField& field) {
        const double indent = indentOf(field);
        return type().paragraph(field.text, {}, Paper::kWidth - indent, indent);
    }

    /// A label stays with the two lines that follow it, and the heading with the first label.
    void setLabel(std::size_t number, const std::vector<Line>& first, const ReportField* next) {
        constexpr double kAbove = 4;
        const std::string& label = report_.whole[number].label;
        const std::vector<Line> words =
            type().paragraph(label, {9, Face::Bold, kSecond}, Paper::kWidth);
        const bool hasSecond = first.size() > 1 || (next != nullptr && next->label == label);
        const double lines = first.front().height * (hasSecond ? 2 : 1);
        paper_.need((number == 0 ? kDraftHeadingHeight : 0) + kAbove + heightOf(words) + lines);
        if (number == 0) setDraftHeading(paper_, "一、整体");
        paper_.skip(kAbove);
        paper_.flow(words, Paper::kLeft);
    }

    void setField(const ReportField& field, const std::vector<Line>& lines) {
        constexpr double kBetween = 2;
        paper_.need(heightOf(lines) <= 3 * lines.front().height ? heightOf(lines)
                                                                : 2 * lines.front().height);
        if (field.weight) paper_.badge(*field.weight, Paper::kLeft + kPad, paper_.y() + 1);
        paper_.flow(lines, Paper::kLeft);
        paper_.skip(kBetween);
    }

    void setEnd() {
        paper_.need(kSignature);
        paper_.skip(28);
        const Type plain{10, Face::Plain, kInk};
        const auto name = [&](const char* label, double x) {
            paper_.put(type().paragraph(label, plain, 200).front(), Paper::kLeft + x, paper_.y());
        };
        name("承办人：", 0);
        name("审核人：", 180);
        name("日期：", 360);
    }

    /// One line; what does not fit ends in ….
    Line cut(const std::string& text, const Type& type, double width) {
        std::vector<Line> lines = this->type().paragraph(text, type, width);
        std::u32string letters = base::toCodePoints(text);
        while (lines.size() > 1 && !letters.empty()) {
            letters.pop_back();
            lines = this->type().paragraph(base::fromCodePoints(letters) + "…", type, width);
        }
        return lines.front();
    }

    void setFooters() {
        constexpr double kName = 380;
        const Type small{8, Face::Plain, kSecond};
        const double y = Paper::kPageHeight - 42;
        const Line name = cut(report_.title + " · " + report_.fileName, small, kName);
        std::vector<Sheet>& sheets = paper_.sheets();
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            sheets[i].boxes.push_back({Paper::kLeft, y - 4, Paper::kWidth, 0.6, kRule});
            const std::string words = fmt::format("第 {} 页，共 {} 页", i + 1, sheets.size());
            const Line number = type().paragraph(words, small, 100).front();
            const auto place = [&](const Line& line, double x) {
                sheets[i].texts.push_back(
                    {line.pieces.front().line, x, y + line.baseline, line.pieces.front().ink});
            };
            place(name, Paper::kLeft);
            place(number, Paper::kRight - Typesetter::widthOf(number));
        }
    }

    const DraftReport& report_;
    Paper paper_;
};

std::string wordsOf(const PlacedText& text) {
    const char* words = pango_layout_get_text(text.line->layout);
    return {words + text.line->start_index, static_cast<std::size_t>(text.line->length)};
}

}  // namespace

struct DraftPages::Sheets {
    Paper paper;  ///< its typesetter keeps the layouts whose lines the sheets show
    OutlineText outlines;
};

base::Result<DraftPages> DraftPages::set(const DraftReport& report) {
    PageMaker maker{report};
    if (!maker.hasFont())
        return base::fail(
            fmt::format("没有字体 {}，PDF 做不成；请安装 fonts-noto-cjk", Typesetter::kFont));
    maker.make();
    return DraftPages{std::make_unique<Sheets>(Sheets{maker.takePaper(), {}})};
}

DraftPages::DraftPages(std::unique_ptr<Sheets> sheets) : sheets_(std::move(sheets)) {}

DraftPages::DraftPages(DraftPages&&) noexcept = default;
DraftPages& DraftPages::operator=(DraftPages&&) noexcept = default;
DraftPages::~DraftPages() = default;

int DraftPages::count() const {
    return static_cast<int>(sheets_->paper.sheets().size());
}

std::vector<std::string> DraftPages::words(int page) const {
    std::vector<PlacedText> texts =
        sheets_->paper.sheets().at(static_cast<std::size_t>(page)).texts;
    std::stable_sort(texts.begin(), texts.end(), [](const PlacedText& a, const PlacedText& b) {
        return std::make_pair(a.baseline, a.x) < std::make_pair(b.baseline, b.x);
    });
    std::vector<std::string> all;
    for (const PlacedText& text : texts) all.push_back(wordsOf(text));
    return all;
}

void DraftPages::draw(cairo_t* canvas, int page) const {
    const Sheet& sheet = sheets_->paper.sheets().at(static_cast<std::size_t>(page));
    const auto ink = [&](const Ink& colour) {
        cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
    };
    for (const PlacedBox& box : sheet.boxes) {
        ink(box.ink);
        cairo_rectangle(canvas, box.x, box.y, box.width, box.height);
        cairo_fill(canvas);
    }
    for (const PlacedText& text : sheet.texts) {
        ink(text.ink);
        sheets_->outlines.draw(canvas, text.line, text.x, text.baseline);
    }
}

}  // namespace lianbing::exchange
