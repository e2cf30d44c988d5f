#pragma once

#include "game/site/factors.h"
#include "game/site/hj212_reports.h"
#include "game/site/source.h"

#include <string>
#include <string_view>
#include <vector>

/// What all reports of HJ 212 are made of. For hj212_*.cpp alone.
namespace lianbing::site::hj212 {

inline constexpr std::string_view kKeyField = "NewKey";  ///< of a session key (unverified)

/// A channel of the platform that has a code, and its converted sister.
struct Sent {
    const Factor* factor = nullptr;
    const Channel* channel = nullptr;
    const Channel* converted = nullptr;
};

Medium mediumOf(const Source& source);
/// In the order in which factors are sent.
std::vector<Sent> sentBy(const Source& source);

/// Never a minus before zeros.
std::string printed(double value, int decimals);
/// In the unit of a message.
std::string printed(const Sent& sent, double value);

/// The time of a message tells it from others of its minute by what it is.
Message messageOf(const LoggerPlate& plate, std::string_view system, int command, Minute at);
Group timed(Minute minute);
/// a21026-Avg.
std::string fieldOf(const Factor& factor, std::string_view field);
/// What parts fields must not stand in a text: it becomes a blank.
std::string asText(std::string_view words);

}  // namespace lianbing::site::hj212
