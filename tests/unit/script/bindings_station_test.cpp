#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

using support::reacting;
using support::ScenarioText;
using support::ScriptedPlay;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A kiln with `causes` on whose paper `body` runs, looked at ten minutes past nine.
ScenarioText kiln(const std::string& causes, const std::string& body) {
    ScenarioText scenario = reacting(body);
    scenario.with(
        "plant",
        "{ kind = 'stack', seed = 7, trade = 'brick-kiln', since = '2024-10-01', causes = { " +
            causes + " } }");
    return scenario;
}

constexpr const char* kNitrogen =
    "{ cause = 'nitrogen-in-line', from = { day = -5, at = '22:00' }, strength = 0.48 }";
constexpr const char* kBoard =
    "{ cause = 'board-changed', from = { day = -2, at = '21:15' }, strength = 1 }";

TEST(StationPlay, readsTheChannelsOfAllWitnesses) {
    const auto said = ScriptedPlay(kiln(kNitrogen,
                                        "local sent, unit, mark = play:read('platform.o2')\n"
                                        "local truth = play:read('reference.o2')\n"
                                        "play:say(unit .. mark) play:say(sent < 13 and truth > 19 "
                                        "and '通了氮气' or '正常')"))
                          .said("act look paper");
    EXPECT_THAT(said, ElementsAre("%N", "通了氮气"));
}

TEST(StationPlay, readsNothingWhereNothingCame) {
    EXPECT_THAT(ScriptedPlay(kiln("{ cause = 'power-cut', from = { day = 0, at = '08:00' } }",
                                  "local value, unit, mark = play:read('platform.so2')\n"
                                  "play:say(tostring(value) .. unit .. mark)"))
                    .said("act look paper"),
                ElementsAre("nilmg/m³B"));
}

TEST(StationPlay, comparesTheParameterPageWithTheBoard) {
    EXPECT_THAT(ScriptedPlay(kiln(kBoard,
                                  "local set, posted, unit = play:parameter('area')\n"
                                  "play:say(string.format('%.2f %.2f%s', set, posted, unit))"))
                    .said("act look paper"),
                ElementsAre("6.25 6.75m²"));
}

TEST(StationPlay, readsTheLogOfTheLastMinutes) {
    EXPECT_THAT(ScriptedPlay(kiln(kBoard,
                                  "local lines = play:log(3 * 1440)\n"
                                  "play:say(lines[#lines].at .. lines[#lines].says)\n"
                                  "play:say('最近一天有 ' .. #play:log(1440) .. ' 条')"))
                    .said("act look paper"),
                ElementsAre("2024-11-10 21:15修改烟道截面积", "最近一天有 0 条"));
}

TEST(StationPlay, readsTheAlarmsOfTheLastMinutes) {
    EXPECT_THAT(ScriptedPlay(kiln("{ cause = 'power-cut', from = { day = -1, at = '20:00' }, "
                                  "before = { day = -1, at = '21:00' } }",
                                  "for _, line in ipairs(play:alarms(1440)) do\n"
                                  "   if line.says:find('供电') then play:say(line.at) end\n"
                                  "end"))
                    .said("act look paper"),
                ElementsAre("2024-11-11 21:00"));
}

TEST(StationPlay, looksAtAClip) {
    EXPECT_THAT(ScriptedPlay(kiln("{ cause = 'clips-deleted', from = { day = -1, at = '01:00' }, "
                                  "before = { day = -1, at = '03:00' } }",
                                  "local picture, shows = play:clip('站房')\n"
                                  "play:say(picture .. '，' .. shows)\n"
                                  "play:say((play:clip('站房', 1440 + 7 * 60)))"))
                    .said("act look paper"),
                ElementsAre("clear，站房里没有人", "missing"));
}

TEST(StationPlay, putsACylinderToTheChain) {
    EXPECT_THAT(
        ScriptedPlay(kiln(kNitrogen,
                          "local whole = play:cylinder('probe', 400, 0, 10)\n"
                          "local direct = play:cylinder('analyser', 400, 0, 10)\n"
                          "play:say(whole < 260 and direct > 390 and '全程偏低' or '正常')"))
            .said("act look paper"),
        ElementsAre("全程偏低"));
}

struct Slip {
    std::string body;
    std::string error;
};

class WrongLook : public ::testing::TestWithParam<Slip> {};

TEST_P(WrongLook, isSaid) {
    EXPECT_THAT(ScriptedPlay(kiln("", GetParam().body)).failureOf("act look paper"),
                HasSubstr(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongLook,
    ::testing::Values(Slip{"play:read('platform.s02')", "是不是想写“platform.so2”"},
                      Slip{"play:parameter('aera')", "没有编号为“aera”的参数，是不是想写“area”"},
                      Slip{"play:log(-1)", "应该是 0 到 132480 分钟"},
                      Slip{"play:log(1e9)", "应该是 0 到 132480 分钟"},
                      Slip{"play:clip('屋顶')", "没有名为“屋顶”的镜头"},
                      Slip{"play:cylinder('stack', 400, 0, 5)", "应该是 probe、line 或者 analyser"},
                      Slip{"play:cylinder('probe', -1, 0, 5)", "应该是 0 到 100000 的数"},
                      Slip{"play:cylinder('probe', 400, 0, 90)", "应该是 0 到 60 的数"}));

TEST(StationPlay, refusesToLookIntoAHouseThatIsNotThere) {
    ScenarioText scenario = reacting("play:parameter('area')");
    scenario.with("plant", "{ kind = 'gas-boiler', seed = 7 }");
    EXPECT_THAT(ScriptedPlay(scenario).failureOf("act look paper"),
                HasSubstr("剧本的 plant 不是自动监测站"));
}

TEST(StationPlay, paysForLongLooks) {
    EXPECT_THAT(
        ScriptedPlay(kiln("", "while true do play:log(132480) end")).failureOf("act look paper"),
        HasSubstr("处理函数运行步数超过上限"));
}

}  // namespace
}  // namespace lianbing::script
