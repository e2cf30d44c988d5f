#pragma once

#include "game/base/date.h"
#include "game/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// What an instrument says about its own reading.
enum class Mark {
    Valid,
    OverRange,  ///< the true value lies outside the range; the reading stands at the end of the
                ///< range
};

/// One reading, already rounded to what the instrument shows.
struct Sample {
    double value = 0;
    std::string unit;
    int decimals = 0;
    Mark mark = Mark::Valid;

    /// The number as the instrument shows it, without the unit: `68`, `412.5`.
    [[nodiscard]] std::string text() const;

    bool operator==(const Sample&) const = default;
};

/// One thing that can be read: an instrument, or something an observer can estimate.
struct Channel {
    std::string id;    ///< flue-temperature
    std::string name;  ///< 排烟温度
    std::string unit;
    int decimals = 0;
    double low = 0;  ///< the range the instrument can show
    double high = 0;

    bool operator==(const Channel&) const = default;
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
};

/// The reading an ideal instrument of this channel gives for a true value: kept in range, rounded
/// half away from zero.
Sample readingOf(const Channel& channel, double trueValue);

}  // namespace lianbing::site
