#include "game/site/recorded_fraud.h"

#include "game/site/cause_span.h"
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

constexpr std::array<WayRow, 14> kWays{{
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
    base::Result<std::optional<RecordedData>> planted = plantedBy(row->way, record, cause, options);
    if (!planted) return base::Unexpected{planted.error()};
    if (!*planted)
        return base::fail(
            fmt::format("记录里没有{}，放不进“{}”。", row->cause.needs, row->cause.name));
    return PlantedRecord{record, **std::move(planted), cause, options.seed};
}

}  // namespace lianbing::site
