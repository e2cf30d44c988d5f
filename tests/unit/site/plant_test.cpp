#include "game/site/plant.h"

#include <gtest/gtest.h>

namespace lianbing::site {
namespace {

Plant aPlant() {
    Plant plant;
    plant.kind = "gas-boiler";
    plant.seed = 7;
    plant.since = base::Date::fromDays(12000);
    return plant;
}

base::Moment nine() {
    return {base::Date::fromDays(12030), std::chrono::hours(9)};
}

TEST(Plant, opensABoilerHouseWithItsFigures) {
    Plant plant = aPlant();
    plant.figures["outdoor"] = 6;
    const auto source = openPlant(plant);
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->sample("outdoor-temperature", nine())->value, 6);
}

TEST(Plant, figuresReachTheModel) {
    Plant plant = aPlant();
    plant.figures["steam"] = 3;
    const double small = (*openPlant(plant))->sample("gas-flow", nine())->value;
    plant.figures["steam"] = 6;
    EXPECT_NEAR((*openPlant(plant))->sample("gas-flow", nine())->value, 2 * small, 2);
}

TEST(Plant, refusesWhatItDoesNotKnow) {
    Plant plant = aPlant();
    plant.figures["sulphur"] = 1;
    EXPECT_EQ(openPlant(plant).error().what, "燃气锅炉房没有参数“sulphur”。");
    plant = aPlant();
    plant.kind = "kiln";
    EXPECT_EQ(openPlant(plant).error().what,
              "没有名为“kiln”的模拟设施；现有：gas-boiler、stack、outfall。");
    plant = aPlant();
    plant.figures["humidity"] = 120;
    EXPECT_FALSE(openPlant(plant));
}

TEST(Plant, saysEveryChannelInWords) {
    const auto source = openPlant(aPlant());
    ASSERT_TRUE(source);
    for (const Channel& channel : (*source)->channels()) {
        EXPECT_FALSE(channel.name.empty());
        EXPECT_FALSE(channel.unit.empty());
        EXPECT_TRUE((*source)->sample(channel.id, nine())) << channel.id;
    }
}

}  // namespace
}  // namespace lianbing::site
