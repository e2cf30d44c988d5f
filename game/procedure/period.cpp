#include "game/procedure/period.h"

#include "game/base/check.h"
#include "game/base/numerals.h"
#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

namespace lianbing::procedure {

namespace {

using base::Date;

constexpr int kMonthsOfYear = 12;
constexpr std::int64_t kMostAmount = 1000;

bool counts(Date day, bool onlyWorked, const base::WorkCalendar& calendar) {
    return !onlyWorked || calendar.isWorked(day);
}

/// The `count`th day after `start` that counts.
Date plusCounted(Date start, int count, bool onlyWorked, const Counting& counting,
                 const base::WorkCalendar& calendar) {
    Date day = start;
    for (int left = count; left > 0;) {
        day = day.plusDays(1);
        if (counting.suspensionOn(day) == nullptr && counts(day, onlyWorked, calendar)) --left;
    }
    return day;
}

/// The day on which the count is full. A period in months has as many days as the calendar gives it
/// from its start; suspended ones are made up for behind them.
Date countedOut(Date start, const Period& period, const Counting& counting,
                const base::WorkCalendar& calendar) {
    const bool isInYears = period.unit == PeriodUnit::Years;
    if (isInYears || period.unit == PeriodUnit::Months) {
        const int months = isInYears ? period.amount * kMonthsOfYear : period.amount;
        const int days = start.plusMonths(months).days() - start.days();
        return plusCounted(start, days, false, counting, calendar);
    }
    const bool onlyWorked = period.unit == PeriodUnit::WorkingDays;
    return plusCounted(start, period.amount, onlyWorked, counting, calendar);
}

/// Over days off, and over a suspension that begins before the next worked day.
Date movedFrom(Date day, const Counting& counting, const base::WorkCalendar& calendar) {
    while (!calendar.isWorked(day) || counting.suspensionOn(day) != nullptr) day = day.plusDays(1);
    return day;
}

int leftOut(const Deadline& deadline, bool onlyWorked, const Counting& counting,
            const base::WorkCalendar& calendar) {
    int days = 0;
    for (Date day = deadline.firstCounted; day <= deadline.countedOut; day = day.plusDays(1)) {
        if (counting.suspensionOn(day) != nullptr && counts(day, onlyWorked, calendar)) ++days;
    }
    return days;
}

std::vector<int> unknownYears(Date from, Date to, const base::WorkCalendar& calendar) {
    std::vector<int> years;
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!calendar.knows(year)) years.push_back(year);
    }
    return years;
}

Deadline clockTime(base::Moment start, base::Millis span) {
    Deadline deadline;
    deadline.end = start.plus(span);
    deadline.lastDay = deadline.countedOut = deadline.ifMoved = deadline.end.date;
    deadline.firstCounted = start.date;
    return deadline;
}

/// The words behind an amount. Not 月 alone: 3月 is March.
constexpr std::array<std::pair<std::string_view, PeriodUnit>, 11> kUnitWords = {{
    {"个工作日", PeriodUnit::WorkingDays},
    {"工作日", PeriodUnit::WorkingDays},
    {"个自然日", PeriodUnit::NaturalDays},
    {"自然日", PeriodUnit::NaturalDays},
    {"日", PeriodUnit::NaturalDays},
    {"天", PeriodUnit::NaturalDays},
    {"个小时", PeriodUnit::Hours},
    {"小时", PeriodUnit::Hours},
    {"分钟", PeriodUnit::Minutes},
    {"个月", PeriodUnit::Months},
    {"年", PeriodUnit::Years},
}};

}  // namespace

bool isClockTime(PeriodUnit unit) {
    return unit == PeriodUnit::Minutes || unit == PeriodUnit::Hours;
}

base::Result<Period> parsePeriod(std::string_view written) {
    const std::string_view text = base::trim(written);
    const auto fail = [&] {
        return base::fail(fmt::format(
            "“{}”不是期限，要写成 7个工作日、30日、24小时、3个月、2年 这样，数目从 1 到 {}", text,
            kMostAmount));
    };
    const std::optional<base::Numeral> amount =
        text.empty() ? std::nullopt : base::readNumeral(text);
    if (!amount || amount->value < 1 || amount->value > kMostAmount) return fail();
    const std::string_view unit = text.substr(amount->bytes);
    for (const auto& [word, known] : kUnitWords) {
        if (unit == word) return Period{static_cast<int>(amount->value), known};
    }
    return fail();
}

const Suspension* Counting::suspensionOn(base::Date day) const {
    const auto found = std::find_if(suspensions.begin(), suspensions.end(),
                                    [&](const Suspension& span) { return span.contains(day); });
    return found == suspensions.end() ? nullptr : &*found;
}

std::string Period::spoken() const {
    switch (unit) {
        case PeriodUnit::Minutes:
            return fmt::format("{}分钟", amount);
        case PeriodUnit::Hours:
            return fmt::format("{}小时", amount);
        case PeriodUnit::NaturalDays:
            return fmt::format("{}日", amount);
        case PeriodUnit::WorkingDays:
            return fmt::format("{}个工作日", amount);
        case PeriodUnit::Months:
            return fmt::format("{}个月", amount);
        case PeriodUnit::Years:
            return fmt::format("{}年", amount);
    }
    return {};
}

base::Moment Deadline::latestEnd() const {
    return isOpen() ? base::Moment{ifMoved, std::chrono::hours{24}} : end;
}

Deadline deadlineOf(base::Moment start, const Period& period, const Counting& counting,
                    const base::WorkCalendar& calendar) {
    LIANBING_CHECK(period.amount >= 1, "期限至少是一");
    if (period.unit == PeriodUnit::Minutes)
        return clockTime(start, std::chrono::minutes{period.amount});
    if (period.unit == PeriodUnit::Hours)
        return clockTime(start, std::chrono::hours{period.amount});

    const bool onlyWorked = period.unit == PeriodUnit::WorkingDays;
    Deadline deadline;
    deadline.firstCounted = start.date.plusDays(1);
    deadline.countedOut = countedOut(start.date, period, counting, calendar);
    deadline.suspendedDays = leftOut(deadline, onlyWorked, counting, calendar);
    deadline.isMoved = counting.movesOffHolidays && !calendar.isWorked(deadline.countedOut);
    deadline.ifMoved = calendar.isWorked(deadline.countedOut)
                           ? deadline.countedOut
                           : movedFrom(deadline.countedOut, counting, calendar);
    deadline.lastDay = deadline.isMoved ? deadline.ifMoved : deadline.countedOut;
    deadline.end = base::Moment{deadline.lastDay, std::chrono::hours{24}};
    // Of a period that moves only its end matters, of working days all the days.
    if (onlyWorked) {
        deadline.unknownYears = unknownYears(deadline.firstCounted, deadline.lastDay, calendar);
    } else if (counting.movesOffHolidays) {
        deadline.unknownYears = unknownYears(deadline.countedOut, deadline.lastDay, calendar);
    }
    return deadline;
}

}  // namespace lianbing::procedure
