#include "game/score/points.h"

#include "game/base/check.h"

namespace lianbing::score {

Points Points::share(int percent) const {
    LIANBING_CHECK(percent >= 0 && percent <= 100, "a share of points is 0 to 100 percent");
    return share(percent, 100);
}

Points Points::share(std::int64_t parts, std::int64_t of) const {
    LIANBING_CHECK(of >= 1 && parts >= 0 && parts <= of,
                   "a share of points is at most all of them");
    const std::int64_t product = hundredths_ * parts;
    const std::int64_t whole = product / of;
    const std::int64_t rest = product % of;
    // The remainder carries the sign of the product, so that halves leave zero on both sides.
    const std::int64_t size = rest < 0 ? -rest : rest;
    if (size < of - size) return Points(whole);
    return Points(product < 0 ? whole - 1 : whole + 1);
}

std::string Points::text() const {
    const std::int64_t size = hundredths_ < 0 ? -hundredths_ : hundredths_;
    std::string text = hundredths_ < 0 ? "-" : "";
    text += std::to_string(size / 100);
    const std::int64_t rest = size % 100;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

}  // namespace lianbing::score
