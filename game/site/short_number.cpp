#include "game/site/short_number.h"

#include "game/base/maths.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lianbing::site {

namespace {

constexpr int kMostDecimals = 6;

/// 18.60 as 18.6, 10.00 as 10.
std::string withoutLastZeros(std::string text) {
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string written(double value, int decimals) {
    return withoutLastZeros(fmt::format("{:.{}f}", base::roundedTo(value, decimals), decimals));
}

}  // namespace

std::string shortNumber(double value, int digits) {
    if (!std::isfinite(value)) return "无";
    int decimals = digits - 1;  // of a number between 1 and 10
    double tens = 1;            // what the last digit before the point is cut to
    for (double edge = 10; std::abs(value) >= edge; edge *= 10) {
        if (--decimals < 0) tens *= 10;
    }
    for (double edge = 1; std::abs(value) < edge && decimals < kMostDecimals; edge /= 10)
        ++decimals;
    if (tens > 1) return fmt::format("{:.0f}", std::round(value / tens) * tens);
    return written(value, std::clamp(decimals, 0, kMostDecimals));
}

std::string plainNumber(double value) {
    return std::isfinite(value) ? written(value, kMostDecimals) : std::string{"无"};
}

}  // namespace lianbing::site
