#include "game/site/combustion.h"

#include "game/site/air.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

TEST(BurnMethane, withJustEnoughAirGivesTheTextbookFlueGas) {
    const FlueGas gas = burnMethane(0, 0);
    EXPECT_NEAR(gas.excessAir, 1, 1e-12);
    EXPECT_NEAR(gas.wetVolume, 10.52, 0.01);  // 1 CO2 + 2 H2O + 7.52 N2
    EXPECT_NEAR(gas.moisture, 0.190, 0.001);
}

TEST(BurnMethane, keepsTheOxygenItWasAskedFor) {
    const FlueGas gas = burnMethane(0.035, 0);
    const double air = gas.excessAir * 2 / 0.21;
    EXPECT_NEAR((air * 0.21 - 2) / (air - 1), 0.035, 1e-12);
    EXPECT_NEAR(gas.excessAir, 1.18, 0.005);
}

TEST(BurnMethane, isDrierWithMoreAirAndMoisterInDampWeather) {
    EXPECT_LT(burnMethane(0.09, 0).moisture, burnMethane(0.035, 0).moisture);
    EXPECT_GT(burnMethane(0.035, 25).moisture, burnMethane(0.035, 5).moisture);
}

TEST(BurnMethane, hasItsDewPointNearFiftySevenDegrees) {
    // 55 to 58 °C is the range textbooks of condensing boilers give for natural gas with little
    // excess air.
    const double dew = dewPoint(burnMethane(0.035, 8).moisture * kAirPressure);
    EXPECT_GT(dew, 55);
    EXPECT_LT(dew, 58);
}

TEST(BurnMethaneDeathTest, refusesMoreOxygenThanAirHas) {
    EXPECT_DEATH(burnMethane(0.21, 0), "oxygen");
}

}  // namespace
}  // namespace lianbing::site
