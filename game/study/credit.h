#pragma once

#include "game/base/date.h"

#include <compare>
#include <cstdint>

namespace lianbing::study {

/// Credit hours (学时), counted in hundredths.
struct CreditHours {
    std::int64_t hundredths = 0;

    auto operator<=>(const CreditHours&) const = default;
};

/// How attendance becomes credit hours. Bureaus differ, so every number is data; none is a default.
struct CreditRule {
    base::Millis perHour{0};  ///< attendance that is worth one credit hour; above zero
    base::Millis atLeast{0};  ///< shorter attendance earns nothing
    CreditHours step;         ///< earned in whole steps, rounded down; above zero
    CreditHours most;         ///< for one session

    bool operator==(const CreditRule&) const = default;
};

/// `rule.perHour` and `rule.step` must be above zero (checked; the loader refuses others).
CreditHours creditFor(base::Millis attended, const CreditRule& rule);

}  // namespace lianbing::study
