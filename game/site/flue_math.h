#pragma once

#include "game/base/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The conversions that a CEMS and an inspector make of what was measured in a stack. Standard
/// state: 273.15 K, 101,325 Pa, dry gas (GB 29620-2013).
namespace lianbing::site {

inline constexpr double kStandardPressure = 101325;  ///< Pa
inline constexpr double kOxygenOfAir = 21;           ///< percent, as the emission standards put it

/// Converted concentration, mg/m³: C' × (21 − O2ref) / (21 − O2) (GB 13271-2014, GB 4915-2013,
/// GB 37822-2019). `oxygen` and `reference` in percent of dry gas. Nothing where the oxygen is 21 %
/// or more, where the formula has no value.
std::optional<double> atReferenceOxygen(double measured, double oxygen, double reference);

/// Dry share or concentration of a wet one: C / (1 − Xsw) (HJ 75-2017, unverified). `moisture`:
/// volume fraction, 0 to below 1 (checked).
double dryOf(double wet, double moisture);
double wetOf(double dry, double moisture);

/// What the flow channel of a CEMS is set to, and what its parameter board must show.
struct FlowParameters {
    double pitot = 0.84;  ///< Kp, coefficient of the tube
    double field = 1;     ///< Kv, coefficient of the velocity field
    double area = 1;      ///< m² of the duct at the section

    bool operator==(const FlowParameters&) const = default;
};

/// The state of the gas in the duct.
struct DuctGas {
    double temperature = 120;                ///< °C
    double staticPressure = 0;               ///< Pa above the air outside
    double airPressure = kStandardPressure;  ///< Pa
    double moisture = 0.05;                  ///< volume fraction

    bool operator==(const DuctGas&) const = default;
};

/// Density of the wet gas, kg/m³; the dry gas weighs 1.34 kg/m³ at standard state, the common value
/// for flue gas of coal [typical].
double densityOf(const DuctGas& gas);

/// Velocity, m/s: Kv × Kp × sqrt(2 dP / ρ) (HJ 75-2017, unverified). `pressure` in Pa, at least 0
/// (checked).
double velocityOf(double pressure, const DuctGas& gas, const FlowParameters& flow);
/// The pressure that this velocity makes at the tube: velocityOf turned round.
double pitotPressureOf(double velocity, const DuctGas& gas, const FlowParameters& flow);

/// Flow in the duct, m³/h as it is, and in standard state, dry (HJ 75-2017, unverified).
double flowOf(double velocity, double area);
double standardDryFlowOf(double flow, const DuctGas& gas);

/// Emission rate, kg/h, of a dry concentration in mg/m³ and a standard dry flow in m³/h.
double emissionRateOf(double concentration, double standardDryFlow);

/// Volume shares as mass, mg/m³ at 273 K (HJ 75-2017, unverified): SO2 × 2.86, NO × 1.34, NO2 ×
/// 2.05 of µmol/mol.
inline constexpr double kSulphurDioxideMass = 2.86;
inline constexpr double kNitricOxideMass = 1.34;
inline constexpr double kNitrogenDioxideMass = 2.05;
/// NOx as NO2, mg/m³, of NO and NO2 in mg/m³: NO × 1.53 + NO2 (unverified).
double nitrogenOxidesOf(double nitricOxide, double nitrogenDioxide);

/// What burns or fires, for the reference oxygen.
enum class Furnace {
    CoalBoiler,
    OilOrGasBoiler,
    CementKiln,
    CementDryer,
    BrickKiln,
    HazardousWaste,
    OxidiserOfVapours,
    CoalPowerPlant,
    OilOrGasPowerPlant,
    GasTurbine,
    Sinter,
    HouseholdWaste,
    Glass
};

struct ReferenceOxygen {
    double percent = 0;
    base::Date from;  ///< first day of this value
    std::string source;
    bool isVerified = false;  ///< read in the standard
};

/// The reference oxygen on a day; nothing before the first that is known.
std::optional<ReferenceOxygen> referenceOxygenOn(Furnace furnace, base::Date day);
/// All that were ever bound to a furnace, the oldest first.
std::vector<ReferenceOxygen> referenceOxygensOf(Furnace furnace);

/// A trade as a plan writes it, `brick-kiln`; nothing for a word that is none.
std::optional<Furnace> furnaceOf(std::string_view trade);
/// All such words, in the order of the furnaces.
std::vector<std::string> trades();

}  // namespace lianbing::site
