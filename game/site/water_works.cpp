#include "game/site/water_works.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kKilogramsOfGrams = 1e-3;  // mg/L × m³ is g
// Deviations around the mean [typical].
constexpr double kFlowSpread = 0.02;
constexpr double kQualitySpread = 0.05;
constexpr double kAmmoniaSpread = 0.06;
constexpr double kHeatSpread = 0.3;  // °C
// Rain over roofs and streets [typical].
constexpr Water kRainWater{12, 0.8, 0.08, 2, 6.8, 14, 120, 5, 6};

std::string firstFault(const WaterPlan& plan) {
    struct Bound {
        double value, low, high;
        const char* says;
    };

    const Bound bounds[] = {
        {plan.meanFlow, 0.1, 1e6, "平均流量应当在0.1到1000000立方米每小时之间"},
        {plan.effluent.oxygenDemand, 0, 10000, "出水化学需氧量应当在0到10000毫克每升之间"},
        {plan.effluent.ammonia, 0, 2000, "出水氨氮应当在0到2000毫克每升之间"},
        {plan.effluent.phosphorus, 0, 500, "出水总磷应当在0到500毫克每升之间"},
        {plan.effluent.nitrogen, plan.effluent.ammonia, 3000,
         "出水总氮应当不低于氨氮，不高于3000毫克每升"},
        {plan.effluent.acidity, 0, 14, "出水pH应当在0到14之间"},
        {plan.effluent.temperature, 0, 60, "出水温度应当在0到60摄氏度之间"},
        {plan.effluent.conductivity, 0, 2e5, "出水电导率应当在0到200000微西每厘米之间"},
        {plan.effluent.chloride, 0, 1e5, "出水氯离子应当在0到100000毫克每升之间"},
        {plan.loadSwing, 0, 2, "出水随流量的变化应当在0到2之间"},
        {plan.blowerPower, 0, 1e6, "鼓风机用电应当在0到1000000千瓦之间"},
        {plan.inletDemand, 0, 1e5, "进水化学需氧量应当在0到100000毫克每升之间"}};
    for (const Bound& bound : bounds) {
        if (!(bound.value >= bound.low && bound.value <= bound.high)) return bound.says;
    }
    for (const double flow : plan.flow) {
        if (!(flow >= 0 && flow <= 10)) return "每小时的流量应当在平均流量的0到10倍之间";
    }
    for (const Rain& rain : plan.rains) {
        if (rain.until <= rain.from || !(rain.share >= 0 && rain.share <= 10))
            return "降雨的结束时间应当晚于开始时间，增加的流量应当在0到10倍之间";
    }
    for (const auto& [from, until] : plan.stops) {
        if (until <= from) return "停水的结束时间应当晚于开始时间";
    }
    return {};
}

}  // namespace

Water mixed(const Water& water, const Water& other, double share) {
    const auto both = [share](double a, double b) { return a * (1 - share) + b * share; };
    return {
        both(water.oxygenDemand, other.oxygenDemand), both(water.ammonia, other.ammonia),
        both(water.phosphorus, other.phosphorus),     both(water.nitrogen, other.nitrogen),
        both(water.acidity, other.acidity),           both(water.temperature, other.temperature),
        both(water.conductivity, other.conductivity), both(water.organic, other.organic),
        both(water.chloride, other.chloride)};
}

base::Result<WaterWorks> WaterWorks::create(WaterPlan plan) {
    if (const std::string fault = firstFault(plan); !fault.empty()) return base::fail(fault + "。");
    return WaterWorks{std::move(plan)};
}

WaterWorks::WaterWorks(WaterPlan plan)
    : plan_(std::move(plan)),
      flow_(plan_.seed, "inflow"),
      quality_(plan_.seed, "effluent"),
      ammonia_(plan_.seed, "ammonia"),
      heat_(plan_.seed, "water heat") {}

double WaterWorks::dryFlow(Minute minute) const {
    const double swing =
        0.9 * flow_.smooth(minute, 60) + 0.4 * flow_.smooth(minute, 7) + 0.2 * flow_.white(minute);
    return plan_.meanFlow *
           std::max(0.0, plannedAt(plan_.flow, minute) * (1 + kFlowSpread * swing));
}

/// Sewers fill within two hours of the rain and run empty within six [typical].
double WaterWorks::rainFlow(Minute minute) const {
    constexpr double kFill = 120;
    constexpr double kEmpty = 360;
    double share = 0;
    for (const Rain& rain : plan_.rains) {
        const double rising = static_cast<double>(minute - rain.from) / kFill;
        const double falling = 1 - static_cast<double>(minute - rain.until) / kEmpty;
        share += rain.share * std::clamp(std::min(rising, falling), 0.0, 1.0);
    }
    return share * plan_.meanFlow;
}

double WaterWorks::flow(Minute minute) const {
    for (const auto& [from, until] : plan_.stops) {
        if (minute >= from && minute < until) return 0;
    }
    return dryFlow(minute) + rainFlow(minute);
}

Water WaterWorks::effluent(Minute minute) const {
    const double dry = dryFlow(minute);
    const double rain = rainFlow(minute);
    // The more comes, the shorter it stays and the more is left in it.
    const double load = 1 + plan_.loadSwing * (dry / plan_.meanFlow - 1);
    const double quality =
        std::max(0.1, load * (1 + kQualitySpread * (0.9 * quality_.smooth(minute, 180) +
                                                    0.4 * quality_.smooth(minute, 20))));
    Water water = plan_.effluent;
    water.oxygenDemand *= quality;
    water.organic *= quality;
    water.phosphorus *= quality;
    const double ammonia = plan_.effluent.ammonia * quality *
                           std::max(0.1, 1 + kAmmoniaSpread * ammonia_.smooth(minute, 150));
    water.nitrogen += ammonia - plan_.effluent.ammonia;
    water.ammonia = ammonia;
    water.acidity += 0.08 * quality_.smooth(minute, 300);
    water.temperature += kHeatSpread * heat_.smooth(minute, 400);
    if (dry + rain <= 0) return water;
    return mixed(water, kRainWater, rain / (dry + rain));
}

double WaterWorks::blowerPower(Minute minute) const {
    constexpr double kBase = 0.5;  // mixing keeps half of it going [typical]
    if (flow(minute) <= 0) return 0.2 * plan_.blowerPower;
    return plan_.blowerPower * (kBase + (1 - kBase) * dryFlow(minute) / plan_.meanFlow);
}

double WaterWorks::inletLoad(Minute minute) const {
    if (flow(minute) <= 0) return 0;
    return plan_.inletDemand * dryFlow(minute) * kKilogramsOfGrams;
}

Water WaterWorks::riverBelow(Minute minute, const Water& river, double riverFlow) const {
    const double own = flow(minute);
    if (own + riverFlow <= 0) return river;
    return mixed(river, effluent(minute), own / (own + riverFlow));
}

}  // namespace lianbing::site
