#include "game/base/random.h"

#include "game/base/check.h"
#include "game/base/codec.h"
#include "game/base/digest.h"
#include "game/base/maths.h"

#include <cmath>
#include <cstddef>

namespace lianbing::base {

namespace {

constexpr std::uint64_t kMultiplier = 6364136223846793005U;
constexpr double kTwoPi = 6.283185307179586;

/// Eight digest bytes as a number, lowest first, whatever the machine's byte order.
std::uint64_t wordAt(const Digest& digest, std::size_t first) {
    std::uint64_t word = 0;
    for (std::size_t index = 0; index < 8; ++index) {
        word |= std::uint64_t{digest.bytes[first + index]} << (8U * index);
    }
    return word;
}

}  // namespace

Rng::Rng(std::uint64_t seed, std::uint64_t stream) : seed_(seed), increment_((stream << 1U) | 1U) {
    bits();
    state_ += seed;
    bits();
}

Rng Rng::fork(std::string_view tag) const {
    Encoder origin;
    origin.number(seed_).number(increment_).text(tag);
    const Digest digest = Digest::of(origin.bytes());
    return Rng{wordAt(digest, 0), wordAt(digest, 8)};
}

std::uint32_t Rng::bits() {
    const std::uint64_t old = state_;
    state_ = old * kMultiplier + increment_;
    const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
}

std::uint32_t Rng::below(std::uint32_t bound) {
    LIANBING_CHECK(bound >= 1, "随机数的上限至少为 1");
    // The lowest 2^32 mod bound values would make some results more likely than others.
    const std::uint32_t threshold = (0U - bound) % bound;
    while (true) {
        const std::uint32_t value = bits();
        if (value >= threshold) return value % bound;
    }
}

std::int64_t Rng::between(std::int64_t low, std::int64_t high) {
    LIANBING_CHECK(low <= high, "随机数的下限不能大于上限");
    const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    std::uint64_t offset = 0;
    if (span < 0xFFFFFFFFU) {
        offset = below(static_cast<std::uint32_t>(span) + 1U);
    } else {
        // span + 1 wraps to 0 when every 64-bit value is allowed; then nothing is rejected.
        const std::uint64_t bound = span + 1U;
        const std::uint64_t threshold = bound == 0 ? 0 : (0U - bound) % bound;
        do {
            const std::uint64_t upper = bits();
            offset = (upper << 32U) | bits();
        } while (offset < threshold);
        if (bound != 0) offset %= bound;
    }
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + offset);
}

double Rng::unit() {
    const std::uint64_t upper = bits() >> 5U;
    const std::uint64_t lower = bits() >> 6U;
    return static_cast<double>((upper << 26U) | lower) / 9007199254740992.0;  // 2^53
}

double Rng::normal() {
    // Box-Muller. The second value it could give is dropped, so that the state is the two numbers
    // alone.
    const double radius = std::sqrt(-2.0 * log(1.0 - unit()));
    return radius * cos(kTwoPi * unit());
}

}  // namespace lianbing::base
