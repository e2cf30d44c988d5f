#include "game/exchange/draft_report_xlsx.h"

#include "game/base/text.h"
#include "game/exchange/xlsx_file.h"
#include "game/law/draft_words.h"

#include <xlsxwriter.h>

#include <array>

namespace lianbing::exchange {

namespace {

struct Formats {
    lxw_format* text = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* title = nullptr;
    std::array<lxw_format*, 3> weights{};

    [[nodiscard]] lxw_format* of(law::Weight weight) const {
        return weights.at(static_cast<std::size_t>(weight));
    }
};

lxw_format* weightFormat(lxw_workbook* book, lxw_color_t word, lxw_color_t wash) {
    lxw_format* format = cellFormat(book);
    format_set_bold(format);
    format_set_font_color(format, word);
    format_set_bg_color(format, wash);
    format_set_align(format, LXW_ALIGN_CENTER);
    return format;
}

Formats makeFormats(lxw_workbook* book) {
    Formats formats;
    formats.text = cellFormat(book);
    formats.heading = cellFormat(book);
    format_set_bold(formats.heading);
    format_set_bg_color(formats.heading, 0xF6F4EE);
    formats.title = workbook_add_format(book);
    format_set_font_name(formats.title, "Noto Sans CJK SC");
    format_set_font_size(formats.title, 16);
    format_set_bold(formats.title);
    formats.weights = {weightFormat(book, 0x166457, 0xE2F0EC),
                       weightFormat(book, 0x80500F, 0xF8EEDC),
                       weightFormat(book, 0xA33325, 0xF8E4E0)};
    return formats;
}

struct SheetColumn {
    const char* heading;
    double width;
    std::string (*text)(const DraftReportRow&);
};

std::string lines(const std::vector<std::string>& sentences) {
    return base::join(sentences, "\n");
}

constexpr std::size_t kWeightColumn = 2;

const std::vector<SheetColumn>& columns() {
    static const std::vector<SheetColumn> all{
        {"序号", 6, [](const DraftReportRow& row) { return std::to_string(row.number); }},
        {"行", 6, [](const DraftReportRow& row) { return std::to_string(row.line); }},
        {"判定", 8,
         [](const DraftReportRow& row) { return std::string{law::weightWord(row.weight)}; }},
        {"规范写法", 30, [](const DraftReportRow& row) { return row.official; }},
        {"原文写法", 26, [](const DraftReportRow& row) { return row.words; }},
        {"要旨", 26, [](const DraftReportRow& row) { return row.gist; }},
        {"是否存在", 18, [](const DraftReportRow& row) { return row.existence; }},
        {"行为开始日", 22, [](const DraftReportRow& row) { return row.onFirstDay; }},
        {"行为日", 22, [](const DraftReportRow& row) { return row.onOffence; }},
        {"决定日", 22, [](const DraftReportRow& row) { return row.onDecision; }},
        {"适用", 32, [](const DraftReportRow& row) { return row.ground; }},
        {"新旧对应", 40, [](const DraftReportRow& row) { return lines(row.related); }},
        {"写法问题", 32, [](const DraftReportRow& row) { return lines(row.form); }},
        {"要改", 32, [](const DraftReportRow& row) { return lines(row.mend); }},
        {"要定", 40, [](const DraftReportRow& row) { return lines(row.decide); }},
    };
    return all;
}

void printWide(lxw_worksheet* sheet) {
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(sheet, kA4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页");
}

void addCitations(lxw_workbook* book, const DraftReport& report, const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, "逐条");
    for (std::size_t i = 0; i < columns().size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, at, at, columns()[i].width, nullptr);
        writeText(sheet, 0, i, columns()[i].heading, formats.heading);
    }
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const DraftReportRow& row = report.rows[i];
        const auto at = static_cast<lxw_row_t>(i + 1);
        worksheet_write_number(sheet, at, 0, row.number, formats.text);
        worksheet_write_number(sheet, at, 1, row.line, formats.text);
        for (std::size_t column = kWeightColumn; column < columns().size(); ++column) {
            writeText(sheet, i + 1, column, columns()[column].text(row),
                  column == kWeightColumn ? formats.of(row.weight) : formats.text);
        }
    }
    worksheet_freeze_panes(sheet, 1, 4);
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(report.rows.size()),
                         static_cast<lxw_col_t>(columns().size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    printWide(sheet);
}

void addWhole(lxw_workbook* book, const DraftReport& report, const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, "整体");
    worksheet_set_column(sheet, 0, 0, 24, nullptr);
    worksheet_set_column(sheet, 1, 1, 8, nullptr);
    worksheet_set_column(sheet, 2, 2, 100, nullptr);
    std::size_t row = 0;
    writeText(sheet, row++, 0, report.title, formats.title);
    const auto addLine = [&](const std::string& label, const std::string& text,
                             std::optional<law::Weight> weight) {
        writeText(sheet, row, 0, label, formats.heading);
        writeText(sheet, row, 1, weight ? std::string{law::weightWord(*weight)} : "",
              weight ? formats.of(*weight) : formats.text);
        writeText(sheet, row++, 2, text, formats.text);
    };
    addLine("文稿", report.fileName, std::nullopt);
    addLine("行为日", report.offence, std::nullopt);
    addLine("决定日", report.decision, std::nullopt);
    addLine("结果", report.counts, std::nullopt);
    for (const ReportField& field : report.whole) addLine(field.label, field.text, field.weight);
    addLine("说明", report.disclaimer, std::nullopt);
    printWide(sheet);
}

}  // namespace

base::Result<std::string> draftReportXlsx(const DraftReport& report) {
    return makeXlsx(report.title, report.fixedDay, [&](lxw_workbook* book) {
        const Formats formats = makeFormats(book);
        addCitations(book, report, formats);
        addWhole(book, report, formats);
    });
}

}  // namespace lianbing::exchange
