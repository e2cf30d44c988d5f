#include "game/scenario/bot.h"
#include "game/script/loader.h"
#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace lianbing::script {
namespace {

using scenario::Inspection;
using support::reacting;
using support::ScenarioText;
using support::ScriptedPlay;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const char* const kAsking =
    "play:say('问之前')\n"
    "local a = play:ask { id = 'first', speaker = 'manager', text = '{month}查什么？', options = { "
    "{ 'log', '记录' }, { 'bill', '账单' } } }\n"
    "play:set('got', a)\n"
    "local b = play:ask { id = 'second', text = '还有呢？', options = { { 'x', '甲' }, { 'y', '乙' "
    "}, { 'z', '丙' } }, multiple = true }\n"
    "play:say(a .. #b .. table.concat(b) .. tostring(play:manner('wide')))";

TEST(Runtime, answersEveryKindOfIntent) {
    ScenarioText scenario;
    scenario.before("local react = function(play) play:say('看纸') play:collect('copy') end")
        .with("places",
              "{ { id = 'gate', name = 'x', note = 'x', at = { 10, 10 } }, { id = 'office', name = "
              "'y', note = 'x', at = { 60, 10 },"
              " on_enter = function(play) play:say('进门') end, on = { look = function(play) "
              "play:say('看办公室') end } } }")
        .with("people",
              "{ { id = 'manager', name = 'x', role = 'x', note = 'x', place = 'gate', on = { look "
              "= function(play) play:say('看人') end },"
              " topics = { { id = 'why', label = '为什么？', answer = function(play) "
              "play:say('不知道') end } },"
              " shown = { copy = function(play) play:say('认了') end } } }")
        .with("on_finish", "function(play) play:finish('bad') end");
    ScriptedPlay play(scenario);
    EXPECT_THAT(play.said("act look paper"), ElementsAre("看纸"));
    EXPECT_THAT(play.said("act look manager"), ElementsAre("看人"));
    EXPECT_THAT(play.said("ask manager why"), ElementsAre("你：为什么？", "不知道"));
    EXPECT_THAT(play.said("show manager copy"), ElementsAre("认了"));
    EXPECT_THAT(play.said("go office"), ElementsAre("进门"));
    EXPECT_THAT(play.said("act look office"), ElementsAre("看办公室"));
    ASSERT_TRUE(play.apply("finish"));
    EXPECT_EQ(play.world().ending, "bad");
}

TEST(Runtime, leavesTheDefaultSentenceWhereNoFunctionAnswers) {
    ScriptedPlay play{ScenarioText()};
    EXPECT_FALSE(play.loaded.script->handles(scenario::Act{"seal", "paper", {}}));
    EXPECT_THAT(play.said("act seal paper"), ElementsAre("没有必要"));
    EXPECT_THAT(play.said("ask manager why"), ElementsAre("你：为什么？", "周敏没有回答。"));
}

TEST(Runtime, waitsForRepliesAndGoesOn) {
    ScriptedPlay play(reacting(kAsking));
    EXPECT_THAT(play.said("act look paper wide"), ElementsAre("问之前"));
    ASSERT_TRUE(play.world().pending);
    EXPECT_EQ(play.world().pending->text, "10月查什么？");
    EXPECT_THAT(play.said("reply bill"), ElementsAre("manager：10月查什么？", "你：账单"));
    EXPECT_EQ(play.world().flag("got"), "bill");
    EXPECT_TRUE(play.world().pending->multiple);
    EXPECT_THAT(play.said("reply z,x"), ElementsAre("还有呢？", "你：甲；丙", "bill2zxtrue"));
    EXPECT_FALSE(play.world().pending);
}

TEST(Runtime, takesAnEmptyReplyWhereSeveralMayBeChosen) {
    ScriptedPlay play(reacting(kAsking));
    ASSERT_TRUE(play.apply("act look paper"));
    ASSERT_TRUE(play.apply("reply log"));
    ASSERT_TRUE(play.inspection().apply(scenario::Reply{{}}));
    EXPECT_EQ(play.world().transcript.back().text, "log0false");
}

TEST(Runtime, rewindsIntoAWaitingHandler) {
    ScriptedPlay play(reacting(kAsking));
    ASSERT_TRUE(play.apply("act look paper"));
    ASSERT_TRUE(play.apply("reply bill"));
    ASSERT_TRUE(play.apply("reply x"));
    ASSERT_TRUE(play.apply("rewind 1"));
    EXPECT_EQ(play.world().pending->id, "first");
    ASSERT_TRUE(play.apply("reply log"));
    EXPECT_EQ(play.world().flag("got"), "log");
    EXPECT_EQ(play.world().pending->id, "second");
}

TEST(Runtime, forgetsAWaitingHandlerWhenTimeIsUp) {
    ScenarioText scenario = reacting(kAsking);
    ScriptedPlay play(scenario.with("on_finish", "function(play) play:finish('bad') end"));
    ASSERT_TRUE(play.apply("act look paper"));
    ASSERT_TRUE(play.apply("time-up"));
    EXPECT_EQ(play.world().ending, "bad");
}

TEST(Runtime, catchesErrorsAcrossAQuestion) {
    ScriptedPlay play(
        reacting("local ok, why = pcall(function()\n"
                 "  play:ask { id = 'a', text = 'x', options = { { 'a', 'A' } } }\n  error('坏了', "
                 "0)\nend)\n"
                 "play:say(tostring(ok) .. why)"));
    ASSERT_TRUE(play.apply("act look paper"));
    ASSERT_TRUE(play.apply("reply a"));
    EXPECT_EQ(play.world().transcript.back().text, "false坏了");
}

// ---- handlers that fail

struct Failing {
    std::string body;
    std::string sentence;
};

void PrintTo(const Failing& failing, std::ostream* out) {
    *out << failing.body;
}

class FailingHandler : public ::testing::TestWithParam<Failing> {};

TEST_P(FailingHandler, changesNothingAndLeavesThePlayGoingOn) {
    ScenarioText scenario =
        reacting("if play:flag('ready') then play:say('好') return end\nplay:set('a', 'b') " +
                 GetParam().body);
    scenario.with("places",
                  "{ { id = 'gate', name = 'x', note = 'x', at = { 10, 10 }, on = { look = "
                  "function(play) play:set('ready', 'yes') end } },"
                  " { id = 'office', name = 'y', note = 'x', at = { 60, 10 } } }");
    ScriptedPlay play(scenario);
    const scenario::World before = play.world();
    EXPECT_THAT(
        play.failureOf("act look paper"),
        AllOf(HasSubstr("scenarios/small/scenario.lua:3: "), HasSubstr(GetParam().sentence)));
    EXPECT_EQ(play.world(), before);
    EXPECT_TRUE(play.inspection().log().empty());
    ASSERT_TRUE(play.apply("act look gate"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("好"));
}

INSTANTIATE_TEST_SUITE_P(
    All, FailingHandler,
    ::testing::Values(Failing{"error('纸破了')", "纸破了"},
                      Failing{"error({})", "脚本抛出的错误不是文字"},
                      Failing{"while true do end", "运行步数超过上限"},
                      Failing{"pcall(function() while true do end end)", "运行步数超过上限"},
                      Failing{"local function f() return 1 + f() end f()", "套函数超过"},
                      Failing{"play:say(nil .. 'x')", ""},
                      Failing{"coroutine.yield()", "不能直接用 coroutine.yield"}));

TEST(Runtime, keepsAWaitingHandlerWhenItsReplyFails) {
    ScriptedPlay play(
        reacting("local a = play:ask { id = 'a', text = 'x', options = { { 'bad', '坏' }, { "
                 "'good', '好' } } }\n"
                 "if a == 'bad' then error('坏了') end\nplay:say('好了')"));
    ASSERT_TRUE(play.apply("act look paper"));
    EXPECT_THAT(play.failureOf("reply bad"), HasSubstr("坏了"));
    EXPECT_TRUE(play.world().pending);
    EXPECT_THAT(play.said("reply good"), ElementsAre("x", "你：好", "好了"));
}

TEST(Runtime, refusesToChangeAnOuterTable) {
    ScenarioText scenario;
    scenario.before(
        "local seen = { count = 0 }\nlocal react = function(play)\nseen.count = seen.count + "
        "1\nend");
    EXPECT_THAT(ScriptedPlay(scenario).failureOf("act look paper"),
                AllOf(HasSubstr("scenario.lua:3: "), HasSubstr("不能改外面的表（字段 count）")));
}

TEST(Runtime, refusesToKeepPlayInAnOuterTable) {
    ScenarioText scenario;
    scenario.before("local kept = {}\nlocal react = function(play)\nkept.play = play\nend");
    EXPECT_THAT(ScriptedPlay(scenario).failureOf("act look paper"),
                HasSubstr("不能改外面的表（字段 play）"));
}

TEST(Runtime, refusesToOpenFilesDuringPlay) {
    EXPECT_THAT(support::failureOf("require('here.keys')"), HasSubstr("这里不能用 require"));
}

// ---- the same plays, whatever was played before

std::string playByBot(const LoadedScenario& loaded, const law::Library& laws,
                      const std::string& caseId, std::uint64_t seed) {
    Inspection play =
        Inspection::start(*loaded.definition, caseId, seed, laws, *loaded.script, nullptr).value();
    const auto bot = scenario::randomBot(base::Rng(seed), 40);
    while (!play.world().over) {
        const auto intent = bot->next(play);
        if (!intent) break;
        const base::Status status = play.apply(*intent);
        EXPECT_TRUE(status) << status.error().text();
    }
    return play.world().hash().hex();
}

class SharedState : public ::testing::Test {
protected:
    static LoadedScenario firstVisit() {
        return ScriptedPlay::mustLoad(
            loadScenario(support::CheckoutSource(), "scenarios/first-visit"));
    }

    law::Library laws_ = law::Library::load({}).value();
};

TEST_F(SharedState, playsAsFreshStatesDo) {
    const LoadedScenario shared = firstVisit();
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const std::string caseId = shared.definition->cases[seed % 4].id;
        EXPECT_EQ(playByBot(shared, laws_, caseId, seed),
                  playByBot(firstVisit(), laws_, caseId, seed))
            << seed;
    }
}

TEST_F(SharedState, playsTheSameAfterAFailure) {
    const ScenarioText scenario = reacting(
        "if play:manner('wide') then while true do end end play:say(play:random(1000) .. '')");
    ScriptedPlay play(scenario);
    ScriptedPlay fresh(scenario);
    EXPECT_NE(play.failureOf("act look paper wide"), "");
    EXPECT_EQ(play.said("act look paper"), fresh.said("act look paper"));
}

TEST_F(SharedState, playsFromTheKeptBytesAlone) {
    const LoadedScenario loaded = firstVisit();
    support::MemorySource kept;
    for (const scenario::ContentFile& file : loaded.files) kept.with(file.path, file.bytes);
    const LoadedScenario again =
        ScriptedPlay::mustLoad(loadScenario(kept, "scenarios/first-visit"));
    EXPECT_EQ(playByBot(loaded, laws_, "act-2024", 3), playByBot(again, laws_, "act-2024", 3));
}

}  // namespace
}  // namespace lianbing::script
