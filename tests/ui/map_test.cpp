#include "game/ui/gallery.h"
#include "tests/ui/ui_driver.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing {
namespace {

using test::UiDriver;

class SitePlan : public testing::Test {
protected:
    SitePlan() {
        picture_.plumes.clear();
        driver_.moveTo({2, 2});
    }

    present::MapPicture picture_ = ui::galleryMap();
    ui::MapState map_;
    std::string chosen_;
    UiDriver driver_{
        [this](ui::Frame& frame) { ui::drawMapGallery(frame, picture_, map_, chosen_); }};
};

TEST_F(SitePlan, aClickOnAMarkGoesThere) {
    driver_.click("map/cems");
    EXPECT_EQ(chosen_, "cems");
}

TEST_F(SitePlan, aPlaceThatIsClosedCannotBeChosen) {
    driver_.click("map/store");
    EXPECT_EQ(chosen_, "");
}

TEST_F(SitePlan, arrowsWalkFromPlaceToPlace) {
    for (int i = 0; i < 12 && driver_.focused() != "锅炉间"; ++i) driver_.press(SDLK_TAB);
    driver_.press(SDLK_RIGHT);
    EXPECT_EQ(driver_.focused(), "自动监测站房");
    driver_.press(SDLK_RETURN);
    EXPECT_EQ(chosen_, "cems");
}

TEST_F(SitePlan, theWheelZoomsAtThePointerAndADoubleClickShowsTheWhole) {
    const ui::Point mark = driver_.item("map/office").rect.center();
    driver_.wheel({mark.x + 30, mark.y + 60}, 3);
    EXPECT_GT(map_.zoom, 1.5);
    driver_.clickAt({640, 200}, 2);
    EXPECT_EQ(map_.zoom, 1);
}

TEST_F(SitePlan, keysZoomAndReset) {
    driver_.press(SDLK_PLUS);
    EXPECT_GT(map_.zoom, 1);
    driver_.press(SDLK_0);
    EXPECT_EQ(map_.zoom, 1);
}

TEST_F(SitePlan, draggingMovesAZoomedPlan) {
    driver_.press(SDLK_PLUS);
    const ui::Point before = driver_.item("map/gate").rect.center();
    driver_.drag({640, 640}, {700, 640});
    EXPECT_NEAR(driver_.item("map/gate").rect.center().x, before.x + 60, 6);
}

TEST_F(SitePlan, onlyAPlumeMoves) {
    EXPECT_EQ(driver_.window().due(), std::nullopt);
    picture_.plumes = ui::galleryMap().plumes;
    driver_.moveTo({3, 3});
    EXPECT_TRUE(driver_.window().due().has_value());
}

}  // namespace
}  // namespace lianbing
