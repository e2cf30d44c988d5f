#include "game/app/window.h"

#include "game/app/screen.h"
#include "game/ui/gallery.h"
#include "game/ui/text.h"
#include "tests/ui/ui_driver.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

namespace lianbing {
namespace {

using test::offscreen;
using test::UiDriver;

app::Image gallery(const app::WindowOptions& options) {
    ui::GalleryState state;
    UiDriver driver([&](ui::Frame& frame) { ui::drawGallery(frame, state); }, options);
    return driver.picture();
}

TEST(Window, drawsTheSamePictureEveryTime) {
    ui::GalleryState state;
    UiDriver first([&](ui::Frame& frame) { ui::drawGallery(frame, state); });
    const app::Image once = first.picture();
    EXPECT_EQ(first.picture(), once);
    // A second window beside the first has everything of its own.
    EXPECT_EQ(gallery(offscreen(1280, 800)), once);
    EXPECT_EQ(first.picture(), once);
}

TEST(Window, fillsThePictureWithTheTheme) {
    const app::Image light = gallery(offscreen());
    const app::Image dark = gallery(offscreen(1280, 720, {ui::Ground::Dark, 1}));
    EXPECT_EQ(light.rgb.back(), 0xEE);
    EXPECT_EQ(dark.rgb.back(), 0x1C);
    const std::set<std::uint8_t> levels(light.rgb.begin(), light.rgb.end());
    EXPECT_GT(levels.size(), 100U);
}

TEST(Window, scalesEverythingWithTheTheme) {
    ui::GalleryState state;
    const auto draw = [&](ui::Frame& frame) { ui::drawGallery(frame, state); };
    UiDriver plain(draw, offscreen(1280, 720));
    UiDriver doubled(draw, offscreen(2560, 1440, {ui::Ground::Light, 2}));
    const ui::Rect small = plain.item("开始检查").rect;
    const ui::Rect large = doubled.item("开始检查").rect;
    EXPECT_EQ(large.h, 2 * small.h);
    EXPECT_NEAR(large.w, 2 * small.w, 4);
}

TEST(Window, restsWhenNothingMoves) {
    ui::GalleryState state;
    UiDriver driver([&](ui::Frame& frame) { ui::drawGallery(frame, state); });
    EXPECT_EQ(driver.window().due(), std::nullopt);
}

TEST(Window, aWakeUpFromAnotherThreadDrawsAFrame) {
    ui::GalleryState state;
    UiDriver driver([&](ui::Frame& frame) { ui::drawGallery(frame, state); });
    const std::uint64_t before = driver.window().framesDrawn();
    app::wakeLoop();
    driver.rest();
    EXPECT_GT(driver.window().framesDrawn(), before);
}

TEST(Window, nobodySeesAFrameThatLacksCharacters) {
    std::string words = "检查";
    UiDriver driver([&](ui::Frame& frame) { ui::text(frame, words); });
    words = "罕见的字：镕喆堃";
    driver.window().step([&](ui::Frame& frame) { ui::text(frame, words); });
    EXPECT_FALSE(driver.frame().isStale());
}

TEST(Window, manyEventsInOneGoAreTakenOneAfterTheOther) {
    ui::GalleryState state;
    UiDriver driver([&](ui::Frame& frame) { ui::drawGallery(frame, state); }, offscreen(1280, 960));
    driver.click("引用法条");
    for (const char* text : {"一", "二", "三"}) {
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        event.text.windowID = driver.window().id();
        std::copy_n(text, 4, event.text.text);
        SDL_PushEvent(&event);
        event = {};
        event.type = SDL_KEYDOWN;
        event.key.windowID = driver.window().id();
        event.key.keysym.sym = SDLK_BACKSPACE;
        if (std::string_view(text) == "二") SDL_PushEvent(&event);
    }
    driver.rest();
    EXPECT_EQ(state.empty, "一三");
}

TEST(ScreenTable, namesEveryScreenOnce) {
    std::set<std::string_view> names;
    for (const app::ScreenEntry& entry : app::screenTable()) {
        EXPECT_TRUE(names.insert(entry.id).second) << entry.id;
    }
    EXPECT_TRUE(names.contains("gallery"));
}

}  // namespace
}  // namespace lianbing
