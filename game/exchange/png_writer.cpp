#include "game/exchange/png_writer.h"

#include "game/base/check.h"
#include "game/base/file.h"

#include <png.h>

#include <cstddef>

namespace lianbing::exchange {

namespace {

std::size_t bytesPerPixel(PixelForm form) {
    return form == PixelForm::Rgba ? 4 : 3;
}

png_uint_32 simplifiedForm(PixelForm form) {
    return form == PixelForm::Rgba ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
}

bool fits(const Pixels& pixels) {
    constexpr int kLargest = 32767;
    if (pixels.width < 1 || pixels.height < 1) return false;
    if (pixels.width > kLargest || pixels.height > kLargest) return false;
    const auto count =
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
    return pixels.bytes.size() == count * bytesPerPixel(pixels.form);
}

}  // namespace

// libpng's simplified interface: its plain one reports errors by longjmp, which skips C++
// destructors.
base::Result<std::string> encodePng(const Pixels& pixels) {
    LIANBING_CHECK(fits(pixels), "a picture has as many bytes as its size says");
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(pixels.width);
    image.height = static_cast<png_uint_32>(pixels.height);
    image.format = simplifiedForm(pixels.form);
    std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = bytes.size();
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.bytes.data(), 0,
                                  nullptr) == 0) {
        return base::fail(std::string("图片没有做成：") + image.message);
    }
    bytes.resize(size);
    return bytes;
}

base::Status writePng(const Pixels& pixels, const std::filesystem::path& path) {
    const base::Result<std::string> bytes = encodePng(pixels);
    if (!bytes) return base::Unexpected{bytes.error()};
    return base::writeFileAtomically(path, *bytes);
}

}  // namespace lianbing::exchange
