#include "game/site/flue_math.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

base::Date on(int year, int month, int day) {
    return base::Date::fromYmd(year, month, day).value();
}

// The table of the low-oxygen kiln: 140 mg/m³ at 19.5 % O2 is 280 at 18 %; diluted to 12 % O2 the
// same gas reads 86.2 and converts to 28.7.
TEST(AtReferenceOxygen, givesTheFiguresOfTheKiln) {
    EXPECT_NEAR(*atReferenceOxygen(140, 19.5, 18), 280, 1e-9);
    EXPECT_NEAR(*atReferenceOxygen(140 * 12 / 19.5, 12, 18), 28.7, 0.05);
    EXPECT_NEAR(*atReferenceOxygen(60, 19.5, 18), 120, 1e-9);
    EXPECT_NEAR(*atReferenceOxygen(12, 19.5, 18), 24, 1e-9);
    const double old = referenceOxygenOn(Furnace::BrickKiln, on(2019, 1, 1))->percent;
    EXPECT_NEAR(*atReferenceOxygen(140, 19.5, old), 1153, 0.5);
    EXPECT_NEAR(*atReferenceOxygen(86.15, 12, old), 118, 0.5);
}

TEST(AtReferenceOxygen, lowersTheValueWhereOxygenIsForcedDown) {
    EXPECT_NEAR(*atReferenceOxygen(100, 8, 9) / *atReferenceOxygen(100, 12, 9), 0.69, 0.005);
}

TEST(AtReferenceOxygen, hasNoValueInAir) {
    EXPECT_FALSE(atReferenceOxygen(5, 21, 18));
    EXPECT_FALSE(atReferenceOxygen(5, 21.4, 18));
    EXPECT_TRUE(atReferenceOxygen(5, 20.99, 18));
}

TEST(DryOf, takesTheVapourOut) {
    EXPECT_NEAR(dryOf(90, 0.1), 100, 1e-12);
    EXPECT_NEAR(wetOf(dryOf(37, 0.23), 0.23), 37, 1e-12);
}

// By hand: ρ = (1.34 × 0.92 + 0.804 × 0.08) × 273.15 / 393.15 × 101175 / 101325 = 0.9000 kg/m³;
// v = 0.84 × sqrt(200 / 0.9000) = 12.52 m/s; 6.75 m² × 12.52 × 3600 = 304,280 m³/h;
// × 273.15 / 393.15 × 101175 / 101325 × 0.92 = 194,200 m³/h.
TEST(Flow, isWorkedByHand) {
    const DuctGas gas{120, -150, 101325, 0.08};
    const FlowParameters flow{0.84, 1, 6.75};
    EXPECT_NEAR(densityOf(gas), 0.9000, 0.0005);
    const double velocity = velocityOf(100, gas, flow);
    EXPECT_NEAR(velocity, 12.52, 0.01);
    EXPECT_NEAR(pitotPressureOf(velocity, gas, flow), 100, 1e-9);
    const double actual = flowOf(velocity, flow.area);
    EXPECT_NEAR(actual, 304300, 300);
    EXPECT_NEAR(standardDryFlowOf(actual, gas), 194200, 300);
}

TEST(EmissionRate, isThatOfTheKiln) {
    EXPECT_NEAR(emissionRateOf(140, 60000), 8.4, 1e-9);
    EXPECT_NEAR(emissionRateOf(86.15, 60000), 5.2, 0.05);
}

TEST(NitrogenOxides, areCountedAsDioxide) {
    EXPECT_NEAR(nitrogenOxidesOf(100, 0), 153, 1e-9);
    EXPECT_NEAR(nitrogenOxidesOf(100 * kNitricOxideMass, 10 * kNitrogenDioxideMass), 225.5, 0.1);
}

TEST(ReferenceOxygen, ofBrickKilnsChangedWithTheAmendment) {
    const auto before = referenceOxygenOn(Furnace::BrickKiln, on(2020, 12, 20));
    const auto after = referenceOxygenOn(Furnace::BrickKiln, on(2020, 12, 21));
    ASSERT_TRUE(before && after);
    EXPECT_NEAR(before->percent, 8.65, 0.005);
    EXPECT_TRUE(before->isVerified);
    EXPECT_EQ(after->percent, 18);
    EXPECT_FALSE(after->isVerified);
}

TEST(ReferenceOxygen, isUnknownBeforeItsStandard) {
    EXPECT_FALSE(referenceOxygenOn(Furnace::OxidiserOfVapours, on(2018, 1, 1)));
    EXPECT_EQ(referenceOxygenOn(Furnace::CoalBoiler, on(2026, 8, 15))->percent, 9);
}

TEST(ReferenceOxygen, hasAWordForEveryTrade) {
    for (const std::string& word : trades()) {
        const auto furnace = furnaceOf(word);
        ASSERT_TRUE(furnace) << word;
        EXPECT_TRUE(referenceOxygenOn(*furnace, on(2026, 8, 15))) << word;
    }
    EXPECT_EQ(furnaceOf("glass"), Furnace::Glass);
    EXPECT_FALSE(furnaceOf("bakery"));
    EXPECT_EQ(referenceOxygensOf(Furnace::BrickKiln).size(), 2U);
}

}  // namespace
}  // namespace lianbing::site
