#pragma once

#include "game/base/date.h"
#include "game/site/noise.h"

#include <string>

namespace lianbing::present {

/// A stretch of time on an axis, in minutes since 1970-01-01 00:00; `until` excluded. Fractions, so
/// that zooming and panning do not stick to whole minutes.
struct TrendWindow {
    double from = 0;
    double until = 0;

    [[nodiscard]] double minutes() const { return until - from; }

    [[nodiscard]] bool empty() const { return until <= from; }

    [[nodiscard]] bool contains(double at) const { return at >= from && at < until; }

    /// 0 at `from`, 1 at `until`.
    [[nodiscard]] double shareOf(double at) const { return (at - from) / (until - from); }

    [[nodiscard]] double at(double share) const { return from + share * (until - from); }

    bool operator==(const TrendWindow&) const = default;
};

/// Nobody looks closer than this.
inline constexpr double kLeastMinutes = 10;

/// The window inside `whole`, moved before it is made shorter.
TrendWindow keptIn(TrendWindow window, const TrendWindow& whole);

/// `factor` times as long, so that what lies at `share` of the window stays there where the ends of
/// `whole` allow it.
TrendWindow zoomedAt(const TrendWindow& window, double share, double factor,
                     const TrendWindow& whole);

/// Moved by `share` of its own length, to later where it is positive.
TrendWindow panned(const TrendWindow& window, double share, const TrendWindow& whole);

/// `minutes` long, around its old middle.
TrendWindow resized(const TrendWindow& window, double minutes, const TrendWindow& whole);

/// A stretch of interest with room beside it, at least two hours in all.
TrendWindow around(double from, double until, const TrendWindow& whole);

/// `2026年3月1日 08:00 至 3月2日 20:00`, whole days without the clock.
std::string spokenWindow(const TrendWindow& window);
/// `3 天`, `36 小时`, `50 分钟`.
std::string spokenLength(double minutes);
/// `3月1日 周日 08:05`.
std::string spokenMinute(site::Minute minute);
/// `3月1日`.
std::string shortDay(base::Date day);
/// `3月1日 周日`.
std::string spokenDay(base::Date day);

}  // namespace lianbing::present
