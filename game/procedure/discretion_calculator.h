#pragma once

// Internal to procedure: one table with one choice, step by step.

#include "game/procedure/discretion.h"

#include <string>
#include <string_view>

namespace lianbing::procedure {

/// Which steps are done: all, or all but those that somebody may have forgotten.
enum class CalculationPart { Whole, WithoutAdjustments, WithoutBounds };

class DiscretionCalculator {
public:
    /// Both must outlive it.
    DiscretionCalculator(const DiscretionTable& table, const DiscretionChoice& choice)
        : table_(table), choice_(choice) {}

    base::Result<Calculation> run(CalculationPart part);

private:
    [[nodiscard]] const Grade& chosenGrade(const Factor& factor) const;
    [[nodiscard]] base::Fraction sum() const;
    [[nodiscard]] base::Fraction valueOf(std::string_view name) const;
    [[nodiscard]] std::string shownValue(std::string_view name) const;
    [[nodiscard]] std::string shownName(std::string_view name) const;

    base::Status readRange();
    base::Result<base::Fraction> readBound(const std::string& text, std::string_view what);
    void showSum();
    base::Result<base::Fraction> applyFormula();
    void adjust(base::Fraction& amount);
    base::Status round(const base::Fraction& amount);
    void bound();
    void addStep(std::string what, std::string shown);

    const DiscretionTable& table_;
    const DiscretionChoice& choice_;
    base::Fraction least_;
    base::Fraction most_;
    Calculation result_;
};

/// What a choice has that the table has not, or lacks; empty when it fits.
std::string faultOfChoice(const DiscretionTable& table, const DiscretionChoice& choice);

}  // namespace lianbing::procedure
