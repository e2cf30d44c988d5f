#include "game/ui/trend_tabs.h"

#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

using present::FindingBand;

FindingBand bandOf(std::size_t index, float from, float until) {
    return {index, from, until, false, {}};
}

const Rect kStrip{100, 10, 800, 24};

TEST(FindingTabs, layTheShorterOverTheLonger) {
    const auto tabs =
        findingTabs({bandOf(0, 300, 310), bandOf(1, 0, 800), bandOf(2, 250, 400)}, kStrip, 6);
    ASSERT_EQ(tabs.size(), 3U);
    EXPECT_EQ(tabs[0].band, 1U);
    EXPECT_EQ(tabs[1].band, 2U);
    EXPECT_EQ(tabs[2].band, 0U);
}

TEST(FindingTabs, writeWhereNothingCovers) {
    const auto tabs = findingTabs({bandOf(0, 0, 800), bandOf(1, 200, 300)}, kStrip, 6);
    EXPECT_EQ(tabs[0].seen.x, 400);
    EXPECT_EQ(tabs[0].seen.w, 500);
    EXPECT_EQ(tabs[1].seen.w, 100);
}

TEST(FindingTabs, leaveNoRoomOnOneThatIsCovered) {
    const auto tabs = findingTabs({bandOf(0, 100, 200), bandOf(1, 100, 200)}, kStrip, 6);
    EXPECT_EQ(tabs[0].seen.w, 0);
    EXPECT_EQ(tabs[1].seen.w, 100);
}

TEST(FindingTabs, keepToTheStrip) {
    const auto tabs = findingTabs({bandOf(0, -50, 900), bandOf(1, 799, 799)}, kStrip, 6);
    EXPECT_EQ(tabs[0].rect.x, 100);
    EXPECT_EQ(tabs[0].rect.right(), 900);
    EXPECT_EQ(tabs[1].rect.right(), 900);
}

}  // namespace
}  // namespace lianbing::ui
