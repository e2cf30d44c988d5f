#include "game/site/detection.h"

#include "game/site/short_number.h"
#include "game/site/track_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace lianbing::site {

namespace {

struct RuleRow {
    Rule rule;
    std::string_view name;
    std::string_view ofGas;
    std::string_view ofWater;
};

constexpr std::array<RuleRow, 17> kRules{
    {{Rule::Constant, "恒值", "停产、量程下限、通信中断后补发",
      "停止排水、分析周期长、通信中断后补发"},
     {Rule::TinySwing, "波动过小", "负荷稳定、浓度接近检出限", "进水稳定、浓度接近检出限"},
     {Rule::ExactStep, "整倍数突变", "负荷切换、更换量程后按规定备案",
      "进水切换、更换试剂或者量程后按规定备案"},
     {Rule::Alike, "不同因子同步", "负荷同时带动几个因子", "水量同时带动几个因子"},
     {Rule::ZeroFlow, "零流量数值变化", "流量计故障、停炉后余烟", "流量计故障、间歇排水"},
     {Rule::MarkAgainstPower, "停运标记与用电不符", "检修用电、共用电表",
      "检修用电、停水时保留曝气、共用电表"},
     {Rule::InspectionJump, "检查时突变", "检查中停机、校准", "检查中停机、标样核查"},
     {Rule::NightPattern, "夜间规律变化", "夜班低负荷", "夜间进水少、夜间集中排水"},
     {Rule::MissingData, "数据缺失", "停电、通信故障", "停电、通信故障"},
     {Rule::Dilution, "含氧量与浓度同比例突变", "两个因子同时标定、维护时通入标气",
      "两个因子同时标定、维护"},
     {Rule::Conversion, "折算值与实测值不符", "折算参数按规定变更、数采仪取整",
      "换算参数按规定变更、数采仪取整"},
     {Rule::Floor, "贴近检出限", "低硫燃料、处理后浓度确实很低", "进水浓度低、处理后浓度确实很低"},
     {Rule::DuskFlow, "夜间流量大而浓度不变", "夜间生产", "夜间生产、调节池夜间排水"},
     {Rule::ClockJump, "时钟跳变", "校时、临时增加校准", "校时、临时增加标样核查"},
     {Rule::RegularSteps, "定时阶跃上升", "班次交替、定时启停设备", "班次交替、定时排水"},
     {Rule::LevelShift, "与近日水平不符", "更换燃料或者原料、治理设施改造、换滤袋",
      "进水水质变化、更换原料、工艺调整或者改造"},
     {Rule::Sawtooth, "周期性起伏", "间歇加料、清灰、自动反吹过密", "间歇进水、间歇曝气"}}};

constexpr std::array<double, 8> kRatios{0.1, 0.2, 0.25, 0.5, 2, 4, 5, 10};

/// The means of half an hour on both sides.
struct Step {
    double before = 0;
    double behind = 0;
};

/// The step between two normal values with nothing normal between them. Nothing where a side is not
/// steady, or where more than half an hour of blow-back, checks or gaps lies between: who changes a
/// slope may wait for one.
std::optional<Step> stepBetween(const Track& track, std::size_t last, std::size_t first) {
    constexpr double kSteady = 0.12;  // deviation as share of the mean
    const std::size_t half = stepsOf(track, 30);
    if (first - last - 1 > half) return std::nullopt;
    // Most minutes are told apart by their two neighbours alone.
    const double near = track.values[first] / track.values[last];
    const bool isNear = std::any_of(kRatios.begin(), kRatios.end(), [near](double ratio) {
        return std::abs(near / ratio - 1) < 4 * kSteady;
    });
    if (!isNear) return std::nullopt;
    const auto before = spreadOf(track, last + 1 - half, last + 1, half * 3 / 4);
    const auto behind = spreadOf(track, first, first + half, half * 3 / 4);
    if (!before || !behind || before->mean <= 0) return std::nullopt;
    if (before->deviation > kSteady * before->mean || behind->deviation > kSteady * behind->mean)
        return std::nullopt;
    return Step{before->mean, behind->mean};
}

std::optional<double> exactRatioOf(double ratio, double tolerance) {
    const auto* exact = std::find_if(kRatios.begin(), kRatios.end(), [&](double candidate) {
        return std::abs(ratio / candidate - 1) < tolerance;
    });
    return exact == kRatios.end() ? std::nullopt : std::optional{*exact};
}

std::string stepWords(const Track& track, const Step& step, std::size_t last, std::size_t first,
                      double ratio) {
    constexpr double kExact = 0.005;  // what rounding and noise of half an hour leave [author's]
    const bool isExact = std::abs(step.behind / step.before / ratio - 1) <= kExact;
    const auto minutes = (first - last) * static_cast<std::size_t>(track.step);
    const std::string when = minutes == 1 ? "一分钟内" : fmt::format("{}分钟内", minutes);
    const std::string gap = first - last > 1 ? "（中间没有正常数据）" : "";
    return fmt::format("{}在{}{}由{}变为{}，{}{}倍", track.factor, when, gap,
                       shortNumber(step.before), shortNumber(step.behind),
                       isExact ? "正好是" : "约为", plainNumber(ratio));
}

const RuleRow& rowOf(Rule rule) {
    return *std::find_if(kRules.begin(), kRules.end(),
                         [rule](const RuleRow& row) { return row.rule == rule; });
}

}  // namespace

bool Track::isNormal(std::size_t index) const {
    return !std::isnan(values[index]) && (marks.empty() || marks[index] == DataMark::Normal);
}

std::string_view nameOf(Rule rule) {
    return rowOf(rule).name;
}

std::string_view honestCauseOf(Rule rule, Medium medium) {
    const RuleRow& row = rowOf(rule);
    return medium == Medium::Water ? row.ofWater : row.ofGas;
}

std::vector<Finding> findConstant(const Track& track, int minutes) {
    std::vector<Finding> findings;
    const std::size_t least = stepsOf(track, minutes);
    for (std::size_t begin = 0; begin < track.values.size(); ++begin) {
        if (!track.isNormal(begin)) continue;
        std::size_t last = begin;  // the last normal value that is the same
        std::size_t same = 1;      // how many they are
        for (std::size_t at = begin + 1; at < track.values.size(); ++at) {
            if (std::isnan(track.values[at])) break;
            if (!track.isNormal(at)) continue;
            if (track.values[at] != track.values[begin]) break;
            last = at;
            ++same;
        }
        const std::size_t end = last + 1;
        // One value before days of a mark and the same one behind them are chance.
        if (end - begin >= least && 2 * same >= end - begin)
            findings.push_back(
                found(Rule::Constant, track, begin, end,
                      fmt::format("{}连续{}小时都是{}", track.factor, hoursOf(track, end - begin),
                                  plainNumber(track.values[begin]))));
        begin = last;
    }
    return findings;
}

std::vector<Finding> findTinySwing(const Track& track, double share) {
    std::vector<Finding> findings;
    const std::size_t day = stepsOf(track, static_cast<int>(kMinutesADay));
    const auto untilMidnight = static_cast<std::size_t>((kMinutesADay - minuteOfDay(track.from)) %
                                                        kMinutesADay / track.step);
    for (std::size_t begin = untilMidnight; begin + day <= track.values.size(); begin += day) {
        std::vector<double> values;
        for (std::size_t i = begin; i < begin + day; ++i) {
            if (track.isNormal(i)) values.push_back(track.values[i]);
        }
        if (values.size() < day / 2) continue;
        std::sort(values.begin(), values.end());
        const std::size_t cut = values.size() / 100;
        const double swing = values[values.size() - 1 - cut] - values[cut];
        const double mean = spreadOf(track, begin, begin + day, 1)->mean;
        if (mean <= 0 || swing >= share * mean) continue;
        findings.push_back(found(Rule::TinySwing, track, begin, begin + day,
                                 fmt::format("{}一天里只在{}上下{}之内波动", track.factor,
                                             shortNumber(mean), shortNumber(swing / 2, 2))));
    }
    return joined(std::move(findings));
}

std::vector<Finding> findExactStep(const Track& track, double tolerance) {
    std::vector<Finding> findings;
    const std::size_t half = stepsOf(track, 30);
    const std::size_t size = track.values.size();
    std::optional<std::size_t> last;  // the normal value before
    for (std::size_t at = 0; at + half <= size; ++at) {
        if (!track.isNormal(at)) continue;
        const std::optional<std::size_t> before = std::exchange(last, at);
        if (!before || *before + 1 < half) continue;
        const auto step = stepBetween(track, *before, at);
        if (!step) continue;
        const auto ratio = exactRatioOf(step->behind / step->before, tolerance);
        if (!ratio) continue;
        findings.push_back(found(Rule::ExactStep, track, *before + 1, at + half,
                                 stepWords(track, *step, *before, at, *ratio)));
        at += half;
        last.reset();
    }
    return findings;
}

std::vector<Finding> findAlike(const Track& one, const Track& other, double least) {
    checkTogether(one, other);
    constexpr int kWindow = 360;
    std::vector<Finding> findings;
    const std::size_t window = stepsOf(one, kWindow);
    const std::size_t size = std::min(one.values.size(), other.values.size());
    for (std::size_t begin = 0; begin + window <= size; begin += window / 2) {
        double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        double count = 0;
        for (std::size_t i = begin; i < begin + window; ++i) {
            if (!one.isNormal(i) || !other.isNormal(i)) continue;
            x += one.values[i];
            y += other.values[i];
            xx += one.values[i] * one.values[i];
            yy += other.values[i] * other.values[i];
            xy += one.values[i] * other.values[i];
            ++count;
        }
        if (count < static_cast<double>(window) / 2) continue;
        const double spread = (count * xx - x * x) * (count * yy - y * y);
        if (spread <= 0) continue;
        const double correlation = (count * xy - x * y) / std::sqrt(spread);
        if (correlation < least) continue;
        findings.push_back(
            found(Rule::Alike, one, begin, begin + window,
                  fmt::format("{}与{}的相关系数{:.3f}", one.factor, other.factor, correlation)));
    }
    return joined(std::move(findings));
}

std::vector<Finding> findMovingAtZeroFlow(const Track& concentration, const Track& flow,
                                          double share) {
    checkTogether(concentration, flow);
    std::vector<Finding> findings;
    const std::size_t size = std::min(concentration.values.size(), flow.values.size());
    const auto still = [&](std::size_t i) {
        return concentration.isNormal(i) && flow.values[i] == 0;
    };
    for (const auto& [begin, end] : spansOf(size, stepsOf(flow, 60), still)) {
        const auto [low, high] =
            std::minmax_element(concentration.values.begin() + static_cast<std::ptrdiff_t>(begin),
                                concentration.values.begin() + static_cast<std::ptrdiff_t>(end));
        const double mean = spreadOf(concentration, begin, end, 1)->mean;
        if (*high - *low <= share * mean) continue;
        findings.push_back(
            found(Rule::ZeroFlow, concentration, begin, end,
                  fmt::format("流量为0的{}小时里，{}由{}变到{}", hoursOf(flow, end - begin),
                              concentration.factor, shortNumber(*low), shortNumber(*high))));
    }
    return findings;
}

std::vector<Finding> findMarkAgainstPower(const Track& marked, const Track& power,
                                          double threshold) {
    checkTogether(marked, power);
    std::vector<Finding> findings;
    const std::size_t size = std::min(marked.marks.size(), power.values.size());
    const auto claims = [&](std::size_t i) {
        return marked.marks[i] == DataMark::Stopped && power.values[i] > threshold;
    };
    for (const auto& [begin, end] : spansOf(size, stepsOf(power, 30), claims)) {
        const double mean = spreadOf(power, begin, end, 1)->mean;
        findings.push_back(found(Rule::MarkAgainstPower, marked, begin, end,
                                 fmt::format("标记停运的{}小时里，平均用电{:.0f}千瓦",
                                             hoursOf(power, end - begin), mean)));
    }
    return findings;
}

std::vector<Finding> findInspectionJump(const Track& track, const std::vector<Minute>& inspections,
                                        double share) {
    constexpr int kBefore = 180;
    constexpr int kLag = 15;
    constexpr int kBehind = 60;
    std::vector<Finding> findings;
    const Minute end = track.minuteAt(track.values.size());
    for (const Minute inspection : inspections) {
        if (inspection - kBefore < track.from || inspection + kLag + kBehind > end) continue;
        const auto at = static_cast<std::size_t>((inspection - track.from) / track.step);
        const auto before =
            spreadOf(track, at - stepsOf(track, kBefore), at, stepsOf(track, kBefore) / 2);
        const std::size_t from = at + stepsOf(track, kLag);
        const auto behind =
            spreadOf(track, from, from + stepsOf(track, kBehind), stepsOf(track, kBehind) / 2);
        if (!before || !behind || before->mean <= 0) continue;
        if (std::abs(behind->mean / before->mean - 1) <= share) continue;
        findings.push_back(
            found(Rule::InspectionJump, track, at, from + stepsOf(track, kBehind),
                  fmt::format("检查前三小时{}平均{}，检查开始后{}", track.factor,
                              shortNumber(before->mean), shortNumber(behind->mean))));
    }
    return findings;
}

std::vector<Finding> findNightPattern(const Track& track, double share) {
    constexpr int kNightFrom = 22 * 60;
    constexpr int kNightMinutes = 7 * 60;
    constexpr int kDayFrom = 9 * 60;
    constexpr int kDayMinutes = 8 * 60;
    constexpr std::size_t kNights = 7;
    constexpr int kLeastNights = 5;
    std::vector<Finding> findings;
    const std::size_t day = stepsOf(track, static_cast<int>(kMinutesADay));
    const auto midnight = static_cast<std::size_t>((kMinutesADay - minuteOfDay(track.from)) %
                                                   kMinutesADay / track.step);
    for (std::size_t week = midnight; week + (kNights + 1) * day <= track.values.size();
         week += kNights * day) {
        int higher = 0;
        int lower = 0;
        for (std::size_t i = 0; i < kNights; ++i) {
            const std::size_t begin = week + i * day;
            const std::size_t noon = begin + stepsOf(track, kDayFrom);
            const std::size_t night = begin + stepsOf(track, kNightFrom);
            const auto ofDay = spreadOf(track, noon, noon + stepsOf(track, kDayMinutes),
                                        stepsOf(track, kDayMinutes) / 2);
            const auto ofNight = spreadOf(track, night, night + stepsOf(track, kNightMinutes),
                                          stepsOf(track, kNightMinutes) / 2);
            if (!ofDay || !ofNight || ofDay->mean <= 0) continue;
            higher += ofNight->mean > (1 + share) * ofDay->mean ? 1 : 0;
            lower += ofNight->mean < (1 - share) * ofDay->mean ? 1 : 0;
        }
        if (std::max(higher, lower) < kLeastNights) continue;
        findings.push_back(
            found(Rule::NightPattern, track, week, week + kNights * day,
                  fmt::format("一周里有{}夜，{}比白天{}{:.0f}%以上", std::max(higher, lower),
                              track.factor, higher > lower ? "高" : "低", share * 100)));
    }
    return joined(std::move(findings));
}

std::vector<Finding> findMissing(const Track& track, int minutes) {
    std::vector<Finding> findings;
    const auto isMissing = [&](std::size_t i) { return std::isnan(track.values[i]); };
    for (const auto& [begin, end] :
         spansOf(track.values.size(), stepsOf(track, minutes), isMissing))
        findings.push_back(
            found(Rule::MissingData, track, begin, end,
                  fmt::format("{}连续{}小时没有数据", track.factor, hoursOf(track, end - begin))));
    return findings;
}

}  // namespace lianbing::site
