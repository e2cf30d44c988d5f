#pragma once

#include "game/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lianbing::app {

/// Pixels as red, green, blue bytes, row by row.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    bool operator==(const Image&) const = default;
};

/// The same picture always gives the same bytes.
std::string encodePng(const Image& image);
/// Errors: the file cannot be written.
base::Status writePng(const Image& image, const std::string& path);

}  // namespace lianbing::app
