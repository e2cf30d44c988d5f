#include "game/site/hj212_fields.h"

#include "game/base/date.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lianbing::site::hj212 {

std::optional<Minute> minuteIn(std::string_view text) {
    constexpr std::size_t kDigits = 14;
    constexpr int kHourMinutes = 60;
    if (text.size() != kDigits ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const auto number = [text](std::size_t begin, std::size_t digits) {
        int value = 0;
        std::from_chars(text.data() + begin, text.data() + begin + digits, value);
        return value;
    };
    const auto date = base::Date::fromYmd(number(0, 4), number(4, 2), number(6, 2));
    if (!date || number(8, 2) > 23 || number(10, 2) > 59 || number(12, 2) > 59) return std::nullopt;
    return static_cast<Minute>(date->days()) * kMinutesADay + number(8, 2) * kHourMinutes +
           number(10, 2);
}

std::optional<Number> numberOf(std::string_view text) {
    Number number;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    constexpr double kMost = 1e12;  // beyond what any instrument shows
    if (code != std::errc{} || end != text.data() + text.size() ||
        !(std::abs(number.value) <= kMost))
        return std::nullopt;
    const std::size_t point = text.find('.');
    if (point != std::string_view::npos)
        number.decimals = static_cast<int>(text.size() - point - 1);
    return number;
}

Key keyOf(std::string_view key) {
    const std::size_t dash = key.find('-');
    if (dash == std::string_view::npos) return {key, {}};
    return {key.substr(0, dash), key.substr(dash + 1)};
}

}  // namespace lianbing::site::hj212
