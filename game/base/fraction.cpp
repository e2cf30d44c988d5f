#include "game/base/fraction.h"

#include <fmt/format.h>

namespace lianbing::base {

namespace {

// Twice as wide as the parts, so that products and sums of two of them always fit.
__extension__ using Wide = __int128;

constexpr std::int64_t kWholePercent = 100;
constexpr std::int64_t kTen = 10;
constexpr std::int64_t kFourDecimals = 10000;
constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();

Wide sizeOf(Wide number) {
    return number < 0 ? -number : number;
}

Wide divisorOf(Wide one, Wide other) {
    while (other != 0) {
        const Wide rest = one % other;
        one = other;
        other = rest;
    }
    return sizeOf(one);
}

bool appendDigit(std::int64_t& number, char digit) {
    return !__builtin_mul_overflow(number, kTen, &number) &&
           !__builtin_add_overflow(number, digit - '0', &number);
}

/// In lowest terms; no number where it does not fit or `under` is zero.
Fraction lowest(Wide over, Wide under) {
    const Wide divisor = divisorOf(over, under);
    if (under == 0) return Fraction::none();
    const Wide least = over / divisor;
    const Wide below = under / divisor;
    if (sizeOf(least) > kMost || sizeOf(below) > kMost) return Fraction::none();
    return Fraction::of(static_cast<std::int64_t>(least), static_cast<std::int64_t>(below));
}

}  // namespace

Fraction Fraction::of(std::int64_t over, std::int64_t under) {
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    if (under == 0 || over == kLeast || under == kLeast) return none();
    const auto divisor = static_cast<std::int64_t>(divisorOf(over, under));
    const std::int64_t sign = under < 0 ? -1 : 1;
    Fraction made;
    made.over_ = sign * (over / divisor);
    made.under_ = sign * (under / divisor);
    return made;
}

std::optional<Fraction> Fraction::parse(std::string_view text) {
    const bool isPercent = text.ends_with('%');
    if (isPercent) text.remove_suffix(1);
    const bool isNegative = text.starts_with('-');
    if (isNegative) text.remove_prefix(1);
    std::int64_t over = 0;
    std::int64_t under = isPercent ? kWholePercent : 1;
    bool hasPoint = false;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '.' && !hasPoint && digits > 0) {
            hasPoint = true;
            digits = 0;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        ++digits;
        const bool fits =
            appendDigit(over, c) && (!hasPoint || !__builtin_mul_overflow(under, kTen, &under));
        if (!fits) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    return of(isNegative ? -over : over, under);
}

Fraction Fraction::operator+(const Fraction& other) const {
    const Wide sum = Wide{over_} * other.under_ + Wide{other.over_} * under_;
    return lowest(sum, Wide{under_} * other.under_);
}

Fraction Fraction::operator-(const Fraction& other) const {
    return *this + other * Fraction(-1);
}

Fraction Fraction::operator*(const Fraction& other) const {
    return lowest(Wide{over_} * other.over_, Wide{under_} * other.under_);
}

Fraction Fraction::operator/(const Fraction& other) const {
    if (!other.isNumber()) return none();
    return lowest(Wide{over_} * other.under_, Wide{under_} * other.over_);
}

std::optional<std::int64_t> Fraction::rounded() const {
    if (!isNumber()) return std::nullopt;
    const std::int64_t whole = over_ / under_;
    const std::int64_t rest = over_ % under_;
    const std::int64_t size = rest < 0 ? -rest : rest;
    if (size < under_ - size) return whole;
    return over_ < 0 ? whole - 1 : whole + 1;
}

std::optional<std::int64_t> Fraction::floor() const {
    if (!isNumber()) return std::nullopt;
    return over_ / under_ - (over_ % under_ < 0 ? 1 : 0);
}

std::optional<std::int64_t> Fraction::ceiling() const {
    if (!isNumber()) return std::nullopt;
    return over_ / under_ + (over_ % under_ > 0 ? 1 : 0);
}

std::string Fraction::text() const {
    if (!isNumber()) return "—";
    const Wide scaled = sizeOf(over_) * kFourDecimals;
    const Wide rounded = (2 * scaled + under_) / (2 * Wide{under_});
    const auto whole = static_cast<std::int64_t>(rounded / kFourDecimals);
    const auto decimals = static_cast<std::int64_t>(rounded % kFourDecimals);
    std::string words = fmt::format("{}{}", over_ < 0 && rounded > 0 ? "-" : "", whole);
    if (decimals == 0) return words;
    words += fmt::format(".{:04}", decimals);
    while (words.ends_with('0')) words.pop_back();
    return words;
}

std::string Fraction::percent() const {
    const Fraction hundredfold = *this * Fraction(kWholePercent);
    return hundredfold.isNumber() ? hundredfold.text() + "%" : hundredfold.text();
}

bool Fraction::hasExactText() const {
    return isNumber() && kFourDecimals % under_ == 0;
}

std::partial_ordering operator<=>(const Fraction& one, const Fraction& other) {
    if (!one.isNumber() || !other.isNumber()) return std::partial_ordering::unordered;
    return Wide{one.over_} * other.under_ <=> Wide{other.over_} * one.under_;
}

bool operator==(const Fraction& one, const Fraction& other) {
    return one.isNumber() && one.over_ == other.over_ && one.under_ == other.under_;
}

}  // namespace lianbing::base
