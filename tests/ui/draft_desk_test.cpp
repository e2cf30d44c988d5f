#include "game/app/desktop.h"
#include "game/base/file.h"
#include "tests/ui/ui_driver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdlib.h>
#include <string>
#include <string_view>

namespace lianbing {

namespace {

using test::UiDriver;
using testing::HasSubstr;

constexpr std::string_view kDraft =
    "行政处罚决定书\n你单位未按规定监测，违反了《中华人民共和国大气污染防治法》第二十四条第一款的规"
    "定。\n"
    "依据《中华人民共和国大气污染防治法》第一百条第九项的规定，罚款二万元。\n";

class DraftDeskTest : public testing::Test {
protected:
    DraftDeskTest() {
        std::string name =
            (std::filesystem::temp_directory_path() / "lianbing-draft-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        file_ = folder_ / "决定书.txt";
        std::ofstream(file_, std::ios::binary) << kDraft;
        desktop_ = app::Desktop::open({std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x",
                                       folder_ / "data", false})
                       .value();
        driver_ = std::make_unique<UiDriver>([this](ui::Frame& frame) { desktop_->step(frame); });
        driver_->rest();
        driver_->click("引用体检");
    }

    ~DraftDeskTest() override {
        driver_.reset();
        desktop_.reset();
        std::filesystem::remove_all(folder_);
    }

    DraftDeskTest(const DraftDeskTest&) = delete;
    DraftDeskTest& operator=(const DraftDeskTest&) = delete;

    void type(std::string_view field, std::string_view words) {
        driver_->click(field);
        driver_->type(words);
    }

    void typeDays() {
        type("offence", "2024-10-31");
        type("decision", "2024-12-20");
    }

    [[nodiscard]] const present::CheckModel& model() const { return desktop_->draftDesk().model(); }

    std::filesystem::path folder_;
    std::filesystem::path file_;
    std::unique_ptr<app::Desktop> desktop_;
    std::unique_ptr<UiDriver> driver_;
};

TEST_F(DraftDeskTest, checksAFileAndSaysWhatIsWrongWhere) {
    type("file", file_.string());
    typeDays();
    driver_->click("体检");
    ASSERT_TRUE(model().isDone) << model().problem;
    ASSERT_EQ(model().rows.size(), 2U);
    EXPECT_EQ(model().rows[0].tone, present::CheckTone::Wrong);
    EXPECT_EQ(model().rows[0].line, 3);
    EXPECT_TRUE(driver_->reads("没有这一项"));
    driver_->click("weights/wrong");
    EXPECT_FALSE(driver_->has("row-1/see"));
    EXPECT_TRUE(driver_->has("row-2/see"));
}

TEST_F(DraftDeskTest, foldsDutiesAndLiabilitiesIntoALineForEachLaw) {
    type("words",
         "违反了《大气污染防治法》第二十四条第一款，依据《大气污染防治法》第一百条第三项罚款；"
         "依据《水污染防治法》第八十二条第二项罚款。");
    typeDays();
    driver_->click("体检");
    ASSERT_EQ(model().pairs.size(), 2U) << model().problem;
    EXPECT_EQ(model().pairs[0].law, "水污染防治法");
    EXPECT_EQ(model().pairs[0].counts, "缺义务 1 处");
    EXPECT_EQ(model().pairs[1].counts, "成对 1 处");
    for (const present::CheckField& field : model().whole)
        EXPECT_EQ(field.label.find("义务和罚则"), std::string::npos);
    EXPECT_FALSE(driver_->reads("没有引它对应的义务"));
    driver_->click("pairs-水污染防治法");
    EXPECT_TRUE(driver_->reads("没有引它对应的义务"));
}

TEST_F(DraftDeskTest, checksPastedWords) {
    type("words", "依据《行政处罚法》第四十四条告知。");
    typeDays();
    driver_->click("体检");
    ASSERT_EQ(model().rows.size(), 1U) << model().problem;
    EXPECT_EQ(model().name, "粘贴的文稿");
}

TEST_F(DraftDeskTest, showsTheNameAtTheEndOfALongPath) {
    const std::string path = (folder_ / "案卷" / "二〇二六年" / "大气" / "决定书.docx").string();
    type("file", path);
    driver_->click("offence");
    const auto& items = driver_->frame().probe().items();
    EXPECT_TRUE(std::any_of(items.begin(), items.end(), [](const ui::ProbeItem& item) {
        return item.label.starts_with("…") && item.label.ends_with("/决定书.docx");
    }));
    EXPECT_EQ(driver_->item("file").value, path);
}

TEST_F(DraftDeskTest, saysWhyADraftCannotBeChecked) {
    type("file", (folder_ / "没有.txt").string());
    typeDays();
    driver_->click("体检");
    EXPECT_FALSE(model().isDone);
    EXPECT_THAT(model().problem, HasSubstr("没有.txt"));
}

TEST_F(DraftDeskTest, savesReportsBesideTheDraftAndLeavesItAlone) {
    type("file", file_.string());
    typeDays();
    driver_->click("体检");
    driver_->click("存成报告");
    driver_->click("存 PDF");
    EXPECT_EQ(desktop_->message(), "");
    EXPECT_THAT(base::readFile(folder_ / "决定书-引用体检.pdf").value(),
                testing::StartsWith("%PDF"));
    driver_->click("存成报告");
    driver_->click("存表格");
    EXPECT_THAT(base::readFile(folder_ / "决定书-引用体检.xlsx").value(),
                testing::StartsWith("PK"));
    EXPECT_EQ(base::readFile(file_).value(), kDraft);
}

TEST_F(DraftDeskTest, opensTheProvisionOnTheDayOfTheAct) {
    type("file", file_.string());
    typeDays();
    driver_->click("体检");
    driver_->click("row-1/see");
    EXPECT_EQ(desktop_->screen(), present::ScreenId::LawDesk);
    EXPECT_EQ(desktop_->lawDesk().look().day.iso(), "2024-10-31");
    EXPECT_EQ(desktop_->lawDesk().look().place.article, 24);
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::DraftDesk);
    EXPECT_TRUE(model().isDone) << "the check is still there";
}

}  // namespace

}  // namespace lianbing
