#pragma once

#include "game/site/noise.h"

#include <optional>
#include <string_view>

/// Keys and values of a message taken apart. For hj212_*.cpp alone.
namespace lianbing::site::hj212 {

/// yyyyMMddHHmmss, seconds dropped; nothing for no time.
std::optional<Minute> minuteIn(std::string_view text);

struct Number {
    double value = 0;
    int decimals = 0;
};

/// Nothing for what is no number, or larger than any instrument shows.
std::optional<Number> numberOf(std::string_view text);

/// `a21026-ZsAvg` taken apart.
struct Key {
    std::string_view code;
    std::string_view field;  ///< empty for a key without a dash
};

Key keyOf(std::string_view key);

}  // namespace lianbing::site::hj212
