#include "game/site/monitored_station.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianbing::site {

namespace {

constexpr Minute kHour = 60;

base::Unexpected noChannel(const Plant& plan, std::string_view id) {
    return base::fail(fmt::format("{}没有名为“{}”的读数。", plan.name, id));
}

/// 0 to 65535, as four figures to the base 16.
std::string sumText(double share) {
    return fmt::format("{:04X}", static_cast<unsigned>(share * 65536));
}

/// Of whole days of water.
std::vector<std::optional<double>> dayMeansOf(std::span<const PlatformHour> hours,
                                              const std::vector<double>& flows, int decimals) {
    constexpr auto kHours = static_cast<std::size_t>(kMinutesADay / kHour);
    std::vector<std::optional<double>> means;
    for (std::size_t day = 0; day + kHours <= hours.size(); day += kHours) {
        means.push_back(dayMeanOf(Bound::Day, hours.subspan(day, kHours),
                                  std::span{flows}.subspan(day, kHours), decimals));
    }
    return means;
}

std::string numberText(const ParameterRow& row) {
    return fmt::format("{:.{}f}{}", row.set, row.decimals, row.unit);
}

}  // namespace

MonitoredStation::MonitoredStation(Plant plan, std::vector<Channel> channels,
                                   std::vector<HouseChange> changes, TestPlan tests)
    : plan_(std::move(plan)),
      channels_(std::move(channels)),
      changes_(std::move(changes)),
      tests_(std::move(tests)) {}

base::Result<Sample> MonitoredStation::sample(std::string_view channel,
                                              const base::Moment& moment) const {
    const Channel* known = this->channel(channel);
    if (known == nullptr) return noChannel(plan_, channel);
    const auto place = static_cast<std::size_t>(known - channels_.data());
    Reading one;
    const std::span<Reading> run{&one, 1};
    read({&place, 1}, minuteOf(moment), 1, {&run, 1});
    if (std::isnan(one.value))
        return Sample{one.value, known->unit, known->decimals, Mark::Missing, one.claim};
    Sample sample = readingOf(*known, one.value);
    sample.claim = one.claim;
    return sample;
}

base::Status MonitoredStation::samples(std::string_view channel, Minute from, int step,
                                       std::span<Reading> into) const {
    return samplesOf({&channel, 1}, from, step, {&into, 1});
}

base::Status MonitoredStation::samplesOf(std::span<const std::string_view> channels, Minute from,
                                         int step, std::span<const std::span<Reading>> into) const {
    LIANBING_CHECK(step >= 1, "readings go forward");
    LIANBING_CHECK(channels.size() == into.size(), "each channel has its run");
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const Channel* known = channel(channels[i]);
        if (known == nullptr) return noChannel(plan_, channels[i]);
        LIANBING_CHECK(into[i].size() == into[0].size(), "all runs are as long");
        places.push_back(static_cast<std::size_t>(known - channels_.data()));
    }
    read(places, from, step, into);
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (Reading& reading : into[i]) {
            if (!std::isnan(reading.value))
                reading.value = shownOn(channels_[places[i]], reading.value);
        }
    }
    return {};
}

std::vector<Track> MonitoredStation::tracksOf(std::span<const std::string_view> channels,
                                              Minute from, Minute until) const {
    const auto size = static_cast<std::size_t>(std::max<Minute>(0, until - from));
    std::vector<std::vector<Reading>> readings(channels.size(), std::vector<Reading>(size));
    std::vector<std::span<Reading>> runs(readings.begin(), readings.end());
    const auto status = samplesOf(channels, from, 1, runs);
    LIANBING_CHECK(status.has_value(), "a station knows its own channels");
    std::vector<Track> tracks;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        Track track{channel(channels[i])->name, from, 1, {}, {}};
        track.values.reserve(size);
        track.marks.reserve(size);
        for (const Reading& reading : readings[i]) {
            track.values.push_back(reading.value);
            track.marks.push_back(reading.claim);
        }
        tracks.push_back(std::move(track));
    }
    return tracks;
}

Track MonitoredStation::trackOf(std::string_view channel, Minute from, Minute until) const {
    return std::move(tracksOf({&channel, 1}, from, until).front());
}

House MonitoredStation::houseAt(Minute minute) const {
    return changedAt(House{}, changes_, minute);
}

/// When anything of the station changes, between two minutes.
std::vector<Minute> MonitoredStation::edges(Minute from, Minute until) const {
    std::vector<Minute> all = chainEdges(from, until);
    const std::vector<Minute> ofHouse = edgesOf(changes_, from, until);
    all.insert(all.end(), ofHouse.begin(), ofHouse.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Since when something holds that holds at a minute; the first day of the station at the earliest.
Minute MonitoredStation::sinceWhen(Minute minute, const std::function<bool(Minute)>& holds) const {
    const Minute first = Minute{plan_.since.days()} * kMinutesADay;
    const std::vector<Minute> before = edges(first, minute + 1);
    for (auto edge = before.rbegin(); edge != before.rend(); ++edge) {
        if (!holds(*edge - 1)) return *edge;
    }
    return first;
}

std::vector<ProcessRow> MonitoredStation::processes(Minute minute) const {
    if (!hasPower(minute)) return {};
    const Minute begun = sinceWhen(minute, [&](Minute at) { return hasPower(at); });
    std::vector<ProcessRow> rows{{"DataAcq.exe", "数据采集程序", true, begun},
                                 {"DbServer.exe", "历史数据库", true, begun},
                                 {"Upload212.exe", "数据上传程序", true, begun}};
    const House house = houseAt(minute);
    if (house.hasRemoteTool)
        rows.push_back({"RemoteDesk.exe", "远程控制软件", false, sinceWhen(minute, [&](Minute at) {
                            return hasPower(at) && houseAt(at).hasRemoteTool;
                        })});
    if (house.hasHiddenProgram)
        rows.push_back({"calc_svc.exe", "来源不明的程序，读写实时数据", false,
                        sinceWhen(minute, [&](Minute at) {
                            return hasPower(at) && houseAt(at).hasHiddenProgram;
                        })});
    return rows;
}

/// The sum over the file of formulas, which a hidden program replaces.
std::string MonitoredStation::formulaSum(Minute minute) const {
    const Noise files{plan_.seed, "formula file"};
    return sumText(files.unit(houseAt(minute).hasHiddenProgram ? 1 : 0));
}

std::vector<LogLine> MonitoredStation::parameterLog(Minute from, Minute until) const {
    std::vector<LogLine> lines;
    for (const Minute edge : edges(from, until)) {
        const Minute before = edge - 1;
        const bool isRemote = houseAt(before).hasRemoteTool || houseAt(edge).hasRemoteTool;
        const std::string who = isRemote ? "远程登录" : "本机登录";
        const auto add = [&](std::string says, std::string was, std::string is) {
            if (was != is)
                lines.push_back({edge, who, std::move(says), std::move(was), std::move(is)});
        };
        const auto were = parameters(before);
        const auto are = parameters(edge);
        for (const ParameterRow& is : are) {
            // A board has the older form of a parameter only while a standard does.
            const auto was = std::find_if(were.begin(), were.end(),
                                          [&](const ParameterRow& row) { return row.id == is.id; });
            if (was != were.end()) add("修改" + is.name, numberText(*was), numberText(is));
        }
        const auto wired = wiring(before);
        const auto rewired = wiring(edge);
        for (std::size_t i = 0; i < rewired.size(); ++i)
            add("修改" + rewired[i].value + "的输入通道", wired[i].fed, rewired[i].fed);
        add("替换计算公式文件", "校验值" + formulaSum(before), "校验值" + formulaSum(edge));
    }
    return lines;
}

/// What begins to hold, and what ends, at the edges.
std::vector<LogLine> MonitoredStation::stateAlarms(Minute from, Minute until) const {
    std::vector<LogLine> lines;
    const auto missing = [](const std::string& says, const std::vector<std::string>& among) {
        return std::find(among.begin(), among.end(), says) == among.end();
    };
    for (const Minute edge : edges(from, until)) {
        if (!hasPower(edge)) continue;
        if (!hasPower(edge - 1)) lines.push_back({edge, "系统", "供电恢复，系统启动"});
        const auto were = standingAlarms(edge - 1);
        const auto are = standingAlarms(edge);
        for (const std::string& says : are) {
            if (missing(says, were)) lines.push_back({edge, "系统", says});
        }
        for (const std::string& says : were) {
            if (missing(says, are)) lines.push_back({edge, "系统", says + "，解除"});
        }
    }
    return lines;
}

/// What the PC holds against the limits of channels: of each a mean for each hour or day, whichever
/// they bind, of minutes that begin with one.
std::vector<std::vector<std::optional<double>>> MonitoredStation::judgedMeans(
    std::span<const Channel* const> channels, Bound bound, Minute from, Minute until) const {
    std::vector<std::string_view> ids;
    for (const Channel* channel : channels) ids.push_back(channel->id);
    if (bound == Bound::Day) ids.emplace_back("computer.flow");
    const auto size = static_cast<std::size_t>(until - from);
    std::vector<std::vector<Reading>> minutes(ids.size(), std::vector<Reading>(size));
    const std::vector<std::span<Reading>> runs(minutes.begin(), minutes.end());
    const base::Status status = samplesOf(ids, from, 1, runs);
    LIANBING_CHECK(status.has_value(), "a station knows its own channels");
    std::vector<std::vector<std::optional<double>>> all;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const std::vector<PlatformHour> hours = platformHours(minutes[i], *channels[i]);
        std::vector<std::optional<double>>& means = all.emplace_back();
        if (bound == Bound::Day) {
            means = dayMeansOf(hours, platformFlows(minutes.back()), channels[i]->decimals);
        } else {
            for (const PlatformHour& hour : hours) means.push_back(hour.mean);
        }
    }
    return all;
}

/// Means over a limit as the PC sees them: a line where a run of them begins, and where it ends. An
/// invalid one goes with the one before it, but a run of twelve hours or two days ends what was.
std::vector<LogLine> MonitoredStation::limitAlarms(Minute from, Minute until) const {
    std::vector<LogLine> lines;
    const Bound bound = boundOf(*this);
    const Minute period = bound == Bound::Hour ? kHour : kMinutesADay;
    const int forgotten = bound == Bound::Hour ? 12 : 2;
    // So far back that what is said of a minute does not depend on where the span begins.
    const Minute first = flooredTo(from, period) - (forgotten + 2) * period;
    const Minute last = flooredTo(until - 1, period);
    std::vector<const Channel*> judged;
    for (const Channel& channel : channels_) {
        if (channel.witness == Witness::Computer && channel.limit) judged.push_back(&channel);
    }
    if (judged.empty() || last <= first) return lines;
    const auto means = judgedMeans(judged, bound, first, last);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const Channel& channel = *judged[i];
        bool wasOver = false;
        int invalid = 0;
        Minute at = first;
        for (const std::optional<double>& mean : means[i]) {
            at += period;
            invalid = mean ? 0 : invalid + 1;
            const bool isOver = mean ? *mean > *channel.limit : wasOver && invalid < forgotten;
            if (at >= from && isOver && !wasOver)
                lines.push_back(
                    {at, "系统",
                     fmt::format("{}{}{:.{}f}{}，超过限值{:g}", channel.name, nameOf(bound), *mean,
                                 channel.decimals, channel.unit, *channel.limit)});
            if (at >= from && wasOver && !isOver)
                lines.push_back({at, "系统", fmt::format("{}超限，解除", channel.name)});
            wasOver = isOver;
        }
    }
    return lines;
}

std::vector<LogLine> MonitoredStation::alarmLog(Minute from, Minute until) const {
    std::vector<LogLine> lines = stateAlarms(from, until);
    for (auto more : {checkAlarms(from, until), limitAlarms(from, until)})
        lines.insert(lines.end(), more.begin(), more.end());
    std::erase_if(lines, [&](const LogLine& line) { return houseAt(line.at).clearsAlarms; });
    for (const Minute edge : edges(from, until)) {
        if (houseAt(edge - 1).clearsAlarms && !houseAt(edge).clearsAlarms)
            lines.push_back({edge, "本机登录", "清空报警记录"});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LogLine& a, const LogLine& b) { return a.at < b.at; });
    return lines;
}

}  // namespace lianbing::site
