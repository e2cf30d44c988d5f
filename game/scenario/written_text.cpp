#include "game/scenario/written_text.h"

#include "game/base/numerals.h"
#include "game/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

namespace lianbing::scenario {

namespace {

constexpr int kMinutesAnHour = 60;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads digits at `at` and moves past them; nothing where there are none or more than two.
std::optional<int> takeTwoDigits(std::string_view text, std::size_t& at) {
    const std::size_t first = at;
    while (at < text.size() && isDigit(text[at])) ++at;
    if (at == first || at - first > 2) return std::nullopt;
    int value = 0;
    std::from_chars(text.data() + first, text.data() + at, value);
    return value;
}

bool takeWord(std::string_view text, std::size_t& at, std::string_view word) {
    if (!text.substr(at).starts_with(word)) return false;
    at += word.size();
    return true;
}

/// The clock time that begins at `at`, which is then past it.
std::optional<int> takeClock(std::string_view text, std::size_t& at) {
    const auto skipBlanks = [&](std::size_t& place) {
        while (place < text.size() && text[place] == ' ') ++place;
    };
    const auto hour = takeTwoDigits(text, at);
    if (!hour || *hour >= 24) return std::nullopt;
    const std::size_t end = at;
    skipBlanks(at);
    const bool isColon = takeWord(text, at, ":");
    const bool isWord = !isColon && (takeWord(text, at, "时") || takeWord(text, at, "点"));
    if (!isColon && !isWord) {
        at = end;
        return std::nullopt;
    }
    std::size_t after = at;
    skipBlanks(after);
    const auto minute = takeTwoDigits(text, after);
    if (minute && *minute < kMinutesAnHour) {
        at = after;
        return *hour * kMinutesAnHour + *minute;
    }
    return isWord ? std::optional{*hour * kMinutesAnHour} : std::nullopt;
}

constexpr std::string_view kPoint = "点";

/// A run of Chinese digits read one by one, as people write minutes and decimals: 零五, 三一. Empty where it is no such run.
std::string spokenDigits(std::string_view text, std::size_t& bytes) {
    static constexpr std::array<std::string_view, 11> kDigits{"零", "一", "二", "三", "四", "五",
                                                              "六", "七", "八", "九", "〇"};
    std::string digits;
    bytes = 0;
    while (true) {
        const auto found =
            std::find_if(kDigits.begin(), kDigits.end(), [&](std::string_view digit) {
                return text.substr(bytes).starts_with(digit);
            });
        if (found == kDigits.end()) return digits;
        digits += static_cast<char>('0' + (found - kDigits.begin()) % 10);
        bytes += found->size();
    }
}

/// The text with its numbers in digits, blanks and line ends kept: they part numbers.
std::string withDigits(std::string_view text) {
    const auto normal = base::nfkc(text);
    std::string_view rest = normal ? std::string_view{*normal} : text;
    std::string out;
    while (!rest.empty()) {
        const base::CodePoint point = base::readCodePoint(rest);
        std::size_t spoken = 0;
        const std::string digits = spokenDigits(rest, spoken);
        const auto numeral = point.value < 0x80 ? std::nullopt : base::readNumeral(rest);
        if (numeral && numeral->bytes > spoken) {
            out += std::to_string(numeral->value);
            rest.remove_prefix(numeral->bytes);
        } else if (spoken > 0) {
            out += digits;
            rest.remove_prefix(spoken);
        } else {
            out += rest.substr(0, point.bytes);
            rest.remove_prefix(point.bytes);
        }
    }
    return out;
}

}  // namespace

std::string foldedText(std::string_view text) {
    const auto normal = base::nfkc(text);
    std::string folded;
    std::string_view rest = normal ? std::string_view{*normal} : text;
    while (!rest.empty()) {
        const base::CodePoint point = base::readCodePoint(rest);
        rest.remove_prefix(point.bytes);
        const char32_t value = point.value;
        if (value <= U' ' || value == U'\u3000' || value == U'\u00A0') continue;
        const bool isCapital = value >= U'A' && value <= U'Z';
        base::appendCodePoint(folded, isCapital ? value - U'A' + U'a' : value);
    }
    return folded;
}

std::vector<int> clockTimes(std::string_view text) {
    const std::string folded = withDigits(text);
    std::vector<int> times;
    for (std::size_t at = 0; at < folded.size();) {
        if (!isDigit(folded[at])) {
            ++at;
            continue;
        }
        const std::size_t began = at;
        if (const auto time = takeClock(folded, at)) times.push_back(*time);
        if (at == began) ++at;
    }
    return times;
}

std::vector<double> numbersIn(std::string_view text) {
    std::string folded = withDigits(text);
    // 十九点五: a point in a figure, an hour in a time.
    for (std::size_t at = folded.find(kPoint); at != std::string::npos; at = folded.find(kPoint, at + 1)) {
        const std::size_t after = at + kPoint.size();
        const bool isFigure = at > 0 && isDigit(folded[at - 1]) && after < folded.size() && isDigit(folded[after]);
        if (isFigure) folded.replace(at, kPoint.size(), ".");
    }
    std::vector<double> numbers;
    const char* end = folded.data() + folded.size();
    for (const char* at = folded.data(); at < end;) {
        if (!isDigit(*at)) {
            ++at;
            continue;
        }
        double value = 0;
        const auto read = std::from_chars(at, end, value, std::chars_format::fixed);
        if (read.ec == std::errc{}) numbers.push_back(value);
        at = std::max(at + 1, read.ptr);
    }
    return numbers;
}

}  // namespace lianbing::scenario
