#include "game/app/image.h"

#include "game/base/check.h"

#include <png.h>

#include <cstdio>
#include <memory>

namespace lianbing::app {
namespace {

void append(png_structp png, png_bytep data, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), length);
}

void ignoreFlush(png_structp /*png*/) {}

}  // namespace

std::string encodePng(const Image& image) {
    std::string out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    LIANBING_CHECK(png != nullptr && info != nullptr, "libpng makes its structures");
    png_set_write_fn(png, &out, append, ignoreFlush);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    const std::size_t stride = static_cast<std::size_t>(image.width) * 3;
    for (std::size_t row = 0; row < static_cast<std::size_t>(image.height); ++row) {
        png_write_row(png, image.rgb.data() + row * stride);
    }
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return out;
}

base::Status writePng(const Image& image, const std::string& path) {
    const std::string bytes = encodePng(image);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), std::fclose);
    if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) {
        return base::fail("图片写不到这个位置。", path);
    }
    return {};
}

}  // namespace lianbing::app
