#include "game/site/water_station.h"

#include <algorithm>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kRemoverFloor = 10;  // mg/L: where the published cases saw COD stand [typical]

}  // namespace

WaterStation::WaterStation(WaterWorks works, WaterChain chain, WaterUpkeep upkeep,
                           std::vector<WaterChange> changes)
    : works_(std::move(works)),
      chain_(std::move(chain)),
      upkeep_(upkeep),
      changes_(std::move(changes)),
      demandNoise_(works_.plan().seed, "cell cod"),
      ammoniaNoise_(works_.plan().seed, "cell nh3"),
      phosphorusNoise_(works_.plan().seed, "cell tp"),
      nitrogenNoise_(works_.plan().seed, "cell tn") {}

WaterChain WaterStation::chainAt(Minute minute) const {
    return changedAt(chain_, changes_, minute);
}

/// Without a copy where nothing is changed; else the copy is put into `room`.
const WaterChain& WaterStation::chainAt(Minute minute, WaterChain& room) const {
    const bool isChanged = std::any_of(changes_.begin(), changes_.end(),
                                       [&](const auto& change) { return change.isAt(minute); });
    if (!isChanged) return chain_;
    room = chainAt(minute);
    return room;
}

Water WaterStation::outfallOf(Minute minute, const WaterChain& chain) const {
    Water water = works_.effluent(minute);
    if (chain.remover > 0 && water.oxygenDemand > kRemoverFloor)
        water.oxygenDemand =
            kRemoverFloor + (water.oxygenDemand - kRemoverFloor) * (1 - chain.remover);
    return water;
}

Water WaterStation::drawnOf(Minute minute, const WaterChain& chain) const {
    Water water = mixed(outfallOf(minute, chain), chain.intake.other, chain.intake.share);
    if (chain.intake.warmth) water.temperature = *chain.intake.warmth;
    return water;
}

Water WaterStation::outfall(Minute minute) const {
    return outfallOf(minute, chainAt(minute));
}

Water WaterStation::drawn(Minute minute) const {
    return drawnOf(minute, chainAt(minute));
}

/// When the sample was taken whose result stands at a minute: a run takes its cycle, and while the
/// standard is checked the last result stays.
Minute WaterStation::sampledAt(Minute minute) const {
    Minute sampled = flooredTo(minute, upkeep_.cycle) - upkeep_.cycle;
    if (isCheck(sampled)) sampled -= upkeep_.cycle;
    return sampled;
}

bool WaterStation::isCheck(Minute minute) const {
    const int since = minuteOfDay(minute) - upkeep_.checkAt;
    return upkeep_.checkAt >= 0 && since >= 0 && since < 60;
}

double WaterStation::reading(const WaterCell& cell, double value, Minute minute,
                             const Noise& noise) const {
    const double shown = cell.slope * value * cell.reagent + cell.intercept;
    return std::clamp(shown * (1 + cell.noise * noise.white(minute)), 0.0, cell.range);
}

WaterMinute WaterStation::shownOf(Minute minute, const WaterChain& now) const {
    const Minute sampled = sampledAt(now.isStopped ? now.stoppedSince : minute);
    WaterChain room;
    const WaterChain& chain = chainAt(sampled, room);
    const Water water = chain.preset ? *chain.preset : drawnOf(sampled, chain);
    WaterMinute shown;
    WaterValues& values = shown.values;
    values.demand = std::min(reading(chain.demand, water.oxygenDemand, sampled, demandNoise_),
                             now.hiddenCeiling);
    values.ammonia = reading(chain.ammonia, water.ammonia, sampled, ammoniaNoise_);
    values.phosphorus = reading(chain.phosphorus, water.phosphorus, sampled, phosphorusNoise_);
    values.nitrogen = reading(chain.nitrogen, water.nitrogen, sampled, nitrogenNoise_);
    // Probes and flow meter answer at once.
    const Water felt = drawnOf(minute, now);
    const double flow = works_.flow(minute);
    values.acidity = now.capped.value_or(felt.acidity);
    values.temperature = felt.temperature;
    values.flow = flow * now.flowFactor;
    if (isCheck(minute)) {
        shown.mark = DataMark::Calibration;
    } else if (flow <= 0) {
        shown.mark = DataMark::Stopped;
    }
    return shown;
}

WaterValues WaterStation::shown(Minute minute) const {
    return shownOf(minute, chainAt(minute)).values;
}

WaterBoth WaterStation::minuteOf(Minute minute) const {
    WaterChain room;
    const WaterChain& chain = chainAt(minute, room);
    WaterBoth both;
    if (!chain.hasPower) return both;
    both.shown = shownOf(minute, chain);
    const Logger& logger = chain.logger;
    if (!logger.isOn) return both;
    // A clock that is behind writes an earlier time beside what it sends.
    const Minute made = logger.isFrozen ? logger.frozenSince : minute + logger.clockBehind;
    WaterMinute sent = *both.shown;
    if (made != minute) {
        const WaterMinute other = shownOf(made, chainAt(made));
        sent.values = other.values;
        // A frozen one still marks what it is told of.
        if (!logger.isFrozen) sent.mark = other.mark;
    }
    if (logger.claimsFault) sent.mark = DataMark::Fault;
    if (logger.claimsMaintenance) sent.mark = DataMark::Maintenance;
    if (logger.claimsStandstill) sent.mark = DataMark::Stopped;
    for (double WaterValues::*value : {&WaterValues::demand, &WaterValues::ammonia,
                                       &WaterValues::phosphorus, &WaterValues::nitrogen})
        sent.values.*value =
            std::clamp(sent.values.*value * logger.factor, logger.low, logger.high);
    both.received = sent;
    return both;
}

std::optional<WaterMinute> WaterStation::received(Minute minute) const {
    return minuteOf(minute).received;
}

double WaterStation::checkOf(double truth, Minute minute) const {
    return reading(chainAt(minute).demand, truth, minute, demandNoise_);
}

double WaterStation::ammoniaCheckOf(double truth, Minute minute) const {
    return reading(chainAt(minute).ammonia, truth, minute, ammoniaNoise_);
}

double WaterStation::wasteSince(Minute since, Minute minute) const {
    return runsSince(since, minute) * upkeep_.perRun;
}

int WaterStation::runsSince(Minute since, Minute minute) const {
    int runs = 0;
    for (Minute at = flooredTo(since, upkeep_.cycle) + upkeep_.cycle; at <= minute;
         at += upkeep_.cycle)
        runs += chainAt(at).isStopped || !chainAt(at).hasPower ? 0 : 1;
    return runs;
}

double allowedDemandDifference(double laboratory) {
    if (laboratory < 30) return 5;
    if (laboratory < 60) return 0.30 * laboratory;
    if (laboratory < 100) return 0.20 * laboratory;
    return 0.15 * laboratory;
}

double allowedAmmoniaDifference(double laboratory) {
    return laboratory < 2 ? 0.3 : 0.15 * laboratory;
}

double allowedPhosphorusDifference(double laboratory) {
    return laboratory < 0.4 ? 0.04 : 0.15 * laboratory;
}

double allowedNitrogenDifference(double laboratory) {
    return laboratory < 2 ? 0.3 : 0.15 * laboratory;
}

}  // namespace lianbing::site
