#include "game/site/comparison_verdict.h"

#include "game/base/check.h"
#include "game/base/maths.h"
#include "game/site/flue_math.h"
#include "game/site/water_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace lianbing::site {

namespace {

constexpr std::string_view kGas = "HJ 75-2017";
constexpr std::string_view kWater = "HJ 355-2019";
constexpr std::string_view kAccuracy = "相对准确度";
constexpr std::string_view kRelative = "相对误差";
constexpr std::string_view kAbsolute = "绝对误差";
constexpr double kPercent = 100;
constexpr double kAllAbove = -1;

double meanOf(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

/// Student's t, two-sided 95 %, for 1 to 14 degrees of freedom; beyond it the last is used.
double studentOf(std::size_t freedom) {
    constexpr std::array<double, 14> kTable{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365,
                                            2.306,  2.262, 2.228, 2.201, 2.179, 2.160, 2.145};
    LIANBING_CHECK(freedom >= 1, "one pair does not scatter");
    return kTable[std::min(freedom, kTable.size()) - 1];
}

/// RA: the mean difference and its confidence coefficient as share of the mean of the reference
/// (HJ 75-2017, unverified). Nothing with fewer than two pairs.
std::optional<double> relativeAccuracyOf(const Comparison& report) {
    const std::size_t pairs = report.laboratory.size();
    if (pairs < 2) return std::nullopt;
    const auto count = static_cast<double>(pairs);
    const double mean = meanOf(report.meter) - meanOf(report.laboratory);
    double squares = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        const double off = report.meter[i] - report.laboratory[i] - mean;
        squares += off * off;
    }
    const double deviation = std::sqrt(squares / (count - 1));
    const double coefficient = studentOf(pairs - 1) * deviation / std::sqrt(count);
    return kPercent * (std::abs(mean) + coefficient) / meanOf(report.laboratory);
}

/// What binds from a mean of the reference method on, up to the step before it.
struct Step {
    double from;
    std::string_view measure;
    double limit;
    std::string_view unit;
};

// HJ 75-2017, accuracy at acceptance and verification (unverified). Of SO2 and NOx, µmol/mol.
constexpr std::array<Step, 4> kGases{{{250, kAccuracy, 15, "%"},
                                      {50, kAbsolute, 20, "µmol/mol"},
                                      {20, kRelative, 30, "%"},
                                      {kAllAbove, kAbsolute, 6, "µmol/mol"}}};
// Of particles, mg/m³.
constexpr std::array<Step, 6> kParticles{{{200, kRelative, 15, "%"},
                                          {100, kRelative, 20, "%"},
                                          {50, kRelative, 25, "%"},
                                          {20, kRelative, 30, "%"},
                                          {10, kAbsolute, 6, "mg/m³"},
                                          {kAllAbove, kAbsolute, 5, "mg/m³"}}};
// Of oxygen, percent of the dry gas.
constexpr std::array<Step, 2> kOxygen{
    {{5, kAccuracy, 15, "%"}, {kAllAbove, kAbsolute, 1, "个百分点"}}};
// Of the velocity, m/s, of moisture, percent of the gas, and of temperature, ℃.
constexpr std::array<Step, 2> kVelocity{
    {{10, kRelative, 10, "%"}, {kAllAbove, kRelative, 12, "%"}}};
constexpr std::array<Step, 2> kMoisture{
    {{5, kRelative, 25, "%"}, {kAllAbove, kAbsolute, 1.5, "个百分点"}}};
constexpr std::array<Step, 1> kTemperature{{{kAllAbove, kAbsolute, 3, "℃"}}};

struct GasRule {
    std::string_view factor;
    double perUnit = 1;  ///< a value of the report over this is one of the steps
    std::span<const Step> steps;
    bool includesFrom = false;  ///< ≥250 of gases, but >200 of particles
};

// NOx is reported as NO2. That it has the steps of SO2 was not read (unverified).
constexpr std::array<GasRule, 7> kGasRules{{{"so2", kSulphurDioxideMass, kGases, true},
                                            {"nox", kNitrogenDioxideMass, kGases, true},
                                            {"dust", 1, kParticles},
                                            {"o2", 1, kOxygen},
                                            {"velocity", 1, kVelocity},
                                            {"moisture", 1, kMoisture},
                                            {"temperature", 1, kTemperature}}};

const Step& stepOf(const GasRule& rule, double reference) {
    return *std::find_if(rule.steps.begin(), rule.steps.end(), [&](const Step& step) {
        return rule.includesFrom ? reference >= step.from : reference > step.from;
    });
}

std::optional<ComparisonVerdict> gasVerdict(const GasRule& rule, const Comparison& report) {
    const double laboratory = meanOf(report.laboratory) / rule.perUnit;
    const double difference = meanOf(report.meter) / rule.perUnit - laboratory;
    const Step& step = stepOf(rule, laboratory);
    ComparisonVerdict verdict{step.measure, difference, step.limit, step.unit, kGas};
    if (step.measure == kRelative) verdict.reckoned = kPercent * difference / laboratory;
    if (step.measure == kAccuracy) {
        const auto accuracy = relativeAccuracyOf(report);
        if (!accuracy) return std::nullopt;
        verdict.reckoned = *accuracy;
    }
    return verdict;
}

struct WaterRule {
    std::string_view factor;
    double (*allowed)(double laboratory);
    double absoluteBelow;  ///< mg/L; below it the limit is one of mg/L
};

constexpr std::array<WaterRule, 4> kWaterRules{{{"cod", allowedDemandDifference, 30},
                                                {"nh3", allowedAmmoniaDifference, 2},
                                                {"tp", allowedPhosphorusDifference, 0.4},
                                                {"tn", allowedNitrogenDifference, 2}}};

/// Of the means of a test; whether the standard asks it of every pair was not read.
ComparisonVerdict waterVerdict(const WaterRule& rule, const Comparison& report) {
    const double laboratory = meanOf(report.laboratory);
    const double difference = meanOf(report.meter) - laboratory;
    const double allowed = rule.allowed(laboratory);
    if (laboratory < rule.absoluteBelow) return {kAbsolute, difference, allowed, "mg/L", kWater};
    // The share it was made of, without what the division leaves behind.
    const double share = base::roundedTo(kPercent * allowed / laboratory, 6);
    return {kRelative, kPercent * difference / laboratory, share, "%", kWater};
}

template <class Rules>
auto ruleOf(const Rules& rules, const std::string& factor) {
    const auto* found = std::find_if(rules.begin(), rules.end(),
                                     [&](const auto& rule) { return rule.factor == factor; });
    return found == rules.end() ? nullptr : found;
}

}  // namespace

int ComparisonVerdict::decimals() const {
    if (limit < 0.1) return 3;
    return limit < 1 ? 2 : 1;
}

double ComparisonVerdict::shown() const {
    return base::roundedTo(reckoned, decimals());
}

bool ComparisonVerdict::isFit() const {
    return std::abs(shown()) <= limit;
}

std::optional<ComparisonVerdict> verdictOf(const Comparison& report) {
    LIANBING_CHECK(report.laboratory.size() == report.meter.size(), "a test has pairs");
    if (report.laboratory.empty() || meanOf(report.laboratory) <= 0) return std::nullopt;
    if (const auto* gas = ruleOf(kGasRules, report.factor)) return gasVerdict(*gas, report);
    if (const auto* water = ruleOf(kWaterRules, report.factor)) return waterVerdict(*water, report);
    return std::nullopt;
}

std::string textOf(const ComparisonVerdict& verdict) {
    const bool hasSign = verdict.measure != kAccuracy;
    const std::string_view gap = verdict.unit == "%" || verdict.unit == "个百分点" ? "" : " ";
    return fmt::format("{} {:.{}f}{}{}，限 {}{:g}{}{}", verdict.measure, verdict.shown(),
                       verdict.decimals(), gap, verdict.unit, hasSign ? "±" : "", verdict.limit,
                       gap, verdict.unit);
}

}  // namespace lianbing::site
