#include "game/site/recorded_fraud.h"

#include "game/site/cause_span.h"
#include "game/site/cems_parts.h"
#include "game/site/record_planter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lianbing::site {

namespace {

struct WayRow {
    Way way;
    PlantableCause cause;
};

constexpr std::string_view kAnyPollutant = "一种污染物的浓度";

constexpr std::array<WayRow, 20> kWays{{
    {Way::Nitrogen,
     {"nitrogen-in-line", "采样管线接入氮气", "二氧化硫、氮氧化物或者含氧量", true, false}},
    {Way::Slope, {"slope-changed", "分析仪斜率改小", kAnyPollutant, true, true}},
    {Way::Range, {"range-changed", "工控机量程改小", kAnyPollutant, true, true}},
    {Way::Ceiling, {"hidden-program", "隐藏程序压低数值", kAnyPollutant, true, true}},
    {Way::Frozen, {"frozen", "数据冻结不变", kAnyPollutant, true, true}},
    {Way::Standstill, {"false-standstill", "虚假标记停运", kAnyPollutant, true, true}},
    {Way::LoggerOff, {"logger-off", "切断数采仪电源", kAnyPollutant, true, true}},
    {Way::LoggerAltered, {"logger-altered", "数采仪程序改动", kAnyPollutant, true, true}},
    {Way::Oxidant, {"oxidant", "预处理装置里加氧化剂", "二氧化硫", true, false}},
    {Way::LensTaped, {"lens-taped", "颗粒物仪镜头遮挡", "颗粒物", true, false}},
    {Way::Bucket, {"bucket", "采样头放入清水桶", "一种水污染物的浓度", false, true}},
    {Way::Hose, {"tap-hose", "采样口接自来水软管", "一种水污染物的浓度", false, true}},
    {Way::Stopped, {"stopped-analyser", "停用分析仪", "一种水污染物的浓度", false, true}},
    {Way::Remover, {"cod-remover", "投加化学需氧量去除剂", "化学需氧量", false, true}},
    {Way::Drift, {"cell-drift", "分析仪零点漂移", "一种气态污染物的浓度", true, false, true}},
    {Way::Ageing, {"reagent-ageing", "试剂老化", "化学需氧量或者氨氮", false, true, true}},
    {Way::Maintenance, {"filed-maintenance", "备案维护", kAnyPollutant, true, true, true}},
    // What a station house without power sends is what a logger without power sends.
    {Way::LoggerOff, {"power-cut", "站房停电", kAnyPollutant, true, true, true}},
    {Way::Fuel, {"fuel-changed", "换用低硫燃料", "二氧化硫", true, false, true}},
    {Way::Filter, {"filter-renewed", "更换除尘滤袋", "颗粒物", true, false, true}},
}};

const WayRow* rowOf(std::string_view word) {
    const auto* found = std::find_if(kWays.begin(), kWays.end(),
                                     [word](const WayRow& row) { return row.cause.word == word; });
    return found == kWays.end() ? nullptr : found;
}

std::string wordsFor(Medium medium) {
    std::string words;
    for (const WayRow& row : kWays) {
        if (medium == Medium::Gas ? !row.cause.ofGas : !row.cause.ofWater) continue;
        words += (words.empty() ? "" : "、") + std::string{row.cause.word};
    }
    return words;
}

/// The part of a cause that lies in the record. Errors: none does.
base::Result<PlannedCause> cutTo(const RecordedData& record, PlannedCause cause) {
    if (cause.from >= record.until() || cause.until <= record.from())
        return base::fail(fmt::format("这段时间不在记录里，记录是 {} 至 {}。",
                                      momentOf(record.from()).text(),
                                      momentOf(record.until()).text()));
    cause.from = std::max(cause.from, record.from());
    cause.until = std::min(cause.until, record.until());
    return cause;
}

base::Status fitsReference(const PlantingOptions& options) {
    const std::optional<double>& oxygen = options.referenceOxygen;
    if (!oxygen || (*oxygen > 0 && *oxygen < kAmbientAir.oxygen)) return {};
    return base::fail(fmt::format("基准含氧量应当大于 0、小于 {}（%）。", kAmbientAir.oxygen));
}

}  // namespace

const std::vector<PlantableCause>& plantableCauses() {
    static const std::vector<PlantableCause> all = [] {
        std::vector<PlantableCause> causes;
        for (const WayRow& row : kWays) causes.push_back(row.cause);
        return causes;
    }();
    return all;
}

base::Result<PlantedRecord> plantIntoRecord(const RecordedData& record, const PlannedCause& cause,
                                            const PlantingOptions& options) {
    const base::Status fit = fitsSpan(cause.from, cause.until, cause.strength, cause.daily);
    if (!fit) return base::Unexpected{fit.error()};
    const WayRow* row = rowOf(cause.word);
    if (row == nullptr)
        return base::fail(fmt::format("放不进记录的情形“{}”；能放的有：{}。", cause.word,
                                      wordsFor(record.medium)));
    if (record.medium == Medium::Gas ? !row->cause.ofGas : !row->cause.ofWater)
        return base::fail(fmt::format("“{}”不是{}的情形。", row->cause.name,
                                      record.medium == Medium::Gas ? "废气" : "废水"));
    if (record.tracks.empty()) return base::fail("记录里没有数据。");
    if (const base::Status fitting = fitsReference(options); !fitting)
        return base::Unexpected{fitting.error()};
    const base::Result<PlannedCause> cut = cutTo(record, cause);
    if (!cut) return base::Unexpected{cut.error()};
    base::Result<std::optional<RecordedData>> planted = plantedBy(row->way, record, *cut, options);
    if (!planted) return base::Unexpected{planted.error()};
    if (!*planted)
        return base::fail(
            fmt::format("记录里没有{}，放不进“{}”。", row->cause.needs, row->cause.name));
    const std::string note = *cut == cause ? std::string{}
                                           : fmt::format("记录只有 {} 至 {}，超出的时间没有放。",
                                                         momentOf(record.from()).text(),
                                                         momentOf(record.until()).text());
    return PlantedRecord{record, **std::move(planted), *cut, note, options.seed};
}

}  // namespace lianbing::site
