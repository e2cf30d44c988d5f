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

/// Groups of digits as a time has them: 14 or 8 together, or a year and pairs behind it.
bool isTimeShape(const std::vector<std::string_view>& groups) {
    const std::string_view first = groups.front();
    if (!first.starts_with("19") && !first.starts_with("20")) return false;
    if (groups.size() == 1) return first.size() == 8 || first.size() == 14;
    return first.size() == 4 && std::all_of(groups.begin() + 1, groups.end(),
                                            [](std::string_view one) { return one.size() <= 2; });
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
    std::vector<std::string_view> groups;
    std::size_t letters = 0;
    std::size_t digits = 0;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && isDigit(words[end])) ++end;
        if (end > i) {
            groups.push_back(words.substr(i, end - i));
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

std::string quoted(std::string_view words) {
    if (isHarmless(words)) return fmt::format("“{}”", words);
    return fmt::format("一段{}个字的文字", base::length(words));
}

}  // namespace lianbing::exchange
