#pragma once

#include "game/site/cems_parts.h"
#include "game/site/monitoring_data.h"
#include "game/site/part_change.h"
#include "game/site/stack_plant.h"

#include <optional>
#include <vector>

namespace lianbing::site {

/// All parts of a chain at one minute.
struct Chain {
    double ductAir = 0;  ///< share of outside air let into the duct before the fan
    double bypass = 0;   ///< share of the gas that leaves by another way
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

/// A stack with its monitoring chain.
class Cems {
public:
    Cems(StackPlant plant, Chain chain, Upkeep upkeep, std::vector<ChainChange> changes);

    [[nodiscard]] const StackPlant& plant() const { return plant_; }

    /// The parts as they are at a minute.
    [[nodiscard]] Chain chainAt(Minute minute) const;

    /// What a reference method finds at the section of the probe: the truth of the duct there.
    [[nodiscard]] StackValues truth(Minute minute) const;
    /// What the PC shows.
    [[nodiscard]] StackValues shown(Minute minute) const;
    /// What the platform receives.
    [[nodiscard]] std::optional<PlatformMinute> received(Minute minute) const;
    /// What the analyser shows `waited` minutes after a cylinder was put to a point.
    [[nodiscard]] SampleGas answer(const Cylinder& cylinder, Minute minute, int waited) const;

private:
    [[nodiscard]] StackGas ductGas(Minute minute, const Chain& chain) const;
    [[nodiscard]] SampleGas drawn(Minute minute, const Chain& chain) const;
    [[nodiscard]] SampleGas inCells(Minute minute, const Chain& chain) const;
    [[nodiscard]] double reading(const Cell& cell, double value, Minute minute,
                                 const Noise& noise) const;
    [[nodiscard]] double daysSinceSet(Minute minute) const;
    [[nodiscard]] StackValues valuesOf(Minute minute, const Chain& chain) const;
    [[nodiscard]] DataMark markOf(Minute minute, const Chain& chain,
                                  const StackValues& values) const;
    [[nodiscard]] bool isCalibrating(Minute minute) const;
    [[nodiscard]] bool isBlownBack(Minute minute) const;

    StackPlant plant_;
    Chain chain_;
    Upkeep upkeep_;
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
