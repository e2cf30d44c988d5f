#pragma once

#include "game/site/flue_math.h"
#include "game/site/noise.h"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>

/// The parts of a flue-gas monitoring chain, each with the state that an inspector can find it in.
/// A fraud and a fault alike are a changed state of a part over a time; what the chain then shows
/// comes out of the chain.
namespace lianbing::site {

/// What is drawn through probe, line and condenser to the analyser: dry gas, mg/m³ and percent.
struct SampleGas {
    double sulphurDioxide = 0;
    double nitricOxide = 0;
    double nitrogenDioxide = 0;
    double oxygen = 0;

    bool operator==(const SampleGas&) const = default;
};

/// A share of another gas in it, 0 to 1.
SampleGas mixed(const SampleGas& gas, const SampleGas& other, double share);

inline constexpr SampleGas kAmbientAir{0, 0, 0, 20.9};
inline constexpr SampleGas kNitrogen{0, 0, 0, 0};

/// Where gas can be put into the chain, from the stack to the analyser.
enum class ChainPoint { Probe, Line, Analyser };

/// Port and probe in the duct.
struct Probe {
    double air = 0;         ///< share of outside air that an open port or a short probe draws in
    double unsteady = 0;    ///< how much that share swings, as a share of itself
    double blownEvery = 0;  ///< minutes between blows of air at the probe; 0: none
    double blownShare = 0;  ///< of the sample, right behind a blow

    bool operator==(const Probe&) const = default;
};

/// Heated line with all that was let into it.
struct Line {
    double temperature = 130;  ///< °C; at least 120, and 10 above the dew point (HJ 76, unverified)
    double nitrogen = 0;       ///< share of the sample that is led in
    double sulphurLost = 0;    ///< share of SO2 that water in a bend or an added vessel holds back
    double nitrogenLost = 0;   ///< share of NO and NO2 likewise
    double delay = 0;  ///< minutes, the time constant of a bend or vessel; a blow-back fills it too

    bool operator==(const Line&) const = default;
};

struct Condenser {
    double temperature = 4;  ///< °C; 2 to 6 is usual (unverified)
    double air = 0;          ///< share of the room's air that the pump draws in through a leak

    bool operator==(const Condenser&) const = default;
};

/// One measuring cell. Reading = slope × true + offset + drift + noise, kept in its range.
struct Cell {
    double range = 0;  ///< full scale, mg/m³ or percent; the current output ends here
    double slope = 1;
    double offset = 0;
    double noise = 0.003;           ///< deviation, share of full scale [typical]
    double zeroDrift = 0;           ///< share of full scale a day since it was last set
    double spanDrift = 0;           ///< share of the reading a day since it was last set
    std::optional<double> fixedAt;  ///< shows this whatever it gets

    bool operator==(const Cell&) const = default;
};

/// Light through the duct: only the dust in its way counts.
struct DustMeter {
    Cell cell{100, 1, 0, 0.004, 0, 0, {}};
    double sight = 1;  ///< share of the signal that still comes from the duct: 0 for a taped lens

    bool operator==(const DustMeter&) const = default;
};

/// Which measured signal each value on the PC is made of.
enum class Signal { SulphurDioxide, NitrogenOxides, Oxygen, Dust, Pressure, Temperature };
inline constexpr std::size_t kSignals = 6;

/// The industrial PC: its parameter page, its channels, and the programs on it.
struct MonitorPc {
    FlowParameters flow{0.84, 1, 6.75};
    double referenceOxygen = 18;   ///< percent
    double excessAir = 1;  ///< the coefficient set, times what the reference oxygen asks for
    double nitrogenFactor = 1.53;  ///< NO to NOx
    /// Full scale by which the PC reads each current; other than the cell's own it scales.
    std::array<double, kSignals> ranges{0, 0, 0, 0, 0, 0};
    std::array<Signal, kSignals> channels{Signal::SulphurDioxide, Signal::NitrogenOxides,
                                          Signal::Oxygen,         Signal::Dust,
                                          Signal::Pressure,       Signal::Temperature};
    /// A hidden formula keeps converted SO2, NOx and dust at or below so many mg/m³.
    double hiddenCeiling = std::numeric_limits<double>::infinity();

    bool operator==(const MonitorPc&) const = default;
};

/// The data logger between PC and platform.
struct Logger {
    double factor = 1;  ///< on what it passes on
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool isOn = true;
    bool isFrozen = false;  ///< sends again what it sent when it froze
    Minute frozenSince = 0;
    bool claimsStandstill = false;   ///< mark F whatever happens
    bool claimsMaintenance = false;  ///< mark M
    bool claimsFault = false;        ///< mark D
    int clockBehind = 0;  ///< minutes; it asks the PC for the minute that its own clock shows

    bool operator==(const Logger&) const = default;
};

}  // namespace lianbing::site
