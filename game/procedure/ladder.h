#pragma once

#include "game/base/date.h"
#include "game/base/fraction.h"
#include "game/base/result.h"
#include "game/procedure/penalty.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lianbing::procedure {

enum class Degree { Lighter, Normal, Heavier };

/// 从轻, 一般, 从重.
std::string_view spokenDegree(Degree degree);

/// How a place fixes a fine inside a statutory range where no formula does: 一般 is the mean of both
/// ends, 从轻 less than it, 从重 at least it; where the law has only a maximum, shares of that.
struct LadderRule {
    base::DateInterval valid;
    base::Fraction lighterOfMost;  ///< 从轻 where there is only a maximum
    base::Fraction normalOfMost;   ///< 一般 where there is only a maximum
    std::string source;
    std::string note;

    bool operator==(const LadderRule&) const = default;
};

/// The amounts that a degree allows, whole yuan, both included, and how they are found.
struct LadderSpan {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::string shown;

    bool operator==(const LadderSpan&) const = default;
};

/// A range whose least is zero has only a maximum. Errors: 从重 of a mere maximum, of which the rule
/// says nothing; a range without an amount below its mean.
base::Result<LadderSpan> onLadder(const LadderRule& rule, const FineRange& range, Degree degree);

}  // namespace lianbing::procedure
