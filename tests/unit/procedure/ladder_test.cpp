#include "game/procedure/ladder.h"

#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

LadderRule rule() {
    return {{}, base::Fraction::of(20, 100), base::Fraction::of(50, 100), "某规定第十二条", ""};
}

/// `from-to`, or the error.
std::string span(std::int64_t least, std::int64_t most, Degree degree) {
    const auto found =
        onLadder(rule(), {law::ArticleRef::parse("示例法10").value(), least, most, {}}, degree);
    return found ? std::to_string(found->from) + "-" + std::to_string(found->to)
                 : found.error().what;
}

// By hand: the mean of 100,000 and 1,000,000 is 550,000.
TEST(Ladder, turnsAtTheMeanOfTheRange) {
    EXPECT_EQ(span(100000, 1000000, Degree::Lighter), "100000-549999");
    EXPECT_EQ(span(100000, 1000000, Degree::Normal), "550000-550000");
    EXPECT_EQ(span(100000, 1000000, Degree::Heavier), "550000-1000000");
}

TEST(Ladder, takesTheYuanOnBothSidesOfAMeanThatIsNoneItself) {
    EXPECT_EQ(span(100, 201, Degree::Lighter), "100-150");
    EXPECT_EQ(span(100, 201, Degree::Normal), "150-151");
    EXPECT_EQ(span(100, 201, Degree::Heavier), "151-201");
}

TEST(Ladder, takesSharesOfAMereMaximum) {
    EXPECT_EQ(span(0, 50000, Degree::Lighter), "10000-10000");
    EXPECT_EQ(span(0, 50000, Degree::Normal), "25000-25000");
    EXPECT_EQ(span(0, 50000, Degree::Heavier), "只规定最高额的，从重定多少，这条规则没有写");
}

TEST(Ladder, hasNothingBelowAFixedFine) {
    EXPECT_EQ(span(500, 500, Degree::Lighter), "最低额和最高额一样，没有从轻的余地");
    EXPECT_EQ(span(500, 500, Degree::Normal), "500-500");
}

}  // namespace
}  // namespace lianbing::procedure
