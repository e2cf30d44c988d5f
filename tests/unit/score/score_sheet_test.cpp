#include "game/score/score_sheet.h"

#include <gtest/gtest.h>

namespace lianbing::score {
namespace {

ScoreLine aLine(const std::string& section, Points earned, Points max) {
    ScoreLine line;
    line.id = "line";
    line.section = section;
    line.earned = earned;
    line.max = max;
    return line;
}

ScoreSheet aSheet() {
    ScoreSheet sheet;
    sheet.sections = {{"conduct", "程序"}, {"law", "适用法律"}};
    sheet.lines = {aLine("conduct", Points::whole(8), Points::whole(10)),
                   aLine("conduct", -Points::whole(3), Points{}),
                   aLine("law", Points::hundredths(1250), Points::whole(20))};
    return sheet;
}

TEST(ScoreSheet, addsUpItsLines) {
    const ScoreSheet sheet = aSheet();
    EXPECT_EQ(sheet.earned(), Points::hundredths(1750));
    EXPECT_EQ(sheet.max(), Points::whole(30));
    EXPECT_EQ(sheet.total(), sheet.earned());
}

TEST(ScoreSheet, addsUpASection) {
    const ScoreSheet sheet = aSheet();
    EXPECT_EQ(sheet.earnedIn("conduct"), Points::whole(5));
    EXPECT_EQ(sheet.maxIn("conduct"), Points::whole(10));
    EXPECT_EQ(sheet.earnedIn("law"), Points::hundredths(1250));
    EXPECT_EQ(sheet.earnedIn("unknown"), Points{});
}

TEST(ScoreSheet, isNeverBelowZero) {
    ScoreSheet sheet;
    sheet.lines = {aLine("conduct", -Points::whole(3), Points{})};
    EXPECT_EQ(sheet.earned(), Points{});
    EXPECT_EQ(sheet.total(), Points{});
}

TEST(ScoreSheet, countsZeroWhenVetoedButKeepsWhatWasEarned) {
    ScoreSheet sheet = aSheet();
    sheet.vetoes.push_back({"bribe", "收受当事人财物。", {}, {4}});
    EXPECT_TRUE(sheet.vetoed());
    EXPECT_EQ(sheet.total(), Points{});
    EXPECT_EQ(sheet.earned(), Points::hundredths(1750));
}

TEST(ScoreSheet, emptyOneIsWorthNothing) {
    const ScoreSheet sheet;
    EXPECT_EQ(sheet.total(), Points{});
    EXPECT_EQ(sheet.max(), Points{});
    EXPECT_FALSE(sheet.vetoed());
}

}  // namespace
}  // namespace lianbing::score
