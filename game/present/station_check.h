#pragma once

#include "game/site/station.h"

#include <optional>
#include <vector>

/// What a platform works out of one station before it can list it. Takes a while; the list itself
/// is made of the result.
namespace lianbing::present {

/// A factor with a limit.
struct CheckedValue {
    site::Channel channel;
    std::optional<double> hour;  ///< mean of the last whole hour; nothing where that is invalid
    int hoursOver = 0;           ///< of the span, over the limit

    [[nodiscard]] bool isOver() const { return hour && channel.limit && *hour > *channel.limit; }

    bool operator==(const CheckedValue&) const = default;
};

struct StationCheck {
    site::Minute from = 0;
    site::Minute until = 0;  ///< behind the newest minute
    site::Medium medium = site::Medium::Gas;
    std::vector<CheckedValue> values;
    site::DataMark mark = site::DataMark::Normal;  ///< of the newest minute
    bool isSilent = false;                         ///< nothing came in the newest minute
    std::vector<site::Finding> findings;           ///< of the span, by time

    bool operator==(const StationCheck&) const = default;
};

/// Reads the platform's limit-bound factors between two minutes (checked: not empty), judges their
/// hours and runs the platform's rules.
StationCheck checkStation(const site::Station& station, site::Minute from, site::Minute until);

}  // namespace lianbing::present
