#include "game/ui/rect.h"

#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

TEST(Rect, cutsStripsOffItsSides) {
    Rect rest{0, 0, 100, 80};
    EXPECT_EQ(rest.cutTop(10), (Rect{0, 0, 100, 10}));
    EXPECT_EQ(rest.cutRight(30), (Rect{70, 10, 30, 70}));
    EXPECT_EQ(rest.cutBottom(20), (Rect{0, 60, 70, 20}));
    EXPECT_EQ(rest.cutLeft(5), (Rect{0, 10, 5, 50}));
    EXPECT_EQ(rest, (Rect{5, 10, 65, 50}));
}

TEST(Rect, cannotCutOffMoreThanItHas) {
    Rect rest{0, 0, 100, 80};
    EXPECT_EQ(rest.cutTop(500).h, 80);
    EXPECT_TRUE(rest.empty());
}

TEST(Rect, rectanglesThatTouchDoNotOverlap) {
    EXPECT_FALSE((Rect{0, 0, 10, 10}).overlaps({10, 0, 10, 10}));
    EXPECT_TRUE((Rect{0, 0, 10, 10}).overlaps({9, 9, 10, 10}));
}

}  // namespace
}  // namespace lianbing::ui
