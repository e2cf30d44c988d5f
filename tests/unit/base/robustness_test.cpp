// What reads bytes from outside must survive any bytes. Sanitized builds make these tests sharp.

#include "game/base/codec.h"
#include "game/base/numerals.h"
#include "game/base/random.h"
#include "game/base/text.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <array>
#include <cstdlib>

namespace lianbing::base {
namespace {

constexpr int kRounds = 100'000;

std::string randomBytes(Rng& rng) {
    std::string bytes;
    const std::uint32_t size = rng.below(24);
    for (std::uint32_t index = 0; index < size; ++index) {
        bytes.push_back(static_cast<char>(rng.below(256)));
    }
    return bytes;
}

/// Characters that matter to the readers, with now and then a torn one.
std::string randomText(Rng& rng) {
    constexpr std::array<std::string_view, 32> kPieces{
        "一", "三", "九", "两", "十",     "百",     "千", "万", "亿", "〇",  "零",
        "廿", "卅", "壹", "拾", "0",      "1",      "9",  "１", "０", "e",   "中",
        "（", "　", "。", "①",  "\u0301", "\u1161", "가", "ｶ",  "ﾞ",  "\xE6"};
    std::string text;
    const std::uint32_t size = rng.below(10);
    for (std::uint32_t index = 0; index < size; ++index) text += kPieces.at(rng.below(32));
    return text;
}

std::string randomInput(Rng& rng) {
    return rng.below(2) == 0 ? randomBytes(rng) : randomText(rng);
}

/// Reads one field of a kind picked by chance and writes it again; false when it cannot be read.
bool copyOneField(std::uint32_t kind, Decoder& from, Encoder& to) {
    if (kind == 0) {
        const auto value = from.number();
        if (value) to.number(*value);
        return value.has_value();
    }
    if (kind == 1) {
        const auto value = from.signedNumber();
        if (value) to.signedNumber(*value);
        return value.has_value();
    }
    if (kind == 2) {
        const auto value = from.flag();
        if (value) to.flag(*value);
        return value.has_value();
    }
    const auto value = from.text();
    if (value) to.text(*value);
    return value.has_value();
}

std::optional<std::string> referenceNfkc(const std::string& text) {
    utf8proc_uint8_t* raw = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    if (size < 0) return std::nullopt;
    std::string normal(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
    std::free(raw);
    return normal;
}

TEST(Robustness, numeralsSurviveAnyBytes) {
    Rng rng{1};
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = randomInput(rng);
        const auto numeral = readNumeral(text);
        if (!numeral) continue;
        ASSERT_GT(numeral->bytes, 0U) << text;
        ASSERT_LE(numeral->bytes, text.size()) << text;
        ASSERT_GE(numeral->value, 0) << text;
        ASSERT_LE(numeral->value, 99'999'999) << text;
        ASSERT_EQ(parseNumeral(text.substr(0, numeral->bytes)), numeral->value) << text;
        ASSERT_EQ(parseNumeral(chineseNumeral(numeral->value)), numeral->value) << text;
    }
}

TEST(Robustness, decoderSurvivesAnyBytes) {
    Rng rng{2};
    for (int round = 0; round < kRounds; ++round) {
        const std::string bytes = randomBytes(rng);
        Decoder decoder{bytes};
        Encoder again;
        while (!decoder.atEnd() && copyOneField(rng.below(4), decoder, again)) continue;
        // Whatever was understood has one form only: writing it again gives the bytes that were
        // read.
        ASSERT_EQ(again.bytes(), bytes.substr(0, again.bytes().size()));
    }
}

TEST(Robustness, textSurvivesAnyBytes) {
    Rng rng{3};
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = randomInput(rng);
        const std::u32string points = toCodePoints(text);
        ASSERT_EQ(points.size(), length(text));
        ASSERT_EQ(join(split(text, '\n'), "\n"), text);
        ASSERT_LE(trim(text).size(), text.size());
        ASSERT_TRUE(isValidUtf8(fromCodePoints(points)));
        if (isValidUtf8(text)) {
            ASSERT_EQ(fromCodePoints(points), text);
        }
    }
}

TEST(Robustness, quickNfkcAgreesWithUtf8proc) {
    Rng rng{4};
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = randomInput(rng);
        const auto normal = nfkc(text);
        const auto expected = referenceNfkc(text);
        ASSERT_EQ(normal.has_value(), expected.has_value()) << text;
        ASSERT_EQ(normal.has_value(), isValidUtf8(text)) << text;
        if (normal) {
            ASSERT_EQ(*normal, *expected) << text;
        }
    }
}

TEST(Robustness, quickNfkcAgreesOnEveryCodePointBesideOthers) {
    for (char32_t value = 0; value <= 0x2FFFF; ++value) {
        if (value == 0xD800) value = 0xE000;
        std::string text = "e";
        appendCodePoint(text, value);
        text += "\u0301中";
        ASSERT_EQ(nfkc(text).value(), referenceNfkc(text))
            << std::hex << static_cast<unsigned>(value);
    }
}

}  // namespace
}  // namespace lianbing::base
