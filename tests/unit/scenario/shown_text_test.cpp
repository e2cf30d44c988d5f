#include "game/scenario/shown_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using ::testing::HasSubstr;

TEST(ShownText, takesWhatPeopleWrite) {
    EXPECT_TRUE(checkShown("第一次上门：6吨锅炉（燃气）", Lines::One));
    EXPECT_TRUE(checkShown("甲\n乙", Lines::Many));
    EXPECT_TRUE(checkShown("", Lines::One));
}

TEST(ShownText, refusesLineEndsInOneLine) {
    EXPECT_THAT(checkShown("甲\n乙", Lines::One).error().what, HasSubstr("换行"));
}

TEST(ShownText, refusesWhatNobodySees) {
    for (const char* text : {"\x1B[31m", "\x07", "\x7F", "a\rb", "\tb", "\u0085", "\u00AD",
                             "\u061C", "\u200B", "\u200E", "\u2028", "\u2029", "\u202E", "\u2060",
                             "\u2066", "\u2069", "\uFEFF", "\U000E0001"}) {
        EXPECT_FALSE(checkShown(text, Lines::Many)) << text;
    }
    EXPECT_FALSE(checkShown(std::string_view("a\0b", 3), Lines::Many));
}

TEST(ShownText, namesTheCharacter) {
    EXPECT_THAT(checkShown("甲\u202E", Lines::One).error().what, HasSubstr("U+202E"));
    EXPECT_THAT(checkShown("\u200B", Lines::One).error().what, HasSubstr("零宽空格（U+200B）"));
    EXPECT_THAT(checkShown("\xFF", Lines::One).error().what, HasSubstr("UTF-8"));
}

TEST(ShownText, writesHiddenCharactersOut) {
    EXPECT_EQ(withoutHidden("甲\x1B[31m\u202E乙\n"), "甲U+001B[31mU+202E乙\n");
    EXPECT_EQ(withoutHidden("a\xFF"), "a\uFFFD");
}

}  // namespace
}  // namespace lianbing::scenario
