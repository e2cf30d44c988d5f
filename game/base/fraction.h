#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::base {

/// An exact number: shares and amounts of money are multiplied and added without rounding. What
/// does not fit 64 bits in lowest terms, and a division by zero, is no number, and so is all that
/// is made of it.
class Fraction {
public:
    constexpr Fraction() = default;

    constexpr Fraction(std::int64_t whole)  // NOLINT(google-explicit-constructor)
        : over_(whole), under_(whole == std::numeric_limits<std::int64_t>::min() ? 0 : 1) {}

    /// `over` / `under`; no number when `under` is zero.
    static Fraction of(std::int64_t over, std::int64_t under);

    static constexpr Fraction none() { return {std::numeric_limits<std::int64_t>::min()}; }

    /// Reads `12`, `0.5`, `12.5%`, `-30%`. Nothing for any other form.
    static std::optional<Fraction> parse(std::string_view text);

    [[nodiscard]] constexpr bool isNumber() const { return under_ != 0; }

    Fraction operator+(const Fraction& other) const;
    Fraction operator-(const Fraction& other) const;
    Fraction operator*(const Fraction& other) const;
    Fraction operator/(const Fraction& other) const;

    /// The nearest whole number, halves away from zero; of no number nothing.
    [[nodiscard]] std::optional<std::int64_t> rounded() const;
    /// The greatest whole number that is not above it; of no number nothing.
    [[nodiscard]] std::optional<std::int64_t> floor() const;
    /// The least whole number that is not below it; of no number nothing.
    [[nodiscard]] std::optional<std::int64_t> ceiling() const;

    /// `45`, `0.145`, at most four decimals, halves away from zero; `—` for no number.
    [[nodiscard]] std::string text() const;
    /// `45%`, `12.5%`; `—` where a hundred times it is no number.
    [[nodiscard]] std::string percent() const;
    /// Whether text() says all of it.
    [[nodiscard]] bool hasExactText() const;

    /// Two numbers compare by value; no number equals nothing and is less than nothing.
    friend std::partial_ordering operator<=>(const Fraction& one, const Fraction& other);
    friend bool operator==(const Fraction& one, const Fraction& other);

private:
    std::int64_t over_ = 0;
    std::int64_t under_ = 1;  // above zero, without a common divisor; 0: no number
};

}  // namespace lianbing::base
