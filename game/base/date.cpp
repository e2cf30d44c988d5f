#include "game/base/date.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::base {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kMinYear = 1;
constexpr int kMaxYear = 9999;

constexpr std::int32_t daysOf(int year, unsigned month, unsigned day) {
    const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                             std::chrono::day{day}};
    return static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count());
}

constexpr std::int32_t kFirstDay = daysOf(kMinYear, 1, 1);
constexpr std::int32_t kLastDay = daysOf(kMaxYear, 12, 31);

year_month_day ymdOf(std::int32_t daysSince1970) {
    return year_month_day{sys_days{days{daysSince1970}}};
}

/// Reads exactly `text` as digits; -1 if something else stands there. At most four digits come in
/// here.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

int minuteOfDay(Millis ofDay) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(ofDay).count());
}

}  // namespace

Result<Date> Date::parse(std::string_view text) {
    const bool hasForm = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const int year = hasForm ? digits(text.substr(0, 4)) : -1;
    const int month = hasForm ? digits(text.substr(5, 2)) : -1;
    const int day = hasForm ? digits(text.substr(8, 2)) : -1;
    if (year < 0 || month < 0 || day < 0) {
        return fail(fmt::format("日期“{}”写法不对，应写成 2026-08-15 这样", text));
    }
    return fromYmd(year, month, day);
}

Result<Date> Date::fromYmd(int year, int month, int day) {
    const bool fits =
        year >= kMinYear && year <= kMaxYear && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    const year_month_day ymd{std::chrono::year{fits ? year : 0},
                             std::chrono::month{static_cast<unsigned>(fits ? month : 0)},
                             std::chrono::day{static_cast<unsigned>(fits ? day : 0)}};
    if (!ymd.ok()) return fail(fmt::format("没有 {}年{}月{}日 这一天", year, month, day));
    return fromDays(static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count()));
}

Date Date::fromDays(std::int32_t daysSince1970) {
    LIANBING_CHECK(daysSince1970 >= kFirstDay && daysSince1970 <= kLastDay,
                   "日期超出 1 至 9999 年");
    Date date;
    date.days_ = daysSince1970;
    return date;
}

int Date::year() const {
    return static_cast<int>(ymdOf(days_).year());
}

int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(ymdOf(days_).month()));
}

int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(ymdOf(days_).day()));
}

int Date::weekday() const {
    const std::chrono::weekday weekday{sys_days{std::chrono::days{days_}}};
    return static_cast<int>(weekday.iso_encoding());
}

Date Date::plusDays(int days) const {
    const std::int64_t sum = std::int64_t{days_} + days;
    LIANBING_CHECK(sum >= kFirstDay && sum <= kLastDay, "日期超出 1 至 9999 年");
    return fromDays(static_cast<std::int32_t>(sum));
}

Date Date::plusMonths(int months) const {
    const std::int64_t index = std::int64_t{year()} * 12 + (month() - 1) + months;
    LIANBING_CHECK(index / 12 >= kMinYear && index / 12 <= kMaxYear, "日期超出 1 至 9999 年");
    const std::chrono::year_month target{std::chrono::year{static_cast<int>(index / 12)},
                                         std::chrono::month{static_cast<unsigned>(index % 12 + 1)}};
    const year_month_day last{target / std::chrono::last};
    const auto lastDay = static_cast<int>(static_cast<unsigned>(last.day()));
    return fromDays(daysOf(static_cast<int>(target.year()), static_cast<unsigned>(target.month()),
                           static_cast<unsigned>(std::min(day(), lastDay))));
}

std::string Date::iso() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::string Date::chinese() const {
    return fmt::format("{}年{}月{}日", year(), month(), day());
}

bool DateInterval::overlaps(const DateInterval& other) const {
    const bool startsBeforeOtherEnds = !other.until || from < *other.until;
    const bool endsAfterOtherStarts = !until || other.from < *until;
    const bool bothHoldADay = contains(from) && other.contains(other.from);
    return startsBeforeOtherEnds && endsAfterOtherStarts && bothHoldADay;
}

Result<Moment> Moment::parse(std::string_view text) {
    const bool hasForm = text.size() == 16 && text[10] == 'T' && text[13] == ':';
    const int hour = hasForm ? digits(text.substr(11, 2)) : -1;
    const int minute = hasForm ? digits(text.substr(14, 2)) : -1;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        return fail(fmt::format("时刻“{}”写法不对，应写成 2024-12-10T09:00 这样", text));
    }
    const auto date = Date::parse(text.substr(0, 10));
    if (!date) return Unexpected{date.error()};
    return Moment{*date, std::chrono::hours{hour} + std::chrono::minutes{minute}};
}

Moment Moment::plus(Millis span) const {
    // Refused before the sum is made: it must not overflow.
    constexpr days kLongest{kLastDay - kFirstDay};
    LIANBING_CHECK(span <= kLongest && span >= -kLongest, "时刻超出 1 至 9999 年");
    const Millis sum = ofDay + span;
    const auto wholeDays = std::chrono::floor<days>(sum);
    return Moment{date.plusDays(static_cast<int>(wholeDays.count())), sum - wholeDays};
}

std::string Moment::text() const {
    return date.iso() + " " + clock();
}

std::string Moment::clock() const {
    const int minutes = minuteOfDay(ofDay);
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

}  // namespace lianbing::base
