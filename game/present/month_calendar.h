#pragma once

#include "game/base/date.h"
#include "game/base/work_calendar.h"
#include "game/procedure/due_date.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

/// What a day of the calendar is drawn as.
enum class DayLook { Plain, Start, Counted, DayOff, Suspended, Moved, Last };

struct CalendarDay {
    base::Date day;
    DayLook look = DayLook::Plain;
    int number = 0;      ///< which day of the period; 0 where it is none
    std::string notice;  ///< 休, 班: what the yearly notice says of it; else empty
    bool isWorked = true;
    bool isAnswer = false;
    std::string spoken;  ///< 2月14日，班，第 2 日
};

struct CalendarMonth {
    std::string title;    ///< 2026年2月
    std::string note;     ///< that there is no holiday notice for the year
    std::string skipped;  ///< the months that were left out before it; empty for none
    std::vector<CalendarDay> days;

    /// Column of the first day, 0 for Monday.
    [[nodiscard]] int firstColumn() const { return days.front().day.weekday() - 1; }
};

/// What the months are made of.
struct CalendarRequest {
    base::Date first;  ///< the months from this day's to that of the last
    base::Date last;
    std::vector<procedure::CountedDay> days;  ///< in order; may be empty
    std::optional<base::Date> answer;
    bool isRightAnswer = false;
};

/// The months of a request, the middle ones left out where there are very many.
std::vector<CalendarMonth> makeMonths(const CalendarRequest& request,
                                      const base::WorkCalendar& calendar);

}  // namespace lianbing::present
