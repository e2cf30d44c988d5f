#include "game/site/look_alikes.h"

#include <algorithm>

namespace lianbing::site {

const std::vector<LookAlike>& stackLookAlikes() {
    static const std::vector<LookAlike> all{
        {"blow-back", "定时反吹", {}},
        {"calibration", "凌晨自动校准", {}},
        {"low-load", "夜间低负荷", {Rule::NightPattern}},
        {"standstill", "真实停产", {}},
        {"cell-drift", "分析仪零点漂移", {}},
        {"filed-maintenance", "备案维护", {Rule::Constant}},
        {"unfiled-maintenance", "未备案维护", {Rule::Constant}},
        {"leaking-condenser", "冷凝器漏气", {}},
        {"power-cut", "站房停电", {Rule::MissingData}},
        {"blocked-filter", "采样滤芯堵塞", {}},
    };
    return all;
}

const std::vector<LookAlike>& outfallLookAlikes() {
    static const std::vector<LookAlike> all{};
    return all;
}

std::vector<Rule> weakRulesOf(std::span<const LookAlike> among, std::string_view word) {
    const auto found =
        std::find_if(among.begin(), among.end(), [&](const auto& one) { return one.word == word; });
    return found == among.end() ? std::vector<Rule>{} : found->weak;
}

}  // namespace lianbing::site
