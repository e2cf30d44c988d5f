#include "game/base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace lianbing::base {
namespace {

// The output of pcg32-demo, round 1, by the author of the generator.
TEST(Rng, agreesWithThePublishedOutput) {
    Rng rng{42, 54};
    for (const std::uint32_t expected :
         {0xa15c02b7U, 0x7b47f409U, 0xba1d3330U, 0x83d2f293U, 0xbfa4784bU, 0xcbed606eU}) {
        EXPECT_EQ(rng.bits(), expected);
    }
}

TEST(Rng, forksIndependentlyOfWhatWasDrawn) {
    Rng drawn{7};
    const Rng fresh{7};
    for (int count = 0; count < 5; ++count) drawn.bits();
    Rng a = drawn.fork("weather");
    Rng b = fresh.fork("weather");
    for (int count = 0; count < 10; ++count) EXPECT_EQ(a.bits(), b.bits());
}

TEST(Rng, forksDifferentlyByTagSeedAndStream) {
    const std::uint32_t first = Rng{7}.fork("a").bits();
    EXPECT_NE(first, Rng{7}.fork("b").bits());
    EXPECT_NE(first, Rng{8}.fork("a").bits());
    EXPECT_NE(first, Rng(7, 1).fork("a").bits());
    EXPECT_NE(first, Rng{7}.fork("a").fork("a").bits());
}

TEST(Rng, forksToTheSameBytesOnEveryMachine) {
    EXPECT_EQ(Rng{7}.fork("weather").bits(), 2881233600U);
}

TEST(Rng, spreadsEvenlyBelowABound) {
    Rng rng{1};
    std::array<int, 6> counts{};
    for (int count = 0; count < 60'000; ++count) ++counts.at(rng.below(6));
    for (const int count : counts) EXPECT_NEAR(count, 10'000, 400);
}

TEST(Rng, givesBothEndsOfARange) {
    Rng rng{2};
    bool sawLow = false;
    bool sawHigh = false;
    for (int count = 0; count < 1000; ++count) {
        const std::int64_t value = rng.between(-3, 3);
        ASSERT_GE(value, -3);
        ASSERT_LE(value, 3);
        sawLow = sawLow || value == -3;
        sawHigh = sawHigh || value == 3;
    }
    EXPECT_TRUE(sawLow && sawHigh);
}

TEST(Rng, drawsFromRangesOfEveryWidth) {
    constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
    constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
    Rng rng{3};
    EXPECT_EQ(rng.between(5, 5), 5);
    bool sawNegative = false;
    bool sawPositive = false;
    for (int count = 0; count < 1000; ++count) {
        const std::int64_t wide = rng.between(-5'000'000'000, 5'000'000'000);
        ASSERT_LE(std::abs(wide), 5'000'000'000);
        const std::int64_t any = rng.between(kMin, kMax);
        sawNegative = sawNegative || any < 0;
        sawPositive = sawPositive || any > 0;
        ASSERT_GE(rng.between(kMin + 1, kMax), kMin + 1);
        ASSERT_LE(rng.between(0, 0xFFFFFFFFLL), 0xFFFFFFFFLL);
        ASSERT_LE(rng.between(0, 0xFFFFFFFELL), 0xFFFFFFFELL);
    }
    EXPECT_TRUE(sawNegative && sawPositive);
}

TEST(Rng, keepsUnitBelowOneAndCentred) {
    Rng rng{4};
    double sum = 0.0;
    for (int count = 0; count < 100'000; ++count) {
        const double value = rng.unit();
        ASSERT_GE(value, 0.0);
        ASSERT_LT(value, 1.0);
        sum += value;
    }
    EXPECT_NEAR(sum / 100'000, 0.5, 0.005);
}

TEST(Rng, givesNormalValuesOfMeanZeroAndDeviationOne) {
    Rng rng{5};
    double sum = 0.0;
    double squares = 0.0;
    int beyondTwo = 0;
    constexpr int kCount = 100'000;
    for (int count = 0; count < kCount; ++count) {
        const double value = rng.normal();
        sum += value;
        squares += value * value;
        beyondTwo += std::fabs(value) > 2.0 ? 1 : 0;
    }
    EXPECT_NEAR(sum / kCount, 0.0, 0.02);
    EXPECT_NEAR(squares / kCount, 1.0, 0.02);
    EXPECT_NEAR(beyondTwo, 4550, 300);
}

TEST(RngDeathTest, abortsOnEmptyRanges) {
    Rng rng{6};
    EXPECT_DEATH(rng.below(0), "上限");
    EXPECT_DEATH(rng.between(1, 0), "下限");
}

}  // namespace
}  // namespace lianbing::base
