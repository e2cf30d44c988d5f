#pragma once

#include "game/base/date.h"
#include "game/site/noise.h"

#include <optional>
#include <string>

namespace lianbing::present {

/// What a person looks at on the video recorder. Screens ask for another look by changing a copy.
struct ClipsLook {
    std::optional<base::Date> day;   ///< nothing: the last one
    std::string camera;              ///< whose clips are listed; empty: the first
    std::optional<site::Minute> at;  ///< where the play head stands; nothing: ten in the morning

    bool operator==(const ClipsLook&) const = default;
};

}  // namespace lianbing::present
