#include "game/exchange/form_pdf.h"

#include "game/base/text.h"
#include "game/exchange/draft_paper.h"
#include "game/exchange/outline_text.h"
#include "game/exchange/pdf_pages.h"
#include "game/scenario/document.h"

#include <cairo.h>
#include <fmt/format.h>
#include <pango/pango.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>

namespace lianbing::exchange {

namespace {

using scenario::Document;
using scenario::DocumentField;
using scenario::DocumentForm;
using scenario::FieldKind;
using scenario::Signature;

// All in points.
constexpr double kPitch = 22;  // from one written line to the next
constexpr double kAbove = 4;   // from the line above to the words
constexpr double kHair = 0.6;
constexpr double kPadX = 5;
constexpr double kPadY = 4;
constexpr double kLeastRow = 26;
constexpr double kNumberWidth = 28;
constexpr double kLabelWidth = 122;
constexpr int kLeastLines = 3;           // for a text, the struck ones counted
constexpr std::size_t kOfficersWho = 2;  // must sign: lines are kept for them
constexpr Type kPlain{10.5, Face::Plain, kInk};
constexpr Type kBold{10.5, Face::Bold, kInk};
constexpr Type kSmall{8, Face::Plain, kSecond};
constexpr const char* kNothing = "／";
constexpr const char* kBlankBelow = "以下空白";

/// A line that strikes out what must not be written on later.
struct Strike {
    std::size_t page;
    double fromX, fromY, toX, toY;
};

struct Cell {
    std::string text;
    Type type = kPlain;
};

/// Edges of columns, from the left edge of the first to the right edge of the last.
using Edges = std::vector<double>;

bool isListing(const Document& document, const DocumentField& field, const std::string& text) {
    if (document.form != DocumentForm::List || field.kind != FieldKind::Text) return false;
    return text.find('|') != text.npos || text.find("｜") != text.npos;
}

std::vector<std::string> cellsOf(std::string line) {
    constexpr std::string_view kWide = "｜";
    for (std::size_t at = line.find(kWide); at != line.npos; at = line.find(kWide, at))
        line.replace(at, kWide.size(), "|");
    std::vector<std::string> cells;
    for (const std::string& cell : base::split(line, '|')) cells.emplace_back(base::trim(cell));
    if (cells.size() > 1 && cells.front().empty()) cells.erase(cells.begin());
    if (cells.size() > 1 && cells.back().empty()) cells.pop_back();
    return cells;
}

/// The lines of a listing, all with as many cells; numbers of their own are taken off.
std::vector<std::vector<std::string>> rowsOf(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    std::size_t most = 1;
    for (const std::string& line : base::split(text, '\n')) {
        if (base::trim(line).empty()) continue;
        rows.push_back(cellsOf(line));
        most = std::max(most, rows.back().size());
    }
    for (auto& row : rows) row.resize(most);
    const bool isNumbered = most > 1 && rows.front().front() == "序号";
    if (isNumbered) {
        for (auto& row : rows) row.erase(row.begin());
    }
    return rows;
}

/// Sets a document from its title to the numbers of its pages.
class FormSetter {
public:
    FormSetter(const scenario::Definition& definition, const scenario::Case& current,
               const scenario::World& world, const Document& document)
        : definition_(definition), current_(current), world_(world), document_(document) {
        const auto found = world.documents.find(document.id);
        if (found != world.documents.end()) written_ = &found->second;
    }

    [[nodiscard]] bool hasFont() { return type().hasFont(); }

    [[nodiscard]] std::string title() const { return words(document_.title); }

    void set() {
        setHead();
        const bool isTable =
            document_.form == DocumentForm::Sheet || document_.form == DocumentForm::List;
        if (isTable) {
            setCells();
        } else {
            setLines();
        }
        setSignatures();
        setFeet();
    }

    [[nodiscard]] std::vector<Sheet>& sheets() { return paper_.sheets(); }

    [[nodiscard]] const std::vector<Strike>& strikes() const { return strikes_; }

private:
    Typesetter& type() { return paper_.type(); }

    [[nodiscard]] std::string words(std::string_view text) const {
        return scenario::fillWords(text, current_);
    }

    /// Without empty lines at the end, which would stay open between the text and what is struck
    /// out.
    [[nodiscard]] std::string textOf(const DocumentField& field) const {
        std::string text = scenario::fieldText(document_, field, current_, world_);
        text.erase(text.find_last_not_of(" \r\n") + 1);
        return text;
    }

    void setHead() {
        const auto bureau = std::find_if(current_.words.begin(), current_.words.end(),
                                         [](const auto& word) { return word.first == "bureau"; });
        if (bureau != current_.words.end()) centre(bureau->second, {15, Face::Plain, kInk});
        centre(title(), {20, Face::Bold, kInk});
        paper_.skip(8);
    }

    void centre(const std::string& text, const Type& type) {
        for (const Line& line : this->type().paragraph(text, type, Paper::kWidth)) {
            paper_.put(line, Paper::kLeft + (Paper::kWidth - Typesetter::widthOf(line)) / 2,
                       paper_.y());
            paper_.skip(line.height);
        }
    }

    /// Turns the page where the next `height` does not fit, under a head that says what goes on
    /// there.
    void need(double height) {
        if (paper_.room() >= height) return;
        paper_.begin();
        centre(title() + "（续页）", kBold);
        paper_.skip(6);
    }

    // --- On lines

    void setLines() {
        int number = 0;
        for (const DocumentField& field : document_.fields) {
            const std::string label = fmt::format("{}. {}：", ++number, words(field.label));
            if (field.kind == FieldKind::Text) {
                setText(label, textOf(field));
            } else {
                setLine(label, textOf(field));
            }
        }
        paper_.skip(10);
    }

    void underline(double from) {
        paper_.fill({from, paper_.y() + kPitch - 1, Paper::kRight - from, kHair, kSecond});
    }

    void setLine(const std::string& label, const std::string& text) {
        const std::vector<Line> labels = type().paragraph(label, kPlain, Paper::kWidth / 2);
        double width = 0;
        for (const Line& line : labels) width = std::max(width, Typesetter::widthOf(line));
        const double left = Paper::kLeft + width + 2;
        const std::vector<Line> lines = type().paragraph(text.empty() ? kNothing : text, kPlain,
                                                         Paper::kRight - left - 2 * kPadX);
        const std::size_t rows = std::max(labels.size(), lines.size());
        need(kPitch * static_cast<double>(std::min<std::size_t>(rows, 3)));
        for (std::size_t i = 0; i < rows; ++i) {
            need(kPitch);
            if (i < labels.size()) paper_.put(labels[i], Paper::kLeft, paper_.y() + kAbove);
            if (i < lines.size()) paper_.put(lines[i], left + kPadX, paper_.y() + kAbove);
            underline(left);
            paper_.skip(kPitch);
        }
    }

    void setText(const std::string& label, const std::string& text) {
        need(kPitch * kLeastLines);
        for (const Line& line : type().paragraph(label, kBold, Paper::kWidth)) {
            paper_.put(line, Paper::kLeft, paper_.y() + kAbove);
            paper_.skip(kPitch);
        }
        int used = 0;
        if (!base::trim(text).empty()) {
            for (const Line& line : type().paragraph(text, kPlain, Paper::kWidth - 2 * kPadX)) {
                need(kPitch);
                paper_.put(line, Paper::kLeft + kPadX, paper_.y() + kAbove);
                underline(Paper::kLeft);
                paper_.skip(kPitch);
                ++used;
            }
        }
        strikeOut(std::max(1, kLeastLines - used));
    }

    /// Lines that were left empty, as far as there is room for them on the page.
    void strikeOut(int lines) {
        lines = std::min(lines, static_cast<int>(paper_.room() / kPitch));
        if (lines < 1) return;
        const double top = paper_.y();
        const Line word = type().paragraph(kBlankBelow, kPlain, Paper::kWidth).front();
        paper_.put(word, Paper::kLeft + kPadX, top + kAbove);
        for (int i = 0; i < lines; ++i) {
            underline(Paper::kLeft);
            paper_.skip(kPitch);
        }
        const double bottom = paper_.y() - kPitch / 2;
        const double behind =
            lines > 1 ? Paper::kLeft : Paper::kLeft + 2 * kPadX + Typesetter::widthOf(word);
        strikes_.push_back(
            {paper_.sheets().size() - 1, Paper::kRight, top + kPitch / 2, behind, bottom});
    }

    // --- In cells

    void setCells() {
        const Edges edges{Paper::kLeft, Paper::kLeft + kNumberWidth,
                          Paper::kLeft + kNumberWidth + kLabelWidth, Paper::kRight};
        const std::vector<DocumentField>& fields = document_.fields;
        int number = 0;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const std::string text = textOf(fields[i]);
            if (isListing(document_, fields[i], text)) {
                i += setListing(i, rowsOf(text));
                continue;
            }
            setRow(edges, {{std::to_string(++number)},
                           {words(fields[i].label)},
                           {text.empty() ? kNothing : text}});
        }
        setRow({Paper::kLeft, Paper::kRight}, {{std::string("（") + kBlankBelow + "）"}});
        paper_.skip(10);
    }

    /// The number of fields behind this one that only named its columns.
    std::size_t setListing(std::size_t field, std::vector<std::vector<std::string>> rows) {
        const std::size_t columns = rows.front().size();
        std::vector<Cell> head{{"序号", kBold}};
        std::size_t taken = 0;
        const bool hasHead = rows.front().front().ends_with("名称");
        if (hasHead) {
            for (const std::string& cell : rows.front()) head.push_back({cell, kBold});
            rows.erase(rows.begin());
        } else {
            head.push_back({words(document_.fields[field].label), kBold});
            while (head.size() <= columns && isBlank(field + taken + 1))
                head.push_back({words(document_.fields[field + ++taken].label), kBold});
            head.resize(columns + 1);
        }
        const Edges edges = listingEdges(columns);
        setRow(edges, head);
        int number = 0;
        for (const std::vector<std::string>& row : rows) {
            std::vector<Cell> cells{{std::to_string(++number)}};
            for (const std::string& cell : row) cells.push_back({cell.empty() ? kNothing : cell});
            setRow(edges, cells);
        }
        return taken;
    }

    [[nodiscard]] bool isBlank(std::size_t field) const {
        return field < document_.fields.size() &&
               base::trim(textOf(document_.fields[field])).empty();
    }

    static Edges listingEdges(std::size_t columns) {
        Edges edges{Paper::kLeft, Paper::kLeft + kNumberWidth + kPadX};
        const double width = (Paper::kRight - edges.back()) / static_cast<double>(columns);
        for (std::size_t i = 0; i < columns; ++i) edges.push_back(edges.back() + width);
        edges.back() = Paper::kRight;
        return edges;
    }

    /// A row of cells, as many as there are columns; one that does not fit goes on on the next
    /// page.
    void setRow(const Edges& edges, const std::vector<Cell>& cells) {
        std::vector<std::vector<Line>> columns;
        std::size_t rows = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double width = edges[i + 1] - edges[i] - 2 * kPadX;
            columns.push_back(type().paragraph(cells[i].text, cells[i].type, width));
            rows = std::max(rows, columns.back().size());
        }
        const double height = columns.front().front().height;
        for (std::size_t at = 0; at < rows;) {
            const std::size_t whole = rows - at;
            need(std::max(kLeastRow, height * static_cast<double>(std::min<std::size_t>(whole, 3)) +
                                         2 * kPadY));
            const auto fitting =
                static_cast<std::size_t>(std::max(1.0, (paper_.room() - 2 * kPadY) / height));
            const std::size_t here = std::min(whole, fitting);
            setPart(edges, columns, at, here, height);
            at += here;
        }
    }

    /// `count` lines of a row, from line `first` on.
    void setPart(const Edges& edges, const std::vector<std::vector<Line>>& columns,
                 std::size_t first, std::size_t count, double height) {
        const double least = std::max(kLeastRow, height * static_cast<double>(count) + 2 * kPadY);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::size_t end = std::min(columns[i].size(), first + count);
            if (first >= end) continue;
            const double used = height * static_cast<double>(end - first);
            double y = paper_.y() + (first == 0 ? (least - used) / 2 : kPadY);
            for (std::size_t line = first; line < end; ++line, y += height)
                paper_.put(columns[i][line], edges[i] + kPadX, y);
        }
        const double top = paper_.y();
        const double width = edges.back() - edges.front();
        paper_.fill({edges.front(), top, width, kHair, kInk});
        paper_.fill({edges.front(), top + least, width + kHair, kHair, kInk});
        for (const double x : edges) paper_.fill({x, top, kHair, least, kInk});
        paper_.skip(least);
    }

    // --- Signatures

    void setSignatures() {
        std::vector<std::array<std::string, 4>> rows{{"身份", "签名", "时间", "说明"}};
        std::size_t officers = 0;
        bool hasPerson = document_.signers.empty();
        if (written_ != nullptr) {
            for (const Signature& signature : written_->signatures) {
                const bool isOfficer = definition_.findOfficer(signature.who) != nullptr;
                if (isOfficer) ++officers;
                hasPerson = hasPerson || !isOfficer;
                rows.push_back(signatureRow(signature));
            }
        }
        if (!hasPerson) rows.push_back({"当事人", "", "", ""});
        for (; officers < kOfficersWho; ++officers) rows.push_back({"执法人员", "", "", ""});

        need(kPitch + kLeastRow * static_cast<double>(rows.size()));  // all of it on one page
        paper_.put(type().paragraph("签名", kBold, Paper::kWidth).front(), Paper::kLeft,
                   paper_.y());
        paper_.skip(kPitch);
        const Edges edges{Paper::kLeft, Paper::kLeft + 116, Paper::kLeft + 216, Paper::kLeft + 342,
                          Paper::kRight};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<Cell> cells;
            for (const std::string& text : rows[i])
                cells.push_back({text, i == 0 ? kBold : kPlain});
            setRow(edges, cells);
        }
    }

    [[nodiscard]] std::array<std::string, 4> signatureRow(const Signature& signature) const {
        std::string name(definition_.nameOf(signature.who));
        std::vector<std::string> how;
        bool isNoted = false;
        for (const scenario::Manner& manner : document_.manners) {
            const auto& chosen = signature.manners;
            if (std::find(chosen.begin(), chosen.end(), manner.id) == chosen.end()) continue;
            isNoted = isNoted || manner.id == scenario::kNoted;
            how.push_back(words(manner.label));
        }
        if (isNoted) {
            name += "（拒签）";
            how.insert(how.begin(), "注明拒签");
        }
        return {roleOf(signature.who), name,
                signature.at.date.chinese() + " " + signature.at.clock(), base::join(how, "；")};
    }

    [[nodiscard]] std::string roleOf(const std::string& who) const {
        if (const scenario::Officer* officer = definition_.findOfficer(who)) {
            return officer->role.empty() ? std::string("执法人员")
                                         : fmt::format("执法人员（{}）", officer->role);
        }
        const scenario::Person* person = definition_.findPerson(who);
        return person == nullptr || person->role.empty() ? std::string("当事人") : person->role;
    }

    // --- Feet

    void setFeet() {
        const double y = Paper::kPageHeight - 42;
        const Line what =
            type().paragraph("练兵演练文书，不是真实案件", kSmall, Paper::kWidth).front();
        for (std::size_t i = 0; i < sheets().size(); ++i) {
            Sheet& sheet = sheets()[i];
            sheet.boxes.push_back({Paper::kLeft, y - 4, Paper::kWidth, kHair, kRule});
            const std::string number = fmt::format("第 {} 页，共 {} 页", i + 1, sheets().size());
            const Line page = type().paragraph(number, kSmall, 100).front();
            const auto place = [&](const Line& line, double x) {
                sheet.texts.push_back(
                    {line.pieces.front().line, x, y + line.baseline, line.pieces.front().ink});
            };
            place(what, Paper::kLeft);
            place(page, Paper::kRight - Typesetter::widthOf(page));
        }
    }

    const scenario::Definition& definition_;
    const scenario::Case& current_;
    const scenario::World& world_;
    const Document& document_;
    const scenario::WrittenDocument* written_ = nullptr;
    Paper paper_;
    std::vector<Strike> strikes_;
};

base::Result<const Document*> findIn(const scenario::Definition& definition,
                                     std::string_view document) {
    if (const Document* found = definition.findDocument(document)) return found;
    std::vector<std::string> ids;
    for (const Document& one : definition.documents) ids.push_back(one.id);
    if (ids.empty()) return base::fail(fmt::format("没有“{}”这份文书：这个剧本不写文书", document));
    return base::fail(fmt::format("没有“{}”这份文书；有 {}", document, base::join(ids, "、")));
}

/// The form as it is set; it holds on to what it was given.
base::Result<std::unique_ptr<FormSetter>> setForm(const scenario::Definition& definition,
                                                  const scenario::Case& current,
                                                  const scenario::World& world,
                                                  std::string_view document) {
    const base::Result<const Document*> found = findIn(definition, document);
    if (!found) return base::Unexpected{found.error()};
    auto form = std::make_unique<FormSetter>(definition, current, world, **found);
    if (!form->hasFont())
        return base::fail(
            fmt::format("没有字体 {}，PDF 做不成；请安装 fonts-noto-cjk", Typesetter::kFont));
    form->set();
    return form;
}

void drawPage(cairo_t* canvas, FormSetter& form, std::size_t page, OutlineText& outlines) {
    const Sheet& sheet = form.sheets()[page];
    const auto ink = [&](const Ink& colour) {
        cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
    };
    for (const PlacedBox& box : sheet.boxes) {
        ink(box.ink);
        cairo_rectangle(canvas, box.x, box.y, box.width, box.height);
        cairo_fill(canvas);
    }
    ink(kInk);
    cairo_set_line_width(canvas, kHair);
    for (const Strike& strike : form.strikes()) {
        if (strike.page != page) continue;
        cairo_move_to(canvas, strike.fromX, strike.fromY);
        cairo_line_to(canvas, strike.toX, strike.toY);
        cairo_stroke(canvas);
    }
    for (const PlacedText& text : sheet.texts) {
        ink(text.ink);
        outlines.draw(canvas, text.line, text.x, text.baseline);
    }
}

std::vector<std::string> wordsOn(const Sheet& sheet) {
    std::vector<PlacedText> texts = sheet.texts;
    std::stable_sort(texts.begin(), texts.end(), [](const PlacedText& a, const PlacedText& b) {
        return std::make_pair(a.baseline, a.x) < std::make_pair(b.baseline, b.x);
    });
    std::vector<std::string> all;
    for (const PlacedText& text : texts) {
        if (text.line->length == 0) continue;
        const char* words = pango_layout_get_text(text.line->layout);
        all.emplace_back(words + text.line->start_index,
                         static_cast<std::size_t>(text.line->length));
    }
    return all;
}

}  // namespace

base::Result<std::string> formPdf(const scenario::Definition& definition,
                                  const scenario::Case& current, const scenario::World& world,
                                  std::string_view document) {
    const base::Result<std::unique_ptr<FormSetter>> form =
        setForm(definition, current, world, document);
    if (!form) return base::Unexpected{form.error()};
    OutlineText outlines;
    const PdfHead head{(*form)->title(), current.arrival.date, Paper::kPageWidth,
                       Paper::kPageHeight};
    return pdfOf(head, (*form)->sheets().size(), [&](cairo_t* canvas, std::size_t page) {
        drawPage(canvas, **form, page, outlines);
    });
}

base::Result<std::vector<std::vector<std::string>>> formWords(
    const scenario::Definition& definition, const scenario::Case& current,
    const scenario::World& world, std::string_view document) {
    const base::Result<std::unique_ptr<FormSetter>> form =
        setForm(definition, current, world, document);
    if (!form) return base::Unexpected{form.error()};
    std::vector<std::vector<std::string>> pages;
    for (const Sheet& sheet : (*form)->sheets()) pages.push_back(wordsOn(sheet));
    return pages;
}

}  // namespace lianbing::exchange
