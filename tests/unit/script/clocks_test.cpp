#include "tests/support/script_scenario.h"
#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lianbing::script {
namespace {

using support::CheckoutSource;
using support::errorsOf;
using support::load;
using support::MemorySource;
using support::ScenarioText;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kPath = "scripts/rules/clocks.lua";

/// The fields of a clock that are its period.
const std::string kPeriod =
    "id = 'keep', title = '保存后处理', period = { 7, 'working_days' }, from = '保存', to = '处理',"
    " basis = { '示例法10' }, count_basis = { '示例法85' }";

/// The small scenario with one clock of 40 points in place of its rule.
ScenarioText withClock(const std::string& fields) {
    return ScenarioText().with("rules", "{}").with("clocks", "{ {\n" + fields + "\n} }");
}

std::string withEvents(const std::string& more = {}) {
    return kPeriod + ", section = 'all', points = 40, start = 'seal', stop = 'look'" + more;
}

TEST(Clocks, areReadWithAllTheirFields) {
    const auto loaded = load(withClock(withEvents(
        ", same = { 'target' }, suspend = 'alarm', resume = { names = 'alarm', where = { state = "
        "'off' } }, extend = 'go', missed = '要说明', late = '晚了', moves = true, note = '说明',"
        " veto = true, interruption = { what = '检测', basis = { '示例法12' } },"
        " earlier = { { period = { 3, 'days' }, basis = { '示例法(2001)9' } } },"
        " extension = { by = { 3, 'working_days' }, most = 2, basis = { '示例法11' } }")));
    ASSERT_TRUE(loaded.has_value()) << loaded.error().text();
    ASSERT_THAT(loaded->definition->clocks, SizeIs(1));
    const procedure::Clock& clock = loaded->definition->clocks[0];
    EXPECT_EQ(clock.what.id, "keep");
    EXPECT_EQ(clock.what.period, (procedure::Period{7, procedure::PeriodUnit::WorkingDays}));
    EXPECT_TRUE(clock.what.movesOffHolidays);
    EXPECT_FALSE(clock.what.isLeast);
    EXPECT_EQ(clock.what.until, "处理");
    EXPECT_EQ(clock.what.countBasis.at(0).compact(), "示例法85");
    EXPECT_EQ(clock.what.extension->most, 2);
    EXPECT_EQ(clock.points, score::Points::whole(40));
    EXPECT_THAT(clock.start.names, ElementsAre("seal"));
    EXPECT_EQ(clock.resume.where.at(0).value, "off");
    EXPECT_THAT(clock.same, ElementsAre("target"));
    EXPECT_EQ(clock.missed, "要说明");
    EXPECT_EQ(clock.late, "晚了");
    EXPECT_EQ(clock.what.interruption->basis.at(0).compact(), "示例法12");
    EXPECT_EQ(clock.what.earlier.at(0).period.spoken(), "3日");
    EXPECT_TRUE(clock.veto);
}

TEST(Clocks, countInTheSumOfPoints) {
    EXPECT_THAT(errorsOf(ScenarioText().with("clocks", "{ { " + withEvents() + " } }")),
                HasSubstr("加起来应是 100 分，现在是 140 分"));
}

struct Wrong {
    const char* name;
    std::string fields;
    const char* said;
};

void PrintTo(const Wrong& wrong, std::ostream* out) {
    *out << wrong.name;
}

class WrongClock : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongClock, isToldWithItsField) {
    EXPECT_THAT(errorsOf(withClock(GetParam().fields)), HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongClock,
    ::testing::Values(
        Wrong{"unknownEvent",
              kPeriod + ", section = 'all', points = 40, start = 'sael', stop = 'look'",
              "clocks[1].start：没有“sael”这个动作"},
        Wrong{"noStop", kPeriod + ", section = 'all', points = 40, start = 'seal'",
              "clocks[1].stop：缺少这一项"},
        Wrong{
            "badTarget",
            withEvents(", interruption = { what = '检测', basis = { '示例法12' } }, resume = 'go',"
                       " suspend = { names = 'look', where = { target = 'x' } }"),
            "clocks[1].suspend：target = “x”不会出现"},
        Wrong{"suspendWithout", withEvents(", suspend = 'alarm', resume = 'go'"),
              "clocks[1].suspend：这个期限没有写哪些时间不计入"},
        Wrong{"interruptionBasis", withEvents(", interruption = { what = '检测' }"),
              "clocks[1].interruption.basis：要写依据的条款"},
        Wrong{"earlierVersion",
              withEvents(", earlier = { { period = { 3, 'days' }, basis = { '示例法9' } } }"),
              "clocks[1].earlier[1].basis：以前的规定要写依据"},
        Wrong{"suspendAlone", withEvents(", suspend = 'alarm'"), "clocks[1].resume：中止和恢复"},
        Wrong{"extendWithout", withEvents(", extend = 'alarm'"),
              "clocks[1].extend：这个期限没有写可以延长"},
        Wrong{"extensionUnit",
              withEvents(", extension = { by = { 3, 'days' }, basis = { '示例法11' } }"),
              "clocks[1].extension.by：单位要和期限（period）相同"},
        Wrong{"extensionBasis", withEvents(", extension = { by = { 3, 'working_days' } }"),
              "clocks[1].extension.basis：要写依据的条款"},
        Wrong{"unknownField", withEvents(", stopp = 'look'"),
              "clocks[1].stopp：不认识这个字段，是不是想写 stop"},
        Wrong{
            "minutesAlone",
            "id = 'keep', title = '甲', period = 7, from = '甲', to = '乙', basis = { '示例法10' },"
            " section = 'all', points = 40, start = 'seal', stop = 'look'",
            "clocks[1].period：要写成 { 7, \"working_days\" }"},
        Wrong{"noBasis",
              "id = 'keep', title = '甲', period = { 7, 'days' }, from = '甲', to = '乙',"
              " section = 'all', points = 40, start = 'seal', stop = 'look'",
              "clocks[1].basis：计分的期限要写依据"},
        Wrong{"noSection",
              kPeriod + ", section = 'none', points = 40, start = 'seal', stop = 'look'",
              "clocks[1].section：没有编号为“none”的部分"},
        Wrong{"sameId",
              "id = 'decision', title = '甲', period = { 7, 'days' }, from = '甲', to = '乙', "
              "basis = { '示例法10' },"
              " section = 'all', points = 40, start = 'seal', stop = 'look'",
              "编号“decision”用了两次"},
        Wrong{"hoursSuspended",
              "id = 'keep', title = '甲', period = { 7, 'hours' }, from = '甲', to = '乙', basis = "
              "{ '示例法10' },"
              " interruption = { what = '检测', basis = { '示例法10' } },"
              " section = 'all', points = 40, start = 'seal', stop = 'look'",
              "clocks[1].interruption：按分钟、小时算的期限不会中止"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(Clocks, areJudgedAtTheEndOfThePlay) {
    // Sealing takes five minutes; the clock of ten minutes is missed after another twelve.
    const auto scenario = [](const std::string& period) {
        return ScenarioText()
            .with("rules", "{}")
            .with("clocks",
                  "{ { id = 'keep', title = '保存后处理', period = { " + period +
                      " }, from = '保存', to = '处理', basis = { '示例法10' }, section = 'all',"
                      " points = 40, start = 'seal', stop = 'ask' } }");
    };
    const auto stateAfter = [&](const std::string& period, const std::vector<std::string>& lines) {
        support::ScriptedPlay play(scenario(period));
        for (const std::string& line : lines) EXPECT_TRUE(play.apply(line)) << line;
        return play.inspection().sheet().lines.at(0).state;
    };
    const std::vector<std::string> slow{"act seal paper", "act seal paper", "act seal paper",
                                        "act look paper"};
    EXPECT_EQ(stateAfter("10, 'minutes'", {"act seal paper", "ask manager why"}),
              score::LineState::Met);
    EXPECT_EQ(stateAfter("10, 'minutes'", slow), score::LineState::Lost);
    EXPECT_EQ(stateAfter("10, 'working_days'", slow), score::LineState::NotTriggered);
}

TEST(Clocks, looksUpTheArticlesOfAScenario) {
    MemorySource source;
    source.with("scenarios/small/scenario.lua", withClock(withEvents()).text());
    const auto loaded = loadScenario(source, "scenarios/small", &tests::shippedLibrary());
    ASSERT_FALSE(loaded.has_value());
    EXPECT_THAT(loaded.error().text(),
                AllOf(HasSubstr("clocks[1].basis[1]：法律库里没有《示例法》"),
                      HasSubstr("clocks[1].count_basis[1]：法律库里没有")));
}

TEST(Clocks, areThereForEveryStatutoryPeriod) {
    // Every function of the library makes a clock that a scenario can use.
    const std::string all =
        "(function() local clocks, all = require('rules.clocks'), {}\n"
        "for _, period in ipairs(clocks.periods) do\n"
        " all[#all + 1] = clocks[(period.id:gsub('%-', '_'))] { section = 'all', points = 1, veto "
        "= true,"
        " start = 'seal', stop = 'look' }\n"
        "end return all end)()";
    MemorySource source;
    source.with(kPath, CheckoutSource{}.read(kPath).value());
    source.with(
        "scenarios/small/scenario.lua",
        ScenarioText().with("rules", "{}").with("questions", "{}").with("clocks", all).text());
    const auto loaded = loadScenario(source, "scenarios/small");
    const std::string errors = loaded ? "" : loaded.error().text();
    // The points do not add up to 100, whatever their number: that alone is wrong.
    EXPECT_THAT(errors, HasSubstr("加起来应是 100 分"));
    EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 0) << errors;
}

TEST(Periods, thatShipStandInTheLawPacks) {
    const auto periods = loadPeriods(CheckoutSource{}, &tests::shippedLibrary());
    ASSERT_TRUE(periods.has_value()) << periods.error().text();
    EXPECT_GE(periods->size(), 40U);
    for (const procedure::StatutoryPeriod& what : *periods) EXPECT_NE(what.group, "") << what.id;
}

const procedure::StatutoryPeriod& shipped(std::string_view id) {
    static const auto periods = loadPeriods(CheckoutSource{}).value();
    const auto found = std::find_if(periods.begin(), periods.end(),
                                    [&](const auto& what) { return what.id == id; });
    LIANBING_CHECK(found != periods.end(), "no such period");
    return *found;
}

/// Working days need an article that says so: of the penalty law, the coercion law, the
/// reconsideration law or the detention rules; else the article of the period says 工作日 itself.
TEST(Periods, thatShipCountWorkingDaysOnlyWhereALawSaysSo) {
    const std::set<std::string> saidInTheRule{
        "unseal-answer",    "unseal-delivery",      "correction-order",
        "police-objection", "limit-service",        "limit-plan",
        "limit-report",     "monitor-fault-repair", "statement"};
    const auto periods = loadPeriods(CheckoutSource{}).value();
    for (const procedure::StatutoryPeriod& what : periods) {
        const bool isWorking = what.period.unit == procedure::PeriodUnit::WorkingDays;
        if (!isWorking) continue;
        EXPECT_NE(what.countBasis.empty(), !saidInTheRule.contains(what.id)) << what.id;
    }
    EXPECT_EQ(shipped("seal").period.unit, procedure::PeriodUnit::NaturalDays);
    EXPECT_EQ(shipped("payment").period.unit, procedure::PeriodUnit::NaturalDays);
}

TEST(Periods, thatShipMoveOnlyWhereALawSaysSo) {
    const std::set<std::string> moving{"民事诉讼法85.3", "行政诉讼法解释48.3",
                                       "环境保护行政执法与刑事司法衔接工作办法38"};
    const auto periods = loadPeriods(CheckoutSource{}).value();
    for (const procedure::StatutoryPeriod& what : periods) {
        const bool hasGround =
            std::any_of(what.countBasis.begin(), what.countBasis.end(),
                        [&](const law::ArticleRef& ref) { return moving.contains(ref.compact()); });
        EXPECT_EQ(what.movesOffHolidays, hasGround) << what.id;
    }
}

/// Length by id, as the table of periods in the domain notes has it, read against the official
/// texts.
TEST(Periods, thatShipAreAsLongAsTheLawSays) {
    const std::map<std::string, std::string> lengths{
        {"preserve", "7个工作日"},
        {"preserve-approval", "24小时"},
        {"seal-approval", "24小时"},
        {"seal", "30日"},
        {"unseal-answer", "5个工作日"},
        {"unseal-delivery", "3个工作日"},
        {"correction-order", "3个工作日"},
        {"recheck", "30日"},
        {"file-case", "15日"},
        {"decision", "90日"},
        {"statement", "5个工作日"},
        {"hearing-request", "5个工作日"},
        {"hearing-notice", "7个工作日"},
        {"service", "7个工作日"},
        {"public-notice", "30日"},
        {"withdrawal", "3个工作日"},
        {"payment", "15日"},
        {"reminder-court", "10个工作日"},
        {"reminder-substitution", "3个工作日"},
        {"court-application", "3个月"},
        {"reconsideration-filing", "60日"},
        {"reconsideration-acceptance", "5个工作日"},
        {"reconsideration-copy", "7个工作日"},
        {"reconsideration-reply", "10个工作日"},
        {"reconsideration-simple-copy", "3个工作日"},
        {"reconsideration-simple-reply", "5个工作日"},
        {"reconsideration-decision", "60日"},
        {"reconsideration-simple-decision", "30日"},
        {"suit", "6个月"},
        {"suit-after-reconsideration", "15日"},
        {"suit-defence", "15日"},
        {"first-instance", "6个月"},
        {"transfer-decision", "3日"},
        {"transfer-delivery", "24小时"},
        {"police-decision", "3日"},
        {"police-decision-clue", "7日"},
        {"police-decision-grave", "30日"},
        {"police-objection", "3个工作日"},
        {"detention-transfer", "3个工作日"},
        {"pursuit", "2年"},
        {"pursuit-health", "5年"},
        {"pursuit-pollution", "5年"},
        {"limit-service", "7个工作日"},
        {"limit-production", "3个月"},
        {"limit-plan", "15个工作日"},
        {"limit-report", "15个工作日"},
        {"monitor-fault-report", "12小时"},
        {"monitor-fault-repair", "5个工作日"},
    };
    const auto periods = loadPeriods(CheckoutSource{}).value();
    EXPECT_EQ(periods.size(), lengths.size());
    for (const procedure::StatutoryPeriod& what : periods) {
        ASSERT_TRUE(lengths.contains(what.id)) << what.id;
        EXPECT_EQ(what.period.spoken(), lengths.at(what.id)) << what.id;
    }
}

TEST(Periods, thatShipAreLengthenedAsTheLawSays) {
    const std::map<std::string, std::string> extensions{{"seal", "30日 1"},
                                                        {"file-case", "15日 1"},
                                                        {"decision", "30日 2"},
                                                        {"reconsideration-decision", "30日 1"},
                                                        {"limit-production", "3个月 1"}};
    const auto periods = loadPeriods(CheckoutSource{}).value();
    for (const procedure::StatutoryPeriod& what : periods) {
        const std::string found = what.extension ? what.extension->by.spoken() + " " +
                                                       std::to_string(what.extension->most)
                                                 : "";
        const auto known = extensions.find(what.id);
        EXPECT_EQ(found, known == extensions.end() ? "" : known->second) << what.id;
    }
}

TEST(Periods, thatShipMustBeWaitedOutWhereTheLawSaysSo) {
    const std::set<std::string> waits{"hearing-notice", "public-notice", "reminder-court",
                                      "reminder-substitution"};
    const auto periods = loadPeriods(CheckoutSource{}).value();
    for (const procedure::StatutoryPeriod& what : periods)
        EXPECT_EQ(what.isLeast, waits.contains(what.id)) << what.id;
}

/// What the law of the day gives; 没有 where no law that the packs hold does.
struct OnDay {
    const char* id;
    const char* day;
    const char* length;
    const char* basis;  ///< the first
};

TEST(Periods, thatShipHaveTheTermsOfTheDay) {
    const std::vector<OnDay> table{
        {"preserve", "2021-06-01", "7个工作日", "环境行政处罚办法(2010)39"},
        {"preserve", "2023-07-01", "7个工作日", "行政处罚法56"},
        {"file-case", "2022-01-04", "7个工作日", "环境行政处罚办法(2010)22.1"},
        {"file-case", "2023-06-30", "7个工作日", "环境行政处罚办法(2010)22.1"},
        {"file-case", "2023-07-01", "15日", "生态环境行政处罚办法18"},
        {"decision", "2019-01-04", "3个月", "环境行政处罚办法(2010)55"},
        {"decision", "2022-01-04", "3个月", "环境行政处罚办法(2010)55"},
        {"decision", "2023-07-01", "90日", "行政处罚法60"},
        {"hearing-request", "2021-07-14", "3日", "行政处罚法(2017)42.1-1"},
        {"hearing-request", "2021-07-15", "5个工作日", "行政处罚法64-1"},
        {"hearing-notice", "2021-07-14", "7日", "行政处罚法(2017)42.1-2"},
        {"hearing-notice", "2021-07-15", "7个工作日", "行政处罚法64-2"},
        {"service", "2021-07-14", "7日", "行政处罚法(2017)40"},
        {"service", "2021-07-15", "7个工作日", "行政处罚法61.1"},
        {"payment", "2021-07-14", "15日", "行政处罚法(2017)46.3"},
        {"statement", "2023-06-30", "没有", ""},
        {"withdrawal", "2021-07-14", "没有", ""},
        {"public-notice", "2021-10-08", "没有", ""},
        {"public-notice", "2024-01-01", "30日", "民事诉讼法95.1"},
        {"reconsideration-filing", "2023-12-31", "没有", ""},
        {"pursuit", "2017-06-01", "没有", ""},
        {"pursuit", "2019-06-01", "2年", "行政处罚法(2017)29.1"},
        {"pursuit-health", "2017-06-01", "没有", ""},
        {"pursuit-health", "2021-07-15", "5年", "行政处罚法36.1"},
        {"pursuit-pollution", "2026-08-14", "没有", ""},
        {"pursuit-pollution", "2026-08-15", "5年", "生态环境法典1054.1"},
    };
    for (const OnDay& one : table) {
        const auto terms = procedure::periodOn(shipped(one.id), base::Date::parse(one.day).value(),
                                               tests::shippedLibrary());
        const std::string place = std::string(one.id) + " " + one.day;
        EXPECT_EQ(terms ? terms->period.spoken() : "没有", one.length) << place;
        if (terms) {
            EXPECT_EQ(terms->basis.at(0).compact(), one.basis) << place;
        }
    }
}

TEST(Periods, thatShipMoveByTheMeasuresOf2010AsLongAsTheyWereLaw) {
    const auto movesOn = [](const char* day) {
        return procedure::periodOn(shipped("decision"), base::Date::parse(day).value(),
                                   tests::shippedLibrary())
            ->movesOffHolidays;
    };
    EXPECT_TRUE(movesOn("2023-06-30"));
    EXPECT_FALSE(movesOn("2023-07-01"));
}

TEST(Periods, thatShipLeaveTimeOutOnlyWhereALawSaysSo) {
    const std::set<std::string> interrupted{"seal",
                                            "decision",
                                            "reconsideration-filing",
                                            "reconsideration-decision",
                                            "reconsideration-simple-decision",
                                            "suit",
                                            "suit-after-reconsideration",
                                            "first-instance"};
    const auto periods = loadPeriods(CheckoutSource{}).value();
    for (const procedure::StatutoryPeriod& what : periods)
        EXPECT_EQ(what.interruption.has_value(), interrupted.contains(what.id)) << what.id;
    EXPECT_TRUE(shipped("decision").interruption->unverified);
    EXPECT_FALSE(shipped("seal").interruption->unverified);
}

TEST(Periods, thatShipSayWhatIsUnverified) {
    EXPECT_TRUE(shipped("file-case").unverified);
    EXPECT_TRUE(shipped("statement").unverified);
    EXPECT_FALSE(shipped("decision").unverified);
    EXPECT_TRUE(shipped("decision").extension->unverified);
}

TEST(Periods, areRefusedWithTheirLine) {
    MemorySource source;
    source.with(
        kPath,
        "return { periods = {\n { id = 'a', title = '甲', period = { 7, 'weeks' }, from = '甲', to "
        "= '乙' },\n"
        " { id = 'a', titel = '甲', period = { 7, 'days' }, from = '甲', to = '乙' },\n} }");
    const auto periods = loadPeriods(source);
    ASSERT_FALSE(periods.has_value());
    EXPECT_THAT(periods.error().text(),
                AllOf(HasSubstr("clocks.lua:2: periods[1].period[2]：单位应该是"),
                      HasSubstr("clocks.lua:3: periods[2].titel：不认识这个字段"),
                      HasSubstr("periods[2].id：编号用了两次")));
    EXPECT_FALSE(loadPeriods(MemorySource{}).has_value());
    EXPECT_FALSE(loadPeriods(MemorySource{}.with(kPath, "return 1")).has_value());
}

}  // namespace
}  // namespace lianbing::script
