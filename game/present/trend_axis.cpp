#include "game/present/trend_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::present {

namespace {

constexpr double kDay = static_cast<double>(site::kMinutesADay);

/// Steps of the axis: minutes, then days, then months.
constexpr std::array kMinuteSteps{1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720};
constexpr std::array kDaySteps{1, 2, 5, 10};
constexpr std::array kMonthSteps{1, 2, 3, 6, 12, 24, 60, 120};

double minutesOf(base::Date day) {
    return static_cast<double>(day.days()) * kDay;
}

base::Date dayOf(double minutes) {
    return base::Date::fromDays(static_cast<std::int32_t>(std::floor(minutes / kDay)));
}

base::Date monthOf(base::Date day) {
    return *base::Date::fromYmd(day.year(), day.month(), 1);
}

TimeAxis axisOfMinutes(const TrendWindow& window, int step) {
    TimeAxis axis;
    for (double at = std::ceil(window.from / step) * step; at <= window.until; at += step) {
        const base::Moment moment = site::momentOf(static_cast<site::Minute>(at));
        axis.ticks.push_back({at, moment.clock(), moment.ofDay.count() == 0});
    }
    for (base::Date day = dayOf(window.from); minutesOf(day) < window.until;
         day = day.plusDays(1)) {
        const std::string label = fmt::format("{}年{}", day.year(), spokenDay(day));
        axis.stretches.push_back({minutesOf(day), minutesOf(day) + kDay, label});
    }
    return axis;
}

/// Days of a month at every `step` from its first; the last one is left out where the next month
/// is near.
bool isTickDay(base::Date day, int step) {
    if (step == 1) return true;
    if (day.day() == 1) return true;
    return (step == 2 ? (day.day() - 1) % 2 == 0 : day.day() % step == 0 || day.day() == 1) &&
           day.day() <= 31 - step / 2 - 1;
}

TimeAxis axisOfDays(const TrendWindow& window, int step) {
    TimeAxis axis;
    for (base::Date day = dayOf(window.from); minutesOf(day) <= window.until;
         day = day.plusDays(1)) {
        if (minutesOf(day) < window.from || !isTickDay(day, step)) continue;
        axis.ticks.push_back({minutesOf(day), fmt::format("{}日", day.day()), day.day() == 1});
    }
    for (base::Date month = monthOf(dayOf(window.from)); minutesOf(month) < window.until;
         month = month.plusMonths(1)) {
        axis.stretches.push_back({minutesOf(month), minutesOf(month.plusMonths(1)),
                                  fmt::format("{}年{}月", month.year(), month.month())});
    }
    return axis;
}

TimeAxis axisOfMonths(const TrendWindow& window, int step) {
    TimeAxis axis;
    for (base::Date month = monthOf(dayOf(window.from)); minutesOf(month) <= window.until;
         month = month.plusMonths(1)) {
        const int count = month.year() * 12 + month.month() - 1;
        if (minutesOf(month) < window.from || count % step != 0) continue;
        axis.ticks.push_back(
            {minutesOf(month), fmt::format("{}月", month.month()), month.month() == 1});
    }
    for (int year = dayOf(window.from).year();; ++year) {
        const base::Date first = *base::Date::fromYmd(year, 1, 1);
        if (minutesOf(first) >= window.until) return axis;
        axis.stretches.push_back({minutesOf(first), minutesOf(*base::Date::fromYmd(year + 1, 1, 1)),
                                  fmt::format("{}年", year)});
    }
}

/// The smallest of `steps`, each `unit` minutes, of which no more than `most` fit.
template <class Steps>
int stepFor(const Steps& steps, double unit, double minutes, int most) {
    for (const int step : steps) {
        if (minutes / (step * unit) <= most) return step;
    }
    return 0;
}

int minuteStepFor(const TrendWindow& window, int most) {
    return stepFor(kMinuteSteps, 1, window.minutes(), most);
}

/// 1, 2 or 5 times a power of ten, at least `rough`.
double roundStep(double rough) {
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

std::string grouped(std::string digits) {
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

}  // namespace

TimeAxis timeAxis(const TrendWindow& window, int most) {
    if (const int step = minuteStepFor(window, most)) return axisOfMinutes(window, step);
    if (const int step = stepFor(kDaySteps, kDay, window.minutes(), most))
        return axisOfDays(window, step);
    const int step = stepFor(kMonthSteps, 30 * kDay, window.minutes(), most);
    return axisOfMonths(window, step == 0 ? kMonthSteps.back() : step);
}

TimeAxis dayAxis(const TrendWindow& window, int most) {
    TimeAxis axis;
    const int known = minuteStepFor(window, most);
    const int step = known == 0 ? kMinuteSteps.back() : known;
    for (double at = std::ceil(window.from / step) * step; at <= window.until; at += step) {
        const auto minute = static_cast<int>(at);
        axis.ticks.push_back({at, fmt::format("{:02}:{:02}", minute / 60, minute % 60), false});
    }
    return axis;
}

std::string spokenNumber(double value, double step) {
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    if (std::abs(value) < step / 1000) value = 0;  // no axis shows -0
    return grouped(fmt::format("{:.{}f}", value, decimals));
}

ValueAxis valueAxis(double low, double high, int most, AxisBase base) {
    if (!(low <= high)) return {};
    if (base == AxisBase::Zero) {
        if (low >= 0 && low < high / 2) low = 0;
        if (high <= 0 && high > low / 2) high = 0;
    }
    if (low == high) {
        const double room = low == 0 ? 1 : std::abs(low) / 10;
        if (low != 0) low -= room;
        high += room;
    }
    const double step = roundStep((high - low) / std::max(1, most - 1));
    ValueAxis axis;
    axis.low = std::floor(low / step + 1e-9) * step;
    axis.high = std::ceil(high / step - 1e-9) * step;
    const int count = static_cast<int>(std::lround((axis.high - axis.low) / step));
    for (int i = 0; i <= count; ++i) {
        const double value = axis.low + i * step;
        axis.ticks.push_back({value, spokenNumber(value, step)});
    }
    return axis;
}

}  // namespace lianbing::present
