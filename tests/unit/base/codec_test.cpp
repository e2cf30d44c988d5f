#include "game/base/codec.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace lianbing::base {
namespace {

using namespace std::string_literals;

TEST(Codec, writesTheKnownBytes) {
    Encoder encoder;
    encoder.number(0).number(300).signedNumber(-1).signedNumber(1).flag(true).text("水");
    EXPECT_EQ(encoder.bytes(), "\x00\xAC\x02\x01\x02\x01\x03水"s);
}

TEST(Codec, readsBackEveryWidthOfNumber) {
    for (unsigned bit = 0; bit < 64; ++bit) {
        for (const std::uint64_t near : {~std::uint64_t{0}, std::uint64_t{0}, std::uint64_t{1}}) {
            const std::uint64_t value = (std::uint64_t{1} << bit) + near;
            const Encoder encoder = Encoder{}.number(value);
            Decoder decoder{encoder.bytes()};
            EXPECT_EQ(decoder.number().value(), value);
            EXPECT_TRUE(decoder.atEnd());
        }
    }
}

TEST(Codec, readsBackSignedNumbersToTheLimits) {
    constexpr std::array<std::int64_t, 7> kValues{0,
                                                  1,
                                                  -1,
                                                  63,
                                                  -64,
                                                  std::numeric_limits<std::int64_t>::min(),
                                                  std::numeric_limits<std::int64_t>::max()};
    for (const std::int64_t value : kValues) {
        const Encoder encoder = Encoder{}.signedNumber(value);
        EXPECT_EQ(Decoder{encoder.bytes()}.signedNumber().value(), value);
    }
}

TEST(Codec, readsBackFieldsInOrder) {
    Encoder encoder;
    encoder.text("").flag(false).text("a\0b"s).flag(true);
    Decoder decoder{encoder.bytes()};
    EXPECT_EQ(decoder.text().value(), "");
    EXPECT_FALSE(decoder.flag().value());
    EXPECT_EQ(decoder.text().value(), "a\0b"s);
    EXPECT_TRUE(decoder.flag().value());
    EXPECT_TRUE(decoder.atEnd());
}

TEST(Codec, startsAgainAfterClear) {
    Encoder encoder;
    encoder.text("old");
    encoder.clear();
    EXPECT_EQ(encoder.flag(true).bytes(), "\x01");
}

TEST(Decoder, refusesBytesThatEndEarly) {
    EXPECT_FALSE(Decoder{""}.number());
    EXPECT_FALSE(Decoder{"\x80"}.number());
    EXPECT_FALSE(Decoder{""}.flag());
    EXPECT_FALSE(Decoder{"\x05half"}.text());
    EXPECT_FALSE(Decoder{"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01x"}.text());
}

TEST(Decoder, refusesASecondWayToWriteAValue) {
    EXPECT_FALSE(Decoder{"\x81\x00"s}.number());
    EXPECT_FALSE(Decoder{"\x02"}.flag());
}

TEST(Decoder, refusesNumbersOver64Bits) {
    EXPECT_TRUE(Decoder{"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"}.number());
    EXPECT_FALSE(Decoder{"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"}.number());
    EXPECT_FALSE(Decoder{"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x80\x01"}.number());
}

TEST(Decoder, repeatsItsFirstError) {
    Decoder decoder{"\x02\x01"};
    const auto first = decoder.flag();
    ASSERT_FALSE(first);
    EXPECT_EQ(decoder.number().error(), first.error());
    EXPECT_EQ(decoder.text().error(), first.error());
    EXPECT_EQ(decoder.signedNumber().error(), first.error());
    EXPECT_FALSE(decoder.atEnd());
}

}  // namespace
}  // namespace lianbing::base
