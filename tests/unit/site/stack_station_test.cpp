#include "game/site/station.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

constexpr Minute kFirst = 20000 * kMinutesADay;
constexpr Minute kFrom = kFirst + 3 * kMinutesADay + 600;
constexpr Minute kUntil = kFrom + 2 * kMinutesADay;

Plant kiln(std::vector<PlannedCause> causes = {}) {
    Plant plant;
    plant.kind = "stack";
    plant.seed = 11;
    plant.since = base::Date::fromDays(20000);
    plant.name = "一号窑排放口";
    plant.causes = std::move(causes);
    return plant;
}

std::unique_ptr<Station> open(const Plant& plant) {
    auto station = openStation(plant);
    EXPECT_TRUE(station) << station.error().what;
    return std::move(*station);
}

PlannedCause cause(std::string word, double strength = 0.5) {
    return {std::move(word), kFrom, kUntil, strength, {}};
}

double at(const Station& station, std::string_view channel, Minute minute) {
    return station.sample(channel, momentOf(minute))->value;
}

TEST(StackStation, everyChannelHasAReadingAndAnIdOfItsOwn) {
    const auto station = open(kiln());
    std::set<std::string> ids;
    for (const Channel& channel : station->channels()) {
        EXPECT_TRUE(ids.insert(channel.id).second) << channel.id;
        EXPECT_FALSE(channel.name.empty());
        EXPECT_FALSE(channel.factor.empty());
        const auto sample = station->sample(channel.id, momentOf(kFrom + 90));
        ASSERT_TRUE(sample) << channel.id;
        EXPECT_EQ(sample->mark, Mark::Valid) << channel.id;
    }
    EXPECT_EQ(station->channels().size(), 43U);
    EXPECT_FALSE(station->sample("platform.no-such", momentOf(kFrom)));
}

TEST(StackStation, aRunHasTheReadingsThatSamplesHave) {
    const auto station = open(kiln({cause("power-cut"), cause("nitrogen-in-line")}));
    std::vector<std::string_view> ids;
    for (const Channel& channel : station->channels()) ids.push_back(channel.id);
    constexpr std::size_t kCount = 40;
    std::vector<std::vector<Reading>> readings(ids.size(), std::vector<Reading>(kCount));
    std::vector<std::span<Reading>> runs(readings.begin(), readings.end());
    const Minute from = kUntil - 70;
    ASSERT_TRUE(station->samplesOf(ids, from, 7, runs));
    for (std::size_t c = 0; c < ids.size(); ++c) {
        for (std::size_t i = kCount; i-- > 0;) {
            const auto sample = station->sample(ids[c], momentOf(from + 7 * static_cast<int>(i)));
            const Reading& reading = readings[c][i];
            EXPECT_EQ(std::isnan(reading.value), sample->mark == Mark::Missing) << ids[c];
            EXPECT_EQ(reading.claim, sample->claim) << ids[c];
            if (!std::isnan(reading.value)) {
                EXPECT_EQ(reading.value, sample->value) << ids[c];
            }
        }
    }
}

TEST(StackStation, isTheSameObjectAsAPlantAndAsAStation) {
    const auto source = openPlant(kiln());
    ASSERT_TRUE(source);
    EXPECT_NE(dynamic_cast<const Station*>(source->get()), nullptr);
}

TEST(StackStation, figuresReachPlantChainAndLimits) {
    Plant plant = kiln();
    plant.figures = {{"sulphur", 1.2}, {"limit-so2", 35}, {"area", 13.5}, {"so2-range", 1000}};
    const auto station = open(plant);
    const auto plain = open(kiln());
    EXPECT_NEAR(at(*station, "reference.so2", kFrom), 2 * at(*plain, "reference.so2", kFrom), 0.2);
    EXPECT_NEAR(at(*station, "reference.velocity", kFrom) * 2,
                at(*plain, "reference.velocity", kFrom), 0.02);
    EXPECT_EQ(*station->channel("platform.so2-converted")->limit, 35);
    EXPECT_NEAR(at(*station, "platform.so2", kFrom), at(*station, "reference.so2", kFrom), 20);
}

TEST(StackStation, refusesFiguresCausesAndSpansItDoesNotKnow) {
    Plant plant = kiln();
    plant.figures = {{"steam", 6}};
    EXPECT_EQ(openStation(plant).error().what, "废气排放口没有参数“steam”。");
    plant.figures = {{"pitot", 7}};
    EXPECT_EQ(openStation(plant).error().what, "废气排放口的参数“pitot”应当在0.1到2之间。");
    EXPECT_EQ(openStation(kiln({cause("bucket")})).error().what,
              "废气排放口没有名为“bucket”的情形。");
    EXPECT_FALSE(openStation(kiln({{"oxidant", kUntil, kFrom, 0.5, {}}})));
    EXPECT_FALSE(openStation(kiln({{"clips-deleted", kUntil, kFrom, 0.5, {}}})));
    plant = kiln();
    plant.kind = "lake";
    EXPECT_FALSE(openStation(plant));
}

}  // namespace
}  // namespace lianbing::site
