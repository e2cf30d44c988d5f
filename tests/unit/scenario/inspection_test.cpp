#include "game/scenario/inspection.h"

#include "game/scenario/replay.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> texts(const World& world) {
    std::vector<std::string> all;
    for (const TranscriptLine& line : world.transcript) all.push_back(line.text);
    return all;
}

TEST(Inspection, refusesAnUnknownCase) {
    SmallPlay play;
    const auto started =
        Inspection::start(play.definition, "nowhere", 1, play.library, play.script, nullptr);
    ASSERT_FALSE(started);
    EXPECT_THAT(started.error().what, HasSubstr("nowhere"));
}

TEST(Inspection, beginsWithAFreshScript) {
    SmallPlay play;
    play.inspection();
    EXPECT_EQ(play.script.resets, 1);
}

TEST(Inspection, foldsWhatTheHandlerDoes) {
    SmallPlay play;
    play.script.on("act look sign", {Say{"manager", "看吧。"}, SetFlag{"seen", "yes"}});
    play.applyAll({"act look sign"});
    EXPECT_EQ(play.world().flag("seen"), "yes");
    EXPECT_THAT(texts(play.world()), ElementsAre("看吧。"));
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:02"));
}

TEST(Inspection, showsHandlersTheClockAfterTheAct) {
    SmallPlay play;
    base::Moment seen;
    play.script.on("act look sign", {[&](const Reply&, const Scene& scene, auto&) {
                       seen = scene.world.now;
                       return base::Status{};
                   }});
    play.applyAll({"act look sign"});
    EXPECT_EQ(seen, moment("2024-03-01T09:02"));
}

TEST(Inspection, saysTheVerbsSentenceWhereNoHandlerAnswers) {
    SmallPlay play;
    play.applyAll({"act look sign", "ask manager fuel"});
    EXPECT_THAT(texts(play.world()),
                ElementsAre("公示牌没有什么特别。", "烧什么燃料？", "陈经理没有回答。"));
}

TEST(Inspection, fillsTheWordsOfTheCase) {
    SmallPlay play;
    play.script.on("act look sign", {Say{"", "{month}的公示，{}"}});
    play.applyAll({"act look sign"});
    EXPECT_THAT(texts(play.world()), ElementsAre("三月的公示，{}"));
}

TEST(Inspection, commitsEffectsScoresAndHashTogether) {
    SmallPlay play;
    play.script.on("act identify manager", {Say{"manager", "好。"}});
    play.applyAll({"act identify manager"});
    ASSERT_EQ(play.journal.entries.size(), 1U);
    const Entry& entry = play.journal.entries[0];
    EXPECT_EQ(entry.sequence, 1U);
    EXPECT_EQ(toLine(entry.intent), "act identify manager");
    EXPECT_THAT(entry.effects, ElementsAre(Effect{Say{"manager", "好。"}}));
    EXPECT_THAT(entry.scores,
                ElementsAre(ScoreChange{"identify", score::Points{}, score::Points::whole(10)}));
    EXPECT_EQ(entry.worldHash, play.world().hash());
}

TEST(Inspection, keepsMannersInTheVerbsOrder) {
    SmallPlay play;
    play.applyAll({"act photo sign taker,scale"});
    EXPECT_EQ(toLine(play.inspection().log()[0].intent), "act photo sign scale,taker");
}

TEST(Inspection, worksWithoutAJournal) {
    SmallPlay play;
    auto started = Inspection::start(play.definition, "old", 1, play.library, play.script, nullptr);
    ASSERT_TRUE(started);
    ASSERT_TRUE(started->apply(Act{"identify", "manager", {}}));
    EXPECT_EQ(started->log().size(), 1U);
    EXPECT_EQ(started->sheet().earnedIn("steps"), score::Points::whole(10));
}

TEST(Inspection, givesAFailingHandlersSentenceAndChangesNothing) {
    SmallPlay play;
    play.script.on("act look sign", {FakeScript::fails({SetFlag{"half", "done"}})});
    play.applyAll({"act identify manager"});
    const World before = play.world();
    const base::Status status = play.apply("act look sign");
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().text(), HasSubstr("scenario.lua:7"));
    EXPECT_EQ(play.world(), before);
    EXPECT_EQ(play.journal.entries.size(), 1U);
    EXPECT_EQ(play.inspection().log().size(), 1U);
}

TEST(Inspection, endsThePlayThoughTheLastHandlerFails) {
    SmallPlay play;
    play.script.on("finish", {FakeScript::fails({SetFlag{"half", "done"}})});
    play.applyAll({"act identify manager", "finish"});
    EXPECT_TRUE(play.world().over);
    EXPECT_EQ(play.world().flag("half"), "");
    EXPECT_THAT(texts(play.world()).back(), HasSubstr("scenario.lua:7: 坏了"));
    EXPECT_EQ(play.inspection().sheet().earnedIn("steps"), score::Points::whole(10));
    const auto again = play.resume(play.journal.entries);
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(again->world(), play.world());
    play.applyAll({"rewind 1", "act look sign"});
}

TEST(Inspection, endsThePlayThoughTheHandlerForTimeUpDoesSomethingUnsound) {
    SmallPlay play;
    play.script.on("time-up", {Say{"", "{nonsense}"}});
    play.applyAll({"time-up"});
    EXPECT_TRUE(play.world().over);
    EXPECT_THAT(texts(play.world()).back(), HasSubstr("nonsense"));
}

TEST(Inspection, goesOnAfterAFailingHandler) {
    SmallPlay play;
    play.script.on("act look sign", {FakeScript::fails()});
    play.script.on("ask manager fuel", {Say{"manager", "天然气。"}});
    EXPECT_FALSE(play.apply("act look sign"));
    play.applyAll({"ask manager fuel"});
    EXPECT_THAT(texts(play.world()), ElementsAre("烧什么燃料？", "天然气。"));
}

TEST(Inspection, takesUnknownIdsOfAHandlerForAFailure) {
    SmallPlay play;
    play.script.on("act look sign", {SetFlag{"half", "done"}, Collect{"no-such", {}}});
    const World before = play.world();
    const base::Status status = play.apply("act look sign");
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().what, HasSubstr("no-such"));
    EXPECT_EQ(play.world(), before);
}

TEST(Inspection, changesNothingWhenTheCommitFails) {
    SmallPlay play;
    play.applyAll({"act identify manager"});
    const World before = play.world();
    play.journal.failures = 1;
    const base::Status status = play.apply("act look sign");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().what, "磁盘满了");
    EXPECT_EQ(play.world(), before);
    EXPECT_EQ(play.inspection().log().size(), 1U);
}

TEST(Inspection, handsTheSheetOverWithTheInputThatEndsThePlay) {
    SmallPlay play;
    play.applyAll({"act look sign"});
    EXPECT_FALSE(play.journal.lastFinal);
    play.applyAll({"finish"});
    EXPECT_EQ(play.journal.lastFinal, play.inspection().sheet());
    play.applyAll({"rewind 1"});
    EXPECT_FALSE(play.journal.lastFinal);
}

TEST(Inspection, commitsTheSameInputAfterAFailedCommit) {
    SmallPlay failing;
    failing.journal.failures = 1;
    EXPECT_FALSE(failing.apply("act look sign"));
    failing.applyAll({"act look sign", "act identify manager"});
    SmallPlay smooth;
    smooth.applyAll({"act look sign", "act identify manager"});
    EXPECT_EQ(failing.journal.entries, smooth.journal.entries);
}

SmallPlay aPlayWithPrompt() {
    SmallPlay play;
    play.script.on("act look sign",
                   {FakeScript::does({Say{"", "一"}, aPrompt("which", {"a", "b"})}),
                    [](const Reply& reply, const Scene&, auto& effects) {
                        effects.push_back(SetFlag{"chose", reply.options[0]});
                        effects.push_back(aPrompt("more", {"c", "d"}));
                        return base::Status{};
                    },
                    FakeScript::does({Say{"", "完"}})});
    return play;
}

TEST(Inspection, waitsForTheReplyToAPrompt) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign"});
    ASSERT_TRUE(play.world().pending);
    const base::Status other = play.apply("act look sign");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().what, "现在要先回答：要查什么？");
    play.applyAll({"reply b", "reply c", "act look manager"});
    EXPECT_EQ(play.world().flag("chose"), "b");
}

TEST(Inspection, putsAnAnsweredPromptIntoTheTranscript) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign"});
    EXPECT_THAT(texts(play.world()), ElementsAre("一"));
    play.applyAll({"reply a", "reply d"});
    EXPECT_THAT(texts(play.world()),
                ElementsAre("一", "要查什么？", "选a", "要查什么？", "选d", "完"));
    EXPECT_EQ(play.world().transcript[2].speaker, "王检查");
}

TEST(Inspection, bringsAWaitingHandlerBackAfterAFailedCommit) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign", "reply a"});
    play.journal.failures = 1;
    EXPECT_FALSE(play.apply("reply c"));
    EXPECT_EQ(play.world().pending->id, "more");
    play.applyAll({"reply c"});
    EXPECT_EQ(texts(play.world()).back(), "完");
}

TEST(Inspection, bringsAWaitingHandlerBackAfterAFailingStep) {
    SmallPlay play;
    int attempts = 0;
    play.script.on(
        "act look sign",
        {FakeScript::does({aPrompt("which", {"a"})}), [&](const Reply&, const Scene&, auto&) {
             return ++attempts == 1 ? base::Status{base::fail("坏了")} : base::Status{};
         }});
    play.applyAll({"act look sign"});
    EXPECT_FALSE(play.apply("reply a"));
    EXPECT_TRUE(play.world().pending);
    play.applyAll({"reply a"});
    EXPECT_FALSE(play.world().pending);
}

TEST(Inspection, bringsAWaitingHandlerBackAfterARewind) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign", "reply a", "reply c", "rewind 2"});
    EXPECT_EQ(play.world().pending->id, "more");
    play.applyAll({"reply d"});
    EXPECT_EQ(texts(play.world()).back(), "完");
}

TEST(Inspection, forgetsAWaitingHandlerWhenTimeIsUp) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign", "time-up"});
    EXPECT_TRUE(play.world().over);
    EXPECT_FALSE(play.world().pending);
    EXPECT_FALSE(play.script.isWaiting());
    EXPECT_EQ(texts(play.world()).back(), "要查什么？");
}

TEST(Inspection, bringsTheScriptBackBeforeTheNextInputIfItFailedOnce) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign"});
    play.journal.failures = 1;
    play.script.resetStatus = base::fail("起不来");
    EXPECT_FALSE(play.apply("reply a"));
    EXPECT_EQ(play.apply("reply a").error().what, "起不来");
    play.script.resetStatus = {};
    play.applyAll({"reply a"});
    EXPECT_EQ(play.world().flag("chose"), "a");
}

TEST(Inspection, rewindsToAnEarlierState) {
    SmallPlay play;
    play.applyAll({"act identify manager"});
    const World early = play.world();
    play.applyAll({"act look sign", "act photo sign", "rewind 1"});
    EXPECT_EQ(play.world(), early);
    EXPECT_EQ(play.inspection().log().size(), 4U);
    EXPECT_THAT(play.inspection().line(), ElementsAre(1U));
}

TEST(Inspection, rewindsToTheStart) {
    SmallPlay play;
    const World begin = play.world();
    play.applyAll({"act look sign", "rewind 0"});
    EXPECT_EQ(play.world(), begin);
}

TEST(Inspection, rewindsARewind) {
    SmallPlay play;
    play.applyAll({"act identify manager", "act look sign"});
    const World late = play.world();
    play.applyAll({"rewind 1", "act photo sign", "rewind 2"});
    EXPECT_EQ(play.world(), late);
    play.applyAll({"rewind 3"});
    EXPECT_THAT(play.inspection().line(), ElementsAre(1U));
    play.applyAll({"rewind 4"});
    EXPECT_THAT(play.inspection().line(), ElementsAre(1U, 4U));
}

TEST(Inspection, keepsTheLeftLineReadable) {
    SmallPlay play;
    play.applyAll({"act identify manager", "act look sign", "rewind 1", "act photo sign"});
    EXPECT_EQ(toLine(play.journal.entries[1].intent), "act look sign");
    EXPECT_THAT(lineUpTo(play.journal.entries, 2), ElementsAre(1U, 2U));
    EXPECT_THAT(lineUpTo(play.journal.entries, 4), ElementsAre(1U, 4U));
}

TEST(Inspection, takesScoresBackWithARewind) {
    SmallPlay play;
    play.applyAll({"act identify manager", "rewind 0"});
    EXPECT_THAT(play.journal.entries[1].scores,
                ElementsAre(ScoreChange{"identify", score::Points::whole(10), score::Points{}}));
}

TEST(Inspection, changesNothingWhenARewindCannotBeCommitted) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll({"act look sign", "reply a"});
    const World before = play.world();
    play.journal.failures = 1;
    EXPECT_FALSE(play.apply("rewind 0"));
    EXPECT_EQ(play.world(), before);
    play.applyAll({"reply c"});
}

TEST(Inspection, refusesToRewindForward) {
    SmallPlay play;
    play.applyAll({"act look sign"});
    EXPECT_FALSE(play.apply("rewind 2"));
}

TEST(Inspection, rewindsAfterTheEnd) {
    SmallPlay play;
    play.applyAll({"act look sign", "finish", "rewind 1", "act identify manager"});
    EXPECT_FALSE(play.world().over);
}

TEST(Inspection, givesTheSameChanceAfterGoingBack) {
    SmallPlay play;
    std::vector<std::uint64_t> seeds;
    play.script.on("act look sign", {[&](const Reply&, const Scene& scene, auto&) {
                       seeds.push_back(scene.seed);
                       return base::Status{};
                   }});
    play.applyAll({"act look sign", "act look sign", "rewind 1", "act look sign"});
    ASSERT_EQ(seeds.size(), 3U);
    EXPECT_NE(seeds[0], seeds[1]);
    EXPECT_EQ(seeds[1], seeds[2]);
}

TEST(Inspection, endsWithAnEndingOfTheHandler) {
    SmallPlay play;
    play.script.on("act look sign", {End{"refused"}});
    play.applyAll({"act look sign"});
    EXPECT_TRUE(play.world().over);
    EXPECT_EQ(play.world().ending, "refused");
    EXPECT_EQ(play.apply("act look sign").error().what, "检查已经结束。");
}

TEST(Inspection, runsOnFinishAndThenIsOver) {
    SmallPlay play;
    play.script.on("finish", {Say{"", "收队。"}, End{"refused"}});
    play.applyAll({"finish"});
    EXPECT_TRUE(play.world().over);
    EXPECT_EQ(play.world().ending, "refused");
}

TEST(Inspection, resumesFromItsEntries) {
    SmallPlay play = aPlayWithPrompt();
    play.applyAll(
        {"act look sign", "reply a", "rewind 1", "reply b", "reply c", "act look manager"});
    auto resumed = play.resume(play.journal.entries);
    ASSERT_TRUE(resumed) << resumed.error().text();
    EXPECT_EQ(resumed->world(), play.world());
    EXPECT_EQ(resumed->log(), play.inspection().log());
    EXPECT_EQ(resumed->line(), play.inspection().line());
}

TEST(Inspection, goesOnCommittingAfterResume) {
    SmallPlay whole;
    whole.applyAll({"act look sign", "act identify manager", "act photo sign"});
    SmallPlay play;
    play.applyAll({"act look sign", "act identify manager"});
    const std::vector<Entry> entries = play.journal.entries;
    auto resumed = Inspection::resume(play.definition, "old", 7, play.library, play.script,
                                      &play.journal, entries);
    ASSERT_TRUE(resumed);
    ASSERT_TRUE(resumed->apply(Act{"photo", "sign", {}}));
    EXPECT_EQ(play.journal.entries, whole.journal.entries);
}

/// What somebody may have changed in a stored entry.
struct Tampering {
    const char* name;
    void (*change)(std::vector<Entry>& entries);
    const char* said;
};

class InspectionResume : public ::testing::TestWithParam<Tampering> {};

TEST_P(InspectionResume, namesTheEntryThatComesOutDifferently) {
    SmallPlay play;
    play.applyAll({"act look sign", "act identify manager", "ask manager fuel"});
    std::vector<Entry> entries = play.journal.entries;
    GetParam().change(entries);
    const auto resumed = play.resume(entries);
    ASSERT_FALSE(resumed);
    EXPECT_THAT(resumed.error().what, HasSubstr("第 2 步"));
    EXPECT_THAT(resumed.error().what, HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    All, InspectionResume,
    ::testing::Values(
        Tampering{"Effects",
                  [](auto& entries) {
                      entries[1].effects.push_back(SetFlag{"a", "b"});
                  },
                  "脚本的反应"},
        Tampering{"Hash", [](auto& entries) { entries[1].worldHash.bytes[3] ^= 1; }, "得到的状态"},
        Tampering{"Intent",
                  [](auto& entries) {
                      entries[1].intent = Act{"photo", "sign", {}};
                  },
                  "与记录不同"},
        Tampering{"Impossible", [](auto& entries) { entries[1].intent = Go{"moon"}; },
                  "没有“moon”"},
        Tampering{"Scores", [](auto& entries) { entries[1].scores.clear(); }, "得分"},
        Tampering{"Gap", [](auto& entries) { entries.erase(entries.begin() + 1); }, "序号不连续"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace lianbing::scenario
