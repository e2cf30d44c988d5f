#include "game/present/trend_series.h"

#include "game/base/check.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianbing::present {

namespace {

/// Minutes in a bucket of the lowest level, and buckets of a level in one of the next.
constexpr std::size_t kBase = 16;
constexpr std::size_t kFan = 4;
/// Read at once: one reading is 16 bytes.
constexpr std::size_t kChunk = 4096;

constexpr std::size_t minutesOf(std::size_t level) {
    std::size_t minutes = kBase;
    for (std::size_t i = 0; i < level; ++i) minutes *= kFan;
    return minutes;
}

TrendBucket bucketOf(double value) {
    if (std::isnan(value)) return {};
    const auto shown = static_cast<float>(value);
    return {shown, shown, shown, 1};
}

}  // namespace

void TrendBucket::add(const TrendBucket& other) {
    if (other.count == 0) return;
    if (count == 0) {
        *this = other;
        return;
    }
    low = std::min(low, other.low);
    high = std::max(high, other.high);
    const std::uint32_t all = count + other.count;
    mean += (other.mean - mean) * static_cast<float>(other.count) / static_cast<float>(all);
    count = all;
}

TrendSeries::TrendSeries(site::Channel channel, site::Minute from, site::Minute until)
    : channel_(std::move(channel)), from_(from), size_(static_cast<std::size_t>(until - from)) {
    LIANBING_CHECK(until >= from, "a series does not end before it begins");
    values_.reserve(size_);
    marked_.reserve(size_);
    for (Levels& levels : levels_) {
        for (std::size_t level = 0; level < kLevels; ++level)
            levels[level].reserve((size_ + minutesOf(level) - 1) / minutesOf(level));
    }
}

base::Status TrendSeries::read(const site::Source& source, std::size_t most) {
    std::vector<site::Reading> chunk(std::min({most, kChunk, unread()}));
    for (std::size_t left = std::min(most, unread()); left > 0;) {
        chunk.resize(std::min(chunk.size(), left));
        const base::Status read = source.samples(channel_.id, readUntil(), 1, chunk);
        if (!read) return read;
        take(chunk);
        left -= chunk.size();
    }
    return {};
}

void TrendSeries::take(std::span<const site::Reading> readings) {
    LIANBING_CHECK(readings.size() <= unread(), "a series does not run over its end");
    for (const site::Reading& reading : readings) append(reading);
}

void TrendSeries::append(const site::Reading& reading) {
    const site::Minute minute = readUntil();
    values_.push_back(reading.value);
    marked_.push_back(reading.claim != site::DataMark::Normal);
    if (std::isnan(reading.value)) {
        noteMark(minute, std::nullopt);
    } else if (reading.claim != site::DataMark::Normal) {
        noteMark(minute, reading.claim);
    }
    if (values_.size() % kBase == 0 || unread() == 0) closeBuckets();
}

void TrendSeries::noteMark(site::Minute minute, std::optional<site::DataMark> mark) {
    if (!marks_.empty() && marks_.back().until == minute && marks_.back().mark == mark) {
        ++marks_.back().until;
    } else {
        marks_.push_back({minute, minute + 1, mark});
    }
}

/// Carries the last, perhaps shorter, bucket of minutes up through all levels.
void TrendSeries::closeBuckets() {
    const std::size_t begin = (values_.size() - 1) / kBase * kBase;
    for (const Values which : {Values::Normal, Values::Marked}) {
        const TrendBucket bucket = ofMinutes(which, begin, values_.size());
        Levels& levels = levels_[static_cast<std::size_t>(which)];
        for (std::size_t level = 0; level < kLevels; ++level) {
            const std::size_t index = begin / minutesOf(level);
            if (index == levels[level].size()) levels[level].emplace_back();
            levels[level][index].add(bucket);
        }
    }
}

TrendBucket TrendSeries::ofMinutes(Values which, std::size_t begin, std::size_t end) const {
    TrendBucket bucket;
    double sum = 0;
    for (std::size_t i = begin; i < std::min(end, values_.size()); ++i) {
        if (std::isnan(values_[i]) || marked_[i] != (which == Values::Marked)) continue;
        bucket.add(bucketOf(values_[i]));
        sum += values_[i];
    }
    if (bucket.count > 0) bucket.mean = static_cast<float>(sum / bucket.count);
    return bucket;
}

double TrendSeries::valueAt(site::Minute minute) const {
    if (minute < from_ || minute >= readUntil()) return std::numeric_limits<double>::quiet_NaN();
    return values_[static_cast<std::size_t>(minute - from_)];
}

site::DataMark TrendSeries::markAt(site::Minute minute) const {
    const auto at = static_cast<double>(minute);
    const std::span<const MarkSpan> spans = marks({at, at + 1});
    return spans.empty() ? site::DataMark::Normal
                         : spans.front().mark.value_or(site::DataMark::Normal);
}

TrendBucket TrendSeries::ofRange(Values which, std::size_t begin, std::size_t end) const {
    const Levels& levels = levels_[static_cast<std::size_t>(which)];
    const std::size_t base = (begin + kBase - 1) / kBase * kBase;
    if (base >= end) return ofMinutes(which, begin, end);
    TrendBucket bucket = ofMinutes(which, begin, base);
    std::size_t at = base;
    // Up the levels as long as a bucket begins here and ends inside, then down again.
    std::size_t level = 0;
    while (at + kBase <= end) {
        while (level + 1 < kLevels && at % minutesOf(level + 1) == 0 &&
               at + minutesOf(level + 1) <= end) {
            ++level;
        }
        while (at + minutesOf(level) > end) --level;
        bucket.add(levels[level][at / minutesOf(level)]);
        at += minutesOf(level);
    }
    bucket.add(ofMinutes(which, at, end));
    return bucket;
}

void TrendSeries::columns(const TrendWindow& window, Values which,
                          std::span<TrendBucket> into) const {
    const double width = window.minutes() / static_cast<double>(into.size());
    // The first minute at or behind the left edge of a column.
    const auto minuteAt = [&](double column) {
        const double offset = std::ceil(window.from + column * width - static_cast<double>(from_));
        return static_cast<std::size_t>(
            std::clamp(offset, 0.0, static_cast<double>(values_.size())));
    };
    std::size_t begin = minuteAt(0);
    for (std::size_t i = 0; i < into.size(); ++i) {
        const std::size_t end = minuteAt(static_cast<double>(i + 1));
        into[i] = ofRange(which, begin, end);
        begin = end;
    }
}

std::span<const MarkSpan> TrendSeries::marks(const TrendWindow& window) const {
    const auto begin = std::partition_point(
        marks_.begin(), marks_.end(),
        [&](const MarkSpan& span) { return static_cast<double>(span.until) <= window.from; });
    const auto end = std::partition_point(begin, marks_.end(), [&](const MarkSpan& span) {
        return static_cast<double>(span.from) < window.until;
    });
    return {begin, end};
}

std::size_t TrendSeries::bytes() const {
    std::size_t bytes = values_.capacity() * sizeof(double) + marked_.capacity() / 8 +
                        marks_.capacity() * sizeof(MarkSpan);
    for (const Levels& levels : levels_) {
        for (const auto& level : levels) bytes += level.capacity() * sizeof(TrendBucket);
    }
    return bytes;
}

TrendShelf::TrendShelf(const site::Source& source, site::Minute from, site::Minute until)
    : source_(source), from_(from), until_(until) {}

void TrendShelf::want(std::string_view channel) {
    const site::Channel* known = source_.channel(channel);
    if (known != nullptr && find(channel) == nullptr) series_.emplace_back(*known, from_, until_);
}

std::vector<TrendSeries*> TrendShelf::hindmost() {
    std::vector<TrendSeries*> group;
    for (TrendSeries& series : series_) {
        if (!group.empty() && series.readUntil() < group.front()->readUntil()) group.clear();
        if (group.empty() || series.readUntil() == group.front()->readUntil())
            group.push_back(&series);
    }
    return group;
}

base::Status TrendShelf::readTogether(std::span<TrendSeries* const> group, std::size_t minutes) {
    std::vector<std::vector<site::Reading>> readings(group.size());
    std::vector<std::string_view> channels;
    std::vector<std::span<site::Reading>> runs;
    for (std::size_t i = 0; i < group.size(); ++i) {
        channels.push_back(group[i]->channel().id);
        readings[i].resize(minutes);
        runs.emplace_back(readings[i]);
    }
    const base::Status read = source_.samplesOf(channels, group.front()->readUntil(), 1, runs);
    if (!read) return read;
    for (std::size_t i = 0; i < group.size(); ++i) group[i]->take(readings[i]);
    return {};
}

base::Status TrendShelf::read(std::size_t most) {
    while (isReading() && most > 0) {
        const std::vector<TrendSeries*> group = hindmost();
        const site::Minute begin = group.front()->readUntil();
        site::Minute end = until_;
        for (const TrendSeries& series : series_) {
            if (series.readUntil() > begin) end = std::min(end, series.readUntil());
        }
        const std::size_t minutes = std::clamp<std::size_t>(most / group.size(), 1, kChunk);
        const std::size_t count = std::min(minutes, static_cast<std::size_t>(end - begin));
        const base::Status read = readTogether(group, count);
        if (!read) {
            stop();
            return read;
        }
        most -= std::min(most, count * group.size());
    }
    return {};
}

std::size_t TrendShelf::unread() const {
    std::size_t all = 0;
    for (const TrendSeries& series : series_) all += series.unread();
    return all;
}

double TrendShelf::share() const {
    const double all = static_cast<double>(series_.size()) * static_cast<double>(until_ - from_);
    return all == 0 ? 1 : 1 - static_cast<double>(unread()) / all;
}

const TrendSeries* TrendShelf::find(std::string_view channel) const {
    const auto found = std::find_if(series_.begin(), series_.end(), [&](const TrendSeries& one) {
        return one.channel().id == channel;
    });
    return found == series_.end() ? nullptr : &*found;
}

}  // namespace lianbing::present
