#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/base/work_calendar.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

enum class PeriodUnit { Minutes, Hours, NaturalDays, WorkingDays, Months, Years };

/// A statutory period: 七个工作日, 三十日, 二十四小时.
struct Period {
    int amount = 0;  ///< at least 1
    PeriodUnit unit = PeriodUnit::NaturalDays;

    /// `7个工作日`, `30日`, `24小时`, `3个月`.
    [[nodiscard]] std::string spoken() const;

    bool operator==(const Period&) const = default;
};

/// Whether it runs by the clock, through nights and holidays: minutes and hours.
bool isClockTime(PeriodUnit unit);

/// Reads what spoken() says, and how people write it: `七个工作日`, `30天`, `15个自然日`. Errors:
/// anything else, or an amount that is not from 1 to 1000.
base::Result<Period> parsePeriod(std::string_view written);

/// Days that do not count: monitoring, expert opinion, announcement. First and last day included.
struct Suspension {
    base::Date first;
    base::Date last;
    std::string reason;

    [[nodiscard]] bool contains(base::Date day) const { return day >= first && day <= last; }

    bool operator==(const Suspension&) const = default;
};

/// How the days of a period are counted. The day of the act that starts it is never counted.
struct Counting {
    /// An end on a day off moves to the next worked day; else the law is silent about it. Working
    /// days never end on one.
    bool movesOffHolidays = true;
    std::vector<Suspension> suspensions;  ///< in any order; what overlaps counts once

    /// The suspension that the day falls in; null when it counts.
    [[nodiscard]] const Suspension* suspensionOn(base::Date day) const;

    bool operator==(const Counting&) const = default;
};

/// The last moment of a period and how it was found.
struct Deadline {
    /// The last minute that is in time; of periods in days 24:00 of the last day.
    base::Moment end;
    base::Date lastDay;  ///< the day that `end` falls on, or that ends with it
    base::Date firstCounted;
    base::Date countedOut;  ///< the day on which the count is full, before any move
    int suspendedDays = 0;  ///< days left out that would have counted
    bool isMoved = false;   ///< the count was full on a day off
    /// The worked day to which the end would move where the law is silent about days off; else
    /// lastDay.
    base::Date ifMoved;
    /// Years whose days off matter and that have no holiday notice in the calendar.
    std::vector<int> unknownYears;

    /// Whether every year whose days off matter has a holiday notice in the calendar.
    [[nodiscard]] bool isSure() const { return unknownYears.empty(); }

    /// Whether the law leaves it open which of lastDay and ifMoved is the last.
    [[nodiscard]] bool isOpen() const { return ifMoved != lastDay; }

    /// The end that nobody can call too early: that of ifMoved where it is open.
    [[nodiscard]] base::Moment latestEnd() const;

    bool operator==(const Deadline&) const = default;
};

/// When a period that an act at `start` begins is over. Days are counted from the day after the
/// act; months and years end on the day of the same number, or on the month's last day where it has
/// no such day, and a suspension puts that day off by as many days. A period never ends within a
/// suspension. Minutes and hours run through nights, holidays and suspensions.
Deadline deadlineOf(base::Moment start, const Period& period, const Counting& counting,
                    const base::WorkCalendar& calendar);

}  // namespace lianbing::procedure
