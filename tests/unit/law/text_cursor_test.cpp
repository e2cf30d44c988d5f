#include "game/law/text_cursor.h"

#include <gtest/gtest.h>

namespace lianbing::law {
namespace {

TEST(TextCursor, movesOnlyOverWhatItTakes) {
    TextCursor cursor{"第　三条"};
    EXPECT_FALSE(cursor.take("条"));
    EXPECT_EQ(cursor.at(), 0U);
    EXPECT_TRUE(cursor.take("第"));
    EXPECT_TRUE(cursor.takeSpaces());
    EXPECT_EQ(cursor.takeNumber(), 3);
    EXPECT_EQ(cursor.before(), U'三');
    EXPECT_TRUE(cursor.takeAny({"款", "条"}));
    EXPECT_TRUE(cursor.atEnd());
}

TEST(TextCursor, zeroIsNoNumberOfAProvision) {
    TextCursor cursor{"0条"};
    EXPECT_FALSE(cursor.takeNumber());
    EXPECT_EQ(cursor.at(), 0U);
}

TEST(TextCursor, spacesEndAtALineAndBlanksDoNot) {
    TextCursor spaces{" \n第"};
    spaces.takeSpaces();
    EXPECT_TRUE(spaces.sees("\n"));
    TextCursor blanks{" \r\n第"};
    blanks.takeBlanks();
    EXPECT_TRUE(blanks.sees("第"));
}

TEST(TextCursor, stepsBackByCharacters) {
    TextCursor cursor{"a第", std::string_view{"a第"}.size()};
    cursor.stepBack();
    EXPECT_EQ(cursor.at(), 1U);
    cursor.stepBack();
    cursor.stepBack();
    EXPECT_EQ(cursor.at(), 0U);
}

TEST(TextCursor, brokenTextIsSteppedOverByteByByte) {
    TextCursor cursor{"\xE5\xA4"};
    cursor.step();
    EXPECT_EQ(cursor.at(), 1U);
    cursor.step();
    EXPECT_TRUE(cursor.atEnd());
    cursor.step();
    EXPECT_TRUE(cursor.atEnd());
}

}  // namespace
}  // namespace lianbing::law
