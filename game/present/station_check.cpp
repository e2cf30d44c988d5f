#include "game/present/station_check.h"

#include "game/base/check.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace lianbing::present {

namespace {

constexpr site::Minute kHour = 60;

/// A minute that did not come counts for an hour as one with a mark does.
site::MinuteValue minuteOf(const site::Reading& reading) {
    if (std::isnan(reading.value)) return {0, site::DataMark::Communication};
    return {reading.value, reading.claim};
}

/// The mean of each whole hour of the readings.
std::vector<std::optional<double>> hoursOf(std::span<const site::Reading> readings) {
    std::vector<std::optional<double>> hours;
    std::vector<site::MinuteValue> minutes;
    for (std::size_t at = 0; at + kHour <= readings.size(); at += kHour) {
        minutes.clear();
        for (const site::Reading& reading : readings.subspan(at, kHour))
            minutes.push_back(minuteOf(reading));
        hours.push_back(site::hourlyMean(minutes));
    }
    return hours;
}

CheckedValue valueOf(const site::Channel& channel, std::span<const site::Reading> readings) {
    CheckedValue value;
    value.channel = channel;
    const auto hours = hoursOf(readings);
    if (!hours.empty()) value.hour = hours.back();
    for (const std::optional<double>& hour : hours) {
        if (hour && *hour > *channel.limit) ++value.hoursOver;
    }
    return value;
}

std::vector<site::Channel> boundChannels(const site::Station& station) {
    std::vector<site::Channel> bound;
    for (const site::Channel& channel : station.channels()) {
        if (channel.witness == site::Witness::Platform && channel.limit) bound.push_back(channel);
    }
    return bound;
}

}  // namespace

StationCheck checkStation(const site::Station& station, site::Minute from, site::Minute until) {
    LIANBING_CHECK(from < until, "a check has a span");
    StationCheck check;
    check.from = from;
    check.until = until;
    check.medium = site::mediumOf(station.channels());
    // Whole hours of the clock alone are judged.
    const site::Minute first = site::flooredTo(from + kHour - 1, kHour);
    const site::Minute last = site::flooredTo(until, kHour);
    const auto count = static_cast<std::size_t>(std::max<site::Minute>(0, last - first));
    std::vector<site::Reading> readings(count);
    for (const site::Channel& channel : boundChannels(station)) {
        const base::Status read = station.samples(channel.id, first, 1, readings);
        LIANBING_CHECK(read.has_value(), "a station reads its own channels");
        check.values.push_back(valueOf(channel, readings));
        std::vector<site::Reading> newest(1);
        const base::Status now = station.samples(channel.id, until - 1, 1, newest);
        LIANBING_CHECK(now.has_value(), "a station reads its own channels");
        check.isSilent = check.isSilent || std::isnan(newest.front().value);
        if (check.values.size() == 1) check.mark = newest.front().claim;
    }
    check.findings = station.findings(from, until);
    return check;
}

}  // namespace lianbing::present
