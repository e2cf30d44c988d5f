// What an inspector sees in a stack's station house, read off the chain of parts.

#include "game/site/stack_station.h"

#include "game/base/maths.h"
#include "game/site/factors.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace lianbing::site {

namespace {

constexpr std::array<std::string_view, kSignals> kSignalNames{"二氧化硫", "氮氧化物", "含氧量",
                                                              "颗粒物",   "动压",     "烟温"};
constexpr std::array<std::string_view, kSignals> kSignalUnits{"mg/m³", "mg/m³", "%",
                                                              "mg/m³", "Pa",    "℃"};

std::size_t placeOf(Signal signal) {
    return static_cast<std::size_t>(signal);
}

std::array<double, kSignals> metersOf(const Chain& chain) {
    return {chain.sulphurDioxide.range, chain.nitrogenOxides.range, chain.oxygen.range,
            chain.dust.cell.range,      chain.pressureRange,        chain.temperatureRange};
}

double scaleOf(const Chain& chain, Signal signal) {
    const double set = chain.pc.ranges[placeOf(signal)];
    return set > 0 ? set : metersOf(chain)[placeOf(signal)];
}

double excessAirOf(const MonitorPc& pc) {
    return kOxygenOfAir / (kOxygenOfAir - pc.referenceOxygen) * pc.excessAir;
}

}  // namespace

std::vector<ParameterRow> StackStation::parameters(Minute minute) const {
    Chain filed = cems_.filed();
    filed.pc.referenceOxygen = cems_.referenceAt(minute);
    const Chain now = cems_.chainAt(minute);
    std::vector<ParameterRow> rows;
    const auto add = [&](std::string id, std::string name, std::string unit, int decimals,
                         auto value) {
        rows.push_back(
            {std::move(id), std::move(name), std::move(unit), value(filed), value(now), decimals});
    };
    using C = const Chain&;
    // A PC converts by the excess-air coefficient, the older form of the reference oxygen; a kiln
    // that is bound by 18 % has none and converts by the oxygen [typical].
    constexpr double kMostWithFactor = 14;
    if (filed.pc.referenceOxygen <= kMostWithFactor) {
        add("reference-oxygen", "基准含氧量", "%", 2, [](C c) { return c.pc.referenceOxygen; });
        add("excess-air", "过量空气系数", "", 2, [](C c) { return excessAirOf(c.pc); });
    } else {
        add("reference-oxygen", "基准含氧量", "%", 2, [](C c) {
            return kOxygenOfAir - (kOxygenOfAir - c.pc.referenceOxygen) / c.pc.excessAir;
        });
    }
    add("pitot", "皮托管系数", "", 3, [](C c) { return c.pc.flow.pitot; });
    add("field", "速度场系数", "", 3, [](C c) { return c.pc.flow.field; });
    add("area", "烟道截面积", "m²", 3, [](C c) { return c.pc.flow.area; });
    add("nox-factor", "一氧化氮折算系数", "", 3, [](C c) { return c.pc.nitrogenFactor; });
    add("so2-range", "二氧化硫量程", "mg/m³", 0,
        [](C c) { return scaleOf(c, Signal::SulphurDioxide); });
    add("nox-range", "氮氧化物量程", "mg/m³", 0,
        [](C c) { return scaleOf(c, Signal::NitrogenOxides); });
    add("o2-range", "含氧量量程", "%", 0, [](C c) { return scaleOf(c, Signal::Oxygen); });
    add("dust-range", "颗粒物量程", "mg/m³", 0, [](C c) { return scaleOf(c, Signal::Dust); });
    add("so2-slope", "二氧化硫斜率", "", 3, [](C c) { return c.sulphurDioxide.slope; });
    add("nox-slope", "氮氧化物斜率", "", 3, [](C c) { return c.nitrogenOxides.slope; });
    add("o2-slope", "含氧量斜率", "", 3, [](C c) { return c.oxygen.slope; });
    add("o2-manual", "手动含氧量（0不用）", "%", 2,
        [](C c) { return c.oxygen.fixedAt.value_or(0); });
    add("line-temperature", "伴热管设定温度", "℃", 0, [](C c) { return c.line.temperature; });
    return rows;
}

std::vector<WiringRow> StackStation::wiring(Minute minute) const {
    const Chain now = cems_.chainAt(minute);
    const SentSignals signals = cems_.signals(minute);
    const auto filedScales = metersOf(cems_.filed());
    std::vector<WiringRow> rows;
    for (std::size_t i = 0; i < kSignals; ++i) {
        const std::size_t fed = placeOf(now.pc.channels[i]);
        constexpr double kLeast = 4, kSpan = 16;  // mA of a current loop
        const double current = now.hasPower ? kLeast + kSpan * signals[fed] : 0;
        rows.push_back({std::string{kSignalNames[i]}, std::string{kSignalNames[fed]},
                        std::string{kSignalNames[i]}, base::roundedTo(current, 2),
                        scaleOf(now, static_cast<Signal>(i)), filedScales[i],
                        std::string{kSignalUnits[i]}});
    }
    return rows;
}

std::vector<std::string> StackStation::standingAlarms(Minute minute) const {
    const Chain chain = cems_.chainAt(minute);
    std::vector<std::string> alarms;
    if (!chain.hasPower) return alarms;
    const auto add = [&](bool holds, const char* says) {
        if (holds) alarms.emplace_back(says);
    };
    // Thresholds of cabinets are set by their makers; these are usual ones [typical].
    add(chain.line.delay > 1.5, "采样流量低");
    add(chain.line.temperature < 120, "伴热管温度低");
    add(chain.condenser.temperature > 6, "冷凝器温度高");
    add(chain.dust.sight < 0.5, "颗粒物仪光强异常");
    add(chain.bypass > 0.3, "烟气动压低");
    add(chain.converter < 0.9, "转换炉温度低");
    add(!chain.logger.isOn, "数采仪通信中断");
    return alarms;
}

std::vector<LogLine> StackStation::checkAlarms(Minute from, Minute until) const {
    std::vector<LogLine> lines;
    for (const AnalyserCheck& check : checks(from, until)) {
        if (check.passed()) continue;
        lines.push_back({check.at, "系统",
                         fmt::format("{}{}漂移{:.1f}%，超过±{:g}%",
                                     factorOfWord(Medium::Gas, check.factor)->name,
                                     check.standard > 0 ? "量程" : "零点", 100 * check.error,
                                     100 * check.allowed)});
    }
    return lines;
}

std::string StackStation::sight(Camera camera, Minute minute) const {
    const Chain chain = cems_.chainAt(minute);
    Sights sights;
    switch (camera) {
        case Camera::House:
            sights.add(chain.line.nitrogen > 0, "机柜后面露出一根细软管，通向屋外");
            sights.add(chain.line.nitrogenLost > 0, "预处理柜里多了一只玻璃瓶");
            sights.add(chain.line.sulphurLost > 0.85 && chain.line.nitrogenLost <= 0,
                       "预处理柜门开着，地上放着一只白色塑料桶");
            sights.add(chain.logger.claimsMaintenance, "运维人员在机柜前检修");
            break;
        case Camera::Intake:
            sights.add(chain.probe.unsteady > 0, "探头旁的法兰敞开，没有人作业");
            sights.add(chain.probe.air >= 1, "运维人员打开法兰检修探头");
            sights.add(chain.probe.blownEvery > 0, "反吹管的管口对着采样探头");
            sights.add(chain.dust.sight < 0.5, "颗粒物仪旁的螺栓和胶带不是原样");
            break;
        case Camera::Outlet: {
            const bool stands = cems_.plant().load(minute) <= 0.02;
            sights.add(chain.bypass > 0.1 && !stands, "烟囱旁的另一个出口冒白烟");
            sights.add(stands, "排口没有烟气");
            break;
        }
    }
    return std::move(sights).text();
}

}  // namespace lianbing::site
