#include "game/base/work_calendar.h"

#include "game/base/check.h"

#include <utility>

namespace lianbing::base {

namespace {

constexpr int kSaturday = 6;

}  // namespace

void WorkCalendar::set(Date day, bool isWorked, std::string notice) {
    notices_[day] = {isWorked, std::move(notice)};
}

bool WorkCalendar::knows(int year) const {
    const auto first = Date::fromYmd(year, 1, 1);
    if (!first) return false;
    const auto noted = notices_.lower_bound(*first);
    return noted != notices_.end() && noted->first.year() == year;
}

const WorkCalendar::NotedDay* WorkCalendar::noted(Date day) const {
    const auto found = notices_.find(day);
    return found == notices_.end() ? nullptr : &found->second;
}

bool WorkCalendar::isWorked(Date day) const {
    const NotedDay* named = noted(day);
    return named != nullptr ? named->isWorked : day.weekday() < kSaturday;
}

Date WorkCalendar::workedFrom(Date day) const {
    while (!isWorked(day)) day = day.plusDays(1);
    return day;
}

Date WorkCalendar::plusWorked(Date day, int count) const {
    LIANBING_CHECK(count >= 1, "工作日从第一个数起");
    for (int left = count; left > 0;) {
        day = day.plusDays(1);
        if (isWorked(day)) --left;
    }
    return day;
}

}  // namespace lianbing::base
