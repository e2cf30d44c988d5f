#include "game/site/noise.h"

#include "game/base/check.h"

#include <chrono>

namespace lianbing::site {

namespace {

/// The finaliser of splitmix64 (Steele, Lea and Flood 2014): neighbours come out unalike.
std::uint64_t scattered(std::uint64_t value) {
    value ^= value >> 30U;
    value *= 0xBF58476D1CE4E5B9U;
    value ^= value >> 27U;
    value *= 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;

/// Four uniform numbers of 16 bits added up: near enough to the normal distribution, and exact
/// everywhere.
double normalOf(std::uint64_t bits) {
    constexpr std::uint64_t kPart = 0xFFFF;
    constexpr double kMean = 2.0 * 65535;
    constexpr double kDeviation = 37837.1;  // sqrt(4 × (65536² − 1) / 12)
    double sum = 0;
    for (int part = 0; part < 4; ++part) {
        sum += static_cast<double>(bits & kPart);
        bits >>= 16U;
    }
    return (sum - kMean) / kDeviation;
}

}  // namespace

Minute flooredTo(Minute minute, Minute period) {
    const Minute rest = minute % period;
    return minute - (rest < 0 ? rest + period : rest);
}

Minute minuteOf(const base::Moment& moment) {
    const auto ofDay = std::chrono::floor<std::chrono::minutes>(moment.ofDay).count();
    return Minute{moment.date.days()} * kMinutesADay + ofDay;
}

base::Moment momentOf(Minute minute) {
    const Minute midnight = flooredTo(minute, kMinutesADay);
    return {base::Date::fromDays(static_cast<std::int32_t>(midnight / kMinutesADay)),
            std::chrono::minutes{minute - midnight}};
}

int minuteOfDay(Minute minute) {
    return static_cast<int>(minute - flooredTo(minute, kMinutesADay));
}

Noise::Noise(std::uint64_t seed, std::string_view tag) : key_(scattered(seed + kGolden)) {
    // FNV-1a, so that tags that are alike give keys that are not.
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : tag) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    key_ = scattered(key_ ^ hash);
}

std::uint64_t Noise::bits(std::int64_t index, std::uint64_t kind) const {
    return scattered(key_ + kind + static_cast<std::uint64_t>(index) * kGolden);
}

double Noise::white(Minute minute) const {
    return normalOf(bits(minute, 0));
}

double Noise::smooth(Minute minute, int period) const {
    LIANBING_CHECK(period >= 1, "a walk takes at least a minute from value to value");
    // One division: months of minutes come through here.
    Minute knot = minute / period;
    if (knot * period > minute) --knot;
    const double share = static_cast<double>(minute - knot * period) / period;
    const auto kind = static_cast<std::uint64_t>(period) << 32U;
    const double from = normalOf(bits(knot, kind));
    const double to = normalOf(bits(knot + 1, kind));
    const double eased = share * share * (3 - 2 * share);
    // Between two knots the walk spreads less than at them; this brings it back to deviation 1.
    constexpr double kSpread = 1.16;
    return kSpread * (from + (to - from) * eased);
}

double Noise::unit(std::int64_t index) const {
    constexpr double kSteps = 9007199254740992.0;  // 2^53
    constexpr std::uint64_t kUnit = 1;
    return static_cast<double>(bits(index, kUnit) >> 11U) / kSteps;
}

}  // namespace lianbing::site
