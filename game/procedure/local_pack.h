#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/discretion.h"
#include "game/procedure/ladder.h"
#include "game/procedure/leniency.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// From which fine on a hearing must be offered, yuan, the figure itself included. An amount that
/// nobody has seen is left out.
struct HearingThreshold {
    base::DateInterval valid;  ///< of the day of the notice
    std::optional<std::int64_t> person;
    std::optional<std::int64_t> organisation;
    std::string source;
    bool unverified = false;
    std::string note;
    bool isFigureDoubtful = false;  ///< nobody saw whether the figure itself is included

    bool operator==(const HearingThreshold&) const = default;
};

/// A standard of the place, beside the national ones.
struct LocalStandard {
    std::string code;  ///< DB44/ 815-2010
    std::string title;
    base::DateInterval valid;
    bool unverified = false;

    bool operator==(const LocalStandard&) const = default;
};

/// What a province or city adds to the national rules; the nation itself is the outermost pack.
struct LocalPack {
    std::string id;      ///< guangdong
    std::string title;   ///< 广东省
    std::string inside;  ///< the pack it lies in; empty for the nation
    std::vector<HearingThreshold> hearings;
    std::vector<LocalStandard> standards;
    std::vector<LeniencyRule> leniency;
    std::vector<DiscretionTable> tables;
    std::vector<LadderRule> ladders;

    bool operator==(const LocalPack&) const = default;
};

/// Whether a text can be the id of a pack, a table or a rule: lower-case words with hyphens. It is a
/// folder's name and stands on command lines.
bool isPackId(std::string_view text);

/// Everything that is wrong with a pack by itself; `where` is the field, counted from 1 as Lua
/// does: `tables[2]`. Empty when sound.
std::vector<base::Error> findFaults(const LocalPack& pack);

/// Every provision it names that no version of its law has, in the same form.
std::vector<base::Error> findLawFaults(const LocalPack& pack, const law::Library& laws);

/// The threshold of the innermost pack that has one on the day; null when none has. `packs`: a pack
/// and those it lies in, innermost first.
const HearingThreshold* hearingOn(const std::vector<LocalPack>& packs, base::Date day);

/// The innermost rule of the day; null where no pack has one.
const LadderRule* ladderOn(const std::vector<LocalPack>& packs, base::Date day);

/// The pack around the innermost whose threshold is taken for want of an own one; null where the
/// innermost has one, or none has.
const LocalPack* hearingFrom(const std::vector<LocalPack>& packs, base::Date day);

}  // namespace lianbing::procedure
