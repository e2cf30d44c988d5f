#include "game/site/factors.h"

#include "game/site/source.h"

#include <algorithm>
#include <array>

namespace lianbing::site {

namespace {

constexpr std::string_view kConverted = "-converted";
constexpr double kSecondsAnHour = 3600;
constexpr double kLitresASecond = 3.6;  // m³/h

// Seen in open code and sample packets only (unverified).
constexpr std::string_view kPackets = "公开的 HJ 212-2017 报文样例";
constexpr std::string_view kGasFlow =
    "公开的 HJ 212-2017 小时报文：累计值是均值的 3600 倍，所以是 m³/s";
constexpr std::string_view kWaterFlow = "公开的 HJ 212-2017 报文样例；单位 L/s 没有见到原文";
constexpr std::string_view kTables = "公开程序里的因子编码表";
// What each digit of these codes stands for was not seen.
constexpr std::string_view kPower = "公开程序按 HJ 212-2025 附录写的示例；编码的含义没有见到";

using enum Medium;
using enum FactorKind;

constexpr std::array<Factor, 26> kFactors{{
    {Gas, Pollutant, "so2", "a21026", "二氧化硫", "mg/m³", 1, 1, true, kPackets, false},
    {Gas, Pollutant, "nox", "a21002", "氮氧化物", "mg/m³", 1, 1, true, kPackets, false},
    {Gas, Pollutant, "dust", "a34013", "颗粒物", "mg/m³", 2, 1, true, kPackets, false},
    {Gas, Pollutant, "co", "a21005", "一氧化碳", "mg/m³", 1, 1, true, kTables, false},
    {Gas, Pollutant, "hcl", "a21024", "氯化氢", "mg/m³", 1, 1, true, kTables, false},
    {Gas, Pollutant, "hf", "a21018", "氟化氢", "mg/m³", 2, 1, true, kTables, false},
    {Gas, Pollutant, "nmhc", "a24088", "非甲烷总烃", "mg/m³", 2, 1, true, kPackets, false},
    {Gas, Condition, "o2", "a19001", "含氧量", "%", 2, 1, false, kPackets, false},
    {Gas, Condition, "velocity", "a01011", "烟气流速", "m/s", 2, 1, false, kPackets, false},
    {Gas, Condition, "temperature", "a01012", "烟气温度", "℃", 1, 1, false, kPackets, false},
    {Gas, Condition, "pressure", "a01013", "烟气静压", "kPa", 3, 1, false, kPackets, false},
    {Gas, Condition, "moisture", "a01014", "烟气湿度", "%", 2, 1, false, kPackets, false},
    {Gas, Flow, "flow", "a00000", "标干流量", "m³/h", 0, kSecondsAnHour, false, kGasFlow, false},
    {Water, Pollutant, "cod", "w01018", "化学需氧量", "mg/L", 1, 1, false, kPackets, false},
    {Water, Pollutant, "nh3", "w21003", "氨氮", "mg/L", 2, 1, false, kPackets, false},
    {Water, Pollutant, "tp", "w21011", "总磷", "mg/L", 3, 1, false, kPackets, false},
    {Water, Pollutant, "tn", "w21001", "总氮", "mg/L", 2, 1, false, kPackets, false},
    {Water, Condition, "ph", "w01001", "pH值", "无量纲", 2, 1, false, kPackets, false},
    {Water, Condition, "temperature", "w01010", "水温", "℃", 1, 1, false, kPackets, false},
    {Water, Condition, "turbidity", "w01003", "浊度", "NTU", 1, 1, false, kPackets, false},
    {Water, Condition, "conductivity", "w01014", "电导率", "μS/cm", 0, 1, false, kPackets, false},
    {Water, Flow, "flow", "w00000", "流量", "m³/h", 1, kLitresASecond, false, kWaterFlow, false},
    {Medium::Electricity, FactorKind::Power, "power-production", "d20405", "生产设施用电", "kW", 1,
     1, false, kPower, false},
    {Medium::Electricity, FactorKind::Power, "power-treatment", "d30406", "治理设施用电", "kW", 1,
     1, false, kPower, false},
    // The works of an outfall are treatment; its channel has a word of its own.
    {Medium::Electricity, FactorKind::Power, "power-works", "", "处理设施用电", "kW", 1, 1, false,
     "本系统的名称", false},
    {Medium::Electricity, Condition, "load", "", "生产负荷", "%", 1, 1, false, "本系统的名称",
     false},
}};

bool isSameCode(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
    });
}

}  // namespace

std::span<const Factor> allFactors() {
    return kFactors;
}

const Factor* factorOfWord(Medium medium, std::string_view word) {
    const std::string_view measured = measuredWord(word);
    const auto* found = std::find_if(kFactors.begin(), kFactors.end(), [&](const Factor& factor) {
        return factor.medium == medium && factor.word == measured;
    });
    if (found == kFactors.end() || (isConverted(word) && !found->hasConverted)) return nullptr;
    return found;
}

const Factor* factorOfCode(std::string_view code) {
    if (code.empty()) return nullptr;
    const auto* found =
        std::find_if(kFactors.begin(), kFactors.end(),
                     [code](const Factor& factor) { return isSameCode(code, factor.code); });
    return found == kFactors.end() ? nullptr : found;
}

Medium mediumOf(std::span<const Channel> channels) {
    const bool isWater = std::any_of(channels.begin(), channels.end(), [](const Channel& channel) {
        return channel.witness == Witness::Platform &&
               factorOfWord(Medium::Water, channel.factor) != nullptr &&
               factorOfWord(Medium::Gas, channel.factor) == nullptr;
    });
    return isWater ? Medium::Water : Medium::Gas;
}

std::string convertedWord(std::string_view word) {
    return std::string{word} + std::string{kConverted};
}

bool isConverted(std::string_view word) {
    return word.ends_with(kConverted);
}

std::string_view measuredWord(std::string_view word) {
    if (isConverted(word)) word.remove_suffix(kConverted.size());
    return word;
}

std::string nameOf(const Factor& factor, bool converted) {
    return std::string{factor.name} + (converted ? "（折算）" : "");
}

}  // namespace lianbing::site
