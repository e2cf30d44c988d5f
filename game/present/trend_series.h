#pragma once

#include "game/base/result.h"
#include "game/present/trend_window.h"
#include "game/site/source.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lianbing::present {

/// What a stretch of minutes holds. NaN where no value came.
struct TrendBucket {
    float low = std::numeric_limits<float>::quiet_NaN();
    float high = std::numeric_limits<float>::quiet_NaN();
    float mean = std::numeric_limits<float>::quiet_NaN();
    std::uint32_t count = 0;  ///< minutes with a value

    void add(const TrendBucket& other);

    bool operator==(const TrendBucket&) const = default;
};

/// Minutes that one mark lies on, or from which nothing came.
struct MarkSpan {
    site::Minute from = 0;
    site::Minute until = 0;                ///< excluded
    std::optional<site::DataMark> mark{};  ///< nothing: no value came

    bool operator==(const MarkSpan&) const = default;
};

/// Which values of a channel. What is marked (a calibration, a blow-back) says little of the outlet
/// and would press everything else flat.
enum class Values { Normal, Marked };

/// The minutes of one channel with buckets of 16, 64, 256 … of them above, so that a picture of a
/// year reads no more than some dozen of them a pixel. Read from the source once and bit by bit:
/// what is not read yet counts as not known. A year takes about 6 MB.
class TrendSeries {
public:
    /// Minutes `from` to `until`, excluded.
    TrendSeries(site::Channel channel, site::Minute from, site::Minute until);

    [[nodiscard]] const site::Channel& channel() const { return channel_; }

    [[nodiscard]] site::Minute from() const { return from_; }

    /// Behind the last minute that was read.
    [[nodiscard]] site::Minute readUntil() const {
        return from_ + static_cast<site::Minute>(values_.size());
    }

    [[nodiscard]] std::size_t unread() const { return size_ - values_.size(); }

    /// Reads up to `most` more minutes. Errors: as Source::samples.
    base::Status read(const site::Source& source, std::size_t most);
    /// Takes the readings that follow those it has; no more than are unread (checked).
    void take(std::span<const site::Reading> readings);

    /// NaN where nothing came, or nothing was read.
    [[nodiscard]] double valueAt(site::Minute minute) const;
    /// Normal where nothing else is known.
    [[nodiscard]] site::DataMark markAt(site::Minute minute) const;

    /// Cuts the window into as many equal stretches as `into` has room for; every minute is in
    /// exactly one.
    void columns(const TrendWindow& window, Values which, std::span<TrendBucket> into) const;

    /// All marks but Normal that were read, by time; those that touch the window.
    [[nodiscard]] std::span<const MarkSpan> marks(const TrendWindow& window) const;

    /// Bytes that it holds.
    [[nodiscard]] std::size_t bytes() const;

private:
    void append(const site::Reading& reading);
    void noteMark(site::Minute minute, std::optional<site::DataMark> mark);
    void closeBuckets();
    [[nodiscard]] TrendBucket ofMinutes(Values which, std::size_t begin, std::size_t end) const;
    [[nodiscard]] TrendBucket ofRange(Values which, std::size_t begin, std::size_t end) const;

    /// Seven levels of four times the length: the highest has 65,536 minutes a bucket.
    static constexpr std::size_t kLevels = 7;

    site::Channel channel_;
    site::Minute from_;
    std::size_t size_;
    std::vector<double> values_;
    std::vector<bool> marked_;  ///< as many: whether a minute has a mark
    using Levels = std::array<std::vector<TrendBucket>, kLevels>;
    std::array<Levels, 2> levels_;  ///< by Values; the last bucket of each may grow
    std::vector<MarkSpan> marks_;
};

/// All series that somebody asked for. Those that have come equally far are read together: a
/// station works a minute out once for all of them.
class TrendShelf {
public:
    /// `source` must outlive it. Minutes `from` to `until`, excluded.
    TrendShelf(const site::Source& source, site::Minute from, site::Minute until);

    /// Begins to read a channel; one that the source does not have is left out.
    void want(std::string_view channel);
    /// Reads up to `most` readings of what was wanted. Errors: as Source::samplesOf; nothing more
    /// is read then.
    base::Status read(std::size_t most);

    /// Leaves what is not read yet.
    void stop() { isStopped_ = true; }

    void resume() { isStopped_ = false; }

    [[nodiscard]] bool isReading() const { return !isStopped_ && unread() > 0; }

    [[nodiscard]] bool isStopped() const { return isStopped_ && unread() > 0; }

    /// Minutes of all wanted channels that are still to be read.
    [[nodiscard]] std::size_t unread() const;
    /// Of what was wanted, 0 to 1.
    [[nodiscard]] double share() const;

    /// Null where it was not wanted.
    [[nodiscard]] const TrendSeries* find(std::string_view channel) const;

    [[nodiscard]] const site::Source& source() const { return source_; }

    [[nodiscard]] TrendWindow span() const {
        return {static_cast<double>(from_), static_cast<double>(until_)};
    }

private:
    /// The series that are the least far.
    [[nodiscard]] std::vector<TrendSeries*> hindmost();
    base::Status readTogether(std::span<TrendSeries* const> group, std::size_t minutes);

    const site::Source& source_;
    site::Minute from_;
    site::Minute until_;
    std::vector<TrendSeries> series_;
    bool isStopped_ = false;
};

}  // namespace lianbing::present
