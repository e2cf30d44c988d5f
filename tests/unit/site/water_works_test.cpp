#include "game/site/water_works.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;

WaterWorks works(WaterPlan plan = {}) {
    return WaterWorks::create(std::move(plan)).value();
}

// The table of the outline: 350 m³/h at 04:00 to 800 at 09:30, 13,440 m³ a day, COD 48 to 92 with a
// flow-weighted mean of 71.
TEST(WaterWorks, breathesAsTheOutlineSays) {
    const WaterWorks plant = works();
    double water = 0;
    double load = 0;
    double low = 1e9;
    double high = 0;
    constexpr int kDays = 10;
    for (Minute m = kDay; m < kDay + kDays * kMinutesADay; ++m) {
        const double flow = plant.flow(m) / 60;
        const double demand = plant.effluent(m).oxygenDemand;
        water += flow;
        load += flow * demand;
        low = std::min(low, demand);
        high = std::max(high, demand);
    }
    EXPECT_NEAR(water / kDays, 13440, 400);
    EXPECT_NEAR(load / water, 71, 3);
    EXPECT_GT(low, 45);
    EXPECT_LT(high, 95);
    EXPECT_NEAR(plant.flow(kDay + 4 * 60), 353, 30);
    EXPECT_NEAR(plant.flow(kDay + 9 * 60 + 30), 790, 50);
}

TEST(WaterWorks, rainBringsFlowAndThinsIt) {
    WaterPlan plan;
    plan.rains = {{kDay + 480, kDay + 960, 0.8}};
    const WaterWorks wet = works(plan);
    const WaterWorks dry = works();
    EXPECT_GT(wet.flow(kDay + 720), 1.5 * dry.flow(kDay + 720));
    EXPECT_LT(wet.effluent(kDay + 720).oxygenDemand, 0.75 * dry.effluent(kDay + 720).oxygenDemand);
    EXPECT_LT(wet.effluent(kDay + 720).conductivity, 900);
    EXPECT_EQ(wet.flow(kDay + 400), dry.flow(kDay + 400));
    EXPECT_EQ(wet.effluent(kDay + 1400), dry.effluent(kDay + 1400));
    EXPECT_EQ(wet.inletLoad(kDay + 720), dry.inletLoad(kDay + 720));
}

TEST(WaterWorks, aStopIsNoFlow) {
    WaterPlan plan;
    plan.stops = {{kDay + 60, kDay + 300}};
    const WaterWorks plant = works(plan);
    EXPECT_EQ(plant.flow(kDay + 100), 0);
    EXPECT_EQ(plant.inletLoad(kDay + 100), 0);
    EXPECT_LT(plant.blowerPower(kDay + 100), 0.3 * plan.blowerPower);
    EXPECT_GT(plant.flow(kDay + 300), 100);
}

TEST(WaterWorks, theRiverCarriesWhatIsLetIntoIt) {
    const WaterWorks plant = works();
    const Water river{15, 0.5, 0.1, 3, 7.5, 12, 420, 4};
    const Water below = plant.riverBelow(kDay, river, 5000);
    const double own = plant.flow(kDay);
    EXPECT_NEAR(below.oxygenDemand * (own + 5000),
                15 * 5000 + plant.effluent(kDay).oxygenDemand * own, 1e-6);
    EXPECT_GT(below.conductivity, river.conductivity);
}

TEST(WaterWorks, aMinuteIsTheSameInAnyOrder) {
    const WaterWorks plant = works();
    const Water late = plant.effluent(kDay + 5000);
    const Water early = plant.effluent(kDay);
    EXPECT_EQ(works().effluent(kDay), early);
    EXPECT_EQ(plant.effluent(kDay + 5000), late);
}

TEST(WaterWorks, refusesWhatNoWorksHas) {
    WaterPlan plan;
    plan.effluent.nitrogen = 1;
    EXPECT_EQ(WaterWorks::create(plan).error().what,
              "出水总氮应当不低于氨氮，不高于3000毫克每升。");
    plan = {};
    plan.stops = {{9, 9}};
    EXPECT_FALSE(WaterWorks::create(plan));
}

}  // namespace
}  // namespace lianbing::site
