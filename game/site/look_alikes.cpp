#include "game/site/look_alikes.h"

#include <algorithm>

namespace lianbing::site {

const std::vector<LookAlike>& stackLookAlikes() {
    static const std::vector<LookAlike> all{
        {"blow-back", "定时反吹", {}},
        {"calibration", "凌晨自动校准", {}},
        {"low-load", "夜间低负荷", {Rule::NightPattern, Rule::RegularSteps}},
        {"low-emission", "低硫燃料、排放浓度低", {Rule::Floor}},
        {"standstill", "真实停产", {}},
        {"cell-drift", "分析仪零点漂移", {}},
        {"filed-maintenance", "备案维护", {}},
        {"unfiled-maintenance", "未备案维护", {Rule::Constant, Rule::Floor, Rule::LevelShift}},
        {"leaking-condenser", "冷凝器漏气", {}},
        {"power-cut", "站房停电", {Rule::MissingData}},
        {"blocked-filter", "采样滤芯堵塞", {}},
        {"fuel-changed", "换用低硫燃料", {Rule::LevelShift, Rule::Floor}},
        {"filter-renewed", "更换除尘滤袋", {Rule::LevelShift, Rule::Floor}},
        {"analyser-fault", "分析仪故障并标记", {}},
    };
    return all;
}

const std::vector<LookAlike>& outfallLookAlikes() {
    static const std::vector<LookAlike> all{
        {"rain", "降雨稀释", {}},
        {"check", "凌晨标样核查", {}},
        {"low-load", "夜间低负荷", {}},
        {"low-emission", "进水少、出水浓度低", {Rule::Floor, Rule::Constant}},
        {"night-discharge", "夜间集中排水", {Rule::RegularSteps}},
        {"standstill", "真实停止排放", {}},
        {"reagent-ageing", "试剂老化", {Rule::ExactStep}},
        {"filed-maintenance", "备案维护", {}},
        {"unfiled-maintenance", "未备案维护", {Rule::Constant, Rule::Floor, Rule::LevelShift}},
        {"power-cut", "站房停电", {Rule::MissingData}},
        {"analyser-fault", "分析仪故障并标记", {}},
    };
    return all;
}

std::vector<Rule> weakRulesOf(std::span<const LookAlike> among, std::string_view word) {
    const auto found =
        std::find_if(among.begin(), among.end(), [&](const auto& one) { return one.word == word; });
    return found == among.end() ? std::vector<Rule>{} : found->weak;
}

}  // namespace lianbing::site
