#include "game/present/station_check.h"

#include "game/base/check.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <span>

namespace lianbing::present {

namespace {

constexpr std::ptrdiff_t kWeek = 7;

/// The last mean that binds: of a day that is not over yet, that of the day before.
std::optional<double> lastMeanOf(const site::FactorReport& factor, site::Bound bound) {
    if (bound == site::Bound::Hour)
        return factor.hours.empty() ? std::nullopt : factor.hours.back().mean;
    const auto& days = factor.days;
    const auto whole = std::find_if(days.rbegin(), days.rend(),
                                    [](const site::PlatformDay& day) { return day.hours() == 24; });
    return whole == days.rend() ? std::nullopt : whole->mean;
}

CheckedValue valueOf(const site::FactorReport& factor, site::Bound bound, bool isBeyond) {
    CheckedValue value;
    value.channel = factor.channel;
    if (!isBeyond) value.mean = lastMeanOf(factor, bound);
    value.over = bound == site::Bound::Hour ? factor.hoursOver : factor.daysOver;
    const auto count = std::min(kWeek, std::ssize(factor.days));
    value.week.assign(factor.days.end() - count, factor.days.end());
    return value;
}

void addNewest(const site::Station& station, site::Minute newest, StationCheck& check) {
    for (const CheckedValue& value : check.values) {
        std::vector<site::Reading> now(1);
        const base::Status read = station.samples(value.channel.id, newest, 1, now);
        LIANBING_CHECK(read.has_value(), "a station reads its own channels");
        check.isSilent = check.isSilent || std::isnan(now.front().value);
        if (&value == &check.values.front()) check.mark = now.front().claim;
    }
}

}  // namespace

StationCheck checkStation(const site::Station& station, site::Minute from, site::Minute until,
                          site::Minute dataUntil) {
    LIANBING_CHECK(from < until, "a check has a span");
    StationCheck check;
    check.from = from;
    check.until = until;
    check.medium = site::mediumOf(station.channels());
    check.dataFrom = site::minuteOf({station.plan().since});
    check.dataUntil = dataUntil;
    const site::Minute begin = std::min(std::clamp(check.dataFrom, from, until), dataUntil);
    const site::Minute end = std::clamp(dataUntil, begin, until);
    const site::PlatformReport report = site::reportOf(station, begin, end);
    check.bound = report.bound;
    for (const site::FactorReport& factor : report.factors)
        check.values.push_back(valueOf(factor, report.bound, check.isBeyondData()));
    check.isSilent = check.isBeyondData();
    if (!check.isSilent) addNewest(station, until - 1, check);
    if (begin < end) check.findings = station.findings(begin, end);
    return check;
}

}  // namespace lianbing::present
