#include "game/exchange/png_writer.h"

#include "game/base/file.h"

#include <gtest/gtest.h>
#include <png.h>

#include <filesystem>
#include <unistd.h>
#include <vector>

namespace lianbing::exchange {
namespace {

/// A picture in which no two neighbours are alike.
std::vector<std::uint8_t> someBytes(std::size_t count) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < count; ++i) {
        bytes.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    }
    return bytes;
}

/// Reads a PNG back with libpng.
std::vector<std::uint8_t> decoded(const std::string& png, png_uint_32 format) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    EXPECT_NE(png_image_begin_read_from_memory(&image, png.data(), png.size()), 0) << image.message;
    image.format = format;
    std::vector<std::uint8_t> bytes(PNG_IMAGE_SIZE(image));
    EXPECT_NE(png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr), 0) << image.message;
    return bytes;
}

/// The four-letter names of a PNG's chunks, in order.
std::vector<std::string> chunksOf(const std::string& png) {
    std::vector<std::string> names;
    for (std::size_t at = 8; at + 8 <= png.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            length = length << 8U | static_cast<unsigned char>(png[at + i]);
        }
        names.push_back(png.substr(at + 4, 4));
        at += length + 12;
    }
    return names;
}

TEST(PngWriter, keepsEveryPixel) {
    const auto rgba = someBytes(140);
    EXPECT_EQ(decoded(encodePng({7, 5, PixelForm::Rgba, rgba}).value(), PNG_FORMAT_RGBA), rgba);
    const auto rgb = someBytes(105);
    EXPECT_EQ(decoded(encodePng({7, 5, PixelForm::Rgb, rgb}).value(), PNG_FORMAT_RGB), rgb);
}

TEST(PngWriter, givesTheSameBytesForTheSamePixels) {
    const auto bytes = someBytes(16'384);
    const Pixels pixels{64, 64, PixelForm::Rgba, bytes};
    EXPECT_EQ(encodePng(pixels).value(), encodePng(pixels).value());
}

TEST(PngWriter, writesNoDateAndNoText) {
    const auto bytes = someBytes(4);
    for (const std::string& chunk : chunksOf(encodePng({1, 1, PixelForm::Rgba, bytes}).value())) {
        EXPECT_TRUE(chunk == "IHDR" || chunk == "sRGB" || chunk == "gAMA" || chunk == "cHRM" ||
                    chunk == "IDAT" || chunk == "IEND")
            << chunk;
    }
}

TEST(PngWriter, writesAFileOrSaysWhyNot) {
    const auto bytes = someBytes(4);
    const Pixels pixels{1, 1, PixelForm::Rgba, bytes};
    const auto path = std::filesystem::temp_directory_path() /
                      ("lianbing-png-" + std::to_string(::getpid()) + ".png");
    ASSERT_TRUE(writePng(pixels, path));
    EXPECT_EQ(base::readFile(path).value(), encodePng(pixels).value());
    std::filesystem::remove(path);

    const auto status = writePng(pixels, path / "below.png");
    ASSERT_FALSE(status);
    EXPECT_FALSE(status.error().where.empty());
}

TEST(PngWriterDeathTest, refusesAPictureWhoseBytesDoNotFit) {
    const auto bytes = someBytes(4);
    EXPECT_DEATH(static_cast<void>(encodePng({2, 1, PixelForm::Rgba, bytes})), "as many bytes");
}

}  // namespace
}  // namespace lianbing::exchange
