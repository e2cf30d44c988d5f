#include "game/scenario/world.h"

#include "game/base/random.h"
#include "game/scenario/world_hash.h"
#include "tests/support/scenario_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using procedure::attribute;
using std::chrono::minutes;

struct Fixture : ::testing::Test {
    Definition definition = aScenario().build();
    World world = World::begin(definition, definition.cases[0]);

    void put(const Intent& intent, const std::vector<Effect>& effects = {}) {
        fold(world, definition, world.input + 1, intent, effects);
    }
};

using WorldFold = Fixture;
using WorldHash = Fixture;

TEST_F(WorldFold, beginsAtTheStartOnArrival) {
    EXPECT_EQ(world.place, "gate");
    EXPECT_EQ(world.now, moment("2024-03-01T09:00"));
    EXPECT_TRUE(world.visited.contains("gate"));
}

TEST_F(WorldFold, walksTheDistanceInWholeMinutes) {
    // 200 m east and 100 m south are 223.6 m: 3.7 minutes.
    EXPECT_EQ(durationOf(definition, world, Go{"boiler-room"}), minutes{4});
    put(Go{"boiler-room"});
    EXPECT_EQ(world.place, "boiler-room");
    EXPECT_EQ(world.now, moment("2024-03-01T09:04"));
    EXPECT_TRUE(world.visited.contains("boiler-room"));
}

TEST_F(WorldFold, walksAtLeastAMinute) {
    definition.places[1].at = definition.places[0].at;
    EXPECT_EQ(durationOf(definition, world, Go{"boiler-room"}), minutes{1});
}

TEST_F(WorldFold, leavesATraceEventForAnAct) {
    put(Act{"photo", "sign", {"scale", "taker"}});
    ASSERT_EQ(world.trace.size(), 1U);
    const auto& event = world.trace[0];
    EXPECT_EQ(event.name, "photo");
    EXPECT_EQ(event.input, 1U);
    EXPECT_EQ(event.first, moment("2024-03-01T09:00"));
    EXPECT_EQ(event.last, moment("2024-03-01T09:03"));
    EXPECT_EQ(attribute(event.attributes, "target"), "sign");
    EXPECT_EQ(attribute(event.attributes, "kind"), "thing");
    EXPECT_EQ(attribute(event.attributes, "place"), "gate");
    EXPECT_EQ(attribute(event.attributes, "manner:scale"), "yes");
    EXPECT_EQ(attribute(event.attributes, "label"), "拍照公示牌");
    EXPECT_TRUE(std::is_sorted(event.attributes.begin(), event.attributes.end()));
}

TEST_F(WorldFold, namesEventsAsTheWordsOfInputFiles) {
    world.exhibits.push_back({"photo-ledger", 1, world.now, "gate", {}});
    put(Ask{"manager", "fuel"});
    put(Show{"manager", "photo-ledger"});
    put(Respond{"decision", {{"order"}, {}}});
    put(Go{"boiler-room"});
    put(TimeUp{});
    put(Finish{});
    std::vector<std::string> names;
    for (const auto& event : world.trace) names.push_back(event.name);
    EXPECT_THAT(names, ::testing::ElementsAre("ask", "show", "respond", "go", "time-up", "finish"));
    EXPECT_EQ(attribute(world.trace[0].attributes, "topic"), "fuel");
    EXPECT_EQ(attribute(world.trace[0].attributes, "kind"), "person");
    EXPECT_EQ(attribute(world.trace[1].attributes, "exhibit"), "photo-ledger");
    EXPECT_EQ(attribute(world.trace[2].attributes, "question"), "decision");
    EXPECT_EQ(attribute(world.trace[3].attributes, "place"), "boiler-room");
}

TEST_F(WorldFold, saysWhatWasAskedAndChosenInAReply) {
    put(Act{"look", "sign", {}},
        {Prompt{"which", "", "要哪些？", {{"a", "甲"}, {"b", "乙"}}, true}});
    put(Reply{{"a", "b"}});
    const auto& attributes = world.trace.back().attributes;
    EXPECT_EQ(attribute(attributes, "ask"), "which");
    EXPECT_EQ(attribute(attributes, "choice"), "a,b");
    EXPECT_EQ(attribute(attributes, "choice:b"), "yes");
    EXPECT_EQ(world.transcript.back().text, "甲；乙");
}

TEST_F(WorldFold, findsHiddenThingsByData) {
    put(Go{"boiler-room"});
    EXPECT_FALSE(world.isPresent(definition, "ledger"));
    put(Act{"look", "cabinet", {}});
    EXPECT_TRUE(world.isPresent(definition, "ledger"));
}

TEST_F(WorldFold, findsThingsByGoingAndAsking) {
    definition.things.push_back(
        {"smoke", "烟", "boiler-room", "冒着", "", FoundBy{"go", "boiler-room"}});
    definition.things.push_back({"key", "钥匙", "gate", "挂着", "", FoundBy{"ask", "manager"}});
    put(Ask{"manager", "fuel"});
    EXPECT_TRUE(world.isPresent(definition, "key"));
    put(Go{"boiler-room"});
    EXPECT_TRUE(world.isPresent(definition, "smoke"));
}

TEST_F(WorldFold, keepsAThingHiddenThatOnlyAHandlerReveals) {
    definition.things.push_back({"secret", "暗管", "gate", "埋着", "", FoundBy{}});
    put(Act{"look", "sign", {}});
    EXPECT_FALSE(world.isPresent(definition, "secret"));
    put(Act{"look", "sign", {}}, {Reveal{"secret"}});
    EXPECT_TRUE(world.isPresent(definition, "secret"));
}

TEST_F(WorldFold, takesThingsAwayAndBringsThemBack) {
    put(Act{"look", "sign", {}}, {Remove{"sign"}, Remove{"manager"}});
    EXPECT_FALSE(world.isPresent(definition, "sign"));
    EXPECT_FALSE(world.isPresent(definition, "manager"));
    put(Finish{}, {Reveal{"sign"}, MoveTo{"manager", "gate"}});
    EXPECT_TRUE(world.isPresent(definition, "sign"));
    EXPECT_TRUE(world.isPresent(definition, "manager"));
}

TEST_F(WorldFold, movesTheTraineeAndPeople) {
    put(Act{"look", "sign", {}}, {MoveTo{"", "boiler-room"}, MoveTo{"manager", "boiler-room"}});
    EXPECT_EQ(world.place, "boiler-room");
    EXPECT_TRUE(world.isPresent(definition, "manager"));
    EXPECT_TRUE(world.isPresent(definition, "boiler-room"));
    EXPECT_FALSE(world.isPresent(definition, "gate"));
}

TEST_F(WorldFold, addsToAnExhibitCollectedAgain) {
    put(Act{"look", "sign", {}}, {Collect{"photo-ledger", {{"scale", "no"}, {"page", "3"}}}});
    put(Act{"look", "sign", {}}, {Collect{"photo-ledger", {{"scale", "yes"}}}});
    ASSERT_EQ(world.exhibits.size(), 1U);
    const CollectedExhibit& exhibit = world.exhibits[0];
    EXPECT_EQ(exhibit.input, 1U);
    EXPECT_EQ(exhibit.attributes, (procedure::Attributes{{"page", "3"}, {"scale", "yes"}}));
}

TEST_F(WorldFold, putsWorldEventsAfterTheInputsOwn) {
    put(Act{"look", "sign", {}},
        {SpendTime{minutes{10}}, Happen{"alarm", {{"level", "2"}, {"cause", "heat"}}}});
    ASSERT_EQ(world.trace.size(), 2U);
    EXPECT_EQ(world.trace[1].name, "alarm");
    EXPECT_EQ(world.trace[1].first, moment("2024-03-01T09:12"));
    EXPECT_EQ(world.trace[1].attributes,
              (procedure::Attributes{{"cause", "heat"}, {"level", "2"}}));
}

TEST_F(WorldFold, keepsTheLastAnswer) {
    put(Respond{"decision", {{"warn"}, {}}});
    put(Respond{"decision", {{"order"}, {}}});
    EXPECT_EQ(world.answers.at("decision").options, std::vector<std::string>{"order"});
}

TEST_F(WorldFold, asksInTheWordsOfTheFirstOfficer) {
    put(Ask{"manager", "fuel"});
    EXPECT_EQ(world.transcript[0].speaker, "王检查");
    EXPECT_EQ(world.transcript[0].text, "烧什么燃料？");
}

TEST_F(WorldHash, dependsOnEveryPart) {
    std::set<base::Digest> digests = {world.hash()};
    const auto differs = [&](auto change) {
        World changed = world;
        change(changed);
        return digests.insert(changed.hash()).second;
    };
    EXPECT_TRUE(differs([](World& w) { w.input = 1; }));
    EXPECT_TRUE(differs([](World& w) { w.now = w.now.plus(minutes{1}); }));
    EXPECT_TRUE(differs([](World& w) { w.place = "x"; }));
    EXPECT_TRUE(differs([](World& w) { w.visited.insert("x"); }));
    EXPECT_TRUE(differs([](World& w) { w.revealed.insert("x"); }));
    EXPECT_TRUE(differs([](World& w) { w.removed.insert("x"); }));
    EXPECT_TRUE(differs([](World& w) { w.whereabouts["x"] = "y"; }));
    EXPECT_TRUE(differs([](World& w) { w.flags["x"] = "y"; }));
    EXPECT_TRUE(differs([](World& w) { w.exhibits.push_back({"x", 1, w.now, "y", {}}); }));
    EXPECT_TRUE(differs([](World& w) { w.transcript.push_back({1, w.now, "x", "y"}); }));
    EXPECT_TRUE(differs([](World& w) { w.answers["x"].text = "y"; }));
    EXPECT_TRUE(differs([](World& w) { w.pending = Prompt{"x", "", "y", {}, false}; }));
    EXPECT_TRUE(differs([](World& w) { w.trace.push_back({1, "x", w.now, w.now, {}}); }));
    EXPECT_TRUE(differs([](World& w) { w.over = true; }));
    EXPECT_TRUE(differs([](World& w) { w.ending = "x"; }));
}

TEST_F(WorldHash, doesNotDependOnTheOrderOfInsertion) {
    World other = world;
    std::vector<std::string> names = {"a", "b", "c", "d", "e", "f"};
    for (const auto& name : names) {
        world.flags[name] = "1";
        world.revealed.insert(name);
    }
    std::reverse(names.begin(), names.end());
    for (const auto& name : names) {
        other.revealed.insert(name);
        other.flags[name] = "1";
    }
    EXPECT_EQ(world.hash(), other.hash());
}

TEST_F(WorldHash, isTheSameWhetherFollowedOrComputedAtOnce) {
    WorldHasher following;
    base::Rng rng(5);
    for (int step = 0; step < 200; ++step) {
        const std::string name = "n" + std::to_string(rng.below(20));
        switch (rng.below(4)) {
            case 0:
                put(Ask{"manager", "fuel"}, {Say{"", name}});
                break;
            case 1:
                put(Respond{"decision", {{name}, {}}});
                break;
            case 2:
                put(Act{"look", "sign", {}}, {SetFlag{name, "1"}});
                break;
            default:
                put(Act{"look", "sign", {}}, {Collect{name, {{"a", name}}}});
        }
        ASSERT_EQ(following.hash(world), world.hash()) << step;
    }
}

TEST_F(WorldHash, staysTheSameFromReleaseToRelease) {
    put(Act{"look", "sign", {}}, {Say{"manager", "看吧。"}, SetFlag{"seen", "yes"}});
    EXPECT_EQ(world.hash().hex(),
              "9225907bed79c3ab03479aa2acb431d170fc1e4c00ed136662566483c9821f40");
}

}  // namespace
}  // namespace lianbing::scenario
