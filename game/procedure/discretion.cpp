#include "game/procedure/discretion_calculator.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::procedure {

namespace {

using base::Fraction;

constexpr std::int64_t kTenThousand = 10000;

/// `= 45%`, or `≈` where the number has more decimals than are shown.
std::string equals(const Fraction& value) {
    return value.hasExactText() ? "= " : "≈ ";
}

}  // namespace

base::Result<Calculation> DiscretionCalculator::run(CalculationPart part) {
    if (std::string fault = faultOfChoice(table_, choice_); !fault.empty())
        return base::fail(std::move(fault));
    if (const base::Status range = readRange(); !range) return base::Unexpected{range.error()};
    showSum();
    base::Result<Fraction> amount = applyFormula();
    if (!amount) return base::Unexpected{amount.error()};
    if (part != CalculationPart::WithoutAdjustments) adjust(*amount);
    if (const base::Status done = round(*amount); !done) return base::Unexpected{done.error()};
    if (part != CalculationPart::WithoutBounds) bound();
    addStep("罚款", spokenYuan(result_.amount));
    return std::move(result_);
}

const Grade& DiscretionCalculator::chosenGrade(const Factor& factor) const {
    const auto chosen = choice_.grades.find(factor.id);
    if (chosen == choice_.grades.end()) return factor.grades.front();
    return *std::find_if(factor.grades.begin(), factor.grades.end(),
                         [&](const Grade& one) { return one.id == chosen->second; });
}

Fraction DiscretionCalculator::sum() const {
    Fraction all;
    for (const Factor& factor : table_.factors) all = all + chosenGrade(factor).share;
    return all;
}

Fraction DiscretionCalculator::valueOf(std::string_view name) const {
    if (name == "least") return least_;
    if (name == "most") return most_;
    if (name == "sum") return sum();
    for (const Factor& factor : table_.factors) {
        if (factor.id == name) return chosenGrade(factor).share;
    }
    const std::string key(name);
    const auto known = table_.constants.find(key);
    if (known != table_.constants.end()) return known->second;
    const auto given = choice_.quantities.find(key);
    return given == choice_.quantities.end() ? Fraction::none() : given->second;
}

/// A value as it stands in the arithmetic.
std::string DiscretionCalculator::shownValue(std::string_view name) const {
    const Fraction value = valueOf(name);
    if (name == "least" || name == "most") return value.text() + "元";
    for (const Quantity& quantity : table_.quantities) {
        if (quantity.id != name) continue;
        return quantity.unit == "%" ? value.percent() : value.text() + quantity.unit;
    }
    const bool isConstant = table_.constants.contains(std::string(name));
    const bool isShare = !isConstant || value < Fraction(1);
    return isShare ? value.percent() : value.text();
}

std::string DiscretionCalculator::shownName(std::string_view name) const {
    if (name == "least") return "法定最低额";
    if (name == "most") return "法定最高额";
    if (name == "sum") return "各项之和";
    for (const Factor& factor : table_.factors) {
        if (factor.id == name) return factor.title;
    }
    for (const Quantity& quantity : table_.quantities) {
        if (quantity.id == name) return quantity.title;
    }
    return std::string(name);
}

base::Status DiscretionCalculator::readRange() {
    const base::Result<Fraction> least = readBound(table_.leastFormula, "法定最低额");
    if (!least) return base::Unexpected{least.error()};
    const base::Result<Fraction> most = readBound(table_.mostFormula, "法定最高额");
    if (!most) return base::Unexpected{most.error()};
    least_ = *least;
    most_ = *most;
    const auto lowest = least_.ceiling();
    const auto highest = most_.floor();
    if (!lowest || !highest) return base::fail("法定的最低额或者最高额算不出来");
    if (*lowest < 0 || *highest < *lowest) return base::fail("法定最低额高于最高额，或者小于零");
    result_.least = *lowest;
    result_.most = *highest;
    addStep("法定幅度", fmt::format("{}到{}", spokenYuan(*lowest), spokenYuan(*highest)));
    return {};
}

base::Result<Fraction> DiscretionCalculator::readBound(const std::string& text,
                                                       std::string_view what) {
    const auto formula = Formula::parse(text);
    if (!formula) return base::Unexpected{formula.error()};
    const Fraction value = formula->value([&](std::string_view name) { return valueOf(name); });
    if (!formula->names().empty()) {
        const std::string put =
            formula->shown([&](std::string_view name) { return shownValue(name); });
        addStep(std::string(what), fmt::format("{} {}{}元", put, equals(value), value.text()));
    }
    return value;
}

void DiscretionCalculator::showSum() {
    std::string parts;
    for (const Factor& factor : table_.factors) {
        const Grade& grade = chosenGrade(factor);
        const bool isAssumed = factor.grades.size() > 1 && !choice_.grades.contains(factor.id);
        addStep(factor.title, fmt::format("{}：{}{}", grade.title, grade.share.percent(),
                                          isAssumed ? "（没有选，按第一档）" : ""));
        parts += (parts.empty() ? "" : " + ") + grade.share.percent();
    }
    if (!parts.empty()) addStep("各项之和", fmt::format("{} = {}", parts, sum().percent()));
}

base::Result<Fraction> DiscretionCalculator::applyFormula() {
    const auto formula = Formula::parse(table_.amountFormula);
    if (!formula) return base::Unexpected{formula.error()};
    const Fraction amount = formula->value([&](std::string_view name) { return valueOf(name); });
    if (!amount.isNumber()) return base::fail("公式算不出数来：除数是零，或者数太大");
    addStep("公式", formula->shown([&](std::string_view name) { return shownName(name); }));
    const std::string put = formula->shown([&](std::string_view name) { return shownValue(name); });
    addStep(std::string(kPutIn), fmt::format("{} {}{}元", put, equals(amount), amount.text()));
    return amount;
}

void DiscretionCalculator::adjust(Fraction& amount) {
    for (const Adjustment& adjustment : table_.adjustments) {
        const auto taken = choice_.adjustments.find(adjustment.id);
        if (taken == choice_.adjustments.end()) continue;
        const Fraction before = amount;
        const Fraction kept = Fraction(1) + taken->second;
        amount = amount * kept;
        addStep(adjustment.title, fmt::format("{}元 × {} {}{}元", before.text(), kept.percent(),
                                              equals(amount), amount.text()));
    }
}

base::Status DiscretionCalculator::round(const Fraction& amount) {
    const auto units = (amount / Fraction(table_.roundTo)).rounded();
    const Fraction whole = Fraction(units.value_or(0)) * Fraction(table_.roundTo);
    if (!units || !whole.rounded()) return base::fail("公式算不出数来：数太大");
    result_.amount = *whole.rounded();
    result_.isRounded = amount != whole;
    if (!result_.isRounded) return {};
    addStep("取整", fmt::format("{}元四舍五入到{}：{}元", amount.text(), spokenYuan(table_.roundTo),
                                result_.amount));
    return {};
}

void DiscretionCalculator::bound() {
    if (result_.amount < result_.least) {
        result_.isBelowLeast = true;
        addStep("低于法定最低额", fmt::format("{}低于{}，按法定最低额", spokenYuan(result_.amount),
                                              spokenYuan(result_.least)));
        result_.amount = result_.least;
    }
    if (result_.amount > result_.most) {
        result_.isAboveMost = true;
        addStep("高于法定最高额", fmt::format("{}高于{}，按法定最高额", spokenYuan(result_.amount),
                                              spokenYuan(result_.most)));
        result_.amount = result_.most;
    }
}

void DiscretionCalculator::addStep(std::string what, std::string shown) {
    result_.steps.push_back({std::move(what), std::move(shown)});
}

std::string spokenYuan(std::int64_t yuan) {
    const bool isWhole = yuan != 0 && yuan % kTenThousand == 0;
    return isWhole ? fmt::format("{}万元", yuan / kTenThousand) : fmt::format("{}元", yuan);
}

base::Result<Calculation> calculate(const DiscretionTable& table, const DiscretionChoice& choice) {
    return DiscretionCalculator{table, choice}.run(CalculationPart::Whole);
}

}  // namespace lianbing::procedure
