// What an inspector sees in the monitoring house of an outfall, and what a platform finds in its
// data.

#include "game/site/detection_history.h"
#include "game/site/outfall_station.h"
#include "game/site/track_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::site {

std::vector<ParameterRow> OutfallStation::parameters(Minute minute) const {
    const WaterChain& filed = water_.filed();
    const WaterChain now = water_.chainAt(minute);
    std::vector<ParameterRow> rows;
    const auto add = [&](std::string id, std::string name, std::string unit, int decimals,
                         auto value) {
        rows.push_back(
            {std::move(id), std::move(name), std::move(unit), value(filed), value(now), decimals});
    };
    using C = const WaterChain&;
    add("cod-range", "化学需氧量量程", "mg/L", 0, [](C c) { return c.demand.range; });
    add("nh3-range", "氨氮量程", "mg/L", 1, [](C c) { return c.ammonia.range; });
    add("tp-range", "总磷量程", "mg/L", 1, [](C c) { return c.phosphorus.range; });
    add("tn-range", "总氮量程", "mg/L", 1, [](C c) { return c.nitrogen.range; });
    add("cod-slope", "化学需氧量斜率", "", 3, [](C c) { return c.demand.slope; });
    add("nh3-slope", "氨氮斜率", "", 3, [](C c) { return c.ammonia.slope; });
    add("tp-slope", "总磷斜率", "", 3, [](C c) { return c.phosphorus.slope; });
    add("tn-slope", "总氮斜率", "", 3, [](C c) { return c.nitrogen.slope; });
    add("cod-intercept", "化学需氧量截距", "mg/L", 2, [](C c) { return c.demand.intercept; });
    add("nh3-intercept", "氨氮截距", "mg/L", 2, [](C c) { return c.ammonia.intercept; });
    add("flow-factor", "流量系数", "", 3, [](C c) { return c.flowFactor; });
    add("inlet", "进样口（1水样，2标样）", "", 0, [](C c) { return c.preset ? 2.0 : 1.0; });
    add("running", "分析仪运行（1自动，0停用）", "", 0,
        [](C c) { return c.isStopped ? 0.0 : 1.0; });
    return rows;
}

std::vector<std::string> OutfallStation::standingAlarms(Minute minute) const {
    const WaterChain chain = water_.chainAt(minute);
    std::vector<std::string> alarms;
    if (!chain.hasPower) return alarms;
    if (chain.isStopped) alarms.emplace_back("分析仪未按周期运行");
    if (chain.flowFactor <= 0) alarms.emplace_back("瞬时流量为零");
    if (!chain.logger.isOn) alarms.emplace_back("数采仪通信中断");
    return alarms;
}

/// The standard check of each day, near half the range: errors beyond 10 % (HJ 355-2019,
/// unverified).
std::vector<LogLine> OutfallStation::checkAlarms(Minute from, Minute until) const {
    constexpr double kAllowed = 0.1;
    const int ofDay = water_.upkeep().checkAt;
    std::vector<LogLine> lines;
    if (ofDay < 0) return lines;
    for (Minute at = flooredTo(from, kMinutesADay) + ofDay; at < until; at += kMinutesADay) {
        const WaterChain chain = water_.chainAt(at);
        if (at < from || !chain.hasPower || chain.isStopped) continue;
        const auto check = [&](const char* name, double standard, std::optional<double> found) {
            if (!found) return;
            const double error = *found / standard - 1;
            if (std::abs(error) > kAllowed)
                lines.push_back(
                    {at, "系统",
                     fmt::format("{}标样核查{:.1f}mg/L，测得{:.1f}，误差{:.0f}%，超过±10%", name,
                                 standard, *found, 100 * error)});
        };
        const double demand = chain.demand.range / 2;
        const double ammonia = chain.ammonia.range / 2;
        check("化学需氧量", demand, water_.checkOf(demand, at));
        check("氨氮", ammonia, water_.ammoniaCheckOf(ammonia, at));
    }
    return lines;
}

std::string OutfallStation::sight(Camera camera, Minute minute) const {
    const WaterChain chain = water_.chainAt(minute);
    Sights sights;
    switch (camera) {
        case Camera::House:
            sights.add(
                chain.preset && !chain.logger.claimsMaintenance && chain.preset->oxygenDemand > 0,
                "标样进样口接着一只没有标签的瓶子");
            sights.add(chain.isStopped, "分析仪面板没有显示");
            sights.add(
                chain.logger.claimsMaintenance || (chain.preset && chain.preset->oxygenDemand <= 0),
                "运维人员在清洗分析仪");
            break;
        case Camera::Intake:
            sights.add(chain.intake.from == Drawn::Bucket, "采样头浸在蓝色塑料桶里");
            sights.add(chain.intake.from == Drawn::Hose, "一根软管伸进采样口，有水流出");
            sights.add(chain.intake.from == Drawn::Pond, "采样管沿墙伸向另一处水池");
            sights.add(chain.capped.has_value(), "酸度计探头套着帽");
            break;
        case Camera::Outlet: {
            const double flow = water_.works().flow(minute);
            sights.add(flow <= 0, "排口没有出水");
            const auto& rains = water_.works().plan().rains;
            sights.add(std::any_of(rains.begin(), rains.end(),
                                   [&](const Rain& rain) {
                                       return minute >= rain.from && minute < rain.until;
                                   }),
                       "正在下雨，排口水量大");
            break;
        }
    }
    return std::move(sights).text();
}

std::vector<Finding> OutfallStation::findings(Minute from, Minute until) const {
    constexpr std::array<std::string_view, 6> kTracks{"platform.cod",  "platform.nh3",
                                                      "platform.tp",   "platform.ph",
                                                      "platform.flow", "power.works"};

    enum Place : std::size_t { Cod, Nh3, Tp, Ph, Flow, Power };

    // An analyser shows a result for its cycle, and over the check for one more.
    const int constant = std::max(360, 5 * water_.upkeep().cycle);
    constexpr double kTiny = 0.08;           // of the mean: what noise alone makes of still water
    constexpr double kCodDetection = 4;      // mg/L (HJ 828-2017, unverified)
    constexpr double kNh3Detection = 0.025;  // mg/L (HJ 535-2009, unverified)

    const std::vector<Track> tracks = tracksOf(kTracks, from, until);
    FindingList list;
    for (const Place place : {Cod, Nh3, Tp}) list.add(findConstant(tracks[place], constant));
    // Buffered water hardly changes its pH for hours; for most of a day it does.
    constexpr int kConstantAcidity = 1200;
    list.add(findConstant(tracks[Ph], kConstantAcidity));
    for (const Place place : {Cod, Nh3, Tp}) {
        list.add(findTinySwing(tracks[place], kTiny));
        list.add(findExactStep(tracks[place]));
        list.add(findNightPattern(tracks[place]));
        list.add(findRegularSteps(tracks[place]));
        list.add(findMovingAtZeroFlow(tracks[place], tracks[Flow]));
        list.add(findLevelShift(tracks[place], &tracks[Flow]));  // rain thins, and comes with flow
    }
    list.add(findFloor(tracks[Cod], kCodDetection));
    list.add(findFloor(tracks[Nh3], kNh3Detection));
    list.add(findDuskFlow(tracks[Flow], tracks[Cod]));
    list.add(findClockJump(tracks[Cod]));
    list.add(findInspectionJump(tracks[Cod], plan().visits));
    list.add(findMissing(tracks[Cod]));
    if (uploadsPower_) {
        // Blowers that only keep sludge afloat draw a fifth of their power; two fifths are work.
        constexpr double kWorking = 0.4;
        list.add(findMarkAgainstPower(tracks[Cod], tracks[Power],
                                      kWorking * water_.works().plan().blowerPower));
    }
    return std::move(list).byTime();
}

}  // namespace lianbing::site
