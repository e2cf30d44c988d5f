#include "game/site/stack_fraud.h"

#include "game/base/maths.h"
#include "game/site/cause_span.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::site {

namespace {

struct Row {
    StackCause cause;
    std::string_view word;
    std::string_view name;
};

constexpr std::array<Row, 31> kRows{
    {{StackCause::NitrogenInLine, "nitrogen-in-line", "采样管线接入氮气"},
     {StackCause::AirBeforeFan, "air-before-fan", "风机前掺入空气并固定含氧量"},
     {StackCause::OpenPorts, "open-ports", "采样探头旁的法兰或者孔口敞开"},
     {StackCause::BlowAtProbe, "blow-at-probe", "反吹管对准采样探头"},
     {StackCause::BentLine, "bent-line", "采样管线存水弯、伴热停用"},
     {StackCause::Oxidant, "oxidant", "预处理装置里加氧化剂"},
     {StackCause::ExtraVessel, "extra-vessel", "另加过滤器或者吸收瓶"},
     {StackCause::RangeChanged, "range-changed", "工控机量程改小"},
     {StackCause::SlopeChanged, "slope-changed", "分析仪斜率改小"},
     {StackCause::BoardChanged, "board-changed", "过量空气系数、皮托管系数、烟道截面积改动"},
     {StackCause::ChannelRemapped, "channel-remapped", "颗粒物、流速通道改接温度信号"},
     {StackCause::NitrogenFactor, "nitrogen-factor", "氮氧化物折算系数改小、转换炉停用"},
     {StackCause::LensTaped, "lens-taped", "颗粒物仪镜头遮挡"},
     {StackCause::EmitterShimmed, "emitter-shimmed", "颗粒物仪发射端垫偏"},
     {StackCause::Bypass, "bypass", "旁路烟道偷排"},
     {StackCause::FalseStandstill, "false-standstill", "虚假标记停运"},
     {StackCause::HiddenProgram, "hidden-program", "隐藏程序压低折算值"},
     {StackCause::LoggerAltered, "logger-altered", "数采仪程序改动"},
     {StackCause::FrozenAnalyser, "frozen", "数据冻结不变"},
     {StackCause::LoggerOff, "logger-off", "切断数采仪电源"},
     {StackCause::ClockSetBack, "clock-set-back", "数采仪时钟调慢"},
     {StackCause::SampleSwapped, "camera-turned", "转开摄像头后串入吸收瓶"},
     {StackCause::CellDrift, "cell-drift", "分析仪零点漂移"},
     {StackCause::FiledMaintenance, "filed-maintenance", "备案维护"},
     {StackCause::UnfiledMaintenance, "unfiled-maintenance", "未备案维护"},
     {StackCause::LeakingCondenser, "leaking-condenser", "冷凝器漏气"},
     {StackCause::PowerCut, "power-cut", "站房停电"},
     {StackCause::BlockedFilter, "blocked-filter", "采样滤芯堵塞"},
     {StackCause::FuelChanged, "fuel-changed", "换用低硫燃料"},
     {StackCause::FilterRenewed, "filter-renewed", "更换除尘滤袋"},
     {StackCause::AnalyserFault, "analyser-fault", "分析仪故障并标记"}}};

const Row* rowOf(StackCause cause) {
    const auto* found = std::find_if(kRows.begin(), kRows.end(),
                                     [cause](const Row& row) { return row.cause == cause; });
    return found == kRows.end() ? nullptr : found;
}

std::size_t placeOf(Signal signal) {
    return static_cast<std::size_t>(signal);
}

// How far a fraud goes at full strength is the author's choice, but where a comment names a case;
// the published cases lie inside.

/// Frauds at the probe and in the line.
bool changeSampling(Chain& chain, StackCause cause, double strength) {
    constexpr double kMinutesBetweenBlows = 10;
    constexpr double kBendDelay = 5;
    constexpr double kOxygenHidden = 0.45;
    switch (cause) {
        case StackCause::NitrogenInLine:
            chain.line.nitrogen = 0.8 * strength;
            return true;
        case StackCause::AirBeforeFan:
            chain.ductAir = 0.6 * strength;
            // Whatever burns there: below what it usually has, typed with one place.
            chain.oxygen.fixedAt =
                base::roundedTo(chain.usualOxygen * (1 - kOxygenHidden * strength), 1);
            return true;
        case StackCause::OpenPorts:
            chain.probe.air = 0.9 * strength;
            chain.probe.unsteady = 0.25;
            return true;
        case StackCause::BlowAtProbe:
            chain.probe.blownEvery = kMinutesBetweenBlows;
            chain.probe.blownShare = strength;
            return true;
        case StackCause::BentLine:
            chain.line.temperature = 130 - 100 * strength;
            chain.line.sulphurLost = 0.5 * strength;
            chain.line.delay = kBendDelay * strength;
            return true;
        case StackCause::Oxidant:
            chain.line.sulphurLost = 0.9 + 0.1 * strength;
            return true;
        case StackCause::SampleSwapped:
            chain.line.sulphurLost = 0.9 * strength;
            chain.line.nitrogenLost = 0.9 * strength;
            return true;
        case StackCause::ExtraVessel:
            chain.line.sulphurLost = 0.9 * strength;
            chain.line.nitrogenLost = 0.7 * strength;
            chain.line.delay = kBendDelay;
            return true;
        default:
            return false;
    }
}

/// Frauds at the meters and on the PC.
bool changeInstruments(Chain& chain, StackCause cause, double strength) {
    constexpr double kFifth = 0.2;  // 0-20 for 0-100
    switch (cause) {
        case StackCause::RangeChanged:
            chain.pc.ranges[placeOf(Signal::SulphurDioxide)] = chain.sulphurDioxide.range * kFifth;
            chain.pc.ranges[placeOf(Signal::NitrogenOxides)] = chain.nitrogenOxides.range * kFifth;
            return true;
        case StackCause::SlopeChanged:
            chain.sulphurDioxide.slope = 1 - strength;
            return true;
        case StackCause::BoardChanged:
            // Case 30, in its ratios: excess air 1.8 for 1.4, so that converted values come out at
            // 1.4 / 1.8 = 0.78 of what they are; Pitot 0.75 for 0.84; area 6.25 for 6.75 m².
            chain.pc.excessAir *= 1 + 0.4 / 1.4 * strength;
            chain.pc.flow.pitot *= 1 - 0.09 / 0.84 * strength;
            chain.pc.flow.area *= 1 - 0.5 / 6.75 * strength;
            return true;
        case StackCause::ChannelRemapped:
            chain.pc.channels[placeOf(Signal::Dust)] = Signal::Temperature;
            chain.pc.channels[placeOf(Signal::Pressure)] = Signal::Temperature;
            return true;
        case StackCause::NitrogenFactor:
            chain.pc.nitrogenFactor *= 1 - 0.93 / 1.53 * strength;
            chain.converter = 0;
            return true;
        case StackCause::LensTaped:
            chain.dust.sight = 0;
            return true;
        case StackCause::EmitterShimmed:
            chain.dust.sight = 0.1 * (1 - strength);
            chain.dust.cell.offset = 1.5;
            return true;
        case StackCause::HiddenProgram:
            chain.pc.hiddenCeiling = 100 - 60 * strength;
            return true;
        default:
            return false;
    }
}

/// Frauds behind the PC and around the chain.
bool changeTransmission(Chain& chain, StackCause cause, double strength, Minute since) {
    switch (cause) {
        case StackCause::Bypass:
            chain.bypass = 0.9 * strength;
            return true;
        case StackCause::FalseStandstill:
            chain.logger.claimsStandstill = true;
            return true;
        case StackCause::LoggerAltered:
            chain.logger.factor = 1 - 0.9 * strength;
            return true;
        case StackCause::FrozenAnalyser:
            chain.logger.isFrozen = true;
            chain.logger.frozenSince = since;
            return true;
        case StackCause::LoggerOff:
            chain.logger.isOn = false;
            return true;
        case StackCause::ClockSetBack:
            chain.logger.clockBehind = static_cast<int>(120 * strength);
            return true;
        default:
            return false;
    }
}

void changeHonestly(Chain& chain, StackCause cause, double strength) {
    switch (cause) {
        case StackCause::CellDrift:
            chain.sulphurDioxide.zeroDrift = 0.05 * strength;
            chain.nitrogenOxides.zeroDrift = 0.04 * strength;
            break;
        case StackCause::FiledMaintenance:
            chain.logger.claimsMaintenance = true;
            chain.probe.air = 1;
            break;
        case StackCause::UnfiledMaintenance:
            chain.probe.air = 1;
            break;
        case StackCause::LeakingCondenser:
            chain.condenser.air = 0.3 * strength;
            chain.condenser.temperature = 4 + 14 * strength;
            break;
        case StackCause::PowerCut:
            chain.hasPower = false;
            break;
        case StackCause::AnalyserFault:
            chain.sulphurDioxide.fixedAt = 0;
            chain.logger.claimsFault = true;
            break;
        case StackCause::BlockedFilter:
            chain.line.delay = 4 * strength;
            break;
        case StackCause::FuelChanged:
            chain.fuelSulphur = 1 - 0.8 * strength;
            break;
        case StackCause::FilterRenewed:
            chain.filterPass = 1 - 0.8 * strength;
            break;
        default:
            break;
    }
}

}  // namespace

std::string_view nameOf(StackCause cause) {
    const Row* row = rowOf(cause);
    return row == nullptr ? std::string_view{} : row->name;
}

std::string_view wordOf(StackCause cause) {
    const Row* row = rowOf(cause);
    return row == nullptr ? std::string_view{} : row->word;
}

std::optional<StackCause> stackCauseOf(std::string_view word) {
    const auto* found = std::find_if(kRows.begin(), kRows.end(),
                                     [word](const Row& row) { return row.word == word; });
    return found == kRows.end() ? std::nullopt : std::optional{found->cause};
}

bool isFraud(StackCause cause) {
    return cause < StackCause::CellDrift;
}

const std::vector<StackCause>& allStackCauses() {
    static const std::vector<StackCause> all = [] {
        std::vector<StackCause> causes;
        for (const Row& row : kRows) causes.push_back(row.cause);
        return causes;
    }();
    return all;
}

int techniqueOf(StackCause cause) {
    switch (cause) {
        case StackCause::LoggerOff:
            return 16;
        case StackCause::ClockSetBack:
            return 18;
        case StackCause::SampleSwapped:
            return 25;
        default:
            return isFraud(cause) ? static_cast<int>(cause) : 0;
    }
}

base::Result<ChainChange> changeOf(const StackChange& change) {
    if (auto fit = fitsSpan(change.from, change.until, change.strength, change.daily); !fit)
        return base::Unexpected{fit.error()};
    const auto apply = [change](Chain& chain, Minute minute) {
        const Minute since = beganAt(change.from, change.daily, minute);
        const bool isChanged = changeSampling(chain, change.cause, change.strength) ||
                               changeInstruments(chain, change.cause, change.strength) ||
                               changeTransmission(chain, change.cause, change.strength, since);
        if (!isChanged) changeHonestly(chain, change.cause, change.strength);
    };
    // The camera looks away before the sample is touched.
    const int lead = change.cause == StackCause::SampleSwapped ? kCameraLead : 0;
    return ChainChange{change.from + lead, std::max(change.until, change.from + lead), apply,
                       behindLead(change.daily, lead)};
}

}  // namespace lianbing::site
