#include "game/session/play.h"

#include "game/scenario/bot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

namespace lianbing::session {

namespace {

class StoredPlay : public testing::Test {
protected:
    StoredPlay()
        : content_(Content::at(LIANBING_SOURCE_DIR).value()),
          packs_(content_.lawPacks().value()),
          laws_(makeLibrary(packs_).value()),
          store_(store::Store::open(":memory:").value()) {}

    std::unique_ptr<Play> begin(std::string_view caseId = "act-2024") {
        return Play::create(store_, content_.loadScenario("first-visit").value(), packs_, laws_, caseId, 1).value();
    }

    static void apply(Play& play, const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            const base::Status done = play.apply(scenario::parseIntent(line).value());
            ASSERT_TRUE(done.has_value()) << line << ": " << done.error().text();
        }
    }

    Content content_;
    std::vector<law::PackFile> packs_;
    std::shared_ptr<const law::Library> laws_;  // shared with the plays
    store::Store store_;
};

TEST_F(StoredPlay, goesOnWhereItStoppedEvenBetweenAQuestionAndItsAnswer) {
    auto play = begin();
    apply(*play, {"act show_id manager", "act inform manager", "go office"});
    ASSERT_TRUE(play->inspection().world().pending.has_value());
    const scenario::World before = play->inspection().world();
    const store::SessionId session = *play->session();
    play.reset();

    const auto again = Play::resume(store_, session);
    ASSERT_TRUE(again.has_value()) << again.error().text();
    EXPECT_EQ((*again)->inspection().world(), before);
    apply(**again, {"reply stay", "act look reports", "act look contract"});
    EXPECT_FALSE((*again)->inspection().world().pending.has_value());
}

TEST_F(StoredPlay, hasOneWriter) {
    const auto play = begin();
    const auto second = Play::resume(store_, *play->session());
    ASSERT_FALSE(second.has_value());
    EXPECT_THAT(second.error().what, testing::HasSubstr("正在"));
}

TEST_F(StoredPlay, keepsItsResultWhenItEnds) {
    const auto play = begin();
    apply(*play, {"act show_id manager", "finish"});
    const auto sessions = store_.sessions().value();
    ASSERT_TRUE(sessions.front().mark.has_value());
    EXPECT_EQ(sessions.front().mark->earned, play->inspection().sheet().total());
    EXPECT_TRUE(sessions.front().finished);
}

TEST_F(StoredPlay, keepsItsResultAgainWhenItEndsAgain) {
    const auto play = begin();
    apply(*play, {"act show_id manager", "finish", "rewind 1"});
    EXPECT_FALSE(store_.sessions().value().front().finished);
    apply(*play, {"act look notice", "finish"});
    const auto result = store_.result(*play->session()).value();
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->input, 5U);
    apply(*play, {"rewind 2"});
    EXPECT_TRUE(play->inspection().world().over);
    EXPECT_EQ(store_.result(*play->session()).value()->input, 6U);
}

TEST_F(StoredPlay, mayOutliveItsStore) {
    auto store = std::make_unique<store::Store>(store::Store::open(":memory:").value());
    const auto play =
        Play::create(*store, content_.loadScenario("first-visit").value(), packs_, laws_, "act-2024", 1).value();
    store.reset();
    apply(*play, {"act show_id manager", "finish"});
    EXPECT_TRUE(play->inspection().world().over);
}

/// As a program that kept the two apart left it when it died in between.
TEST_F(StoredPlay, findsAMissingResultAgainWhenResumed) {
    auto play = begin();
    const store::SessionId session = *play->session();
    apply(*play, {"act show_id manager"});
    play.reset();
    scenario::Entry ending;
    {
        auto again = replay(store_, session).value();
        apply(*again, {"finish"});
        ending = again->inspection().log().back();
        ending.worldHash = again->inspection().world().hash();
    }
    ASSERT_TRUE(store_.lease(session).value()->commit(ending));
    ASSERT_FALSE(store_.result(session).value().has_value());

    const auto resumed = Play::resume(store_, session);

    ASSERT_TRUE(resumed.has_value()) << resumed.error().text();
    const auto result = store_.result(session).value();
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->earned, (*resumed)->inspection().sheet().total());
    EXPECT_EQ(result->input, 2U);
}

TEST_F(StoredPlay, refusesAnUnknownCaseBeforeASessionIsMade) {
    const auto refused =
        Play::create(store_, content_.loadScenario("first-visit").value(), packs_, laws_, "yesterday", 1);
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(store_.sessions().value().empty());
}

TEST_F(StoredPlay, replaysToTheSameWorldWithoutALease) {
    const auto play = begin();
    apply(*play, {"act look plume", "act show_id manager", "rewind 1", "act look notice"});
    const auto again = replay(store_, *play->session());
    ASSERT_TRUE(again.has_value()) << again.error().text();
    EXPECT_EQ((*again)->inspection().world().hash(), play->inspection().world().hash());
    EXPECT_EQ(recordingOf((*again)->inspection()), recordingOf(play->inspection()));
}

/// One shared Lua state or a fresh one each time: the plays must not differ.
TEST_F(StoredPlay, inASharedStateIsTheSameAsInAFreshOne) {
    const LoadedScenario shared = content_.loadScenario("first-visit").value();
    const scenario::Definition& definition = *shared.definition;
    const auto playOut = [&](const LoadedScenario& loaded, std::uint64_t seed) {
        auto inspection = scenario::Inspection::start(*loaded.definition, definition.cases.front().id, seed, *laws_,
                                                      *loaded.script, nullptr)
                              .value();
        const auto bot = scenario::randomBot(base::Rng(seed), 60);
        while (!inspection.world().over) {
            const std::optional<scenario::Intent> next = bot->next(inspection);
            const base::Status done = inspection.apply(next ? *next : scenario::Intent(scenario::Finish{}));
            if (!done) ADD_FAILURE() << done.error().text();
            if (!next) break;
        }
        return inspection.world().hash();
    };
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const LoadedScenario fresh = content_.loadScenario("first-visit").value();
        EXPECT_EQ(playOut(shared, seed), playOut(fresh, seed)) << seed;
    }
}

}  // namespace

}  // namespace lianbing::session
