#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/site/monitoring_data.h"
#include "game/site/noise.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// What an instrument says about its own reading.
enum class Mark {
    Valid,
    OverRange,  ///< the true value lies outside the range; the reading stands at the end of the
                ///< range
    Missing,    ///< nothing came; the value is NaN
};

/// One reading, already rounded to what the instrument shows.
struct Sample {
    double value = 0;
    std::string unit;
    int decimals = 0;
    Mark mark = Mark::Valid;
    /// What the enterprise claims of the value, where a logger sent it.
    DataMark claim = DataMark::Normal;

    /// The number as the instrument shows it, without the unit: `68`, `412.5`.
    [[nodiscard]] std::string text() const;

    bool operator==(const Sample&) const = default;
};

/// Who holds a series. They are independent of each other: a fraud reaches some of them and not the
/// others.
enum class Witness {
    Instrument,  ///< in the hand of an observer, on the spot
    Platform,    ///< what the bureau's platform received
    Computer,    ///< the industrial PC of the station house (工控机)
    Plant,       ///< the plant's own control system (DCS)
    Power,       ///< electricity meters
    Video        ///< what a camera saw
};

/// 平台, 工控机, …
std::string_view nameOf(Witness witness);

/// One thing that can be read: an instrument, or something an observer can estimate.
struct Channel {
    std::string id;    ///< flue-temperature
    std::string name;  ///< 排烟温度
    std::string unit;
    int decimals = 0;
    double low = 0;  ///< the range the instrument can show
    double high = 0;
    Witness witness = Witness::Instrument;
    std::string factor{};           ///< so2: channels of one factor go on one axis; empty: its own
    std::optional<double> limit{};  ///< the emission limit that binds it, in its unit

    bool operator==(const Channel&) const = default;
};

/// One of many readings of one channel: as a sample, without what the channel says already.
struct Reading {
    double value = std::numeric_limits<double>::quiet_NaN();  ///< NaN: nothing came
    DataMark claim = DataMark::Normal;
};

/// The one face of a plant. The same channel at the same minute always gives the same sample,
/// whatever was asked before; a moment is read as the minute it lies in.
class Source {
public:
    virtual ~Source() = default;

    /// In the order in which a screen lists them.
    [[nodiscard]] virtual const std::vector<Channel>& channels() const = 0;
    /// Errors: no such channel.
    [[nodiscard]] virtual base::Result<Sample> sample(std::string_view channel,
                                                      const base::Moment& moment) const = 0;

    /// The same readings as `sample` gives, for minutes `from`, `from + step`, … (`step` at least
    /// 1, checked), as many as there is room for; quicker for long spans. Errors: no such channel.
    [[nodiscard]] virtual base::Status samples(std::string_view channel, Minute from, int step,
                                               std::span<Reading> into) const;

    /// Those of several channels at once, one run for each id, all as long: a station works a
    /// minute out once for all of them. Errors: no such channel. Checked: as many runs as ids, one
    /// length.
    [[nodiscard]] virtual base::Status samplesOf(std::span<const std::string_view> channels,
                                                 Minute from, int step,
                                                 std::span<const std::span<Reading>> into) const;

    /// The channel with this id, or null.
    [[nodiscard]] const Channel* channel(std::string_view id) const;
};

/// What an instrument of this channel shows for a true value: kept in range, rounded half away from
/// zero.
double shownOn(const Channel& channel, double trueValue);

/// The reading an ideal instrument of this channel gives for a true value: kept in range, rounded
/// half away from zero.
Sample readingOf(const Channel& channel, double trueValue);

}  // namespace lianbing::site
