#include "game/site/cems.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace lianbing::site {
namespace {

constexpr Minute kDay = 20000 * kMinutesADay;
constexpr Minute kNoon = kDay + 720 + 30;

using Change = std::function<void(Chain&, Minute)>;

/// A kiln at full load whose chain was changed on all days.
Cems kiln(
    Change change = [](Chain&, Minute) {}, StackPlan plan = {}) {
    plan.load.fill(1);
    return Cems{StackPlant::create(std::move(plan)).value(),
                Chain{},
                Upkeep{},
                {{0, 100 * kDay, std::move(change)}}};
}

/// The mean of two hours beside blow-back and calibration.
template <class Value>
double meanOf(const Cems& cems, Value value) {
    double sum = 0;
    for (Minute m = kNoon; m < kNoon + 120; ++m) sum += value(cems, m);
    return sum / 120;
}

double sulphur(const Cems& cems, Minute m) {
    return cems.shown(m).sulphurDioxide;
}

double converted(const Cems& cems, Minute m) {
    return cems.shown(m).sulphurDioxideConverted;
}

double nitrogen(const Cems& cems, Minute m) {
    return cems.shown(m).nitrogenOxides;
}

double oxygen(const Cems& cems, Minute m) {
    return cems.shown(m).oxygen;
}

double dust(const Cems& cems, Minute m) {
    return cems.shown(m).dust;
}

TEST(Cems, anHonestChainShowsTheTruth) {
    const Cems cems = kiln();
    const double truth =
        meanOf(cems, [](const Cems& c, Minute m) { return c.truth(m).sulphurDioxide; });
    EXPECT_NEAR(meanOf(cems, sulphur), truth, 0.02 * truth);
    EXPECT_NEAR(meanOf(cems, oxygen),
                meanOf(cems, [](const Cems& c, Minute m) { return c.truth(m).oxygen; }), 0.03);
    EXPECT_NEAR(meanOf(cems, [](const Cems& c, Minute m) { return c.shown(m).flow; }),
                meanOf(cems, [](const Cems& c, Minute m) { return c.truth(m).flow; }), 600);
    const StackValues now = cems.truth(kNoon);
    EXPECT_NEAR(now.sulphurDioxideRate, 8.4, 1.2);
}

// The table of the outline: N2 at 38.5 % of the sample holds the oxygen at 12.0 and everything at
// 0.615 of the truth; converted SO2 falls from about 280 to about 29.
TEST(Cems, nitrogenInTheLineLowersAllGasesInOneRatio) {
    const Cems honest = kiln();
    const Cems diluted = kiln([](Chain& chain, Minute) { chain.line.nitrogen = 0.385; });
    EXPECT_NEAR(meanOf(diluted, oxygen), 12.0, 0.1);
    EXPECT_NEAR(meanOf(diluted, sulphur) / meanOf(honest, sulphur), 0.615, 0.01);
    EXPECT_NEAR(meanOf(diluted, nitrogen) / meanOf(honest, nitrogen), 0.615, 0.01);
    EXPECT_NEAR(meanOf(diluted, dust), meanOf(honest, dust), 1e-9);
    EXPECT_NEAR(meanOf(honest, sulphur) / meanOf(honest, oxygen),
                meanOf(diluted, sulphur) / meanOf(diluted, oxygen), 0.1);
    EXPECT_NEAR(meanOf(diluted, converted), 28.7, 2);
    EXPECT_NEAR(meanOf(honest, converted), 280, 30);
}

TEST(Cems, spanGasAtTheProbeFindsTheNitrogenAndAtTheAnalyserDoesNot) {
    const Cems diluted = kiln([](Chain& chain, Minute) { chain.line.nitrogen = 0.385; });
    const SampleGas span{400, 0, 0, 0};
    EXPECT_NEAR(diluted.answer({span, ChainPoint::Probe}, kNoon, 10)->sulphurDioxide, 246, 4);
    EXPECT_NEAR(diluted.answer({span, ChainPoint::Analyser}, kNoon, 10)->sulphurDioxide, 400, 4);
    EXPECT_NEAR(kiln().answer({span, ChainPoint::Probe}, kNoon, 10)->sulphurDioxide, 400, 4);
}

TEST(Cems, anAnswerComesWithinTheResponseTime) {
    const Cems cems = kiln();
    const SampleGas span{400, 0, 0, 0};
    const double before = cems.answer({span, ChainPoint::Probe}, kNoon, 0)->sulphurDioxide;
    EXPECT_NEAR(before, cems.shown(kNoon).sulphurDioxide, 5);
    EXPECT_GT(cems.answer({span, ChainPoint::Probe}, kNoon, 3)->sulphurDioxide, 360);
    const Cems bent = kiln([](Chain& chain, Minute) { chain.line.delay = 4; });
    EXPECT_LT(bent.answer({span, ChainPoint::Probe}, kNoon, 3)->sulphurDioxide, 330);
}

double spanAt(const Cems& cems, ChainPoint point, int waited = 10) {
    return cems.answer({{400, 0, 0, 0}, point}, kNoon, waited)->sulphurDioxide;
}

TEST(Cems, gasThatFloodsTheProbePushesAsideWhatIsBlownThere) {
    const Cems open = kiln([](Chain& chain, Minute) { chain.probe.air = 0.45; });
    const Cems blown = kiln([](Chain& chain, Minute) {
        chain.probe.blownEvery = 10;
        chain.probe.blownShare = 0.5;
    });
    EXPECT_NEAR(spanAt(open, ChainPoint::Probe), 400, 6);
    EXPECT_NEAR(spanAt(blown, ChainPoint::Probe), 400, 6);
}

TEST(Cems, aLeakAtTheCondenserIsSeenFromProbeAndLineAndNotAtTheAnalyser) {
    const Cems leaks = kiln([](Chain& chain, Minute) { chain.condenser.air = 0.3; });
    const auto oxygenAt = [&](ChainPoint point) {
        return leaks.answer({{0, 0, 0, 10}, point}, kNoon, 20)->oxygen;
    };
    EXPECT_NEAR(oxygenAt(ChainPoint::Probe), 13.3, 0.3);
    EXPECT_NEAR(oxygenAt(ChainPoint::Line), 13.3, 0.3);
    EXPECT_NEAR(oxygenAt(ChainPoint::Analyser), 10, 0.2);
}

TEST(Cems, withoutPowerNothingAnswers) {
    const Cems dark =
        kiln([](Chain& chain, Minute minute) { chain.hasPower = minute < kNoon + 5; });
    EXPECT_TRUE(dark.answer({{}, ChainPoint::Analyser}, kNoon, 4));
    EXPECT_FALSE(dark.answer({{}, ChainPoint::Analyser}, kNoon, 5));
    for (const ChainPoint point : {ChainPoint::Probe, ChainPoint::Line, ChainPoint::Analyser})
        EXPECT_FALSE(dark.answer({{}, point}, kNoon + 10, 1));
}

TEST(Cems, anAnalyserThatStandsShowsWhatItShows) {
    const Cems broken = kiln([](Chain& chain, Minute) { chain.sulphurDioxide.fixedAt = 12; });
    EXPECT_EQ(spanAt(broken, ChainPoint::Analyser), 12);
}

TEST(Cems, aBentLineAnswersLateAndLow) {
    const Cems bent = kiln([](Chain& chain, Minute) {
        chain.line.delay = 4;
        chain.line.sulphurLost = 0.4;
    });
    EXPECT_LT(std::abs(spanAt(bent, ChainPoint::Probe, 3) - 240), 100);
    EXPECT_LT(spanAt(bent, ChainPoint::Probe, 3), spanAt(bent, ChainPoint::Probe, 8) - 10);
    EXPECT_LT(spanAt(bent, ChainPoint::Probe, 8), spanAt(bent, ChainPoint::Probe, 30) - 10);
    EXPECT_NEAR(spanAt(bent, ChainPoint::Probe, 30), 240, 5);
    EXPECT_NEAR(spanAt(bent, ChainPoint::Analyser, 5), 400, 6);
}

// Blown back from 12:00 to 12:03.
TEST(Cems, aBentLineComesBackLateBehindABlowBack) {
    const Cems bent = kiln([](Chain& chain, Minute) { chain.line.delay = 4; });
    const Minute over = kDay + 723;
    EXPECT_LT(sulphur(bent, over), 0.75 * sulphur(bent, over + 40));
    EXPECT_LT(sulphur(bent, over), 0.9 * sulphur(bent, over + 4));
    EXPECT_GT(sulphur(kiln(), over), 0.9 * sulphur(kiln(), over + 40));
}

TEST(Cems, aClockThatIsBehindSendsLateAndNeverAhead) {
    const Cems honest = kiln();
    const Cems late = kiln([](Chain& chain, Minute) { chain.logger.clockBehind = 60; });
    for (Minute m = kNoon; m < kNoon + 30; ++m)
        EXPECT_EQ(late.received(m)->values, honest.shown(m - 60));
    const Cems cut = kiln([](Chain& chain, Minute minute) {
        chain.logger.clockBehind = 60;
        chain.hasPower = minute >= kNoon;
    });
    EXPECT_FALSE(cut.received(kNoon + 59));
    EXPECT_TRUE(cut.received(kNoon + 60));
}

TEST(Cems, aSmallerRangeOnThePcScalesExactly) {
    const Cems honest = kiln();
    const Cems fifth = kiln([](Chain& chain, Minute) { chain.pc.ranges[0] = 100; });
    for (Minute m = kNoon; m < kNoon + 50; ++m)
        EXPECT_NEAR(fifth.shown(m).sulphurDioxide * 5, honest.shown(m).sulphurDioxide, 1e-9);
}

TEST(Cems, aRemappedChannelMakesUnlikeCurvesTheSame) {
    const Cems cems = kiln([](Chain& chain, Minute) {
        chain.pc.channels[static_cast<std::size_t>(Signal::Dust)] = Signal::Temperature;
    });
    for (Minute m = kNoon; m < kNoon + 50; ++m)
        EXPECT_NEAR(cems.shown(m).dust, cems.shown(m).temperature / 300 * 100, 1e-9);
}

TEST(Cems, airBeforeTheFanChangesNoConvertedValue) {
    const Cems honest = kiln();
    const Cems airy = kiln([](Chain& chain, Minute) { chain.ductAir = 0.3; });
    EXPECT_LT(meanOf(airy, sulphur), 0.75 * meanOf(honest, sulphur));
    EXPECT_GT(meanOf(airy, [](const Cems& c, Minute m) { return c.truth(m).flow; }), 80000);
    // 20.9 % in the air and not 21: conversion keeps nearly, not wholly.
    EXPECT_NEAR(meanOf(airy, converted), meanOf(honest, converted), 12);
    const Cems both = kiln([](Chain& chain, Minute) {
        chain.ductAir = 0.3;
        chain.oxygen.fixedAt = 17.0;
    });
    EXPECT_LT(meanOf(both, converted), 0.4 * meanOf(honest, converted));
}

TEST(Cems, aTapedLensDoesNotSeeTheDust) {
    const Cems taped = kiln([](Chain& chain, Minute) { chain.dust.sight = 0; });
    EXPECT_LT(meanOf(taped, dust), 0.5);
    EXPECT_GT(meanOf(taped, [](const Cems& c, Minute m) { return c.truth(m).dust; }), 10);
}

TEST(Cems, aMarkIsWhatTheLoggerClaims) {
    StackPlan plan;
    plan.standstills = {{kDay + 600, kDay + 1000}};
    const Cems honest = kiln([](Chain&, Minute) {}, plan);
    EXPECT_EQ(honest.received(kDay + 800)->mark, DataMark::Stopped);
    EXPECT_EQ(honest.received(kDay + 185)->mark, DataMark::Calibration);
    EXPECT_EQ(honest.received(kDay + 241)->mark, DataMark::Maintenance);
    EXPECT_EQ(honest.received(kDay + 500)->mark, DataMark::Normal);
    const Cems claims = kiln([](Chain& chain, Minute) { chain.logger.claimsStandstill = true; });
    EXPECT_EQ(claims.received(kNoon)->mark, DataMark::Stopped);
    EXPECT_GT(claims.plant().productionPower(kNoon), 500);
}

TEST(Cems, aLoggerThatIsOffSendsNothing) {
    EXPECT_FALSE(kiln([](Chain& chain, Minute) { chain.logger.isOn = false; }).received(kNoon));
}

TEST(Cems, aFrozenLoggerSendsOneValueForHours) {
    const Cems cems = kiln([](Chain& chain, Minute) {
        chain.logger.isFrozen = true;
        chain.logger.frozenSince = kNoon - 300;
    });
    EXPECT_EQ(cems.received(kNoon)->values, cems.received(kNoon + 77)->values);
    EXPECT_NE(cems.shown(kNoon), cems.shown(kNoon + 77));
}

TEST(Cems, calibrationShowsItsOwnGases) {
    const Cems cems = kiln();
    EXPECT_NEAR(cems.shown(kDay + 182).sulphurDioxide, 0, 6);
    EXPECT_NEAR(cems.shown(kDay + 195).sulphurDioxide, 400, 8);
    EXPECT_NEAR(cems.shown(kDay + 242).oxygen, 20.9, 0.2);
}

TEST(Cems, aMinuteIsTheSameInAnyOrder) {
    const Cems cems = kiln();
    const auto late = cems.received(kNoon + 5000);
    const auto early = cems.received(kNoon);
    EXPECT_EQ(kiln().received(kNoon), early);
    EXPECT_EQ(cems.received(kNoon + 5000), late);
}

}  // namespace
}  // namespace lianbing::site
