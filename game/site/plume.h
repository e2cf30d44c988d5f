#pragma once

#include <optional>

namespace lianbing::site {

/// What leaves a stack, and into what.
struct StackExit {
    double temperature = 0;  ///< °C
    double moisture = 0;     ///< volume fraction
    double velocity = 0;     ///< m/s
    double radius = 0;       ///< m
};

struct Surroundings {
    double temperature = 0;  ///< °C
    double vapour = 0;       ///< hPa
    double wind = 0;         ///< m/s, above 0
};

/// The white part of a plume: how far above the mouth it begins and ends, metres of rise. Beginning
/// at 0 means white from the mouth on.
struct WhitePlume {
    double bottom = 0;
    double top = 0;
};

/// Where the water vapour of the flue gas is condensed to mist, if anywhere. Smoke is not modelled:
/// this plume is water alone.
///
/// Flue gas and air mix along a straight line between their temperatures and vapour pressures
/// (equal heat capacities; at both ends of the mist all water is vapour, so its heat of
/// condensation does not shift them). Mist is where that line lies above the saturation curve. The
/// dilution there is turned into height by the entrainment law of a jet in a cross wind: radius =
/// first radius + b * rise, b = 1/3 + wind/velocity (Briggs 1975, as in the ISC3 manual,
/// EPA-454/B-95-003b) [quoted from memory, not checked]. Heights are rough: right in trend, not to
/// the metre.
std::optional<WhitePlume> whitePlume(const StackExit& exit, const Surroundings& air);

}  // namespace lianbing::site
