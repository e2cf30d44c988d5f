#include "game/app/desktop.h"
#include "tests/support/house_station.h"
#include "tests/ui/ui_driver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lianbing {

namespace {

using present::ComputerPage;
using test::UiDriver;
using testing::HasSubstr;

/// The monitoring desk with three stations, one of which cannot be opened.
class HousePagesTest : public testing::Test {
protected:
    HousePagesTest() { open(1280, 720, 1); }

    static app::StationEntry entry(const std::string& id, const std::string& name) {
        return {id, name, "一号窑排放口", 14, []() -> base::Result<std::unique_ptr<site::Station>> {
                    return std::make_unique<tests::HouseStation>();
                }};
    }

    static app::StationEntry broken() {
        return {"broken", "坏了的厂", "三号排放口", 14,
                []() -> base::Result<std::unique_ptr<site::Station>> {
                    return base::fail("现场文件第 3 行：没有这个参数");
                }};
    }

    void open(int width, int height, float scale) {
        driver_.reset();
        desktop_ = app::Desktop::open(
                       {std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x", {}, true})
                       .value();
        desktop_->setStations({entry("kiln", "甲砖厂"), entry("boiler", "乙热力"), broken()});
        driver_ =
            std::make_unique<UiDriver>([this](ui::Frame& frame) { desktop_->step(frame); },
                                       test::offscreen(width, height, {ui::Ground::Light, scale}));
        driver_->click("监测数据台");
        desk().platform().finish();
        driver_->moveTo({0, 0});
    }

    /// Opens the first station on one of its pages.
    void openOn(const std::string& tab) {
        driver_->click("station-kiln");
        driver_->click("desk-tabs/" + tab);
    }

    app::MonitoringDesk& desk() { return desktop_->monitoringDesk(); }

    [[nodiscard]] const present::PlatformModel& platform() { return desk().model().platform; }

    [[nodiscard]] const present::ComputerModel& computer() { return desk().model().computer; }

    [[nodiscard]] const present::ClipsModel& clips() { return desk().model().clips; }

    void retype(std::string_view field, std::string_view words) {
        driver_->click(field);
        driver_->press(SDLK_a, KMOD_CTRL);
        driver_->type(words);
        driver_->press(SDLK_RETURN);
    }

    std::unique_ptr<app::Desktop> desktop_;
    std::unique_ptr<UiDriver> driver_;
};

TEST_F(HousePagesTest, listsTheStationsWithWhatWasFound) {
    ASSERT_EQ(platform().rows.size(), 3U);
    EXPECT_FALSE(platform().isChecking);
    EXPECT_TRUE(driver_->reads("2 条线索"));
    EXPECT_TRUE(driver_->reads("二氧化硫在一分钟内由40变为20"));
    EXPECT_TRUE(driver_->reads("现场文件第 3 行"));
    EXPECT_TRUE(driver_->reads("3月14日 周六 23:59"));
}

TEST_F(HousePagesTest, choosesAStationAndShowsItsFindings) {
    driver_->click("row-kiln");
    EXPECT_EQ(platform().chosen, "甲砖厂");
    EXPECT_TRUE(driver_->item("row-kiln").chosen);
    EXPECT_TRUE(driver_->reads("还可能是："));
    driver_->click("clue-1");
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Curves);
    const auto at = static_cast<double>(tests::FakeStation().start() + 2 * 1440 + 600);
    EXPECT_TRUE(desk().look().window.contains(at));
    EXPECT_LT(desk().look().window.minutes(), 1440);
}

TEST_F(HousePagesTest, opensAChosenStationInTheCurves) {
    driver_->click("row-boiler");
    driver_->click("row-boiler");
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Curves);
    EXPECT_TRUE(driver_->has("stations"));
    EXPECT_EQ(desk().model().station, "乙热力");
    driver_->click("desk-tabs/platform");
    driver_->click("row-kiln");
    driver_->click("open-chosen");
    EXPECT_EQ(desk().model().station, "甲砖厂");
}

TEST_F(HousePagesTest, saysWhyAStationCannotBeOpened) {
    driver_->click("station-broken");
    EXPECT_THAT(desktop_->message(), HasSubstr("没有这个参数"));
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Platform);
}

TEST_F(HousePagesTest, filtersTheStationsByMouseAndKeyboard) {
    driver_->click("filter-1");
    EXPECT_EQ(platform().rows.size(), 2U);
    EXPECT_FALSE(driver_->has("row-broken"));
    driver_->press(SDLK_1);
    EXPECT_EQ(platform().rows.size(), 3U);
    driver_->press(SDLK_4);
    EXPECT_EQ(platform().look.filter, present::PlatformFilter::Missing);
}

TEST_F(HousePagesTest, walksTheStationsByKeyboardAlone) {
    driver_->click("row-kiln");
    driver_->press(SDLK_DOWN);
    driver_->press(SDLK_UP);
    driver_->press(SDLK_RETURN);
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Curves);
}

TEST_F(HousePagesTest, asksForAStationBeforeItsPages) {
    driver_->click("desk-tabs/computer");
    EXPECT_TRUE(driver_->reads("选一个站点"));
    driver_->click("station-kiln");
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Computer) << "the page that was asked for";
    EXPECT_TRUE(driver_->reads("主要参数公示牌"));
}

TEST_F(HousePagesTest, showsThePcBesideTheBoard) {
    openOn("computer");
    EXPECT_TRUE(driver_->reads("皮托管系数 0.790"));
    EXPECT_TRUE(driver_->reads("备案 皮托管系数 0.840"));
    EXPECT_FALSE(driver_->item("line-pitot").chosen) << "not shouted at the trainee";
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Dark);
    driver_->click("compare");
    EXPECT_TRUE(driver_->item("line-pitot").chosen);
    EXPECT_TRUE(driver_->reads("有 1 处不一样"));
    driver_->press(SDLK_k);
    EXPECT_FALSE(driver_->item("line-pitot").chosen);
}

TEST_F(HousePagesTest, stepsThePcThroughTime) {
    openOn("computer");
    driver_->click("day-back");
    EXPECT_EQ(computer().clock, "2026-03-13 23:59");
    driver_->click("hour-back");
    EXPECT_EQ(computer().clock, "2026-03-13 22:59");
    driver_->click("minute-on");
    EXPECT_EQ(computer().clock, "2026-03-13 23:00");
    driver_->press(SDLK_d, KMOD_SHIFT);
    EXPECT_EQ(computer().clock, "2026-03-12 23:00");
    driver_->press(SDLK_h);
    EXPECT_EQ(computer().clock, "2026-03-13 00:00");
    driver_->press(SDLK_m, KMOD_SHIFT);
    EXPECT_EQ(computer().clock, "2026-03-12 23:59");
}

TEST_F(HousePagesTest, jumpsFromChangeToChange) {
    openOn("computer");
    driver_->click("change-back");
    EXPECT_EQ(computer().clock, "2026-03-05 02:11");
    driver_->press(SDLK_LEFTBRACKET);
    EXPECT_EQ(computer().clock, "2026-03-05 02:10");
    driver_->press(SDLK_LEFTBRACKET);
    EXPECT_EQ(computer().clock, "2026-03-01 10:00");
    EXPECT_TRUE(driver_->reads("皮托管系数 0.840"));
    EXPECT_FALSE(driver_->item("change-back").enabled);
    driver_->press(SDLK_RIGHTBRACKET);
    EXPECT_EQ(computer().clock, "2026-03-05 02:10");
    driver_->click("change-on");
    EXPECT_EQ(computer().clock, "2026-03-05 02:11");
}

TEST_F(HousePagesTest, takesAMomentThatIsTyped) {
    openOn("computer");
    retype("moment", "2026-03-08 08:30");
    EXPECT_TRUE(computer().isOff);
    EXPECT_TRUE(driver_->reads("站房没有供电"));
    EXPECT_TRUE(driver_->reads("备案 皮托管系数 0.840"));
    retype("moment", "八点");
    EXPECT_TRUE(driver_->reads("时刻写成 2026-03-20 10:00 的样子"));
    EXPECT_EQ(computer().clock, "2026-03-08 08:30");
}

TEST_F(HousePagesTest, showsChannelsAndProgramsBesideWhatWasFiled) {
    openOn("computer");
    driver_->click("page-tabs/page-channels");
    EXPECT_TRUE(driver_->reads("颗粒物 烟温 7.12 mA 0–100 mg/m³"));
    EXPECT_TRUE(driver_->reads("备案 颗粒物 0–100"));
    driver_->press(SDLK_3);
    EXPECT_EQ(computer().look.page, ComputerPage::Programs);
    EXPECT_TRUE(driver_->has("RemoteDesk.exe"));
    EXPECT_FALSE(driver_->reads("远程控制软件"));
    driver_->press(SDLK_k);
    EXPECT_TRUE(driver_->reads("远程控制软件"));
}

TEST_F(HousePagesTest, filtersAndPagesTheLogs) {
    openOn("computer");
    driver_->press(SDLK_4);
    EXPECT_TRUE(driver_->reads("修改皮托管系数 0.840 → 0.790"));
    driver_->click("log-words");
    driver_->type("通道");
    EXPECT_EQ(computer().log.size(), 1U);
    driver_->press(SDLK_ESCAPE);
    driver_->click("page-tabs/page-alarms");
    desk().house()->finish();
    driver_->moveTo({0, 0});
    EXPECT_EQ(computer().look.words, "") << "another log begins whole";
    ASSERT_GT(computer().logPages, 1U);
    const std::string newest = computer().log.front().when;
    driver_->click("older");
    EXPECT_EQ(computer().look.logPage, 1U);
    driver_->press(SDLK_PAGEDOWN);
    EXPECT_EQ(computer().look.logPage, 2U);
    driver_->press(SDLK_PAGEUP);
    driver_->click("newer");
    EXPECT_EQ(computer().log.front().when, newest);
}

TEST_F(HousePagesTest, leavesThePcByEscape) {
    openOn("computer");
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Home);
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Light);
}

TEST_F(HousePagesTest, showsTheClipsOfADay) {
    openOn("clips");
    EXPECT_EQ(clips().iso, "2026-03-14");
    EXPECT_TRUE(driver_->reads("检查人员在场"));
    retype("clip-day", "2026-03-05");
    EXPECT_EQ(clips().iso, "2026-03-05");
    EXPECT_TRUE(driver_->reads("采样口 01:00–03:00 画面被转开"));
    EXPECT_TRUE(driver_->reads("采样口 缺 30 分"));
    driver_->click("bar-采样口");
    EXPECT_EQ(clips().look.camera, "采样口");
    driver_->click("01:00–03:00 画面被转开");
    EXPECT_TRUE(driver_->reads("画面对着墙面"));
    driver_->click("03:00–03:30 无录像");
    EXPECT_TRUE(driver_->reads("这一段没有录像"));
}

TEST_F(HousePagesTest, playsAFileMinuteByMinute) {
    openOn("clips");
    EXPECT_EQ(clips().clock, "10:00");
    EXPECT_TRUE(driver_->reads("检查人员在场"));
    driver_->press(SDLK_LEFT);
    EXPECT_EQ(clips().clock, "09:59");
    EXPECT_TRUE(driver_->reads("站房里没有人"));
    driver_->press(SDLK_RIGHT, KMOD_SHIFT);
    EXPECT_EQ(clips().clock, "10:09");
    driver_->click("minute-on");
    EXPECT_EQ(clips().clock, "10:10");
    driver_->click("ten-on");
    EXPECT_EQ(clips().clock, "10:20");
    driver_->press(SDLK_RIGHT);
    EXPECT_EQ(clips().clock, "10:21") << "the arrows stay with whoever clicks";
    driver_->click("ten-back");
    driver_->click("minute-back");
    EXPECT_EQ(clips().view->stamp, "2026-03-14 10:10");
    driver_->press(SDLK_DOWN);
    EXPECT_EQ(clips().look.camera, "采样口");
    driver_->press(SDLK_RIGHT);
    EXPECT_EQ(clips().view->stamp, "2026-03-14 10:11");
    EXPECT_EQ(clips().look.camera, "采样口");
    driver_->press(SDLK_UP);
    EXPECT_EQ(clips().look.camera, "站房");
}

TEST_F(HousePagesTest, dragsThePlayHeadAlongABar) {
    openOn("clips");
    const ui::Rect bar = driver_->item("bar-采样口").rect;
    const ui::Point noon = bar.center();
    driver_->drag({bar.x + 2, noon.y}, noon);
    EXPECT_NEAR(clips().head, 0.5, 0.01);
    EXPECT_EQ(clips().look.camera, "采样口");
    driver_->drag(noon, {bar.right() + 90, noon.y});
    EXPECT_EQ(clips().clock, "23:59");
    EXPECT_FALSE(driver_->item("minute-on").enabled);
}

TEST_F(HousePagesTest, stepsThroughDaysClipsAndCameras) {
    openOn("clips");
    driver_->press(SDLK_d, KMOD_SHIFT);
    EXPECT_EQ(clips().iso, "2026-03-13");
    driver_->press(SDLK_d);
    EXPECT_EQ(clips().iso, "2026-03-14");
    EXPECT_FALSE(driver_->item("day-on").enabled);
    driver_->click("day-back");
    EXPECT_EQ(clips().iso, "2026-03-13");
    driver_->press(SDLK_RIGHTBRACKET);
    EXPECT_EQ(clips().view->time, "3月13日 周五 12:00");
    driver_->press(SDLK_LEFTBRACKET);
    EXPECT_EQ(clips().view->time, "3月13日 周五 06:00");
    driver_->press(SDLK_c);
    EXPECT_EQ(clips().look.camera, "采样口");
}

TEST_F(HousePagesTest, keepsThePageWhenTheStationChanges) {
    openOn("clips");
    driver_->click("stations");
    driver_->click("station-boiler");
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Clips);
    EXPECT_EQ(desk().model().station, "乙热力");
}

TEST_F(HousePagesTest, foldsTheFindingsIntoASheet) {
    open(1280, 720, 1.5F);
    EXPECT_FALSE(driver_->has("open-chosen"));
    driver_->click("row-kiln");
    driver_->click("close-clues");
    EXPECT_FALSE(driver_->has("open-chosen"));
    EXPECT_EQ(desktop_->screen(), present::ScreenId::MonitoringDesk);
    driver_->click("row-boiler");
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::MonitoringDesk) << "only the sheet closed";
    driver_->click("row-kiln");
    driver_->click("clue-2");
    EXPECT_EQ(desk().state().tab, ui::MonitoringTab::Curves);
}

TEST_F(HousePagesTest, changesTheGroundOfTheList) {
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Dark);
    driver_->click("浅色");
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Light);
    driver_->click("深色");
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Dark);
}

struct Shape {
    int width;
    int height;
    float scale;
};

class HousePagesAt : public HousePagesTest, public testing::WithParamInterface<Shape> {};

TEST_P(HousePagesAt, cutsNothingOffAtTheSide) {
    open(GetParam().width, GetParam().height, GetParam().scale);
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->click("row-kiln");
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->click("open-chosen");
    driver_->click("desk-tabs/computer");
    for (const SDL_Keycode page : {SDLK_1, SDLK_2, SDLK_3, SDLK_4, SDLK_5}) {
        driver_->press(page);
        desk().house()->finish();
        driver_->moveTo({0, 0});
        EXPECT_EQ(driver_->cutOff(), "") << page;
    }
    driver_->press(SDLK_1);
    driver_->press(SDLK_k);
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->click("desk-tabs/clips");
    EXPECT_EQ(driver_->cutOff(), "");
}

INSTANTIATE_TEST_SUITE_P(Shapes, HousePagesAt,
                         testing::Values(Shape{1280, 720, 1}, Shape{1280, 720, 1.25F},
                                         Shape{1280, 720, 1.5F}, Shape{1920, 1080, 1}));

}  // namespace

}  // namespace lianbing
