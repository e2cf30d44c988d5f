#include "game/contest/round.h"

#include <gtest/gtest.h>

namespace lianbing::contest {
namespace {

using score::Points;

RoundRules someRules() {
    RoundRules rules;
    rules.mustRight = Points::whole(10);
    rules.quickRight = Points::whole(10);
    rules.quickWrong = Points::whole(10);
    rules.earlyPenalty = Points::whole(5);
    rules.stakes = {Points::whole(10), Points::whole(20), Points::whole(30)};
    return rules;
}

Round aRound(const RoundRules& rules = someRules()) {
    return *Round::begin(rules, {{"red", "红队"}, {"blue", "蓝队"}, {"green", "绿队"}});
}

OpenQuestion must(std::string team) {
    return {"q1", QuestionKind::Must, std::move(team), {}};
}

OpenQuestion quick() {
    return {"q2", QuestionKind::Quick, "", {}};
}

OpenQuestion risk(std::string team, int stake) {
    return {"q3", QuestionKind::Risk, std::move(team), Points::whole(stake)};
}

Round played(const std::vector<RoundEvent>& events, const RoundRules& rules = someRules()) {
    Round round = aRound(rules);
    for (const RoundEvent& event : events) {
        const base::Status status = apply(round, event);
        EXPECT_TRUE(status) << (status ? "" : status.error().what);
    }
    return round;
}

TEST(Round, mustQuestionPaysItsTeam) {
    EXPECT_EQ(played({must("red"), Accept{}}).sheet.earnedIn("red"), Points::whole(10));
    EXPECT_EQ(played({must("red"), Refuse{}}).sheet.earnedIn("red"), Points{});
}

TEST(Round, firstPressAmongTheInputsHasTheWord) {
    const Round round = played({quick(), OpenBuzzer{}, Press{"blue"}, Press{"red"}});
    EXPECT_EQ(round.phase, Phase::Answering);
    EXPECT_EQ(round.holder, "blue");
}

TEST(Round, wrongQuickAnswerCosts) {
    const Round round = played({quick(), OpenBuzzer{}, Press{"blue"}, Refuse{}});
    EXPECT_EQ(round.sheet.earnedIn("blue"), -Points::whole(10));
    EXPECT_EQ(round.phase, Phase::Waiting);
}

TEST(Round, earlyPressCostsAndBarsForThisQuestionOnly) {
    const Round round =
        played({quick(), Press{"red"}, OpenBuzzer{}, Press{"red"}, Press{"green"}, Accept{}});
    EXPECT_EQ(round.sheet.earnedIn("red"), -Points::whole(5));
    EXPECT_EQ(round.sheet.earnedIn("green"), Points::whole(10));
    const Round next = played(
        {quick(), Press{"red"}, OpenBuzzer{}, TimeUp{}, quick(), OpenBuzzer{}, Press{"red"}});
    EXPECT_EQ(next.holder, "red");
}

TEST(Round, earlyPressMayBeAllowedByTheRules) {
    RoundRules rules = someRules();
    rules.earlyPress = EarlyPress::Allowed;
    const Round round = played({quick(), Press{"red"}, Accept{}}, rules);
    EXPECT_EQ(round.sheet.earnedIn("red"), Points::whole(10));
}

TEST(Round, riskPlaysForTheStakeBothWays) {
    EXPECT_EQ(played({risk("red", 30), Accept{}}).sheet.earnedIn("red"), Points::whole(30));
    EXPECT_EQ(played({risk("red", 20), Refuse{}}).sheet.earnedIn("red"), -Points::whole(20));
}

TEST(Round, timeUpIsAWrongAnswerOrALapsedQuestion) {
    EXPECT_EQ(played({risk("red", 20), TimeUp{}}).sheet.earnedIn("red"), -Points::whole(20));
    const Round lapsed = played({quick(), OpenBuzzer{}, TimeUp{}});
    EXPECT_TRUE(lapsed.sheet.lines.empty());
    EXPECT_EQ(lapsed.phase, Phase::Waiting);
}

TEST(Round, eachAwardNamesItsInputAndReason) {
    const Round round = played({must("red"), Accept{}, quick(), Press{"blue"}});
    ASSERT_EQ(round.sheet.lines.size(), 2U);
    EXPECT_EQ(round.sheet.lines[0].events, (std::vector<std::uint64_t>{2}));
    EXPECT_EQ(round.sheet.lines[0].reason, "答对，得10分。");
    EXPECT_EQ(round.sheet.lines[1].events, (std::vector<std::uint64_t>{4}));
    EXPECT_EQ(round.sheet.lines[1].reason, "开放抢答前抢按，扣5分，本题不能再抢。");
}

struct RefusedCase {
    std::string name;
    std::vector<RoundEvent> before;
    RoundEvent event;
    std::string error;
};

class RoundRefuses : public testing::TestWithParam<RefusedCase> {};

TEST_P(RoundRefuses, andStaysAsItWas) {
    Round round = played(GetParam().before);
    const Round before = round;
    const base::Status status = apply(round, GetParam().event);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().what, GetParam().error);
    EXPECT_EQ(round, before);
}

INSTANTIATE_TEST_SUITE_P(
    Inputs, RoundRefuses,
    testing::Values(
        RefusedCase{
            "twoQuestions", {must("red")}, must("blue"), "上一题还没有结束，不能出下一题。"},
        RefusedCase{"unknownTeam", {}, must("black"), "没有代号为“black”的队。"},
        RefusedCase{"teamForQuick",
                    {},
                    OpenQuestion{"q", QuestionKind::Quick, "red", {}},
                    "抢答题不指定队伍。"},
        RefusedCase{"unknownStake", {}, risk("red", 15), "风险题没有15分这一档。"},
        RefusedCase{"buzzerWithoutQuestion", {}, OpenBuzzer{}, "现在不能开放抢答。"},
        RefusedCase{
            "strangerPresses", {quick(), OpenBuzzer{}}, Press{"black"}, "没有代号为“black”的队。"},
        RefusedCase{"acceptWithoutAnswer", {quick()}, Accept{}, "没有队在答题，不能判对。"},
        RefusedCase{"refuseWithoutAnswer", {quick()}, Refuse{}, "没有队在答题，不能判错。"},
        RefusedCase{"timeUpWithoutClock", {}, TimeUp{}, "现在没有在计时。"}),
    [](const testing::TestParamInfo<RefusedCase>& row) { return row.param.name; });

TEST(RoundBegin, needsTwoTeamsWithIdsOfTheirOwn) {
    EXPECT_EQ(Round::begin({}, {{"red", "红队"}}).error().what, "至少要有两个队才能开赛。");
    EXPECT_EQ(Round::begin({}, {{"red", "红队"}, {"red", "蓝队"}}).error().what,
              "队的代号“red”用了两次。");
    EXPECT_EQ(Round::begin({}, {{"red", "红队"}, {"", "蓝队"}}).error().what, "有一个队没有代号。");
}

TEST(Round, sameInputsGiveTheSameRound) {
    const std::vector<RoundEvent> events{quick(),  Press{"red"},  OpenBuzzer{}, Press{"blue"},
                                         Accept{}, must("green"), TimeUp{}};
    EXPECT_EQ(played(events), played(events));
}

}  // namespace
}  // namespace lianbing::contest
