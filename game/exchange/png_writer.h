#pragma once

#include "game/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace lianbing::exchange {

/// Bytes of one pixel: red, green, blue, and for Rgba how opaque it is (not premultiplied).
enum class PixelForm { Rgb, Rgba };

/// A picture somebody else owns: rows from the top, without gaps.
struct Pixels {
    int width = 0;
    int height = 0;
    PixelForm form = PixelForm::Rgba;
    std::span<const std::uint8_t> bytes;
};

/// Gives the bytes of a PNG file. The same pixels give the same bytes: no date, no text, fixed
/// compression. Width and height are 1 to 32767 and fit the bytes (checked). Errors: out of memory.
base::Result<std::string> encodePng(const Pixels& pixels);

/// Writes such a file, or leaves what was there. Errors: it cannot be written.
base::Status writePng(const Pixels& pixels, const std::filesystem::path& path);

}  // namespace lianbing::exchange
