#pragma once

#include <string>

namespace lianbing::site {

/// A number with so many digits that count, and never with an exponent: 85300 for 85312, 18.6,
/// 0.0633. Zeros that say nothing are left out; what is smaller than a millionth is 0.
std::string shortNumber(double value, int digits = 3);

/// A number as it was shown, to six decimals: 12.25, 1250000.
std::string plainNumber(double value);

}  // namespace lianbing::site
