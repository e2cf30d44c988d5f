#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/clock.h"
#include "game/procedure/due_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// A period counted from a start, with everything that led to its end.
struct CountedPeriod {
    StatutoryPeriod what;  ///< without id, title and basis where only a length was given
    base::Moment start;
    Period period;  ///< with the extensions
    int extensions = 0;
    Counting counting;
    Deadline deadline;
    std::vector<CountedDay> days;         ///< empty for minutes and hours
    std::vector<std::string> basis;       ///< in force on the day of the start
    std::vector<std::string> countBasis;  ///< the same
    std::optional<base::Date> given;
    DueCheck check;  ///< of `given`, where there is one

    /// Whether its terms, or what lengthened it, could not be verified.
    [[nodiscard]] bool isUnverified() const;
    /// The suspensions that begin after the end: they changed nothing.
    [[nodiscard]] std::vector<Suspension> unusedSuspensions() const;
};

/// Reads a day to count from or to, far from the ends of the calendar, so that nothing counted
/// leaves it. Errors: no day, or a year that is not from 1950 to 2199.
base::Result<base::Date> readCountableDay(std::string_view written);

/// Counts a period, in the terms that periodOn() gives for the day of `start`, with what lengthens
/// it; its basis by the law of that day. At most as many extensions as the period allows, and no
/// suspensions of minutes and hours (checked).
CountedPeriod countPeriod(const StatutoryPeriod& what, base::Moment start, int extensions,
                          std::vector<Suspension> suspensions, const law::Library& library);

/// Holds a last day that somebody gave against it. Not for minutes and hours (checked).
void checkGiven(CountedPeriod& counted, base::Date given, const base::WorkCalendar& calendar);

}  // namespace lianbing::procedure
