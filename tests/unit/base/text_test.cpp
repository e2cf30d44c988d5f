#include "game/base/text.h"

#include <gtest/gtest.h>

namespace lianbing::base {
namespace {

using namespace std::string_literals;

TEST(Text, readsOneCodePoint) {
    EXPECT_EQ(readCodePoint("a水").value, U'a');
    const CodePoint water = readCodePoint("水a");
    EXPECT_EQ(water.value, U'水');
    EXPECT_EQ(water.bytes, 3U);
    EXPECT_EQ(readCodePoint("𠀀").bytes, 4U);
}

TEST(Text, readsAnInvalidByteAsOneReplacement) {
    for (const char* bytes : {"\x80", "\xC0\xAF", "\xE6\xB0", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                              "\xE0\x80\x80", "\xFF", "\xF0\x8F\xBF\xBF"}) {
        const CodePoint point = readCodePoint(bytes);
        EXPECT_EQ(point.value, char32_t{0xFFFD});
        EXPECT_EQ(point.bytes, 1U);
        EXPECT_FALSE(isValidUtf8(bytes));
    }
}

TEST(TextDeathTest, abortsOnReadingFromNothing) {
    EXPECT_DEATH(readCodePoint(""), "空文本");
}

TEST(Text, goesThroughEveryCodePointAndBack) {
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        if (value == 0xD800) value = 0xE000;
        std::string text;
        appendCodePoint(text, value);
        ASSERT_TRUE(isValidUtf8(text));
        ASSERT_EQ(readCodePoint(text).value, value);
        ASSERT_EQ(readCodePoint(text).bytes, text.size());
    }
}

TEST(Text, writesAReplacementForWhatIsNoCharacter) {
    EXPECT_EQ(fromCodePoints(std::u32string{0xD800, 0x110000}), "\uFFFD\uFFFD");
}

TEST(Text, convertsToCodePointsAndBack) {
    EXPECT_EQ(toCodePoints("条a𠀀"), U"条a𠀀");
    EXPECT_EQ(fromCodePoints(U"条a𠀀"), "条a𠀀");
    EXPECT_EQ(toCodePoints(""), U"");
}

TEST(Text, knowsValidUtf8) {
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("第一百零三条\0"s));
    EXPECT_FALSE(isValidUtf8("第一\xFF"));
}

TEST(Nfkc, makesWideFormsPlain) {
    EXPECT_EQ(nfkc("ＡＢｃ１０３　（二），").value(), "ABc103 (二),");
    EXPECT_EQ(nfkc("①㈡㎡ｶﾞ⼀").value(), "1(二)m2ガ一");
    EXPECT_EQ(nfkc("").value(), "");
}

TEST(Nfkc, composesAcrossPlainCharacters) {
    EXPECT_EQ(nfkc("xe\u0301y").value(), "xéy");
    EXPECT_EQ(nfkc("中ｅ\u0301文").value(), "中é文");
    EXPECT_EQ(nfkc("\u1100\u1161\u11A8").value(), "각");
}

TEST(Nfkc, leavesChinesePunctuationAndZeroBytes) {
    EXPECT_EQ(nfkc("《水法》、〇。\0尾"s).value(), "《水法》、〇。\0尾"s);
}

TEST(Nfkc, refusesInvalidUtf8) {
    EXPECT_EQ(nfkc("水\xFF").error().what, "文字不是有效的 UTF-8 编码");
}

TEST(Text, knowsHanCharacters) {
    for (const char32_t value : {U'一', U'龥', U'〇', U'㐀', U'𠀀', U'𰀀'})
        EXPECT_TRUE(isHan(value));
    for (const char32_t value : {U'a', U'あ', U'。', U'１', U'々', U'각'})
        EXPECT_FALSE(isHan(value));
}

TEST(Text, knowsExactlyTheTwelveBidiControls) {
    int count = 0;
    for (char32_t value = 0; value <= 0x10FFFF; ++value) count += isBidiControl(value) ? 1 : 0;
    EXPECT_EQ(count, 12);
    EXPECT_TRUE(isBidiControl(0x202E));
    EXPECT_TRUE(isBidiControl(0x2066));
    EXPECT_TRUE(isBidiControl(0x061C));
    EXPECT_FALSE(isBidiControl(0x200D));
}

TEST(Text, trimsBlanksOfBothWidths) {
    EXPECT_EQ(trim(" \t\r\n　第 三条　 "), "第 三条");
    EXPECT_EQ(trim(" 　 "), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("\u00A0a\u00A0"), "a");
}

TEST(Text, splitsAndJoins) {
    using Parts = std::vector<std::string>;
    EXPECT_EQ(split("a,,b,", ','), (Parts{"a", "", "b", ""}));
    EXPECT_EQ(split("", ','), (Parts{""}));
    EXPECT_EQ(join({"甲", "乙", "丙"}, "、"), "甲、乙、丙");
    EXPECT_EQ(join({}, "、"), "");
}

TEST(Text, countsCodePoints) {
    EXPECT_EQ(length(""), 0U);
    EXPECT_EQ(length("第三条a𠀀"), 5U);
    EXPECT_EQ(length("\xE6\xB0"), 2U);
}

}  // namespace
}  // namespace lianbing::base
