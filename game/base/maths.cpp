#include "game/base/maths.h"

#include "game/base/check.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace lianbing::base {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// ln 2 in two parts. The high one ends in zero bits, so that its product with any exponent is
// exact.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kInverseLn2 = 0x1.71547652b82fep+0;

// π/2 in four parts of 33, 33, 33 and 53 bits: products with whole numbers up to 2^20 are exact.
constexpr std::array<double, 4> kHalfPi{0x1.921fb544p+0, 0x1.0b4611a6p-34, 0x1.3198a2e0p-69,
                                        0x1.b839a252049c1p-104};
constexpr double kInverseHalfPi = 0x1.45f306dc9c883p-1;
constexpr double kTwoPi = 0x1.921fb54442d18p+2;
constexpr double kLargestAngle = 1.0e6;

/// A number as the sum of two doubles, for the few places where one is not accurate enough.
struct Pair {
    double high = 0.0;
    double low = 0.0;
};

/// The exact sum (Knuth).
Pair addExactly(double a, double b) {
    const double sum = a + b;
    const double part = sum - a;
    return {sum, (a - (sum - part)) + (b - part)};
}

/// The exact product (Dekker), without the fused multiply-add that not every machine has. |a|, |b|
/// < 2^990.
Pair multiplyExactly(double a, double b) {
    constexpr double kSplitter = 134217729.0;  // 2^27 + 1
    const double aScaled = a * kSplitter;
    const double aHigh = aScaled - (aScaled - a);
    const double aLow = a - aHigh;
    const double bScaled = b * kSplitter;
    const double bHigh = bScaled - (bScaled - b);
    const double bLow = b - bHigh;
    const double product = a * b;
    return {product, aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow)};
}

/// 2 to a whole power in the normal range, -1022 to 1023.
double powerOfTwo(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52U);
}

/// Horner's rule; the first coefficient belongs to the highest power.
template <std::size_t Count>
double polynomial(double x, const std::array<double, Count>& coefficients) {
    double sum = 0.0;
    for (const double coefficient : coefficients) sum = sum * x + coefficient;
    return sum;
}

/// exp(high + low), `low` tiny beside `high`.
double expOf(const Pair& x) {
    if (std::isnan(x.high)) return kNaN;
    if (x.high > 709.8) return kInfinity;
    if (x.high < -745.2) return 0.0;

    const double turns = std::floor(x.high * kInverseLn2 + 0.5);
    const double rest = (x.high - turns * kLn2High) - (turns * kLn2Low - x.low);
    // Taylor series of exp, |rest| <= 0.35: the first term left out is below 1e-17.
    constexpr std::array<double, 14> kSeries{1.0 / 6227020800.0,
                                             1.0 / 479001600.0,
                                             1.0 / 39916800.0,
                                             1.0 / 3628800.0,
                                             1.0 / 362880.0,
                                             1.0 / 40320.0,
                                             1.0 / 5040.0,
                                             1.0 / 720.0,
                                             1.0 / 120.0,
                                             1.0 / 24.0,
                                             1.0 / 6.0,
                                             0.5,
                                             1.0,
                                             1.0};
    // Two steps, because the scale alone may lie outside the range of a double.
    const int exponent = static_cast<int>(turns);
    const int half = exponent / 2;
    return polynomial(rest, kSeries) * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/// A positive finite number as fraction * 2^exponent, fraction in [1/√2, √2).
struct Scaled {
    double fraction = 1.0;
    int exponent = 0;
};

Scaled scale(double x) {
    Scaled scaled;
    if (x < std::numeric_limits<double>::min()) {
        x *= 0x1.0p54;
        scaled.exponent = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    scaled.exponent += static_cast<int>(bits >> 52U) - 1023;
    scaled.fraction = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFU) | 0x3FF0000000000000U);
    if (scaled.fraction > 1.4142135623730951) {
        scaled.fraction *= 0.5;
        ++scaled.exponent;
    }
    return scaled;
}

/// log of a positive finite number, to some 60 bits, so that pow can multiply it.
Pair logOf(double x) {
    const Scaled scaled = scale(x);
    // log m = 2 artanh s, s = (m - 1) / (m + 1). What rounding s loses is put back through `slip`.
    const double above = scaled.fraction - 1.0;
    const double below = scaled.fraction + 1.0;
    const double belowLow = scaled.fraction - (below - 1.0);
    const double s = above / below;
    const Pair product = multiplyExactly(s, below);
    const double slip = (((above - product.high) - product.low) - s * belowLow) / below;

    constexpr std::array<double, 11> kSeries{1.0 / 23.0, 1.0 / 21.0, 1.0 / 19.0, 1.0 / 17.0,
                                             1.0 / 15.0, 1.0 / 13.0, 1.0 / 11.0, 1.0 / 9.0,
                                             1.0 / 7.0,  1.0 / 5.0,  1.0 / 3.0};
    const double square = s * s;
    const double rest = 2.0 * slip + 2.0 * s * (square * polynomial(square, kSeries));

    const Pair sum = addExactly(scaled.exponent * kLn2High, 2.0 * s);
    return addExactly(sum.high, sum.low + (scaled.exponent * kLn2Low + rest));
}

/// An angle as quarter turns and a rest within ±π/4.
struct Angle {
    int quarter = 0;  ///< 0 to 3
    double rest = 0.0;
};

Angle reduce(double x) {
    if (std::fabs(x) > kLargestAngle) x = std::fmod(x, kTwoPi);  // exact on every machine
    const double quarters = std::floor(x * kInverseHalfPi + 0.5);
    // The first subtraction cancels exactly; the others lose what is collected in `low`.
    Pair rest{x - quarters * kHalfPi[0], 0.0};
    for (std::size_t part = 1; part < kHalfPi.size(); ++part) {
        const Pair sum = addExactly(rest.high, -(quarters * kHalfPi[part]));
        rest = {sum.high, rest.low + sum.low};
    }
    return {static_cast<int>(quarters - 4.0 * std::floor(quarters / 4.0)), rest.high + rest.low};
}

/// sin for |x| <= π/4.
double smallSin(double x) {
    constexpr std::array<double, 8> kSeries{
        -1.0 / 1307674368000.0, 1.0 / 6227020800.0, -1.0 / 39916800.0, 1.0 / 362880.0,
        -1.0 / 5040.0,          1.0 / 120.0,        -1.0 / 6.0,        0.0};
    const double square = x * x;
    return x + x * polynomial(square, kSeries);
}

/// cos for |x| <= π/4.
double smallCos(double x) {
    constexpr std::array<double, 9> kSeries{1.0 / 20922789888000.0,
                                            -1.0 / 87178291200.0,
                                            1.0 / 479001600.0,
                                            -1.0 / 3628800.0,
                                            1.0 / 40320.0,
                                            -1.0 / 720.0,
                                            1.0 / 24.0,
                                            -0.5,
                                            1.0};
    return polynomial(x * x, kSeries);
}

/// sin of the angle turned on by `ahead` right angles: cos is sin one right angle ahead.
double sinOf(const Angle& angle, int ahead) {
    switch ((angle.quarter + ahead) % 4) {
        case 0:
            return smallSin(angle.rest);
        case 1:
            return smallCos(angle.rest);
        case 2:
            return -smallSin(angle.rest);
        default:
            return -smallCos(angle.rest);
    }
}

}  // namespace

double exp(double x) {
    return expOf({x, 0.0});
}

double log(double x) {
    if (std::isnan(x) || x < 0.0) return kNaN;
    if (x == 0.0) return -kInfinity;
    if (x == kInfinity) return kInfinity;
    return logOf(x).high;
}

double pow(double x, double y) {
    LIANBING_CHECK(x > 0.0, "pow 的底数要大于 0");
    if (y == 0.0 || x == 1.0) return 1.0;
    if (!std::isfinite(x) || !std::isfinite(y)) return exp(y * log(x));

    const Pair logarithm = logOf(x);
    const double rough = logarithm.high * y;
    if (rough > 800.0) return kInfinity;
    if (rough < -800.0) return 0.0;
    const Pair product = multiplyExactly(logarithm.high, y);
    return expOf({product.high, product.low + logarithm.low * y});
}

double sin(double x) {
    if (!std::isfinite(x)) return kNaN;
    return sinOf(reduce(x), 0);
}

double cos(double x) {
    if (!std::isfinite(x)) return kNaN;
    return sinOf(reduce(x), 1);
}

double roundedTo(double value, int decimals) {
    LIANBING_CHECK(decimals >= 0 && decimals <= 15, "a double has no more decimals");
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return std::round(value * scale) / scale + 0.0;  // which makes 0 of -0
}

}  // namespace lianbing::base
