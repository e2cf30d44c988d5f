#include "game/base/digest.h"

#include <gtest/gtest.h>

namespace lianbing::base {
namespace {

// Test vectors of FIPS 180-2.
TEST(Digest, agreesWithThePublishedVectors) {
    EXPECT_EQ(Digest::of("").hex(),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(Digest::of("abc").hex(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(Digest::of(std::string(1'000'000, 'a')).hex(),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, readsItsHexOfEitherCase) {
    const Digest digest = Digest::of("证据");
    std::string upper = digest.hex();
    for (char& c : upper) {
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    }
    EXPECT_EQ(Digest::fromHex(digest.hex()).value(), digest);
    EXPECT_EQ(Digest::fromHex(upper).value(), digest);
}

TEST(Digest, refusesWhatIsNoDigest) {
    EXPECT_FALSE(Digest::fromHex(""));
    EXPECT_FALSE(Digest::fromHex(std::string(63, '0')));
    EXPECT_FALSE(Digest::fromHex(std::string(65, '0')));
    EXPECT_FALSE(Digest::fromHex(std::string(63, '0') + "g"));
}

}  // namespace
}  // namespace lianbing::base
