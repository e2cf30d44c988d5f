// Reports of minutes, hours and days: what the readings of a period come to.

#include "game/site/hj212_sent.h"
#include "game/site/monitoring_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace lianbing::site::hj212 {

namespace {

constexpr std::size_t kHourMinutes = 60;
constexpr std::size_t kDayHours = 24;

using Run = std::vector<Reading>;
using Claims = std::map<DataMark, std::size_t>;

/// Which readings of a run count for its mean, and what is claimed of it.
struct Counted {
    std::vector<bool> minutes;
    DataMark mark = DataMark::Normal;
};

bool isNormal(const Reading& reading) {
    return !std::isnan(reading.value) && reading.claim == DataMark::Normal;
}

/// What is claimed of a reading that is not normal. Where nothing came, the instrument was not
/// heard: of the standard's marks that is B (unverified).
DataMark claimOf(const Reading& reading) {
    return std::isnan(reading.value) ? DataMark::Communication : reading.claim;
}

std::size_t normalOf(std::span<const Reading> readings) {
    return static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(), isNormal));
}

/// What most readings that are not normal are: it explains why there are too few others.
DataMark mostClaimed(std::span<const Reading> readings) {
    Claims claims;
    for (const Reading& reading : readings) {
        if (!isNormal(reading)) ++claims[claimOf(reading)];
    }
    const auto most =
        std::max_element(claims.begin(), claims.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == claims.end() ? DataMark::Communication : most->first;
}

/// The normal readings count; where there are none, all that came, so that the mark has a value
/// beside it. Nothing where nothing came.
std::optional<Counted> countedOf(std::span<const Reading> readings) {
    const std::size_t normal = normalOf(readings);
    Counted counted;
    for (const Reading& reading : readings)
        counted.minutes.push_back(normal > 0 ? isNormal(reading) : !std::isnan(reading.value));
    if (std::find(counted.minutes.begin(), counted.minutes.end(), true) == counted.minutes.end())
        return std::nullopt;
    const bool isEnough = normal * kHourMinutes >= kLeastMinutes * readings.size();
    if (!isEnough) counted.mark = mostClaimed(readings);
    return counted;
}

std::span<const Reading> hourOf(std::span<const Reading> readings, std::size_t hour) {
    return readings.subspan(hour * kHourMinutes, kHourMinutes);
}

bool isValidHour(std::span<const Reading> hour) {
    return normalOf(hour) >= kLeastMinutes;
}

/// Of a day the valid hours count; as other periods where no hour is. Gas needs 20 of them, water
/// the same share of the hours in which it was in operation, as a platform judges days [author's:
/// no figure for water was found].
std::optional<Counted> countedOfDay(Medium medium, std::span<const Reading> readings) {
    const std::size_t hours = readings.size() / kHourMinutes;
    Counted counted;
    std::size_t valid = 0;
    std::size_t stood = 0;
    for (std::size_t hour = 0; hour < hours; ++hour) {
        const auto minutes = hourOf(readings, hour);
        const bool counts = isValidHour(minutes);
        valid += counts ? 1 : 0;
        stood += !counts && mostClaimed(minutes) == DataMark::Stopped ? 1 : 0;
        for (const Reading& reading : minutes)
            counted.minutes.push_back(counts && isNormal(reading));
    }
    if (valid == 0) return countedOf(readings);
    const std::size_t operated = medium == Medium::Water ? hours - stood : hours;
    if (valid * kDayHours < kLeastHours * operated) counted.mark = mostClaimed(readings);
    return counted;
}

struct Summary {
    double least = 0;
    double mean = 0;
    double greatest = 0;
    DataMark mark = DataMark::Normal;
};

/// Least, mean and greatest of the readings that count.
Summary summaryOf(std::span<const Reading> readings, const Counted& counted) {
    Summary summary;
    summary.mark = counted.mark;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (!counted.minutes[i]) continue;
        const double value = readings[i].value;
        summary.least = count == 0 ? value : std::min(summary.least, value);
        summary.greatest = count == 0 ? value : std::max(summary.greatest, value);
        sum += value;
        ++count;
    }
    summary.mean = sum / static_cast<double>(count);
    return summary;
}

/// The readings of all that is sent, one run a channel, in the order of `all`.
struct Runs {
    std::vector<Run> measured;
    std::vector<Run> converted;  ///< empty runs where there is no such channel
};

base::Result<Runs> runsOf(const Source& source, const std::vector<Sent>& all, Minute from,
                          int minutes) {
    const auto length = static_cast<std::size_t>(minutes);
    Runs runs{std::vector<Run>(all.size(), Run(length)), std::vector<Run>(all.size())};
    std::vector<std::string_view> ids;
    std::vector<std::span<Reading>> into;
    for (std::size_t i = 0; i < all.size(); ++i) {
        ids.emplace_back(all[i].channel->id);
        into.emplace_back(runs.measured[i]);
        if (all[i].converted == nullptr) continue;
        runs.converted[i].resize(length);
        ids.emplace_back(all[i].converted->id);
        into.emplace_back(runs.converted[i]);
    }
    if (base::Status read = source.samplesOf(ids, from, 1, into); !read)
        return base::Unexpected{read.error()};
    return runs;
}

/// A run with what of it counts.
struct Judged {
    const Run* run = nullptr;
    Counted counted;
};

/// m³ of a flow; kg of a pollutant by its concentration and the flow of each minute that counts of
/// both. What a cell read of calibration gas left no stack. Nothing where no minute counts.
std::optional<double> sumOver(const Factor& factor, const Judged& judged, const Judged& flow) {
    constexpr double kMinutesAnHour = 60;
    const bool isFlow = factor.kind == FactorKind::Flow;
    const double perMinute = isFlow                           ? 1 / kMinutesAnHour
                             : factor.medium == Medium::Water ? 1e-3 / kMinutesAnHour
                                                              : 1e-6 / kMinutesAnHour;
    double sum = 0;
    bool hasOne = false;
    for (std::size_t i = 0; i < judged.run->size(); ++i) {
        if (!judged.counted.minutes[i] || !flow.counted.minutes[i]) continue;
        const Reading& reading = (*judged.run)[i];
        if (!isFlow && reading.claim == DataMark::Calibration) continue;
        sum += (isFlow ? 1 : reading.value) * (*flow.run)[i].value * perMinute;
        hasOne = true;
    }
    return hasOne ? std::optional{sum} : std::nullopt;
}

/// Water that flowed in the minutes of an hour that count of both.
double waterOf(const Judged& judged, const Judged& flow, std::size_t hour) {
    double water = 0;
    for (std::size_t i = hour * kHourMinutes; i < (hour + 1) * kHourMinutes; ++i) {
        if (judged.counted.minutes[i] && flow.counted.minutes[i]) water += (*flow.run)[i].value;
    }
    return water;
}

std::optional<double> meanOfHour(const Judged& judged, std::size_t hour) {
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = hour * kHourMinutes; i < (hour + 1) * kHourMinutes; ++i) {
        if (!judged.counted.minutes[i]) continue;
        sum += (*judged.run)[i].value;
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional{sum / static_cast<double>(count)};
}

/// The mean of a day: of its hours, each as heavy as the other for gas and conditions, by its flow
/// for a pollutant of waste water (HJ 356-2019, unverified). Nothing where no water flowed.
std::optional<double> meanOfDay(const Factor& factor, const Judged& judged, const Judged* flow) {
    const bool isWeighed =
        factor.medium == Medium::Water && factor.kind == FactorKind::Pollutant && flow != nullptr;
    std::vector<std::optional<double>> hours;
    std::vector<double> weights;
    for (std::size_t hour = 0; hour < judged.run->size() / kHourMinutes; ++hour) {
        hours.push_back(meanOfHour(judged, hour));
        weights.push_back(isWeighed ? waterOf(judged, *flow, hour) : 1);
    }
    return flowWeightedMean(hours, weights);
}

void addSummary(Group& group, const Sent& sent, std::string_view prefix, const Summary& summary) {
    for (const auto& [name, value] :
         {std::pair{"Min", summary.least}, {"Avg", summary.mean}, {"Max", summary.greatest}})
        group.push_back(
            {fieldOf(*sent.factor, fmt::format("{}{}", prefix, name)), printed(sent, value)});
}

/// Makes the groups of one period.
class Period {
public:
    Period(const std::vector<Sent>& all, const Runs& runs, bool isDay)
        : all_(all), runs_(runs), isDay_(isDay) {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (all_[i].factor->kind == FactorKind::Flow)
                flow_ = judged(*all_[i].factor, runs_.measured[i]);
        }
    }

    /// Nothing where nothing came.
    [[nodiscard]] std::optional<Group> groupOf(std::size_t place) const {
        const Sent& sent = all_[place];
        const auto measured = judged(*sent.factor, runs_.measured[place]);
        if (!measured) return std::nullopt;
        Group group;
        addSummary(group, sent, "", summary(*sent.factor, *measured));
        if (const auto converted = judged(*sent.factor, runs_.converted[place]))
            addSummary(group, sent, "Zs", summary(*sent.factor, *converted));
        if (flow_ && sent.factor->kind != FactorKind::Condition) {
            if (const auto sum = sumOver(*sent.factor, *measured, *flow_))
                group.push_back({fieldOf(*sent.factor, "Cou"), printed(*sum, 3)});
        }
        group.push_back(
            {fieldOf(*sent.factor, "Flag"), std::string{letterOf(measured->counted.mark)}});
        return group;
    }

private:
    [[nodiscard]] std::optional<Judged> judged(const Factor& factor, const Run& run) const {
        auto counted = isDay_ ? countedOfDay(factor.medium, run) : countedOf(run);
        if (!counted) return std::nullopt;
        return Judged{&run, std::move(*counted)};
    }

    [[nodiscard]] Summary summary(const Factor& factor, const Judged& judged) const {
        Summary summary = summaryOf(*judged.run, judged.counted);
        if (isDay_)
            summary.mean =
                meanOfDay(factor, judged, flow_ ? &*flow_ : nullptr).value_or(summary.mean);
        return summary;
    }

    const std::vector<Sent>& all_;
    const Runs& runs_;
    bool isDay_;
    std::optional<Judged> flow_;
};

}  // namespace

base::Result<Message> periodReport(const Source& source, const LoggerPlate& plate, int command,
                                   Minute from, int minutes) {
    Message message = messageOf(plate, systemOf(source), command, from + minutes);
    message.data.push_back(timed(from));
    const std::vector<Sent> all = sentBy(source);
    const base::Result<Runs> runs = runsOf(source, all, from, minutes);
    if (!runs) return base::Unexpected{runs.error()};
    const bool isDay = command == kDay && minutes % static_cast<int>(kHourMinutes) == 0;
    const Period period{all, *runs, isDay};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (auto group = period.groupOf(i)) message.data.push_back(std::move(*group));
    }
    return message;
}

}  // namespace lianbing::site::hj212
