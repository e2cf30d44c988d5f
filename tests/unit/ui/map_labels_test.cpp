#include "game/ui/map_labels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <vector>

namespace lianbing::ui {
namespace {

constexpr Rect kView{0, 0, 400, 300};

TEST(PlaceLabels, prefersTheRightOfTheMark) {
    const auto places = placeLabels({{{100, 100}, 10, 60, 20}}, {}, {}, kView, 4);
    EXPECT_EQ(places[0], (Rect{114, 90, 60, 20}));
}

TEST(PlaceLabels, goesLeftAtTheEdgeOfTheView) {
    const auto places = placeLabels({{{380, 100}, 10, 60, 20}}, {}, {}, kView, 4);
    EXPECT_EQ(places[0], (Rect{306, 90, 60, 20}));
}

TEST(PlaceLabels, neverCoversAnotherLabelOrMark) {
    std::vector<LabelWish> wishes;
    std::vector<Rect> marks;
    for (int i = 0; i < 12; ++i) {
        const Point at{100 + 18.F * static_cast<float>(i % 4),
                       100 + 16.F * static_cast<float>(i / 4)};
        wishes.push_back({at, 8, 50, 18});
        marks.push_back({at.x - 8, at.y - 8, 16, 16});
    }
    const auto places = placeLabels(wishes, marks, {}, kView, 4);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) continue;
        for (const Rect& mark : marks) EXPECT_FALSE(places[i]->overlaps(mark));
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            EXPECT_FALSE(places[j] && places[i]->overlaps(*places[j]));
        }
    }
    EXPECT_TRUE(places[0]);
}

TEST(PlaceLabels, leavesOutWhatHasNoRoom) {
    const auto places = placeLabels({{{5, 5}, 2, 60, 20}}, {}, {}, {0, 0, 30, 30}, 4);
    EXPECT_FALSE(places[0]);
}

TEST(PlaceLabels, aBuildingsNameStandsInItsMiddle) {
    const auto places = placeLabels({{{100, 100}, 0, 60, 20, true}}, {}, {}, kView, 4);
    EXPECT_EQ(places[0], (Rect{70, 90, 60, 20}));
}

TEST(PlaceLabels, aShyLabelKeepsOffShapesWhereItCan) {
    LabelWish wish{{100, 100}, 10, 60, 20};
    const std::vector<Rect> shapes{{120, 60, 100, 100}};
    EXPECT_EQ(placeLabels({wish}, {}, shapes, kView, 4)[0], (Rect{114, 90, 60, 20}));
    wish.shy = true;
    EXPECT_EQ(placeLabels({wish}, {}, shapes, kView, 4)[0], (Rect{26, 90, 60, 20}));
    EXPECT_TRUE(placeLabels({wish}, {}, {kView}, kView, 4)[0]);
}

TEST(PlaceLabels, aLedLabelGoesFarOffAndNeedsALine) {
    LabelWish wish{{200, 150}, 10, 60, 20};
    const std::vector<Rect> marks{{100, 90, 200, 120}};
    EXPECT_FALSE(placeLabels({wish}, marks, {}, kView, 4)[0]);
    EXPECT_FALSE(needsLine(wish, {214, 140, 60, 20}, 4));
    wish.led = true;
    const std::optional<Rect> place = placeLabels({wish}, marks, {}, kView, 4)[0];
    ASSERT_TRUE(place);
    EXPECT_FALSE(place->overlaps(marks[0]));
    EXPECT_TRUE(needsLine(wish, *place, 4));
}

TEST(StandApart, leavesAloneWhoStandsFree) {
    EXPECT_EQ(standApart({{50, 50}}, 20, 30, {}), (std::vector<Point>{{50, 50}}));
}

TEST(StandApart, stepsAsideFromAMarkAndFromOneAnother) {
    const Rect mark{40, 20, 20, 40};
    const std::vector<Point> feet = standApart({{50, 50}, {50, 50}, {50, 50}}, 20, 30, {mark});
    for (std::size_t i = 0; i < feet.size(); ++i) {
        const Rect figure{feet[i].x - 10, feet[i].y - 30, 20, 30};
        EXPECT_FALSE(figure.overlaps(mark));
        for (std::size_t j = i + 1; j < feet.size(); ++j) {
            EXPECT_GE(std::abs(feet[i].x - feet[j].x), 20);
        }
    }
}

}  // namespace
}  // namespace lianbing::ui
