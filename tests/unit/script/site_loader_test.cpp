#include "game/script/site_loader.h"

#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

using ::testing::HasSubstr;

/// A sound site file, a field to a line.
std::string siteText() {
    return R"(return {
   api = 1,
   id = "kiln",
   title = "某砖厂",
   note = "夜里通氮气",
   days = 60,
   plant = {
      kind = "stack",
      name = "一号排放口",
      seed = 7,
      since = "2026-03-01",
      dust = 15, trade = "brick-kiln",
      standstills = { { from = "2026-03-20", before = "2026-03-22 08:00" } },
      causes = {
         { cause = "nitrogen-in-line", from = "2026-03-10 08:00", before = "2026-04-01",
           strength = 0.6, daily = { "22:00", "24:00" } },
         { cause = "cell-drift", from = "2026-04-02T06:30" },
      },
      visits = { "2026-04-03 09:30" },
   },
}
)";
}

base::Result<LoadedSite> load(const std::string& text) {
    return loadSite(support::MemorySource().with("sites/kiln.lua", text), "sites/kiln.lua");
}

/// The errors when `to` stands for `from`; empty when it loads.
std::string errorsWith(const std::string& from, const std::string& to) {
    std::string text = siteText();
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    const auto loaded = load(text.replace(at, from.size(), to));
    return loaded ? "" : loaded.error().text();
}

site::Minute minute(const char* moment) {
    return site::minuteOf(base::Moment::parse(moment).value());
}

TEST(SiteLoader, readsAWholePlant) {
    const auto site = load(siteText());
    ASSERT_TRUE(site) << site.error().text();
    EXPECT_EQ(site->title, "某砖厂");
    EXPECT_EQ(site->note, "夜里通氮气");
    EXPECT_EQ(site->from(), minute("2026-03-01T00:00"));
    EXPECT_EQ(site->until(), minute("2026-04-30T00:00"));
    const site::Plant& plant = site->station->plan();
    EXPECT_EQ(plant.name, "一号排放口");
    EXPECT_EQ(plant.figures.at("dust"), 15);
    EXPECT_EQ(
        plant.standstills,
        (std::vector{site::Standstill{minute("2026-03-20T00:00"), minute("2026-03-22T08:00")}}));
    ASSERT_EQ(plant.causes.size(), 2U);
    EXPECT_EQ(plant.causes[0],
              (site::PlannedCause{"nitrogen-in-line", minute("2026-03-10T08:00"),
                                  minute("2026-04-01T00:00"), 0.6, site::DaySpan{1320, 1440}}));
    EXPECT_EQ(plant.causes[1].strength, 0.5);
    EXPECT_EQ(plant.visits, (std::vector{minute("2026-04-03T09:30")}));
}

TEST(SiteLoader, letsACauseWithoutAnEndGoOn) {
    const auto site = load(siteText());
    ASSERT_TRUE(site) << site.error().text();
    EXPECT_GT(site->station->plan().causes[1].until, site->until());
}

TEST(SiteLoader, hasNinetyDaysWhereNothingIsSaid) {
    std::string text = siteText();
    const std::string line = "   days = 60,\n";
    text.erase(text.find(line), line.size());
    EXPECT_EQ(load(text)->days, 90);
}

struct Slip {
    std::string from;
    std::string to;
    std::string error;  ///< part of it
};

class WrongSite : public ::testing::TestWithParam<Slip> {};

TEST_P(WrongSite, isNamedWithFileLineAndField) {
    EXPECT_THAT(errorsWith(GetParam().from, GetParam().to), HasSubstr(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongSite,
    ::testing::Values(
        Slip{"\"kiln\"", "\"oven\"", "sites/kiln.lua:3: id：应该和文件同名，写成 kiln"},
        Slip{"api = 1", "api = 2", "kiln.lua:2: api：应该是 1"},
        Slip{"days = 60", "days = 0", "kiln.lua:6: days：应该是 1 到 3660 天"},
        Slip{"note", "nots", "kiln.lua:5: nots：不认识这个字段，是不是想写 note"},
        Slip{"      since = \"2026-03-01\",\n", "", "plant.since：缺少这一项"},
        Slip{"dust = 15", "dusty = 15", "plant：废气排放口没有参数“dusty”"},
        Slip{"dust = 15", "dust = { old = 15 }",
             "kiln.lua:12: plant.dust：现场文件没有时点，参数直接写一个数"},
        Slip{", trade = \"brick-kiln\"", "",
             "plant：折算要有基准含氧量：写 trade（行业）或者 reference-oxygen"},
        Slip{"brick-kiln", "brick-kilm",
             "kiln.lua:12: plant.trade：没有名为“brick-kilm”的行业，是不是想写 brick-kiln"},
        Slip{"\"2026-03-01\"", "\"2012-03-01\"",
             "plant.trade：2012-03-01 还没有这个行业的基准含氧量，请写 reference-oxygen"},
        Slip{"\"stack\"", "\"kettle\"", "没有名为“kettle”的监测站"},
        Slip{"\"stack\"", "\"gas-boiler\"",
             "plant.causes[1].cause：这一种设施（kind）没有情形可写"},
        Slip{"nitrogen-in-line", "nitrogen-in-lime",
             "kiln.lua:15: plant.causes[1].cause：没有名为“nitrogen-in-lime”的情形，是不是想写 "
             "nitrogen-in-line"},
        Slip{"2026-03-10 08:00", "2026-13-10 08:00", "kiln.lua:15: plant.causes[1].from："},
        Slip{"2026-04-01\"", "2026-03-01\"",
             "kiln.lua:15: plant.causes[1].before：before 应该晚于 from"},
        Slip{"strength = 0.6", "strength = 1.5",
             "kiln.lua:16: plant.causes[1].strength：强度应该是 0 到 1 的数"},
        Slip{"22:00", "25:00", "plant.causes[1].daily[1]：“25:00”写法不对，应写成 22:00 这样"},
        Slip{"\"24:00\" }", "\"24:00\", \"06:00\" }", "plant.causes[1].daily[3]："},
        Slip{"\"2026-04-02T06:30\"", "{ day = -3 }",
             "plant.causes[2].from.day：现场文件没有到场日"},
        Slip{"\"2026-04-02T06:30\"", "\"2026-04-02\", cases = { \"old\" }",
             "plant.causes[2].cases：现场文件没有时点"},
        Slip{", before = \"2026-03-22 08:00\"", "", "plant.standstills[1].before：缺少这一项"},
        Slip{"causes = {", "cause = {", "plant.cause：不认识这个字段，是不是想写 causes"},
        Slip{"\"2026-04-03 09:30\"", "\"四月三日\"", "kiln.lua:19: plant.visits[1]："}));

TEST(SiteLoader, saysAllThatIsWrongAtOnce) {
    const std::string errors = errorsWith("strength = 0.6", "strength = 7, daily = 3");
    EXPECT_THAT(errors, HasSubstr("强度"));
    EXPECT_THAT(errors, HasSubstr("daily"));
}

TEST(SiteLoader, refusesAFileOfAnotherKind) {
    const auto site =
        loadSite(support::MemorySource().with("sites/kiln.txt", siteText()), "sites/kiln.txt");
    ASSERT_FALSE(site);
    EXPECT_THAT(site.error().text(), HasSubstr("应该以 .lua 结尾"));
}

}  // namespace
}  // namespace lianbing::script
