#pragma once

#include "game/site/station.h"

#include <optional>
#include <string>
#include <string_view>

namespace lianbing::site {

/// What a comparison test says of the meter, by the figures of the standards. None of them was read
/// in the standard itself (unverified).
struct ComparisonVerdict {
    std::string_view measure;  ///< 相对准确度, 相对误差, 绝对误差
    double reckoned = 0;       ///< with its sign; of 相对准确度 without one
    double limit = 0;          ///< for what was reckoned without its sign
    std::string_view unit;     ///< %, mg/m³, mg/L
    std::string_view source;   ///< HJ 75-2017

    /// What was reckoned as it is printed, and so as it is judged: a smaller limit has more
    /// decimals.
    [[nodiscard]] double shown() const;
    [[nodiscard]] int decimals() const;
    [[nodiscard]] bool isFit() const;

    bool operator==(const ComparisonVerdict&) const = default;
};

/// Nothing for a factor without a rule, and for a report without a pair, or with one pair where the
/// rule asks how pairs scatter.
std::optional<ComparisonVerdict> verdictOf(const Comparison& report);

/// `相对误差 -36.8%，限 ±30%`.
std::string textOf(const ComparisonVerdict& verdict);

}  // namespace lianbing::site
