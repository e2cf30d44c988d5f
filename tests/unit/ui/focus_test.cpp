#include "game/ui/focus.h"

#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

/// Two rows of two: 1 2 above 3 4.
void drawGrid(Focus& focus) {
    focus.beginFrame();
    focus.add(1, {0, 0, 40, 20});
    focus.add(2, {100, 0, 40, 20});
    focus.add(3, {0, 50, 40, 20});
    focus.add(4, {100, 50, 40, 20});
    focus.endFrame();
}

TEST(Focus, tabWalksInTheOrderOfDrawingAndAround) {
    Focus focus;
    drawGrid(focus);
    focus.step(1);
    EXPECT_EQ(focus.focused(), 1U);
    focus.step(-1);
    EXPECT_EQ(focus.focused(), 4U);
    focus.step(1);
    EXPECT_EQ(focus.focused(), 1U);
}

TEST(Focus, arrowsGoToTheNearestInTheirDirection) {
    Focus focus;
    drawGrid(focus);
    focus.set(1);
    focus.move(Direction::Down);
    EXPECT_EQ(focus.focused(), 3U);
    focus.move(Direction::Right);
    EXPECT_EQ(focus.focused(), 4U);
    focus.move(Direction::Up);
    EXPECT_EQ(focus.focused(), 2U);
}

TEST(Focus, arrowsStayWhereNothingLies) {
    Focus focus;
    drawGrid(focus);
    focus.set(2);
    focus.move(Direction::Right);
    EXPECT_EQ(focus.focused(), 2U);
}

TEST(Focus, theFirstArrowBeginsAtTheFirstItem) {
    Focus focus;
    drawGrid(focus);
    focus.move(Direction::Down);
    EXPECT_EQ(focus.focused(), 1U);
}

TEST(Focus, goesOnFromThePlaceOfAnItemThatVanished) {
    Focus focus;
    drawGrid(focus);
    focus.set(2);
    drawGrid(focus);
    focus.beginFrame();
    focus.add(1, {0, 0, 40, 20});
    focus.add(3, {0, 50, 40, 20});
    focus.endFrame();
    focus.step(1);
    EXPECT_EQ(focus.focused(), 3U);
}

TEST(Focus, staysInALayerAndReturnsWhenItCloses) {
    Focus focus;
    drawGrid(focus);
    focus.set(3);
    focus.beginFrame();
    focus.add(1, {0, 0, 40, 20});
    focus.pushLayer();
    focus.add(8, {0, 0, 40, 20});
    focus.add(9, {0, 50, 40, 20});
    focus.popLayer();
    focus.endFrame();
    focus.step(1);
    focus.step(1);
    focus.step(1);
    EXPECT_EQ(focus.focused(), 8U);
    drawGrid(focus);
    EXPECT_EQ(focus.focused(), 3U);
}

TEST(Focus, showsItsRingOnceTheKeyboardIsUsed) {
    Focus focus;
    drawGrid(focus);
    focus.set(1);
    EXPECT_FALSE(focus.isShown());
    focus.step(1);
    EXPECT_TRUE(focus.isShown());
}

}  // namespace
}  // namespace lianbing::ui
