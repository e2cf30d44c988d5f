#include "game/ui/glyph_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

TEST(GlyphSet, saysWhetherATextBroughtSomethingNew) {
    GlyphSet set;
    EXPECT_TRUE(set.add("检查"));
    EXPECT_FALSE(set.add("查检"));
    EXPECT_EQ(set.size(), 2U);
}

TEST(GlyphSet, leavesOutControlsAndWhatLiesBeyondTheBasicPlane) {
    GlyphSet set;
    EXPECT_FALSE(set.add("\n\t\U00020000"));
}

TEST(GlyphSet, joinsNeighboursToRanges) {
    GlyphSet set;
    set.add("ABCX");
    EXPECT_THAT(set.ranges(), testing::ElementsAre('A', 'C', 'X', 'X', 0));
}

TEST(SmallSign, readsWhatItIsMadeOf) {
    EXPECT_EQ(smallSign(U'₂').from, U'2');
    EXPECT_FALSE(smallSign(U'₂').raised);
    EXPECT_TRUE(smallSign(U'⁺').raised);
    EXPECT_EQ(smallSign(U'2').from, 0U);
}

}  // namespace
}  // namespace lianbing::ui
