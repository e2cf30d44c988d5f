#pragma once

#include "game/base/result.h"
#include "game/site/plant.h"
#include "game/site/water_station.h"

namespace lianbing::site {

/// The limits that bind an outfall, mg/L as daily means.
struct WaterLimits {
    // The author's figures; the real ones come from a standard or the permit.
    double demand = 50;
    double ammonia = 5;
    double phosphorus = 0.5;
    double nitrogen = 15;
};

/// The river that takes the effluent, above it [author's figures].
struct River {
    Water water{14, 0.5, 0.1, 2.2, 7.6, 13, 420, 4, 30};
    double flow = 3600;  ///< m³/h
};

/// An outfall as a plan describes it, before any cause.
struct OutfallDescription {
    WaterPlan plan;
    WaterChain chain;
    WaterUpkeep upkeep;
    WaterLimits limits;
    River river;
    bool uploadsPower = true;  ///< the electricity that HJ 212-2025 sends
    int comparisonEvery = 30;  ///< days from test to test
};

/// Errors: a figure unknown or out of its bounds.
base::Result<OutfallDescription> describeOutfall(const Plant& plant);

}  // namespace lianbing::site
