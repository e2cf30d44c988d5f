#pragma once

#include "game/site/cems_parts.h"
#include "game/site/monitoring_data.h"
#include "game/site/part_change.h"
#include "game/site/water_works.h"

#include <limits>
#include <optional>
#include <vector>

namespace lianbing::site {

/// One analyser of a water station: reading = slope × true × reagent + intercept + noise.
struct WaterCell {
    double range = 100;  ///< mg/L
    double slope = 1;
    double intercept = 0;  ///< mg/L
    double reagent = 1;    ///< strength of its reagent as share of what the label says
    double noise = 0.01;   ///< deviation as share of the reading [typical]

    bool operator==(const WaterCell&) const = default;
};

/// What the suction line draws from, where it is not the flume alone.
enum class Drawn { Flume, Bucket, Hose, Pond };

/// Where the suction line ends and the probes hang.
struct Intake {
    Drawn from = Drawn::Flume;
    double share = 0;  ///< of another water in what is drawn
    Water other = kTapWater;
    std::optional<double> warmth;  ///< °C that the probe feels: a bucket takes the room's

    bool operator==(const Intake&) const = default;
};

/// All parts of the chain at one minute.
struct WaterChain {
    Intake intake;
    std::optional<Water> preset;  ///< the standard inlet is in use, with this in the bottle
    WaterCell demand{200, 1, 0, 1, 0.01};
    WaterCell ammonia{20, 1, 0, 1, 0.012};
    WaterCell phosphorus{5, 1, 0, 1, 0.015};
    WaterCell nitrogen{50, 1, 0, 1, 0.012};
    std::optional<double> capped;  ///< pH of the buffer in the cap left on the probe
    double flowFactor = 1;         ///< of the flow meter: its flume size or table
    bool isStopped = false;        ///< the analysers do not run and show what they showed
    Minute stoppedSince = 0;
    /// Chlorate in the effluent: takes so much of COD, down to a floor, and nothing of TOC; what it
    /// leaves is salt.
    double remover = 0;
    /// A hidden formula keeps COD on the PC at or below so many mg/L.
    double hiddenCeiling = std::numeric_limits<double>::infinity();
    Logger logger;
    bool hasPower = true;  ///< of the station house; without it nothing is shown or sent
    Minute offSince = 0;

    bool operator==(const WaterChain&) const = default;
};

using WaterChange = PartChange<WaterChain>;

struct WaterUpkeep {
    int cycle = 60;        ///< minutes from sample to sample (at least one value an hour, HJ 355)
    int checkAt = 60;      ///< minute of the day of the automatic standard check; -1: none
    double perRun = 0.12;  ///< litres into the waste drum a run of all analysers [typical]

    bool operator==(const WaterUpkeep&) const = default;
};

struct WaterValues {
    double demand = 0;  ///< COD, mg/L
    double ammonia = 0;
    double phosphorus = 0;
    double nitrogen = 0;
    double acidity = 0;
    double temperature = 0;  ///< °C
    double flow = 0;         ///< m³/h

    bool operator==(const WaterValues&) const = default;
};

struct WaterMinute {
    WaterValues values;
    DataMark mark = DataMark::Normal;

    bool operator==(const WaterMinute&) const = default;
};

/// One minute as PC and platform have it.
struct WaterBoth {
    std::optional<WaterMinute> shown;  ///< with the mark that the PC itself knows
    std::optional<WaterMinute> received;
};

/// A works with its monitoring house.
class WaterStation {
public:
    WaterStation(WaterWorks works, WaterChain chain, WaterUpkeep upkeep,
                 std::vector<WaterChange> changes);

    [[nodiscard]] const WaterWorks& works() const { return works_; }

    [[nodiscard]] WaterChain chainAt(Minute minute) const;

    /// A grab sample at the outfall, and one where the suction line ends.
    [[nodiscard]] Water outfall(Minute minute) const;
    [[nodiscard]] Water drawn(Minute minute) const;

    /// What the analysers and probes show.
    [[nodiscard]] WaterValues shown(Minute minute) const;
    [[nodiscard]] std::optional<WaterMinute> received(Minute minute) const;
    [[nodiscard]] WaterBoth minuteOf(Minute minute) const;

    [[nodiscard]] const WaterChain& filed() const { return chain_; }

    [[nodiscard]] const WaterUpkeep& upkeep() const { return upkeep_; }

    [[nodiscard]] const std::vector<WaterChange>& changes() const { return changes_; }

    /// What the COD analyser shows when a standard of `truth` mg/L is put to its inlet; the error
    /// against it as share is to stay within 10 % (HJ 355-2019, unverified). One that is stopped
    /// shows what it showed, and nothing is shown without power.
    [[nodiscard]] std::optional<double> checkOf(double truth, Minute minute) const;
    [[nodiscard]] std::optional<double> ammoniaCheckOf(double truth, Minute minute) const;

    /// Litres in the waste drum that was emptied at `since`: what a checker holds against the runs.
    [[nodiscard]] double wasteSince(Minute since, Minute minute) const;
    /// The runs that came to their end behind `since`, until `minute`.
    [[nodiscard]] int runsSince(Minute since, Minute minute) const;

private:
    [[nodiscard]] Water outfallOf(Minute minute, const WaterChain& chain) const;
    [[nodiscard]] Water drawnOf(Minute minute, const WaterChain& chain) const;
    [[nodiscard]] WaterMinute shownOf(Minute minute, const WaterChain& now) const;
    [[nodiscard]] const WaterChain& chainAt(Minute minute, WaterChain& room) const;
    [[nodiscard]] Minute sampledAt(Minute minute) const;
    [[nodiscard]] bool isIdle(Minute minute) const;
    [[nodiscard]] bool isRunMade(Minute start) const;
    [[nodiscard]] Minute startBefore(Minute start) const;
    [[nodiscard]] std::optional<double> checkIn(WaterCell WaterChain::*cell,
                                                double WaterValues::*shown, double truth,
                                                Minute minute, const Noise& noise) const;
    [[nodiscard]] bool isCheck(Minute minute) const;
    [[nodiscard]] double reading(const WaterCell& cell, double value, Minute minute,
                                 const Noise& noise) const;

    WaterWorks works_;
    WaterChain chain_;
    WaterUpkeep upkeep_;
    std::vector<WaterChange> changes_;
    Noise demandNoise_;
    Noise ammoniaNoise_;
    Noise phosphorusNoise_;
    Noise nitrogenNoise_;
};

/// Largest difference between an analyser and a laboratory that a comparison with real water
/// allows, mg/L (HJ 355-2019, unverified). `laboratory` in mg/L.
double allowedDemandDifference(double laboratory);
double allowedAmmoniaDifference(double laboratory);
double allowedPhosphorusDifference(double laboratory);
double allowedNitrogenDifference(double laboratory);

}  // namespace lianbing::site
