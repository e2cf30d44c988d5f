#include "game/site/stack_plant.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;

StackPlant kiln(StackPlan plan = {}) {
    return StackPlant::create(std::move(plan)).value();
}

template <class Value>
double meanOf(Minute from, Minute until, Value value) {
    double sum = 0;
    for (Minute m = from; m < until; ++m) sum += value(m);
    return sum / static_cast<double>(until - from);
}

TEST(StackPlant, theKilnIsThatOfItsTable) {
    StackPlan plan;
    plan.load.fill(1);
    plan.sootBlow = 0;
    const StackPlant plant = kiln(plan);
    const Minute end = kDay + 10 * kMinutesADay;
    EXPECT_NEAR(meanOf(kDay, end, [&](Minute m) { return plant.gas(m).sulphurDioxide; }), 140, 3);
    EXPECT_NEAR(meanOf(kDay, end, [&](Minute m) { return plant.gas(m).oxygen; }), 19.5, 0.02);
    EXPECT_NEAR(meanOf(kDay, end, [&](Minute m) { return plant.gas(m).dust; }), 12, 0.2);
    EXPECT_NEAR(meanOf(kDay, end,
                       [&](Minute m) {
                           const StackGas gas = plant.gas(m);
                           return nitrogenOxidesOf(gas.nitricOxide, gas.nitrogenDioxide);
                       }),
                60, 1);
}

// What the fuel brings is what goes up the stack and what the lime holds.
TEST(StackPlant, sulphurIsNeitherMadeNorLost) {
    const StackPlant plant = kiln();
    for (Minute m = kDay; m < kDay + kMinutesADay; m += 97) {
        const StackGas gas = plant.gas(m);
        const double up = emissionRateOf(gas.sulphurDioxide, gas.dryFlow);
        const double held = plant.limeRate(m) / 1.15 * 64.066 / 56.077;
        EXPECT_NEAR(up + held, plant.sulphurDioxideMade(m), 1e-6);
    }
}

TEST(StackPlant, aMinuteIsTheSameInAnyOrder) {
    const StackPlant plant = kiln();
    const StackGas late = plant.gas(kDay + 5000);
    const StackGas early = plant.gas(kDay);
    EXPECT_EQ(kiln().gas(kDay), early);
    EXPECT_EQ(plant.gas(kDay + 5000), late);
    StackPlan other;
    other.seed = 2;
    EXPECT_NE(kiln(other).gas(kDay), early);
}

TEST(StackPlant, moreLoadIsMoreOfEverythingButOxygen) {
    StackPlan low;
    low.load.fill(0.5);
    low.swing = 0;
    StackPlan high;
    high.load.fill(1);
    high.swing = 0;
    const StackPlant half = kiln(low);
    const StackPlant full = kiln(high);
    const auto mean = [](const StackPlant& plant, auto value) {
        return meanOf(kDay, kDay + 600, [&](Minute m) { return value(plant, m); });
    };
    const auto power = [](const StackPlant& plant, Minute m) {
        return plant.productionPower(m) + plant.treatmentPower(m);
    };
    const auto oxygen = [](const StackPlant& plant, Minute m) { return plant.gas(m).oxygen; };
    const auto rate = [](const StackPlant& plant, Minute m) {
        const StackGas gas = plant.gas(m);
        return emissionRateOf(gas.sulphurDioxide, gas.dryFlow);
    };
    EXPECT_LT(mean(half, power), mean(full, power));
    EXPECT_GT(mean(half, oxygen), mean(full, oxygen));
    EXPECT_NEAR(mean(half, rate) * 2, mean(full, rate), 1e-6);
}

TEST(StackPlant, standsWithoutFuelAndComesBackWithinAnHour) {
    StackPlan plan;
    plan.standstills = {{kDay + 600, kDay + 1200}};
    const StackPlant plant = kiln(plan);
    EXPECT_GT(plant.load(kDay + 599), 0.5);
    EXPECT_EQ(plant.load(kDay + 700), 0);
    EXPECT_EQ(plant.fuelRate(kDay + 700), 0);
    EXPECT_EQ(plant.gas(kDay + 700).sulphurDioxide, 0);
    EXPECT_EQ(plant.gas(kDay + 700).oxygen, 20.9);
    EXPECT_LT(plant.productionPower(kDay + 700), 0.05 * plan.productionPower);
    EXPECT_EQ(plant.treatmentPower(kDay + 700), 0);
    EXPECT_GT(plant.load(kDay + 1260), 0.5);
    const double half = plant.load(kDay + 1230);
    EXPECT_GT(half, 0.2);
    EXPECT_LT(half, 0.8);
}

TEST(StackPlant, refusesWhatNoPlantHas) {
    StackPlan plan;
    plan.oxygen = 25;
    EXPECT_EQ(StackPlant::create(plan).error().what, "满负荷含氧量应当在0到20.9%之间。");
    plan = {};
    plan.load[3] = std::nan("");
    EXPECT_EQ(StackPlant::create(plan).error().what, "每小时的负荷应当在0到1.2之间。");
    plan = {};
    plan.standstills = {{5, 5}};
    EXPECT_FALSE(StackPlant::create(plan));
}

TEST(StackPlant, blowsItsSootOffOnceADayInTheMorning) {
    StackPlan plan;
    plan.load.fill(1);
    const StackPlant blows = StackPlant::create(plan).value();
    plan.sootBlow = 0;
    const StackPlant never = StackPlant::create(plan).value();
    std::set<Minute> beginnings;
    for (int day = 0; day < 10; ++day) {
        int minutes = 0;
        double most = 0;
        const Minute midnight = (20000 + day) * kMinutesADay;
        for (Minute m = midnight; m < midnight + kMinutesADay; ++m) {
            const double more = blows.gas(m).dust / never.gas(m).dust;
            if (more <= 1) continue;
            if (minutes == 0) beginnings.insert(m - midnight);
            ++minutes;
            most = std::max(most, more);
            EXPECT_GE(m, midnight + 540);
            EXPECT_LT(m, midnight + 660);
        }
        EXPECT_EQ(minutes, 8);
        EXPECT_GT(most, 1.8);
    }
    EXPECT_GT(beginnings.size(), 5U);
}

}  // namespace
}  // namespace lianbing::site
