#include "game/app/desktop.h"
#include "tests/ui/ui_driver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <thread>

namespace lianbing {

namespace {

using test::UiDriver;
using testing::HasSubstr;

// Our own words under a title and a date that the packs know.
constexpr const char* kText2015 =
    "中华人民共和国大气污染防治法\n（2015年8月29日第十二届全国人民代表大会常务委员会第十六次会议修"
    "订）\n第一章　试验\n"
    "第一条　为了试一试窗口，写这一条。\n第二条　照本法第一条办，罚一千元。\n";
constexpr const char* kText2018 =
    "中华人民共和国大气污染防治法\n（2018年10月26日第十三届全国人民代表大会常务委员会第六次会议修正"
    "）\n第一章　试验\n"
    "第一条　为了试一试窗口，写这一条。\n第二条　照本法第一条办，罚二千元。\n";

/// The desktop on a data folder of its own.
class LawDeskTest : public testing::Test {
protected:
    LawDeskTest() {
        std::string name =
            (std::filesystem::temp_directory_path() / "lianbing-law-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        desktop_ = app::Desktop::open({std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x",
                                       folder_ / "data", false})
                       .value();
        driver_ = std::make_unique<UiDriver>([this](ui::Frame& frame) { desktop_->step(frame); });
        driver_->rest();
    }

    ~LawDeskTest() override {
        driver_.reset();
        desktop_.reset();
        std::filesystem::remove_all(folder_);
    }

    LawDeskTest(const LawDeskTest&) = delete;
    LawDeskTest& operator=(const LawDeskTest&) = delete;

    void click(std::string_view name) {
        driver_->click(name);
        EXPECT_EQ(desktop_->message(), "") << name;
    }

    std::filesystem::path write(const std::string& name, std::string_view text) {
        std::filesystem::create_directories(folder_ / "texts");
        const std::filesystem::path file = folder_ / "texts" / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }

    /// Types a path into the sheet and waits for the worker.
    void import(const std::filesystem::path& path) {
        click("import");
        click("import-path");
        driver_->type(path.string());
        click("import-start");
        for (int i = 0; i < 1000 && desktop_->lawDesk().imports().summary.empty() &&
                        desktop_->lawDesk().imports().problem.empty();
             ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            driver_->rest();
        }
    }

    void setDay(std::string_view day) {
        driver_->click("day");
        driver_->press(SDLK_a, KMOD_CTRL);
        driver_->type(day);
    }

    [[nodiscard]] const present::LawDeskModel& model() const { return desktop_->lawDesk().model(); }

    std::filesystem::path folder_;
    std::unique_ptr<app::Desktop> desktop_;
    std::unique_ptr<UiDriver> driver_;
};

TEST_F(LawDeskTest, opensFromHomeAndGoesBack) {
    click("法条");
    EXPECT_EQ(desktop_->screen(), present::ScreenId::LawDesk);
    EXPECT_TRUE(driver_->reads("按日期查法"));
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Home);
}

TEST_F(LawDeskTest, findsAProvisionByItsNumberAndFollowsTheDay) {
    click("法条");
    setDay("2024-05-01");
    click("search");
    driver_->type("大气法第九十九条第三项");
    click("hit-0");
    ASSERT_TRUE(model().pane.has_value());
    EXPECT_EQ(model().pane->ref.compact(), "大气污染防治法(2018)99-3");
    EXPECT_EQ(model().pane->stamp, "");
    setDay("2026-09-01");
    EXPECT_EQ(model().pane->stamp, "已失效 2026-08-15");
    EXPECT_TRUE(driver_->reads("《生态环境法典》第一千一百零八条"));
    click("go-0");
    EXPECT_EQ(model().pane->ref.law.value, "生态环境法典");
    EXPECT_EQ(model().pane->stamp, "");
    EXPECT_TRUE(driver_->reads("从前的位置"));
}

TEST_F(LawDeskTest, takesAnArticleAloneForOneOfTheOpenLaw) {
    click("法条");
    setDay("2024-05-01");
    click("search");
    driver_->type("第一百条");
    EXPECT_TRUE(driver_->reads("请写明是哪部法"));
    driver_->press(SDLK_a, KMOD_CTRL);
    driver_->type("大气法第九十九条");
    click("hit-0");
    click("search");
    driver_->press(SDLK_a, KMOD_CTRL);
    driver_->type("第一百条");
    click("hit-0");
    EXPECT_EQ(model().pane->ref.law.value, "大气污染防治法");
    EXPECT_EQ(model().pane->ref.article, 100);
}

TEST_F(LawDeskTest, wrapsTheRowsOfTheTreeAndShowsTheRestOfALongOne) {
    click("法条");
    setDay("2024-05-01");
    click("search");
    driver_->type("大气法第九十九条");
    click("hit-0");
    click("search");
    driver_->press(SDLK_a, KMOD_CTRL);
    driver_->press(SDLK_BACKSPACE);
    const auto nodeOf = [&](int article) {
        const auto& tree = model().tree;
        std::size_t at = 0;
        while (tree.at(at).article != law::ArticleNumber{article, 0}) ++at;
        return at;
    };
    const std::size_t bare = nodeOf(97);
    const std::size_t full = nodeOf(98);
    ASSERT_EQ(model().tree[bare].detail, "");
    const std::string words = model().tree[full].label + "　" + model().tree[full].detail;
    const auto timesRead = [&] {
        const auto& items = driver_->frame().probe().items();
        return std::count_if(items.begin(), items.end(),
                             [&](const ui::ProbeItem& item) { return item.label == words; });
    };
    const ui::Rect row = driver_->item("node-" + std::to_string(full)).rect;
    EXPECT_GT(row.h, driver_->item("node-" + std::to_string(bare)).rect.h);
    driver_->moveTo({1, 1});
    EXPECT_EQ(timesRead(), 1);
    driver_->moveTo(driver_->item("node-" + std::to_string(full)).rect.center());
    EXPECT_EQ(timesRead(), 2) << "all of it stands beside the row";
}

TEST_F(LawDeskTest, stepsFromChangeToChange) {
    click("法条");
    setDay("2026-08-01");
    click("day-next");
    EXPECT_EQ(model().look.day.iso(), "2026-08-15");
    EXPECT_TRUE(driver_->reads("生态环境法典"));
    click("day-previous");
    EXPECT_EQ(model().look.day.iso(), "2026-07-01");
}

TEST_F(LawDeskTest, refusesADayThatIsNone) {
    click("法条");
    setDay("2026-02-30");
    EXPECT_TRUE(driver_->reads("日期写成 2026-08-15 的样子"));
}

TEST_F(LawDeskTest, importsTextsAndShowsTwoVersionsSideBySide) {
    write("大气污染防治法-2015.md", kText2015);
    write("大气污染防治法-2018.md", kText2018);
    write("坏文件.md", "只有一行字");
    click("法条");
    import(folder_ / "texts");
    EXPECT_EQ(desktop_->lawDesk().imports().problem, "");
    EXPECT_EQ(desktop_->lawDesk().imports().rows.size(), 3U);
    EXPECT_TRUE(driver_->reads("坏文件.md")) << "the bad file is named, the others are there";
    click("import-close");
    EXPECT_EQ(model().importedTexts, 2U);

    setDay("2024-05-01");
    click("search");
    driver_->type("罚二千元");
    click("hit-0");
    EXPECT_EQ(model().pane->lines.at(0).text, "照本法第一条办，罚二千元。");
    click("beside-2015年修订");
    ASSERT_TRUE(model().beside.has_value());
    EXPECT_EQ(model().beside->lines.at(0).changed.size(), 1U);
    EXPECT_TRUE(driver_->reads("罚一千元"));
    driver_->press(SDLK_ESCAPE);
    EXPECT_FALSE(model().beside.has_value());
    click("本法第一条");
    EXPECT_EQ(model().pane->ref.article, 1);
}

TEST_F(LawDeskTest, takesAFileThatIsDroppedOnTheWindow) {
    const std::filesystem::path file = write("大气污染防治法-2018.md", kText2018);
    click("法条");
    SDL_Event event{};
    event.type = SDL_DROPFILE;
    event.drop.file = SDL_strdup(file.c_str());
    event.drop.windowID = driver_->window().id();
    SDL_PushEvent(&event);
    for (int i = 0; i < 1000 && desktop_->lawDesk().imports().summary.empty(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        driver_->rest();
    }
    EXPECT_EQ(model().importedTexts, 1U);
}

TEST_F(LawDeskTest, saysWhyNothingCanBeImported) {
    click("法条");
    import(folder_ / "nowhere");
    EXPECT_NE(desktop_->lawDesk().imports().problem + desktop_->lawDesk().imports().summary, "");
    EXPECT_EQ(model().importedTexts, 0U);
}

TEST_F(LawDeskTest, putsACitationIntoTheAnswerThatWaitsForIt) {
    click("第一次上门");
    click("开始检查");
    driver_->press(SDLK_j);
    click("question-duty");
    driver_->press(SDLK_l);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::LawDesk);
    const base::Date offence = desktop_->play()->inspection().currentCase().dates.offence;
    EXPECT_EQ(model().look.day, offence) << "the day of the act";
    click("search");
    driver_->type("大气法24");
    click("hit-0");
    click("写入答案");
    EXPECT_EQ(desktop_->screen(), present::ScreenId::CitationDesk);
    EXPECT_THAT(driver_->item("duty/citation-duty").value,
                HasSubstr("《大气污染防治法》第二十四条"));
}

}  // namespace

}  // namespace lianbing
