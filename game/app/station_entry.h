#pragma once

#include "game/base/result.h"
#include "game/site/station.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lianbing::app {

/// A station that the desk can open.
struct StationEntry {
    std::string id;
    std::string name;
    std::string detail;
    int days = 90;  ///< of data, from the plan's first day
    /// May be called from any thread; each call gives a station of its own.
    std::function<base::Result<std::unique_ptr<site::Station>>()> open{};
    /// Where a record ends, maybe within its last day; nothing for a plant.
    std::optional<site::Minute> until{};
    bool hasHouse = true;  ///< with a PC and cameras to look at; a record has none

    /// The minute behind the last one of its data.
    [[nodiscard]] site::Minute endOf(const site::Station& station) const {
        if (until) return *until;
        return site::minuteOf({station.plan().since}) + days * site::kMinutesADay;
    }
};

}  // namespace lianbing::app
