#include "game/site/outfall_figures.h"

#include "game/site/figures.h"

#include <vector>

namespace lianbing::site {

namespace {

/// Figures that are whole numbers or feed more than one place.
struct Plain {
    double nightFlow = -1;  // share of the mean from 20:00 to 05:00; below 0: as the model has it
    double cycle = 60;
    double checkAt = 60;
    double uploadsPower = 1;
    double comparisonEvery = 30;
};

std::vector<FigurePlace> placesOf(OutfallDescription& outfall, Plain& plain) {
    WaterPlan& plan = outfall.plan;
    WaterChain& chain = outfall.chain;
    WaterLimits& limits = outfall.limits;
    River& river = outfall.river;
    // What a works cannot be is refused by the works itself; these bounds are those of numbers.
    constexpr double kMost = 1e9;
    return {{"flow", &plan.meanFlow, 0, kMost},
            {"night-flow", &plain.nightFlow, 0, 10},
            {"cod", &plan.effluent.oxygenDemand, 0, kMost},
            {"nh3", &plan.effluent.ammonia, 0, kMost},
            {"tp", &plan.effluent.phosphorus, 0, kMost},
            {"tn", &plan.effluent.nitrogen, 0, kMost},
            {"ph", &plan.effluent.acidity, 0, 14},
            {"temperature", &plan.effluent.temperature, 0, 100},
            {"conductivity", &plan.effluent.conductivity, 0, kMost},
            {"chloride", &plan.effluent.chloride, 0, kMost},
            {"toc", &plan.effluent.organic, 0, kMost},
            {"load-swing", &plan.loadSwing, 0, 2},
            {"power-works", &plan.blowerPower, 0, kMost},
            {"inlet-cod", &plan.inletDemand, 0, kMost},
            {"cod-range", &chain.demand.range, 1, 1e5},
            {"nh3-range", &chain.ammonia.range, 0.1, 1e5},
            {"tp-range", &chain.phosphorus.range, 0.1, 1e5},
            {"tn-range", &chain.nitrogen.range, 0.1, 1e5},
            {"cycle", &plain.cycle, 10, 240},
            {"check-at", &plain.checkAt, -1, 1439},
            {"waste-per-run", &outfall.upkeep.perRun, 0, 100},
            {"limit-cod", &limits.demand, 0, 1e5},
            {"limit-nh3", &limits.ammonia, 0, 1e5},
            {"limit-tp", &limits.phosphorus, 0, 1e5},
            {"limit-tn", &limits.nitrogen, 0, 1e5},
            {"river-flow", &river.flow, 0, kMost},
            {"river-cod", &river.water.oxygenDemand, 0, kMost},
            {"river-nh3", &river.water.ammonia, 0, kMost},
            {"uploads-power", &plain.uploadsPower, 0, 1},
            {"comparison-every", &plain.comparisonEvery, 1, 3650}};
}

}  // namespace

base::Result<OutfallDescription> describeOutfall(const Plant& plant) {
    OutfallDescription outfall;
    Plain plain;
    if (auto put = putFigures(plant.figures, placesOf(outfall, plain), "废水排放口"); !put)
        return base::Unexpected{put.error()};
    outfall.plan.seed = plant.seed;
    outfall.plan.rains = plant.rains;
    for (const Standstill& still : plant.standstills)
        outfall.plan.stops.emplace_back(still.from, still.until);
    constexpr std::size_t kNightFrom = 20;
    constexpr std::size_t kNightUntil = 5;
    for (std::size_t hour = 0; plain.nightFlow >= 0 && hour < outfall.plan.flow.size(); ++hour) {
        if (hour >= kNightFrom || hour <= kNightUntil) outfall.plan.flow[hour] = plain.nightFlow;
    }
    outfall.upkeep.cycle = static_cast<int>(plain.cycle);
    outfall.upkeep.checkAt = static_cast<int>(plain.checkAt);
    outfall.uploadsPower = plain.uploadsPower > 0;
    outfall.comparisonEvery = static_cast<int>(plain.comparisonEvery);
    return outfall;
}

}  // namespace lianbing::site
