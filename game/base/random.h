#pragma once

#include <cstdint>
#include <string_view>

namespace lianbing::base {

/// Seeded generator (PCG32, O'Neill 2014, pcg-random.org) with distributions of our own, so that
/// the same seed gives the same bytes on every machine. Never seeded from a clock.
class Rng {
public:
    explicit Rng(std::uint64_t seed, std::uint64_t stream = 0);

    /// A generator of its own for `tag`, made from the seed and not from what was drawn since: the
    /// order in which parts ask for chance does not matter.
    [[nodiscard]] Rng fork(std::string_view tag) const;

    std::uint32_t bits();
    /// Uniform in 0 .. bound-1, without bias; `bound` at least 1 (checked).
    std::uint32_t below(std::uint32_t bound);
    /// Uniform whole number in low .. high, both included; low <= high (checked).
    std::int64_t between(std::int64_t low, std::int64_t high);
    /// Uniform in [0, 1), 53 bits.
    double unit();
    /// Standard normal, mean 0, deviation 1 (portable maths of this room).
    double normal();

private:
    std::uint64_t seed_;  ///< kept so that fork() does not depend on how much was drawn before it
    std::uint64_t state_ = 0;
    std::uint64_t increment_;
};

}  // namespace lianbing::base
