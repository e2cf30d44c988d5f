#include "game/script/bindings.h"

#include "game/script/lua_state.h"
#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::script {
namespace {

using support::failureOf;
using support::reacting;
using support::saidBy;
using support::ScenarioText;
using support::ScriptedPlay;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// ---- what changes the world

TEST(Play, saysAsNarratorOrAsSomebody) {
    EXPECT_THAT(saidBy("play:say('风大') play:say('manager', '来了') play:say('林晓', '嗯') "
                       "play:say('', '静')"),
                ElementsAre("风大", "manager：来了", "林晓：嗯", "静"));
}

TEST(Play, fillsTheWordsOfTheCase) {
    EXPECT_THAT(saidBy("play:say('{month}的，{ } {}')"), ElementsAre("10月的，{ } {}"));
}

TEST(Play, revealsAndRemoves) {
    ScriptedPlay play(reacting("play:reveal('log') play:remove('manager')"));
    EXPECT_FALSE(play.world().isPresent(*play.loaded.definition, "log"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_TRUE(play.world().isPresent(*play.loaded.definition, "log"));
    EXPECT_FALSE(play.world().isPresent(*play.loaded.definition, "manager"));
}

TEST(Play, movesPeopleAndTheTrainee) {
    ScriptedPlay play(reacting("play:move('manager', 'office') play:move('', 'office')"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_EQ(play.world().place, "office");
    EXPECT_TRUE(play.world().isPresent(*play.loaded.definition, "manager"));
}

TEST(Play, spendsTime) {
    ScriptedPlay play(reacting("play:spend(25)"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_EQ(play.world().now.clock(), "09:27");
}

TEST(Play, collectsExhibitsWithAttributes) {
    ScriptedPlay play(
        reacting("play:collect('copy', { party = '已签', pages = 3 }) play:collect('copy', { party "
                 "= '补签' })"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_EQ(play.world().findExhibit("copy")->attributes,
              (procedure::Attributes{{"pages", "3"}, {"party", "补签"}}));
}

TEST(Play, raisesDeclaredEvents) {
    ScriptedPlay play(reacting("play:happen('alarm', { loud = 'yes' })"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_EQ(play.world().trace.back().name, "alarm");
    EXPECT_EQ(procedure::attribute(play.world().trace.back().attributes, "loud"), "yes");
}

TEST(Play, finishesOnce) {
    ScriptedPlay play(reacting("play:finish('good')"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_TRUE(play.world().over);
    EXPECT_EQ(play.world().ending, "good");
    EXPECT_THAT(failureOf("play:finish('good') play:finish('bad')"),
                HasSubstr("一次检查只能有一个结局"));
}

// ---- what asks about it

TEST(Play, readsBackAFlagOfThisTurn) {
    EXPECT_THAT(saidBy("play:set('a', 'yes') play:set('a', 'no') play:say(play:flag('a')) "
                       "play:say(tostring(play:flag('b')))"),
                ElementsAre("no", "nil"));
}

TEST(Play, readsBackAFlagOfAnEarlierTurn) {
    ScriptedPlay play(reacting("play:say(tostring(play:flag('a'))) play:set('a', 'yes')"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("nil"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("yes"));
}

TEST(Play, seesWhatItJustCollected) {
    EXPECT_THAT(saidBy("play:say(tostring(play:has('copy'))) play:collect('copy') "
                       "play:say(tostring(play:has('copy')))"),
                ElementsAre("false", "true"));
}

TEST(Play, showsTheAttributesOfAnExhibit) {
    ScriptedPlay play(
        reacting("local e = play:exhibit('copy') play:say(e and e.party .. e.by or '没有')\n"
                 "play:collect('copy', { party = '已签', by = '你' })\n"
                 "play:say(play:exhibit('copy').party)"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("没有", "已签"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("已签你", "已签"));
}

TEST(Play, knowsTheMannersOfThisAct) {
    ScriptedPlay play(
        reacting("play:say(tostring(play:manner('wide')) .. tostring(play:manner('party')))"));
    EXPECT_THAT(play.said("act look paper party"), ElementsAre("falsetrue"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("falsefalse"));
}

TEST(Play, countsEarlierEventsAndItsOwn) {
    ScriptedPlay play(
        reacting("play:say(play:did('look') .. play:did('look', { target = 'paper', "
                 "['manner:wide'] = true })"
                 " .. play:did('alarm', { loud = { isnt = 'no' } }))\nplay:happen('alarm', { loud "
                 "= 'yes' })\n"
                 "play:say(play:did('alarm') .. '')"));
    EXPECT_THAT(play.said("act look paper wide"), ElementsAre("000", "1"));
    EXPECT_THAT(play.said("act look gate"), ElementsAre("门口没什么"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("211", "2"));
}

TEST(Play, knowsWhereTheTraineeHasBeen) {
    EXPECT_THAT(
        saidBy("play:say(tostring(play:visited('gate')) .. tostring(play:visited('office')))\n"
               "play:move('', 'office') play:say(tostring(play:visited('office')))"),
        ElementsAre("truefalse", "true"));
}

TEST(Play, knowsTheAnswersSoFar) {
    ScriptedPlay play(
        reacting("play:say(tostring(play:answer('decision')[1]) .. '|' .. play:answer('duty'))"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("nil|"));
    ASSERT_TRUE(play.apply("respond decision fine"));
    ASSERT_TRUE(play.apply("respond duty = 《示例法》第十条"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("fine|《示例法》第十条"));
}

TEST(Play, knowsTheCaseAndItsWords) {
    ScriptedPlay play(reacting("play:say(play:case() .. play:word('month'))"), "new");
    EXPECT_THAT(play.said("act look paper"), ElementsAre("new9月"));
}

TEST(Play, knowsTheTimeWithWhatItSpent) {
    EXPECT_THAT(saidBy("play:say(play:clock() .. ' ' .. play:minutes()) play:spend(60 * 24) "
                       "play:say(play:clock() .. ' ' .. play:minutes())"),
                ElementsAre("09:02 2", "09:02 1442"));
}

TEST(Play, readsTheSite) {
    ScenarioText scenario = reacting(
        "local value, unit = play:read('outdoor-temperature')\n"
        "play:say(string.format('%.0f%s', value, unit)) play:say(math.type(value))");
    scenario.with("plant",
                  "{ kind = 'gas-boiler', seed = 7, swing = 0, outdoor = { old = 6, new = 11 } }");
    EXPECT_THAT(ScriptedPlay(scenario, "old").said("act look paper"), ElementsAre("6℃", "float"));
    EXPECT_THAT(ScriptedPlay(scenario, "new").said("act look paper"), ElementsAre("11℃", "float"));
}

TEST(Play, drawsChanceFromTheSeed) {
    const ScenarioText scenario = reacting(
        "local all = '' for i = 1, 20 do all = all .. play:random(6) end play:say(all .. "
        "math.random(1000))");
    ScriptedPlay one(scenario, "old", 5);
    ScriptedPlay same(scenario, "old", 5);
    ScriptedPlay other(scenario, "old", 6);
    const auto first = one.said("act look paper");
    EXPECT_EQ(first, same.said("act look paper"));
    EXPECT_NE(first, other.said("act look paper"));
    EXPECT_NE(first, one.said("act look paper"));
    EXPECT_THAT(first[0].substr(0, 20), ::testing::MatchesRegex("[1-6]*"));
}

// ---- how it complains

struct Slip {
    std::string body;
    std::string sentence;
};

void PrintTo(const Slip& slip, std::ostream* out) {
    *out << slip.body;
}

class PlaySlip : public ::testing::TestWithParam<Slip> {};

TEST_P(PlaySlip, isToldWithItsLine) {
    EXPECT_THAT(failureOf(GetParam().body), AllOf(HasSubstr("scenarios/small/scenario.lua:2: "),
                                                  HasSubstr(GetParam().sentence)));
}

INSTANTIATE_TEST_SUITE_P(
    All, PlaySlip,
    ::testing::Values(
        Slip{"play:say({})", "say 的第 1 个参数应该是文字（string），现在是表（table）"},
        Slip{"play:say()", "say 的第 1 个参数应该是文字（string），现在是没有给"},
        Slip{"play:say('')", "say 的第 1 个参数不能是空的"},
        Slip{"play:say('manager', '')", "say 的第 2 个参数不能是空的"},
        Slip{"play:say('manager', nil)",
             "say 的第 2 个参数应该是文字（string），现在是空值（nil）"},
        Slip{"play:say('manger', '来了')",
             "没有编号为“manger”的人物，也没有叫这个名字的执法人员，是不是想写“manager”"},
        Slip{"play:say('manager', '来了', 3)", "say 的第 3 个参数是多余的：最多 2 个"},
        Slip{"play.say('来了')", "写成 play:say(…)"},
        Slip{"play.say({}, '来了')", "写成 play:say(…)"},
        Slip{"play:sya('来了')", "play 没有叫 sya 的方法，是不是想写 say"},
        Slip{"play.mood = 'good'", "不能改 play；要记住的事用 play:set"},
        Slip{"play:reveal('lug')", "没有编号为“lug”的物品，是不是想写“log”"},
        Slip{"play:remove('gate')", "没有编号为“gate”的物品或人物"},
        Slip{"play:move('manager', 'offise')", "没有编号为“offise”的地点，是不是想写“office”"},
        Slip{"play:move('boss', 'office')", "没有编号为“boss”的人物"},
        Slip{"play:spend(-1)", "spend 的第 1 个参数应该是 0 到一年之间的分钟数"},
        Slip{"play:spend(1.5)", "spend 的第 1 个参数应该是整数，现在带小数"},
        Slip{"play:collect('copi')", "没有编号为“copi”的证据，是不是想写“copy”"},
        Slip{"play:collect('copy', 'x')",
             "collect 的第 2 个参数应该是表（table），现在是文字（string）"},
        Slip{"play:collect('copy', { 'x' })", "collect 的第 2 个参数里的键应该是文字"},
        Slip{"play:collect('copy', { party = true })",
             "collect 的第 2 个参数里 party 的值应该是文字，现在是真假值（boolean）"},
        Slip{"play:set('', 'x')", "set 的第 1 个参数不能是空的"},
        Slip{"play:set('a', true)",
             "set 的第 2 个参数应该是文字（string），现在是真假值（boolean）"},
        Slip{"play:happen('alram')",
             "没有编号为“alram”的事件（要先写进 events），是不是想写“alarm”"},
        Slip{"play:finish('god')", "没有编号为“god”的结局，是不是想写“good”"},
        Slip{"play:has('x')", "没有编号为“x”的证据"},
        Slip{"play:exhibit('x')", "没有编号为“x”的证据"},
        Slip{"play:manner('wid')", "没有编号为“wid”的做法，是不是想写“wide”"},
        Slip{"play:did('lok')", "没有编号为“lok”的动作或事件，是不是想写“look”"},
        Slip{"play:did('look', { target = { is = 'paper' } })",
             "did 的第 2 个参数里 target 的条件应该写成 { isnt = \"…\" }"},
        Slip{"play:did('look', { target = print })", "did 的第 2 个参数里 target 的值应该是文字"},
        Slip{"play:visited('x')", "没有编号为“x”的地点"},
        Slip{"play:answer('decison')", "没有编号为“decison”的题目，是不是想写“decision”"},
        Slip{"play:word('mouth')",
             "没有编号为“mouth”的词（时点 old 的 words 里没有），是不是想写“month”"},
        Slip{"play:read('x')", "剧本没有写 plant"},
        Slip{"play:random(0)", "random 的第 1 个参数应该是 1 到 2147483647 的整数"},
        Slip{"for i = 1, 2000 do play:set('a', 'b') end", "一次反应里做的事太多，最多 1000 件"},
        Slip{"play:ask('x')", "ask 的第 1 个参数应该是表（table）"},
        Slip{"play:ask { text = 'x', options = { { 'a', 'A' } } }",
             "ask 的 id 应该是文字，现在是空值（nil）"},
        Slip{"play:ask { id = 'a b', text = 'x', options = { { 'a', 'A' } } }",
             "提问的编号“a b”不对"},
        Slip{"play:ask { id = 'a', text = '', options = { { 'a', 'A' } } }",
             "ask 的 text 不能是空的"},
        Slip{"play:ask { id = 'a', text = 'x' }", "ask 的 options 应该是表"},
        Slip{"play:ask { id = 'a', text = 'x', options = {} }", "ask 的 options 是空的"},
        Slip{"play:ask { id = 'a', text = 'x', options = { 'a' } }",
             "ask 的 options[1] 应该写成 { \"编号\", \"文字\" }"},
        Slip{"play:ask { id = 'a', text = 'x', option = { { 'a', 'A' } } }",
             "ask 不认识字段 option，是不是想写 options"},
        Slip{"play:ask { id = 'a', text = 'x', options = { { 'a', 'A' } }, multiple = 1 }",
             "ask 的 multiple 应该是 true 或 false"},
        Slip{"play:finish('good') play:ask { id = 'a', text = 'x', options = { { 'a', 'A' } } }",
             "检查结束以后不能再提问"},
        Slip{"coroutine.wrap(function() play:ask { id = 'a', text = 'x', options = { { 'a', 'A' } "
             "} } end)()",
             "只能在场景函数里直接用"},
        Slip{"table.sort({ 1, 2 }, function() play:ask { id = 'a', text = 'x', options = { { 'a', "
             "'A' } } } end)",
             "只能在场景函数里直接用"},
        Slip{"coroutine.yield()", "处理函数里不能直接用 coroutine.yield"}));

// What is only wrong as an effect is told at the call too.
INSTANTIATE_TEST_SUITE_P(
    Effects, PlaySlip,
    ::testing::Values(
        Slip{"play:say('\\xff\\xfe')", "说的话不是有效的 UTF-8 文字"},
        Slip{"play:say('{mouth}的事')",
             "说的话里的 {mouth} 不认识：时点“old”的 words 里没有这个词"},
        Slip{"play:say('{月份}')", "{月份} 不认识"},
        Slip{"play:spend(366 * 24 * 60)", "一次检查不能超过一年"},
        Slip{"play:spend(200 * 24 * 60) play:spend(200 * 24 * 60)", "一次检查不能超过一年"},
        Slip{"play:ask { id = 'a', text = 'x', options = { { 'a', 'A' }, { 'a', 'B' } } }",
             "选项编号“a”用了两次"},
        Slip{"play:ask { id = 'a', text = 'x', options = { { 'a,b', 'A' } } }",
             "选项编号“a,b”不对"},
        Slip{"play:ask { id = 'a', text = '{mouth}', options = { { 'a', 'A' } } }",
             "提问的文字里的 {mouth} 不认识"},
        Slip{"play:ask { id = ('a'):rep(65), text = 'x', options = { { 'a', 'A' } } }",
             "不超过 64 个"},
        Slip{"play:say('abc\\u{202E}def')", "说的话里有看不见的字符 U+202E"},
        Slip{"play:say('\\27[31m')", "看不见的字符 U+001B"},
        Slip{"play:say('a\\0b')", "看不见的字符 U+0000"},
        Slip{"play:say('\\7')", "看不见的字符 U+0007"},
        Slip{"play:say('\\u{2066}')", "看不见的字符 U+2066"},
        Slip{"play:say('\\u{200F}')", "看不见的字符 U+200F"},
        Slip{"play:say('\\u{2028}')", "看不见的字符 U+2028"},
        Slip{"play:say('\\u{E0001}')", "看不见的字符 U+E0001"},
        Slip{"play:collect('copy', { party = '已\\n签' })", "属性“party”的值应当只有一行"},
        Slip{"play:collect('copy', { ['a\\27'] = 'x' })", "属性名里有看不见的字符 U+001B"},
        Slip{"play:happen('alarm', { loud = '\\u{202E}' })", "看不见的字符 U+202E"},
        Slip{"play:set('a\\nb', 'x')", "标记名应当只有一行"},
        Slip{"play:set('a', '\\27')", "标记“a”的值里有看不见的字符 U+001B"},
        Slip{"play:ask { id = 'a', text = 'x', options = { { 'a', 'A\\nB' } } }",
             "选项的文字应当只有一行"},
        Slip{"play:say(('x'):rep(8193))", "说的话太长：8193 字节，最多 8 KiB"},
        Slip{"play:set('a', ('x'):rep(1025))", "标记“a”的值太长"},
        Slip{"play:set(('x'):rep(1025), 'a')", "标记名太长"},
        Slip{"play:collect('copy', { party = ('x'):rep(1025) })", "属性“party”的值太长"},
        Slip{"for i = 1, 99 do play:say(('x'):rep(8000)) end",
             "一次反应里的文字太多，合计最多 256 KiB"},
        Slip{"for i = 1, 99 do play:set('f' .. i, ('x'):rep(1000)) end", "一次检查合计最多 64 KiB"},
        Slip{"local all = {} for i = 1, 90 do all['k' .. i] = ('x'):rep(1000) end "
             "play:collect('copy', all)",
             "一次检查合计最多 64 KiB"}));

TEST(Play, shortWordsDoNotGrowIntoLongTexts) {
    ScenarioText scenario = reacting("play:say(('{month}'):rep(1000))");
    scenario.with("cases",
                  "{ { id = 'old', label = '旧', offence = '2024-10-31', decision = '2024-12-20', "
                  "arrival = '2024-11-12T09:00', words = { month = ('月'):rep(100) } } }");
    EXPECT_THAT(ScriptedPlay(scenario).failureOf("act look paper"), HasSubstr("说的话太长"));
}

TEST(Play, countsFlagsOfEarlierTurns) {
    ScriptedPlay play(
        reacting("for i = 1, 30 do play:set(play:minutes() .. 'f' .. i, ('x'):rep(1000)) end"));
    ASSERT_TRUE(play.apply("act look paper"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_THAT(play.failureOf("act look paper"), HasSubstr("一次检查合计最多 64 KiB"));
}

TEST(Play, letsAFlagBeSetAgainAndAgain) {
    ScriptedPlay play(
        reacting("for i = 1, 60 do play:set('f' .. i, ('x'):rep(900)) end\n"
                 "for i = 1, 60 do play:set('f' .. i, ('y'):rep(900)) end"));
    EXPECT_EQ(play.failureOf("act look paper"), "");
    EXPECT_EQ(play.failureOf("act look paper"), "");
}

TEST(Play, paysForWhatItCopies) {
    // Refused one by one, but a script may catch that and go on.
    EXPECT_THAT(failureOf("local s = ('x'):rep(65000)\n"
                          "while true do pcall(play.say, play, s) end"),
                HasSubstr("处理函数运行步数超过上限"));
}

TEST(Play, goesOnAfterARefusedCallThatWasCaught) {
    EXPECT_THAT(saidBy("pcall(play.ask, play, { id = 'a b', text = 'x', options = { { 'a', 'A' } "
                       "} })\nplay:say('好')"),
                ElementsAre("好"));
}

TEST(Play, cleansErrorTexts) {
    EXPECT_THAT(failureOf("error('x\\27[31m\\u{202E}y')"), HasSubstr("xU+001B[31mU+202Ey"));
}

TEST(Play, refusesAnUnknownChannel) {
    ScenarioText scenario = reacting("play:read('outdoor-temperatur')");
    scenario.with("plant", "{ kind = 'gas-boiler', seed = 7 }");
    EXPECT_THAT(ScriptedPlay(scenario).failureOf("act look paper"),
                HasSubstr("没有编号为“outdoor-temperatur”的通道，是不是想写“outdoor-temperature”"));
}

TEST(Play, refusesQuestionsWhenTheInspectionEnds) {
    ScenarioText scenario;
    scenario.with(
        "on_finish",
        "function(play) play:ask { id = 'a', text = 'x', options = { { 'a', 'A' } } } end");
    EXPECT_THAT(
        ScriptedPlay(scenario).said("finish"),
        ElementsAre(AllOf(HasSubstr("scenario.lua:"), HasSubstr("检查结束以后不能再提问"))));
}

TEST(Play, doesNothingBetweenTurns) {
    base::Result<State> state = State::create();
    ASSERT_TRUE(state);
    Reaction idle;
    lua_State* lua = state->lua();
    pushPlay(lua, idle);
    lua_getfield(lua, -1, "say");
    lua_insert(lua, -2);
    lua_pushliteral(lua, "迟到的话");
    const base::Status called = call(*state, 2, 0);
    ASSERT_FALSE(called);
    EXPECT_THAT(called.error().what, HasSubstr("play 只能在场景函数运行的时候用，不能留到以后"));
}

}  // namespace
}  // namespace lianbing::script
