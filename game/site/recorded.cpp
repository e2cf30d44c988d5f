#include "game/site/recorded.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace lianbing::site {

namespace {

constexpr std::string_view kPlatform = "platform.";
constexpr std::string_view kPower = "power.";
constexpr std::string_view kPowerWord = "power-";

bool isPower(const RecordedTrack& track) {
    return std::string_view{track.word}.starts_with(kPowerWord);
}

std::string channelId(const RecordedTrack& track) {
    const std::string_view word = track.word;
    if (isPower(track)) return std::string{kPower} + std::string{word.substr(kPowerWord.size())};
    return std::string{kPlatform} + track.word;
}

Channel channelOf(const RecordedTrack& recorded) {
    double low = 0;
    double high = 0;
    for (const double value : recorded.track.values) {
        if (std::isnan(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return {channelId(recorded),
            recorded.track.factor,
            recorded.unit,
            recorded.decimals,
            low,
            high,
            isPower(recorded) ? Witness::Power : Witness::Platform,
            recorded.word,
            recorded.limit};
}

/// The place of the value that stands for a minute; nothing outside the record.
std::optional<std::size_t> placeAt(const Track& track, Minute minute) {
    if (minute < track.from) return std::nullopt;
    const auto place = static_cast<std::size_t>((minute - track.from) / track.step);
    return place < track.values.size() ? std::optional{place} : std::nullopt;
}

base::Status fits(const RecordedData& data) {
    if (data.tracks.empty()) return base::fail("记录里没有一个监测因子。");
    const Track& first = data.tracks.front().track;
    if (first.step < 1 || first.values.empty()) return base::fail("记录里没有数据。");
    for (const RecordedTrack& one : data.tracks) {
        const Track& track = one.track;
        const bool isTwice =
            std::count_if(data.tracks.begin(), data.tracks.end(),
                          [&](const RecordedTrack& other) { return other.word == one.word; }) > 1;
        if (isTwice) return base::fail(fmt::format("记录里有两个“{}”。", track.factor));
        if (track.from != first.from || track.step != first.step ||
            track.values.size() != first.values.size() || track.marks.size() != track.values.size())
            return base::fail(fmt::format("“{}”与“{}”的时间不一致。", track.factor, first.factor));
    }
    return {};
}

}  // namespace

const RecordedTrack* RecordedData::find(std::string_view word) const {
    const auto found = std::find_if(tracks.begin(), tracks.end(),
                                    [word](const RecordedTrack& one) { return one.word == word; });
    return found == tracks.end() ? nullptr : &*found;
}

RecordedTrack* RecordedData::find(std::string_view word) {
    return const_cast<RecordedTrack*>(std::as_const(*this).find(word));
}

Minute RecordedData::from() const {
    return tracks.empty() ? 0 : tracks.front().track.from;
}

Minute RecordedData::until() const {
    return tracks.empty() ? 0 : tracks.front().track.minuteAt(size());
}

int RecordedData::step() const {
    return tracks.empty() ? 1 : tracks.front().track.step;
}

std::size_t RecordedData::size() const {
    return tracks.empty() ? 0 : tracks.front().track.values.size();
}

std::string stepName(int step) {
    if (step == 1) return "分钟数据";
    if (step == 60) return "小时数据";
    if (step == static_cast<int>(kMinutesADay)) return "日数据";
    return step % 60 == 0 ? fmt::format("{}小时数据", step / 60) : fmt::format("{}分钟数据", step);
}

RecordedSource::RecordedSource(RecordedData data) : data_(std::move(data)) {
    for (const RecordedTrack& one : data_.tracks) channels_.push_back(channelOf(one));
}

base::Result<std::unique_ptr<RecordedSource>> RecordedSource::create(RecordedData data) {
    if (base::Status fit = fits(data); !fit) return base::Unexpected{fit.error()};
    return std::unique_ptr<RecordedSource>(new RecordedSource(std::move(data)));
}

base::Result<const RecordedTrack*> RecordedSource::trackOf(std::string_view channel) const {
    for (std::size_t i = 0; i < channels_.size(); ++i) {
        if (channels_[i].id == channel) return &data_.tracks[i];
    }
    return base::fail(fmt::format("没有名为“{}”的读数。", channel));
}

base::Result<Sample> RecordedSource::sample(std::string_view channel,
                                            const base::Moment& moment) const {
    const auto found = trackOf(channel);
    if (!found) return base::Unexpected{found.error()};
    const RecordedTrack& recorded = **found;
    const auto place = placeAt(recorded.track, minuteOf(moment));
    const double value =
        place ? recorded.track.values[*place] : std::numeric_limits<double>::quiet_NaN();
    return Sample{value, recorded.unit, recorded.decimals,
                  std::isnan(value) ? Mark::Missing : Mark::Valid,
                  place ? recorded.track.marks[*place] : DataMark::Normal};
}

base::Status RecordedSource::samples(std::string_view channel, Minute from, int step,
                                     std::span<Reading> into) const {
    LIANBING_CHECK(step >= 1, "readings go forward");
    const auto found = trackOf(channel);
    if (!found) return base::Unexpected{found.error()};
    const Track& track = (*found)->track;
    for (std::size_t i = 0; i < into.size(); ++i) {
        const auto place = placeAt(track, from + static_cast<Minute>(i) * step);
        into[i] = place ? Reading{track.values[*place], track.marks[*place]} : Reading{};
    }
    return {};
}

}  // namespace lianbing::site
