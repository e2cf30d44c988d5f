#include "game/scenario/replay.h"

#include "game/base/random.h"
#include "game/scenario/bot.h"
#include "tests/support/scenario_play.h"

#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

/// Handlers with prompts, failures, chance, collecting and moving: what a replay must bring back.
void program(FakeScript& script) {
    const auto roll = [](const Reply&, const Scene& scene, auto& effects) {
        base::Rng rng(scene.seed);
        if (rng.below(4) == 0) return base::Status{base::fail("碰巧坏了")};
        effects.push_back(SetFlag{"roll", std::to_string(rng.below(100))});
        return base::Status{};
    };
    script.on("act look sign", {FakeScript::Step{roll}});
    script.on(
        "act look manager",
        {FakeScript::does({Say{"manager", "有事？"}, aPrompt("why", {"check", "chat"})}),
         [](const Reply& reply, const Scene& scene, auto& effects) {
             base::Rng rng(scene.seed);
             effects.push_back(SetFlag{"why", reply.options[0] + std::to_string(rng.below(9))});
             effects.push_back(aPrompt("sure", {"yes", "no"}));
             return base::Status{};
         },
         [roll](const Reply& reply, const Scene& scene, auto& effects) {
             effects.push_back(SetFlag{"sure", reply.options[0] + scene.world.flag("why").data()});
             return roll(reply, scene, effects);
         }});
    script.on("act photo ledger", {Collect{"photo-ledger", {{"page", "1"}}}, Happen{"alarm", {}}});
    script.on("ask manager fuel",
              {MoveTo{"manager", "boiler-room"}, SpendTime{std::chrono::minutes{5}}});
    script.on("ask worker shift", {MoveTo{"", "gate"}, MoveTo{"manager", "gate"}});
    script.on("finish", {Say{"", "收队。"}, End{"refused"}});
}

TEST(Replay, foldsALineWithoutAnyHandler) {
    SmallPlay play;
    play.script.on("act look sign", {SetFlag{"seen", "yes"}});
    play.applyAll({"act look sign", "act photo sign", "rewind 1", "act identify manager"});
    const auto& log = play.journal.entries;
    EXPECT_EQ(foldLine(play.definition, play.definition.cases[0], log, lineUpTo(log, 4)),
              play.world());
    EXPECT_TRUE(lineUpTo(log, 0).empty());
}

/// Plays at random, with rewinds, commits that fail and handlers that fail, and checks that what is
/// kept resumes to the same.
class RandomPlay : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomPlay, resumesToTheLiveWorld) {
    SmallPlay play;
    program(play.script);
    base::Rng rng(GetParam());
    auto bot = randomBot(rng.fork("bot"), 1000);
    Inspection& inspection = play.inspection();
    for (int step = 0; step < 400; ++step) {
        const std::size_t inputs = inspection.log().size();
        std::optional<Intent> intent;
        if (!inspection.world().over && rng.below(8) != 0) intent = bot->next(inspection);
        if (!intent) intent = RewindTo{rng.below(static_cast<std::uint32_t>(inputs) + 1)};
        play.journal.failures = rng.below(10) == 0 ? 1 : 0;
        const World before = inspection.world();
        const base::Status status = inspection.apply(*intent);
        ASSERT_EQ(inspection.log().size(), inputs + (status ? 1 : 0));
        if (!status) {
            ASSERT_EQ(inspection.world(), before) << toLine(*intent);
        }
    }
    play.journal.failures = 0;
    ASSERT_EQ(inspection.log(), play.journal.entries);
    auto resumed = play.resume(play.journal.entries);
    ASSERT_TRUE(resumed) << resumed.error().text();
    EXPECT_EQ(resumed->world(), inspection.world());
    EXPECT_EQ(resumed->world().hash(), inspection.world().hash());
    EXPECT_EQ(resumed->line(), inspection.line());
    EXPECT_EQ(resumed->sheet(), inspection.sheet());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomPlay, ::testing::Range(std::uint64_t{1}, std::uint64_t{13}));

}  // namespace
}  // namespace lianbing::scenario
