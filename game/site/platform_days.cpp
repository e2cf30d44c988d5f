#include "game/site/platform_days.h"

#include "game/base/check.h"
#include "game/base/maths.h"
#include "game/site/factors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace lianbing::site {

namespace {

constexpr Minute kHour = 60;
constexpr std::size_t kHoursADay = 24;

const Factor* waterFactorOf(const Channel& channel) {
    return factorOfWord(Medium::Water, channel.factor);
}

const Factor* anyFactorOf(const Channel& channel) {
    const Factor* gas = factorOfWord(Medium::Gas, channel.factor);
    return gas == nullptr ? waterFactorOf(channel) : gas;
}

bool isPollutant(const Channel& channel) {
    const Factor* factor = anyFactorOf(channel);
    return factor != nullptr && factor->kind == FactorKind::Pollutant;
}

std::vector<Channel> judgedChannels(const Station& station) {
    std::vector<Channel> bound;
    std::vector<Channel> pollutants;
    for (const Channel& channel : station.channels()) {
        if (channel.witness != Witness::Platform) continue;
        if (channel.limit) bound.push_back(channel);
        if (isPollutant(channel)) pollutants.push_back(channel);
    }
    // Where a value is there converted too, that is the one that limits bind.
    std::erase_if(pollutants, [&](const Channel& measured) {
        return std::any_of(pollutants.begin(), pollutants.end(), [&](const Channel& other) {
            return other.factor == convertedWord(measured.factor);
        });
    });
    return bound.empty() ? pollutants : bound;
}

/// The first day of a quarter, `back` quarters before the one of a minute.
Minute quarterStart(Minute minute, int back) {
    const base::Date day = momentOf(minute).date;
    const int quarter = day.year() * 4 + (day.month() - 1) / 3 - back;
    return minuteOf({base::Date::fromYmd(quarter / 4, quarter % 4 * 3 + 1, 1).value()});
}

int quarterOf(Minute minute) {
    const base::Date day = momentOf(minute).date;
    return day.year() * 4 + (day.month() - 1) / 3;
}

/// All hours that were read of an outlet, behind one another.
struct Read {
    Minute from = 0;
    std::vector<std::vector<PlatformHour>> hours;  ///< of each channel
    std::vector<double> flows;                     ///< or ones, where none is known

    [[nodiscard]] std::size_t count() const { return hours.empty() ? 0 : hours.front().size(); }

    [[nodiscard]] Minute at(std::size_t hour) const {
        return from + static_cast<Minute>(hour) * kHour;
    }

    [[nodiscard]] std::size_t placeOf(Minute minute) const {
        return minute <= from ? 0 : static_cast<std::size_t>((minute - from) / kHour);
    }
};

/// Whether anything came in an hour, of any channel.
bool isSilent(const Read& read, std::size_t hour) {
    return std::all_of(read.hours.begin(), read.hours.end(), [hour](const auto& hours) {
        return !hours[hour].mean && hours[hour].mark == DataMark::Communication;
    });
}

/// An outlet is on line from its first hour in which anything came.
void dropSilentStart(Read& read) {
    std::size_t silent = 0;
    while (silent < read.count() && isSilent(read, silent)) ++silent;
    const auto cut = static_cast<std::ptrdiff_t>(silent);
    for (auto& hours : read.hours) hours.erase(hours.begin(), hours.begin() + cut);
    read.flows.erase(read.flows.begin(), read.flows.begin() + cut);
    read.from = read.at(silent);
}

/// Day by day, so that years of minutes need no room.
Read readHours(const Station& station, std::span<const Channel> channels, const Channel* flow,
               Minute from, Minute until) {
    Read read;
    read.from = from;
    read.hours.resize(channels.size());
    std::vector<std::string_view> ids;
    for (const Channel& channel : channels) ids.push_back(channel.id);
    if (flow != nullptr) ids.push_back(flow->id);
    for (Minute day = from; day < until; day += kMinutesADay) {
        const auto size = static_cast<std::size_t>(std::min(kMinutesADay, until - day));
        std::vector<std::vector<Reading>> readings(ids.size(), std::vector<Reading>(size));
        const std::vector<std::span<Reading>> runs(readings.begin(), readings.end());
        const base::Status status = station.samplesOf(ids, day, 1, runs);
        LIANBING_CHECK(status.has_value(), "a station knows its own channels");
        for (std::size_t i = 0; i < channels.size(); ++i) {
            const auto hours = platformHours(readings[i], channels[i]);
            read.hours[i].insert(read.hours[i].end(), hours.begin(), hours.end());
        }
        if (flow == nullptr) continue;
        const auto flows = platformFlows(readings.back());
        read.flows.insert(read.flows.end(), flows.begin(), flows.end());
    }
    if (flow == nullptr) read.flows.assign(read.count(), 1);
    return read;
}

/// The capture of the quarter that each hour lies in, as far as it was read.
std::vector<double> quarterCaptures(std::span<const std::optional<double>> hours,
                                    std::span<const int> quarters) {
    std::vector<double> captures;
    captures.reserve(hours.size());
    for (std::size_t begin = 0; begin < hours.size();) {
        std::size_t end = begin;
        while (end < hours.size() && quarters[end] == quarters[begin]) ++end;
        captures.insert(captures.end(), end - begin, captureOf(hours.subspan(begin, end - begin)));
        begin = end;
    }
    return captures;
}

/// Puts substitutes in; a standstill is no gap.
void substitute(const Read& read, std::vector<PlatformHour>& hours) {
    std::vector<std::size_t> places;
    std::vector<std::optional<double>> means;
    std::vector<int> quarters;
    int quarter = 0;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (i == 0 || minuteOfDay(read.at(i)) == 0) quarter = quarterOf(read.at(i));
        if (!hours[i].isInOperation()) continue;
        places.push_back(i);
        means.push_back(hours[i].mean);
        quarters.push_back(quarter);
    }
    const auto shown = withSubstitutes(means, quarterCaptures(means, quarters));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (shown[i] && shown[i]->isSubstitute) hours[places[i]].substitute = shown[i]->value;
    }
}

bool isOver(const std::optional<double>& mean, const Channel& channel) {
    return mean && channel.limit && *mean > *channel.limit;
}

PlatformDay dayOf(Bound bound, const Channel& channel, Minute from,
                  std::span<const PlatformHour> hours, std::span<const double> flows) {
    PlatformDay day;
    day.from = from;
    for (const PlatformHour& hour : hours) {
        day.valid += hour.mean ? 1 : 0;
        day.stopped += hour.isInOperation() ? 0 : 1;
        day.invalid += !hour.mean && hour.isInOperation() ? 1 : 0;
        day.substituted += hour.substitute ? 1 : 0;
        day.hoursOver += bound == Bound::Hour && isOver(hour.mean, channel) ? 1 : 0;
    }
    day.capture = captureOf(bound, day.valid, day.invalid);
    // A day that is not over, or began before the outlet sent, is not told yet.
    if (hours.size() == kHoursADay) day.mean = dayMeanOf(bound, hours, flows, channel.decimals);
    day.isOver = bound == Bound::Day && isOver(day.mean, channel);
    return day;
}

/// Days of one factor, from the hour at `begin` on.
void addDays(const Read& read, std::size_t factor, Bound bound, std::size_t begin,
             FactorReport& report) {
    const std::span<const PlatformHour> hours = read.hours[factor];
    const std::span<const double> flows = read.flows;
    while (begin < hours.size()) {
        const Minute day = flooredTo(read.at(begin), kMinutesADay);
        const std::size_t end = std::min(hours.size(), read.placeOf(day + kMinutesADay));
        const std::size_t size = end - begin;
        report.days.push_back(dayOf(bound, report.channel, day, hours.subspan(begin, size),
                                    flows.subspan(begin, size)));
        begin = end;
    }
}

void sumUp(Bound bound, FactorReport& report) {
    double captured = 0;
    double asked = 0;
    for (const PlatformDay& day : report.days) {
        report.hoursOver += day.hoursOver;
        report.daysOver += day.isOver ? 1 : 0;
        report.substituted += day.substituted;
        captured += day.capture * (day.valid + day.invalid);
        asked += day.valid + day.invalid;
    }
    report.capture = asked > 0 ? captured / asked : captureOf(bound, 0, 0);
}

/// Of data that are days already, hours are not known.
void forgetHours(FactorReport& report) {
    report.hours.clear();
    for (PlatformDay& day : report.days) {
        day.hoursOver = 0;
        day.substituted = 0;
    }
}

}  // namespace

Bound boundOf(const Station& station) {
    const std::string& kind = station.plan().kind;
    if (kind == "outfall") return Bound::Day;
    if (kind == "stack") return Bound::Hour;
    const auto& channels = station.channels();
    const bool isWater = std::any_of(channels.begin(), channels.end(), [](const Channel& channel) {
        const Factor* factor = waterFactorOf(channel);
        return factor != nullptr && factor->kind == FactorKind::Pollutant;
    });
    return isWater ? Bound::Day : Bound::Hour;
}

std::string_view nameOf(Bound bound) {
    return bound == Bound::Hour ? "小时均值" : "日均值";
}

std::vector<PlatformHour> platformHours(std::span<const Reading> minutes, const Channel& channel) {
    std::vector<PlatformHour> hours;
    std::array<MinuteValue, kHour> run;
    for (std::size_t begin = 0; begin + kHour <= minutes.size(); begin += kHour) {
        constexpr auto kMarks = static_cast<std::size_t>(DataMark::Communication) + 1;
        std::array<int, kMarks> counts{};
        for (std::size_t i = 0; i < run.size(); ++i) {
            const Reading& reading = minutes[begin + i];
            const bool came = !std::isnan(reading.value);
            run[i] = {came ? reading.value : 0, came ? reading.claim : DataMark::Communication};
            ++counts[static_cast<std::size_t>(run[i].mark)];
        }
        PlatformHour hour;
        if (const auto mean = hourlyMean(run)) {
            hour.mean = base::roundedTo(*mean, channel.decimals);
        } else {
            const auto most = std::max_element(counts.begin() + 1, counts.end());
            hour.mark = static_cast<DataMark>(most - counts.begin());
        }
        hours.push_back(hour);
    }
    return hours;
}

std::vector<double> platformFlows(std::span<const Reading> minutes) {
    std::vector<double> flows;
    for (std::size_t begin = 0; begin + kHour <= minutes.size(); begin += kHour) {
        double sum = 0;
        int came = 0;
        for (const Reading& reading : minutes.subspan(begin, kHour)) {
            if (std::isnan(reading.value)) continue;
            sum += reading.value;
            ++came;
        }
        flows.push_back(came > 0 ? sum / came : 0);
    }
    return flows;
}

std::optional<double> dayMeanOf(Bound bound, std::span<const PlatformHour> hours,
                                std::span<const double> flows, int decimals) {
    std::vector<std::optional<double>> means;
    std::size_t inOperation = 0;
    std::size_t valid = 0;
    for (const PlatformHour& hour : hours) {
        means.push_back(hour.mean);
        inOperation += hour.isInOperation() ? 1 : 0;
        valid += hour.mean ? 1 : 0;
    }
    std::optional<double> mean;
    if (bound == Bound::Hour) {
        mean = dailyMean(means);
    } else if (valid * kHoursADay >= inOperation * kLeastHours) {
        mean = flowWeightedMean(means, flows);
    }
    if (mean) mean = base::roundedTo(*mean, decimals);
    return mean;
}

double captureOf(Bound bound, int valid, int invalid) {
    const int spared = bound == Bound::Day && invalid > 0 ? 1 : 0;
    const int asked = valid + invalid - spared;
    return asked > 0 ? static_cast<double>(valid) / asked : 1;
}

PlatformReport reportOf(const Station& station, Minute from, Minute until) {
    LIANBING_CHECK(from <= until, "a report has a span");
    PlatformReport report;
    report.bound = boundOf(station);
    const std::vector<Channel> channels = judgedChannels(station);
    const bool isWater = report.bound == Bound::Day;
    const Channel* flow = isWater ? station.channel("platform.flow") : nullptr;
    report.hasFlow = flow != nullptr;
    const Minute since = minuteOf({station.plan().since});
    const Minute first = flooredTo(from, kMinutesADay);
    const Minute begin = isWater ? std::max(since, first) : std::max(since, quarterStart(from, 2));
    Read read = readHours(station, channels, flow, begin, flooredTo(until, kHour));
    if (begin == since) dropSilentStart(read);
    report.from = std::max(read.from, flooredTo(from + kHour - 1, kHour));
    report.until = std::max(report.from, read.at(read.count()));
    for (std::size_t i = 0; i < channels.size(); ++i) {
        // Another rule fills the gaps of water (HJ 356-2019); it was not read, so nothing is put
        // in.
        if (!isWater) substitute(read, read.hours[i]);
        FactorReport factor{channels[i], {}, {}, 0, 0, 0, 1};
        const std::size_t before = std::min(read.count(), read.placeOf(report.from));
        const auto inSpan = static_cast<std::ptrdiff_t>(before);
        factor.hours.assign(read.hours[i].begin() + inSpan, read.hours[i].end());
        addDays(read, i, report.bound, read.placeOf(first), factor);
        if (station.step() > kHour) forgetHours(factor);
        sumUp(report.bound, factor);
        report.factors.push_back(std::move(factor));
    }
    return report;
}

}  // namespace lianbing::site
