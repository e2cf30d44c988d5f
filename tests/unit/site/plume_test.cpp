#include "game/site/plume.h"

#include "game/site/air.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lianbing::site {
namespace {

const StackExit kGasBoiler{68, 0.17, 8, 0.25};

Surroundings weather(double celsius, double humidity) {
    return {celsius, saturationPressure(celsius) * humidity / 100, 2};
}

double topAt(double celsius, double humidity) {
    const auto plume = whitePlume(kGasBoiler, weather(celsius, humidity));
    return plume ? plume->top : 0;
}

TEST(WhitePlume, beginsAboveTheMouthOfAWarmStackAndFades) {
    const auto plume = whitePlume(kGasBoiler, weather(8, 60));
    ASSERT_TRUE(plume);
    EXPECT_GT(plume->bottom, 0);
    EXPECT_GT(plume->top, plume->bottom + 1);
    EXPECT_LT(plume->top, 20);
}

TEST(WhitePlume, shrinksAsTheDayWarmsAndIsGoneInSummer) {
    EXPECT_GT(topAt(-5, 60), topAt(5, 60));
    EXPECT_GT(topAt(5, 60), topAt(15, 60));
    EXPECT_EQ(topAt(35, 40), 0);
}

TEST(WhitePlume, growsInDampAir) {
    EXPECT_GT(topAt(10, 90), topAt(10, 60));
    EXPECT_GT(topAt(10, 60), topAt(10, 20));
}

TEST(WhitePlume, isNoneWithoutWaterOrWithoutCold) {
    EXPECT_FALSE(whitePlume({68, 0.005, 8, 0.25}, weather(20, 50)));
    EXPECT_FALSE(whitePlume({250, 0.17, 8, 0.25}, weather(25, 50)));
}

TEST(WhitePlume, isWhiteFromTheMouthWhenTheFlueGasIsSaturated) {
    const auto plume = whitePlume({50, 0.17, 8, 0.25}, weather(10, 60));
    ASSERT_TRUE(plume);
    EXPECT_EQ(plume->bottom, 0);
}

TEST(WhitePlume, endsWhereAFineScanOfTheMixingLineSaysSo) {
    const Surroundings air = weather(8, 60);
    const auto plume = whitePlume(kGasBoiler, air);
    ASSERT_TRUE(plume);
    double thinnest = 0;
    double thickest = 0;
    for (int i = 1; i < 200000; ++i) {
        const double share = i / 200000.0;
        const double vapour =
            air.vapour + (kGasBoiler.moisture * kAirPressure - air.vapour) * share;
        const double celsius = air.temperature + (kGasBoiler.temperature - air.temperature) * share;
        if (vapour <= saturationPressure(celsius)) continue;
        if (thinnest == 0) thinnest = share;
        thickest = share;
    }
    const double radius = kGasBoiler.radius * std::sqrt((8 + kKelvin) / (68 + kKelvin) * 8 / 2);
    const double spread = 1.0 / 3 + 2.0 / 8;
    EXPECT_NEAR(plume->top, radius * (1 / std::sqrt(thinnest) - 1) / spread, 0.01);
    EXPECT_NEAR(plume->bottom, radius * (1 / std::sqrt(thickest) - 1) / spread, 0.01);
}

}  // namespace
}  // namespace lianbing::site
