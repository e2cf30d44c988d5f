#pragma once

#include "game/base/date.h"

#include <cstdint>
#include <string_view>

namespace lianbing::site {

/// Minutes since 1970-01-01 00:00 by the clock of the site.
using Minute = std::int64_t;

inline constexpr Minute kMinutesADay = 1440;

/// The minute that a moment lies in.
Minute minuteOf(const base::Moment& moment);
base::Moment momentOf(Minute minute);
/// 0 to 1439.
int minuteOfDay(Minute minute);
/// The last multiple of `period` (at least 1) that is not later.
Minute flooredTo(Minute minute, Minute period);

/// Chance that depends on nothing but seed, tag and minute, so that any minute can be asked for in
/// any order. Mean 0, deviation 1; never beyond 3.5.
class Noise {
public:
    Noise(std::uint64_t seed, std::string_view tag);

    /// Anew every minute.
    [[nodiscard]] double white(Minute minute) const;
    /// A smooth walk through values of its own every `period` minutes (at least 1, checked).
    [[nodiscard]] double smooth(Minute minute, int period) const;
    /// Uniform in [0, 1), for whatever `index` counts.
    [[nodiscard]] double unit(std::int64_t index) const;

private:
    [[nodiscard]] std::uint64_t bits(std::int64_t index, std::uint64_t kind) const;

    std::uint64_t key_;
};

}  // namespace lianbing::site
