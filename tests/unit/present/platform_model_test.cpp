#include "game/present/platform_model.h"

#include "tests/support/fake_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::present {
namespace {

using site::Rule;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

site::Channel bound(std::string id, std::string name, double limit) {
    site::Channel channel;
    channel.id = std::move(id);
    channel.name = std::move(name);
    channel.unit = "mg/m³";
    channel.decimals = 1;
    channel.witness = site::Witness::Platform;
    channel.limit = limit;
    return channel;
}

StationCheck calm() {
    StationCheck check;
    check.from = site::minuteOf({*base::Date::fromYmd(2026, 3, 1)});
    check.until = check.from + 14 * site::kMinutesADay;
    check.dataFrom = check.from;
    check.dataUntil = check.until;
    check.values = {{bound("so2", "二氧化硫（折算）", 100), 82.44, 0, {}}};
    return check;
}

site::Finding finding(Rule rule, int day, std::string says) {
    const site::Minute from = calm().from + day * site::kMinutesADay;
    return {rule, from, from + 120, std::move(says)};
}

PlatformStation station(std::string id, std::string name, StationCheck check) {
    return {std::move(id), std::move(name), "一号排放口", "stack", std::move(check)};
}

std::vector<PlatformStation> fourStations() {
    StationCheck over = calm();
    over.values.front().mean = 120.06;
    over.values.front().over = 3;
    StationCheck diluted = calm();
    diluted.findings = {finding(Rule::MissingData, 1, "缺了两小时"),
                        finding(Rule::Dilution, 2, "氧和二氧化硫同比变化"),
                        finding(Rule::Dilution, 5, "又一次同比变化")};
    return {station("calm", "安宁厂", calm()),
            station("over", "超标厂", over),
            station("diluted", "稀释厂", diluted),
            {"unknown", "未知厂", "二号排放口", "", std::nullopt}};
}

std::vector<std::string> idsOf(const PlatformModel& model) {
    std::vector<std::string> ids;
    for (const PlatformRow& row : model.rows) ids.push_back(row.id);
    return ids;
}

PlatformLook filtered(PlatformFilter filter) {
    PlatformLook look;
    look.filter = filter;
    return look;
}

PlatformLook choosing(std::string id) {
    PlatformLook look;
    look.chosen = std::move(id);
    return look;
}

TEST(PlatformModel, putsTheGravestFirstAndThenGoesByName) {
    auto stations = fourStations();
    stations.push_back(station("also-calm", "丙厂", calm()));
    stations.push_back(station("calm-too", "一厂", calm()));
    EXPECT_THAT(idsOf(makePlatform(stations, {})),
                ElementsAre("diluted", "over", "calm-too", "also-calm", "calm", "unknown"));
}

TEST(PlatformModel, showsTheLastHourBesideItsLimit) {
    const PlatformModel model = makePlatform(fourStations(), {});
    const PlatformValue& over = model.rows.at(1).values.at(0);
    EXPECT_EQ(over.name, "二氧化硫");
    EXPECT_EQ(over.value, "120.1");
    EXPECT_EQ(over.limit, "限 100 mg/m³");
    EXPECT_EQ(over.over, "超标 3 小时");
    EXPECT_TRUE(over.isOver);
    const PlatformValue& fine = model.rows.at(2).values.at(0);
    EXPECT_EQ(fine.value, "82.4");
    EXPECT_EQ(fine.over, "");
    EXPECT_FALSE(fine.isOver);
    EXPECT_EQ(model.rows.at(2).mean, "小时均值");
    EXPECT_EQ(model.rows.at(2).meanDetail, "折算");
}

StationCheck ofWater() {
    StationCheck check = calm();
    check.bound = site::Bound::Day;
    check.until += 600;
    check.dataUntil += 600;
    check.values = {{bound("cod", "化学需氧量", 50), 63.04, 2, {}}};
    return check;
}

TEST(PlatformModel, showsTheLastDayOfWater) {
    const PlatformRow row = makePlatform({station("w", "水厂", ofWater())}, {}).rows.at(0);
    EXPECT_EQ(row.mean, "日均值");
    EXPECT_EQ(row.meanDetail, "3月14日") << "today is not over yet";
    EXPECT_EQ(row.values.at(0).value, "63.0");
    EXPECT_EQ(row.values.at(0).over, "超标 2 天");
    EXPECT_TRUE(row.values.at(0).isOver);
}

TEST(PlatformModel, hasNoLimitWhereNoneIsKnown) {
    StationCheck check = calm();
    check.values.front().channel.limit.reset();
    const PlatformRow row = makePlatform({station("r", "数据", check)}, {}).rows.at(0);
    EXPECT_EQ(row.values.at(0).limit, "");
    EXPECT_FALSE(row.values.at(0).isOver);
}

TEST(PlatformModel, showsNoOldValuesBehindTheEndOfTheData) {
    StationCheck ended = calm();
    ended.until += 9 * site::kMinutesADay;
    ended.isSilent = true;
    ended.values.front().mean.reset();
    const PlatformModel model = makePlatform({station("e", "停了的厂", ended)}, {});
    const PlatformRow& row = model.rows.at(0);
    EXPECT_EQ(row.mark, "没有数据");
    EXPECT_EQ(row.newest, "止于 3月14日 周六");
    EXPECT_EQ(row.values.at(0).value, "—");
    EXPECT_EQ(model.filters.at(3).count, "1") << "its values are missing";
    StationCheck later = ended;
    later.dataFrom = later.until + 600;
    EXPECT_THAT(makePlatform({station("l", "新厂", later)}, {}).rows.at(0).newest,
                testing::StartsWith("始于 "));
}

TEST(PlatformModel, saysThatAnHourIsInvalid) {
    StationCheck check = calm();
    check.values.front().mean.reset();
    const PlatformModel model = makePlatform({station("a", "甲厂", check)}, {});
    EXPECT_EQ(model.rows.at(0).values.at(0).value, "无效");
    EXPECT_FALSE(model.rows.at(0).values.at(0).isValid);
}

TEST(PlatformModel, tellsTheNewestMarkInWords) {
    StationCheck marked = calm();
    marked.mark = site::DataMark::Calibration;
    StationCheck silent = calm();
    silent.isSilent = true;
    const PlatformModel model = makePlatform(
        {station("a", "甲厂", calm()), station("b", "乙厂", marked), station("c", "丙厂", silent)},
        {});
    EXPECT_EQ(model.rows.at(0).mark, "没有数据");
    EXPECT_EQ(model.rows.at(0).gravity, Gravity::Slight);
    EXPECT_EQ(model.rows.at(1).mark, "校准");
    EXPECT_FALSE(model.rows.at(1).isMarkNormal);
    EXPECT_EQ(model.rows.at(2).mark, "正常");
    EXPECT_EQ(model.rows.at(2).newest, "3月14日 周六 23:59");
}

TEST(PlatformModel, countsFindingsByRuleAndTellsTheGravest) {
    const PlatformRow row = makePlatform(fourStations(), {}).rows.at(0);
    EXPECT_EQ(row.count, "3 条线索");
    EXPECT_EQ(row.rules, std::string(site::nameOf(Rule::Dilution)) + " 2 · " +
                             std::string(site::nameOf(Rule::MissingData)) + " 1");
    EXPECT_EQ(row.sentence, "又一次同比变化");
    EXPECT_EQ(row.gravity, Gravity::Grave);
    EXPECT_EQ(row.outlet, "一号排放口 · 废气");
}

TEST(PlatformModel, namesOnlyTheGravestOfManyRules) {
    StationCheck check = calm();
    for (const Rule rule : {Rule::RegularSteps, Rule::Floor, Rule::Alike, Rule::TinySwing})
        check.findings.push_back(finding(rule, 1, "有"));
    const PlatformRow row = makePlatform({station("a", "甲厂", check)}, {}).rows.at(0);
    EXPECT_THAT(row.rules, testing::StartsWith(std::string(site::nameOf(Rule::Alike)) + " 1 · "));
    EXPECT_THAT(row.rules, testing::EndsWith(" 等"));
}

TEST(PlatformModel, filters) {
    const auto stations = fourStations();
    EXPECT_THAT(idsOf(makePlatform(stations, filtered(PlatformFilter::Findings))),
                ElementsAre("diluted"));
    EXPECT_THAT(idsOf(makePlatform(stations, filtered(PlatformFilter::OverLimit))),
                ElementsAre("over"));
    const PlatformModel missing = makePlatform(stations, filtered(PlatformFilter::Missing));
    EXPECT_THAT(idsOf(missing), ElementsAre("diluted"));
    ASSERT_THAT(missing.filters, SizeIs(4));
    EXPECT_EQ(missing.filters[0].count, "4");
    EXPECT_EQ(missing.filters[1].count, "1");
    EXPECT_TRUE(missing.filters[3].isChosen);
    EXPECT_FALSE(missing.filters[0].isChosen);
}

TEST(PlatformModel, saysWhyNoRowIsThere) {
    EXPECT_EQ(makePlatform({}, {}).empty, "还没有站点。");
    const PlatformModel model =
        makePlatform({station("a", "甲厂", calm())}, filtered(PlatformFilter::OverLimit));
    EXPECT_EQ(model.empty, "没有这样的站点，换一个条件看。");
}

TEST(PlatformModel, showsTheFindingsOfTheChosenStation) {
    const PlatformModel model = makePlatform(fourStations(), choosing("diluted"));
    EXPECT_EQ(model.chosen, "稀释厂");
    EXPECT_EQ(model.span, "2026年3月1日 至 3月14日");
    ASSERT_THAT(model.findings, SizeIs(3));
    EXPECT_EQ(model.findings[0].says, "又一次同比变化");
    EXPECT_EQ(model.findings[0].index, 2U);
    EXPECT_EQ(model.findings[0].when, "2026年3月6日 00:00 至 02:00");
    EXPECT_THAT(model.findings[0].honest, HasSubstr("还可能是："));
    EXPECT_EQ(model.findings[1].says, "氧和二氧化硫同比变化");
    EXPECT_EQ(model.findings[2].gravity, Gravity::Slight);
    EXPECT_EQ(model.findingsNote, "");
}

site::PlatformDay dayOf(int day, std::optional<double> mean, int substituted, double capture) {
    site::PlatformDay made;
    made.from = calm().from + day * site::kMinutesADay;
    made.mean = mean;
    made.substituted = substituted;
    made.capture = capture;
    return made;
}

std::vector<std::string> wordsOf(const PlatformDayRow& row) {
    std::vector<std::string> words;
    for (const PlatformDayCell& cell : row.cells) words.push_back(cell.words);
    return words;
}

TEST(PlatformModel, showsTheLastDaysOfTheChosenStation) {
    StationCheck check = calm();
    check.values.push_back({bound("nox", "氮氧化物（折算）", 150), 90, 1, {}});
    check.values[0].week = {dayOf(0, 80.06, 1, 0.958), dayOf(1, std::nullopt, 9, 0.625)};
    check.values[1].week = {dayOf(0, 90, 2, 0.917), dayOf(1, 91, 0, 1)};
    check.values[1].week[1].hoursOver = 1;
    const PlatformWeek week = makePlatform({station("a", "甲厂", check)}, choosing("a")).week;
    EXPECT_EQ(week.heading, "最近 2 天的日均值");
    EXPECT_THAT(week.days, ElementsAre("3/1", "3/2"));
    ASSERT_THAT(week.rows, SizeIs(4));
    EXPECT_EQ(week.rows[0].label, "二氧化硫（折算） mg/m³");
    EXPECT_THAT(wordsOf(week.rows[0]), ElementsAre("80.1", "—"));
    EXPECT_FALSE(week.rows[1].cells[0].isOver);
    EXPECT_TRUE(week.rows[1].cells[1].isOver);
    EXPECT_THAT(wordsOf(week.rows[2]), ElementsAre("91", "62")) << "of the worst factor";
    EXPECT_THAT(wordsOf(week.rows[3]), ElementsAre("2", "9"));
    EXPECT_THAT(week.note, HasSubstr("小时均值超过限值"));
}

TEST(PlatformModel, putsNothingInForWater) {
    StationCheck check = ofWater();
    check.values[0].week = {dayOf(0, 63, 0, 1)};
    check.values[0].week[0].isOver = true;
    const PlatformWeek week = makePlatform({station("w", "水厂", check)}, choosing("w")).week;
    ASSERT_THAT(week.rows, SizeIs(2));
    EXPECT_TRUE(week.rows[0].cells[0].isOver);
    EXPECT_EQ(week.note, "红色是日均值超过限值。");
}

TEST(PlatformModel, saysWhatTheSideLacks) {
    EXPECT_THAT(makePlatform(fourStations(), choosing("calm")).findingsNote,
                HasSubstr("不等于没有问题"));
    EXPECT_THAT(makePlatform(fourStations(), choosing("unknown")).findingsNote,
                HasSubstr("还在核对"));
    const PlatformModel gone = makePlatform(fourStations(), choosing("nobody"));
    EXPECT_EQ(gone.look.chosen, "");
    EXPECT_EQ(gone.chosen, "");
    StationCheck many = calm();
    for (int day = 0; day < 70; ++day) many.findings.push_back(finding(Rule::Constant, day, "有"));
    const PlatformModel long_ = makePlatform({station("a", "甲厂", many)}, choosing("a"));
    EXPECT_THAT(long_.findings, SizeIs(60));
    EXPECT_THAT(long_.findingsNote, HasSubstr("共 70 条"));
}

TEST(PlatformModel, tellsHowFarTheCheckingIs) {
    auto stations = fourStations();
    const PlatformModel model = makePlatform(stations, {});
    EXPECT_TRUE(model.isChecking);
    EXPECT_EQ(model.progress, "正在核对 3/4");
    EXPECT_DOUBLE_EQ(model.share, 0.75);
    EXPECT_EQ(model.rows.back().count, "正在核对");
    EXPECT_EQ(model.rows.back().outlet, "二号排放口");
    stations.back().problem = "这个现场打不开";
    const PlatformModel done = makePlatform(stations, choosing("unknown"));
    EXPECT_FALSE(done.isChecking);
    EXPECT_EQ(done.rows.back().count, "打不开");
    EXPECT_EQ(done.rows.back().sentence, "这个现场打不开");
    EXPECT_EQ(done.findingsNote, "这个现场打不开");
}

TEST(PlatformModel, tellsWaterFromGas) {
    auto water = station("w", "水厂", calm());
    water.kind = "outfall";
    EXPECT_EQ(makePlatform({water}, {}).rows.at(0).outlet, "一号排放口 · 废水");
}

TEST(PlatformModel, ranksEveryRule) {
    EXPECT_EQ(gravityOf(Rule::Conversion), Gravity::Grave);
    EXPECT_EQ(gravityOf(Rule::NightPattern), Gravity::Marked);
    EXPECT_EQ(gravityOf(Rule::ClockJump), Gravity::Slight);
}

TEST(StationCheck, judgesWholeHoursOfThePlatform) {
    const tests::FakeStation fake;
    const StationCheck check = checkStation(fake, fake.start(), fake.end(), fake.end());
    ASSERT_THAT(check.values, SizeIs(2)) << "two factors of the platform have limits";
    EXPECT_EQ(check.values[0].channel.id, "so2");
    // Over 50 only in the first four days, about midnight.
    EXPECT_GT(check.values[0].over, 0);
    EXPECT_TRUE(check.values[0].mean.has_value());
    EXPECT_FALSE(check.values[0].isOver());
    EXPECT_EQ(check.mark, site::DataMark::Normal);
    EXPECT_FALSE(check.isSilent);
    EXPECT_THAT(check.findings, SizeIs(2));
}

TEST(StationCheck, leavesAnHourInvalidThatLacksMinutes) {
    const tests::FakeStation fake;
    const site::Minute gap = fake.start() + 2 * 1440 + 600;
    const StationCheck check = checkStation(fake, gap - 120, gap + 60, fake.end());
    EXPECT_FALSE(check.values.at(0).mean.has_value());
    EXPECT_TRUE(check.isSilent);
    const site::Minute calibration = fake.start() + 180 + 10;
    const StationCheck marked = checkStation(fake, fake.start(), calibration, fake.end());
    EXPECT_EQ(marked.mark, site::DataMark::Calibration);
    EXPECT_FALSE(marked.isSilent);
}

TEST(StationCheck, hasNoHourInLessThanOne) {
    const tests::FakeStation fake;
    const StationCheck check = checkStation(fake, fake.start() + 10, fake.start() + 40, fake.end());
    EXPECT_FALSE(check.values.at(0).mean.has_value());
    EXPECT_THAT(check.findings, IsEmpty());
}

TEST(StationCheck, takesNothingFromBehindTheEndOfTheData) {
    const tests::FakeStation fake;
    const site::Minute until = fake.end() + 5 * site::kMinutesADay;
    const StationCheck check = checkStation(fake, fake.start(), until, fake.end());
    EXPECT_TRUE(check.isSilent);
    EXPECT_TRUE(check.isBeyondData());
    EXPECT_FALSE(check.values.at(0).mean);
    EXPECT_GT(check.values.at(0).over, 0) << "of the days that came";
    ASSERT_THAT(check.values.at(0).week, SizeIs(7));
    EXPECT_EQ(check.values.at(0).week.back().from, fake.end() - site::kMinutesADay);
    const StationCheck late = checkStation(fake, until - 600, until, fake.end());
    EXPECT_TRUE(late.isSilent);
    EXPECT_THAT(late.findings, IsEmpty());
    EXPECT_EQ(late.values.at(0).over, 0);
}

TEST(StationCheck, takesNothingFromBeforeTheData) {
    const tests::FakeStation fake;
    const StationCheck early =
        checkStation(fake, fake.start() - 600, fake.start() - 30, fake.end());
    EXPECT_TRUE(early.isSilent);
    EXPECT_TRUE(early.isBeyondData());
    EXPECT_FALSE(early.values.at(0).mean);
}

TEST(StationCheck, judgesTheDaysOfWater) {
    site::Plant plant;
    plant.kind = "outfall";
    plant.since = *base::Date::fromYmd(2026, 3, 1);
    plant.figures = {{"cod", 70}, {"limit-cod", 50}};
    const auto outfall = site::openStation(plant).value();
    const site::Minute from = site::minuteOf({plant.since});
    const site::Minute until = from + 3 * site::kMinutesADay + 600;
    const StationCheck check = checkStation(*outfall, from, until, until);
    EXPECT_EQ(check.bound, site::Bound::Day);
    EXPECT_EQ(check.values.at(0).over, 3);
    EXPECT_EQ(check.values.at(0).mean, check.values.at(0).week.at(2).mean)
        << "today is not over yet";
    EXPECT_TRUE(check.values.at(0).isOver());
}

}  // namespace
}  // namespace lianbing::present
