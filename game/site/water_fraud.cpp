#include "game/site/water_fraud.h"

#include "game/site/cause_span.h"

#include <algorithm>
#include <array>

namespace lianbing::site {

namespace {

struct Row {
    WaterCause cause;
    int technique;  // of the list; 0 for an honest one
    std::string_view word;
    std::string_view name;
};

constexpr std::array<Row, 22> kRows{
    {{WaterCause::Bucket, 19, "bucket", "采样头放入清水桶"},
     {WaterCause::TapHose, 20, "tap-hose", "采样口接自来水软管"},
     {WaterCause::OtherPond, 21, "other-pond", "采样管改接另一处水池"},
     {WaterCause::StandardInlet, 22, "standard-inlet", "标样进样口接预配水样"},
     {WaterCause::StoppedAnalyser, 23, "stopped-analyser", "停用分析仪"},
     {WaterCause::CodRemover, 24, "cod-remover", "投加化学需氧量去除剂"},
     {WaterCause::SlopeChanged, 9, "slope-changed", "分析仪斜率改小"},
     {WaterCause::LoggerClamp, 18, "logger-clamp", "数采仪设置上限"},
     {WaterCause::LoggerAltered, 18, "logger-altered", "数采仪程序改动"},
     {WaterCause::FalseStandstill, 16, "false-standstill", "虚假标记停运"},
     {WaterCause::LoggerOff, 16, "logger-off", "切断数采仪电源"},
     {WaterCause::ClockSetBack, 18, "clock-set-back", "数采仪时钟调慢"},
     {WaterCause::Frozen, 23, "frozen", "数据冻结不变"},
     {WaterCause::ProbeCapped, 19, "probe-capped", "酸度计探头套着缓冲液帽"},
     {WaterCause::FlowLowered, 10, "flow-lowered", "流量系数改小"},
     {WaterCause::HiddenProgram, 17, "hidden-program", "隐藏程序压低数值"},
     {WaterCause::SampleSwapped, 25, "camera-turned", "转开摄像头后调换水样"},
     {WaterCause::ReagentAgeing, 0, "reagent-ageing", "试剂老化"},
     {WaterCause::FiledMaintenance, 0, "filed-maintenance", "备案维护"},
     {WaterCause::UnfiledMaintenance, 0, "unfiled-maintenance", "未备案维护"},
     {WaterCause::PowerCut, 0, "power-cut", "站房停电"},
     {WaterCause::AnalyserFault, 0, "analyser-fault", "分析仪故障并标记"}}};

const Row* rowOf(WaterCause cause) {
    const auto* found = std::find_if(kRows.begin(), kRows.end(),
                                     [cause](const Row& row) { return row.cause == cause; });
    return found == kRows.end() ? nullptr : found;
}

// Author's figures: an ornamental pond, bottles made up to pass, the water that cleans an analyser,
// the warmth of a station house, the effluent that a bucket is thinned with at half strength.
constexpr Water kPondWater{18, 0.9, 0.12, 4, 7.7, 16, 620, 6, 60};
constexpr Water kBottle{28, 1.5, 0.2, 8, 7.3, 20, 300, 10, 25};
constexpr Water kCleaningWater{0, 0, 0, 0, 7, 20, 2, 0, 0};
constexpr Water kSomeEffluent{60, 5, 0.4, 12, 7.2, 15, 1150, 20, 160};
constexpr double kRoom = 22;
constexpr double kBuffer = 6.86;  // pH of the buffer that caps hold

/// A clean water with some effluent in it: how much is the fraudster's taste.
Water thinned(const Water& clean, double strength) {
    return mixed(clean, kSomeEffluent, 0.5 * (1 - strength));
}

/// Where the sample comes from.
bool changeSampling(WaterChain& chain, WaterCause cause, double strength) {
    Intake& intake = chain.intake;
    switch (cause) {
        case WaterCause::Bucket:
            intake = {Drawn::Bucket, 1, thinned(kTapWater, strength), kRoom};
            return true;
        case WaterCause::SampleSwapped:
            intake = {Drawn::Bucket, 1, thinned(kTapWater, strength), std::nullopt};
            return true;
        case WaterCause::TapHose:
            intake = {Drawn::Hose, 0.95 * strength, kTapWater, std::nullopt};
            return true;
        case WaterCause::OtherPond:
            intake = {Drawn::Pond, 1, thinned(kPondWater, strength), std::nullopt};
            return true;
        case WaterCause::StandardInlet:
            chain.preset = mixed(kBottle, Water{}, 0.5 * strength);
            return true;
        case WaterCause::CodRemover:
            chain.remover = strength;
            return true;
        case WaterCause::ProbeCapped:
            chain.capped = kBuffer;
            return true;
        default:
            return false;
    }
}

/// At analysers and PC.
bool changeInstruments(WaterChain& chain, WaterCause cause, double strength, Minute since) {
    switch (cause) {
        case WaterCause::StoppedAnalyser:
            chain.isStopped = true;
            chain.stoppedSince = since;
            return true;
        case WaterCause::SlopeChanged:  // case 4: 1 to 0.5
            chain.demand.slope *= 1 - strength;
            chain.ammonia.slope *= 1 - strength;
            return true;
        case WaterCause::FlowLowered:
            chain.flowFactor *= 1 - strength;
            return true;
        case WaterCause::HiddenProgram:
            chain.hiddenCeiling = 50 - 20 * strength;
            return true;
        default:
            return false;
    }
}

bool changeTransmission(WaterChain& chain, WaterCause cause, double strength, Minute since) {
    Logger& logger = chain.logger;
    switch (cause) {
        case WaterCause::LoggerClamp:
            logger.high = 50 - 20 * strength;
            return true;
        case WaterCause::LoggerAltered:
            logger.factor = 1 - 0.9 * strength;
            return true;
        case WaterCause::FalseStandstill:
            logger.claimsStandstill = true;
            return true;
        case WaterCause::LoggerOff:
            logger.isOn = false;
            return true;
        case WaterCause::ClockSetBack:
            logger.clockBehind = static_cast<int>(120 * strength);
            return true;
        case WaterCause::Frozen:
            logger.isFrozen = true;
            logger.frozenSince = since;
            return true;
        default:
            return false;
    }
}

void changeHonestly(WaterChain& chain, const WaterPlanned& planned, Minute minute) {
    switch (planned.cause) {
        case WaterCause::ReagentAgeing: {
            // A bottle loses its strength evenly until it is changed [typical].
            const double share = static_cast<double>(minute - planned.from) /
                                 static_cast<double>(planned.until - planned.from);
            for (WaterCell* cell : {&chain.demand, &chain.ammonia})
                cell->reagent = 1 - 0.5 * planned.strength * share;
            break;
        }
        case WaterCause::FiledMaintenance:
            chain.logger.claimsMaintenance = true;
            chain.preset = kCleaningWater;
            break;
        case WaterCause::UnfiledMaintenance:
            chain.preset = kCleaningWater;
            break;
        case WaterCause::PowerCut:
            chain.hasPower = false;
            chain.offSince = beganAt(planned.from, planned.daily, minute);
            break;
        case WaterCause::AnalyserFault:
            chain.isStopped = true;
            chain.stoppedSince = beganAt(planned.from, planned.daily, minute);
            chain.logger.claimsFault = true;
            break;
        default:
            break;
    }
}

}  // namespace

std::string_view nameOf(WaterCause cause) {
    const Row* row = rowOf(cause);
    return row == nullptr ? std::string_view{} : row->name;
}

std::string_view wordOf(WaterCause cause) {
    const Row* row = rowOf(cause);
    return row == nullptr ? std::string_view{} : row->word;
}

std::optional<WaterCause> waterCauseOf(std::string_view word) {
    const auto* found = std::find_if(kRows.begin(), kRows.end(),
                                     [word](const Row& row) { return row.word == word; });
    return found == kRows.end() ? std::nullopt : std::optional{found->cause};
}

bool isFraud(WaterCause cause) {
    return techniqueOf(cause) > 0;
}

int techniqueOf(WaterCause cause) {
    const Row* row = rowOf(cause);
    return row == nullptr ? 0 : row->technique;
}

const std::vector<WaterCause>& allWaterCauses() {
    static const std::vector<WaterCause> all = [] {
        std::vector<WaterCause> causes;
        for (const Row& row : kRows) causes.push_back(row.cause);
        return causes;
    }();
    return all;
}

base::Result<WaterChange> changeOf(const WaterPlanned& planned) {
    if (auto fit = fitsSpan(planned.from, planned.until, planned.strength, planned.daily); !fit)
        return base::Unexpected{fit.error()};
    WaterPlanned made = planned;
    if (made.cause == WaterCause::TapHose && !made.daily) made.daily = DaySpan{20 * 60, 6 * 60};
    const auto apply = [made](WaterChain& chain, Minute minute) {
        const Minute since = beganAt(made.from, made.daily, minute);
        const bool isChanged = changeSampling(chain, made.cause, made.strength) ||
                               changeInstruments(chain, made.cause, made.strength, since) ||
                               changeTransmission(chain, made.cause, made.strength, since);
        if (!isChanged) changeHonestly(chain, made, minute);
    };
    // The camera looks away before the sample is touched.
    const int lead = made.cause == WaterCause::SampleSwapped ? kCameraLead : 0;
    return WaterChange{made.from + lead, std::max(made.until, made.from + lead), apply,
                       behindLead(made.daily, lead)};
}

}  // namespace lianbing::site
