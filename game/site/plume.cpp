#include "game/site/plume.h"

#include "game/base/check.h"
#include "game/site/air.h"

#include <cmath>

namespace lianbing::site {

namespace {

constexpr int kSteps = 60;  // halvings: far below the rounding of any reading

/// Vapour above saturation, hPa, in a mixture with `share` of flue gas. Concave in `share`, so that
/// it is above zero in one stretch at most.
class Mixture {
public:
    Mixture(const StackExit& exit, const Surroundings& air)
        : air_(air),
          warmth_(exit.temperature - air.temperature),
          vapour_(exit.moisture * kAirPressure - air.vapour) {}

    [[nodiscard]] double excess(double share) const {
        return air_.vapour + vapour_ * share -
               saturationPressure(air_.temperature + warmth_ * share);
    }

    /// The share with the greatest excess, by thirds.
    [[nodiscard]] double mistiest() const {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 2 * kSteps; ++i) {
            const double third = (high - low) / 3;
            if (excess(low + third) < excess(high - third)) {
                low += third;
            } else {
                high -= third;
            }
        }
        return (low + high) / 2;
    }

    /// The share between a misty and a clear one at which the mist ends.
    [[nodiscard]] double edge(double misty, double clear) const {
        for (int i = 0; i < kSteps; ++i) {
            const double middle = (misty + clear) / 2;
            (excess(middle) > 0 ? misty : clear) = middle;
        }
        return (misty + clear) / 2;
    }

private:
    Surroundings air_;
    double warmth_;
    double vapour_;
};

double riseAt(double share, const StackExit& exit, const Surroundings& air) {
    const double entrainment = 1.0 / 3 + air.wind / exit.velocity;
    const double density = (air.temperature + kKelvin) / (exit.temperature + kKelvin);
    const double firstRadius = exit.radius * std::sqrt(density * exit.velocity / air.wind);
    return firstRadius * (std::sqrt(1 / share) - 1) / entrainment;
}

}  // namespace

std::optional<WhitePlume> whitePlume(const StackExit& exit, const Surroundings& air) {
    LIANBING_CHECK(exit.velocity > 0 && air.wind > 0 && exit.radius > 0,
                   "a plume needs an outflow and some wind");
    const Mixture mixture(exit, air);
    const double misty = mixture.mistiest();
    if (mixture.excess(misty) <= 0) return std::nullopt;
    const bool isWhiteAtMouth = mixture.excess(1) > 0;
    const double bottom = isWhiteAtMouth ? 0 : riseAt(mixture.edge(misty, 1), exit, air);
    return WhitePlume{bottom, riseAt(mixture.edge(misty, 0), exit, air)};
}

}  // namespace lianbing::site
