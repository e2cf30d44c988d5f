#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace lianbing::score {

/// A number of points, counted in hundredths: half points and shares of a line occur, and sums must
/// be exact.
class Points {
public:
    constexpr Points() = default;

    static constexpr Points hundredths(std::int64_t value) { return Points(value); }

    static constexpr Points whole(std::int64_t value) { return Points(value * 100); }

    [[nodiscard]] constexpr std::int64_t inHundredths() const { return hundredths_; }

    /// The one place where part points are rounded: `percent` of these points, to the nearest
    /// hundredth, halves away from zero. `percent` from 0 to 100 (checked).
    [[nodiscard]] Points share(int percent) const;
    /// The same rounding for shares that are no whole percent, such as 2 of 3 places. `parts` from
    /// 0 to `of`, `of` at least 1 (checked); the product must fit 64 bits.
    [[nodiscard]] Points share(std::int64_t parts, std::int64_t of) const;
    /// `12`, `12.5`, `-0.25`.
    [[nodiscard]] std::string text() const;

    constexpr Points operator+(Points other) const {
        return Points(hundredths_ + other.hundredths_);
    }

    constexpr Points operator-(Points other) const {
        return Points(hundredths_ - other.hundredths_);
    }

    constexpr Points operator-() const { return Points(-hundredths_); }

    auto operator<=>(const Points&) const = default;

private:
    constexpr explicit Points(std::int64_t value) : hundredths_(value) {}

    std::int64_t hundredths_ = 0;
};

}  // namespace lianbing::score
