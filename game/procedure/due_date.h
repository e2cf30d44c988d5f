#pragma once

#include "game/procedure/period.h"

#include <string>
#include <vector>

namespace lianbing::procedure {

/// What a day is in the counting of a period.
enum class DayRole {
    Start,  ///< the day of the act: not counted
    Counted,
    DayOff,     ///< not counted: no working day
    Suspended,  ///< not counted
    Moved,      ///< behind the full count: a day off or suspended, over which the end moves
    Last,       ///< the last day
};

/// One line of the calendar that shows how a period was counted.
struct CountedDay {
    base::Date day;
    DayRole role = DayRole::Counted;
    int number = 0;  ///< which day of the period it is; 0 where it is none
    /// What is particular about the day: 周六, 放假（国办发明电〔2025〕7号）, 调休上班（…）, or the
    /// suspension's reason. Empty where nothing is, or where it does not matter to the count.
    std::string why;

    bool operator==(const CountedDay&) const = default;
};

/// Every day from the start of a period in days, months or years to its last, in order; of periods
/// in months and years the days are not numbered. Days that follow the full count up to the last
/// are Moved. Nothing for minutes and hours.
std::vector<CountedDay> countedDays(base::Moment start, const Period& period,
                                    const Counting& counting, const base::WorkCalendar& calendar);

/// How a wrong last day was come by.
enum class DueError {
    None,
    StartCounted,         ///< the day of the act was counted
    NaturalForWorking,    ///< working days were counted as natural days
    WorkingForNatural,    ///< natural days were counted as working days
    HolidaysForgotten,    ///< weekends only; the holiday notice was not looked at
    NotMoved,             ///< the end stayed on a day off though the law says that it moves
    SuspensionForgotten,  ///< days that do not count were counted
    MonthAsThirtyDays,
    Other,
};

/// A last day that somebody gave, held against the right one.
struct DueCheck {
    DueError error = DueError::Other;
    Deadline right;
    std::string sentence;  ///< for a person: what is wrong and how it is counted
};

/// Compares `given` with the period's last day and names the mistake that leads to it, alone or
/// together with a wrong move off holidays. Where the law is silent about an end on a day off, the
/// day to which it would move is right as well. Only for periods in days, months and years
/// (checked).
DueCheck checkDueDate(base::Date given, base::Moment start, const Period& period,
                      const Counting& counting, const base::WorkCalendar& calendar);

}  // namespace lianbing::procedure
