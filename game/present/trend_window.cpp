#include "game/present/trend_window.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace lianbing::present {

namespace {

constexpr double kDay = static_cast<double>(site::kMinutesADay);
constexpr double kLeastAround = 120;

bool isMidnight(site::Minute minute) {
    return site::minuteOfDay(minute) == 0;
}

}  // namespace

TrendWindow keptIn(TrendWindow window, const TrendWindow& whole) {
    const double length = std::min(window.minutes(), whole.minutes());
    const double from = std::clamp(window.from, whole.from, whole.until - length);
    return {from, from + length};
}

TrendWindow zoomedAt(const TrendWindow& window, double share, double factor,
                     const TrendWindow& whole) {
    const double least = std::min(kLeastMinutes, whole.minutes());
    const double length = std::clamp(window.minutes() * factor, least, whole.minutes());
    const double fixed = window.at(share);
    return keptIn({fixed - share * length, fixed + (1 - share) * length}, whole);
}

TrendWindow panned(const TrendWindow& window, double share, const TrendWindow& whole) {
    const double by = share * window.minutes();
    return keptIn({window.from + by, window.until + by}, whole);
}

TrendWindow resized(const TrendWindow& window, double minutes, const TrendWindow& whole) {
    return zoomedAt(window, 0.5, minutes / window.minutes(), whole);
}

TrendWindow around(double from, double until, const TrendWindow& whole) {
    const double length = std::max(kLeastAround, 2 * (until - from));
    const double middle = (from + until) / 2;
    return keptIn({middle - length / 2, middle + length / 2}, whole);
}

std::string shortDay(base::Date day) {
    return fmt::format("{}月{}日", day.month(), day.day());
}

std::string spokenDay(base::Date day) {
    constexpr std::array<std::string_view, 7> kDays{"一", "二", "三", "四", "五", "六", "日"};
    return fmt::format("{} 周{}", shortDay(day),
                       kDays[static_cast<std::size_t>(day.weekday() - 1)]);
}

std::string spokenMinute(site::Minute minute) {
    const base::Moment moment = site::momentOf(minute);
    return spokenDay(moment.date) + " " + moment.clock();
}

std::string spokenWindow(const TrendWindow& window) {
    const auto first = static_cast<site::Minute>(std::floor(window.from));
    const auto last = static_cast<site::Minute>(std::ceil(window.until));
    const base::Moment from = site::momentOf(first);
    const base::Moment until = site::momentOf(last);
    const bool areDays = isMidnight(first) && isMidnight(last);
    const base::Date lastDay = areDays ? until.date.plusDays(-1) : until.date;
    std::string words = from.date.chinese();
    if (!areDays) words += " " + from.clock();
    if (areDays && lastDay == from.date) return words;
    words += " 至 ";
    if (lastDay.year() != from.date.year()) {
        words += lastDay.chinese();
    } else if (lastDay != from.date) {
        words += shortDay(lastDay);
    }
    if (areDays) return words;
    if (lastDay != from.date) words += " ";
    return words + until.clock();
}

std::string spokenLength(double minutes) {
    const auto round = [](double value) {
        return fmt::format("{:g}", std::round(value * 10) / 10);
    };
    if (minutes >= 2 * kDay) return round(minutes / kDay) + " 天";
    if (minutes >= 120) return round(minutes / 60) + " 小时";
    return fmt::format("{:.0f} 分钟", minutes);
}

}  // namespace lianbing::present
