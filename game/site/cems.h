#pragma once

#include "game/site/cems_parts.h"
#include "game/site/monitoring_data.h"
#include "game/site/part_change.h"
#include "game/site/stack_plant.h"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace lianbing::site {

/// All parts of a chain at one minute.
struct Chain {
    double ductAir = 0;  ///< share of outside air let into the duct before the fan
    double bypass = 0;   ///< share of the gas that leaves by another way
    double fuelSulphur = 1;  ///< of the sulphur that the plan's fuel brings: another coal
    double filterPass = 1;   ///< of the dust that the plan's filter lets through: new bags
    double usualOxygen = 0;  ///< percent at full load, which whoever sets a value by hand knows
    Probe probe;
    Line line;
    Condenser condenser;
    Cell sulphurDioxide{500, 1, 0, 0.003, 0.002, 0.002, {}};
    Cell nitrogenOxides{300, 1, 0, 0.003, 0.002, 0.002, {}};
    Cell oxygen{25, 1, 0, 0.0015, 0.001, 0.001, {}};
    double converter = 0.96;  ///< share of NO2 that is turned into NO and so seen
    DustMeter dust;
    MonitorPc pc;
    Logger logger;
    bool hasPower = true;           ///< of the station house; without it nothing is shown or sent
    double pressureRange = 500;     ///< Pa, of the transmitter at the tube [typical]
    double temperatureRange = 300;  ///< °C [typical]

    bool operator==(const Chain&) const = default;
};

using ChainChange = PartChange<Chain>;

/// A trainee's or technician's cylinder, put to a point of the chain.
struct Cylinder {
    SampleGas gas;
    ChainPoint point = ChainPoint::Probe;
};

/// One set of values in mg/m³, percent and so on, as one place of the chain has them.
struct StackValues {
    double sulphurDioxide = 0;  ///< mg/m³, dry, standard state
    double nitrogenOxides = 0;
    double nitricOxide = 0;  ///< the NO of it, as NO
    double dust = 0;
    double oxygen = 0;       ///< percent, dry
    double velocity = 0;     ///< m/s
    double temperature = 0;  ///< °C
    double moisture = 0;     ///< percent
    double flow = 0;         ///< m³/h, dry, standard state
    double sulphurDioxideConverted = 0;
    double nitrogenOxidesConverted = 0;
    double dustConverted = 0;
    double sulphurDioxideRate = 0;  ///< kg/h

    bool operator==(const StackValues&) const = default;
};

/// What the platform gets of a minute; nothing while the logger is off.
struct PlatformMinute {
    StackValues values;
    DataMark mark = DataMark::Normal;

    bool operator==(const PlatformMinute&) const = default;
};

/// The routine of a chain that is kept in order.
struct Upkeep {
    int calibrationAt = 180;  ///< minute of the day at which it sets itself; -1: never
    int calibrationMinutes = 20;
    int blowBackEvery = 240;  ///< minutes; 0: never
    int blowBackMinutes = 3;

    bool operator==(const Upkeep&) const = default;
};

/// What each signal sends, as a share of the full scale of its meter.
using SentSignals = std::array<double, kSignals>;

/// Makes the true gas of a minute once, for a run over neighbouring minutes; what it gives does not
/// depend on what was asked before. Lives no longer than the call that runs.
class GasWindow {
public:
    explicit GasWindow(const StackPlant& plant) : plant_(&plant) { minutes_.fill(kNever); }

    [[nodiscard]] const StackGas& at(Minute minute);

private:
    static constexpr std::size_t kWidth = 16;  // more than the slowest line reaches back
    static constexpr Minute kNever = std::numeric_limits<Minute>::min();

    const StackPlant* plant_;
    std::array<StackGas, kWidth> gases_{};
    std::array<Minute, kWidth> minutes_{};
};

/// One minute as PC and platform have it.
struct StackMinute {
    std::optional<PlatformMinute> shown;  ///< with the mark that the PC itself knows
    std::optional<PlatformMinute> received;
};

/// From a minute on a standard binds the stack to another reference oxygen; plant and PC follow it.
struct ReferenceStep {
    Minute from = 0;
    double percent = 0;

    bool operator==(const ReferenceStep&) const = default;
};

/// A stack with its monitoring chain. The chain it is made with is the filed one: its parameters
/// are those of the tube and the duct as they really are. Its usual oxygen is that of the plant.
class Cems {
public:
    /// `references` by time, behind the one that the chain begins with.
    Cems(StackPlant plant, Chain chain, Upkeep upkeep, std::vector<ChainChange> changes,
         std::vector<ReferenceStep> references = {});

    [[nodiscard]] const StackPlant& plant() const { return plant_; }

    /// The parts as they are at a minute.
    [[nodiscard]] Chain chainAt(Minute minute) const;

    /// What a reference method finds at the section of the probe: the truth of the duct there.
    [[nodiscard]] StackValues truth(Minute minute) const;
    /// What the PC shows.
    [[nodiscard]] StackValues shown(Minute minute) const;
    /// What the platform receives.
    [[nodiscard]] std::optional<PlatformMinute> received(Minute minute) const;
    /// Both of them, for minutes that are asked for one behind the other.
    [[nodiscard]] StackMinute minuteOf(Minute minute, GasWindow& window) const;
    [[nodiscard]] StackValues truth(Minute minute, GasWindow& window) const;
    /// At the terminals of the PC.
    [[nodiscard]] SentSignals signals(Minute minute) const;

    [[nodiscard]] const Chain& filed() const { return chain_; }

    /// The reference oxygen that binds the stack, percent.
    [[nodiscard]] double referenceAt(Minute minute) const;

    [[nodiscard]] const std::vector<ReferenceStep>& references() const { return references_; }

    [[nodiscard]] const Upkeep& upkeep() const { return upkeep_; }

    [[nodiscard]] const std::vector<ChainChange>& changes() const { return changes_; }

    /// What the analyser shows `waited` minutes after a cylinder was put to a point; nothing while
    /// the house has no power.
    [[nodiscard]] std::optional<SampleGas> answer(const Cylinder& cylinder, Minute minute,
                                                  int waited) const;

private:
    [[nodiscard]] const Chain& chainAt(Minute minute, Chain& room) const;
    [[nodiscard]] static StackGas ductGas(const StackGas& made, const Chain& chain);
    [[nodiscard]] SampleGas drawn(Minute minute, const Chain& chain, GasWindow& window) const;
    [[nodiscard]] SampleGas inCells(Minute minute, const Chain& chain, GasWindow& window) const;
    [[nodiscard]] double reading(const Cell& cell, double value, Minute minute,
                                 const Noise& noise) const;
    [[nodiscard]] double daysSinceSet(Minute minute) const;
    [[nodiscard]] double trueVelocity(const StackGas& duct) const;
    [[nodiscard]] SampleGas passing(Minute minute, const Chain& chain, GasWindow& window) const;
    [[nodiscard]] SentSignals sent(Minute minute, const Chain& chain, const SampleGas& gas,
                                   GasWindow& window) const;
    [[nodiscard]] StackValues valuesOf(Minute minute, const Chain& chain, GasWindow& window) const;
    [[nodiscard]] DataMark knownMark(Minute minute, const Chain& chain, const StackValues& values,
                                     GasWindow& window) const;
    [[nodiscard]] PlatformMinute shownOf(Minute minute, const Chain& chain,
                                         GasWindow& window) const;
    [[nodiscard]] bool isCalibrating(Minute minute) const;
    [[nodiscard]] bool isBlownBack(Minute minute) const;

    StackPlant plant_;
    Chain chain_;
    Upkeep upkeep_;
    std::vector<ReferenceStep> references_;
    std::vector<ChainChange> changes_;
    Noise sulphurNoise_;
    Noise nitrogenNoise_;
    Noise oxygenNoise_;
    Noise dustNoise_;
    Noise pressureNoise_;
    Noise heatNoise_;
    Noise leakNoise_;
};

}  // namespace lianbing::site
