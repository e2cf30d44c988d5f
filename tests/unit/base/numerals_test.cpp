#include "game/base/numerals.h"

#include "game/base/random.h"

#include <gtest/gtest.h>

#include <array>

namespace lianbing::base {
namespace {

struct Row {
    std::string_view text;
    std::int64_t value;
};

// clang-format off
constexpr auto kRows = std::to_array<Row>({
    // plain digits of both widths
    {"0", 0}, {"7", 7}, {"103", 103}, {"１０３", 103}, {"1０3", 103}, {"007", 7}, {"2026", 2026},
    {"99999999", 99'999'999},
    // Chinese with units
    {"零", 0}, {"〇", 0}, {"一", 1}, {"两", 2}, {"十", 10}, {"十二", 12}, {"一十二", 12}, {"二十", 20},
    {"九十九", 99}, {"一百", 100}, {"百", 100}, {"一百零三", 103}, {"一百〇三", 103}, {"一百○三", 103},
    {"一百0三", 103}, {"百零三", 103}, {"一百一十", 110}, {"一百一十八", 118}, {"一百十二", 112},
    {"两百", 200}, {"二百", 200}, {"两百五十", 250}, {"一千", 1000}, {"一千零三", 1003},
    {"一千零三十", 1030}, {"一千零一十二", 1012}, {"一千零十二", 1012}, {"一千一百", 1100},
    {"一千一百零一", 1101}, {"一千零五十七", 1057}, {"一千二百四十二", 1242}, {"两千零二十六", 2026},
    {"一千三十", 1030},
    // digits side by side
    {"一〇三", 103}, {"一零三", 103}, {"一○三", 103}, {"一0三", 103}, {"二〇二六", 2026},
    {"二○二六", 2026}, {"一〇五七", 1057}, {"一二四二", 1242}, {"九九", 99}, {"〇三", 3},
    {"壹零叁", 103},
    // 廿 卅 卌
    {"廿", 20}, {"廿三", 23}, {"卅", 30}, {"卅一", 31}, {"卌二", 42}, {"一百廿三", 123}, {"一百卅", 130},
    {"卄三", 23}, {"丗", 30},
    // financial
    {"壹佰壹拾捌", 118}, {"壹", 1}, {"贰拾", 20}, {"叁佰", 300}, {"肆仟伍佰陆拾柒", 4567}, {"玖拾玖", 99},
    {"壹佰零叁", 103}, {"拾贰", 12}, {"伍万", 50'000},
    // traditional
    {"貳", 2}, {"貮", 2}, {"叄", 3}, {"參", 3}, {"陸", 6}, {"貳佰參拾陸", 236}, {"叄萬", 30'000},
    {"壹萬貳仟", 12'000}, {"兩百", 200}, {"兩萬", 20'000},
    // mixed
    {"1百", 100}, {"1百零3", 103}, {"3千5百", 3500}, {"２百", 200}, {"一百零3", 103}, {"壹百", 100},
    {"10万", 100'000}, {"5000万", 50'000'000}, {"9999万9999", 99'999'999}, {"10万5000", 105'000},
    {"10万0500", 100'500}, {"1万", 10'000}, {"2万5千", 25'000},
    // 万
    {"一万", 10'000}, {"万", 10'000}, {"十万", 100'000}, {"百万", 1'000'000}, {"千万", 10'000'000},
    {"两万", 20'000}, {"一万零三", 10'003}, {"一万零三十", 10'030}, {"一万零三百", 10'300},
    {"一万零十二", 10'012}, {"一万两千", 12'000}, {"十万零五千", 105'000}, {"十万五千", 105'000},
    {"一百二十万", 1'200'000}, {"一百万零三", 1'000'003}, {"二十万零三百", 200'300}, {"廿万", 200'000},
    {"九千九百九十九万九千九百九十九", 99'999'999},
    // look-alikes from PDF text
    {"⼀百⼆⼗⼋", 128},
});

// clang-format on

TEST(Numerals, readEveryFormPeopleWrite) {
    for (const Row& row : kRows) EXPECT_EQ(parseNumeral(row.text), row.value) << row.text;
}

// clang-format off
constexpr auto kMalformed = std::to_array<std::string_view>({
    "百百", "十一百", "十十", "一百百", "一十百", "百千", "一百一千", "一百三", "一千三", "一千一百一",
    "一万三", "一百零", "一千零", "一万零", "零百", "〇十", "零十", "一百零十", "一百零三十", "一千零一百",
    "一千零零三", "一百零零三", "十零", "十零三", "二十零三", "廿零三", "廿十", "廿廿", "二廿", "一百廿十",
    "两十", "两三", "一两", "一百零两", "二十两", "十两", "一二十", "三四百", "一一百", "10百", "12千", "0万",
    "05万", "12345万", "1三", "三1", "103百", "1百23", "1百2", "一百千", "一千百", "万万", "一万一万",
    "一万零一千", "一二万", "一万零", "一亿", "亿", "一百亿零三", "100000000", "一二三四五六七八九",
    "一千二千", "一百二百", "十万千", "一万百",
});

// clang-format on

TEST(Numerals, refuseMalformedNumbers) {
    for (const std::string_view text : kMalformed) {
        EXPECT_EQ(readNumeral(text), std::nullopt) << text;
    }
}

TEST(Numerals, refuseWhatIsNoNumeral) {
    for (const char* text : {"", " ", "条", "第三", "a1", "-1", "\xFF", "．"}) {
        EXPECT_FALSE(readNumeral(text)) << text;
    }
}

struct PrefixRow {
    std::string_view text;
    std::int64_t value;
    std::string_view read;
};

constexpr auto kPrefixRows = std::to_array<PrefixRow>({
    {"三条", 3, "三"},
    {"一百零三条之一", 103, "一百零三"},
    {"１０３条第二款", 103, "１０３"},
    {"十二、二十", 12, "十二"},
    {"2026年8月15日", 2026, "2026"},
    {"二〇二六年", 2026, "二〇二六"},
    {"廿三条", 23, "廿三"},
    {"十万元以上", 100'000, "十万"},
    {"3 条", 3, "3"},
    {"三\xE6", 3, "三"},
});

TEST(Numerals, readThePrefixOfAText) {
    for (const PrefixRow& row : kPrefixRows) {
        const auto numeral = readNumeral(row.text);
        ASSERT_TRUE(numeral) << row.text;
        EXPECT_EQ(numeral->value, row.value) << row.text;
        EXPECT_EQ(row.text.substr(0, numeral->bytes), row.read) << row.text;
    }
}

TEST(Numerals, parseOnlyAWholeText) {
    EXPECT_EQ(parseNumeral("三条"), std::nullopt);
    EXPECT_EQ(parseNumeral(" 三"), std::nullopt);
    EXPECT_EQ(parseNumeral("三 "), std::nullopt);
}

TEST(Numerals, giveUpOnEndlessRowsOfDigits) {
    EXPECT_EQ(readNumeral(std::string(1000, '0')), std::nullopt);
    EXPECT_EQ(parseNumeral(std::string(30, '0') + "7"), 7);
}

// clang-format off
constexpr auto kOfficial = std::to_array<Row>({
    {"零", 0}, {"一", 1}, {"十", 10}, {"十二", 12}, {"二十", 20}, {"九十九", 99}, {"一百", 100},
    {"一百零三", 103}, {"一百一十", 110}, {"一百一十二", 112}, {"二百", 200}, {"一千零三", 1003},
    {"一千零一十", 1010}, {"一千零五十七", 1057}, {"一千一百零一", 1101}, {"一千二百四十二", 1242},
    {"一万", 10'000}, {"一万零三", 10'003}, {"一万零一十二", 10'012}, {"一万零三百", 10'300},
    {"一万二千", 12'000}, {"十万", 100'000}, {"十二万", 120'000}, {"一百一十万", 1'100'000},
    {"十万五千", 105'000}, {"一千万零一", 10'000'001},
    {"九千九百九十九万九千九百九十九", 99'999'999},
});

// clang-format on

TEST(Numerals, printTheOfficialForm) {
    for (const Row& row : kOfficial) EXPECT_EQ(chineseNumeral(row.value), row.text);
}

TEST(NumeralsDeathTest, printOnlyTheirRange) {
    EXPECT_DEATH(chineseNumeral(-1), "中文数字");
    EXPECT_DEATH(chineseNumeral(100'000'000), "中文数字");
}

/// 一〇五七 for 1057.
std::string sideBySide(std::int64_t value) {
    constexpr std::array<std::string_view, 10> kDigits{"〇", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};
    std::string text;
    for (const char digit : std::to_string(value))
        text += kDigits.at(static_cast<std::size_t>(digit - '0'));
    return text;
}

void expectRoundTrip(std::int64_t value) {
    ASSERT_EQ(parseNumeral(chineseNumeral(value)), value) << chineseNumeral(value);
    ASSERT_EQ(parseNumeral(std::to_string(value)), value);
    ASSERT_EQ(parseNumeral(sideBySide(value)), value) << sideBySide(value);
}

TEST(Numerals, readBackWhatTheyPrint) {
    for (std::int64_t value = 0; value <= 20'000; ++value) expectRoundTrip(value);
}

TEST(Numerals, readBackSamplesOfTheWholeRange) {
    Rng rng{1};
    for (int count = 0; count < 50'000; ++count) expectRoundTrip(rng.between(0, 99'999'999));
    // Round numbers are where the zeros are.
    for (int count = 0; count < 50'000; ++count) {
        expectRoundTrip(rng.between(0, 9999) * 10'000 +
                        rng.between(0, 99) * (rng.below(2) == 0 ? 1 : 100));
    }
}

}  // namespace
}  // namespace lianbing::base
