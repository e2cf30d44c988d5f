#pragma once

#include "game/base/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::base {

using Millis = std::chrono::milliseconds;

/// A calendar day (proleptic Gregorian), years 1 to 9999.
class Date {
public:
    Date() = default;

    /// Reads `2026-08-15`. Errors: any other form, or a day that does not exist.
    static Result<Date> parse(std::string_view text);
    static Result<Date> fromYmd(int year, int month, int day);
    static Date fromDays(std::int32_t daysSince1970);

    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;
    [[nodiscard]] int day() const;
    /// 1 Monday to 7 Sunday (ISO 8601).
    [[nodiscard]] int weekday() const;

    [[nodiscard]] std::int32_t days() const { return days_; }

    [[nodiscard]] Date plusDays(int days) const;
    /// Same day of a later month, or that month's last day (31 January plus one month is 28 or 29
    /// February).
    [[nodiscard]] Date plusMonths(int months) const;

    /// `2026-08-15`.
    [[nodiscard]] std::string iso() const;
    /// `2026年8月15日`.
    [[nodiscard]] std::string chinese() const;

    auto operator<=>(const Date&) const = default;

private:
    std::int32_t days_ = 0;
};

/// A span of days, first day included, `until` excluded; no `until` means open to the future.
/// A law in force on its first day and repealed by another on a day is not in force on that day.
struct DateInterval {
    Date from;
    std::optional<Date> until;

    [[nodiscard]] bool contains(Date day) const { return day >= from && (!until || day < *until); }

    [[nodiscard]] bool overlaps(const DateInterval& other) const;

    bool operator==(const DateInterval&) const = default;
};

/// A minute of a day, as scenario clocks show it.
struct Moment {
    Date date;
    Millis ofDay{0};

    /// Reads `2024-12-10T09:00`.
    static Result<Moment> parse(std::string_view text);
    [[nodiscard]] Moment plus(Millis span) const;
    /// `2024-12-10 09:05`.
    [[nodiscard]] std::string text() const;
    /// `09:05`.
    [[nodiscard]] std::string clock() const;

    auto operator<=>(const Moment&) const = default;
};

}  // namespace lianbing::base
