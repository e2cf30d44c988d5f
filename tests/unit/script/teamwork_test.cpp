// What a scenario says of officers in groups, of what the world does by itself, of evidence and of documents.

#include "game/scenario/evidence.h"
#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace lianbing::script {
namespace {

using std::chrono::minutes;
using support::errorsOf;
using support::load;
using support::ScenarioText;
using support::ScriptedPlay;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A scenario with all of it, sound as it is. `handlers` is Lua before the table.
ScenarioText teamwork(std::string handlers = {}) {
    ScenarioText text;
    text.before("local react, rings, signs\n" + std::move(handlers));
    text.with("officers",
              "{ { id = 'you', name = '你', role = '主办' }, { id = 'lin', name = '林晓', role = '记录' } }");
    text.with("asking", "{ { id = 'leading', label = '诱导地问' } }");
    text.with("occasions",
              "{ { id = 'phone', label = '电话', at = 5, on = rings }, { id = 'rain', label = '下雨' } }");
    text.with("exhibits",
              "{ { id = 'copy', name = '复印件', proves = '开过炉', ways = { { verb = 'look', target = 'paper', manners = { "
              "'wide' }, unless = 'torn' } } }, { id = 'shot', name = '照片', proves = '冒过烟' } }");
    text.with("facts",
              "{ { id = 'act', title = '行为', section = 'all', points = 10, basis = { '示例法10' }, explanation = '要看纸。',"
              " proofs = { { label = '书证', parts = { { label = '纸', exhibits = { 'copy' } } } } } } }");
    text.with("sources",
              "{ { id = 'src-paper', title = '纸', opened_by = { { verb = 'look', target = 'paper' } } },"
              " { id = 'src-words', title = '话', opened_by = { { verb = 'ask', target = 'manager', detail = 'why' } } } }");
    text.with("contradictions",
              "{ { id = 'con', title = '对不上', sources = { 'src-paper', 'src-words' }, section = 'all', points = 5,"
              " basis = { '示例法10' }, explanation = '纸上不是这样。' } }");
    text.with("documents",
              "{ { id = 'record', title = '笔录', form = 'record', minutes = 10, signers = { 'officers', 'manager' },"
              " manners = { { id = 'read', label = '念给他听' } }, on_sign = signs,"
              " fields = { { id = 'party', label = '被检查人', given = '{month}公司' }, { id = 'facts', label = '情况', kind = "
              "'text' } },"
              " marks = { { id = 'm-facts', section = 'all', points = 5, title = '写到纸', kind = 'mentions', fields = { "
              "'facts' }, words = { { '纸', '单子' }, { '石头' } }, basis = { '示例法10' } },"
              " { id = 'm-opinion', section = 'all', points = 0, unverified = true, title = '不写看法', kind = 'opinion', "
              "words = { '故意' } } } } }");
    text.with("rules",
              "{ { id = 'look-first', section = 'all', kind = 'required', what = { names = 'look', where = { target = { "
              "'paper', 'log' } } }, points = 20, title = '看', basis = { '示例法10' }, broken = '没看', repair = '看' } }");
    return text;
}

TEST(Teamwork, isRead) {
    const auto loaded = load(teamwork());
    ASSERT_TRUE(loaded) << loaded.error().text();
    const scenario::Definition& definition = *loaded->definition;
    EXPECT_TRUE(definition.hasTeam());
    EXPECT_EQ(definition.officers[1], (scenario::Officer{"lin", "林晓", "记录"}));
    ASSERT_EQ(definition.occasions.size(), 2U);
    EXPECT_EQ(definition.occasions[0].at, base::Millis{minutes{5}});
    EXPECT_FALSE(definition.occasions[1].at);
    ASSERT_EQ(definition.exhibits[0].ways.size(), 1U);
    EXPECT_EQ(definition.exhibits[0].ways[0].unless, "torn");
    EXPECT_EQ(definition.facts[0].proofs[0].parts[0].label, "纸");
    EXPECT_EQ(definition.sources[1].openedBy[0].detail, "why");
    EXPECT_EQ(definition.contradictions[0].other, "src-words");
    const scenario::Document& record = definition.documents[0];
    EXPECT_THAT(record.signers, ElementsAre("manager"));
    EXPECT_EQ(record.duration, base::Millis{minutes{10}});
    ASSERT_EQ(definition.documentMarks.size(), 2U);
    EXPECT_EQ(definition.documentMarks[0].words.size(), 2U);
    EXPECT_THAT(definition.documentMarks[1].words, ElementsAre(ElementsAre("故意")));
    EXPECT_EQ(definition.rules[0].what.where[0].kind, procedure::Condition::Kind::OneOf);
}

TEST(Teamwork, saysWhatIsWrong) {
    const auto fault = [](const char* field, std::string lua) {
        return errorsOf(teamwork().with(field, std::move(lua)));
    };
    EXPECT_THAT(fault("officers", "{ { id = 'you', name = '你' }, { id = 'you', name = '他' } }"),
                HasSubstr("编号“you”用了两次"));
    EXPECT_THAT(fault("officers", "{ { id = 'you' } }"), HasSubstr("officers[1].name"));
    EXPECT_THAT(fault("occasions", "{ { id = 'phone', label = '电话', at = 0 } }"),
                HasSubstr("occasions[1].at"));
    EXPECT_THAT(fault("contradictions",
                      "{ { id = 'con', title = '不', sources = { 'src-paper' }, section = 'all', points = 5, explanation = "
                      "'x' } }"),
                HasSubstr("应该写两处来源"));
    EXPECT_THAT(fault("documents",
                      "{ { id = 'record', title = '笔录', fields = { { id = 'a', label = 'A', kind = 'picture' } } } }"),
                HasSubstr("应该是 line、time、text 之一，不是 picture"));
    EXPECT_THAT(fault("facts", "{ { id = 'act' } }"), HasSubstr("facts[1].proofs"));
    EXPECT_THAT(fault("asking", "{ { id = 'leading' } }"), HasSubstr("asking[1].label"));
}

TEST(Teamwork, letsHandlersSetThingsOff) {
    ScriptedPlay play(teamwork(
        "react = function(play) play:later('rain', 3) play:call_off('phone') end\nrings = function(play) play:say('响') end"));
    ASSERT_TRUE(play.apply("act look paper"));
    ASSERT_EQ(play.world().due.size(), 1U);
    EXPECT_EQ(play.world().due[0].occasion, "rain");
    EXPECT_EQ(play.world().due[0].at.clock(), "09:05");
}

TEST(Teamwork, letsTheWorldActByItself) {
    ScriptedPlay play(teamwork(
        "rings = function(play) play:say(play:clock() .. ' ' .. play:here() .. ' ' .. play:where('manager')) "
        "play:move('manager', 'office') play:say(play:where('manager')) play:remove('manager') play:say('[' .. "
        "play:where('manager') .. ']') end"));
    EXPECT_THAT(play.said("wait 6"), ElementsAre("09:05 gate gate", "office", "[]"));
}

TEST(Teamwork, knowsWhoIsWhere) {
    ScriptedPlay play(teamwork(
        "react = function(play) play:say(table.concat(play:officers(), '+')) play:say(tostring(play:anybody_at('office'))) "
        "play:say(tostring(play:anybody_at('gate'))) end"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("you+lin", "false", "true"));
    ASSERT_TRUE(play.apply("split lin"));
    ASSERT_TRUE(play.apply("go office"));
    EXPECT_THAT(play.said("act look paper"), ElementsAre("lin", "true", "true"));
}

TEST(Teamwork, saysInOnEnterWhereOneArrives) {
    ScriptedPlay play(teamwork().with(
        "places",
        "{ { id = 'gate', name = '门口', note = '大门', at = { 10, 10 } }, { id = 'office', name = '办公室', note = '二楼', at = { "
        "60, 10 }, on_enter = function(play) play:say(play:here()) end } }"));
    EXPECT_THAT(play.said("go office"), ElementsAre("office"));
}

TEST(Teamwork, letsAnInputFail) {
    ScriptedPlay play(teamwork("react = function(play) play:refuse('{month}的纸让人收走了。') end"));
    EXPECT_THAT(play.said("act look paper wide"), ElementsAre("10月的纸让人收走了。"));
    EXPECT_EQ(play.world().findExhibit("copy"), nullptr);
    EXPECT_EQ(play.world().trace.back().name, "refused");
}

TEST(Teamwork, takesExhibitsByData) {
    ScriptedPlay play(teamwork());
    ASSERT_TRUE(play.apply("act look paper wide"));
    EXPECT_EQ(scenario::fixingOf(play.loaded.definition->exhibits[0], play.world()),
              scenario::Fixing::Fixed);
}

TEST(Teamwork, tellsHandlersHowAQuestionIsPut) {
    ScriptedPlay play(teamwork().with(
        "people",
        "{ { id = 'manager', name = '周敏', role = '主管', place = 'gate', note = '说话快', topics = { { id = 'why', label = "
        "'为什么？', answer = function(play) play:mood('manager', play:manner('leading') and 'tense' or 'calm') end } } } }"));
    ASSERT_TRUE(play.apply("ask manager why leading"));
    EXPECT_EQ(play.world().flag("mood:manager"), "tense");
    ASSERT_TRUE(play.apply("ask manager why"));
    EXPECT_EQ(play.world().flag("mood:manager"), "calm");
}

TEST(Teamwork, letsPeopleRefuseToSign) {
    ScriptedPlay play(teamwork(
        "signs = function(play) if play:signer() == 'manager' and play:written('record', 'facts') == '' then "
        "play:refuse('空的不签。') elseif not play:manner('read') then play:refuse('没念。') else play:say(play:written('record', "
        "'party')) end end"));
    ASSERT_TRUE(play.apply("write record party = 周记公司"));
    EXPECT_THAT(play.said("sign record manager"), ElementsAre("空的不签。"));
    ASSERT_TRUE(play.apply("write record facts = 看了纸"));
    EXPECT_THAT(play.said("sign record manager"), ElementsAre("没念。"));
    EXPECT_THAT(play.said("sign record manager read"), ElementsAre("周记公司"));
    EXPECT_EQ(play.world().documents.at("record").signatures.size(), 1U);
}

TEST(Teamwork, refusesWrongCallsInWords) {
    const auto failure = [](const std::string& body) {
        ScriptedPlay play(teamwork("react = function(play) " + body + " end"));
        return play.failureOf("act look paper");
    };
    EXPECT_THAT(failure("play:later('snow', 3)"), HasSubstr("没有编号为“snow”的事"));
    EXPECT_THAT(failure("play:later('rain', 0)"), HasSubstr("1 到一年之间的分钟数"));
    EXPECT_THAT(failure("play:mood('manager', 'glad')"), HasSubstr("calm、tense 或者 open"));
    EXPECT_THAT(failure("play:written('record', 'end')"), HasSubstr("没有编号为“end”的栏目"));
    EXPECT_THAT(failure("play:signer()"), HasSubstr("只能在 on_sign 里用"));
    EXPECT_THAT(failure("play:refuse('')"), HasSubstr("不能是空的"));
    EXPECT_THAT(failure("play:manner('loud')"), HasSubstr("没有编号为“loud”的做法"));
    EXPECT_THAT(failure("play:did('sneeze')"), HasSubstr("没有编号为“sneeze”的动作或事件"));
    EXPECT_THAT(failure("play:say(tostring(play:did('look', { target = { 'paper', 'log' } })))"),
                IsEmpty());
}

TEST(Teamwork, carriedThingsAreAtHandEverywhere) {
    ScriptedPlay play(teamwork().with(
        "things",
        "{ { id = 'paper', name = '一张纸', place = 'gate', note = '压着' }, { id = 'log', name = '本', place = 'gate', note = "
        "'一天一页', found_by = { { verb = 'seal', target = 'paper' }, { verb = 'look', target = 'drone' } } }, { id = 'drone', "
        "name = '无人机', carried = 'lin', note = '折着' } }"));
    ASSERT_TRUE(play.apply("split lin"));
    EXPECT_THAT(play.failureOf("act look drone"), HasSubstr("这里没有"));
    ASSERT_TRUE(play.apply("stand-by"));
    ASSERT_TRUE(play.apply("go office"));
    ASSERT_TRUE(play.apply("act look drone"));
    EXPECT_TRUE(play.world().revealed.contains("log"));
    EXPECT_THAT(errorsOf(teamwork().with(
                    "things", "{ { id = 'paper', name = '纸', carried = 'nobody', note = '压着' } }")),
                HasSubstr("things[1].carried：officers 里没有编号为“nobody”的人"));
}

}  // namespace
}  // namespace lianbing::script
