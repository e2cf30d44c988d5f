#include "game/scenario/inspection.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

struct Refusal {
    const char* name;
    const char* line;
    const char* sentence;
};

class Validate : public ::testing::TestWithParam<Refusal> {};

TEST_P(Validate, saysWhyNot) {
    SmallPlay play;
    const base::Status status = play.apply(GetParam().line);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().what, GetParam().sentence);
    EXPECT_TRUE(play.journal.entries.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, Validate,
    ::testing::Values(Refusal{"UnknownPlace", "go moon", "没有“moon”这个地点。"},
                      Refusal{"SamePlace", "go gate", "已经在大门了。"},
                      Refusal{"UnknownVerb", "act eat sign", "没有“eat”这个动作。"},
                      Refusal{"Elsewhere", "act look boiler", "这里没有“锅炉”。"},
                      Refusal{"Hidden", "act look ledger", "这里没有“ledger”。"},
                      Refusal{"UnknownTarget", "act look moon", "这里没有“moon”。"},
                      Refusal{"OtherPlace", "act look boiler-room", "这里没有“锅炉房”。"},
                      Refusal{"NotOnPeople", "act photo manager", "不能对人使用“拍照”。"},
                      Refusal{"NotOnThings", "act identify sign", "不能对物品使用“出示证件”。"},
                      Refusal{"UnknownManner", "act photo sign flash", "没有“flash”这个方式。"},
                      Refusal{"MannerTwice", "act photo sign scale,scale", "方式“scale”写了两次。"},
                      Refusal{"PersonElsewhere", "ask worker shift", "这里没有“老赵”。"},
                      Refusal{"UnknownPerson", "ask sign fuel", "没有“sign”这个人。"},
                      Refusal{"UnknownTopic", "ask manager weather", "没有“weather”这个话题。"},
                      Refusal{"NotCollected", "show manager photo-ledger",
                              "证据栏里没有“台账照片”。"},
                      Refusal{"NothingAsked", "reply a", "现在没有要回答的问题。"},
                      Refusal{"UnknownQuestion", "respond moon a", "没有“moon”这道题。"},
                      Refusal{"FarRewind", "rewind 4", "还没有第 4 步，一共只有 0 步。"}),
    [](const auto& row) { return row.param.name; });

TEST(Validate, takesShowOnlyWithAPresentPerson) {
    SmallPlay play;
    play.script.on("act look sign", {Collect{"photo-ledger", {}}});
    play.applyAll({"act look sign"});
    EXPECT_EQ(play.apply("show worker photo-ledger").error().what, "这里没有“老赵”。");
    EXPECT_TRUE(play.apply("show manager photo-ledger"));
}

TEST(Validate, takesNoAnswerThatIsLongerThanAnybodyNeeds) {
    SmallPlay play;
    std::string text;
    for (std::size_t i = 0; i < bank::kLongestAnswer; ++i) text += "法";
    EXPECT_TRUE(play.apply("respond duty = " + text));
    const base::Status status = play.apply("respond duty = " + text + "条");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().what, "答案有 4001 个字，最多 4000 个字。");
}

TEST(Validate, takesAHiddenThingOnceItIsFound) {
    SmallPlay play;
    play.applyAll({"go boiler-room", "act look cabinet", "act look ledger"});
    EXPECT_TRUE(play.world().revealed.contains("ledger"));
}

TEST(Validate, holdsRepliesToThePrompt) {
    SmallPlay play;
    play.script.on("act look sign",
                   {FakeScript::does({aPrompt("which", {"a", "b"})}), FakeScript::does({})});
    play.applyAll({"act look sign"});
    EXPECT_FALSE(play.apply("reply c"));
    EXPECT_FALSE(play.apply("reply a,b"));
    EXPECT_FALSE(play.apply("reply"));
    EXPECT_FALSE(play.apply("respond decision order"));
    EXPECT_FALSE(play.apply("finish"));
    EXPECT_TRUE(play.apply("reply b"));
}

TEST(Validate, letsSeveralOrNoneBeChosenWhereThePromptSaysSo) {
    SmallPlay play;
    Prompt prompt = aPrompt("which", {"a", "b"});
    prompt.multiple = true;
    play.script.on("act look sign", {FakeScript::does({prompt}), FakeScript::does({})});
    play.applyAll({"act look sign", "reply a,b", "act look sign"});
    EXPECT_FALSE(play.apply("reply a,a"));
    EXPECT_TRUE(play.apply("reply"));
}

TEST(Validate, takesOnlyARewindAfterTheEnd) {
    SmallPlay play;
    play.applyAll({"finish"});
    for (const char* line :
         {"act look sign", "finish", "time-up", "respond decision order", "reply a"}) {
        EXPECT_EQ(play.apply(line).error().what, "检查已经结束。") << line;
    }
    EXPECT_TRUE(play.apply("rewind 0"));
}

}  // namespace
}  // namespace lianbing::scenario
