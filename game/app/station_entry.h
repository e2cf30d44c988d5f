#pragma once

#include "game/base/result.h"
#include "game/site/station.h"

#include <functional>
#include <memory>
#include <string>

namespace lianbing::app {

/// A station that the desk can open.
struct StationEntry {
    std::string id;
    std::string name;
    std::string detail;
    int days = 90;  ///< of data, from the plan's first day
    /// May be called from any thread; each call gives a station of its own.
    std::function<base::Result<std::unique_ptr<site::Station>>()> open;
};

}  // namespace lianbing::app
