#include "game/site/stack_plant.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace lianbing::site {

namespace {

constexpr double kMinutesToStart = 60;  // a furnace comes to its load in about an hour [typical]
constexpr double kSulphurToDioxide = 64.066 / 32.066;
constexpr double kLimeForDioxide = 56.077 / 64.066;  // CaO for SO2, by mass
constexpr double kMilligramsOfKilograms = 1e6;
constexpr double kKilogramsOfTonnes = 1000;
constexpr double kIdlePower = 0.04;        // lights, control room, compressors [typical]
constexpr double kStandingDraught = 0.03;  // share of the flow that natural draught keeps [typical]
constexpr double kBlindFan = 0.35;         // share of treatment power that does not follow the load

// Deviations around the mean [typical]; the fuel of a heap differs over hours, the control hunts in
// minutes.
constexpr double kSulphurSpread = 0.05;
constexpr double kOxygenSpread = 0.12;  // percent of O2
constexpr double kNitrogenSpread = 0.06;
constexpr double kDustSpread = 0.10;
constexpr double kHeatSpread = 1.2;  // °C
constexpr double kDioxideSpread = 0.15;  // of the share of NO2, which goes with the flame

// Soot or flue ash is blown off once a day, in the morning shift when the hands are there
// [typical].
constexpr int kSootFrom = 9 * 60;
constexpr int kSootWithin = 120;
constexpr int kSootMinutes = 8;

struct Bound {
    double value;
    double low;
    double high;
    const char* says;
};

std::string firstFault(const StackPlan& plan) {
    const Bound bounds[] = {
        {plan.fuel, 0.01, 1000, "满负荷燃料量应当在0.01到1000吨每小时之间"},
        {plan.sulphur, 0, 10, "燃料含硫应当在0到10%之间"},
        {plan.retained, 0, 1, "留在灰渣和产品里的硫应当在0到1之间"},
        {plan.desulphurisation, 0, 1, "脱硫效率应当在0到1之间"},
        {plan.reagentRatio, 0, 10, "钙硫比应当在0到10之间"},
        {plan.nitrogenOxides, 0, 5000, "氮氧化物应当在0到5000毫克每立方米之间"},
        {plan.dioxideShare, 0, 1, "二氧化氮的比例应当在0到1之间"},
        {plan.dust, 0, 10000, "颗粒物应当在0到10000毫克每立方米之间"},
        {plan.sootBlow, 0, 20, "吹灰时颗粒物的增加应当在0到20倍之间"},
        {plan.dryFlow, 100, 5e6, "满负荷标干流量应当在100到5000000立方米每小时之间"},
        {plan.oxygen, 0, 20.9, "满负荷含氧量应当在0到20.9%之间"},
        {plan.oxygenAtLowLoad, plan.oxygen, 20.9, "低负荷含氧量应当不低于满负荷时的，不高于20.9%"},
        {plan.moisture, 0, 0.6, "烟气含湿量应当在0到0.6之间"},
        {plan.temperature, 10, 500, "烟气温度应当在10到500摄氏度之间"},
        {plan.productionPower, 0, 1e6, "生产设施用电应当在0到1000000千瓦之间"},
        {plan.treatmentPower, 0, 1e6, "治理设施用电应当在0到1000000千瓦之间"},
        {plan.output, 0, 1e9, "产量应当在0到1000000000之间"},
        {plan.swing, 0, 0.3, "负荷的摆动应当在0到0.3之间"}};
    for (const Bound& bound : bounds) {
        if (!(bound.value >= bound.low && bound.value <= bound.high)) return bound.says;
    }
    for (const double load : plan.load) {
        if (!(load >= 0 && load <= 1.2)) return "每小时的负荷应当在0到1.2之间";
    }
    for (const Standstill& still : plan.standstills) {
        if (still.until <= still.from) return "停产的结束时间应当晚于开始时间";
    }
    return {};
}

}  // namespace

base::Result<StackPlant> StackPlant::create(StackPlan plan) {
    if (const std::string fault = firstFault(plan); !fault.empty()) return base::fail(fault + "。");
    return StackPlant{std::move(plan)};
}

StackPlant::StackPlant(StackPlan plan)
    : plan_(std::move(plan)),
      load_(plan_.seed, "load"),
      sulphur_(plan_.seed, "sulphur"),
      oxygen_(plan_.seed, "oxygen"),
      nitrogen_(plan_.seed, "nitrogen"),
      dust_(plan_.seed, "dust"),
      soot_(plan_.seed, "soot"),
      dioxide_(plan_.seed, "dioxide"),
      heat_(plan_.seed, "heat") {}

/// 1 while the plant runs, 0 while it stands; in between it goes down and comes up.
double StackPlant::running(Minute minute) const {
    double share = 1;
    for (const Standstill& still : plan_.standstills) {
        const double down = 1 - static_cast<double>(minute - still.from) / kMinutesToStart;
        const double up = static_cast<double>(minute - still.until) / kMinutesToStart;
        share = std::min(share, std::clamp(std::max(down, up), 0.0, 1.0));
    }
    return share;
}

/// 0 to 1 and back, over the minutes in which soot is blown off.
double StackPlant::sootBlown(Minute minute) const {
    const Minute day = flooredTo(minute, kMinutesADay);
    const int since = static_cast<int>(minute - day) - kSootFrom;
    if (since < 0 || since >= kSootWithin) return 0;
    const auto begun = static_cast<int>(soot_.unit(day) * (kSootWithin - kSootMinutes));
    const double share = (since - begun + 0.5) / kSootMinutes;
    return share > 0 && share < 1 ? 1 - std::abs(2 * share - 1) : 0;
}

double StackPlant::load(Minute minute) const {
    const double swing =
        0.8 * load_.smooth(minute, 90) + 0.5 * load_.smooth(minute, 11) + 0.3 * load_.white(minute);
    return std::max(0.0, plannedAt(plan_.load, minute) * (1 + plan_.swing * swing)) *
           running(minute);
}

double StackPlant::fuelRate(Minute minute) const {
    return plan_.fuel * load(minute);
}

double StackPlant::outputRate(Minute minute) const {
    return plan_.output * load(minute);
}

double StackPlant::sulphurDioxideMade(Minute minute) const {
    return sulphurDioxideMade(minute, load(minute));
}

double StackPlant::sulphurDioxideMade(Minute minute, double load) const {
    const double varied = 1 + kSulphurSpread * (0.85 * sulphur_.smooth(minute, 240) +
                                                0.5 * sulphur_.smooth(minute, 17));
    return plan_.fuel * load * kKilogramsOfTonnes * plan_.sulphur / 100 * (1 - plan_.retained) *
           kSulphurToDioxide * varied;
}

double StackPlant::limeRate(Minute minute) const {
    return sulphurDioxideMade(minute) * plan_.desulphurisation * plan_.reagentRatio *
           kLimeForDioxide;
}

double StackPlant::productionPower(Minute minute) const {
    return plan_.productionPower * (kIdlePower + (1 - kIdlePower) * load(minute));
}

double StackPlant::treatmentPower(Minute minute) const {
    const double now = load(minute);
    const double turning = running(minute);
    return plan_.treatmentPower * (kBlindFan * turning + (1 - kBlindFan) * now * now);
}

StackGas StackPlant::gas(Minute minute) const {
    const double now = load(minute);
    StackGas gas;
    gas.load = now;
    gas.temperature = 20 + (plan_.temperature - 20) * std::min(1.0, now / 0.3) +
                      kHeatSpread * heat_.smooth(minute, 25);
    const double full = plan_.oxygen;
    const double idle = plan_.oxygenAtLowLoad;
    const double share = std::min(1.0, now);
    gas.oxygen =
        std::min(20.9, idle + (full - idle) * share +
                           kOxygenSpread * (20.9 - full) / 2 *
                               (0.8 * oxygen_.smooth(minute, 30) + 0.4 * oxygen_.white(minute)));
    gas.moisture = plan_.moisture * std::min(1.0, 0.3 + now);
    // More air than at full load keeps the flow from falling with the load.
    gas.dryFlow = plan_.dryFlow * (kStandingDraught +
                                   (1 - kStandingDraught) * (0.35 * running(minute) + 0.65 * now));
    if (now <= 0) {
        gas.oxygen = 20.9;
        return gas;
    }
    gas.sulphurDioxide = sulphurDioxideMade(minute, now) * (1 - plan_.desulphurisation) *
                         kMilligramsOfKilograms / gas.dryFlow;
    const double nitrogen = plan_.nitrogenOxides * std::sqrt(now) *
                            (1 + kNitrogenSpread * (0.8 * nitrogen_.smooth(minute, 45) +
                                                    0.5 * nitrogen_.white(minute)));
    gas.nitrogenDioxide =
        nitrogen *
        std::min(1.0, plan_.dioxideShare * (1 + kDioxideSpread * dioxide_.smooth(minute, 60)));
    gas.nitricOxide = (nitrogen - gas.nitrogenDioxide) / nitrogenOxidesOf(1, 0);
    gas.dust = plan_.dust * (0.6 + 0.4 * now) * (1 + plan_.sootBlow * sootBlown(minute)) *
               std::max(0.2, 1 + kDustSpread *
                                     (0.7 * dust_.smooth(minute, 35) + 0.7 * dust_.white(minute)));
    return gas;
}

}  // namespace lianbing::site
