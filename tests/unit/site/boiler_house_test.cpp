#include "game/site/boiler_house.h"

#include "game/base/digest.h"
#include "game/base/random.h"
#include "game/site/air.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace lianbing::site {
namespace {

base::Date dayNumber(int day) {
    return base::Date::fromDays(12000 + day);
}

base::Moment at(int day, int hour, int minute = 0) {
    return {dayNumber(day), std::chrono::hours(hour) + std::chrono::minutes(minute)};
}

BoilerHousePlan aPlan() {
    BoilerHousePlan plan;
    plan.seed = 7;
    plan.meterStart = dayNumber(0);
    return plan;
}

std::unique_ptr<BoilerHouse> aHouse(const BoilerHousePlan& plan = aPlan()) {
    auto house = BoilerHouse::create(plan);
    EXPECT_TRUE(house);
    return std::move(*house);
}

double reading(const BoilerHouse& house, std::string_view channel, const base::Moment& moment) {
    const auto sample = house.sample(channel, moment);
    EXPECT_TRUE(sample) << channel;
    return sample->value;
}

TEST(BoilerHouse, answersTheSameInAnyOrder) {
    const auto house = aHouse();
    const auto other = aHouse();
    std::vector<std::pair<std::string, base::Moment>> questions;
    for (const Channel& channel : house->channels()) {
        for (int i = 0; i < 60; ++i) questions.emplace_back(channel.id, at(i % 7, i % 24, i));
    }
    std::vector<Sample> forward;
    for (const auto& [channel, moment] : questions)
        forward.push_back(*house->sample(channel, moment));
    std::vector<Sample> backward;
    for (auto q = questions.rbegin(); q != questions.rend(); ++q) {
        backward.push_back(*other->sample(q->first, q->second));
    }
    std::reverse(backward.begin(), backward.end());
    EXPECT_EQ(forward, backward);
}

TEST(BoilerHouse, givesTheSameBytesOnEveryMachine) {
    const auto house = aHouse();
    std::string bytes;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        for (const Channel& channel : house->channels()) {
            bytes += house->sample(channel.id, at(3, 0, minute))->text() + "\n";
        }
    }
    EXPECT_EQ(base::Digest::of(bytes).hex().substr(0, 16), "be7557881f9e2887");
}

TEST(BoilerHouse, differsBySeedAndByDay) {
    BoilerHousePlan plan = aPlan();
    plan.seed = 8;
    EXPECT_NE(aHouse()->gasFlow(at(1, 9)), aHouse(plan)->gasFlow(at(1, 9)));
    EXPECT_NE(aHouse()->gasFlow(at(1, 9)), aHouse()->gasFlow(at(2, 9)));
}

TEST(BoilerHouse, readsAMomentAsItsMinute) {
    const auto house = aHouse();
    base::Moment late = at(1, 9, 17);
    late.ofDay += std::chrono::milliseconds(59999);
    EXPECT_EQ(house->gasFlow(late), house->gasFlow(at(1, 9, 17)));
}

TEST(BoilerHouse, burnsWhatItsSteamNeeds) {
    BoilerHousePlan plan = aPlan();
    plan.load.fill(1);
    const double perTonne = aHouse(plan)->gasTotal(at(30, 0)) / (30 * 24 * 6);
    // 70 to 80 m³ of gas for a tonne of steam is the usual figure of boiler operators.
    EXPECT_GT(perTonne, 70);
    EXPECT_LT(perTonne, 80);
}

TEST(BoilerHouse, countsExactlyWhatFlowed) {
    const auto house = aHouse();
    constexpr int kPerMinute = 60;
    // The true flow is summed by the trapezoid rule from minute to minute, over a day and a bit
    // with changing load.
    double sum = 0;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        const double here = house->gasFlow(at(1, 0, minute));
        const bool isStep =
            (minute + 1) % 60 == 0;  // the load steps at the hour: no trapezoid across it
        const double next = isStep ? here : house->gasFlow(at(1, 0, minute + 1));
        sum += (here + next) / 2 / kPerMinute;
    }
    const double counted = house->gasTotal(at(2, 0)) - house->gasTotal(at(1, 0));
    EXPECT_NEAR(sum / counted, 1, 0.002);
}

TEST(BoilerHouse, meterNeverRunsBackwards) {
    const auto house = aHouse();
    double before = 0;
    for (int minute = 0; minute < 3 * 24 * 60; minute += 7) {
        const double now = house->gasTotal(at(0, 0).plus(std::chrono::minutes(minute)));
        ASSERT_GE(now, before) << minute;
        before = now;
    }
    EXPECT_EQ(house->gasTotal(at(-1, 12)), 0);
    EXPECT_EQ(house->gasTotal(at(0, 0)), 0);
}

TEST(BoilerHouse, flueIsCoolBehindTheEconomiserAndFollowsTheLoad) {
    const auto house = aHouse();
    const double night = reading(*house, "flue-temperature", at(1, 3));
    const double day = reading(*house, "flue-temperature", at(1, 10));
    EXPECT_GT(night, 58);
    EXPECT_GT(day, night);
    EXPECT_LT(day, 73);
}

TEST(BoilerHouse, hasItsMeanTemperatureAtNineAndItsWarmestAtThree) {
    BoilerHousePlan plan = aPlan();
    plan.weather.mean = 6;
    const auto house = aHouse(plan);
    EXPECT_EQ(reading(*house, "outdoor-temperature", at(1, 9)), 6);
    EXPECT_EQ(reading(*house, "outdoor-temperature", at(1, 15)), 10);
    EXPECT_EQ(reading(*house, "outdoor-temperature", at(1, 3)), 2);
}

TEST(BoilerHouse, whitePlumeIsWaterThatFadesAsItWarms) {
    BoilerHousePlan plan = aPlan();
    plan.weather.mean = 8;
    const auto cold = aHouse(plan);
    const auto white = cold->plume(at(1, 9));
    ASSERT_TRUE(white);
    EXPECT_GT(white->bottom, 0);
    EXPECT_GT(reading(*cold, "plume-top", at(1, 6)), reading(*cold, "plume-top", at(1, 15)));
    plan.weather.mean = 34;
    EXPECT_EQ(reading(*aHouse(plan), "plume-top", at(1, 15)), 0);
}

TEST(BoilerHouse, standsStillWithTheBurnerOff) {
    BoilerHousePlan plan = aPlan();
    plan.load.fill(0);
    const auto house = aHouse(plan);
    EXPECT_EQ(reading(*house, "gas-flow", at(1, 9)), 0);
    EXPECT_EQ(reading(*house, "gas-total", at(90, 9)), 0);
    EXPECT_EQ(reading(*house, "plume-top", at(1, 9)), 0);
    EXPECT_EQ(reading(*house, "flue-temperature", at(1, 9)), 35);
    EXPECT_EQ(reading(*house, "flue-oxygen", at(1, 9)), 21);
}

TEST(BoilerHouse, airNeverHoldsMoreThanItsColdestHourLetsIt) {
    BoilerHousePlan plan = aPlan();
    plan.weather.humidity = 98;
    plan.weather.swing = 20;
    const auto house = aHouse(plan);
    EXPECT_LT(house->outdoorVapour(), saturationPressure(house->outdoorTemperature(at(1, 3))));
}

TEST(BoilerHouse, refusesAnUnknownChannel) {
    const auto sample = aHouse()->sample("opacity", at(1, 9));
    ASSERT_FALSE(sample);
    EXPECT_EQ(sample.error().what, "锅炉房没有名为“opacity”的读数。");
}

TEST(BoilerHouse, refusesFiguresNoBoilerHas) {
    BoilerHousePlan plan = aPlan();
    plan.load[4] = 1.5;
    EXPECT_FALSE(BoilerHouse::create(plan));
    plan = aPlan();
    plan.weather.wind = 0;
    EXPECT_FALSE(BoilerHouse::create(plan));
    plan = aPlan();
    plan.boiler.efficiency = std::nan("");
    ASSERT_FALSE(BoilerHouse::create(plan));
    EXPECT_EQ(BoilerHouse::create(plan).error().what, "锅炉热效率应当在0.3到1.1之间。");
}

}  // namespace
}  // namespace lianbing::site
