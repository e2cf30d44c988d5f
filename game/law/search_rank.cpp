#include "game/law/search_rank.h"

#include "game/base/check.h"

#include <charconv>

namespace lianbing::law {

namespace {

constexpr unsigned kVersionBits = 16;
constexpr unsigned kNumberBits = 20;
constexpr std::uint64_t kLastNumber = (1U << kNumberBits) - 1;
static_assert(kVersionBits + kNumberBits + 4 == kRankBits);

constexpr unsigned kLastYear = 9999;

/// Years from the last one down; behind them other names, told apart by a hash (FNV-1a) as well as
/// the room allows.
std::uint64_t versionNumber(std::string_view version) {
    unsigned year = 0;
    const auto [end, error] =
        std::from_chars(version.data(), version.data() + version.size(), year);
    if (error == std::errc{} && end == version.data() + version.size() && year <= kLastYear)
        return kLastYear - year;
    std::uint32_t hash = 2166136261U;
    for (const char c : version) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    constexpr std::uint32_t kRoom = (1U << kVersionBits) - (kLastYear + 1);
    return kLastYear + 1 + hash % kRoom;
}

}  // namespace

std::optional<RankedLaw> rankedLaw(const LawId& law, const Library& library) {
    const Law* known = library.find(law.value);
    if (known == nullptr) return {};
    return RankedLaw{static_cast<std::uint32_t>(known->level),
                     static_cast<std::uint32_t>(known - library.laws().data())};
}

RankedLaw lawOf(SearchRank rank) {
    return {static_cast<std::uint32_t>(rank >> (kVersionBits + kNumberBits)),
            static_cast<std::uint32_t>(rank >> kVersionBits & kLastNumber)};
}

SearchRank searchRank(RankedLaw law, std::string_view version) {
    LIANBING_CHECK(law.level <= kUnknownLevel && law.number <= kLastNumber,
                   "a rank has no room for this law");
    const std::uint64_t before = std::uint64_t{law.level} << kNumberBits | law.number;
    return before << kVersionBits | versionNumber(version);
}

}  // namespace lianbing::law
