#include "game/score/points.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing::score {
namespace {

struct TextCase {
    std::int64_t hundredths;
    std::string text;
};

class PointsText : public testing::TestWithParam<TextCase> {};

TEST_P(PointsText, printsTheShortestForm) {
    EXPECT_EQ(Points::hundredths(GetParam().hundredths).text(), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Forms, PointsText,
                         testing::Values(TextCase{0, "0"}, TextCase{1200, "12"},
                                         TextCase{1250, "12.5"}, TextCase{-25, "-0.25"},
                                         TextCase{5, "0.05"}, TextCase{-1005, "-10.05"},
                                         TextCase{10010, "100.1"}));

struct ShareCase {
    std::int64_t hundredths;
    std::int64_t parts;
    std::int64_t of;
    std::int64_t expected;
};

class PointsShare : public testing::TestWithParam<ShareCase> {};

TEST_P(PointsShare, roundsHalvesAwayFromZero) {
    const ShareCase& c = GetParam();
    EXPECT_EQ(Points::hundredths(c.hundredths).share(c.parts, c.of),
              Points::hundredths(c.expected));
}

INSTANTIATE_TEST_SUITE_P(Rounding, PointsShare,
                         testing::Values(ShareCase{1000, 1, 3, 333}, ShareCase{1000, 2, 3, 667},
                                         ShareCase{1000, 3, 3, 1000}, ShareCase{1, 1, 2, 1},
                                         ShareCase{-1, 1, 2, -1}, ShareCase{3, 1, 2, 2},
                                         ShareCase{-3, 1, 2, -2}, ShareCase{1, 49, 100, 0},
                                         ShareCase{-1, 49, 100, 0}, ShareCase{0, 7, 9, 0},
                                         ShareCase{5, 0, 1, 0}));

TEST(Points, percentIsAShareOfAHundred) {
    EXPECT_EQ(Points::whole(5).share(50), Points::hundredths(250));
    EXPECT_EQ(Points::whole(5).share(100), Points::whole(5));
    EXPECT_EQ(Points::whole(5).share(0), Points{});
    EXPECT_EQ(Points::hundredths(33).share(50), Points::hundredths(17));
}

TEST(Points, addsSubtractsAndOrders) {
    EXPECT_EQ(Points::hundredths(50) + Points::whole(1), Points::hundredths(150));
    EXPECT_EQ(Points::whole(1) - Points::hundredths(250), -Points::hundredths(150));
    EXPECT_LT(Points::hundredths(-1), Points{});
}

TEST(PointsDeathTest, refusesMoreThanAll) {
    EXPECT_DEATH(static_cast<void>(Points::whole(1).share(101)), "percent");
    EXPECT_DEATH(static_cast<void>(Points::whole(1).share(1, 0)), "share");
}

}  // namespace
}  // namespace lianbing::score
