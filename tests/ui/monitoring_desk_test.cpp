#include "game/app/desktop.h"
#include "game/app/screen.h"
#include "game/base/digest.h"
#include "game/base/file.h"
#include "tests/support/fake_station.h"
#include "tests/ui/ui_driver.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

namespace lianbing {

namespace {

using present::TrendView;
using present::TrendWindow;
using test::UiDriver;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class MonitoringDeskTest : public testing::Test {
protected:
    MonitoringDeskTest() { open(1280, 720, 1); }

    ~MonitoringDeskTest() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    static app::StationEntry entry(const std::string& id, const std::string& name) {
        return {id, name, "砖瓦窑 · 二氧化硫、氮氧化物", 14,
                []() -> base::Result<std::unique_ptr<site::Station>> {
                    return std::make_unique<tests::FakeStation>();
                }};
    }

    void open(int width, int height, float scale) {
        driver_.reset();
        desktop_ = app::Desktop::open(
                       {std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x", {}, true})
                       .value();
        desktop_->setStations({entry("kiln", "一号窑排放口"), entry("boiler", "二号锅炉")});
        driver_ =
            std::make_unique<UiDriver>([this](ui::Frame& frame) { desktop_->step(frame); },
                                       test::offscreen(width, height, {ui::Ground::Light, scale}));
        driver_->click("监测数据台");
        driver_->click("station-kiln");
    }

    [[nodiscard]] const present::TrendModel& trend() const {
        return desktop_->monitoringDesk().model().trend;
    }

    [[nodiscard]] const present::TrendLook& look() const { return trend().look; }

    [[nodiscard]] ui::Rect plot() { return driver_->item("trend/plot").rect; }

    [[nodiscard]] ui::Point at(float share) {
        const ui::Rect rect = plot();
        // A pointer stands on whole pixels.
        return {std::floor(rect.x + rect.w * share), std::floor(rect.y + rect.h / 2)};
    }

    /// The time under a place of the screen.
    [[nodiscard]] double timeAt(ui::Point point) {
        const ui::Rect rect = plot();
        return trend().seen.at(static_cast<double>((point.x - rect.x) / rect.w));
    }

    [[nodiscard]] double minute(int day, int minuteOfDay = 0) const {
        return static_cast<double>(tests::FakeStation().start() + day * 1440 + minuteOfDay);
    }

    std::unique_ptr<app::Desktop> desktop_;
    std::unique_ptr<UiDriver> driver_;
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() /
                                    ("lianbing-evidence-" + std::to_string(::getpid()));
};

TEST_F(MonitoringDeskTest, readsTheSeriesAndShowsThem) {
    EXPECT_FALSE(trend().isReading);
    EXPECT_TRUE(driver_->reads("2026年3月8日 至 3月14日 · 7 天"));
    EXPECT_TRUE(driver_->reads("限值 50"));
    EXPECT_TRUE(driver_->item("channel-so2").chosen);
    EXPECT_FALSE(driver_->item("channel-load").chosen);
}

TEST_F(MonitoringDeskTest, zoomsByTheWheelAtThePointer) {
    const ui::Point point = at(0.25F);
    driver_->moveTo(point);
    const double under = timeAt(point);
    driver_->wheel(point, 3);
    EXPECT_LT(look().window.minutes(), 7 * 1440 * 0.6);
    EXPECT_NEAR(timeAt(point), under, 1e-3);
    driver_->wheel(point, 2);
    EXPECT_NEAR(timeAt(point), under, 1e-3);
    driver_->wheel(point, -40);
    EXPECT_EQ(look().window, trend().whole);
}

TEST_F(MonitoringDeskTest, pansByDraggingAndShowsAllByADoubleClick) {
    const ui::Point from = at(0.3F);
    const double under = timeAt(from);
    driver_->drag(from, at(0.7F));
    EXPECT_NEAR(timeAt(at(0.7F)), under, 1e-3) << "what was taken hold of stays in the hand";
    EXPECT_DOUBLE_EQ(look().window.minutes(), 7 * 1440);
    driver_->clickAt(at(0.5F), 2);
    EXPECT_EQ(look().window, trend().whole);
}

TEST_F(MonitoringDeskTest, readsEverythingUnderThePointer) {
    driver_->moveTo(at(0.5F));
    EXPECT_THAT(trend().cursor, StartsWith("3月11日 周三 1"));
    EXPECT_TRUE(driver_->reads(trend().cursor));
    const auto sample = tests::FakeStation().sample("so2", site::momentOf(*look().cursor)).value();
    EXPECT_TRUE(driver_->reads(sample.text() + " mg/m³"));
    driver_->click("channel-pc-so2");
    driver_->moveTo(at(0.5F));
    EXPECT_TRUE(driver_->reads("差 −"));
}

TEST_F(MonitoringDeskTest, stepsTheCursorByTheArrowKeys) {
    driver_->press(SDLK_RIGHT);
    ASSERT_TRUE(look().cursor.has_value()) << "it begins in the middle";
    const site::Minute before = *look().cursor;
    driver_->press(SDLK_RIGHT);
    const site::Minute step = *look().cursor - before;
    EXPECT_GT(step, 0);
    driver_->press(SDLK_RIGHT, KMOD_SHIFT);
    EXPECT_EQ(*look().cursor - before, 21 * step);
    driver_->press(SDLK_LEFT);
    EXPECT_EQ(*look().cursor - before, 20 * step);
}

TEST_F(MonitoringDeskTest, zoomsAndPansByKeys) {
    driver_->press(SDLK_PLUS);
    EXPECT_LT(look().window.minutes(), 7 * 1440);
    const double from = look().window.from;
    driver_->press(SDLK_PAGEUP);
    EXPECT_LT(look().window.from, from);
    driver_->press(SDLK_1);
    EXPECT_DOUBLE_EQ(look().window.minutes(), 1440);
    driver_->press(SDLK_0);
    EXPECT_EQ(look().window, trend().whole);
}

TEST_F(MonitoringDeskTest, jumpsToAFindingThatIsClicked) {
    driver_->click("finding-2");
    EXPECT_EQ(look().finding, 1U);
    EXPECT_TRUE(look().window.contains(minute(4)));
    EXPECT_EQ(look().cursor, static_cast<site::Minute>(minute(4)));
    EXPECT_TRUE(driver_->item("trend/band-2").chosen);
    EXPECT_TRUE(driver_->reads("也可能是：负荷切换"));
    driver_->press(SDLK_f);
    EXPECT_EQ(look().finding, 0U) << "round the end";
    EXPECT_TRUE(look().window.contains(minute(2, 600)));
}

TEST_F(MonitoringDeskTest, comparesTwoDays) {
    driver_->click("finding-2");
    driver_->press(SDLK_c);
    EXPECT_EQ(look().view, TrendView::Days);
    EXPECT_TRUE(driver_->reads("3月5日 周四"));
    EXPECT_TRUE(driver_->reads("3月4日 周三"));
    driver_->moveTo(at(0.5F));
    EXPECT_TRUE(driver_->reads("差 −"));
    driver_->click("trend/beside-before");
    EXPECT_EQ(look().beside.iso(), "2026-03-03");
    driver_->press(SDLK_PAGEUP);
    EXPECT_EQ(look().day.iso(), "2026-03-04");
    driver_->press(SDLK_c);
    EXPECT_EQ(look().view, TrendView::Curves);
}

TEST_F(MonitoringDeskTest, correlatesTwoChannels) {
    driver_->click("channel-pc-so2");
    driver_->press(SDLK_x);
    EXPECT_EQ(look().view, TrendView::Correlation);
    driver_->click("across/pc-so2");
    driver_->click("up/so2");
    EXPECT_TRUE(driver_->reads("相关系数 r = "));
    EXPECT_TRUE(driver_->reads("工控机 二氧化硫（mg/m³）"));
}

TEST_F(MonitoringDeskTest, savesEvidenceAndSaysSoOnlyThen) {
    std::filesystem::create_directories(folder_);
    const std::string path = (folder_ / "证据").string();
    driver_->click("finding-1");
    driver_->press(SDLK_e);
    driver_->click("evidence-path");
    driver_->press(SDLK_a, KMOD_CTRL);
    driver_->type(path);
    driver_->press(SDLK_RETURN);
    EXPECT_FALSE(driver_->reads("已保存"));
    driver_->click("save-evidence");
    EXPECT_TRUE(driver_->reads("已保存")) << desktop_->message();
    const std::string csv = base::readFile(path + ".csv").value();
    EXPECT_THAT(csv, HasSubstr("2026-03-03 10:00,平台,二氧化硫,so2,,mg/m³,缺失"));
    const std::string digest = base::Digest::of(csv).hex();
    EXPECT_TRUE(driver_->reads(digest));
    EXPECT_THAT(base::readFile(path + ".sha256").value(), StartsWith(digest + "  证据.csv\n"));
    EXPECT_THAT(base::readFile(path + ".png").value(), StartsWith("\x89PNG"));
    driver_->click("close-evidence");
    driver_->press(SDLK_e);
    EXPECT_FALSE(driver_->reads("已保存"));
}

/// A screen as `lianbing snapshot` makes it.
base::Result<app::Screen> screenOf(std::string_view name, const app::ScreenRequest& request) {
    for (const app::ScreenEntry& entry : app::screenTable()) {
        if (entry.id == name) return entry.make(request);
    }
    return base::fail("no such screen");
}

TEST_F(MonitoringDeskTest, aPictureOfTheCurvesIsSavedAsEvidence) {
    std::filesystem::create_directories(folder_);
    const std::string path = (folder_ / "证据").string();
    app::ScreenRequest request;
    request.program = std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x";
    request.trend.station = "low-oxygen-kiln";
    request.trend.channels = {"platform.so2", "platform.o2"};
    request.trend.from = "2026-03-12T08:00";
    request.trend.until = "2026-03-12T10:00";
    const auto screen = screenOf("trend", request);
    ASSERT_TRUE(screen) << screen.error().what;
    UiDriver driver([&screen](ui::Frame& frame) { static_cast<void>(screen->draw(frame)); },
                    test::offscreen(1280, 720, {ui::Ground::Dark, 1}));
    driver.rest();
    ASSERT_TRUE(screen->save(path));
    const std::string csv = base::readFile(path + ".csv").value();
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 * 120);
    EXPECT_THAT(base::readFile(path + ".sha256").value(),
                StartsWith(base::Digest::of(csv).hex() + "  证据.csv\n"));
    EXPECT_THAT(base::readFile(path + ".png").value(), StartsWith("\x89PNG"));
    EXPECT_FALSE(screenOf("gallery", request)->save) << "nothing to save";
}

TEST_F(MonitoringDeskTest, saysWhatWentWrongWithEvidence) {
    driver_->press(SDLK_e);
    driver_->click("evidence-path");
    driver_->press(SDLK_a, KMOD_CTRL);
    driver_->type("/no-such-folder/evidence");
    driver_->click("save-evidence");
    EXPECT_FALSE(driver_->reads("已保存"));
    EXPECT_THAT(desktop_->message(), HasSubstr("/no-such-folder"));
}

TEST_F(MonitoringDeskTest, changesTheStationAndTheGround) {
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Dark);
    driver_->click("浅色");
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Light);
    driver_->click("stations");
    driver_->click("station-boiler");
    EXPECT_TRUE(driver_->reads("二号锅炉"));
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Light);
    driver_->click("深色");
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Home);
    EXPECT_EQ(driver_->frame().theme().ground, ui::Ground::Light);
}

TEST_F(MonitoringDeskTest, goesOnWithReadingThatWasStopped) {
    desktop_->handle(present::TurnChannel{"load"});
    desktop_->handle(present::ReadTrend{present::Reading::Stop});
    driver_->moveTo({0, 0});
    EXPECT_TRUE(trend().isCut);
    EXPECT_TRUE(driver_->reads("已停止，读取"));
    driver_->click("trend/go-on");
    EXPECT_FALSE(trend().isCut);
    EXPECT_FALSE(trend().isReading);
}

TEST_F(MonitoringDeskTest, foldsPanelsIntoSheetsWhereThereIsNoRoom) {
    open(1280, 720, 1.5F);
    EXPECT_FALSE(driver_->has("channel-load"));
    driver_->click("通道");
    driver_->click("channel-load");
    driver_->click("close-channels");
    EXPECT_THAT(look().channels, ElementsAre("so2", "nox", "load"));
    driver_->click("findings");
    driver_->click("finding-2");
    EXPECT_FALSE(driver_->has("finding-2")) << "the sheet closed";
    EXPECT_TRUE(driver_->reads("也可能是：负荷切换"));
}

TEST(EmptyMonitoringDesk, invites) {
    const auto desktop =
        app::Desktop::open({std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x", {}, true})
            .value();
    desktop->setStations({});
    UiDriver driver([&](ui::Frame& frame) { desktop->step(frame); }, test::offscreen());
    driver.click("监测数据台");
    EXPECT_TRUE(driver.reads("还没有站点"));
    driver.click("empty-back");
    EXPECT_EQ(desktop->screen(), present::ScreenId::Home);
}

struct Shape {
    int width;
    int height;
    float scale;
};

class OwnData : public MonitoringDeskTest {
protected:
    /// Two days of hours, the second of which stands still.
    std::string exported() {
        std::string csv = "企业名称,监测点名称,监测时间,化学需氧量(mg/L)\n";
        for (int hour = 0; hour < 48; ++hour)
            csv += fmt::format("长河造纸有限公司,总排口,2026-03-{:02} {:02}:00,{:.1f}\n",
                               1 + hour / 24, hour % 24, hour < 24 ? 40 + hour * 0.7 : 41.5);
        return file("数据.csv", csv);
    }

    std::string file(const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories(folder_);
        const std::filesystem::path path = folder_ / name;
        EXPECT_TRUE(base::writeFileAtomically(path, bytes));
        return path.string();
    }
};

TEST_F(OwnData, isOpenedLikeAStation) {
    driver_->drop(exported());
    EXPECT_TRUE(driver_->reads("已打开：企业甲，排口1 · 小时数据"));
    EXPECT_TRUE(driver_->reads("化学需氧量"));
    EXPECT_FALSE(driver_->reads("长河造纸"));
    ASSERT_FALSE(trend().findings.empty());
    EXPECT_EQ(trend().findings.front().rule, "恒值");
}

TEST_F(OwnData, standsBeforeTheOtherStations) {
    driver_->drop(exported());
    const auto& stations = desktop_->monitoringDesk().model().stations;
    ASSERT_EQ(stations.size(), 3U);
    EXPECT_EQ(stations.front().name, "企业甲");
    EXPECT_TRUE(stations.front().isOpen);
    desktop_->monitoringDesk().platform().finish();
    driver_->click("desk-tabs/platform");
    driver_->rest();
    EXPECT_TRUE(driver_->reads("排口1 · 导入的数据"));
}

TEST_F(OwnData, hasNoHouse) {
    driver_->drop(exported());
    driver_->click("desk-tabs/computer");
    driver_->rest();
    EXPECT_TRUE(driver_->reads("导入的数据没有站房"));
    driver_->click("to-curves");
    driver_->rest();
    EXPECT_TRUE(driver_->has("trend/plot"));
}

TEST_F(OwnData, canBeNamedByItsPath) {
    driver_->click("stations");
    driver_->click("record-path");
    driver_->type(exported());
    driver_->press(SDLK_RETURN);
    driver_->rest();
    EXPECT_TRUE(driver_->reads("已打开：企业甲"));
}

TEST_F(OwnData, thatCannotBeReadChangesNothing) {
    driver_->drop(file("空.csv", "姓名,电话\n张三,1\n"));
    EXPECT_EQ(desktop_->monitoringDesk().model().stations.size(), 2U);
    EXPECT_EQ(desktop_->monitoringDesk().model().station, "一号窑排放口");
    EXPECT_TRUE(driver_->reads("空.csv"));
}

class MonitoringDeskAt : public MonitoringDeskTest, public testing::WithParamInterface<Shape> {};

TEST_P(MonitoringDeskAt, cutsNothingOffAtTheSide) {
    open(GetParam().width, GetParam().height, GetParam().scale);
    for (const char* channel : {"pc-so2", "oxygen", "load", "power"})
        desktop_->handle(present::TurnChannel{channel});
    driver_->moveTo(at(0.4F));
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->press(SDLK_f);
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->press(SDLK_c);
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->press(SDLK_x);
    EXPECT_EQ(driver_->cutOff(), "");
    driver_->press(SDLK_e);
    EXPECT_EQ(driver_->cutOff(), "");
}

INSTANTIATE_TEST_SUITE_P(Shapes, MonitoringDeskAt,
                         testing::Values(Shape{1280, 720, 1}, Shape{1280, 720, 1.25F},
                                         Shape{1280, 720, 1.5F}, Shape{1920, 1080, 1}));

}  // namespace

}  // namespace lianbing
