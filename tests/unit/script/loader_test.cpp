#include "game/script/loader.h"

#include "game/script/bindings.h"
#include "tests/support/script_scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace lianbing::script {
namespace {

using support::errorsOf;
using support::load;
using support::reacting;
using support::ScenarioText;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

LoadedScenario firstVisit() {
    return support::ScriptedPlay::mustLoad(
        loadScenario(support::CheckoutSource(), "scenarios/first-visit"));
}

TEST(Loader, readsTheFirstVisitWithoutDefects) {
    const LoadedScenario loaded = firstVisit();
    const scenario::Definition& definition = *loaded.definition;
    EXPECT_EQ(definition.title, "第一次上门");
    EXPECT_EQ(definition.places.size(), 3U);
    EXPECT_EQ(definition.people.size(), 2U);
    EXPECT_EQ(definition.cases.size(), 4U);
    EXPECT_THAT(scenario::findDefects(definition), IsEmpty());
}

TEST(Loader, keepsEveryFileItRead) {
    std::vector<std::string> paths;
    for (const scenario::ContentFile& file : firstVisit().files) paths.push_back(file.path);
    EXPECT_THAT(
        paths, ::testing::ElementsAre(
                   "scenarios/first-visit/keys.lua", "scenarios/first-visit/scenario.lua",
                   "scripts/bank/prices.lua", "scripts/rules/clocks.lua", "scripts/rules/entry.lua",
                   "scripts/rules/records.lua", "scripts/rules/recusal.lua",
                   "scripts/rules/rule.lua", "scripts/rules/systems.lua"));
}

TEST(Loader, readsTheSmallScenarioOfTheTests) {
    EXPECT_EQ(errorsOf(ScenarioText()), "");
}

struct Wrong {
    std::string field;
    std::string lua;
    std::string sentence;  ///< part of the error
};

void PrintTo(const Wrong& wrong, std::ostream* out) {
    *out << wrong.field << " = " << wrong.lua;
}

class WrongField : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongField, isNamedWithWhatIsWrong) {
    const std::string errors = errorsOf(ScenarioText().with(GetParam().field, GetParam().lua));
    EXPECT_THAT(errors, ::testing::ContainsRegex("scenarios/small/scenario.lua:[0-9]+: "));
    EXPECT_THAT(errors, HasSubstr(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Settings, WrongField,
    ::testing::Values(
        Wrong{"api", "'1'", "api：应该是整数，现在是文字（string）"},
        Wrong{"api", "0", "api：应该是 1"},
        Wrong{"api", "2", "api：剧本按 api = 2 写成，这个程序只认到 1；请更新程序"},
        Wrong{"id", "'other'", "id：应该和文件夹同名，写成 small"},
        Wrong{"title", "12", "title：应该是文字（string），现在是数（number）"},
        Wrong{"title", "''", "title：不能是空的"},
        Wrong{"minutes", "1.5", "minutes：应该是整数，现在带小数"},
        Wrong{"minutes", "4294967311", "minutes：最多 1440 分钟"},
        Wrong{"title", "'一\\n二'", "title：应当只有一行，现在有换行"},
        Wrong{"title", "('长'):rep(61)", "title：太长，最多 60 个字"},
        Wrong{"title", "'a\\u{202E}b'", "title：里有看不见的字符 U+202E"},
        Wrong{"briefing", "'a\\27[2J'", "briefing：里有看不见的字符 U+001B"},
        Wrong{"briefing", "('长'):rep(4001)", "briefing：太长，最多 4000 个字"},
        Wrong{"vignette", "'castle'", "vignette：没有名为“castle”的图画，可以用：boiler"},
        Wrong{"['a\\27']", "1", "aU+001B：不认识这个字段"},
        Wrong{"briefing", "{}", "briefing：应该是文字（string），现在是表（table）"},
        Wrong{"start", "'garden'", "start：没有编号为“garden”的地点"},
        Wrong{"officers", "{ '你', 3 }", "officers[2]：应该是文字（string），现在是数（number）"},
        Wrong{"officers", "'你'", "officers：应该是表（table），现在是文字（string）"},
        Wrong{"officers", "{ [1] = '你', [3] = '林晓' }", "officers[3]："},
        Wrong{"officers", "{ '你', name = 'x' }", "officers.name：不认识这个字段"},
        Wrong{"titel", "'x'", "titel：不认识这个字段，是不是想写 title"},
        Wrong{"cases",
              "{ { id = 'old', label = 'x', offence = '2024-13-01', decision = '2024-12-20', "
              "arrival = '2024-11-12T09:00' } }",
              "cases[1].offence："},
        Wrong{"cases",
              "{ { id = 'old', label = 'x', offence = '2024-10-31', decision = '2024-12-20', "
              "arrival = '9点' } }",
              "cases[1].arrival："},
        Wrong{"cases",
              "{ { id = 'old', label = 'x', offence = '2024-10-31', decision = '2024-12-20', "
              "arrival = '2024-11-12T09:00', words = { a = 1 } } }",
              "cases[1].words.a：应该是文字（string），现在是数（number）"},
        Wrong{"cases",
              "{ { id = 'old', label = 'x', offence = '2024-10-31', offence_from = '2024-11-01', "
              "decision = '2024-12-20', arrival = '2024-11-12T09:00' } }",
              "cases[1].offence_from：违法行为开始的日期不能晚于终了的日期"},
        Wrong{"cases",
              "{ { id = 'old', label = 'x', offence = '2024-10-31', offence_from = '10月1日', "
              "decision = '2024-12-20', arrival = '2024-11-12T09:00' } }",
              "cases[1].offence_from："},
        Wrong{"sections", "nil", "sections：缺少这一项"},
        Wrong{"sections", "{ { id = 'all' } }", "sections[1].title：缺少这一项"},
        Wrong{"sections", "{ 'all' }", "sections[1]：应该是表（table），现在是文字（string）"},
        Wrong{"verbs",
              "{ { id = 'look', label = 'x', on = { 'thin' }, minutes = 2, otherwise = 'x' } }",
              "verbs[1].on：只能写 thing"},
        Wrong{"verbs",
              "{ { id = 'look', label = 'x', on = { 'thing' }, minutes = -1, otherwise = 'x' } }",
              "verbs[1].minutes：应该是 0 到"},
        Wrong{"verbs",
              "{ { id = 'look', label = 'x', on = { 'thing' }, minutes = 2, manners = { { id = 'a' "
              "} }, otherwise = 'x' } }",
              "verbs[1].manners[1].label：缺少这一项"},
        Wrong{"exhibits", "{ { id = 'copy', name = 'x' } }", "exhibits[1].proves：缺少这一项"},
        Wrong{"events", "{ true }", "events[1]：应该是文字（string），现在是真假值（boolean）"}));

INSTANTIATE_TEST_SUITE_P(
    World, WrongField,
    ::testing::Values(
        Wrong{"map", "{ width = '宽', height = 80 }",
              "map.width：应该是数（number），现在是文字（string）"},
        Wrong{"map", "{ width = 1 / 0, height = 80 }", "map.width：不是一个有限的数"},
        Wrong{"map", "{ width = 1e300, height = 80 }", "map.width：最多 20000 米"},
        Wrong{"map",
              "{ width = 100, height = 80, shapes = { { role = 'road', points = { { 1, 2 }, { 1, 0 "
              "/ 0 } } } } }",
              "map.shapes[1].points[2][2]：不是一个有限的数"},
        Wrong{"map",
              "{ width = 100, height = 80, shapes = { { role = 'road', closed = 'yes', points = { "
              "{ 1, 2 } } } } }",
              "map.shapes[1].closed：应该是 true 或 false，现在是文字（string）"},
        Wrong{"map",
              "{ width = 100, height = 80, shapes = { { role = 'road', points = { { 1 } } } } }",
              "map.shapes[1].points[1][2]：缺少这一项"},
        Wrong{"map",
              "{ width = 100, height = 80, shapes = { { role = 'road', points = { { 1, 2, 3 } } } "
              "} }",
              "map.shapes[1].points[1][3]：多余的一项"},
        Wrong{"places",
              "{ { id = 'gate', name = 'x', note = 'x', at = { 10, 10 }, on_enter = 'x' } }",
              "places[1].on_enter：应该是函数（function），现在是文字（string）"},
        Wrong{"places",
              "{ { id = 'gate', name = 'x', note = 'x', at = { 10, 10 }, on = { seal = function() "
              "end } } }",
              "places[1].on.seal：“查封”不能对地点做"},
        Wrong{"things",
              "{ { id = 'paper', name = 'x', note = 'x', place = 'gate', on = { lok = function() "
              "end } } }",
              "things[1].on.lok：verbs 里没有这个动作，是不是想写 look"},
        Wrong{"things",
              "{ { id = 'paper', name = 'x', note = 'x', place = 'gate', found_by = { verb = 1, "
              "target = 'gate' } } }",
              "things[1].found_by.verb：应该是文字（string），现在是数（number）"},
        Wrong{"things",
              "{ { id = 'paper', name = 'x', note = 'x', place = 'gate', found_by = 'look' } }",
              "things[1].found_by：应该是表"},
        Wrong{"things", "{ { id = 'paper', name = 'x', note = 'x', place = 'yard' } }",
              "things[1].place：没有编号为“yard”的地点"},
        Wrong{"people",
              "{ { id = 'manager', name = 'x', role = 'x', note = 'x', topics = { { id = 'why', "
              "label = 'x', answer = '不知道' } } } }",
              "people[1].topics[1].answer：应该是函数（function），现在是文字（string）"},
        Wrong{"people",
              "{ { id = 'manager', name = 'x', role = 'x', note = 'x', shown = { coppy = "
              "function() end } } }",
              "people[1].shown.coppy：exhibits 里没有这件证据"},
        Wrong{"plant", "{ kind = 'gas-boiler', seed = 7, outdoor = { old = 6, newer = 3 } }",
              "plant.outdoor.newer：cases 里没有这个时点"},
        Wrong{"plant", "{ kind = 'gas-boiler', seed = 7, outdoor = '冷' }",
              "plant.outdoor：应该是数（number），现在是文字（string）"},
        Wrong{"plant", "{ kind = 'gas-boiler', seed = 7, wetness = 6 }",
              "plant：燃气锅炉房没有参数“wetness”"},
        Wrong{"plant", "{ kind = 'kettle', seed = 7 }", "plant：没有名为“kettle”的模拟设施"},
        Wrong{"plant",
              "{ kind = 'stack', seed = 7, trade = 'brick-kiln', causes = { { cause = 'frozen', "
              "from = { day = -3, at = "
              "'22:00' }, before = { day = -3 } } } }",
              "plant.causes[1].before：在时点 old 里，before 应该晚于 from"},
        Wrong{"plant",
              "{ kind = 'stack', seed = 7, trade = 'brick-kiln', causes = { { cause = 'frozen', "
              "from = { days = -3 } } } "
              "}",
              "plant.causes[1].from.days：不认识这个字段，是不是想写 day"},
        Wrong{"plant",
              "{ kind = 'stack', seed = 7, trade = 'brick-kiln', causes = { { cause = 'frozen', "
              "from = { day = -3 }, "
              "cases = { 'older' } } } }",
              "plant.causes[1].cases[1]：cases 里没有“older”这个时点"},
        Wrong{"plant",
              "{ kind = 'stack', seed = 7, trade = 'brick-kiln', visits = { { day = 99999 } } }",
              "plant.visits[1].day：最多相差 36500 天"},
        Wrong{"on_finish", "'good'", "on_finish：应该是函数（function），现在是文字（string）"}));

Wrong wrongRule(const std::string& fields, const std::string& sentence) {
    return {"rules",
            "{ { id = 'look-first', section = 'all', title = 'x', broken = 'x', " + fields + " } }",
            sentence};
}

INSTANTIATE_TEST_SUITE_P(
    Rules, WrongField,
    ::testing::Values(
        wrongRule("kind = 'must', what = 'look', points = 40",
                  "rules[1].kind：应该是 required、forbidden、before、after、within、existence、"),
        wrongRule("kind = 'must', what = 'look', points = 40",
                  "、not_chain_succession 之一，不是 must"),
        wrongRule("kind = 'required', points = 40", "rules[1].what：缺少这一项"),
        wrongRule("kind = 'required', what = 7, points = 40",
                  "rules[1].what：应该是表（table），现在是数（number）"),
        wrongRule("kind = 'required', what = { name = 'look' }, points = 40",
                  "rules[1].what.name：不认识这个字段，是不是想写 names"),
        wrongRule("kind = 'required', what = { 'look', 3 }, points = 40",
                  "rules[1].what[2]：应该是文字（string），现在是数（number）"),
        wrongRule(
            "kind = 'required', what = { names = 'look', where = { target = 3 } }, points = 40",
            "rules[1].what.where.target：应该是文字（相等）"),
        wrongRule("kind = 'required', what = { names = 'look', where = { target = { is = 'x' } } "
                  "}, points = 40",
                  "rules[1].what.where.target.isnt：缺少这一项"),
        wrongRule("kind = 'before', what = 'look', points = 40", "rules[1].reference：缺少这一项"),
        wrongRule("kind = 'required', what = 'look', reference = 'seal', points = 40",
                  "rules[1].reference：这种规则（kind）不用它"),
        wrongRule("kind = 'within', what = 'look', reference = 'seal', points = 40",
                  "rules[1].within：要写明在多少分钟以内"),
        wrongRule("kind = 'within', within = 0, what = 'look', reference = 'seal', points = 40",
                  "rules[1].within：应该是 1 到"),
        wrongRule("kind = 'forbidden', within = 3, what = 'look', points = 40",
                  "rules[1].within：这种规则（kind）不用它"),
        wrongRule("kind = 'required', count = 0, what = 'look', points = 40",
                  "rules[1].count：应该是 1 到"),
        wrongRule("kind = 'init', count = 2, what = 'look', points = 40",
                  "rules[1].count：只有数次数的规则（existence、absence、exactly）才用 count"),
        wrongRule("kind = 'required', same = { 'target' }, what = 'look', points = 40",
                  "rules[1].same：这种规则（kind）不用它"),
        wrongRule("kind = 'absence', at_least = 5, what = 'look', points = 40",
                  "rules[1].at_least：这种规则（kind）不用它"),
        wrongRule(
            "kind = 'response', same = 'target', what = 'look', reference = 'seal', points = 40",
            "rules[1].same：应该是表（table），现在是文字（string）"),
        wrongRule(
            "kind = 'response', within = { 7, 'weeks' }, what = 'look', reference = 'seal', "
            "points = 40",
            "rules[1].within[2]：单位应该是 minutes、hours、days、working_days、months、years "
            "之一"),
        wrongRule("kind = 'response', within = { 0, 'days' }, what = 'look', reference = 'seal', "
                  "points = 40",
                  "rules[1].within[1]：应该是 1 到"),
        wrongRule(
            "kind = 'response', at_least = { 7 }, what = 'look', reference = 'seal', points = "
            "40",
            "rules[1].at_least[2]：缺少这一项"),
        wrongRule("kind = 'response', within = 'soon', what = 'look', reference = 'seal', points = "
                  "40",
                  "rules[1].within："),
        wrongRule(
            "kind = 'response', within = 5, at_least = 10, what = 'look', reference = 'seal', "
            "points = 40",
            "rules[1].at_least：比 within 还长，谁也做不到"),
        wrongRule("kind = 'init', among = 3, what = 'look', points = 40", "rules[1].among："),
        wrongRule("kind = 'init', among = 'lick', what = 'look', points = 40",
                  "rules[1].among：没有“lick”这个动作"),
        wrongRule("kind = 'forbidden', remedy = 'lick', what = 'look', points = 40",
                  "rules[1].remedy：没有“lick”这个动作"),
        wrongRule("kind = 'required', late_percent = 101, what = 'look', points = 40",
                  "rules[1].late_percent：应该是 1 到 100 的整数"),
        wrongRule("kind = 'required', while_in_force = '处罚法第七条', what = 'look', points = 40",
                  "rules[1].while_in_force："),
        wrongRule(
            "kind = 'required', while_in_force = '示例法10', unless_in_force = '示例法9', what "
            "= 'look', points = 40",
            "rules[1].unless_in_force：和 while_in_force 只能写一个"),
        wrongRule("kind = 'required', what = 'look', points = 0.125",
                  "rules[1].points：分值最多两位小数"),
        wrongRule("kind = 'required', what = 'look', points = -1",
                  "rules[1].points：分值不能是负数"),
        wrongRule("kind = 'required', what = 'look', points = 40, veto = 'yes'",
                  "rules[1].veto：应该是 true 或 false"),
        wrongRule("kind = 'required', what = 'look', points = 40, basis = { '处罚法第七条' }",
                  "rules[1].basis[1]："),
        wrongRule("kind = 'required', what = 'lick', points = 40",
                  "rules[1].what：没有“lick”这个动作"),
        Wrong{"rules", "{ { { { id = 'a' } } } }", "rules[1][1][1].section：缺少这一项"}));

Wrong wrongQuestion(const std::string& fields, const std::string& sentence) {
    return {"questions",
            "{ { id = 'q', section = 'all', title = 'x', prompt = 'x', " + fields + " } }",
            sentence};
}

INSTANTIATE_TEST_SUITE_P(
    Questions, WrongField,
    ::testing::Values(
        wrongQuestion(
            "kind = 'essay', points = 60, options = {}, keys = {}",
            "questions[1].kind：应该是 citation、single、multiple、ordering 之一，不是 essay"),
        wrongQuestion("kind = 'single', points = 60, options = { { 'a' } }, keys = {}",
                      "questions[1].options[1][2]：缺少这一项"),
        wrongQuestion(
            "kind = 'single', points = 60, options = { { id = 'a', text = 'b' } }, keys = {}",
            "questions[1].options[1].id：不认识这个字段"),
        wrongQuestion("kind = 'single', points = 60, options = { { 'a', 'A' }, { 'b', 'B' } }, "
                      "keys = { { right = 'a' } }",
                      "questions[1].keys[1].right：应该是表（table），现在是文字（string）"),
        wrongQuestion("kind = 'single', points = 60, options = { { 'a', 'A' }, { 'b', 'B' } }, "
                      "keys = { { right = { 'a' }, reasons = { { 'a', 'x', 101 } } } }",
                      "questions[1].keys[1].reasons[1][3]：应该是 0 到 100 的百分数"),
        wrongQuestion("kind = 'single', points = 60, options = { { 'a', 'A' }, { 'b', 'B' } }, "
                      "keys = { { right = { 'c' }, explanation = 'x' } }",
                      "questions[1].keys[1].right：这道题没有选项“c”"),
        wrongQuestion("kind = 'citation', points = 60, keys = {}",
                      "questions[1].prices：缺少这一项"),
        wrongQuestion("kind = 'citation', points = 60, prices = { exat = 1 }, keys = {}",
                      "questions[1].prices.exat：不认识这个字段，是不是想写 exact"),
        wrongQuestion(
            "kind = 'citation', points = 60, prices = {}, keys = { { required = { '示例法10' } } }",
            "questions[1].keys[1].required[1]：应该是表（table），现在是文字（string）"),
        wrongQuestion(
            "kind = 'citation', points = 60, prices = {}, keys = { { required = { {} } } }",
            "questions[1].keys[1].required[1][1]：缺少这一项"),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { required = { { "
                      "'示例法10' } }, traps = { { '示例法11' } } } }",
                      "questions[1].keys[1].traps[1][2]：缺少这一项"),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { offence = { from = "
                      "'2026-02-30' }, required = { { '示例法10' } } } }",
                      "questions[1].keys[1].offence.from："),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { offence = { from = "
                      "'2026-02-03', before = '2026-02-03' }, required = { { '示例法10' } } } }",
                      "questions[1].keys[1].offence：before 应该在 from 之后"),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { offence = { to = "
                      "'2026-02-03' }, required = { { '示例法10' } } } }",
                      "questions[1].keys[1].offence.to：不认识这个字段"),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { began = { from = "
                      "'2026-02-03', before = '2026-02-03' }, required = { { '示例法10' } } } }",
                      "questions[1].keys[1].began：before 应该在 from 之后"),
        wrongQuestion("kind = 'citation', points = 60, prices = { general_law = 101 }, keys = { { "
                      "required = { { '示例法10' } } } }",
                      "questions[1].prices.general_law：应该是 0 到 100 的百分数"),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { required = { { "
                      "'示例法10', general = '示例法11' } } } }",
                      "questions[1].keys[1].required[1].general：应该是表（table）"),
        wrongQuestion("kind = 'citation', points = 60, prices = {}, keys = { { required = { { "
                      "'示例法10', general = { '第十一条' } } } } }",
                      "questions[1].keys[1].required[1].general[1]：")));

TEST(Loader, tellsEverythingThatIsWrongAtOnce) {
    const std::string errors = errorsOf(ScenarioText()
                                            .without("title")
                                            .with("minutes", "'长'")
                                            .with("start", "'garden'")
                                            .with("extra", "1"));
    EXPECT_THAT(errors,
                AllOf(HasSubstr("title：缺少这一项"), HasSubstr("minutes：应该是整数"),
                      HasSubstr("start：没有编号为“garden”"), HasSubstr("extra：不认识这个字段")));
}

TEST(Loader, doesNotListHundredsOfFaults) {
    std::string events = "{";
    for (int at = 0; at < 150; ++at) events += " 1,";
    EXPECT_THAT(errorsOf(ScenarioText().with("events", events + " }")),
                AllOf(HasSubstr("events[99]"), Not(HasSubstr("events[120]")),
                      HasSubstr("另外还有 50 处问题")));
}

TEST(Loader, refusesBytesThatAreNoText) {
    EXPECT_THAT(errorsOf(ScenarioText().with("title", "'\\xFF'")),
                HasSubstr("title：不是有效的 UTF-8 文字"));
}

TEST(Loader, saysOneFaultOnce) {
    const std::string errors = errorsOf(ScenarioText().without("title"));
    EXPECT_EQ(errors, "scenarios/small/scenario.lua:2: title：缺少这一项");
}

// In the small scenario `return {` is the second line and fields follow by name: api cases endings
// events exhibits …
TEST(Loader, givesTheLineOfTheFieldItself) {
    ScenarioText scenario;
    scenario.with("exhibits",
                  "{\n{ id = 'copy', name = '复印件', proves = '开过炉' },\n{ id = \"lonely\",\n"
                  "name = 3 } }");
    EXPECT_THAT(errorsOf(scenario),
                AllOf(HasSubstr("scenario.lua:11: exhibits[2].name：应该是文字"),
                      HasSubstr("scenario.lua:10: exhibits[2].proves：缺少这一项")));
}

TEST(Loader, givesTheLineOfTopLevelFields) {
    const std::string errors = errorsOf(ScenarioText()
                                            .with("api", "0")
                                            .with("briefing", "{}")
                                            .with("extra", "1")
                                            .with("endings", "1")
                                            .with("events", "{\n'alarm',\n'alarm' }"));
    EXPECT_THAT(errors, HasSubstr("scenario.lua:3: api："));
    EXPECT_THAT(errors, HasSubstr("scenario.lua:4: briefing："));
    EXPECT_THAT(errors, HasSubstr("scenario.lua:6: endings："));
    EXPECT_THAT(errors, HasSubstr("scenario.lua:9: events[2]：编号“alarm”用了两次"));
    EXPECT_THAT(errors, HasSubstr("scenario.lua:11: extra："));
}

TEST(Loader, givesTheLineOfASumThatIsWrong) {
    EXPECT_THAT(
        errorsOf(ScenarioText().with("endings", "\n\n{}").with("rules", "{}")),
        HasSubstr("scenario.lua:19: rules：规则（扣分的除外）、期限和题目的分数加起来应是 100 分"));
}

TEST(Loader, givesTheLineInAFileThatWasRequired) {
    support::MemorySource source;
    source.with("scenarios/small/keys.lua",
                "local keys = {\n  { id = 'a' },\n  {\n    id = 'b',\n    titel = 'x',\n  },\n}\n"
                "return keys");
    source.with("scenarios/small/scenario.lua",
                ScenarioText().with("endings", "require('here.keys')").text());
    EXPECT_THAT(loadScenario(source, "scenarios/small").error().text(),
                AllOf(HasSubstr("scenarios/small/keys.lua:2: endings[1].title：缺少这一项"),
                      HasSubstr("scenarios/small/keys.lua:5: endings[2].titel：不认识这个字段")));
}

TEST(Loader, saysWhoCalledTheFunctionThatMadeATable) {
    ScenarioText scenario;
    scenario.before(
        "local react\nlocal function ending(id)\nreturn { id = id,\ntitle = 3, text = 'x' }\nend");
    scenario.with("endings", "{\nending('a') }");
    EXPECT_THAT(
        errorsOf(scenario),
        HasSubstr("scenario.lua:4: endings[1].title：应该是文字（string），现在是数（number）"
                  "（这张表是 scenarios/small/scenario.lua:11 调用函数造的）"));
}

TEST(Loader, givesTheLineAroundWhatCodeFilledIn) {
    ScenarioText scenario;
    scenario.before("local react\nlocal all = {}\nfor i = 1, 3 do all[i] = 'x y' end");
    scenario.with("events", "all");
    EXPECT_THAT(errorsOf(scenario), HasSubstr("scenario.lua:9: events[3]：编号“x y”不对"));
}

TEST(Loader, refusesAFieldThatIsWrittenTwice) {
    EXPECT_EQ(
        errorsOf(ScenarioText().with("level", "'入门',\nlevel = '演练'")),
        "scenarios/small/scenario.lua:11: level：这张表里第 10 行已经写过这个字段，只能写一次");
}

TEST(Loader, looksUpTheArticlesWithTheirLines) {
    const law::Library laws = law::Library::load({}).value();
    const auto source = support::MemorySource().with(
        "scenarios/small/scenario.lua",
        ScenarioText()
            .with("rules",
                  "{\n{ id = 'look-first', section = 'all', kind = "
                  "'required', what = 'look', points = 40, title = '看',\n"
                  "basis = {\n'示列法10' }, broken = '没看' } }")
            .text());
    EXPECT_THAT(loadScenario(source, "scenarios/small", &laws).error().text(),
                HasSubstr("scenario.lua:20: rules[1].basis[1]：法律库里没有《示列法》"));
}

TEST(Loader, readsRulesThroughNestedGroups) {
    const std::string rule =
        "{ id = 'ID', section = 'all', kind = 'required', what = 'look', points = P, title = 'x', "
        "basis = { '示例法10' }, broken = 'x' }";
    const auto made = [&](const std::string& id, const std::string& points) {
        std::string text = rule;
        text.replace(text.find("ID"), 2, id);
        return text.replace(text.find("= P,"), 4, "= " + points + ",");
    };
    const auto loaded =
        load(ScenarioText().with("rules", "{ " + made("a", "10.5") + ", { " + made("b", "20") +
                                              ", { " + made("c", "9.5") + " } } }"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    ASSERT_EQ(loaded->definition->rules.size(), 3U);
    EXPECT_EQ(loaded->definition->rules[2].id, "c");
    EXPECT_EQ(loaded->definition->rules[0].points, score::Points::hundredths(1050));
}

TEST(Loader, namesADefectOfANestedRuleWhereItStands) {
    const std::string errors = errorsOf(
        ScenarioText().with("rules",
                            "{ { { id = 'look-first', section = 'none', kind = 'required', what = "
                            "'look', points = 40, title = 'x', broken = 'x' } } }"));
    EXPECT_THAT(errors, HasSubstr("rules[1][1].section：没有编号为“none”的部分"));
}

TEST(Loader, readsPatternsInEachForm) {
    const auto loaded = load(ScenarioText().with(
        "rules",
        "{ { id = 'a', section = 'all', kind = 'within', within = 30, what = { "
        "'look', 'seal' }, points = 40, title = 'x', broken = 'x', basis = { '示例法10' },"
        " reference = { names = 'look', where = { target = 'paper', place = { "
        "isnt = 'office' }, ['manner:wide'] = true, label = false } } } }"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    using Kind = procedure::Condition::Kind;
    const procedure::Rule& rule = loaded->definition->rules[0];
    EXPECT_EQ(rule.what, (procedure::Pattern{{"look", "seal"}, {}}));
    EXPECT_EQ(rule.kind, procedure::RuleKind::Response);
    EXPECT_EQ(rule.within, (procedure::Period{30, procedure::PeriodUnit::Minutes}));
    EXPECT_EQ(rule.reference, (procedure::Pattern{{"look"},
                                                  {{"label", Kind::Absent, ""},
                                                   {"manner:wide", Kind::Present, ""},
                                                   {"place", Kind::NotEquals, "office"},
                                                   {"target", Kind::Equals, "paper"}}}));
}

struct KindWord {
    std::string word;
    procedure::RuleKind kind;
};

class RuleKindWord : public ::testing::TestWithParam<KindWord> {};

TEST_P(RuleKindWord, isRead) {
    const auto& [word, kind] = GetParam();
    const std::string reference = procedure::hasReference(kind) ? "reference = 'seal', " : "";
    const auto loaded = load(ScenarioText().with(
        "rules",
        "{ { id = 'a', section = 'all', kind = '" + word + "', what = 'look', " + reference +
            "points = 40, title = 'x', broken = 'x', basis = { '示例法10' } }, { id = 'b', "
            "section = 'all', kind = 'required', what = 'look', points = " +
            (procedure::isBan(kind) ? "40" : "0, veto = true") +
            ", title = 'x', broken = 'x', basis = { '示例法10' } } }"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(loaded->definition->rules[0].kind, kind);
}

TEST_P(RuleKindWord, isExplainedToAuthors) {
    const std::string& word = GetParam().word;
    EXPECT_THAT(apiStub(), HasSubstr("---| \"" + word + "\" # "));
    const auto readme = support::CheckoutSource().read("scripts/README.md");
    ASSERT_TRUE(readme) << readme.error().text();
    EXPECT_THAT(*readme, ::testing::AnyOf(HasSubstr("\n| `" + word + "`"),
                                          HasSubstr("短写 `" + word + "` |")));
}

using procedure::RuleKind;

INSTANTIATE_TEST_SUITE_P(
    Words, RuleKindWord,
    ::testing::Values(
        KindWord{"required", RuleKind::Existence}, KindWord{"forbidden", RuleKind::Absence},
        KindWord{"before", RuleKind::Precedence}, KindWord{"after", RuleKind::Response},
        KindWord{"existence", RuleKind::Existence}, KindWord{"absence", RuleKind::Absence},
        KindWord{"exactly", RuleKind::Exactly}, KindWord{"init", RuleKind::Init},
        KindWord{"end", RuleKind::End},
        KindWord{"responded_existence", RuleKind::RespondedExistence},
        KindWord{"co_existence", RuleKind::CoExistence}, KindWord{"response", RuleKind::Response},
        KindWord{"alternate_response", RuleKind::AlternateResponse},
        KindWord{"chain_response", RuleKind::ChainResponse},
        KindWord{"precedence", RuleKind::Precedence},
        KindWord{"alternate_precedence", RuleKind::AlternatePrecedence},
        KindWord{"chain_precedence", RuleKind::ChainPrecedence},
        KindWord{"succession", RuleKind::Succession},
        KindWord{"alternate_succession", RuleKind::AlternateSuccession},
        KindWord{"chain_succession", RuleKind::ChainSuccession},
        KindWord{"not_co_existence", RuleKind::NotCoExistence},
        KindWord{"not_succession", RuleKind::NotSuccession},
        KindWord{"not_chain_succession", RuleKind::NotChainSuccession}),
    [](const ::testing::TestParamInfo<KindWord>& row) { return row.param.word; });

TEST(Loader, readsWhatARuleAsksForBesidesItsActs) {
    const auto loaded = load(ScenarioText().with(
        "rules",
        "{ { id = 'a', section = 'all', kind = 'chain_response', what = 'look', reference = "
        "'seal', "
        "same = { 'target', 'place' }, within = { 7, 'working_days' }, at_least = 20, "
        "among = { 'look', 'seal' }, remedy = 'alarm', late_percent = 50, while_in_force = "
        "'示例法10', "
        "points = 30, title = 'x', broken = 'x', basis = { '示例法10' } },"
        " { id = 'b', section = 'all', kind = 'exactly', count = 2, what = 'look', unless_in_force "
        "= "
        "'示例法11', points = 10, title = 'x', broken = 'x', basis = { '示例法10' } } }"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    using procedure::Period;
    using procedure::PeriodUnit;
    const procedure::Rule& chain = loaded->definition->rules[0];
    EXPECT_EQ(chain.same, (std::vector<std::string>{"target", "place"}));
    EXPECT_EQ(chain.within, (Period{7, PeriodUnit::WorkingDays}));
    EXPECT_EQ(chain.atLeast, (Period{20, PeriodUnit::Minutes}));
    EXPECT_EQ(chain.among, (procedure::Pattern{{"look", "seal"}, {}}));
    EXPECT_EQ(chain.remedy, (procedure::Pattern{{"alarm"}, {}}));
    EXPECT_EQ(chain.latePercent, 50);
    EXPECT_EQ(chain.whileInForce, *law::ArticleRef::parse("示例法10"));
    const procedure::Rule& exactly = loaded->definition->rules[1];
    EXPECT_EQ(exactly.count, 2);
    EXPECT_EQ(exactly.unlessInForce, *law::ArticleRef::parse("示例法11"));
    EXPECT_EQ(exactly.whileInForce, std::nullopt);
}

TEST(Loader, givesTheRightOptionFullCreditUnlessSaid) {
    const auto loaded = load(ScenarioText());
    ASSERT_TRUE(loaded) << loaded.error().text();
    const auto& reasons = loaded->definition->questions[0].keys[0].reasons;
    EXPECT_EQ(reasons[0].credit, 100);
    EXPECT_EQ(reasons[1].credit, 0);
}

TEST(Loader, leavesAnIntervalOpenWhereNothingIsSaid) {
    const auto loaded = load(ScenarioText());
    ASSERT_TRUE(loaded) << loaded.error().text();
    const base::DateInterval& offence = loaded->definition->questions[0].keys[0].offence;
    EXPECT_EQ(offence.from, base::Date::parse("0001-01-01").value());
    EXPECT_EQ(offence.until, std::nullopt);
}

TEST(Loader, readsAnActThatLasted) {
    const auto loaded = load(ScenarioText().with(
        "cases",
        "{ { id = 'old', label = '旧', offence = '2026-09-03', offence_from = '2026-07-01', "
        "decision = '2026-10-20', arrival = '2026-08-20T09:00', words = { month = '9月' } } }"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    const law::LawDates& dates = loaded->definition->cases[0].dates;
    EXPECT_EQ(dates.spokenOffence(), "2026年7月1日至9月3日");
}

TEST(Loader, readsFirstDaysAndGeneralLawOfAKey) {
    const auto loaded =
        load(ScenarioText().with("questions",
                                 "{ { id = 'duty', kind = 'citation', section = 'all', title = "
                                 "'义务', prompt = '哪一条？', points = 60,"
                                 " prices = { general_law = 35 }, keys = { { offence = { from = "
                                 "'2026-08-15' }, began = { before = "
                                 "'2026-08-15' }, required = { { '示例法10', general = { "
                                 "'示例法11', '示例法12' } } }, explanation = 'x' },"
                                 " { required = { { '示例法10' } }, explanation = 'x' } } } }"));
    ASSERT_TRUE(loaded) << loaded.error().text();
    const bank::Question& question = loaded->definition->questions[0];
    EXPECT_EQ(question.prices.generalLaw, 35);
    ASSERT_TRUE(question.keys[0].began);
    EXPECT_EQ(question.keys[0].began->until, base::Date::parse("2026-08-15").value());
    EXPECT_EQ(question.keys[0].citations.required[0].general.size(), 2U);
    EXPECT_EQ(question.keys[1].began, std::nullopt);
}

TEST(Loader, refusesAFileThatReturnsNoTable) {
    const auto source = support::MemorySource().with("scenarios/small/scenario.lua", "return 3");
    EXPECT_EQ(loadScenario(source, "scenarios/small").error().text(),
              "scenarios/small/scenario.lua: 这个文件应该 return 一张表，现在是数（number）");
}

TEST(Loader, namesTheFileThatIsMissing) {
    EXPECT_EQ(loadScenario(support::MemorySource(), "scenarios/small").error().text(),
              "scenarios/small/scenario.lua: 找不到这个文件");
}

TEST(Loader, namesTheLineOfASyntaxError) {
    const auto source =
        support::MemorySource().with("scenarios/small/scenario.lua", "return {\n  api = = 1,\n}");
    EXPECT_THAT(loadScenario(source, "scenarios/small").error().text(),
                HasSubstr("scenarios/small/scenario.lua:2: "));
}

class Requiring : public ::testing::Test {
protected:
    std::string errorsOf(const std::string& module) {
        support::MemorySource source;
        source.with("scenarios/small/keys.lua", "return {}")
            .with("scripts/bank/prices.lua", "return {}");
        const std::string text =
            ScenarioText().before("local react\nlocal m = require('" + module + "')").text();
        source.with("scenarios/small/scenario.lua", text);
        const auto loaded = loadScenario(source, "scenarios/small");
        return loaded ? std::string{} : loaded.error().text();
    }
};

TEST_F(Requiring, findsTheScenariosOwnFilesAndTheSharedOnes) {
    EXPECT_EQ(errorsOf("here.keys"), "");
    EXPECT_EQ(errorsOf("bank.prices"), "");
}

TEST_F(Requiring, refusesOtherWays) {
    EXPECT_THAT(errorsOf("keys"), HasSubstr("文件名要写成 here.名字"));
    EXPECT_THAT(errorsOf("scenarios.small.keys"), HasSubstr("文件名要写成 here.名字"));
    EXPECT_THAT(errorsOf("here.."), HasSubstr("scenarios/small/scenario.lua:2: "));
    EXPECT_THAT(errorsOf("here.none"),
                AllOf(HasSubstr("scenario.lua:2: "),
                      HasSubstr("scenarios/small/none.lua: 找不到这个文件")));
}

TEST(Loader, refusesHandlersThatWriteGlobals) {
    EXPECT_THAT(errorsOf(reacting("seen = true")),
                AllOf(HasSubstr("scenario.lua:2: "), HasSubstr("不能写全局变量 seen")));
}

TEST(Loader, refusesHandlersThatWriteOuterLocals) {
    ScenarioText scenario;
    scenario.before("local count = 0\nlocal react = function(play)\ncount = count + 1\nend");
    EXPECT_THAT(errorsOf(scenario),
                AllOf(HasSubstr("scenario.lua:3: "), HasSubstr("外面的局部变量 count")));
}

}  // namespace
}  // namespace lianbing::script
