#include "game/ui/gallery.h"

#include "tests/ui/ui_driver.h"

#include <gtest/gtest.h>

namespace lianbing {
namespace {

using test::UiDriver;

/// A gallery in a window of its own.
class Gallery : public testing::Test {
protected:
    ui::GalleryState state_;
    UiDriver driver_{[this](ui::Frame& frame) { ui::drawGallery(frame, state_); },
                     test::offscreen(1280, 960)};
};

TEST_F(Gallery, aClickPressesAButtonOnce) {
    driver_.click("开始检查");
    EXPECT_EQ(state_.pressed, 1);
    EXPECT_TRUE(driver_.reads("已完成 7 项检查"));
}

TEST_F(Gallery, findsItemsByTheirStableIdToo) {
    driver_.click("start");
    EXPECT_EQ(state_.pressed, 1);
}

TEST_F(Gallery, aDisabledButtonCannotBePressedOrReachedByTab) {
    EXPECT_FALSE(driver_.item("尚不能进行").enabled);
    driver_.click("尚不能进行");
    for (int i = 0; i < 40; ++i) {
        driver_.press(SDLK_TAB);
        EXPECT_NE(driver_.focused(), "尚不能进行");
    }
}

TEST_F(Gallery, tabWalksAndEnterPresses) {
    driver_.press(SDLK_TAB);
    EXPECT_EQ(driver_.focused(), "开始检查");
    driver_.press(SDLK_RETURN);
    driver_.press(SDLK_SPACE);
    EXPECT_EQ(state_.pressed, 2);
    driver_.press(SDLK_TAB);
    EXPECT_EQ(driver_.focused(), "打开法条");
    driver_.press(SDLK_TAB, KMOD_LSHIFT);
    EXPECT_EQ(driver_.focused(), "开始检查");
}

TEST_F(Gallery, arrowsGoToTheNeighbour) {
    driver_.press(SDLK_TAB);
    driver_.press(SDLK_RIGHT);
    EXPECT_EQ(driver_.focused(), "打开法条");
    driver_.press(SDLK_DOWN);
    EXPECT_EQ(driver_.focused(), "结束并评分");
}

TEST_F(Gallery, aClickHidesTheRingAndTheNextTabGoesOnFromThere) {
    driver_.click("打开法条");
    driver_.press(SDLK_ESCAPE);
    EXPECT_EQ(driver_.focused(), "");
    driver_.press(SDLK_TAB);
    EXPECT_EQ(driver_.focused(), "稍后");
}

TEST_F(Gallery, choicesAnswerAnywhereOnTheirRow) {
    const ui::Rect row = driver_.item("a").rect;
    driver_.clickAt({row.right() - 10, row.y + 10});
    EXPECT_EQ(state_.radio, 0);
    EXPECT_TRUE(driver_.item("a").chosen);
    driver_.click("已告知权利义务");
    EXPECT_FALSE(state_.checks[0]);
}

TEST_F(Gallery, chineseIsTypedIntoTheFieldThatWasClicked) {
    driver_.click("引用法条");
    EXPECT_TRUE(driver_.frame().isEditing());
    driver_.type("《噪声污染防治法》第七十三条");
    EXPECT_EQ(state_.empty, "《噪声污染防治法》第七十三条");
    EXPECT_EQ(driver_.item("引用法条").value, state_.empty);
    EXPECT_FALSE(driver_.frame().isStale());
}

TEST_F(Gallery, aFieldReachedByTabIsTypedIntoAtOnce) {
    for (int i = 0; i < 40 && driver_.focused() != "引用法条"; ++i) driver_.press(SDLK_TAB);
    driver_.type("第三条");
    EXPECT_EQ(state_.empty, "第三条");
}

TEST_F(Gallery, editingKeysWorkAndEscapeKeepsWhatWasTyped) {
    driver_.click("引用法条");
    driver_.type("第三十条");
    driver_.press(SDLK_LEFT);
    driver_.press(SDLK_BACKSPACE);
    driver_.press(SDLK_BACKSPACE);
    EXPECT_EQ(state_.empty, "第条");
    driver_.press(SDLK_ESCAPE);
    EXPECT_EQ(state_.empty, "第条");
    EXPECT_FALSE(driver_.frame().isEditing());
}

TEST_F(Gallery, tabLeavesAFieldAndLettersAreHotkeysAgain) {
    driver_.click("引用法条");
    driver_.press(SDLK_TAB);
    EXPECT_EQ(driver_.focused(), "已写的引用");
    driver_.type("甲");
    EXPECT_NE(state_.citation.find("甲"), std::string::npos);
}

TEST_F(Gallery, aSheetKeepsPointerAndKeyboardUntilItCloses) {
    driver_.click("打开法条");
    ASSERT_TRUE(driver_.has("关闭"));
    driver_.clickAt(driver_.item("start").rect.center());
    EXPECT_EQ(state_.pressed, 0);
    driver_.press(SDLK_TAB);
    EXPECT_EQ(driver_.focused(), "关闭");
    driver_.press(SDLK_TAB);
    EXPECT_EQ(driver_.focused(), "关闭");
    driver_.press(SDLK_ESCAPE);
    EXPECT_FALSE(driver_.has("关闭"));
}

TEST_F(Gallery, aClickOnTheVeilClosesASheet) {
    driver_.click("打开法条");
    driver_.clickAt({1200, 500});
    EXPECT_FALSE(driver_.has("关闭"));
}

TEST_F(Gallery, tabsChangeWhatIsShown) {
    driver_.click("证据");
    EXPECT_EQ(state_.tab, 2);
}

TEST(GallerySmall, theKeyboardScrollsItsItemIntoView) {
    ui::GalleryState state;
    UiDriver driver([&](ui::Frame& frame) { ui::drawGallery(frame, state); },
                    test::offscreen(1280, 720));
    EXPECT_TRUE(driver.frame().probe().find("已写的引用")->visible.empty());
    for (int i = 0; i < 40 && driver.focused() != "已写的引用"; ++i) driver.press(SDLK_TAB);
    EXPECT_FALSE(driver.frame().probe().find("已写的引用")->visible.empty());
}

TEST(GallerySmall, theDriverScrollsToWhatItClicks) {
    ui::GalleryState state;
    UiDriver driver([&](ui::Frame& frame) { ui::drawGallery(frame, state); },
                    test::offscreen(1280, 720));
    driver.click("当事人拒绝签字，已注明");
    EXPECT_TRUE(state.checks[1]);
}

}  // namespace
}  // namespace lianbing
