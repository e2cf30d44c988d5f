#include "game/site/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lianbing::site {

std::string Sample::text() const {
    return fmt::format("{:.{}f}", value, decimals);
}

Sample readingOf(const Channel& channel, double trueValue) {
    const double shown = std::clamp(trueValue, channel.low, channel.high);
    double scale = 1;
    for (int i = 0; i < channel.decimals; ++i) scale *= 10;
    double rounded = std::round(shown * scale) / scale;
    if (rounded == 0) rounded = 0;  // no instrument shows -0
    return {rounded, channel.unit, channel.decimals,
            shown == trueValue ? Mark::Valid : Mark::OverRange};
}

}  // namespace lianbing::site
