#pragma once

#include "game/law/article_ref.h"
#include "game/law/library.h"
#include "game/law/search.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lianbing::law {

/// Where the text of one version stands among all in the results of a search: by level, then by the
/// law's place in the packs, the newest version first. In kRankBits bits.
using SearchRank = std::uint64_t;

inline constexpr unsigned kRankBits = 40;

/// A law as ranks know it: its level, and a number within the level.
struct RankedLaw {
    std::uint32_t level = 0;
    std::uint32_t number = 0;

    bool operator==(const RankedLaw&) const = default;
};

/// The level behind all others, of laws that the packs do not know; whoever keeps their texts
/// numbers them.
inline constexpr std::uint32_t kUnknownLevel = 15;

/// Nothing when the packs do not know the law.
std::optional<RankedLaw> rankedLaw(const LawId& law, const Library& library);
/// The law that a rank belongs to.
RankedLaw lawOf(SearchRank rank);
/// `version` is a year, as all versions are named; any other name stands behind the years.
SearchRank searchRank(RankedLaw law, std::string_view version);

/// A hit with its place among all; hits of one text follow each other as its provisions do.
struct RankedHit {
    SearchRank rank = 0;
    SearchHit hit;
};

}  // namespace lianbing::law
