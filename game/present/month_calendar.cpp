#include "game/present/month_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::present {

namespace {

using base::Date;
using procedure::CountedDay;
using procedure::DayRole;

/// Above this many months only the first and the last few are shown.
constexpr int kMostMonths = 9;
constexpr int kShownAtEnds = 3;
constexpr int kMonthsOfYear = 12;

DayLook lookOf(DayRole role) {
    switch (role) {
        case DayRole::Start:
            return DayLook::Start;
        case DayRole::Counted:
            return DayLook::Counted;
        case DayRole::DayOff:
            return DayLook::DayOff;
        case DayRole::Suspended:
            return DayLook::Suspended;
        case DayRole::Moved:
            return DayLook::Moved;
        case DayRole::Last:
            return DayLook::Last;
    }
    return DayLook::Plain;
}

std::string meaningOf(const CalendarDay& day) {
    switch (day.look) {
        case DayLook::Plain:
            return {};
        case DayLook::Start:
            return "，开始日";
        case DayLook::Counted:
            return day.number == 0 ? "，计入" : fmt::format("，第 {} 日", day.number);
        case DayLook::DayOff:
            return "，不算";
        case DayLook::Suspended:
            return "，中止";
        case DayLook::Moved:
            return "，顺延";
        case DayLook::Last:
            return "，届满";
    }
    return {};
}

std::string spokenOf(const CalendarDay& day) {
    std::string words = fmt::format("{}月{}日", day.day.month(), day.day.day());
    if (!day.notice.empty()) words += "，" + day.notice;
    words += meaningOf(day);
    if (day.isAnswer) words += "，我的答案";
    return words;
}

int monthsBetween(Date first, Date last) {
    return (last.year() - first.year()) * kMonthsOfYear + last.month() - first.month();
}

class MonthMaker {
public:
    MonthMaker(const CalendarRequest& request, const base::WorkCalendar& calendar)
        : request_(request), calendar_(calendar) {}

    CalendarMonth make(Date first) const {
        CalendarMonth month;
        month.title = fmt::format("{}年{}月", first.year(), first.month());
        if (!calendar_.knows(first.year())) month.note = "没有放假通知";
        for (Date day = first; day.month() == first.month(); day = day.plusDays(1))
            month.days.push_back(dayOf(day));
        return month;
    }

private:
    [[nodiscard]] CalendarDay dayOf(Date day) const {
        CalendarDay out;
        out.day = day;
        out.isWorked = calendar_.isWorked(day);
        if (const auto* noted = calendar_.noted(day)) out.notice = noted->isWorked ? "班" : "休";
        const auto counted =
            std::lower_bound(request_.days.begin(), request_.days.end(), day,
                             [](const CountedDay& one, Date wanted) { return one.day < wanted; });
        if (counted != request_.days.end() && counted->day == day) {
            out.look = lookOf(counted->role);
            out.number = counted->number;
        }
        out.isAnswer = request_.answer == day;
        out.spoken = spokenOf(out);
        return out;
    }

    const CalendarRequest& request_;
    const base::WorkCalendar& calendar_;
};

}  // namespace

std::vector<CalendarMonth> makeMonths(const CalendarRequest& request,
                                      const base::WorkCalendar& calendar) {
    const MonthMaker maker(request, calendar);
    const Date first = *Date::fromYmd(request.first.year(), request.first.month(), 1);
    const int count = monthsBetween(first, request.last) + 1;
    const bool isLong = count > kMostMonths;
    std::vector<CalendarMonth> months;
    for (int i = 0; i < count; ++i) {
        const bool isMiddle = i >= kShownAtEnds && i < count - kShownAtEnds;
        if (isLong && isMiddle) continue;
        months.push_back(maker.make(first.plusMonths(i)));
        if (isLong && i == count - kShownAtEnds)
            months.back().skipped = fmt::format("中间 {} 个月没有画", count - 2 * kShownAtEnds);
    }
    return months;
}

}  // namespace lianbing::present
