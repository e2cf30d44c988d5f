#include "game/site/air.h"

#include "game/base/check.h"
#include "game/base/maths.h"

namespace lianbing::site {

namespace {

// WMO-No. 8 (2008 edition), annex 4.B, over water.
constexpr double kMagnusBase = 6.112;     // hPa
constexpr double kMagnusSlope = 17.62;    // -
constexpr double kMagnusOffset = 243.12;  // °C

}  // namespace

double saturationPressure(double celsius) {
    return kMagnusBase * base::exp(kMagnusSlope * celsius / (kMagnusOffset + celsius));
}

double dewPoint(double vapour) {
    LIANBING_CHECK(vapour > 0, "air without any vapour has no dew point");
    const double ratio = base::log(vapour / kMagnusBase);
    return kMagnusOffset * ratio / (kMagnusSlope - ratio);
}

}  // namespace lianbing::site
