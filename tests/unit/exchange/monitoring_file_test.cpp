#include "game/exchange/monitoring_file.h"

#include "game/exchange/monitoring_cells.h"
#include "game/exchange/monitoring_columns.h"
#include "game/exchange/name_masks.h"
#include "game/exchange/table_text.h"
#include "game/exchange/xlsx_file.h"
#include "game/site/hj212_stream.h"
#include "tests/unit/exchange/exchange_support.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <iconv.h>
#include <string>

namespace lianbing::exchange {
namespace {

constexpr site::Minute kMarch = 20513 * site::kMinutesADay;  // 2026-03-01

std::string gbk(std::string text) {
    iconv_t converter = iconv_open("GB18030", "UTF-8");
    std::string made(text.size() * 4, '\0');
    char* from = text.data();
    char* to = made.data();
    std::size_t left = text.size();
    std::size_t room = made.size();
    EXPECT_NE(iconv(converter, &from, &left, &to, &room), static_cast<std::size_t>(-1));
    iconv_close(converter);
    made.resize(made.size() - room);
    return made;
}

site::RecordedData only(std::string_view bytes) {
    const auto file = readMonitoring(bytes);
    if (!file) {
        ADD_FAILURE() << file.error().text();
        return {};
    }
    EXPECT_EQ(file->outlets.size(), 1U);
    return file->outlets.at(0);
}

std::vector<double> values(const site::RecordedData& data, std::string_view word) {
    const site::RecordedTrack* track = data.find(word);
    EXPECT_NE(track, nullptr) << word;
    return track == nullptr ? std::vector<double>{} : track->track.values;
}

site::DataMark mark(const site::RecordedData& data, std::string_view word, std::size_t index) {
    return data.find(word)->track.marks.at(index);
}

std::string refusal(std::string_view bytes) {
    const auto file = readMonitoring(bytes);
    EXPECT_FALSE(file);
    return file ? std::string{} : file.error().text();
}

const std::string kPlain =
    "监控时间,二氧化硫实测浓度(mg/m³),二氧化硫折算浓度(mg/m³),烟气含氧量(%),标干流量(m³/h)\n"
    "2026-03-01 00:00,35.2,41.0,12.10,52310\n"
    "2026-03-01 01:00,36.0,42.5,12.25,52001\n"
    "2026-03-01 02:00,-,—,,51000\n";

TEST(MonitoringFile, aTableOfHoursIsARecord) {
    const site::RecordedData data = only(kPlain);
    EXPECT_EQ(data.medium, site::Medium::Gas);
    EXPECT_EQ(data.enterprise, "企业甲");
    EXPECT_EQ(data.outlet, "排口1");
    EXPECT_EQ(data.from(), kMarch);
    EXPECT_EQ(data.step(), 60);
    EXPECT_EQ(data.size(), 3U);
    EXPECT_EQ(values(data, "so2")[1], 36.0);
    EXPECT_EQ(values(data, "so2-converted")[0], 41.0);
    EXPECT_EQ(data.find("so2-converted")->track.factor, "二氧化硫（折算）");
    EXPECT_EQ(data.find("o2")->decimals, 2);
    EXPECT_EQ(values(data, "flow")[2], 51000);
    for (const char* word : {"so2", "so2-converted", "o2"})
        EXPECT_TRUE(std::isnan(values(data, word)[2])) << word;
    EXPECT_TRUE(data.flaws.empty());
    EXPECT_TRUE(site::RecordedSource::create(data));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

TEST(MonitoringFile, encodingsAndSeparatorsMakeNoDifference) {
    const site::RecordedData data = only(kPlain);
    const std::string semicolons = replaced(kPlain, ",", ";");
    for (const std::string& bytes :
         {"\xEF\xBB\xBF" + kPlain, gbk(kPlain), semicolons, replaced(kPlain, ",", "\t"),
          gbk(semicolons), replaced(kPlain, "\n", "\r\n"), replaced(kPlain, "35.2", "\"35.2\""),
          "sep=,\n" + kPlain, "\n\n" + kPlain}) {
        const site::RecordedData other = only(bytes);
        EXPECT_EQ(other.size(), 3U);
        EXPECT_EQ(values(other, "so2")[0], values(data, "so2")[0]);
        EXPECT_EQ(values(other, "flow"), values(data, "flow"));
    }
}

struct Form {
    const char* text;
    int minutes;  // behind 2026-03-01 00:00; -1: no time
};

TEST(MonitoringFile, timesHaveManyForms) {
    for (const Form& form : std::initializer_list<Form>{{"2026-03-01 08:00", 480},
                                                        {"2026-03-01 08:00:00", 480},
                                                        {"2026/3/1 8:00", 480},
                                                        {"2026/03/01 08:05:59", 485},
                                                        {"20260301080000", 480},
                                                        {"202603010800", 480},
                                                        {"2026030108", 480},
                                                        {"20260301", 0},
                                                        {"2026-03-01", 0},
                                                        {"2026-03-01T08:30:00", 510},
                                                        {"2026年3月1日8时", 480},
                                                        {"2026年03月01日 08:00", 480},
                                                        {"2026年3月1日", 0},
                                                        {"46082.3333333333", 480},
                                                        {"46082", 0},
                                                        {"46082.0416666667", 60},
                                                        {"2026-03-01 08:00~09:00", 480},
                                                        {"2026-03-01 08-09", 480},
                                                        {"2026-03-01 24:00", 1440},
                                                        {"2026.3.1 8:00", 480},
                                                        {"2026-02-30 08:00", -1},
                                                        {"2026-13-01", -1},
                                                        {"2026-03-01 25:00", -1},
                                                        {"3/1/2026 8:00", -1},
                                                        {"昨天", -1},
                                                        {"", -1},
                                                        {"12", -1},
                                                        {"2026-03-01 08:61", -1}}) {
        const auto at = timeIn(form.text);
        EXPECT_EQ(at ? static_cast<int>(*at - kMarch) : -1, form.minutes) << form.text;
    }
}

TEST(MonitoringFile, cellsHaveNumbersMarksAndGaps) {
    using enum site::DataMark;
    EXPECT_EQ(valueIn("35.2")->value, 35.2);
    EXPECT_EQ(valueIn("35.20")->decimals, 2);
    EXPECT_EQ(valueIn("35.2(F)")->mark, Stopped);
    EXPECT_EQ(valueIn("35.2（M）")->mark, Maintenance);
    EXPECT_EQ(valueIn("35.2 d")->mark, Fault);
    EXPECT_EQ(valueIn("35.2(校准)")->mark, Calibration);
    EXPECT_EQ(valueIn("３５．２")->value, 35.2);
    EXPECT_EQ(valueIn("1,234.5")->value, 1234.5);
    EXPECT_EQ(valueIn("-0.3")->value, -0.3);
    for (const char* gap : {"", "-", "--", "—", "/", "无", "null", "(F)", "-(F)"}) {
        ASSERT_TRUE(valueIn(gap)) << gap;
        EXPECT_FALSE(valueIn(gap)->value) << gap;
    }
    for (const char* bad :
         {"35.2(Q)", "abc", "1,23", "35.2.1", "3O", "nan1", "1e99", "<4", "35.2("})
        EXPECT_FALSE(valueIn(bad)) << bad;
    EXPECT_EQ(markIn("n"), Normal);
    EXPECT_EQ(markIn("停运"), Stopped);
    EXPECT_EQ(markIn("排放源停运"), Stopped);
    EXPECT_EQ(markIn(""), Normal);
    EXPECT_FALSE(markIn("奇怪"));
}

struct HeadingCase {
    const char* heading;
    const char* word;
    bool converted = false;
    double scale = 1;
};

TEST(MonitoringFile, headingsOfPlatformsAreKnown) {
    for (const HeadingCase& one :
         std::initializer_list<HeadingCase>{{"二氧化硫", "so2"},
                                            {"二氧化硫(mg/m3)", "so2"},
                                            {"SO2实测浓度（mg/m³）", "so2"},
                                            {"SO₂折算浓度", "so2", true},
                                            {"二氧化硫-折算(毫克/立方米)", "so2", true},
                                            {"NOx折算(mg/Nm3)", "nox", true},
                                            {"氮氧化物浓度ug/m3", "nox", false, 1e-3},
                                            {"烟尘(mg/m³)", "dust"},
                                            {"颗粒物实测值", "dust"},
                                            {"烟（粉）尘", "dust"},
                                            {"烟气含氧量（%）", "o2"},
                                            {"O2(%)", "o2"},
                                            {"氧含量", "o2"},
                                            {"烟气流速(m/s)", "velocity"},
                                            {"烟气温度(℃)", "temperature"},
                                            {"烟气湿度(%)", "moisture"},
                                            {"烟气压力(Pa)", "pressure", false, 1e-3},
                                            {"标干流量(m³/h)", "flow"},
                                            {"废气量（万m³/h）", "flow", false, 1e4},
                                            {"烟气流量(m3/s)", "flow", false, 3600},
                                            {"化学需氧量(mg/L)", "cod"},
                                            {"COD(mg/L)", "cod"},
                                            {"CODcr", "cod"},
                                            {"氨氮", "nh3"},
                                            {"NH3-N（mg/L）", "nh3"},
                                            {"NH3N", "nh3"},
                                            {"总磷", "tp"},
                                            {"TP(mg/L)", "tp"},
                                            {"总氮(以N计)", "tn"},
                                            {"pH(无量纲)", "ph"},
                                            {"PH值", "ph"},
                                            {"水温", "temperature"},
                                            {"瞬时流量(L/s)", "flow", false, 3.6},
                                            {"a21026-Avg", "so2"},
                                            {"a21026-ZsAvg", "so2", true},
                                            {"w01018-Rtd", "cod"},
                                            {"一氧化碳(mg/m3)", "co"},
                                            {"非甲烷总烃", "nmhc"},
                                            {"生产设施用电功率(kW)", "power-production"}}) {
        const auto column = columnOf(one.heading);
        ASSERT_TRUE(column) << one.heading << column.error().what;
        EXPECT_EQ(column->role, MonitoringColumn::Role::Value) << one.heading;
        EXPECT_EQ(column->word, one.word) << one.heading;
        EXPECT_EQ(column->converted, one.converted) << one.heading;
        EXPECT_DOUBLE_EQ(column->scale, one.scale) << one.heading;
    }
}

TEST(MonitoringFile, headingsThatAreNoValues) {
    using Role = MonitoringColumn::Role;

    struct Case {
        const char* heading;
        Role role;
    };

    for (const Case& one : std::initializer_list<Case>{{"监控时间", Role::Time},
                                                       {"监测时间", Role::Time},
                                                       {"数据时间", Role::Time},
                                                       {"时间", Role::Time},
                                                       {"日期", Role::Day},
                                                       {"接收时间", Role::Ignored},
                                                       {"企业名称", Role::Enterprise},
                                                       {"排口名称", Role::Outlet},
                                                       {"监控点名称", Role::Outlet},
                                                       {"联系电话", Role::Ignored},
                                                       {"企业地址", Role::Ignored},
                                                       {"排口编号", Role::Ignored},
                                                       {"序号", Role::Ignored},
                                                       {"二氧化硫排放量(kg)", Role::Ignored},
                                                       {"COD排放量(kg)", Role::Ignored},
                                                       {"累计流量(m³)", Role::Ignored},
                                                       {"二氧化硫标准值", Role::Ignored},
                                                       {"NO2", Role::Ignored},
                                                       {"NH3(mg/m³)", Role::Ignored},
                                                       {"CODMn", Role::Ignored},
                                                       {"a21026-Cou", Role::Ignored},
                                                       {"二氧化硫标记", Role::Mark},
                                                       {"数据标识", Role::Mark},
                                                       {"a21026-Flag", Role::Mark}}) {
        const auto column = columnOf(one.heading);
        ASSERT_TRUE(column) << one.heading;
        EXPECT_EQ(column->role, one.role) << one.heading;
    }
    EXPECT_EQ(columnOf("二氧化硫(ppm)").error().what, "二氧化硫的列不认得单位“ppm”");
    EXPECT_FALSE(columnOf("流量(加仑/h)"));
}

TEST(MonitoringFile, headingsOfTwoRowsBelowATitle) {
    const site::RecordedData data = only(
        "某厂小时数据报表,,,,,,\n"
        "统计时间：2026-03-01至2026-03-02,,,,,,\n"
        "序号,监测时间,二氧化硫,,,颗粒物,\n"
        ",,实测浓度(mg/m3),折算浓度(mg/m3),标记,实测浓度(mg/m3),标记\n"
        "1,2026-03-01 00:00,30,40,N,5.1,N\n"
        "2,2026-03-01 01:00,31,41,F,5.2,M\n"
        ",平均值,30.5,40.5,,5.15,\n");
    EXPECT_EQ(values(data, "so2"), (std::vector<double>{30, 31}));
    EXPECT_EQ(values(data, "so2-converted"), (std::vector<double>{40, 41}));
    EXPECT_EQ(values(data, "dust"), (std::vector<double>{5.1, 5.2}));
    EXPECT_EQ(mark(data, "so2", 1), site::DataMark::Stopped);
    EXPECT_EQ(mark(data, "so2-converted", 1), site::DataMark::Stopped);
    EXPECT_EQ(mark(data, "dust", 1), site::DataMark::Maintenance);
    EXPECT_TRUE(data.flaws.empty());
}

TEST(MonitoringFile, unitsInASecondRow) {
    const site::RecordedData data = only(
        "时间,化学需氧量,氨氮,流量\n"
        ",(mg/L),(mg/L),(L/s)\n"
        "2026/3/1 0:00,41.5,2.31,100\n"
        "2026/3/1 1:00,42.5,2.30,110\n");
    EXPECT_EQ(data.medium, site::Medium::Water);
    EXPECT_EQ(values(data, "flow"), (std::vector<double>{360, 396}));
}

TEST(MonitoringFile, aMarkOfTheWholeRow) {
    const site::RecordedData data = only(
        "时间,COD,氨氮,数据标记\n"
        "2026-03-01 00:00,41.5,2.31,正常\n"
        "2026-03-01 01:00,42.5,2.30,停运\n");
    EXPECT_EQ(mark(data, "cod", 1), site::DataMark::Stopped);
    EXPECT_EQ(mark(data, "nh3", 1), site::DataMark::Stopped);
    EXPECT_EQ(mark(data, "nh3", 0), site::DataMark::Normal);
}

TEST(MonitoringFile, dayAndTimeMayStandApart) {
    const site::RecordedData data = only(
        "日期,时间,COD\n"
        "2026-03-01,8:00,41.5\n"
        "2026-03-01,9:00,42.5\n");
    EXPECT_EQ(data.from(), kMarch + 480);
}

std::string minutes(int count, int step) {
    std::string text = "时间,pH,COD\n";
    for (int i = 0; i < count; ++i) {
        const std::string when = site::momentOf(kMarch + i * step).text();
        text += when + ",7.1" + std::to_string(i % 10) + ",40\n";
    }
    return text;
}

TEST(MonitoringFile, stepsAreFoundFromTheTimes) {
    for (const int step : {1, 5, 10, 60, 120, 1440})
        EXPECT_EQ(only(minutes(30, step)).step(), step);
    EXPECT_NE(refusal(minutes(30, 7)).find("相邻两个时间多半相差7分钟"), std::string::npos);
    EXPECT_NE(refusal(minutes(1, 60)).find("只有一个时间"), std::string::npos);
}

TEST(MonitoringFile, rowsThatAreNotThereAreGaps) {
    std::string text = minutes(30, 60);
    const std::size_t begin = text.find("2026-03-01 10:00");
    text.erase(begin, text.find("2026-03-01 13:00") - begin);
    const site::RecordedData data = only(text);
    EXPECT_EQ(data.size(), 30U);
    EXPECT_TRUE(std::isnan(values(data, "ph")[11]));
    EXPECT_FALSE(std::isnan(values(data, "ph")[13]));
    EXPECT_TRUE(data.flaws.empty());
}

TEST(MonitoringFile, theNewestFirstIsAnOrderToo) {
    const site::RecordedData data = only(
        "时间,COD\n2026-03-01 03:00,4\n2026-03-01 02:00,3\n2026-03-01 01:00,2\n2026-03-01 "
        "00:00,1\n");
    EXPECT_EQ(values(data, "cod"), (std::vector<double>{1, 2, 3, 4}));
    EXPECT_TRUE(data.flaws.empty());
}

TEST(MonitoringFile, timesOutOfOrderDoubledAndContradictoryAreNamed) {
    const site::RecordedData data = only(
        "时间,COD\n"
        "2026-03-01 00:00,1\n"
        "2026-03-01 02:00,3\n"
        "2026-03-01 01:00,2\n"
        "2026-03-01 03:00,4\n"
        "2026-03-01 03:00,4\n"
        "2026-03-01 04:00,5\n"
        "2026-03-01 04:00,9\n"
        "2026-03-01 04:30,7\n"
        "2026-03-01 05:00,6\n");
    EXPECT_EQ(values(data, "cod"), (std::vector<double>{1, 2, 3, 4, 5, 6}));
    ASSERT_EQ(data.flaws.size(), 4U);
    EXPECT_EQ(data.flaws[0].where, "数据.csv:4");
    EXPECT_NE(data.flaws[0].what.find("次序不对"), std::string::npos);
    EXPECT_EQ(data.flaws[1].where, "数据.csv:6");
    EXPECT_NE(data.flaws[1].what.find("重复出现"), std::string::npos);
    EXPECT_EQ(data.flaws[2].where, "数据.csv:8");
    EXPECT_NE(data.flaws[2].what.find("前面是5（正常），这里是9（正常），取前面的"),
              std::string::npos)
        << data.flaws[2].what;
    EXPECT_EQ(data.flaws[3].where, "数据.csv:9");
    EXPECT_NE(data.flaws[3].what.find("间隔对不上"), std::string::npos);
}

TEST(MonitoringFile, badCellsAreNamedAndBecomeGaps) {
    const site::RecordedData data = only(
        "时间,COD,标记\n"
        "2026-03-01 00:00,1,N\n"
        "2026-03-01 01:00,2x,N\n"
        "2026-03-01 02:00,3,Q\n"
        "2026-03-01 0X:00,4,N\n"
        "2026-03-01 04:00,5,N\n"
        "2026-03-01 05:00,6,N\n");
    ASSERT_EQ(data.flaws.size(), 3U);
    EXPECT_EQ(data.flaws[0].where, "数据.csv:3");
    EXPECT_EQ(data.flaws[0].what, "化学需氧量不是数字，写的是“2x”，没有采用");
    EXPECT_EQ(data.flaws[1].where, "数据.csv:4");
    EXPECT_EQ(data.flaws[1].what, "化学需氧量的标记不认得，写的是“Q”，没有采用");
    EXPECT_EQ(data.flaws[2].where, "数据.csv:5");
    EXPECT_TRUE(std::isnan(values(data, "cod")[1]));
    EXPECT_TRUE(std::isnan(values(data, "cod")[2]));
    EXPECT_EQ(data.size(), 6U);
}

TEST(MonitoringFile, whatIsNotUnderstoodIsRefusedInOneSentence) {
    struct Case {
        const char* bytes;
        const char* says;
    };

    for (const Case& one : std::initializer_list<Case>{
             {"", "数据文件: 文件是空的"},
             {"你好\n", "数据.csv:1: 没有认出表头：要有一列监测时间和至少一列监测因子"},
             {"时间,备注\n2026-03-01 00:00,x\n", "数据.csv:1: 没有认出表头"},
             {"时间,COD\n", "数据.csv:1: 表头下面没有数据"},
             {"时间,COD\n昨天,1\n前天,2\n", "数据.csv:2: 时间看不懂，写的是一段2个字的文字"},
             {"时间,COD(ppm)\n2026-03-01 00:00,1\n", "数据.csv:1: 化学需氧量的列不认得单位“ppm”"},
             {"时间,COD\n2026-03-01 00:00,-\n2026-03-01 01:00,-\n", "数据.csv:2: 一个监测值也没有"},
             {"时间,COD\n2026-03-01 00:00,\"1\n", "数据.csv:2: 这一行的双引号没有成对"},
             {"<html><table></table></html>", "这是网页格式的表格"},
             {"\xD0\xCF\x11\xE0", "这是旧的 .xls 表格"},
             {"PK\x03\x04", "数据.xlsx"}})
        EXPECT_NE(refusal(one.bytes).find(one.says), std::string::npos)
            << refusal(one.bytes) << " / " << one.says;
}

/// A book with a row of headings and what stands below; a time is a number with a date format.
std::string book() {
    return makeXlsx("x", {},
                    [](lxw_workbook* workbook) {
                        lxw_format* format = cellFormat(workbook);
                        lxw_worksheet* note = workbook_add_worksheet(workbook, "说明");
                        writeText(note, 0, 0, "机密水泥厂", format);
                        lxw_worksheet* sheet = workbook_add_worksheet(workbook, "机密水泥厂窑尾");
                        writeText(sheet, 0, 0, "监测时间", format);
                        writeText(sheet, 0, 1, "二氧化硫(mg/m³)", format);
                        writeText(sheet, 0, 2, "标记", format);
                        for (unsigned i = 0; i < 5; ++i) {
                            worksheet_write_number(sheet, i + 1, 0, 46082 + i / 24.0, nullptr);
                            worksheet_write_number(sheet, i + 1, 1, 20.1 + i, nullptr);
                            writeText(sheet, i + 1, 2, i == 3 ? "M" : "N", format);
                        }
                    })
        .value();
}

TEST(MonitoringFile, spreadsheetsWithDatesAsNumbers) {
    const auto file = readMonitoring(book());
    ASSERT_TRUE(file) << file.error().text();
    ASSERT_EQ(file->outlets.size(), 1U);
    const site::RecordedData& data = file->outlets[0];
    EXPECT_EQ(data.from(), kMarch);
    EXPECT_EQ(data.step(), 60);
    EXPECT_EQ(values(data, "so2")[4], 24.1);
    EXPECT_EQ(mark(data, "so2", 3), site::DataMark::Maintenance);
    ASSERT_EQ(file->flaws.size(), 1U);
    EXPECT_EQ(file->flaws[0].where, "数据.xlsx（第1张表）");
}

const std::string kManyStations =
    "企业名称,排口名称,联系人,联系电话,MN号,地址,车牌,监测时间,COD(mg/L),氨氮(mg/L)\n"
    "机密印染公司,总排口,张三丰,13800138000,81733553213013,宁海路9号,苏A12345,2026-03-01 "
    "00:00,40,2\n"
    "机密印染公司,总排口,张三丰,13800138000,81733553213013,宁海路9号,苏A12345,2026-03-01 "
    "01:00,41,2.1\n"
    "机密印染公司,雨水口,张三丰,13800138000,81733553213014,宁海路9号,苏A12345,2026-03-01 "
    "00:00,50,3\n"
    "机密印染公司,雨水口,张三丰,13800138000,81733553213014,宁海路9号,苏A12345,2026-03-01 "
    "01:00,张三丰,3.1\n"
    "保密水泥厂,总排口,李四光,0512-85123456,81733553213015,宁海路8号,苏B54321,2026-03-01 "
    "00:00,60,4\n"
    "保密水泥厂,总排口,李四光,0512-85123456,81733553213015,宁海路8号,苏B54321,张三丰13800138000,61,"
    "4.1\n"
    "保密水泥厂,总排口,李四光,0512-85123456,81733553213015,宁海路8号,苏B54321,2026-03-01 "
    "02:00,苏B54321,4.2\n"
    "机密印染公司,总排口,张三丰,13800138000,81733553213013,宁海路9号,苏A12345,2026-03-01 "
    "02:00,42,2.2\n";

TEST(MonitoringFile, stationsOfOneSheetAreOutletsOfTheirOwn) {
    const auto file = readMonitoring(kManyStations);
    ASSERT_TRUE(file) << file.error().text();
    ASSERT_EQ(file->outlets.size(), 3U);
    EXPECT_EQ(file->outlets[0].enterprise, "企业甲");
    EXPECT_EQ(file->outlets[0].outlet, "排口1");
    EXPECT_EQ(file->outlets[0].size(), 3U) << "the same name has the same mask";
    EXPECT_EQ(file->outlets[1].enterprise, "企业甲");
    EXPECT_EQ(file->outlets[1].outlet, "排口2");
    EXPECT_EQ(file->outlets[2].enterprise, "企业乙");
    EXPECT_EQ(file->outlets[2].outlet, "排口1");
    EXPECT_EQ(file->enterprises, 2U);
    EXPECT_EQ(file->points, 3U);
}

std::string allText(const MonitoringFile& file) {
    std::string text;
    for (const site::RecordedFlaw& flaw : file.flaws) text += flaw.where + flaw.what + "\n";
    for (const site::RecordedData& data : file.outlets) {
        text += data.enterprise + data.outlet + "\n";
        for (const site::RecordedFlaw& flaw : data.flaws) text += flaw.where + flaw.what + "\n";
        for (const site::RecordedTrack& track : data.tracks)
            text += track.word + track.unit + track.track.factor + "\n";
    }
    return text;
}

constexpr std::array<const char*, 14> kNames{
    "机密",        "保密",     "印染",        "总排口", "雨水口", "三丰",  "四光",
    "13800138000", "85123456", "81733553213", "宁海",   "12345",  "54321", "窑尾"};

void expectNoName(const std::string& text) {
    for (const char* name : kNames) EXPECT_EQ(text.find(name), std::string::npos) << name << text;
}

TEST(MonitoringFile, noNameSurvivesAnywhere) {
    for (const std::string& bytes :
         {kManyStations, gbk(kManyStations), book(), "机密印染公司日报\n" + kManyStations}) {
        const auto file = readMonitoring(bytes);
        ASSERT_TRUE(file) << file.error().text();
        expectNoName(allText(*file));
    }
    // Nor in a refusal.
    for (const std::string& bytes :
         {std::string{"机密印染公司\n张三丰,13800138000\n"},
          std::string{"时间,COD\n机密印染公司,1\n张三丰13800138000,2\n"},
          std::string{"时间,COD(张三丰/13800138000)\n2026-03-01 00:00,1\n"},
          std::string{"时间,COD\n81733553213013,1\n苏A12345,2\n"},
          std::string{"时间,COD\n2026-03-01 00:00,\"机密印染公司\n"}})
        expectNoName(refusal(bytes));
}

TEST(MonitoringFile, placesNameTheFileAsItWasGiven) {
    const TemporaryFolder folder;
    const auto path = folder.write("三月.csv",
                                   "时间,COD\n2026-03-01 00:00,1\n2026-03-01 "
                                   "01:00,x\n2026-03-01 02:00,3\n");
    const auto file = readMonitoringFile(path);
    ASSERT_TRUE(file) << file.error().text();
    ASSERT_EQ(file->outlets.at(0).flaws.size(), 1U);
    EXPECT_EQ(file->outlets[0].flaws[0].where, path.string() + ":3");

    for (const auto& [bytes, place] :
         {std::pair{"", ""}, {"你好\n", ":1"}, {"\xD0\xCF\x11\xE0", ""}}) {
        const auto refused = readMonitoringFile(folder.write("坏.csv", bytes));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().where, (path.parent_path() / "坏.csv").string() + place);
    }
    const auto nowhere = path.parent_path() / "没有.csv";
    EXPECT_EQ(readMonitoringFile(nowhere).error().where, nowhere.string());
    EXPECT_EQ(readMonitoring(book(), "四月.xlsx")->flaws.at(0).where, "四月.xlsx（第1张表）");
}

TEST(MonitoringFile, aValueWinsOverAnEarlierGapAndOneLineTellsOfARow) {
    const site::RecordedData data = only(
        "时间,COD,氨氮,总磷\n"
        "2026-03-01 00:00,12,2.0,0.1\n"
        "2026-03-01 01:00,-,2.1,0.2\n"
        "2026-03-01 01:00,13.0,2.1,0.3\n"
        "2026-03-01 02:00,14,2.2,0.1\n"
        "2026-03-01 03:00,15,2.3,0.1\n");
    EXPECT_EQ(values(data, "cod"), (std::vector<double>{12, 13, 14, 15}));
    EXPECT_EQ(values(data, "tp")[1], 0.2);
    ASSERT_EQ(data.flaws.size(), 1U);
    EXPECT_EQ(data.flaws[0].where, "数据.csv:4");
    EXPECT_EQ(data.flaws[0].what,
              "时间 2026-03-01 01:00 重复出现：化学需氧量前面是空缺，这里是13.0（正常），取这里的；"
              "总磷前面是0.2（正常），这里是0.3（正常），取前面的");
}

TEST(MonitoringFile, aTimeFarFromTheOthersIsToldWithItsLine) {
    EXPECT_EQ(refusal("时间,COD\n2026-03-01 00:00,1\n2126-03-01 01:00,2\n"),
              "数据.csv:3: 这里的时间 2126-03-01 01:00 与 2026-03-01 00:00 "
              "相差太远，看不出是分钟、小时还是日数据");
    EXPECT_EQ(refusal("时间,COD\n2026-03-01 00:00,1\n2926-03-01 01:00,2\n"),
              "数据.csv:2: 只有一个时间，看不出是分钟、小时还是日数据；另外 数据.csv:3 "
              "时间看不懂，写的是一段16个字的文字，没有采用");
    EXPECT_NE(refusal("时间,COD\n2026-03-01 00:00,1\n2027-03-01 01:00,2\n").find("数据.csv:3"),
              std::string::npos);
    const site::RecordedData data = only(
        "时间,COD\n2026-03-01 00:00,1\n2026-03-01 01:00,2\n2126-03-01 02:00,3\n2026-03-01 "
        "03:00,4\n");
    ASSERT_EQ(data.flaws.size(), 1U) << data.flaws.back().what;
    EXPECT_EQ(data.flaws[0].where, "数据.csv:4");
    EXPECT_EQ(data.flaws[0].what, "时间 2126-03-01 02:00 离其他数据太远，没有采用");
}

TEST(MonitoringFile, masksAreCountedWhereSomethingWasMasked) {
    const auto plain = readMonitoring(kPlain).value();
    EXPECT_EQ(plain.enterprises, 0U);
    EXPECT_EQ(plain.points, 0U);
    const auto outlets = readMonitoring(
                             "排口名称,时间,COD\n总排口,2026-03-01 00:00,1\n总排口,2026-03-01 "
                             "01:00,2\n")
                             .value();
    EXPECT_EQ(outlets.enterprises, 0U);
    EXPECT_EQ(outlets.points, 1U);
}

TEST(MonitoringFile, wordsAreRepeatedOnlyWhereTheyTellNothing) {
    for (const char* words :
         {"12:6x", "2026-13-01", "20261301080000", "2x", "35.2.1", "0X:00", "", "01/03/2026 00:00",
          "1.3.2026", "31-12-2026 08:00:00", "2126-03-01 00:00"})
        EXPECT_EQ(quoted(words), "“" + std::string{words} + "”");
    for (const char* words : {"13800138000", "0512-85123456", "85123456", "8512-3456", "苏A12345",
                              "A12345", "138/0013/8000", "13/80/0138 00:00", "张三", "ZhangSan",
                              "81733553213013", "320102199001011234"})
        EXPECT_NE(quoted(words).find("个字的文字"), std::string::npos) << words;
}

TEST(MonitoringFile, masksAreTheSameForTheSameName) {
    NameMasks masks;
    EXPECT_EQ(masks.enterprise("甲公司"), "企业甲");
    EXPECT_EQ(masks.enterprise("乙公司"), "企业乙");
    EXPECT_EQ(masks.enterprise(" 甲 公司"), "企业甲");
    EXPECT_EQ(masks.outlet("乙公司", "1号"), "排口1");
    EXPECT_EQ(masks.outlet("乙公司", "１号"), "排口1");
    EXPECT_EQ(masks.outlet("甲公司", "1号"), "排口1");
    EXPECT_EQ(masks.outlet("甲公司", "2号"), "排口2");
    for (int i = 2; i < 10; ++i) masks.enterprise(std::to_string(i));
    EXPECT_EQ(masks.enterprise("第十一家"), "企业11");
}

/// A frame with a segment's length and sum.
std::string frame(const std::string& segment) {
    char text[16];
    std::snprintf(text, sizeof text, "##%04zu", segment.size());
    std::string made = text + segment;
    std::snprintf(text, sizeof text, "%04X\r\n", site::hj212::sumOf(segment));
    return made + text;
}

std::string hour(int index, const std::string& value) {
    char time[32];
    std::snprintf(time, sizeof time, "202603010%d0000", index);
    return frame(std::string{"QN="} + time +
                 "001;ST=32;CN=2061;PW=123456;MN=81733553213013;Flag=5;CP=&&DataTime=" + time +
                 ";w01018-Min=1.0,w01018-Avg=" + value + ",w01018-Max=9.0,w01018-Flag=N&&");
}

TEST(MonitoringFile, savedStreamsAreReadAndMasked) {
    std::string bytes =
        hour(0, "40.5") + hour(1, "41.5") + hour(2, "张三丰") + "张三丰\r\n" + hour(3, "43.5");
    bytes += frame("QN=张三丰 13800138000;ST=32;CN=2061;PW=1;MN=1;Flag=5;CP=&&&&");
    bytes += frame("QN=20260301000000001;机密印染;ST=32;CN=2061;PW=1;MN=1;Flag=5;CP=&&&&");
    bytes += frame(
        "QN=20260301000000001;ST=32;CN=2061;PW=1;MN=1;Flag=7;PNUM=总排口;PNO=宁海;"
        "CP=&&&&");
    bytes += frame(
        "QN=20260301000000001;ST=32;CN=2061;PW=1;MN=81733553213013;Flag=5;CP=&&"
        "DataTime=20260301040000;张三丰-Avg=1&&");
    bytes += frame(
        "QN=20260301000000001;ST=32;CN=2061;PW=1;MN=81733553213013;Flag=5;CP=&&"
        "DataTime=总排口 不是;w01018-Avg=1&&");
    bytes += frame(
        "QN=20260301000000001;ST=32;CN=2061;PW=1;MN=81733553213013;Flag=5;CP=&&"
        "DataTime=20260301040000;w01018-Avg=1,w01018-Flag=四光&&");
    const auto file = readMonitoring(bytes);
    ASSERT_TRUE(file) << file.error().text();
    ASSERT_EQ(file->outlets.size(), 1U);
    EXPECT_EQ(file->outlets[0].outlet, "排口1");
    EXPECT_EQ(file->outlets[0].step(), 60);
    EXPECT_EQ(file->outlets[0].size(), 4U);
    EXPECT_EQ(file->flaws.size(), 8U);
    expectNoName(allText(*file));
    expectNoName(refusal(frame("QN=张三丰;ST=32;CN=2061;PW=1;MN=1;Flag=5;CP=&&&&")));
}

TEST(MonitoringFile, flawsAreCountedBeyondTheirMost) {
    std::string text = "时间,COD\n";
    for (int i = 0; i < 600; ++i)
        text += site::momentOf(kMarch + i).text() + (i % 2 == 0 ? ",x\n" : ",1\n");
    const site::RecordedData data = only(text);
    EXPECT_EQ(data.flaws.size(), kMostFlaws + 1);
    EXPECT_EQ(data.flaws.back().what, "这样的地方另外还有100处");
}

}  // namespace
}  // namespace lianbing::exchange
