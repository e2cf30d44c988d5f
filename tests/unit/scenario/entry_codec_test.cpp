#include "game/scenario/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using std::chrono::minutes;
using ::testing::HasSubstr;

std::string fromHex(std::string_view hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
    }
    return bytes;
}

std::string toHex(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 15U];
    }
    return hex;
}

std::vector<Intent> everyIntent() {
    return {Go{"gate"},
            Act{"photo", "ledger", {"scale", "taker"}},
            Ask{"manager", "fuel"},
            Show{"manager", "photo-ledger"},
            Reply{{"a", "b"}},
            Respond{"duty", {{"x"}, "第一行\n\\ = 第二行"}},
            Finish{},
            TimeUp{},
            RewindTo{1234567},
            Ask{"manager", "fuel", {"leading"}},
            Split{{"lin", "pan"}},
            Join{},
            Lead{"lin"},
            StandBy{},
            Wait{15},
            Link{"photo-ledger", "act"},
            Unlink{"photo-ledger", "act"},
            Contrast{"platform", "ledger"},
            Write{"record", "facts", "第一行\n第二行"},
            Sign{"record", "manager", {"read"}},
            Occur{"rain"},
            SetLevel{"contest"}};
}

std::vector<Effect> everyEffect() {
    return {Say{"manager", "好。"},
            Reveal{"ledger"},
            Remove{"sign"},
            SpendTime{minutes{5}},
            MoveTo{"", "gate"},
            Collect{"photo-ledger", {{"scale", "yes"}}},
            SetFlag{"seen", "yes"},
            Happen{"alarm", {{"level", "2"}}},
            Prompt{"which", "manager", "查什么？", {{"a", "甲"}, {"b", "乙"}}, true},
            End{"refused"}};
}

/// Those that version 2 added.
std::vector<Effect> newerEffects() {
    return {Later{"rain", minutes{5}}, CallOff{"rain"}, Refuse{"锁着。"}};
}

std::vector<ScoreChange> someScores() {
    return {{"identify", score::Points{}, score::Points::whole(10)},
            {"no-sign", score::Points{}, score::Points::hundredths(-250)}};
}

// Bytes as each payload version wrote them. Never edited: a store somewhere holds such bytes.

struct StoredIntent {
    const char* name;
    const char* hex;
    Intent intent;
};

class StoredIntents : public ::testing::TestWithParam<StoredIntent> {};

TEST_P(StoredIntents, areStillRead) {
    EXPECT_EQ(decodeIntent(fromHex(GetParam().hex)).value(), GetParam().intent);
}

INSTANTIATE_TEST_SUITE_P(
    Version1, StoredIntents,
    ::testing::Values(
        StoredIntent{"Go", "01010467617465", Go{"gate"}},
        // In version 1 an act had no manners.
        StoredIntent{"Act", "01020570686f746f066c6564676572", Act{"photo", "ledger", {}}},
        StoredIntent{"Ask", "0103076d616e61676572046675656c", Ask{"manager", "fuel"}},
        StoredIntent{"Show", "0104076d616e616765720370696e", Show{"manager", "pin"}},
        StoredIntent{"Reply", "01050201610162", Reply{{"a", "b"}}},
        StoredIntent{"Respond", "0106046475747901017803e6b395", Respond{"duty", {{"x"}, "法"}}},
        StoredIntent{"Finish", "0107", Finish{}}, StoredIntent{"TimeUp", "0108", TimeUp{}},
        StoredIntent{"Rewind", "010987ad4b", RewindTo{1234567}}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(Version2, StoredIntents,
                         ::testing::Values(StoredIntent{"Act",
                                                        "02020570686f746f066c6564676572020573"
                                                        "63616c650574616b6572",
                                                        Act{"photo", "ledger", {"scale", "taker"}}},
                                           StoredIntent{"Go", "02010467617465", Go{"gate"}},
                                           StoredIntent{"Rewind", "020987ad4b", RewindTo{1234567}}),
                         [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Version3, StoredIntents,
    ::testing::Values(
        StoredIntent{"Ask", "0303076d616e61676572046675656c01076c656164696e67",
                     Ask{"manager", "fuel", {"leading"}}},
        StoredIntent{"Split", "030a02036c696e0370616e", Split{{"lin", "pan"}}},
        StoredIntent{"Join", "030b", Join{}}, StoredIntent{"Lead", "030c036c696e", Lead{"lin"}},
        StoredIntent{"StandBy", "030d", StandBy{}}, StoredIntent{"Wait", "030e1e", Wait{15}},
        StoredIntent{"Link", "030f0370696e03616374", Link{"pin", "act"}},
        StoredIntent{"Unlink", "03100370696e03616374", Unlink{"pin", "act"}},
        StoredIntent{"Contrast", "031101610162", Contrast{"a", "b"}},
        StoredIntent{"Write", "031201610162057a6c690a2e", Write{"a", "b", "zli\n."}},
        StoredIntent{"Sign", "0313016101620101"
                             "63",
                     Sign{"a", "b", {"c"}}},
        StoredIntent{"Occur", "0314047261696e", Occur{"rain"}},
        StoredIntent{"SetLevel", "031507636f6e74657374", SetLevel{"contest"}}),
    [](const auto& row) { return row.param.name; });

constexpr const char* kEffectsVersion2 =
    "0203"
    "0b047261696ec0cf24"      // Later
    "0c047261696e"            // CallOff
    "0d09e99481e79d80e38082";  // Refuse

constexpr const char* kEffectsVersion1 =
    "010a01076d616e6167657206e5a5bde38082"                            // Say
    "02066c6564676572"                                                // Reveal
    "03047369676e"                                                    // Remove
    "04c0cf24"                                                        // SpendTime, zigzag of 300000
    "05000467617465"                                                  // MoveTo
    "060c70686f746f2d6c656467657201057363616c6503796573"              // Collect
    "07047365656e03796573"                                            // SetFlag
    "0805616c61726d01056c6576656c0132"                                // Happen
    "09057768696368076d616e616765720ce69fa5e4bb80e4b988efbc9f020161"  // Prompt
    "03e794b2016203e4b99901"
    "0a0772656675736564";  // End

constexpr const char* kScoresVersion1 = "0102086964656e7469667900d00f076e6f2d7369676e00f303";

TEST(StoredEffects, areStillRead) {
    EXPECT_EQ(decodeEffects(fromHex(kEffectsVersion1)).value(), everyEffect());
    EXPECT_EQ(decodeEffects(fromHex(kEffectsVersion2)).value(), newerEffects());
}

TEST(StoredScores, areStillRead) {
    EXPECT_EQ(decodeScores(fromHex(kScoresVersion1)).value(), someScores());
}

TEST(EntryCodec, writesTheNewestVersion) {
    EXPECT_EQ(toHex(encodeIntent(Act{"photo", "ledger", {"scale", "taker"}})),
              "03020570686f746f066c656467657202057363616c650574616b6572");
    EXPECT_EQ(toHex(encodeEffects(newerEffects())), kEffectsVersion2);
    EXPECT_EQ(toHex(encodeScores(someScores())), kScoresVersion1);
}

TEST(EntryCodec, readsEveryIntentBack) {
    for (const Intent& intent : everyIntent()) {
        EXPECT_EQ(decodeIntent(encodeIntent(intent)).value(), intent) << toLine(intent);
    }
}

TEST(EntryCodec, refusesNewerVersions) {
    EXPECT_THAT(decodeIntent(fromHex("040467")).error().what, HasSubstr("请更新程序"));
    EXPECT_THAT(decodeEffects(fromHex("0300")).error().what, HasSubstr("请更新程序"));
    EXPECT_THAT(decodeScores(fromHex("0200")).error().what, HasSubstr("请更新程序"));
    EXPECT_FALSE(decodeIntent(fromHex("0007")));
}

TEST(EntryCodec, refusesUnknownKinds) {
    EXPECT_THAT(decodeIntent(fromHex("0316")).error().what, HasSubstr("不认识"));
    EXPECT_THAT(decodeEffects(fromHex("02010e")).error().what, HasSubstr("不认识"));
}

TEST(EntryCodec, refusesBytesThatEndEarlyOrGoOn) {
    const std::string effects = encodeEffects(everyEffect());
    for (std::size_t size = 0; size < effects.size(); ++size) {
        EXPECT_FALSE(decodeEffects(effects.substr(0, size))) << size;
    }
    EXPECT_FALSE(decodeEffects(effects + '\0'));
    for (const Intent& intent : everyIntent()) {
        const std::string bytes = encodeIntent(intent);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            EXPECT_FALSE(decodeIntent(bytes.substr(0, size))) << toLine(intent) << size;
        }
        EXPECT_FALSE(decodeIntent(bytes + 'x'));
    }
}

TEST(EntryCodec, survivesAHugeCount) {
    EXPECT_FALSE(decodeEffects(fromHex("01ffffffffffffffffff01")));
    EXPECT_FALSE(decodeIntent(fromHex("0205ffffffffffffffffff01")));
}

}  // namespace
}  // namespace lianbing::scenario
