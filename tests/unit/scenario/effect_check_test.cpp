#include "game/scenario/effect_check.h"

#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using std::chrono::hours;

struct Wrong {
    const char* name;
    std::vector<Effect> effects;
    const char* said;
    Turn turn = Turn::Finished;
    Intent intent = Act{"look", "sign", {}};
};

base::Status check(const Intent& intent, Turn turn, const std::vector<Effect>& effects) {
    const Definition definition = aScenario().build();
    const World world = World::begin(definition, definition.cases[0]);
    return checkEffects({definition, definition.cases[0], world, 1}, intent, turn, effects);
}

class CheckEffects : public ::testing::TestWithParam<Wrong> {};

TEST_P(CheckEffects, refuses) {
    const base::Status status = check(GetParam().intent, GetParam().turn, GetParam().effects);
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().what, ::testing::HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    All, CheckEffects,
    ::testing::Values(
        Wrong{"Speaker", {Say{"moon", "话"}}, "moon"}, Wrong{"NoWords", {Say{"", ""}}, "空"},
        Wrong{"BadUtf8", {Say{"", "\xFF"}}, "UTF-8"}, Wrong{"Thing", {Reveal{"moon"}}, "moon"},
        Wrong{"RemovePlace", {Remove{"gate"}}, "gate"},
        Wrong{"BackInTime", {SpendTime{hours{-1}}}, "负数"},
        Wrong{"TooLong", {SpendTime{hours{24 * 367}}}, "太长"},
        Wrong{"TooLongTogether", {SpendTime{hours{24 * 300}}, SpendTime{hours{24 * 300}}}, "太长"},
        Wrong{"Place", {MoveTo{"", "moon"}}, "moon"},
        Wrong{"Who", {MoveTo{"moon", "gate"}}, "moon"},
        Wrong{"Exhibit", {Collect{"moon", {}}}, "moon"},
        Wrong{"Attribute", {Collect{"photo-ledger", {{"", "x"}}}}, "属性名"},
        Wrong{"Flag", {SetFlag{"", "x"}}, "标记名"}, Wrong{"Event", {Happen{"moon", {}}}, "events"},
        Wrong{"Ending", {End{"moon"}}, "moon"},
        Wrong{"TwoEndings", {End{"refused"}, End{"refused"}}, "一个结局"},
        Wrong{"NoOptions", {aPrompt("a", {})}, "没有选项", Turn::Asked},
        Wrong{"OptionTwice", {aPrompt("a", {"x", "x"})}, "用了两次", Turn::Asked},
        Wrong{"OptionId", {aPrompt("a", {"x,y"})}, "x,y", Turn::Asked},
        Wrong{"PromptId", {aPrompt("a b", {"x"})}, "a b", Turn::Asked},
        Wrong{"NotLast", {aPrompt("a", {"x"}), Say{"", "话"}}, "得到回答以前", Turn::Asked},
        Wrong{"NotWaiting", {aPrompt("a", {"x"})}, "没有等待"},
        Wrong{"NotAsked", {Say{"", "话"}}, "没有提问", Turn::Asked},
        Wrong{"AfterEnd", {End{"refused"}, aPrompt("a", {"x"})}, "检查结束", Turn::Asked},
        Wrong{"InFinish", {aPrompt("a", {"x"})}, "检查结束", Turn::Asked, Finish{}},
        Wrong{"InTimeUp", {aPrompt("a", {"x"})}, "检查结束", Turn::Asked, TimeUp{}}),
    [](const auto& row) { return row.param.name; });

TEST(CheckEffects, takesEveryKindOfSoundEffect) {
    EXPECT_TRUE(
        check(Act{"look", "sign", {}}, Turn::Asked,
              {Say{"陈经理", "话"}, Say{"manager", "话"}, Say{"李检查", "话"}, Say{"", "话"},
               Reveal{"ledger"}, Remove{"sign"}, Remove{"manager"}, SpendTime{hours{1}},
               MoveTo{"", "gate"}, MoveTo{"manager", "gate"}, Collect{"photo-ledger", {}},
               SetFlag{"a", ""}, Happen{"alarm", {{"k", "v"}}}, aPrompt("a", {"x", "y"})}));
    EXPECT_TRUE(check(Finish{}, Turn::Finished, {Say{"", "完"}, End{"refused"}}));
}

}  // namespace
}  // namespace lianbing::scenario
