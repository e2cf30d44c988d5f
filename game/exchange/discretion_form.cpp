#include "game/exchange/discretion_form.h"

#include "game/base/text.h"
#include "game/exchange/discretion_form_layout.h"
#include "game/exchange/discretion_lua.h"
#include "game/exchange/xlsx_file.h"

#include <string_view>
#include <utility>

namespace lianbing::exchange {

namespace {

using procedure::DiscretionTable;

/// Rows to fill in below what a part has.
constexpr std::size_t kSpareRows = 4;

std::string joined(const std::vector<std::string>& texts) {
    return base::join(texts, "；");
}

std::string valueOf(std::string_view field, const DiscretionTable& table) {
    if (field == "id") return table.id;
    if (field == "title") return table.title;
    if (field == "source") return table.source;
    if (field == "from") return startText(table.valid);
    if (field == "before") return table.valid.until ? table.valid.until->iso() : "";
    if (field == "least") return table.leastFormula;
    if (field == "most") return table.mostFormula;
    if (field == "amount") return table.amountFormula;
    if (field == "round_to") return std::to_string(table.roundTo);
    if (field == "unverified") return table.unverified ? std::string(form::kYes) : "";
    if (field == "note") return table.note;
    std::vector<std::string> liability;
    for (const law::ArticleRef& ref : table.liability) liability.push_back(ref.compact());
    return joined(liability);
}

class FormWriter {
public:
    FormWriter(lxw_workbook* book, const DiscretionTable& table)
        : table_(table),
          sheet_(workbook_add_worksheet(book, std::string(form::kSheet).c_str())),
          cell_(cellFormat(book)),
          heading_(cellFormat(book)),
          part_(cellFormat(book)) {
        format_set_bold(heading_);
        format_set_bg_color(heading_, 0xF6F4EE);
        format_set_bold(part_);
        format_set_bg_color(part_, 0xE2F0EC);
        worksheet_set_column(sheet_, 0, 0, 16, nullptr);
        worksheet_set_column(sheet_, 1, 1, 34, nullptr);
        worksheet_set_column(sheet_, 2, 5, 24, nullptr);
    }

    void write() {
        writeText(sheet_, row_++, 0,
                  "裁量表登记表：填好以后用 lianbing-tool local read 读成地方包里的表。"
                  "不要改第一列绿色的标题。",
                  heading_);
        writeHead();
        writeFactors();
        openPart(form::Part::Constants, form::kConstantColumns);
        for (const auto& [name, value] : table_.constants) writeRow({name, exactText(value)});
        closePart(form::kConstantColumns.size());
        openPart(form::Part::Quantities, form::kQuantityColumns);
        for (const procedure::Quantity& one : table_.quantities)
            writeRow({one.id, one.title, one.unit});
        closePart(form::kQuantityColumns.size());
        openPart(form::Part::Adjustments, form::kAdjustmentColumns);
        for (const procedure::Adjustment& one : table_.adjustments)
            writeRow({one.id, one.title, exactText(one.from), exactText(one.to),
                      joined(one.excludedBy), joined(one.unless)});
        closePart(form::kAdjustmentColumns.size());
    }

private:
    void writeHead() {
        writeText(sheet_, row_++, 0, std::string(form::kParts.front()), part_);
        for (const form::HeadField& field : form::kHead) {
            writeText(sheet_, row_, 0, std::string(field.label), heading_);
            writeText(sheet_, row_, 1, valueOf(field.field, table_), cell_);
            writeText(sheet_, row_++, 2, std::string(field.help), cell_);
        }
        ++row_;
    }

    /// A factor's name stands in the row of its first grade.
    void writeFactors() {
        openPart(form::Part::Factors, form::kFactorColumns);
        for (const procedure::Factor& factor : table_.factors) {
            for (const procedure::Grade& grade : factor.grades) {
                const bool isFirst = &grade == &factor.grades.front();
                writeRow({isFirst ? factor.id : "", isFirst ? factor.title : "", grade.id,
                          grade.title, exactText(grade.share)});
            }
        }
        closePart(form::kFactorColumns.size());
    }

    template <class Columns>
    void openPart(form::Part part, const Columns& columns) {
        const auto index = static_cast<std::size_t>(part);
        writeText(sheet_, row_++, 0, std::string(form::kParts.at(index)), part_);
        for (std::size_t i = 0; i < columns.size(); ++i)
            writeText(sheet_, row_, i, std::string(columns[i]), heading_);
        ++row_;
    }

    void writeRow(const std::vector<std::string>& texts) {
        for (std::size_t i = 0; i < texts.size(); ++i) writeText(sheet_, row_, i, texts[i], cell_);
        ++row_;
    }

    void closePart(std::size_t columns) {
        for (std::size_t i = 0; i < kSpareRows; ++i) writeRow(std::vector<std::string>(columns));
        ++row_;
    }

    const DiscretionTable& table_;
    lxw_worksheet* sheet_;
    lxw_format* cell_;
    lxw_format* heading_;
    lxw_format* part_;
    std::size_t row_ = 0;
};

}  // namespace

base::Result<std::string> discretionForm(const DiscretionTable& table) {
    return makeXlsx("裁量表登记表", table.valid.from, [&](lxw_workbook* book) {
        FormWriter{book, table}.write();
    });
}

DiscretionTable exampleTable() {
    DiscretionTable table;
    table.id = "example";
    table.title = "示例：超过污染物排放标准排放污染物";
    table.source = "示例，请换成本地裁量标准的名称、文号和表号";
    table.valid.from = base::Date::fromYmd(1, 1, 1).value_or(base::Date{});
    table.liability = {law::ArticleRef::parse("生态环境法典1107").value_or(law::ArticleRef{})};
    table.leastFormula = "100000";
    table.mostFormula = "1000000";
    table.amountFormula = "min(sum, 100%) * most";
    table.factors = {
        {"base", "裁量起点", {{"base", "起点", base::Fraction::of(1, 10)}}},
        {"repeats",
         "近二年同类违法行为（含本次）",
         {{"first", "1次", base::Fraction(0)}, {"second", "2次以上", base::Fraction::of(1, 20)}}},
    };
    table.unverified = true;
    table.note = "示例里的档次和比例不是任何地方的标准，请照本地公布的裁量标准改写。";
    return table;
}

}  // namespace lianbing::exchange
