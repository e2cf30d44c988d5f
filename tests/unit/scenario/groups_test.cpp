#include "game/scenario/inspection.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A small scenario with four officers who can go separate ways.
Definition withTeam() {
    return aScenario()
        .with([](Definition& d) {
            d.officers = {{"wang", "王检查", "主办"},
                          {"lin", "林晓", "记录"},
                          {"zhao", "赵航", "技术"},
                          {"pan", "潘立", "无人机"}};
            Thing drone{"drone", "无人机", "", "折着", "board", {}};
            drone.carrier = "pan";
            d.things.push_back(drone);
            d.things.push_back({"recorder", "记录仪", "", "别着", "board", {}});
        })
        .build();
}

std::string refusalOf(SmallPlay& play, std::string_view line) {
    const auto status = play.apply(line);
    return status ? std::string{} : status.error().what;
}

TEST(Groups, beginAsOne) {
    SmallPlay play(withTeam());
    ASSERT_EQ(play.world().groups.size(), 1U);
    EXPECT_THAT(play.world().groups[0].officers, ElementsAre("wang", "lin", "zhao", "pan"));
}

TEST(Groups, haveTheirOwnPlaceAndClock) {
    SmallPlay play(withTeam());
    play.applyAll({"split zhao,pan", "go boiler-room"});
    // Whoever is free first acts next.
    EXPECT_EQ(play.world().place, "gate");
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:00"));
    EXPECT_THAT(play.world().actingGroup()->officers, ElementsAre("zhao", "pan"));
    play.applyAll({"act look sign", "act look sign"});
    // Of those free at the same time the one that acts already goes on.
    EXPECT_EQ(play.world().place, "gate");
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:04"));
    play.applyAll({"wait 1"});
    EXPECT_EQ(play.world().place, "boiler-room");
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:04"));
    EXPECT_THAT(play.world().actingGroup()->officers, ElementsAre("wang", "lin"));
}

TEST(Groups, leaveEventsThatSayWhoActed) {
    SmallPlay play(withTeam());
    play.applyAll({"split pan", "act look sign", "act photo sign"});
    const auto& trace = play.world().trace;
    EXPECT_EQ(procedure::attribute(trace[1].attributes, "group"), "wang,lin,zhao");
    EXPECT_EQ(procedure::attribute(trace[1].attributes, "alone"), "");
    EXPECT_EQ(procedure::attribute(trace[2].attributes, "group"), "pan");
    EXPECT_EQ(procedure::attribute(trace[2].attributes, "alone"), "yes");
}

TEST(Groups, cannotUseWhatAnotherGroupOnlyTakesLater) {
    Definition definition = withTeam();
    definition.facts = {{"fact", "answers", "一件事", score::Points::whole(1), {}, "", {}, false}};
    SmallPlay play(definition);
    play.script.on("act look sign", {SpendTime{std::chrono::minutes(30)}, Collect{"photo-ledger", {}}});
    play.applyAll({"split pan", "act look sign"});
    ASSERT_THAT(play.world().actingGroup()->officers, ElementsAre("pan"));
    EXPECT_THAT(refusalOf(play, "link photo-ledger fact"), HasSubstr("才由另一组取到"));
    play.applyAll({"wait 40", "link photo-ledger fact"});
}

TEST(Groups, leaveNobodyAloneUnnoticed) {
    SmallPlay play(withTeam());
    play.applyAll({"split zhao,pan"});
    EXPECT_EQ(procedure::attribute(play.world().trace.back().attributes, "alone"), "");
    SmallPlay other(withTeam());
    other.applyAll({"split pan"});
    EXPECT_EQ(procedure::attribute(other.world().trace.back().attributes, "alone"), "yes");
}

TEST(Groups, waitForWhoeverIsBusy) {
    SmallPlay play(withTeam());
    play.applyAll({"split zhao,pan", "go boiler-room"});
    EXPECT_THAT(refusalOf(play, "lead wang"), HasSubstr("要忙到 09:04"));
    EXPECT_THAT(refusalOf(play, "lead zhao"), HasSubstr("就是这一组"));
    play.applyAll({"stand-by"});
    EXPECT_THAT(play.world().actingGroup()->officers, ElementsAre("wang", "lin"));
    play.applyAll({"act look boiler", "lead pan"});
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:06"));
    EXPECT_EQ(play.world().place, "gate");
}

TEST(Groups, cannotAllStandBy) {
    SmallPlay play(withTeam());
    EXPECT_THAT(refusalOf(play, "stand-by"), HasSubstr("不能都原地听候"));
    play.applyAll({"split pan", "stand-by"});
    EXPECT_THAT(refusalOf(play, "stand-by"), HasSubstr("不能都原地听候"));
}

TEST(Groups, joinWhereTheyMeet) {
    SmallPlay play(withTeam());
    play.applyAll({"split lin,pan", "go boiler-room", "act look sign"});
    EXPECT_THAT(refusalOf(play, "join"), HasSubstr("会合不了"));
    play.applyAll({"go boiler-room", "wait 2"});
    ASSERT_EQ(play.world().now, moment("2024-03-01T09:06"));
    play.applyAll({"join"});
    ASSERT_EQ(play.world().groups.size(), 1U);
    EXPECT_THAT(play.world().groups[0].officers, ElementsAre("wang", "lin", "zhao", "pan"));
}

TEST(Groups, keepSomebody) {
    SmallPlay play(withTeam());
    EXPECT_THAT(refusalOf(play, "split wang,lin,zhao,pan"), HasSubstr("至少要留下一个人"));
    EXPECT_THAT(refusalOf(play, "split nobody"), HasSubstr("没有“nobody”"));
    play.applyAll({"split pan"});
    EXPECT_THAT(refusalOf(play, "split pan"), HasSubstr("不在这一组"));
}

TEST(Groups, areOnlyForTeams) {
    SmallPlay play;
    EXPECT_THAT(refusalOf(play, "split lin"), HasSubstr("不分组"));
    EXPECT_TRUE(play.world().groups.empty());
}

TEST(Groups, haveAtHandWhatTheirOfficersCarry) {
    SmallPlay play(withTeam());
    play.applyAll({"act look drone", "act look recorder", "split pan", "go boiler-room"});
    EXPECT_THAT(play.world().actingGroup()->officers, ElementsAre("pan"));
    play.applyAll({"act look drone", "act look recorder", "wait 10"});
    EXPECT_THAT(refusalOf(play, "act look drone"), HasSubstr("这里没有"));
    play.applyAll({"act look recorder"});
}

TEST(Groups, doNotSpeakWithOneManAtATime) {
    SmallPlay play(withTeam());
    play.script.on("ask manager fuel", {Say{"manager", "说来话长。"}, SpendTime{minutes{9}}});
    play.applyAll({"split zhao,pan", "ask manager fuel"});
    EXPECT_THAT(refusalOf(play, "ask manager monitoring"), HasSubstr("正在和另一组谈话，要到 09:10"));
    play.applyAll({"wait 10", "ask manager monitoring"});
}

TEST(Groups, letOccasionsComeOnlyWhenAllAreThatFar) {
    Definition definition = withTeam();
    definition.occasions = {{"rain", "下雨", minutes{3}}};
    SmallPlay play(std::move(definition));
    play.applyAll({"split zhao,pan", "go boiler-room"});
    EXPECT_EQ(play.journal.entries.size(), 2U);
    play.applyAll({"act look sign"});
    EXPECT_EQ(play.journal.entries.size(), 3U);
    play.applyAll({"act look sign"});
    ASSERT_EQ(play.journal.entries.size(), 5U);
    EXPECT_EQ(toLine(play.journal.entries[4].intent), "occur rain");
}

TEST(Groups, areJudgedInTheOrderOfTime) {
    Definition definition = withTeam();
    definition.rules = {aRule("identify-first", procedure::RuleKind::Precedence,
                              pattern("look", {equals("target", "boiler")}), pattern("identify"),
                              20)};
    SmallPlay play(std::move(definition));
    // The first group looks at 09:04; the other shows its cards at 09:00, put in afterwards.
    play.applyAll({"split zhao,pan", "go boiler-room", "wait 1", "wait 2", "act identify manager",
                   "wait 1", "act look boiler"});
    const auto& trace = play.world().trace;
    ASSERT_EQ(trace.back().name, "look");
    EXPECT_EQ(play.inspection().sheet().lines[0].state, score::LineState::Met);
}

TEST(Groups, areReplayed) {
    SmallPlay play(withTeam());
    play.applyAll({"split zhao,pan", "go boiler-room", "act look sign", "stand-by",
                   "act look boiler", "lead pan", "go boiler-room", "wait 4", "join"});
    const auto again = play.resume(play.journal.entries);
    ASSERT_TRUE(again) << again.error().what;
    EXPECT_EQ(again->world(), play.world());
}

}  // namespace
}  // namespace lianbing::scenario
