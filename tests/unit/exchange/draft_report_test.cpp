#include "game/exchange/draft_report.h"

#include "game/exchange/draft_report_json.h"
#include "game/exchange/draft_report_pages.h"
#include "game/exchange/draft_report_pdf.h"
#include "game/exchange/draft_report_xlsx.h"
#include "tests/unit/exchange/exchange_support.h"

#include <cairo.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::exchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

base::Date dayOf(std::string_view iso) {
    return base::Date::parse(iso).value();
}

law::DraftCheck aCheck() {
    law::DraftCheck check;
    check.dates = {dayOf("2026-07-09"), dayOf("2026-09-20")};
    law::DraftCitation cited;
    cited.citation.ref = law::ArticleRef::parse("甲水法(2004)31-2").value();
    cited.line = 3;
    cited.words = "甲水法第31条第2项";
    cited.official = "《甲水法》第三十一条第二项";
    cited.weight = law::Weight::Wrong;
    cited.isChecked = true;
    cited.place = cited.citation.ref;
    cited.existence = law::Existence::Exists;
    cited.days = {{dayOf("2026-07-09"), law::Standing::InForce, "2004", dayOf("2005-01-01"), ""},
                  {dayOf("2026-09-20"), law::Standing::Repealed, "2004", dayOf("2026-08-15"),
                   "由《丙环境典》第九十条废止"}};
    cited.applicability.ground = law::Ground::NewLighter;
    cited.applicability.reason = "新的较轻";
    cited.related = {{law::ArticleRef::parse("丙环境典(2014)41.1-1").value(), law::Side::Later,
                      law::Change::Lighter, "high", "不监测", "罚2万元", "",
                      law::ProvisionKind::Liability, true}};
    cited.form = {{law::Weight::Decide, "条款项号要用汉字"}};
    cited.mend = {"没有2018年的版本"};
    cited.decide = {"新的较轻", "条款项号要用汉字"};
    check.citations.push_back(cited);
    check.pairs = {{law::PairState::DutyMissing,
                    law::Weight::Decide,
                    {cited.place},
                    {},
                    {law::ArticleRef::parse("甲水法(2004)30").value()},
                    "没有引义务"}};
    check.interval = {"行为日处在一段"};
    check.whole = {{law::Weight::Fine, "引了从旧兼从轻"}};
    return check;
}

/// A report of many citations, long ones among them.
DraftReport longReport() {
    law::DraftCheck check = aCheck();
    for (int i = 0; i < 40; ++i) {
        check.citations.push_back(check.citations.front());
        check.citations.back().line = i + 4;
    }
    std::string endless;
    for (int i = 0; i < 3000; ++i) endless += "逐项比较，";
    check.citations[5].decide = {endless};
    return draftReport(check, "决定书.docx");
}

TEST(DraftReport, saysEachThingOnceWithItsWeight) {
    const DraftReport report = draftReport(aCheck(), "决定书.docx");
    EXPECT_EQ(report.counts, "共 1 处引用：1 处有错，0 处要定，0 处可以；全文另有 1 处要定");
    ASSERT_EQ(report.rows.size(), 1U);
    std::vector<std::string> labels;
    for (const ReportField& field : report.rows[0].fields()) labels.push_back(field.label);
    EXPECT_THAT(labels, ElementsAre("存在", "行为日", "决定日", "适用", "新旧", "写法", "处理"));
    const std::vector<ReportField> fields = report.rows[0].fields();
    EXPECT_EQ(fields[3].weight, law::Weight::Decide);
    EXPECT_EQ(fields[4].text, "新条《丙环境典》第四十一条第一款第一项：新轻；文稿也引了；罚2万元");
    EXPECT_EQ(fields[6].weight, law::Weight::Wrong);
    EXPECT_EQ(report.whole.size(), 3U);
}

TEST(DraftReport, countsOldPlacesThatTheDraftDoesNotCite) {
    law::DraftCheck check = aCheck();
    law::RelatedPlace other = check.citations[0].related[0];
    other.isCited = false;
    check.citations[0].related.insert(check.citations[0].related.end(), 4, other);
    EXPECT_THAT(draftReport(check, "a.txt").rows[0].related,
                ElementsAre(HasSubstr("文稿也引了"), "另有 4 处对应的条文，文稿没有引"));
}

TEST(DraftReport, hasEachLabelOfTheWholeInOneRun) {
    law::DraftCheck check = aCheck();
    law::DraftPair paired = check.pairs[0];
    paired.state = law::PairState::Paired;
    check.pairs.push_back(paired);
    check.pairs.push_back(check.pairs[0]);
    std::vector<std::string> labels;
    for (const ReportField& field : draftReport(check, "a.txt").whole)
        if (labels.empty() || labels.back() != field.label) labels.push_back(field.label);
    EXPECT_THAT(labels, ElementsAre("法律状态", HasSubstr("义务和罚则"), HasSubstr("义务和罚则"),
                                    "新旧法律和全文"));
}

TEST(DraftReportJson, hasTheFieldsThatProgramsRead) {
    const auto json = nlohmann::json::parse(draftReportJson(aCheck(), "决定书.docx"));
    EXPECT_EQ(json["counts"]["wrong"], 1);
    EXPECT_EQ(json["citations"][0]["ref"], "甲水法(2004)31-2");
    EXPECT_EQ(json["citations"][0]["days"][1]["standing"], "repealed");
    EXPECT_EQ(json["citations"][0]["ground"], "new_lighter");
    EXPECT_EQ(json["citations"][0]["related"][0]["change"], "lighter");
    EXPECT_EQ(json["pairs"][0]["state"], "duty_missing");
    EXPECT_EQ(json["began"], nullptr);
}

// --- PDF

int pagesOf(const std::string& pdf) {
    const std::regex page("/Type /Page\\b");
    return static_cast<int>(
        std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), page), std::sregex_iterator()));
}

TEST(DraftReportPdf, isWholeAndDatedByTheDecision) {
    const std::string pdf = draftReportPdf(draftReport(aCheck(), "决定书.docx")).value();
    EXPECT_TRUE(pdf.starts_with("%PDF-1."));
    EXPECT_THAT(pdf, HasSubstr("%%EOF"));
    EXPECT_THAT(pdf, HasSubstr("/CreationDate (20260920000000Z)"));
    EXPECT_EQ(pagesOf(pdf), 1);
}

TEST(DraftReportPdf, carriesItsOwnFontsOfOutlines) {
    // Cairo 1.16 loses glyphs of CFF fonts; fonts of outlines are Type 3 and need nothing from
    // outside.
    const std::string pdf = draftReportPdf(draftReport(aCheck(), "决定书.docx")).value();
    EXPECT_THAT(pdf, HasSubstr("/Subtype /Type3"));
    EXPECT_THAT(pdf, HasSubstr("/ToUnicode"));
    EXPECT_THAT(pdf, testing::Not(HasSubstr("/CIDFontType0")));
}

TEST(DraftReportPdf, theSameReportGivesTheSameBytes) {
    EXPECT_EQ(draftReportPdf(longReport()).value(), draftReportPdf(longReport()).value());
}

TEST(DraftReportPdf, aLongReportGoesOnOverManyPages) {
    const DraftReport report = longReport();
    const int pages = pagesOf(draftReportPdf(report).value());
    EXPECT_GT(pages, 20);
    EXPECT_EQ(DraftPages::set(report).value().count(), pages);
}

TEST(DraftReportPdf, aReportWithoutCitationsHasOnePage) {
    EXPECT_EQ(pagesOf(draftReportPdf(
                          draftReport({{dayOf("2026-07-09"), dayOf("2026-09-20")}, {}, {}, {}, {}},
                                      "空.txt"))
                          .value()),
              1);
}

struct Closer {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }

    void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};

/// How many pixels of a page are not white, by rows.
std::vector<int> inkByRow(const DraftPages& pages, int page) {
    const int width = 596;
    const int height = 842;
    const std::unique_ptr<cairo_surface_t, Closer> surface{
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
    const std::unique_ptr<cairo_t, Closer> canvas{cairo_create(surface.get())};
    cairo_set_source_rgb(canvas.get(), 1, 1, 1);
    cairo_paint(canvas.get());
    pages.draw(canvas.get(), page);
    cairo_surface_flush(surface.get());
    const unsigned char* bytes = cairo_image_surface_get_data(surface.get());
    std::vector<int> rows;
    for (int y = 0; y < height; ++y) {
        int count = 0;
        for (int x = 0; x < width; ++x)
            count += bytes[y * cairo_image_surface_get_stride(surface.get()) + x * 4] < 128 ? 1 : 0;
        rows.push_back(count);
    }
    return rows;
}

TEST(DraftReportPdf, keepsTheMarginsOfEveryPageClean) {
    const DraftPages pages = DraftPages::set(longReport()).value();
    for (int page = 0; page < pages.count(); ++page) {
        const std::vector<int> rows = inkByRow(pages, page);
        for (int y = 0; y < 40; ++y) EXPECT_EQ(rows[static_cast<std::size_t>(y)], 0) << page;
        for (int y = 787; y < 794; ++y)
            EXPECT_EQ(rows[static_cast<std::size_t>(y)], 0) << page;  // between text and footer
        for (int y = 820; y < 842; ++y) EXPECT_EQ(rows[static_cast<std::size_t>(y)], 0) << page;
        EXPECT_GT(rows[807], 0) << page;  // the number of the page
    }
}

/// `whole` lines above a table of short rows.
DraftPages pagesWith(int whole, int rows) {
    DraftReport report = draftReport(aCheck(), "决定书.docx");
    report.whole.assign(static_cast<std::size_t>(whole), {"法律状态", "甲", std::nullopt});
    DraftReportRow row;
    row.official = "《甲水法》第一条";
    row.words = row.official;
    row.existence = "有";
    report.rows.clear();
    for (int i = 1; i <= rows; ++i) {
        row.number = i;
        report.rows.push_back(row);
    }
    return DraftPages::set(report).value();
}

std::size_t countOf(const std::vector<std::string>& words, std::string_view word) {
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), word));
}

TEST(DraftReportPdf, theHeadingOfTheTableStandsAboveTwoRows) {
    for (int whole = 0; whole < 60; ++whole) {
        const DraftPages pages = pagesWith(whole, 3);
        std::size_t headings = 0;
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<std::string> words = pages.words(page);
            headings += countOf(words, "二、逐条核对");
            const std::size_t rows = countOf(words, "《甲水法》第一条");
            if (countOf(words, "二、逐条核对") > 0) {
                EXPECT_GE(rows, 2U) << whole;
            }
            EXPECT_EQ(countOf(words, "序号"), rows > 0 ? 1U : 0U) << whole;
        }
        EXPECT_EQ(headings, 1U) << whole;
    }
}

TEST(DraftReportPdf, aLabelStandsAboveTwoLines) {
    DraftReport report = draftReport(aCheck(), "决定书.docx");
    report.rows.clear();
    for (int first = 30; first < 60; ++first) {
        report.whole.assign(static_cast<std::size_t>(first), {"法律状态", "甲", std::nullopt});
        report.whole.insert(report.whole.end(), 3, {"新旧法律和全文", "乙", law::Weight::Fine});
        const DraftPages pages = DraftPages::set(report).value();
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<std::string> words = pages.words(page);
            if (countOf(words, "新旧法律和全文") > 0) {
                EXPECT_GE(countOf(words, "乙"), 2U) << first;
            }
        }
    }
}

TEST(DraftReportPdf, theNamesAtTheEndStandBelowSomething) {
    for (int rows = 8; rows < 24; ++rows) {
        const DraftPages pages = pagesWith(1, rows);
        const std::vector<std::string> words = pages.words(pages.count() - 1);
        EXPECT_EQ(countOf(words, "承办人："), 1U) << rows;
        EXPECT_GE(countOf(words, "《甲水法》第一条"), 1U) << rows;
    }
    for (int whole = 30; whole < 50; ++whole) {
        const DraftPages pages = pagesWith(whole, 0);
        EXPECT_GE(countOf(pages.words(pages.count() - 1), "甲"), 1U) << whole;
    }
}

TEST(DraftReportPdf, noLineOfALongRowStandsAlone) {
    for (int parts = 40; parts < 120; ++parts) {
        DraftReport report = draftReport(aCheck(), "决定书.docx");
        report.rows[0].form = report.rows[0].mend = report.rows[0].decide = {};
        report.rows[0].related.assign(static_cast<std::size_t>(parts), "");
        for (int i = 0; i < parts; ++i)
            report.rows[0].related[static_cast<std::size_t>(i)] = "丁" + std::to_string(i);
        const DraftPages pages = DraftPages::set(report).value();
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<std::string> words = pages.words(page);
            const auto here = std::count_if(words.begin(), words.end(), [](const auto& word) {
                return word.starts_with("丁");
            });
            EXPECT_TRUE(here == 0 || here >= 3) << parts << " page " << page;
        }
    }
}

TEST(DraftReportPdf, aPageOfALongRowEndsBetweenSentencesOfTwoLines) {
    for (int whole = 0; whole < 50; ++whole) {
        DraftReport report = draftReport(aCheck(), "决定书.docx");
        report.whole.assign(static_cast<std::size_t>(whole), {"法律状态", "甲", std::nullopt});
        report.rows[0].form = report.rows[0].mend = report.rows[0].decide = {};
        std::string two;
        for (int i = 0; i < 40; ++i) two += "子";
        report.rows[0].related.clear();
        for (int i = 10; i < 40; ++i) report.rows[0].related.push_back(two + std::to_string(i));
        const DraftPages pages = DraftPages::set(report).value();
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<std::string> words = pages.words(page);
            const auto lines = std::count_if(words.begin(), words.end(), [](const auto& word) {
                return word.starts_with("子");
            });
            EXPECT_EQ(lines % 2, 0) << whole << " page " << page;
        }
    }
}

TEST(DraftReportPdf, aLabelIsSaidOnceForWhatFollowsIt) {
    law::DraftCheck check = aCheck();
    check.citations[0].form.push_back({law::Weight::Fine, "又一句"});
    const DraftPages pages = DraftPages::set(draftReport(check, "决定书.docx")).value();
    EXPECT_EQ(countOf(pages.words(0), "写法"), 1U);
    EXPECT_EQ(countOf(pages.words(0), "又一句"), 1U);
}

TEST(DraftReportPdf, aNameTooLongForTheFooterEndsInDots) {
    DraftReport report = draftReport(aCheck(), "决定书.docx");
    report.fileName = "";
    for (int i = 0; i < 60; ++i) report.fileName += "长";
    const std::vector<std::string> words = DraftPages::set(report).value().words(0);
    const std::string& footer = words[words.size() - 2];
    EXPECT_TRUE(footer.starts_with("引用体检报告 · 长")) << footer;
    EXPECT_TRUE(footer.ends_with("…")) << footer;
    EXPECT_EQ(words.back(), "第 1 页，共 1 页");
}

// --- Spreadsheet

std::string partOf(const std::string& xlsx, const char* name) {
    zip_source_t* source = zip_source_buffer_create(xlsx.data(), xlsx.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    zip_stat_t stat{};
    EXPECT_EQ(zip_stat(archive, name, 0, &stat), 0) << name;
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen(archive, name, 0);
    EXPECT_EQ(zip_fread(file, text.data(), text.size()), static_cast<zip_int64_t>(text.size()));
    zip_fclose(file);
    zip_discard(archive);
    return text;
}

TEST(DraftReportXlsx, hasTwoSheetsWithAFrozenHeaderAndFilters) {
    const std::string xlsx = draftReportXlsx(draftReport(aCheck(), "决定书.docx")).value();
    pugi::xml_document book;
    ASSERT_TRUE(book.load_string(partOf(xlsx, "xl/workbook.xml").c_str()));
    std::vector<std::string> names;
    for (const pugi::xml_node& sheet : book.child("workbook").child("sheets"))
        names.emplace_back(sheet.attribute("name").value());
    EXPECT_THAT(names, ElementsAre("逐条", "整体"));
    pugi::xml_document sheet;
    ASSERT_TRUE(sheet.load_string(partOf(xlsx, "xl/worksheets/sheet1.xml").c_str()));
    const pugi::xml_node root = sheet.child("worksheet");
    EXPECT_STREQ(
        root.child("sheetViews").child("sheetView").child("pane").attribute("state").value(),
        "frozen");
    EXPECT_STREQ(root.child("autoFilter").attribute("ref").value(), "A1:O2");
    EXPECT_THAT(partOf(xlsx, "xl/sharedStrings.xml"), HasSubstr("《甲水法》第三十一条第二项"));
}

TEST(DraftReportXlsx, textIsNeverAFormula) {
    law::DraftCheck check = aCheck();
    check.citations[0].words = "=cmd|' /C calc'!A0";
    check.citations[0].mend = {"+1", "-1", "@x"};
    const std::string xlsx = draftReportXlsx(draftReport(check, "=1+1.txt")).value();
    for (const char* sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"})
        EXPECT_THAT(partOf(xlsx, sheet), testing::Not(HasSubstr("<f>")));
    EXPECT_THAT(partOf(xlsx, "xl/sharedStrings.xml"), HasSubstr("=cmd|"));
}

TEST(DraftReportXlsx, theSameReportGivesTheSameBytesDatedByTheDecision) {
    const std::string xlsx = draftReportXlsx(longReport()).value();
    EXPECT_EQ(xlsx, draftReportXlsx(longReport()).value());
    EXPECT_THAT(partOf(xlsx, "docProps/core.xml"), HasSubstr("2026-09-20T00:00:00Z"));
}

TEST(DraftReportXlsx, aCellThatIsTooLongIsCutAndSaysSo) {
    law::DraftCheck check = aCheck();
    std::string endless;
    for (int i = 0; i < 40000; ++i) endless += "长";
    check.citations[0].words = endless;
    EXPECT_THAT(
        partOf(draftReportXlsx(draftReport(check, "a.txt")).value(), "xl/sharedStrings.xml"),
        HasSubstr("长…"));
}

}  // namespace
}  // namespace lianbing::exchange
