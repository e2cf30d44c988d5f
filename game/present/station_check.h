#pragma once

#include "game/site/platform_days.h"
#include "game/site/station.h"

#include <optional>
#include <vector>

/// What a platform works out of one station before it can list it. Takes a while; the list itself
/// is made of the result.
namespace lianbing::present {

/// A factor with a limit, and the mean that it binds: of the last whole hour, or day.
struct CheckedValue {
    site::Channel channel;
    std::optional<double> mean;           ///< nothing where that hour or day is invalid
    int over = 0;                         ///< hours or days of the span, over the limit
    std::vector<site::PlatformDay> week;  ///< the last days of the span, seven at most

    [[nodiscard]] bool isOver() const { return mean && channel.limit && *mean > *channel.limit; }

    bool operator==(const CheckedValue&) const = default;
};

struct StationCheck {
    site::Minute from = 0;
    site::Minute until = 0;                 ///< behind the newest minute
    site::Minute dataFrom = 0;              ///< its first minute
    site::Minute dataUntil = 0;             ///< behind its last one
    site::Bound bound = site::Bound::Hour;  ///< of the values' limits
    site::Medium medium = site::Medium::Gas;
    std::vector<CheckedValue> values;
    site::DataMark mark = site::DataMark::Normal;  ///< of the newest minute
    bool isSilent = false;                         ///< nothing came in the newest minute
    std::vector<site::Finding> findings;           ///< of the span, by time

    /// Its data ended before the newest minute, or begin behind it.
    [[nodiscard]] bool isBeyondData() const { return dataUntil < until || dataFrom >= until; }

    bool operator==(const StationCheck&) const = default;
};

/// Reads the platform's limit-bound factors between two minutes (checked: not empty), judges their
/// hours or days and runs the platform's rules. The station's data end at `dataUntil`; what the
/// model would go on with behind it did not come.
StationCheck checkStation(const site::Station& station, site::Minute from, site::Minute until,
                          site::Minute dataUntil);

}  // namespace lianbing::present
