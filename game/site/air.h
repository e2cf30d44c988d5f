#pragma once

namespace lianbing::site {

inline constexpr double kKelvin = 273.15;  ///< 0 °C in K
inline constexpr double kAirPressure =
    1013.25;  ///< hPa, standard atmosphere (ISO 2533); weather and height disregarded

/// Saturation pressure of water vapour over water, hPa, at `celsius`. Magnus formula with the
/// coefficients of WMO-No. 8 (2008 edition), annex 4.B: stated for -45 to 60 °C; at 80 °C still
/// within 1.5 % of steam tables (see the tests).
double saturationPressure(double celsius);

/// The temperature at which air holding `vapour` (hPa, above 0) is saturated, °C: the same formula
/// turned round.
double dewPoint(double vapour);

}  // namespace lianbing::site
