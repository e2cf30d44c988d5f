#include "game/site/short_number.h"

#include <gtest/gtest.h>

#include <limits>

namespace lianbing::site {
namespace {

TEST(ShortNumber, hasThreeDigitsThatCountAndNoExponent) {
    EXPECT_EQ(shortNumber(85312), "85300");
    EXPECT_EQ(shortNumber(125000), "125000");
    EXPECT_EQ(shortNumber(1234567), "1230000");
    EXPECT_EQ(shortNumber(999.6), "1000");
    EXPECT_EQ(shortNumber(143), "143");
    EXPECT_EQ(shortNumber(18.64), "18.6");
    EXPECT_EQ(shortNumber(9.999), "10");
    EXPECT_EQ(shortNumber(6.42), "6.42");
    EXPECT_EQ(shortNumber(0.06334), "0.0633");
    EXPECT_EQ(shortNumber(0.000012345), "0.000012");
    EXPECT_EQ(shortNumber(0), "0");
    EXPECT_EQ(shortNumber(-1.36), "-1.36");
    EXPECT_EQ(shortNumber(123.4, 2), "120");
    EXPECT_EQ(shortNumber(1.26, 2), "1.3");
    EXPECT_EQ(shortNumber(std::numeric_limits<double>::quiet_NaN()), "无");
    EXPECT_EQ(shortNumber(std::numeric_limits<double>::infinity()), "无");
}

TEST(PlainNumber, isWrittenOut) {
    EXPECT_EQ(plainNumber(1'250'000), "1250000");
    EXPECT_EQ(plainNumber(12.25), "12.25");
    EXPECT_EQ(plainNumber(0.00001), "0.00001");
    EXPECT_EQ(plainNumber(-0.0), "0");
}

}  // namespace
}  // namespace lianbing::site
