#include "game/law/search_amount.h"

#include "game/base/numerals.h"
#include "game/base/text.h"

namespace lianbing::law {

namespace {

constexpr char32_t kWideZero = U'０';
constexpr std::u32string_view kMagnitudes = U"十百千万";
constexpr std::u32string_view kUnits = U"元日天年月个倍小时分条款项章节编人吨米公平次级";
constexpr std::size_t kMostDigits = 9;  // of what readNumeral reads
constexpr std::size_t kYearDigits = 4;

std::optional<char> digitOf(char32_t value) {
    if (value >= U'0' && value <= U'9') return static_cast<char>('0' + (value - U'0'));
    if (value >= kWideZero && value <= kWideZero + 9)
        return static_cast<char>('0' + (value - kWideZero));
    return std::nullopt;
}

base::CodePoint pointAt(std::string_view text, std::size_t at) {
    return at < text.size() ? base::readCodePoint(text.substr(at)) : base::CodePoint{};
}

bool isComma(char32_t value) {
    return value == U',' || value == U'，';
}

bool isPercent(char32_t value) {
    return value == U'%' || value == U'％';
}

struct Digits {
    std::string digits;
    std::size_t bytes = 0;
};

Digits readRun(std::string_view text, std::size_t at) {
    Digits run;
    while (run.digits.size() <= kMostDigits) {
        const base::CodePoint point = pointAt(text, at + run.bytes);
        const std::optional<char> digit = digitOf(point.value);
        if (point.bytes == 0 || !digit) break;
        run.digits += *digit;
        run.bytes += point.bytes;
    }
    return run;
}

/// 100,000 is one number; 1,5 are two.
Digits readDigits(std::string_view text) {
    constexpr std::size_t kGroup = 3;
    Digits all = readRun(text, 0);
    if (all.digits.empty() || all.digits.size() > kGroup) return all;
    while (all.digits.size() <= kMostDigits) {
        const base::CodePoint comma = pointAt(text, all.bytes);
        if (comma.bytes == 0 || !isComma(comma.value)) break;
        const Digits group = readRun(text, all.bytes + comma.bytes);
        if (group.digits.size() != kGroup) break;
        all.digits += group.digits;
        all.bytes += comma.bytes + group.bytes;
    }
    return all;
}

std::size_t blanksAt(std::string_view text, std::size_t at) {
    std::size_t bytes = 0;
    while (true) {
        const base::CodePoint point = pointAt(text, at + bytes);
        if (point.value != U' ' && point.value != U'　') return bytes;
        bytes += point.bytes;
    }
}

std::string_view magnitudesOf(std::string_view text) {
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const base::CodePoint point = pointAt(text, bytes);
        if (kMagnitudes.find(point.value) == std::u32string_view::npos) break;
        bytes += point.bytes;
    }
    return text.substr(0, bytes);
}

}  // namespace

bool beginsWithDigit(std::string_view text) {
    return digitOf(pointAt(text, 0).value).has_value();
}

bool beginsWithUnit(std::string_view text) {
    const base::CodePoint point = pointAt(text, 0);
    if (point.bytes == 0) return false;
    return isPercent(point.value) || kMagnitudes.find(point.value) != std::u32string_view::npos ||
           kUnits.find(point.value) != std::u32string_view::npos;
}

std::optional<Amount> readAmount(std::string_view text) {
    const Digits number = readDigits(text);
    if (number.digits.empty() || number.digits.size() > kMostDigits) return std::nullopt;
    const std::size_t behind = number.bytes + blanksAt(text, number.bytes);
    const std::string_view rest = text.substr(behind);
    if (!beginsWithUnit(rest)) return std::nullopt;
    const base::CodePoint unit = pointAt(rest, 0);
    if (unit.value == U'年' && number.digits.size() == kYearDigits) return std::nullopt;
    const std::string_view magnitudes = magnitudesOf(rest);
    const auto value = base::parseNumeral(number.digits + std::string(magnitudes));
    if (!value) return std::nullopt;
    const std::string words = base::chineseNumeral(*value);
    if (isPercent(unit.value)) return Amount{"百分之" + words, behind + unit.bytes};
    if (!magnitudes.empty()) return Amount{words, behind + magnitudes.size()};
    return Amount{words, number.bytes};
}

}  // namespace lianbing::law
