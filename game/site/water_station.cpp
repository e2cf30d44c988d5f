#include "game/site/water_station.h"

#include <algorithm>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kRemoverFloor = 10;  // mg/L: where the published cases saw COD stand [typical]
// A chlorate takes the place of six electrons, 48 g of O2; it leaves a chloride, and a salt in the
// water whose ions carry about 115 S·cm²/mol at 25 °C [stoichiometry, textbook value].
constexpr double kChlorideOfDemand = 35.45 / 48;      // mg for a mg of COD
constexpr double kConductivityOfDemand = 115.0 / 48;  // µS/cm for a mg/L of COD

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
    if (chain.remover > 0 && water.oxygenDemand > kRemoverFloor) {
        const double taken = (water.oxygenDemand - kRemoverFloor) * chain.remover;
        water.oxygenDemand -= taken;
        water.chloride += kChlorideOfDemand * taken;
        water.conductivity += kConductivityOfDemand * taken;
    }
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
/// standard is checked, or no run comes to its end, the last result stays.
Minute WaterStation::sampledAt(Minute minute) const {
    Minute sampled = flooredTo(minute, upkeep_.cycle) - upkeep_.cycle;
    while (isCheck(sampled) || !isRunMade(sampled)) sampled = startBefore(sampled);
    return sampled;
}

bool WaterStation::isIdle(Minute minute) const {
    WaterChain room;
    const WaterChain& chain = chainAt(minute, room);
    return !chain.hasPower || (chain.isStopped && minute >= chain.stoppedSince);
}

/// Whether the run that begins at a minute comes to its end.
bool WaterStation::isRunMade(Minute start) const {
    const Minute end = start + upkeep_.cycle;
    const bool isTouched = std::any_of(changes_.begin(), changes_.end(), [&](const auto& change) {
        return change.from < end && change.until > start;
    });
    if (!isTouched) return true;
    if (isIdle(start)) return false;
    const std::vector<Minute> edges = edgesOf(changes_, start + 1, end);
    return std::none_of(edges.begin(), edges.end(), [&](Minute edge) { return isIdle(edge); });
}

/// The start of a run before another one; a standstill is passed over at once.
Minute WaterStation::startBefore(Minute start) const {
    WaterChain room;
    const WaterChain& chain = chainAt(start, room);
    const Minute before = start - upkeep_.cycle;
    const auto lastBefore = [&](Minute since) {
        return std::min(before, flooredTo(since - 1, upkeep_.cycle));
    };
    if (!chain.hasPower) return lastBefore(chain.offSince);
    return chain.isStopped ? lastBefore(chain.stoppedSince) : before;
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
    // A clock that is behind has what was measured then sent as of now: late, and never ahead.
    const Minute made = logger.isFrozen ? logger.frozenSince : minute - logger.clockBehind;
    WaterMinute sent = *both.shown;
    if (made != minute) {
        const WaterChain then = chainAt(made);
        if (!then.hasPower) return both;
        const WaterMinute other = shownOf(made, then);
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

std::optional<double> WaterStation::checkIn(WaterCell WaterChain::*cell, double WaterValues::*shown,
                                            double truth, Minute minute, const Noise& noise) const {
    const WaterChain chain = chainAt(minute);
    if (!chain.hasPower) return std::nullopt;
    if (chain.isStopped) return shownOf(minute, chain).values.*shown;
    return reading(chain.*cell, truth, minute, noise);
}

std::optional<double> WaterStation::checkOf(double truth, Minute minute) const {
    return checkIn(&WaterChain::demand, &WaterValues::demand, truth, minute, demandNoise_);
}

std::optional<double> WaterStation::ammoniaCheckOf(double truth, Minute minute) const {
    return checkIn(&WaterChain::ammonia, &WaterValues::ammonia, truth, minute, ammoniaNoise_);
}

double WaterStation::wasteSince(Minute since, Minute minute) const {
    return runsSince(since, minute) * upkeep_.perRun;
}

int WaterStation::runsSince(Minute since, Minute minute) const {
    int runs = 0;
    const Minute cycle = upkeep_.cycle;
    for (Minute end = flooredTo(since, cycle) + cycle; end <= minute; end += cycle)
        runs += isRunMade(end - cycle) ? 1 : 0;
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
