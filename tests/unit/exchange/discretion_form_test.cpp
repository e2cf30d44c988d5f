#include "game/exchange/discretion_form.h"

#include "game/exchange/sheet_reader.h"
#include "game/exchange/xlsx_file.h"
#include "tests/unit/law/synthetic_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::exchange {
namespace {

using base::Fraction;
using procedure::DiscretionTable;
using ::testing::HasSubstr;

/// A table with something in every part.
DiscretionTable fullTable() {
    DiscretionTable table = exampleTable();
    table.valid = {base::Date::parse("2022-01-01").value(),
                   base::Date::parse("2027-01-01").value()};
    table.liability.push_back(law::ArticleRef::parse("大气污染防治法99-2").value());
    table.leastFormula = "investment * rate";
    table.mostFormula = "investment * 5%";
    table.constants = {{"rate", Fraction::of(1, 100)}};
    table.quantities = {{"investment", "总投资额", "元"}};
    table.factors[1].grades[1].share = Fraction::of(1, 100000);
    table.adjustments = {{"apology",
                          "公开“道歉”",
                          Fraction::of(-1, 2),
                          Fraction::of(-3, 10),
                          {"repeats:second"},
                          {"构成犯罪，或者移送", "再犯"}}};
    table.roundTo = 100;
    table.note = "说\"明\"\\一\n第二行";
    return table;
}

base::Result<DiscretionTable> throughForm(const DiscretionTable& table) {
    const auto bytes = discretionForm(table);
    EXPECT_TRUE(bytes) << bytes.error().text();
    return readDiscretionForm(*bytes, "form.xlsx");
}

/// A form whose cells are `cells` where they name one, else those of `table`.
std::string formWith(const DiscretionTable& table,
                     const std::vector<std::pair<CellPlace, std::string>>& cells) {
    SheetCells sheet = readSheets(discretionForm(table).value(), "form.xlsx").value().at(0);
    for (const auto& [place, text] : cells) sheet.cells.insert_or_assign(place, text);
    return makeXlsx("x", table.valid.from,
                    [&](lxw_workbook* book) {
                        lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.c_str());
                        for (const auto& [place, text] : sheet.cells)
                            writeText(page, static_cast<std::size_t>(place.first),
                                      static_cast<std::size_t>(place.second), text, nullptr);
                    })
        .value();
}

CellPlace placeOf(const DiscretionTable& table, const std::string& text) {
    const SheetCells sheet = readSheets(discretionForm(table).value(), "form.xlsx").value().at(0);
    for (const auto& [place, words] : sheet.cells) {
        if (words == text) return place;
    }
    ADD_FAILURE() << text << " stands in no cell";
    return {};
}

std::string errorWith(const std::string& from, const std::string& to) {
    const DiscretionTable table = fullTable();
    const auto read =
        readDiscretionForm(formWith(table, {{placeOf(table, from), to}}), "form.xlsx");
    return read ? "" : read.error().text();
}

TEST(DiscretionForm, comesBackAsTheTableItWasWrittenFrom) {
    for (const DiscretionTable& table : {exampleTable(), fullTable()}) {
        const auto read = throughForm(table);
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(*read, table);
    }
}

TEST(DiscretionForm, isTheSameForTheSameTable) {
    EXPECT_EQ(discretionForm(fullTable()).value(), discretionForm(fullTable()).value());
}

TEST(DiscretionForm, hasASoundExample) {
    EXPECT_TRUE(procedure::findFaults(exampleTable()).empty());
    EXPECT_TRUE(exampleTable().unverified);
}

TEST(DiscretionForm, readsADayThatExcelKeepsAsANumber) {
    const DiscretionTable table = fullTable();
    const auto read =
        readDiscretionForm(formWith(table, {{placeOf(table, "2022-01-01"), "44562"}}), "form.xlsx");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->valid.from.iso(), "2022-01-01");
}

TEST(DiscretionForm, namesSheetAndCellOfAFault) {
    EXPECT_EQ(errorWith("2022-01-01", "一月"),
              "form.xlsx: 裁量表!B6: 日期“一月”写法不对，应写成 2026-08-15 这样");
    EXPECT_EQ(errorWith("2027-01-01", "2021-01-01"),
              "form.xlsx: 裁量表!B7: 失效日应该在施行日以后");
    EXPECT_EQ(errorWith("生态环境法典1107；大气污染防治法99-2", ""),
              "form.xlsx: 裁量表!B8: 这一格要填");
    EXPECT_EQ(errorWith("2022-01-01", "2026-02-30"),
              "form.xlsx: 裁量表!B6: 没有 2026年2月30日 这一天");
    EXPECT_EQ(errorWith("100", "百"), "form.xlsx: 裁量表!B12: “百”不是整数，单位元");
    EXPECT_EQ(errorWith("example", "我的"),
              "form.xlsx: 裁量表!B3: 编号“我的”不对，只能用小写英文字母、数字和“-”");
    EXPECT_EQ(errorWith("0.001%", "5"),
              "form.xlsx: 裁量表!E20: 比例是500%，超过100%；百分之五要写成 5%，不是 5");
    EXPECT_EQ(errorWith("min(sum, 100%) * most", "sum / 0"),
              "form.xlsx: 裁量表!B11: 算不出数来：除数是零，或者数太大");
    EXPECT_EQ(
        errorWith("investment * 5%", "investment * 0.5%"),
        "form.xlsx: 裁量表!B10: 法定最高额“investment * 0.5%”低于法定最低额“investment * rate”");
    EXPECT_THAT(errorWith("-50%", "-20%"), HasSubstr("!C"));
    EXPECT_THAT(errorWith("-50%", "-20%"), HasSubstr("“从”（from）不能大于“到”（to）"));
    EXPECT_EQ(errorWith("是", "也许"), "form.xlsx: 裁量表!B13: 写“是”或者“否”，或者空着");
    EXPECT_THAT(errorWith("总投资额", ""), HasSubstr("这一格要填"));
    EXPECT_THAT(errorWith("repeats:second", "repeats:third"),
                HasSubstr("没有“repeats:third”这样的因素和档次"));
    EXPECT_THAT(errorWith("-50%", "一半"), HasSubstr("“一半”不是数"));
}

TEST(DiscretionForm, wantsPenaltiesThatAreThere) {
    const DiscretionTable table = fullTable();
    const law::Library laws = law::syntheticLibrary();
    const auto errorOf = [&](const std::string& liability) {
        const CellPlace place = placeOf(table, "生态环境法典1107；大气污染防治法99-2");
        const auto read =
            readDiscretionForm(formWith(table, {{place, liability}}), "form.xlsx", &laws);
        return read ? "" : read.error().text();
    };
    EXPECT_EQ(errorOf("甲水法31-2"), "");
    EXPECT_EQ(errorOf("甲水法999"),
              "form.xlsx: 裁量表!B8: 没有《甲水法》第九百九十九条：法律库里的哪一版都没有这一条");
    EXPECT_THAT(errorOf("甲水法三十一条"), HasSubstr("!B8: “甲水法三十一条”没有读出条号"));
}

TEST(DiscretionForm, wantsItsHeadings) {
    EXPECT_EQ(errorWith("因素编号", "编码"),
              "form.xlsx: 裁量表!A17: 这一格是标题，应该是“因素编号”，不是“编码”");
}

TEST(DiscretionForm, wantsItsParts) {
    EXPECT_EQ(errorWith("三、常数", "常数"), "form.xlsx: 裁量表!A1: 第一列里没有“三、常数”这一行");
    EXPECT_THAT(errorWith("取整到（元）", "取整"), HasSubstr("这一段里没有“取整到（元）”这一行"));
    EXPECT_EQ(errorWith("一、基本情况", "基本情况"),
              "form.xlsx: 没有裁量表登记表：第一列里找不到“一、基本情况”");
}

TEST(DiscretionForm, findsAllFaultsAtOnce) {
    const DiscretionTable table = fullTable();
    const auto read = readDiscretionForm(
        formWith(table, {{placeOf(table, "2022-01-01"), "x"}, {placeOf(table, "-50%"), "y"}}),
        "form.xlsx");
    ASSERT_FALSE(read);
    EXPECT_EQ(std::count(read.error().what.begin(), read.error().what.end(), '\n'), 1);
}

TEST(DiscretionLua, quotesWhatLuaWouldRead) {
    const std::string lua = discretionLua(fullTable());
    EXPECT_THAT(lua, HasSubstr("    note = \"说\\\"明\\\"\\\\一\\n第二行\",\n"));
    EXPECT_THAT(lua, HasSubstr("    constants = { [\"rate\"] = \"1%\" },\n"));
    EXPECT_THAT(lua, HasSubstr("{ \"second\", \"2次以上\", \"0.001%\" }"));
    EXPECT_THAT(lua,
                HasSubstr("    valid = { from = \"2022-01-01\", before = \"2027-01-01\" },\n"));
}

TEST(Sheets, haveNamedCells) {
    EXPECT_EQ(cellName({0, 0}), "A1");
    EXPECT_EQ(cellName({8, 25}), "Z9");
    EXPECT_EQ(cellName({9, 26}), "AA10");
    EXPECT_EQ(cellName({0, 16383}), "XFD1");
}

TEST(Sheets, readNumbersWithoutBinaryDust) {
    const std::string bytes = makeXlsx("x", {}, [](lxw_workbook* book) {
                                  lxw_worksheet* page = workbook_add_worksheet(book, "数");
                                  worksheet_write_number(page, 0, 0, 0.1 + 0.2, nullptr);
                                  worksheet_write_number(page, 0, 1, 30000000, nullptr);
                                  worksheet_write_boolean(page, 1, 0, 1, nullptr);
                                  worksheet_write_string(page, 2, 0, " 文字 ", nullptr);
                              }).value();
    const std::vector<SheetCells> sheets = readSheets(bytes, "a.xlsx").value();
    ASSERT_EQ(sheets.size(), 1U);
    EXPECT_EQ(sheets[0].name, "数");
    EXPECT_EQ(sheets[0].at(0, 0), "0.3");
    EXPECT_EQ(sheets[0].at(0, 1), "30000000");
    EXPECT_EQ(sheets[0].at(1, 0), "1");
    EXPECT_EQ(sheets[0].at(2, 0), "文字");
    EXPECT_EQ(sheets[0].at(5, 5), "");
    EXPECT_EQ(sheets[0].rowCount(), 3);
}

TEST(Sheets, joinTheRunsOfACell) {
    const std::string bytes = makeXlsx("x", {}, [](lxw_workbook* book) {
                                  lxw_worksheet* page = workbook_add_worksheet(book, "a");
                                  lxw_format* bold = workbook_add_format(book);
                                  format_set_bold(bold);
                                  std::string first = "甲";
                                  std::string second = "乙";
                                  lxw_rich_string_tuple plain{nullptr, first.data()};
                                  lxw_rich_string_tuple heavy{bold, second.data()};
                                  lxw_rich_string_tuple* runs[] = {&plain, &heavy, nullptr};
                                  worksheet_write_rich_string(page, 0, 0, runs, nullptr);
                              }).value();
    EXPECT_EQ(readSheets(bytes, "a.xlsx")->at(0).at(0, 0), "甲乙");
}

TEST(Sheets, areRefusedWhereTheyAreNone) {
    const auto errorOf = [](std::string_view bytes) {
        return readSheets(bytes, "a.xlsx").error().text();
    };
    EXPECT_EQ(errorOf("x"), "a.xlsx: 这不是 .xlsx 文件，或者文件坏了");
    EXPECT_THAT(errorOf("\xD0\xCF\x11\xE0"), HasSubstr("文件加了密码"));
}

}  // namespace
}  // namespace lianbing::exchange
