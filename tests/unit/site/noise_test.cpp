#include "game/site/noise.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lianbing::site {
namespace {

TEST(MinuteOf, countsFromTheEpochAndBack) {
    const base::Moment moment = base::Moment::parse("2026-08-15T09:07").value();
    const Minute minute = minuteOf(moment);
    EXPECT_EQ(minute % kMinutesADay, 9 * 60 + 7);
    EXPECT_EQ(momentOf(minute), moment);
    EXPECT_EQ(minuteOfDay(minute), 547);
}

TEST(MinuteOf, worksBeforeTheEpoch) {
    EXPECT_EQ(minuteOfDay(-1), 1439);
    EXPECT_EQ(momentOf(-1).date.iso(), "1969-12-31");
}

struct Spread {
    double mean = 0;
    double deviation = 0;
    double most = 0;
};

template <class Draw>
Spread spreadOf(Draw draw) {
    constexpr int kCount = 100000;
    double sum = 0;
    double squares = 0;
    Spread spread;
    for (int i = 0; i < kCount; ++i) {
        const double value = draw(i);
        sum += value;
        squares += value * value;
        spread.most = std::max(spread.most, std::abs(value));
    }
    spread.mean = sum / kCount;
    spread.deviation = std::sqrt(squares / kCount - spread.mean * spread.mean);
    return spread;
}

TEST(Noise, hasMeanZeroAndDeviationOne) {
    const Noise noise{7, "so2"};
    const Spread white = spreadOf([&](Minute m) { return noise.white(m); });
    EXPECT_NEAR(white.mean, 0, 0.02);
    EXPECT_NEAR(white.deviation, 1, 0.02);
    EXPECT_LT(white.most, 3.5);
    const Spread smooth = spreadOf([&](Minute m) { return noise.smooth(m, 20); });
    EXPECT_NEAR(smooth.mean, 0, 0.05);
    EXPECT_NEAR(smooth.deviation, 1, 0.05);
}

TEST(Noise, isTheSameInAnyOrder) {
    const Noise noise{7, "so2"};
    const double late = noise.white(29000000);
    const double early = noise.white(28900000);
    EXPECT_EQ(Noise(7, "so2").white(28900000), early);
    EXPECT_EQ(noise.white(29000000), late);
}

TEST(Noise, differsBySeedAndTag) {
    EXPECT_NE(Noise(7, "so2").white(5), Noise(8, "so2").white(5));
    EXPECT_NE(Noise(7, "so2").white(5), Noise(7, "nox").white(5));
}

TEST(Noise, neighboursAreUnalikeAndWalksAreNot) {
    const Noise noise{3, "o2"};
    double jumps = 0;
    double steps = 0;
    double products = 0;
    for (Minute m = 0; m < 10000; ++m) {
        jumps = std::max(jumps, std::abs(noise.white(m + 1) - noise.white(m)));
        steps = std::max(steps, std::abs(noise.smooth(m + 1, 60) - noise.smooth(m, 60)));
        products += noise.white(m) * noise.white(m + 1);
    }
    EXPECT_GT(jumps, 3);
    EXPECT_LT(steps, 0.25);
    EXPECT_NEAR(products / 10000, 0, 0.05);
}

TEST(Noise, unitIsUniform) {
    const Noise noise{3, "o2"};
    double sum = 0;
    for (int i = -5000; i < 5000; ++i) {
        const double value = noise.unit(i);
        EXPECT_GE(value, 0);
        EXPECT_LT(value, 1);
        sum += value;
    }
    EXPECT_NEAR(sum / 10000, 0.5, 0.02);
}

}  // namespace
}  // namespace lianbing::site
