#include "game/site/combustion.h"

#include "game/base/check.h"
#include "game/site/air.h"

namespace lianbing::site {

namespace {

// Dry air as 21 % oxygen and 79 % nitrogen by volume: the convention of combustion calculations.
constexpr double kOxygenInAir = 0.21;
constexpr double kOxygenNeeded = 2;                          // mol O2 for a mol CH4
constexpr double kAirNeeded = kOxygenNeeded / kOxygenInAir;  // 9.524 mol
constexpr double kWaterFormed = 2;                           // mol H2O for a mol CH4

}  // namespace

FlueGas burnMethane(double oxygenDry, double vapour) {
    LIANBING_CHECK(oxygenDry >= 0 && oxygenDry <= 0.2, "flue gas holds less oxygen than air");
    // Dry flue gas: 1 CO2 + air * 0.79 N2 + (air * 0.21 - 2) O2 = air - 1, with air = excess
    // * 9.524. Solved for the excess that leaves the given share of oxygen.
    FlueGas gas;
    gas.excessAir = (kOxygenNeeded - oxygenDry) / (kOxygenNeeded - kAirNeeded * oxygenDry);
    const double air = gas.excessAir * kAirNeeded;
    const double water = kWaterFormed + air * vapour / (kAirPressure - vapour);
    gas.wetVolume = air - 1 + water;
    gas.moisture = water / gas.wetVolume;
    return gas;
}

}  // namespace lianbing::site
