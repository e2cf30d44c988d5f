#include "game/site/cems.h"

#include "game/base/maths.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kStaticPressure = -150;             // Pa in the duct [typical]
constexpr double kDioxideAsOxide = 30.006 / 46.006;  // molar masses of NO and NO2
constexpr double kTrueNitrogenFactor = 1.53;         // HJ 75-2017, unverified
// 90 % of a change are seen in 100 s, half of what HJ 75 allows [typical].
constexpr double kAnswerSeconds = 100 / 2.302585;
constexpr double kLeastLineTemperature = 120;
constexpr double kMostCondenserTemperature = 6;

double within(double value, double low, double high) {
    return std::clamp(value, low, high);
}

/// Share of SO2 that goes into the water of a cold line or a warm condenser [estimate].
double lostInWater(const Line& line, const Condenser& condenser) {
    const double cold = within((kLeastLineTemperature - line.temperature) / 100, 0, 0.9);
    const double wet = within((condenser.temperature - kMostCondenserTemperature) * 0.01, 0, 0.3);
    return 1 - (1 - 0.5 * cold) * (1 - wet);
}

SampleGas behindLine(const SampleGas& gas, const Chain& chain) {
    SampleGas behind = mixed(gas, kNitrogen, chain.line.nitrogen);
    behind.sulphurDioxide *=
        (1 - chain.line.sulphurLost) * (1 - lostInWater(chain.line, chain.condenser));
    behind.nitricOxide *= 1 - chain.line.nitrogenLost;
    behind.nitrogenDioxide *= 1 - chain.line.nitrogenLost;
    return mixed(behind, kAmbientAir, within(chain.condenser.air, 0, 1));
}

/// What the NOx cell sees, as NOx in mg/m³.
double nitrogenSeen(const SampleGas& gas, double converter) {
    return (gas.nitricOxide + gas.nitrogenDioxide * converter * kDioxideAsOxide) *
           kTrueNitrogenFactor;
}

}  // namespace

SampleGas mixed(const SampleGas& gas, const SampleGas& other, double share) {
    const double kept = 1 - share;
    return {gas.sulphurDioxide * kept + other.sulphurDioxide * share,
            gas.nitricOxide * kept + other.nitricOxide * share,
            gas.nitrogenDioxide * kept + other.nitrogenDioxide * share,
            gas.oxygen * kept + other.oxygen * share};
}

namespace {

/// The PC follows each step of the reference before anybody has a hand in it.
std::vector<ChainChange> withReferences(const std::vector<ReferenceStep>& references,
                                        std::vector<ChainChange> changes) {
    std::vector<ChainChange> all;
    for (const ReferenceStep& step : references) {
        const double percent = step.percent;
        all.push_back({step.from, std::numeric_limits<Minute>::max(),
                       [percent](Chain& chain, Minute) { chain.pc.referenceOxygen = percent; },
                       std::nullopt});
    }
    all.insert(all.end(), std::make_move_iterator(changes.begin()),
               std::make_move_iterator(changes.end()));
    return all;
}

}  // namespace

Cems::Cems(StackPlant plant, Chain chain, Upkeep upkeep, std::vector<ChainChange> changes,
           std::vector<ReferenceStep> references)
    : plant_(std::move(plant)),
      chain_(chain),
      upkeep_(upkeep),
      references_(std::move(references)),
      changes_(withReferences(references_, std::move(changes))),
      sulphurNoise_(plant_.plan().seed, "cell so2"),
      nitrogenNoise_(plant_.plan().seed, "cell nox"),
      oxygenNoise_(plant_.plan().seed, "cell o2"),
      dustNoise_(plant_.plan().seed, "cell dust"),
      pressureNoise_(plant_.plan().seed, "tube"),
      heatNoise_(plant_.plan().seed, "thermometer"),
      leakNoise_(plant_.plan().seed, "leak") {
    chain_.usualOxygen = plant_.plan().oxygen;
}

const StackGas& GasWindow::at(Minute minute) {
    const auto place = static_cast<std::size_t>(static_cast<std::uint64_t>(minute) % kWidth);
    if (minutes_[place] != minute) {
        gases_[place] = plant_->gas(minute);
        minutes_[place] = minute;
    }
    return gases_[place];
}

double Cems::referenceAt(Minute minute) const {
    double percent = chain_.pc.referenceOxygen;
    for (const ReferenceStep& step : references_) {
        if (minute >= step.from) percent = step.percent;
    }
    return percent;
}

Chain Cems::chainAt(Minute minute) const {
    return changedAt(chain_, changes_, minute);
}

/// Without a copy where nothing is changed; else the copy is put into `room`.
const Chain& Cems::chainAt(Minute minute, Chain& room) const {
    const bool isChanged = std::any_of(changes_.begin(), changes_.end(),
                                       [&](const auto& change) { return change.isAt(minute); });
    if (!isChanged) return chain_;
    room = chainAt(minute);
    return room;
}

/// The gas at the section of the probe, of what the plant made.
StackGas Cems::ductGas(const StackGas& made, const Chain& chain) {
    StackGas gas = made;
    gas.dryFlow *= 1 - chain.bypass;
    gas.sulphurDioxide *= chain.fuelSulphur;
    gas.dust *= chain.filterPass;
    if (chain.ductAir <= 0) return gas;
    const double kept = 1 - chain.ductAir;
    gas.sulphurDioxide *= kept;
    gas.nitricOxide *= kept;
    gas.nitrogenDioxide *= kept;
    gas.dust *= kept;
    gas.oxygen = gas.oxygen * kept + kAmbientAir.oxygen * chain.ductAir;
    gas.moisture *= kept;
    gas.temperature = gas.temperature * kept + 20 * chain.ductAir;
    gas.dryFlow /= kept;
    return gas;
}

SampleGas Cems::drawn(Minute minute, const Chain& chain, GasWindow& window) const {
    const StackGas duct = ductGas(window.at(minute), chain);
    SampleGas gas{duct.sulphurDioxide, duct.nitricOxide, duct.nitrogenDioxide, duct.oxygen};
    const Probe& probe = chain.probe;
    if (probe.air <= 0 && probe.blownEvery <= 0) return gas;
    double air = probe.air * (1 + probe.unsteady * leakNoise_.white(minute));
    if (probe.blownEvery > 0) {
        const double since = std::fmod(static_cast<double>(minute), probe.blownEvery);
        air += probe.blownShare * (1 - since / probe.blownEvery);
    }
    return mixed(gas, kAmbientAir, within(air, 0, 1));
}

bool Cems::isCalibrating(Minute minute) const {
    const int since = minuteOfDay(minute) - upkeep_.calibrationAt;
    return upkeep_.calibrationAt >= 0 && since >= 0 && since < upkeep_.calibrationMinutes;
}

bool Cems::isBlownBack(Minute minute) const {
    return upkeep_.blowBackEvery > 0 &&
           minuteOfDay(minute) % upkeep_.blowBackEvery < upkeep_.blowBackMinutes;
}

/// What goes into the line. A line that is as filed is flushed within the minutes of a blow-back;
/// a bend or vessel still holds its air when they are over.
SampleGas Cems::passing(Minute minute, const Chain& chain, GasWindow& window) const {
    if (chain.line.delay > 0 && isBlownBack(minute)) return kAmbientAir;
    return drawn(minute, chain, window);
}

/// What reaches the cells, with the lag of line and cell: most of it is of this minute, the rest of
/// those before.
SampleGas Cems::inCells(Minute minute, const Chain& chain, GasWindow& window) const {
    if (isCalibrating(minute)) {
        const int since = minuteOfDay(minute) - upkeep_.calibrationAt;
        if (since < upkeep_.calibrationMinutes / 2) return kNitrogen;
        constexpr double kSpan = 0.8;  // of full scale
        return {chain.sulphurDioxide.range * kSpan,
                chain.nitrogenOxides.range * kSpan / kTrueNitrogenFactor, 0,
                chain.oxygen.range * kSpan};
    }
    if (isBlownBack(minute)) return kAmbientAir;
    // With a lag of T minutes a step is seen to 1 − exp(−t/T); of a minute's mean, so much is
    // older.
    const double lag = kAnswerSeconds / 60 + chain.line.delay;
    const double older = within(lag / (lag + 1), 0, 0.95);
    const int back = chain.line.delay > 0 ? 12 : 3;
    SampleGas gas = passing(minute - back, chain, window);
    for (int i = back - 1; i >= 0; --i) gas = mixed(passing(minute - i, chain, window), gas, older);
    return behindLine(gas, chain);
}

double Cems::daysSinceSet(Minute minute) const {
    if (upkeep_.calibrationAt >= 0) {
        const int since = minuteOfDay(minute) - upkeep_.calibrationAt;
        return (since < 0 ? since + static_cast<int>(kMinutesADay) : since) /
               static_cast<double>(kMinutesADay);
    }
    constexpr Minute kWeek = 7 * kMinutesADay;  // set by hand every seven days (HJ 75, unverified)
    return static_cast<double>(minute - flooredTo(minute, kWeek)) / kMinutesADay;
}

double Cems::reading(const Cell& cell, double value, Minute minute, const Noise& noise) const {
    if (cell.fixedAt) return *cell.fixedAt;
    const double days = daysSinceSet(minute);
    const double shown = cell.slope * value * (1 + cell.spanDrift * days) + cell.offset +
                         cell.range * (cell.zeroDrift * days + cell.noise * noise.white(minute));
    return within(shown, 0, cell.range);
}

double Cems::trueVelocity(const StackGas& duct) const {
    const DuctGas state{duct.temperature, kStaticPressure, kStandardPressure, duct.moisture};
    return duct.dryFlow / standardDryFlowOf(flowOf(1, chain_.pc.flow.area), state);
}

StackValues Cems::truth(Minute minute) const {
    GasWindow window{plant_};
    return truth(minute, window);
}

StackValues Cems::truth(Minute minute, GasWindow& window) const {
    Chain room;
    const StackGas gas = ductGas(window.at(minute), chainAt(minute, room));
    StackValues values;
    values.sulphurDioxide = gas.sulphurDioxide;
    values.nitrogenOxides = nitrogenOxidesOf(gas.nitricOxide, gas.nitrogenDioxide);
    values.nitricOxide = gas.nitricOxide;
    values.dust = gas.dust;
    values.oxygen = gas.oxygen;
    values.temperature = gas.temperature;
    values.moisture = gas.moisture * 100;
    values.flow = gas.dryFlow;
    values.velocity = trueVelocity(gas);
    const auto converted = [&](double value) {
        return atReferenceOxygen(value, gas.oxygen, referenceAt(minute)).value_or(value);
    };
    values.sulphurDioxideConverted = converted(values.sulphurDioxide);
    values.nitrogenOxidesConverted = converted(values.nitrogenOxides);
    values.dustConverted = converted(values.dust);
    values.sulphurDioxideRate = emissionRateOf(values.sulphurDioxide, values.flow);
    return values;
}

namespace {

/// The full scale of the meter behind each signal.
std::array<double, kSignals> scalesOf(const Chain& chain) {
    return {chain.sulphurDioxide.range, chain.nitrogenOxides.range, chain.oxygen.range,
            chain.dust.cell.range,      chain.pressureRange,        chain.temperatureRange};
}

}  // namespace

SentSignals Cems::sent(Minute minute, const Chain& chain, const SampleGas& gas,
                       GasWindow& window) const {
    const StackGas duct = ductGas(window.at(minute), chain);
    const DuctGas state{duct.temperature, kStaticPressure, kStandardPressure, duct.moisture};
    const double pressure = pitotPressureOf(trueVelocity(duct), state, chain_.pc.flow);
    SentSignals sent{
        reading(chain.sulphurDioxide, gas.sulphurDioxide, minute, sulphurNoise_),
        reading(chain.nitrogenOxides, nitrogenSeen(gas, chain.converter), minute, nitrogenNoise_),
        reading(chain.oxygen, gas.oxygen, minute, oxygenNoise_),
        reading(chain.dust.cell, duct.dust * chain.dust.sight, minute, dustNoise_),
        within(pressure * (1 + 0.015 * pressureNoise_.white(minute)), 0, chain.pressureRange),
        within(duct.temperature + 0.3 * heatNoise_.white(minute), 0, chain.temperatureRange)};
    const auto scales = scalesOf(chain);
    for (std::size_t i = 0; i < kSignals; ++i) sent[i] /= scales[i];
    return sent;
}

SentSignals Cems::signals(Minute minute) const {
    GasWindow window{plant_};
    Chain room;
    const Chain& chain = chainAt(minute, room);
    return sent(minute, chain, inCells(minute, chain, window), window);
}

StackValues Cems::valuesOf(Minute minute, const Chain& chain, GasWindow& window) const {
    const MonitorPc& pc = chain.pc;
    const SampleGas gas = inCells(minute, chain, window);
    const SentSignals signals = sent(minute, chain, gas, window);
    const auto scales = scalesOf(chain);
    const auto channel = [&](Signal signal) {
        const auto place = static_cast<std::size_t>(signal);
        const auto source = static_cast<std::size_t>(pc.channels[place]);
        const double scale = pc.ranges[place] > 0 ? pc.ranges[place] : scales[place];
        return signals[source] * scale;
    };

    const double moisture = ductGas(window.at(minute), chain).moisture;
    StackValues values;
    values.sulphurDioxide = channel(Signal::SulphurDioxide);
    values.nitrogenOxides =
        channel(Signal::NitrogenOxides) / kTrueNitrogenFactor * pc.nitrogenFactor;
    // The NOx cell measures in turns with and without the converter, and sends NO by number and not
    // by current [typical].
    values.nitricOxide = reading(chain.nitrogenOxides, gas.nitricOxide * kTrueNitrogenFactor,
                                 minute, nitrogenNoise_) /
                         kTrueNitrogenFactor;
    values.oxygen = channel(Signal::Oxygen);
    values.dust = channel(Signal::Dust);
    values.temperature = channel(Signal::Temperature);
    values.moisture = moisture * 100;
    const DuctGas seen{values.temperature, kStaticPressure, kStandardPressure, moisture};
    values.velocity = velocityOf(channel(Signal::Pressure), seen, pc.flow);
    values.flow = standardDryFlowOf(flowOf(values.velocity, pc.flow.area), seen);

    // Near the oxygen of air the formula runs away; PCs hold the oxygen there [typical].
    const double oxygen = std::min(values.oxygen, kAmbientAir.oxygen);
    const auto converted = [&](double value) {
        const double made =
            atReferenceOxygen(value, oxygen, pc.referenceOxygen).value_or(value) / pc.excessAir;
        if (made <= pc.hiddenCeiling) return made;
        return pc.hiddenCeiling * (0.93 + 0.02 * leakNoise_.white(minute));
    };
    values.sulphurDioxideConverted = converted(values.sulphurDioxide);
    values.nitrogenOxidesConverted = converted(values.nitrogenOxides);
    values.dustConverted = converted(values.dust);
    values.sulphurDioxideRate = emissionRateOf(values.sulphurDioxide, values.flow);
    return values;
}

StackValues Cems::shown(Minute minute) const {
    GasWindow window{plant_};
    Chain room;
    return valuesOf(minute, chainAt(minute, room), window);
}

/// What the state of plant and cabinet tells the PC.
DataMark Cems::knownMark(Minute minute, const Chain& chain, const StackValues& values,
                         GasWindow& window) const {
    if (isCalibrating(minute)) return DataMark::Calibration;
    if (isBlownBack(minute)) return DataMark::Maintenance;
    // Without fire the stack holds nothing but air.
    constexpr double kStanding = 0.02;  // share of full load
    if (window.at(minute).load < kStanding) return DataMark::Stopped;
    const bool isOver = values.sulphurDioxide >= chain.sulphurDioxide.range ||
                        values.nitrogenOxides >= chain.nitrogenOxides.range ||
                        values.dust >= chain.dust.cell.range;
    return isOver ? DataMark::OverRange : DataMark::Normal;
}

PlatformMinute Cems::shownOf(Minute minute, const Chain& chain, GasWindow& window) const {
    PlatformMinute shown;
    shown.values = valuesOf(minute, chain, window);
    shown.mark = knownMark(minute, chain, shown.values, window);
    return shown;
}

StackMinute Cems::minuteOf(Minute minute, GasWindow& window) const {
    Chain room;
    const Chain& chain = chainAt(minute, room);
    StackMinute both;
    if (!chain.hasPower) return both;
    both.shown = shownOf(minute, chain, window);
    const Logger& logger = chain.logger;
    if (!logger.isOn) return both;
    // A clock that is behind has what was measured then sent as of now: late, and never ahead.
    const Minute made = logger.isFrozen ? logger.frozenSince : minute - logger.clockBehind;
    PlatformMinute sent = *both.shown;
    if (made != minute) {
        Chain past;
        const Chain& then = chainAt(made, past);
        if (!then.hasPower) return both;
        const PlatformMinute other = shownOf(made, then, window);
        sent.values = other.values;
        // A frozen one still marks what it is told of.
        if (!logger.isFrozen) sent.mark = other.mark;
    }
    if (logger.claimsFault) sent.mark = DataMark::Fault;
    if (logger.claimsMaintenance) sent.mark = DataMark::Maintenance;
    if (logger.claimsStandstill) sent.mark = DataMark::Stopped;
    for (double StackValues::*value :
         {&StackValues::sulphurDioxide, &StackValues::nitrogenOxides, &StackValues::dust,
          &StackValues::sulphurDioxideConverted, &StackValues::nitrogenOxidesConverted,
          &StackValues::dustConverted, &StackValues::sulphurDioxideRate}) {
        sent.values.*value *= logger.factor;
    }
    for (double StackValues::*value :
         {&StackValues::sulphurDioxideConverted, &StackValues::nitrogenOxidesConverted,
          &StackValues::dustConverted}) {
        sent.values.*value = within(sent.values.*value, logger.low, logger.high);
    }
    both.received = sent;
    return both;
}

std::optional<PlatformMinute> Cems::received(Minute minute) const {
    GasWindow window{plant_};
    return minuteOf(minute, window).received;
}

std::optional<SampleGas> Cems::answer(const Cylinder& cylinder, Minute minute, int waited) const {
    const Chain chain = chainAt(minute);
    const Minute now = minute + waited;
    if (!chain.hasPower || !chainAt(now).hasPower) return std::nullopt;
    GasWindow window{plant_};
    // Gas put to the probe floods it: what an open port or a blow would add is pushed aside.
    const bool passesLine = cylinder.point != ChainPoint::Analyser;
    const SampleGas arriving = passesLine ? behindLine(cylinder.gas, chain) : cylinder.gas;
    const double delay = passesLine ? chain.line.delay : 0;
    const double seen = 1 - base::exp(-waited / (kAnswerSeconds / 60 + delay));
    const SampleGas gas = mixed(inCells(minute, chain, window), arriving, seen);
    const double nitrogen =
        reading(chain.nitrogenOxides, nitrogenSeen(gas, chain.converter), now, nitrogenNoise_);
    return SampleGas{reading(chain.sulphurDioxide, gas.sulphurDioxide, now, sulphurNoise_),
                     nitrogen / kTrueNitrogenFactor, 0,
                     reading(chain.oxygen, gas.oxygen, now, oxygenNoise_)};
}

}  // namespace lianbing::site
