#include "game/ui/map_camera.h"

#include <gtest/gtest.h>

namespace lianbing::ui {
namespace {

constexpr Rect kView{0, 0, 1000, 500};

TEST(MapCamera, showsTheWholePlanInTheMiddle) {
    const MapCamera camera(kView, 100, 40, 0, {});
    EXPECT_EQ(camera.scale(), 10);
    EXPECT_EQ(camera.toScreen({50, 20}), (Point{500, 250}));
    EXPECT_EQ(camera.toScreen({0, 0}), (Point{0, 50}));
}

TEST(MapCamera, zoomsAtThePointer) {
    const MapCamera before(kView, 100, 40, 0, {});
    const Point pointer{700, 300};
    const present::MapPoint under = before.toPlan(pointer);
    const MapCamera after(kView, 100, 40, 0, before.zoomed(pointer, 2));
    EXPECT_EQ(after.scale(), 20);
    EXPECT_NEAR(after.toScreen(under).x, pointer.x, 0.01);
    EXPECT_NEAR(after.toScreen(under).y, pointer.y, 0.01);
}

TEST(MapCamera, zoomStaysBetweenTheWholeAndTheMost) {
    const MapCamera camera(kView, 100, 40, 0, {});
    EXPECT_EQ(camera.zoomed({0, 0}, 0.1).zoom, 1);
    EXPECT_EQ(camera.zoomed({0, 0}, 1000).zoom, kMaxZoom);
}

TEST(MapCamera, theWholePlanCannotBeMovedAway) {
    const MapCamera camera(kView, 100, 40, 0, {});
    EXPECT_EQ(camera.moved(300, 300).center, (present::MapPoint{50, 20}));
}

TEST(MapCamera, aZoomedPlanFollowsThePointerUpToItsEdge) {
    const MapCamera camera(kView, 100, 40, 0, {2, {50, 20}});
    EXPECT_EQ(camera.moved(100, 0).center, (present::MapPoint{45, 20}));
    EXPECT_EQ(camera.moved(10000, 0).center, (present::MapPoint{25, 20}));
}

TEST(ScaleBar, isARoundNumberThatFits) {
    EXPECT_EQ(scaleBarMetres(9, 140), 10);
    EXPECT_EQ(scaleBarMetres(20, 140), 5);
    EXPECT_EQ(scaleBarMetres(1, 140), 100);
    EXPECT_EQ(scaleBarMetres(200, 140), 0.5);
}

}  // namespace
}  // namespace lianbing::ui
