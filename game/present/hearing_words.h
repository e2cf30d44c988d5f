#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/present/reckoning.h"
#include "game/procedure/local_pack.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lianbing::present {

/// The threshold of the day with what is not known of it, and that it is the nation's where the place
/// has none of its own. Empty where no pack has one.
std::string spokenHearing(const std::vector<procedure::LocalPack>& packs, base::Date day);

/// What the threshold means for a fine on a company; empty where no amount for companies is known.
std::string hearingForFine(std::int64_t yuan, const std::vector<procedure::LocalPack>& packs, base::Date day);

/// What gives a right to a hearing however small the fine, with where it stands on the day; empty
/// words where the packs have no law of that day.
struct HearingAlways {
    std::string words;
    std::vector<BasisMark> basis;
};

HearingAlways hearingAtAnyFine(const law::Library& laws, base::Date day);

}  // namespace lianbing::present
