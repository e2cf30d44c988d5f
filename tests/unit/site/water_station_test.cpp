#include "game/site/water_station.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;

using Change = std::function<void(WaterChain&, Minute)>;

WaterStation station(
    Change change = [](WaterChain&, Minute) {}, WaterPlan plan = {}) {
    return WaterStation{WaterWorks::create(std::move(plan)).value(),
                        WaterChain{},
                        WaterUpkeep{},
                        {{0, 100 * kDay, std::move(change)}}};
}

void bucket(WaterChain& chain, Minute) {
    chain.intake.share = 1;
    chain.intake.warmth = 22;
}

TEST(WaterStation, anHonestOneShowsTheWaterOfAnHourAgo) {
    const WaterStation honest = station();
    for (Minute hour = 5; hour < 20; ++hour) {
        const Minute at = kDay + hour * 60 + 10;
        EXPECT_NEAR(honest.shown(at).demand, honest.outfall(at - 70).oxygenDemand, 3);
        EXPECT_NEAR(honest.shown(at).flow, honest.works().flow(at), 1e-9);
    }
}

TEST(WaterStation, aValueStandsForItsCycle) {
    const WaterStation honest = station();
    std::set<double> values;
    for (Minute m = kDay + 600; m < kDay + 660; ++m) values.insert(honest.shown(m).demand);
    EXPECT_EQ(values.size(), 1U);
    EXPECT_NE(honest.shown(kDay + 660).demand, honest.shown(kDay + 659).demand);
}

// The table of the outline: COD 9.8 to 10.3, NH3-N 0.38 to 0.42, 22 °C, 310 µS/cm; the flow goes on
// breathing; the hidden load is 820 kg a day.
TEST(WaterStation, aBucketIsStillWhileTheFlowBreathes) {
    const WaterStation hides = station(bucket);
    double low = 1e9, high = 0, flowLow = 1e9, flowHigh = 0, hidden = 0;
    for (Minute m = kDay; m < kDay + kMinutesADay; ++m) {
        const WaterValues values = hides.shown(m);
        low = std::min(low, values.demand);
        high = std::max(high, values.demand);
        flowLow = std::min(flowLow, values.flow);
        flowHigh = std::max(flowHigh, values.flow);
        hidden += (hides.outfall(m).oxygenDemand - values.demand) * values.flow / 60 / 1000;
    }
    EXPECT_GT(low, 9.6);
    EXPECT_LT(high, 10.4);
    EXPECT_NEAR(flowHigh / flowLow, 2.3, 0.25);
    EXPECT_NEAR(hidden, 820, 60);
    EXPECT_EQ(hides.shown(kDay).temperature, 22);
    EXPECT_EQ(hides.drawn(kDay).conductivity, 310);
    EXPECT_NEAR(hides.outfall(kDay).conductivity, 1150, 1);
}

TEST(WaterStation, theStandardCheckPassesInABucketAndFailsByTheSlope) {
    EXPECT_NEAR(*station(bucket).checkOf(100, kDay), 100, 5);
    EXPECT_NEAR(
        *station([](WaterChain& chain, Minute) { chain.demand.slope = 0.5; }).checkOf(100, kDay),
        50, 3);
}

TEST(WaterStation, presetBottlesHaveNoDay) {
    const WaterStation cheats = station(
        [](WaterChain& chain, Minute) { chain.preset = Water{28, 1.5, 0.2, 8, 7.3, 20, 300, 10}; });
    for (Minute hour = 2; hour < 24; ++hour)
        EXPECT_NEAR(cheats.shown(kDay + hour * 60).demand, 28, 1.2);
}

TEST(WaterStation, aStoppedAnalyserShowsOneValueAndFillsNoDrum) {
    const WaterStation stopped = station([](WaterChain& chain, Minute) {
        chain.isStopped = true;
        chain.stoppedSince = kDay;
    });
    EXPECT_EQ(stopped.shown(kDay + 300).demand, stopped.shown(kDay + 1300).demand);
    EXPECT_EQ(stopped.wasteSince(kDay, kDay + kMinutesADay), 0);
    EXPECT_NEAR(station().wasteSince(kDay, kDay + kMinutesADay), 24 * 0.12, 1e-9);
}

TEST(WaterStation, aRemoverLowersTheDemandAndNotTheCarbon) {
    const WaterStation doped = station([](WaterChain& chain, Minute) { chain.remover = 1; });
    const WaterStation plain = station();
    const Minute at = kDay + 700;
    EXPECT_EQ(doped.outfall(at).oxygenDemand, 10);
    EXPECT_EQ(doped.outfall(at).organic, plain.outfall(at).organic);
}

TEST(WaterStation, aRemoverLeavesSaltInTheWater) {
    const WaterStation doped = station([](WaterChain& chain, Minute) { chain.remover = 1; });
    const WaterStation plain = station();
    const Minute at = kDay + 700;
    const double taken = plain.outfall(at).oxygenDemand - 10;
    EXPECT_NEAR(doped.outfall(at).chloride - plain.outfall(at).chloride, 0.74 * taken, 1);
    EXPECT_NEAR(doped.outfall(at).conductivity - plain.outfall(at).conductivity, 2.4 * taken, 1);
}

/// Stopped or dark from 10:20 to 17:40.
enum class Halt { Stopped, Dark };

WaterStation halted(Halt halt) {
    const Minute from = kDay + 620;
    return WaterStation{WaterWorks::create({}).value(),
                        WaterChain{},
                        WaterUpkeep{},
                        {{from, kDay + 1060, [from, halt](WaterChain& chain, Minute) {
                              chain.isStopped = halt == Halt::Stopped;
                              chain.hasPower = halt != Halt::Dark;
                              chain.stoppedSince = chain.offSince = from;
                          }}}};
}

// Runs begin at the full hour and take one: that of 10:00 is broken off, that of 18:00 is the next.
TEST(WaterStation, behindAStandstillTheFirstNewResultIsOfTheFirstNewRun) {
    for (const Halt halt : {Halt::Stopped, Halt::Dark}) {
        const WaterStation station = halted(halt);
        const double last = station.shown(kDay + 619).demand;  // of the sample of 09:00
        EXPECT_EQ(station.shown(kDay + 1060).demand, last);
        EXPECT_EQ(station.shown(kDay + 1139).demand, last);
        EXPECT_NE(station.shown(kDay + 1140).demand, last);
        EXPECT_EQ(station.runsSince(kDay + 600, kDay + 1139), 0);
        EXPECT_EQ(station.runsSince(kDay + 600, kDay + 1140), 1);
    }
}

TEST(WaterStation, aStandardIsNotSeenWhereNothingRuns) {
    const WaterStation dark = halted(Halt::Dark);
    EXPECT_TRUE(dark.checkOf(100, kDay + 619));
    EXPECT_FALSE(dark.checkOf(100, kDay + 620));
    EXPECT_FALSE(dark.ammoniaCheckOf(10, kDay + 620));
    const WaterStation stopped = halted(Halt::Stopped);
    EXPECT_EQ(stopped.checkOf(150, kDay + 700), stopped.shown(kDay + 700).demand);
    EXPECT_EQ(stopped.ammoniaCheckOf(10, kDay + 700), stopped.shown(kDay + 700).ammonia);
}

TEST(WaterStation, aClockThatIsBehindSendsLateAndNeverAhead) {
    const WaterStation plain = station();
    const WaterStation late =
        station([](WaterChain& chain, Minute) { chain.logger.clockBehind = 90; });
    for (Minute m = kDay + 600; m < kDay + 700; ++m)
        EXPECT_EQ(late.received(m)->values, plain.shown(m - 90));
}

TEST(WaterStation, aCapLeftOnShowsItsBuffer) {
    const WaterStation capped = station([](WaterChain& chain, Minute) { chain.capped = 6.86; });
    EXPECT_EQ(capped.shown(kDay).acidity, capped.shown(kDay + 700).acidity);
    EXPECT_NE(station().shown(kDay).acidity, station().shown(kDay + 700).acidity);
}

TEST(WaterStation, marksTheHourOfItsCheckAndAStandstill) {
    WaterPlan plan;
    plan.stops = {{kDay + 600, kDay + 900}};
    const WaterStation honest = station([](WaterChain&, Minute) {}, plan);
    EXPECT_EQ(honest.received(kDay + 60)->mark, DataMark::Calibration);
    EXPECT_EQ(honest.received(kDay + 119)->mark, DataMark::Calibration);
    EXPECT_EQ(honest.received(kDay + 120)->mark, DataMark::Normal);
    EXPECT_EQ(honest.received(kDay + 700)->mark, DataMark::Stopped);
    EXPECT_EQ(honest.received(kDay + 700)->values.flow, 0);
}

TEST(Comparison, limitsAreThoseOfTheTable) {
    EXPECT_EQ(allowedDemandDifference(29.9), 5);
    EXPECT_NEAR(allowedDemandDifference(30), 9, 1e-12);
    EXPECT_NEAR(allowedDemandDifference(60), 12, 1e-12);
    EXPECT_NEAR(allowedDemandDifference(100), 15, 1e-12);
    EXPECT_EQ(allowedAmmoniaDifference(1.9), 0.3);
    EXPECT_NEAR(allowedAmmoniaDifference(2), 0.3, 1e-12);
    EXPECT_EQ(allowedPhosphorusDifference(0.39), 0.04);
    EXPECT_NEAR(allowedPhosphorusDifference(0.4), 0.06, 1e-12);
    EXPECT_NEAR(allowedNitrogenDifference(10), 1.5, 1e-12);
}

}  // namespace
}  // namespace lianbing::site
