#include "game/base/fraction.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace lianbing::base {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

TEST(Fraction, addsWithoutRounding) {
    EXPECT_EQ(Fraction::of(1, 10) + Fraction::of(2, 10), Fraction::of(3, 10));
    EXPECT_EQ(Fraction::of(1, 3) + Fraction::of(1, 6), Fraction::of(1, 2));
    EXPECT_EQ(Fraction::of(1, 3) - Fraction::of(1, 2), Fraction::of(-1, 6));
}

TEST(Fraction, multipliesAndDividesWithoutRounding) {
    EXPECT_EQ(Fraction::of(1, 3) * 3, Fraction(1));
    EXPECT_EQ(Fraction(1) / 3 / 3, Fraction::of(1, 9));
    EXPECT_EQ(Fraction(-6) / -4, Fraction::of(3, 2));
}

TEST(Fraction, standsInLowestTermsWithTheSignAbove) {
    EXPECT_EQ(Fraction::of(6, -4), Fraction::of(-3, 2));
    EXPECT_EQ(Fraction::of(0, -7), Fraction(0));
}

TEST(Fraction, isNoNumberAfterADivisionByZero) {
    EXPECT_FALSE(Fraction::of(1, 0).isNumber());
    EXPECT_FALSE((Fraction(1) / 0).isNumber());
    EXPECT_FALSE((Fraction(0) / 0).isNumber());
}

TEST(Fraction, isNoNumberWhenItDoesNotFit) {
    EXPECT_FALSE((Fraction(kMost) + 1).isNumber());
    EXPECT_FALSE((Fraction(kMost) * 2).isNumber());
    EXPECT_FALSE((Fraction(1) / kMost / 2).isNumber());
    EXPECT_FALSE(Fraction(kLeast).isNumber());
    EXPECT_FALSE(Fraction::of(1, kLeast).isNumber());
}

TEST(Fraction, fitsWheneverTheResultDoes) {
    const Fraction third = Fraction::of(1, 3'000'000'000);
    EXPECT_EQ(third + third, Fraction::of(1, 1'500'000'000));
    EXPECT_EQ(Fraction::of(kMost, 3) * 3, Fraction(kMost));
}

TEST(Fraction, makesNoNumberOfNoNumber) {
    const Fraction none = Fraction::none();
    EXPECT_FALSE((none + 1).isNumber());
    EXPECT_FALSE((Fraction(1) - none).isNumber());
    EXPECT_FALSE((none * 0).isNumber());
    EXPECT_FALSE((Fraction(1) / none).isNumber());
}

TEST(Fraction, comparesByValue) {
    EXPECT_LT(Fraction::of(1, 3), Fraction::of(34, 100));
    EXPECT_GT(Fraction::of(-1, 3), Fraction::of(-34, 100));
    EXPECT_EQ(Fraction::of(2, 4), Fraction::of(1, 2));
}

TEST(Fraction, comparesWhatCouldNotBeSubtracted) {
    EXPECT_LT(Fraction(-kMost), Fraction(kMost));
    EXPECT_LT(Fraction::of(1, kMost), Fraction::of(1, kMost - 1));
}

TEST(Fraction, comparesNoNumberWithNothing) {
    const Fraction none = Fraction::none();
    EXPECT_FALSE(none == none);
    EXPECT_FALSE(none < Fraction(1));
    EXPECT_FALSE(none >= Fraction(1));
}

TEST(Fraction, readsWholeNumbersDecimalsAndPercentages) {
    EXPECT_EQ(Fraction::parse("12"), Fraction(12));
    EXPECT_EQ(Fraction::parse("0.5"), Fraction::of(1, 2));
    EXPECT_EQ(Fraction::parse("12.5%"), Fraction::of(1, 8));
    EXPECT_EQ(Fraction::parse("-30%"), Fraction::of(-3, 10));
}

TEST(Fraction, readsNoOtherForm) {
    for (const char* text : {"", "%", ".5", "5.", "1.2.3", "1,000", "+1", "--1", "-", "1e3", "1 %",
                             "5%%", "１", "9223372036854775808"}) {
        EXPECT_EQ(Fraction::parse(text), std::nullopt) << text;
    }
}

TEST(Fraction, roundsHalvesAwayFromZero) {
    EXPECT_EQ(Fraction::of(5, 2).rounded(), 3);
    EXPECT_EQ(Fraction::of(-5, 2).rounded(), -3);
    EXPECT_EQ(Fraction::of(249, 100).rounded(), 2);
    EXPECT_EQ(Fraction::of(kMost, 2).rounded(), kMost / 2 + 1);
    EXPECT_EQ(Fraction::none().rounded(), std::nullopt);
}

TEST(Fraction, givesTheWholeNumbersAroundIt) {
    EXPECT_EQ(Fraction::of(5, 2).floor(), 2);
    EXPECT_EQ(Fraction::of(5, 2).ceiling(), 3);
    EXPECT_EQ(Fraction::of(-5, 2).floor(), -3);
    EXPECT_EQ(Fraction::of(-5, 2).ceiling(), -2);
    EXPECT_EQ(Fraction(4).floor(), 4);
    EXPECT_EQ(Fraction(4).ceiling(), 4);
}

TEST(Fraction, isWrittenWithFourDecimalsAtMost) {
    EXPECT_EQ(Fraction(450000).text(), "450000");
    EXPECT_EQ(Fraction::of(145, 1000).text(), "0.145");
    EXPECT_EQ(Fraction::of(1, 3).text(), "0.3333");
    EXPECT_EQ(Fraction::of(-2, 3).text(), "-0.6667");
    EXPECT_EQ(Fraction::of(1, 20000).text(), "0.0001");
    EXPECT_EQ(Fraction::of(-1, 100000).text(), "0");
    EXPECT_EQ(Fraction::of(99999, 100000).text(), "1");
    EXPECT_EQ(Fraction::none().text(), "—");
}

TEST(Fraction, isWrittenHoweverLarge) {
    EXPECT_EQ(Fraction(kMost).text(), std::to_string(kMost));
    EXPECT_EQ(Fraction::of(kMost, 2).text(), std::to_string(kMost / 2) + ".5");
}

TEST(Fraction, isWrittenAsAPercentage) {
    EXPECT_EQ(Fraction::of(45, 100).percent(), "45%");
    EXPECT_EQ(Fraction::of(1, 8).percent(), "12.5%");
    EXPECT_EQ(Fraction::of(-3, 10).percent(), "-30%");
    EXPECT_EQ(Fraction::none().percent(), "—");
    EXPECT_EQ(Fraction(kMost).percent(), "—") << "a hundred times it does not fit";
}

TEST(Fraction, knowsWhetherItsTextSaysAllOfIt) {
    EXPECT_TRUE(Fraction::of(1, 8).hasExactText());
    EXPECT_FALSE(Fraction::of(1, 3).hasExactText());
    EXPECT_FALSE(Fraction::of(1, 100000).hasExactText());
    EXPECT_FALSE(Fraction::none().hasExactText());
}

}  // namespace
}  // namespace lianbing::base
