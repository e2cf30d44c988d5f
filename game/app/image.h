#pragma once

#include <cstdint>
#include <vector>

namespace lianbing::app {

/// Pixels as red, green, blue bytes, row by row.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    bool operator==(const Image&) const = default;
};

}  // namespace lianbing::app
