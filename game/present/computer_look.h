#pragma once

#include "game/site/noise.h"

#include <cstddef>
#include <optional>
#include <string>

namespace lianbing::present {

/// What the industrial PC of a station house shows.
enum class ComputerPage { Parameters, Channels, Programs, ParameterLog, AlarmLog };

/// Whether what differs from the posted board is marked. A trainee looks first.
enum class Comparing { Off, On };

/// What a person looks at on the PC. Screens ask for another look by changing a copy of this one.
struct ComputerLook {
    ComputerPage page = ComputerPage::Parameters;
    std::optional<site::Minute> at;  ///< nothing: the newest minute
    std::string typed;  ///< a moment that was typed, 2026-03-20 10:00; read when the model is made
    Comparing comparing = Comparing::Off;
    std::string words;        ///< which lines of a log; empty for all
    std::size_t logPage = 0;  ///< the newest lines first

    bool operator==(const ComputerLook&) const = default;
};

}  // namespace lianbing::present
