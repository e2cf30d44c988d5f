#include "game/base/maths.h"

#include "game/base/codec.h"
#include "game/base/digest.h"
#include "game/base/random.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace lianbing::base {
namespace {

constexpr double kTolerance = 1.0e-13;
constexpr int kPoints = 200'000;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double relativeError(double ours, long double exact) {
    if (exact == 0.0L) return std::fabs(ours);
    return static_cast<double>(std::fabs((static_cast<long double>(ours) - exact) / exact));
}

double pick(Rng& rng, double low, double high) {
    return low + (high - low) * rng.unit();
}

TEST(Maths, expIsAccurateOverItsRange) {
    Rng rng{1};
    for (int count = 0; count < kPoints; ++count) {
        const double x = count % 2 == 0 ? pick(rng, -700.0, 700.0) : pick(rng, -2.0, 2.0);
        ASSERT_LE(relativeError(exp(x), std::exp(static_cast<long double>(x))), kTolerance) << x;
    }
}

TEST(Maths, logIsAccurateFromTinyToHuge) {
    Rng rng{2};
    for (int count = 0; count < kPoints; ++count) {
        const double x = std::exp(pick(rng, -740.0, 709.0));
        ASSERT_LE(relativeError(log(x), std::log(static_cast<long double>(x))), kTolerance) << x;
    }
}

TEST(Maths, logIsAccurateNearOne) {
    Rng rng{3};
    for (int count = 0; count < kPoints; ++count) {
        const double x = 1.0 + pick(rng, -1.0, 1.0) * std::exp(pick(rng, -36.0, -0.7));
        ASSERT_LE(relativeError(log(x), std::log(static_cast<long double>(x))), kTolerance) << x;
    }
}

TEST(Maths, powIsAccurateWhereItsResultIs) {
    Rng rng{4};
    for (int count = 0; count < kPoints; ++count) {
        const double x = std::exp(pick(rng, -300.0, 300.0));
        const double y = pick(rng, -700.0, 700.0) / std::log(x);
        const long double exact =
            std::pow(static_cast<long double>(x), static_cast<long double>(y));
        ASSERT_LE(relativeError(pow(x, y), exact), kTolerance) << x << " ^ " << y;
    }
}

TEST(Maths, sinAndCosAreAccurateUpToAMillion) {
    Rng rng{5};
    for (int count = 0; count < kPoints; ++count) {
        const double range = count % 2 == 0 ? 1.0e6 : 7.0;
        const double x = pick(rng, -range, range);
        const auto exactly = static_cast<long double>(x);
        ASSERT_LE(relativeError(sin(x), std::sin(exactly)), kTolerance) << x;
        ASSERT_LE(relativeError(cos(x), std::cos(exactly)), kTolerance) << x;
    }
}

TEST(Maths, sinIsAccurateBesideMultiplesOfPi) {
    for (int turns = 1; turns <= 318'000; turns += 7) {
        const double x = turns * 3.141592653589793;
        ASSERT_LE(relativeError(sin(x), std::sin(static_cast<long double>(x))), kTolerance) << x;
    }
}

TEST(Maths, sinStaysASineBeyondAMillion) {
    Rng rng{6};
    for (int count = 0; count < 1000; ++count) {
        const double x = std::exp(pick(rng, 14.0, 709.0));
        EXPECT_NEAR(sin(x) * sin(x) + cos(x) * cos(x), 1.0, kTolerance) << x;
    }
}

TEST(Maths, exactValuesStayExact) {
    EXPECT_EQ(exp(0.0), 1.0);
    EXPECT_EQ(log(1.0), 0.0);
    EXPECT_EQ(sin(0.0), 0.0);
    EXPECT_EQ(cos(0.0), 1.0);
    EXPECT_EQ(pow(2.0, 10.0), 1024.0);
    EXPECT_EQ(pow(7.5, 0.0), 1.0);
    EXPECT_EQ(pow(1.0, 1.0e300), 1.0);
}

TEST(Maths, endsOfTheRangeBehaveAsInLibm) {
    EXPECT_EQ(exp(710.0), kInfinity);
    EXPECT_EQ(exp(-746.0), 0.0);
    EXPECT_GT(exp(-744.0), 0.0);
    EXPECT_EQ(exp(kInfinity), kInfinity);
    EXPECT_EQ(exp(-kInfinity), 0.0);
    EXPECT_EQ(log(0.0), -kInfinity);
    EXPECT_EQ(log(kInfinity), kInfinity);
    EXPECT_EQ(pow(2.0, 1.0e300), kInfinity);
    EXPECT_EQ(pow(2.0, -1.0e300), 0.0);
    EXPECT_EQ(pow(kInfinity, -1.0), 0.0);
    EXPECT_EQ(pow(0.5, kInfinity), 0.0);
}

TEST(Maths, whatHasNoValueIsNotANumber) {
    EXPECT_TRUE(std::isnan(exp(kNaN)));
    EXPECT_TRUE(std::isnan(log(kNaN)));
    EXPECT_TRUE(std::isnan(log(-1.0)));
    EXPECT_TRUE(std::isnan(pow(2.0, kNaN)));
    EXPECT_TRUE(std::isnan(sin(kInfinity)));
    EXPECT_TRUE(std::isnan(cos(kNaN)));
}

TEST(MathsDeathTest, powWantsAPositiveBase) {
    EXPECT_DEATH(pow(0.0, 1.0), "大于 0");
    EXPECT_DEATH(pow(-1.0, 2.0), "大于 0");
}

// The bits themselves: a machine or an optimisation level that computes them differently would fork
// replays.
TEST(Maths, givesTheSameBitsEverywhere) {
    Rng rng{7};
    Encoder results;
    const auto note = [&results](double value) {
        results.number(std::bit_cast<std::uint64_t>(value));
    };
    for (int count = 0; count < 10'000; ++count) {
        const double x = pick(rng, -50.0, 50.0);
        const double y = exp(x);
        note(y);
        note(log(y));
        note(pow(y, 0.37));
        note(sin(x * 1000.0));
        note(cos(x));
        note(rng.normal());
    }
    EXPECT_EQ(Digest::of(results.bytes()).hex(),
              "456752df6c5cb4047ddaa54b7f458e09ac0d7631d6860dbb99f9a344b294eb25");
}

TEST(RoundedTo, goesAwayFromZeroAtHalf) {
    EXPECT_EQ(roundedTo(2.5, 0), 3);
    EXPECT_EQ(roundedTo(-2.5, 0), -3);
    EXPECT_EQ(roundedTo(12.344, 2), 12.34);
}

TEST(RoundedTo, hasNoNegativeZero) {
    EXPECT_FALSE(std::signbit(roundedTo(-0.04, 1)));
}

}  // namespace
}  // namespace lianbing::base
