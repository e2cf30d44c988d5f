#include "game/exchange/name_masks.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace lianbing::exchange {

namespace {

std::string plainName(std::string_view name) {
    std::string plain;
    const auto folded = base::nfkc(name);
    for (const char c : folded ? *folded : std::string{name}) {
        if (c != ' ' && c != '\t') plain += c;
    }
    return plain;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isCentury(std::string_view year) {
    return year.starts_with("19") || year.starts_with("20") || year.starts_with("21");
}

/// A run of digits, and the sign before it.
struct Group {
    std::string_view digits;
    std::string_view sign;

    [[nodiscard]] bool isPair() const { return !digits.empty() && digits.size() <= 2; }
};

/// Groups of digits as a time has them: 14 or 8 together; a year and pairs behind it; a day, a
/// month and a year as others write them, 01/03/2026 08:00.
bool isTimeShape(const std::vector<Group>& groups) {
    const std::string_view first = groups.front().digits;
    if (groups.size() == 1)  // of another century it is rather a telephone
        return !first.starts_with("21") && isCentury(first) &&
               (first.size() == 8 || first.size() == 14);
    if (isCentury(first) && first.size() == 4)
        return std::all_of(groups.begin() + 1, groups.end(),
                           [](const Group& one) { return one.isPair(); });
    if (groups.size() < 3 || groups.size() > 6) return false;
    const std::string_view sign = groups[1].sign;
    const std::string_view year = groups[2].digits;
    const bool isDay = groups[0].isPair() && groups[1].isPair() && groups[2].sign == sign &&
                       (sign == "/" || sign == "-" || sign == ".") && isCentury(year) &&
                       year.size() == 4;
    return isDay && std::all_of(groups.begin() + 3, groups.end(), [](const Group& one) {
               return one.isPair() && (one.sign == ":" || one.sign == " ");
           });
}

/// Whether words can be repeated without telling anything of anybody: few digits, or a time, and
/// hardly any letter.
bool isHarmless(std::string_view words) {
    constexpr std::size_t kMostBytes = 24;
    constexpr std::size_t kMostLetters = 2;  // more may be a name
    constexpr std::size_t kMostDigits = 6;   // more may be a telephone
    constexpr std::size_t kPlateDigits = 3;  // more beside a letter may be a plate
    constexpr std::string_view kSigns = " -/:.,+%()<>";
    if (words.size() > kMostBytes) return false;
    std::vector<Group> groups;
    std::size_t behind = 0;  // the last group
    std::size_t letters = 0;
    std::size_t digits = 0;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && isDigit(words[end])) ++end;
        if (end > i) {
            groups.push_back({words.substr(i, end - i), words.substr(behind, i - behind)});
            behind = end;
            digits += end - i;
            longest = std::max(longest, end - i);
            i = end;
            continue;
        }
        if (isLetter(words[i])) {
            ++letters;
        } else if (kSigns.find(words[i]) == std::string_view::npos) {
            return false;
        }
        ++i;
    }
    if (letters > kMostLetters) return false;
    if (!groups.empty() && isTimeShape(groups)) return true;
    return digits <= kMostDigits && (letters == 0 || longest <= kPlateDigits);
}

}  // namespace

std::string NameMasks::enterprise(std::string_view name) {
    constexpr std::array<std::string_view, 10> kStems{"甲", "乙", "丙", "丁", "戊",
                                                      "己", "庚", "辛", "壬", "癸"};
    const auto [place, isNew] = enterprises_.try_emplace(plainName(name));
    if (isNew) {
        const std::size_t index = enterprises_.size() - 1;
        place->second = index < kStems.size() ? fmt::format("企业{}", kStems[index])
                                              : fmt::format("企业{}", index + 1);
    }
    return place->second;
}

std::string NameMasks::outlet(std::string_view enterpriseName, std::string_view name) {
    const std::string owner = plainName(enterpriseName);
    const auto [place, isNew] = outlets_.try_emplace({owner, plainName(name)});
    if (isNew) place->second = fmt::format("排口{}", ++outletsOf_[owner]);
    return place->second;
}

std::size_t NameMasks::enterprises() const {
    return enterprises_.size() - enterprises_.count("");
}

std::size_t NameMasks::outlets() const {
    return static_cast<std::size_t>(
        std::count_if(outlets_.begin(), outlets_.end(),
                      [](const auto& one) { return !one.first.second.empty(); }));
}

std::string quoted(std::string_view words) {
    if (isHarmless(words)) return fmt::format("“{}”", words);
    return fmt::format("一段{}个字的文字", base::length(words));
}

}  // namespace lianbing::exchange
