#include "game/procedure/due_date.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::procedure {

namespace {

using base::Date;

constexpr int kDaysOfMonth = 30;
constexpr int kMonthsOfYear = 12;

bool isInDays(PeriodUnit unit) {
    return unit == PeriodUnit::NaturalDays || unit == PeriodUnit::WorkingDays;
}

std::string withNotice(std::string_view words, const std::string& notice) {
    return notice.empty() ? std::string(words) : fmt::format("{}（{}）", words, notice);
}

/// Why the day is off, or worked although it is a Saturday or Sunday; else nothing.
std::string whyOf(Date day, const base::WorkCalendar& calendar) {
    constexpr std::array<std::string_view, 7> kNames{"周一", "周二", "周三", "周四",
                                                     "周五", "周六", "周日"};
    if (const auto* noted = calendar.noted(day))
        return withNotice(noted->isWorked ? "调休上班" : "放假", noted->notice);
    return calendar.isWorked(day) ? "" : std::string(kNames.at(day.weekday() - 1));
}

/// A day between the start and the full count.
CountedDay dayWithin(Date day, const Period& period, const Counting& counting,
                     const base::WorkCalendar& calendar) {
    if (const Suspension* span = counting.suspensionOn(day))
        return {day, DayRole::Suspended, 0, span->reason};
    if (period.unit != PeriodUnit::WorkingDays) return {day, DayRole::Counted, 0, {}};
    const bool isWorked = calendar.isWorked(day);
    return {day, isWorked ? DayRole::Counted : DayRole::DayOff, 0, whyOf(day, calendar)};
}

/// A day behind the full count, which the end moves over.
CountedDay dayMovedOver(Date day, const Counting& counting, const base::WorkCalendar& calendar) {
    if (const Suspension* span = counting.suspensionOn(day))
        return {day, DayRole::Moved, 0, span->reason};
    return {day, DayRole::Moved, 0, whyOf(day, calendar)};
}

/// The last day by one mistaken way of counting; nothing where the mistake cannot be made.
class Mistakes {
public:
    Mistakes(base::Moment start, const Period& period, const Counting& counting,
             const base::WorkCalendar& calendar)
        : start_(start), period_(period), counting_(counting), calendar_(calendar) {}

    [[nodiscard]] std::optional<Date> of(DueError error) const {
        Period period = period_;
        Counting counting = counting_;
        switch (error) {
            case DueError::StartCounted:
                return withStartCounted();
            case DueError::NaturalForWorking:
                if (period.unit != PeriodUnit::WorkingDays) return std::nullopt;
                period.unit = PeriodUnit::NaturalDays;
                return lastDay(period, counting, calendar_);
            case DueError::WorkingForNatural:
                if (period.unit != PeriodUnit::NaturalDays) return std::nullopt;
                period.unit = PeriodUnit::WorkingDays;
                return lastDay(period, counting, calendar_);
            case DueError::HolidaysForgotten:
                return lastDay(period, counting, base::WorkCalendar{});
            case DueError::NotMoved:
                if (!counting.movesOffHolidays) return std::nullopt;
                counting.movesOffHolidays = false;
                return lastDay(period, counting, calendar_);
            case DueError::SuspensionForgotten:
                if (counting.suspensions.empty()) return std::nullopt;
                counting.suspensions.clear();
                return lastDay(period, counting, calendar_);
            case DueError::MonthAsThirtyDays:
                if (period.unit != PeriodUnit::Months) return std::nullopt;
                return lastDay({period.amount * kDaysOfMonth, PeriodUnit::NaturalDays}, counting,
                               calendar_);
            case DueError::None:
            case DueError::Other:
                break;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] Date lastDay(const Period& period, const Counting& counting,
                               const base::WorkCalendar& calendar) const {
        return deadlineOf(start_, period, counting, calendar).lastDay;
    }

    /// Everything a day earlier: a month from the 1st is then full on the last day of the month,
    /// not a month after the last day of the month before.
    [[nodiscard]] Date withStartCounted() const {
        base::Moment start = start_;
        start.date = start.date.plusDays(-1);
        Period period = period_;
        if (!isInDays(period.unit)) {
            const int months =
                period.unit == PeriodUnit::Years ? period.amount * kMonthsOfYear : period.amount;
            period = {start_.date.plusMonths(months).days() - start_.date.days(),
                      PeriodUnit::NaturalDays};
        }
        return deadlineOf(start, period, counting_, calendar_).lastDay;
    }

    base::Moment start_;
    const Period& period_;
    const Counting& counting_;
    const base::WorkCalendar& calendar_;
};

/// The mistakes, the likeliest first: one day may be explained by several.
constexpr std::array<DueError, 7> kMistakes{
    DueError::NaturalForWorking, DueError::WorkingForNatural, DueError::SuspensionForgotten,
    DueError::StartCounted,      DueError::NotMoved,          DueError::HolidaysForgotten,
    DueError::MonthAsThirtyDays,
};

/// A mistake, alone or made by somebody who also moves the end though it does not move, or the
/// other way round.
std::optional<DueError> mistakeOf(Date given, base::Moment start, const Period& period,
                                  const Counting& counting, const base::WorkCalendar& calendar) {
    Counting turned = counting;
    turned.movesOffHolidays = !counting.movesOffHolidays;
    const Mistakes alone{start, period, counting, calendar};
    const Mistakes both{start, period, turned, calendar};
    for (const DueError error : kMistakes) {
        if (alone.of(error) == given) return error;
    }
    for (const DueError error : kMistakes) {
        if (error != DueError::NotMoved && both.of(error) == given) return error;
    }
    return std::nullopt;
}

std::string spoken(DueError error, const Period& period) {
    switch (error) {
        case DueError::None:
            return "算得对";
        case DueError::StartCounted:
            return "把开始的当天算进去了，当天不算，从第二天起算";
        case DueError::NaturalForWorking:
            return fmt::format("把{}个工作日当成{}个自然日算了", period.amount, period.amount);
        case DueError::WorkingForNatural:
            return fmt::format("这里的{}日是自然日，不该扣除休息日", period.amount);
        case DueError::HolidaysForgotten:
            return "只扣了周末，没有按当年的放假和调休通知算";
        case DueError::NotMoved:
            return "最后一天是休息日，没有顺延到下一个工作日";
        case DueError::SuspensionForgotten:
            return "没有扣除中止的天数";
        case DueError::MonthAsThirtyDays:
            return "把一个月当成三十日算了，按月计算的到期日是相应月份的同一日";
        case DueError::Other:
            return "和任何一种常见的算法都对不上";
    }
    return {};
}

}  // namespace

std::vector<CountedDay> countedDays(base::Moment start, const Period& period,
                                    const Counting& counting, const base::WorkCalendar& calendar) {
    if (isClockTime(period.unit)) return {};
    const Deadline deadline = deadlineOf(start, period, counting, calendar);
    std::vector<CountedDay> days{{start.date, DayRole::Start, 0, {}}};
    int number = 0;
    for (Date day = start.date.plusDays(1); day <= deadline.lastDay; day = day.plusDays(1)) {
        CountedDay counted = day <= deadline.countedOut ? dayWithin(day, period, counting, calendar)
                                                        : dayMovedOver(day, counting, calendar);
        if (isInDays(period.unit) && counted.role == DayRole::Counted) counted.number = ++number;
        if (day == deadline.countedOut && deadline.isMoved) counted.why = whyOf(day, calendar);
        if (day == deadline.lastDay) counted.role = DayRole::Last;
        days.push_back(std::move(counted));
    }
    return days;
}

namespace {

/// What a day that is right is told.
std::string rightSentence(Date given, const Deadline& right) {
    if (!right.isOpen()) return fmt::format("{}届满，算得对", given.chinese());
    const bool isMoved = given == right.ifMoved;
    return fmt::format(
        "{}届满，不算错；{}", given.chinese(),
        isMoved ? fmt::format("条文没有写休息日顺延，不顺延的是{}", right.lastDay.chinese())
                : fmt::format("条文没有写休息日顺延，顺延的是{}", right.ifMoved.chinese()));
}

std::string wrongSentence(DueError error, const Period& period, const Deadline& right) {
    const std::string either = right.isOpen() ? fmt::format("（条文没有写休息日顺延，顺延的是{}）",
                                                            right.ifMoved.chinese())
                                              : std::string();
    return fmt::format("{}；应当到{}届满{}", spoken(error, period), right.lastDay.chinese(),
                       either);
}

}  // namespace

DueCheck checkDueDate(Date given, base::Moment start, const Period& period,
                      const Counting& counting, const base::WorkCalendar& calendar) {
    LIANBING_CHECK(!isClockTime(period.unit), "按分钟和小时算的期限没有届满日");
    DueCheck check;
    check.right = deadlineOf(start, period, counting, calendar);
    if (given == check.right.lastDay || given == check.right.ifMoved) {
        check.error = DueError::None;
    } else {
        check.error = mistakeOf(given, start, period, counting, calendar).value_or(DueError::Other);
    }
    check.sentence = check.error == DueError::None
                         ? rightSentence(given, check.right)
                         : wrongSentence(check.error, period, check.right);
    return check;
}

}  // namespace lianbing::procedure
