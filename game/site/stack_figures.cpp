#include "game/site/stack_figures.h"

#include "game/site/figures.h"
#include "game/site/flue_math.h"

#include <fmt/format.h>

#include <vector>

namespace lianbing::site {

namespace {

/// Figures that are whole numbers or feed more than one place.
struct Plain {
    double load = -1;       // all hours; below 0: as the model has it
    double nightLoad = -1;  // from 22:00 to 05:00
    double calibrationAt = 180;
    double calibrationMinutes = 20;
    double blowBackEvery = 240;
    double blowBackMinutes = 3;
    double uploadsPower = 1;
    double comparisonEvery = 90;
};

std::vector<FigurePlace> placesOf(StackDescription& stack, Plain& plain) {
    StackPlan& plan = stack.plan;
    Chain& chain = stack.chain;
    // What the plant cannot be is refused by the plant itself; these bounds are those of numbers.
    constexpr double kMost = 1e9;
    return {{"fuel", &plan.fuel, 0, kMost},
            {"sulphur", &plan.sulphur, 0, 100},
            {"retained", &plan.retained, 0, 1},
            {"treatment", &plan.desulphurisation, 0, 1},
            {"reagent-ratio", &plan.reagentRatio, 0, kMost},
            {"nitrogen-oxides", &plan.nitrogenOxides, 0, kMost},
            {"dioxide-share", &plan.dioxideShare, 0, 1},
            {"dust", &plan.dust, 0, kMost},
            {"soot-blow", &plan.sootBlow, 0, kMost},
            {"flow", &plan.dryFlow, 0, kMost},
            {"oxygen", &plan.oxygen, 0, 21},
            {"oxygen-at-low-load", &plan.oxygenAtLowLoad, 0, 21},
            {"moisture", &plan.moisture, 0, 1},
            {"temperature", &plan.temperature, 0, kMost},
            {"power-production", &plan.productionPower, 0, kMost},
            {"power-treatment", &plan.treatmentPower, 0, kMost},
            {"output", &plan.output, 0, kMost},
            {"swing", &plan.swing, 0, 1},
            {"load", &plain.load, 0, 1.2},
            {"night-load", &plain.nightLoad, 0, 1.2},
            {"area", &chain.pc.flow.area, 0.01, 500},
            {"pitot", &chain.pc.flow.pitot, 0.1, 2},
            {"field", &chain.pc.flow.field, 0.1, 2},
            {"reference-oxygen", &chain.pc.referenceOxygen, 0, 20.5},
            {"so2-range", &chain.sulphurDioxide.range, 1, 1e5},
            {"nox-range", &chain.nitrogenOxides.range, 1, 1e5},
            {"o2-range", &chain.oxygen.range, 5, 100},
            {"dust-range", &chain.dust.cell.range, 1, 1e5},
            {"pressure-range", &chain.pressureRange, 10, 1e5},
            {"temperature-range", &chain.temperatureRange, 50, 2000},
            {"calibration-at", &plain.calibrationAt, -1, 1439},
            {"calibration-minutes", &plain.calibrationMinutes, 0, 240},
            {"blow-back-every", &plain.blowBackEvery, 0, 1440},
            {"blow-back-minutes", &plain.blowBackMinutes, 0, 60},
            {"limit-so2", &stack.limits.sulphurDioxide, 0, 1e5},
            {"limit-nox", &stack.limits.nitrogenOxides, 0, 1e5},
            {"limit-dust", &stack.limits.dust, 0, 1e5},
            {"uploads-power", &plain.uploadsPower, 0, 1},
            {"comparison-every", &plain.comparisonEvery, 1, 3650}};
}

void spreadLoad(DayPlan& plan, const Plain& plain) {
    constexpr std::size_t kNightFrom = 22;
    constexpr std::size_t kNightUntil = 5;
    if (plain.load >= 0) plan.fill(plain.load);
    if (plain.nightLoad < 0) return;
    for (std::size_t hour = 0; hour < plan.size(); ++hour) {
        if (hour >= kNightFrom || hour <= kNightUntil) plan[hour] = plain.nightLoad;
    }
}

/// The reference oxygen of the trade on the first day, and what follows it.
base::Status putTrade(const Plant& plant, StackDescription& stack) {
    const auto furnace = furnaceOf(plant.trade);
    if (!furnace) return base::fail(fmt::format("没有名为“{}”的行业。", plant.trade));
    if (plant.figures.contains("reference-oxygen")) return {};
    const auto first = referenceOxygenOn(*furnace, plant.since);
    if (!first)
        return base::fail(fmt::format("{}还没有行业“{}”的基准含氧量，请写reference-oxygen。",
                                      plant.since.iso(), plant.trade));
    stack.chain.pc.referenceOxygen = first->percent;
    for (const ReferenceOxygen& later : referenceOxygensOf(*furnace)) {
        if (plant.since < later.from)
            stack.references.push_back({minuteOf({later.from}), later.percent});
    }
    return {};
}

}  // namespace

base::Result<StackDescription> describeStack(const Plant& plant) {
    StackDescription stack;
    Plain plain;
    if (auto put = putFigures(plant.figures, placesOf(stack, plain), "废气排放口"); !put)
        return base::Unexpected{put.error()};
    if (!plant.trade.empty()) {
        if (auto put = putTrade(plant, stack); !put) return base::Unexpected{put.error()};
    }
    stack.plan.seed = plant.seed;
    stack.plan.standstills = plant.standstills;
    spreadLoad(stack.plan.load, plain);
    stack.upkeep = {static_cast<int>(plain.calibrationAt),
                    static_cast<int>(plain.calibrationMinutes),
                    static_cast<int>(plain.blowBackEvery), static_cast<int>(plain.blowBackMinutes)};
    stack.uploadsPower = plain.uploadsPower > 0;
    stack.comparisonEvery = static_cast<int>(plain.comparisonEvery);
    return stack;
}

}  // namespace lianbing::site
