#pragma once

namespace lianbing::site {

/// Flue gas of natural gas, taken as pure methane: CH4 + 2 O2 -> CO2 + 2 H2O, complete combustion.
/// Real pipeline gas holds some ethane and nitrogen; moisture then differs by less than one
/// percentage point [estimate, not checked].
struct FlueGas {
    double moisture = 0;  ///< volume fraction of water vapour, wet basis
    double wetVolume =
        0;  ///< mol of wet flue gas for a mol of fuel: the same as volumes at equal conditions
    double excessAir = 0;  ///< air supplied over air needed

    bool operator==(const FlueGas&) const = default;
};

/// `oxygenDry`: volume fraction of O2 in the dry flue gas, 0 to 0.2 (checked). `vapour`: pressure
/// of water vapour in the combustion air, hPa.
FlueGas burnMethane(double oxygenDry, double vapour);

/// Net heat of combustion of methane, kJ/mol (ISO 6976:1995, 25 °C: 802.60; the reference
/// temperature matters below 0.1 %).
inline constexpr double kMethaneHeat = 802.6;

/// Volume of a mol of ideal gas at 20 °C and 101.325 kPa, m³. These are the reference conditions of
/// gas metering in China (GB/T 19205) [standard not checked].
inline constexpr double kMolarVolume20 = 0.024055;

}  // namespace lianbing::site
