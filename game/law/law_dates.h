#pragma once

#include "game/base/date.h"

#include <array>
#include <optional>
#include <string>

namespace lianbing::law {

/// The days that decide which law applies: 行为日 and 决定日.
struct LawDates {
    base::Date offence;  ///< the day of the act; of one that lasted, the day it ended (行为终了日)
    base::Date decision;
    /// The first day of an act that lasted, not after `offence`; nothing for an act of one day.
    std::optional<base::Date> began = std::nullopt;

    [[nodiscard]] base::Date firstDay() const { return began.value_or(offence); }

    [[nodiscard]] bool lasts() const { return firstDay() != offence; }

    /// The days whose law is law of the case, the one that governs first; some may be equal.
    [[nodiscard]] std::array<base::Date, 3> days() const { return {offence, decision, firstDay()}; }

    /// `2026年9月3日`, of an act that lasted `2026年7月1日至9月3日`: what has not changed is said
    /// once.
    [[nodiscard]] std::string spokenOffence() const;

    bool operator==(const LawDates&) const = default;
};

}  // namespace lianbing::law
