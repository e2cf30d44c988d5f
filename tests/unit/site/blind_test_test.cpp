#include "game/site/blind_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lianbing::site {
namespace {

Finding lasting(Rule rule, Minute from, Minute until) {
    return {rule, from, until, {}};
}

TEST(IsSuspected, byOneRuleThatHardlyAnythingHonestTrips) {
    EXPECT_TRUE(isSuspected(std::vector{lasting(Rule::ExactStep, 0, 30)}));
    EXPECT_FALSE(isSuspected(std::vector{lasting(Rule::NightPattern, 0, 30)}));
    EXPECT_FALSE(isSuspected({}));
}

TEST(IsSuspected, byADayOfWhatARepairDoesForHours) {
    EXPECT_FALSE(isSuspected(std::vector{lasting(Rule::LevelShift, 0, 720)}));
    EXPECT_TRUE(isSuspected(std::vector{lasting(Rule::LevelShift, 0, 1440)}));
}

TEST(IsSuspected, countsSeveralFactorsOfOneTimeOnce) {
    EXPECT_FALSE(isSuspected(std::vector{lasting(Rule::LevelShift, 0, 720),
                                         lasting(Rule::LevelShift, 0, 720),
                                         lasting(Rule::LevelShift, 360, 1080)}));
}

TEST(IsSuspected, byThreeWeakOnes) {
    EXPECT_TRUE(
        isSuspected(std::vector{lasting(Rule::TinySwing, 0, 60), lasting(Rule::NightPattern, 0, 60),
                                lasting(Rule::MissingData, 90, 180)}));
}

TEST(DrawStation, isTheSameForTheSameSeed) {
    const BlindStation one = drawStation(7, 3);
    EXPECT_EQ(one.plant, drawStation(7, 3).plant);
    EXPECT_NE(one.plant, drawStation(8, 3).plant);
}

TEST(DrawStation, makesHalfOfThemHonest) {
    int frauds = 0;
    bool isInOneOrder = true;
    for (int i = 0; i < 40; ++i) {
        const bool isFraud = drawStation(5, i).technique > 0;
        frauds += isFraud ? 1 : 0;
        isInOneOrder = isInOneOrder && isFraud == (i % 2 == 0);
    }
    EXPECT_EQ(frauds, 20);
    EXPECT_FALSE(isInOneOrder);
}

TEST(DrawStation, takesEveryTechniqueInTurn) {
    std::set<int> techniques;
    for (int i = 0; i < 200; ++i) techniques.insert(drawStation(1, i).technique);
    for (int technique = 0; technique <= 26; ++technique)
        EXPECT_TRUE(techniques.contains(technique)) << technique;
}

TEST(JudgeBlind, countsWhatItJudged) {
    const auto result = judgeBlind(3, 4);
    ASSERT_TRUE(result) << result.error().what;
    ASSERT_EQ(result->verdicts.size(), 4U);
    EXPECT_EQ(result->frauds, 2);
    EXPECT_EQ(result->honest, 2);
    EXPECT_EQ(result->missed() + result->found, result->frauds);
    EXPECT_EQ(result->cleared() + result->falseAlarms, result->honest);
    const auto suspected = std::count_if(result->verdicts.begin(), result->verdicts.end(),
                                         [](const auto& one) { return one.isSuspected; });
    EXPECT_EQ(suspected, result->found + result->falseAlarms);
    int drawn = 0;
    for (const TechniqueCount& row : result->techniques) drawn += row.drawn;
    EXPECT_EQ(drawn, result->frauds);
}

}  // namespace
}  // namespace lianbing::site
