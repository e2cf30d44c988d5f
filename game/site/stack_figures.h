#pragma once

#include "game/base/result.h"
#include "game/site/cems.h"
#include "game/site/plant.h"

namespace lianbing::site {

/// The emission limits that bind a stack, mg/m³ at reference oxygen.
struct StackLimits {
    // The author's figures; the real ones come from a standard or the permit.
    double sulphurDioxide = 100;
    double nitrogenOxides = 150;
    double dust = 30;
};

/// A stack as a plan describes it, before any cause.
struct StackDescription {
    StackPlan plan;
    Chain chain;
    Upkeep upkeep;
    StackLimits limits;
    bool uploadsPower = true;  ///< the electricity that HJ 212-2025 sends
    int comparisonEvery = 90;  ///< days from test to test
    std::vector<ReferenceStep> references{};  ///< of the plant's trade, later than its first day
};

/// Errors: a figure unknown or out of its bounds, an unknown trade, one without a reference oxygen
/// on the plant's first day.
base::Result<StackDescription> describeStack(const Plant& plant);

}  // namespace lianbing::site
