#include "game/app/desktop.h"
#include "game/base/file.h"
#include "tests/ui/ui_driver.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing {

namespace {

using test::UiDriver;

/// The whole desktop on a data folder of its own, worked by what can be read on the screen.
class DesktopTest : public testing::Test {
protected:
    DesktopTest() : DesktopTest("") {}

    /// With a scenario from tests/support/scenarios instead of the shipped ones; empty for those.
    explicit DesktopTest(const std::string& scenario) {
        std::string name = (std::filesystem::temp_directory_path() / "lianbing-ui-XXXXXX").string();
        folder_ = mkdtemp(name.data());
        const std::filesystem::path source = LIANBING_SOURCE_DIR;
        content_ = scenario.empty() ? source : folder_ / "content";
        if (!scenario.empty()) {
            std::filesystem::create_directories(content_ / "scenarios");
            for (const char* shared : {"assets", "scripts"})
                std::filesystem::create_directory_symlink(source / shared, content_ / shared);
            std::filesystem::create_directory_symlink(source / "tests/support/scenarios" / scenario,
                                                      content_ / "scenarios" / scenario);
        }
        open();
    }

    ~DesktopTest() override {
        driver_.reset();
        desktop_.reset();
        std::filesystem::remove_all(folder_);
    }

    DesktopTest(const DesktopTest&) = delete;
    DesktopTest& operator=(const DesktopTest&) = delete;

    /// Starts the program, or starts it again on what it kept.
    void open() {
        driver_.reset();
        desktop_.reset();
        desktop_ = app::Desktop::open({content_ / "build" / "x", folder_, false, [this] { return now_; }}).value();
        driver_ = std::make_unique<UiDriver>([this](ui::Frame& frame) { desktop_->step(frame); });
        driver_->rest();
    }

    void click(std::string_view name) {
        driver_->click(name);
        EXPECT_EQ(desktop_->message(), "") << name;
    }

    void clickAll(const std::vector<std::string_view>& names) {
        for (const std::string_view name : names) click(name);
    }

    void begin() { clickAll({"第一次上门", "开始检查"}); }

    [[nodiscard]] const scenario::World& world() const {
        return desktop_->play()->inspection().world();
    }

    /// The screen is drawn again, by a pointer that moves.
    void redraw() { driver_->moveTo({1, 1}); }

    std::int64_t now_ = 1'790'000'000;  ///< what the program takes for the time on the wall
    std::filesystem::path folder_;
    std::filesystem::path content_;
    std::unique_ptr<app::Desktop> desktop_;
    std::unique_ptr<UiDriver> driver_;
};

TEST_F(DesktopTest, playsTheFirstVisitByClickingAndTypingToFullMarks) {
    begin();
    clickAll({"执法记录仪", "operate-recorder"});
    clickAll({"周敏", "出示证件", "说明来意、告知权利义务"});
    clickAll({"map/office", "不行，两个人要一起查完，再坚持一会儿"});
    clickAll({"周敏", "询问是否申请回避", "排污许可证副本", "look-permit", "copy-permit",
              "注明出处和提取时间", "请当事人核对签认", "do-verb"});
    clickAll({"监测报告夹", "look-reports"});
    clickAll({"photo-reports", "注明拍摄人、时间、地点", "请当事人签认", "do-verb"});
    clickAll({"map/boiler-room", "司炉运行记录本", "copy-run-log", "注明出处和提取时间",
              "请当事人核对签认", "do-verb"});
    clickAll({"郑国富", "10月锅炉开了吗？", "排烟温度表", "look-thermometer"});
    clickAll({"map/gate", "烟囱顶上的白烟", "look-plume"});
    clickAll({"map/office", "周敏", "10月的监测报告在哪里？"});
    EXPECT_TRUE(driver_->reads("锅炉是开着的，这个我认"));
    clickAll({"制作检查笔录", "交当事人核对", "请当事人逐页签名", "do-verb"});

    driver_->press(SDLK_j);
    clickAll({"烟囱上的白烟", "主要是水汽遇冷凝结；如实记录所见，不作为违法事实"});
    clickAll({"锅炉那个月在运行", "司炉运行记录本", "那个月的燃气缴费单", "司炉工的陈述"});
    clickAll({"现场怎样处理", "指出问题，要求整改；材料带回，报请立案，并一并报批责令改正"});
    clickAll({"企业违反的义务", "duty/citation-duty"});
    driver_->type("大气法第24条第一款");
    EXPECT_TRUE(driver_->reads("《大气污染防治法》第二十四条第一款"));
    clickAll({"写入答案", "处罚依据", "liability/citation-liability"});
    driver_->type("《大气污染防治法》第一百条第（二）项");
    click("写入答案");

    driver_->press(SDLK_ESCAPE);  // leaves the text
    driver_->press(SDLK_ESCAPE);
    clickAll({"结束检查", "结束并评分"});
    EXPECT_TRUE(world().over);
    EXPECT_EQ(desktop_->play()->inspection().sheet().total(), score::Points::whole(100));
    EXPECT_TRUE(driver_->reads("立得住的一次检查"));
    click("回到首页");
    EXPECT_TRUE(driver_->reads("上次 100 分"));
}

TEST_F(DesktopTest, goesOnAfterTheProgramWasClosed) {
    begin();
    clickAll({"周敏", "出示证件", "map/office"});
    ASSERT_TRUE(world().pending.has_value());
    open();
    EXPECT_TRUE(driver_->reads("已做 2 步"));
    click("第一次上门");  // the first row of that name is the one under 继续
    ASSERT_NE(desktop_->play(), nullptr);
    EXPECT_TRUE(world().pending.has_value());
    click("reply-stay");
    EXPECT_FALSE(world().pending.has_value());
}

TEST_F(DesktopTest, endsAContestWhenItsTimeOnTheWallIsUp) {
    clickAll({"低氧窑", "level-contest", "开始检查"});
    EXPECT_TRUE(driver_->reads("还剩 45:00"));
    EXPECT_FALSE(driver_->has("undo"));
    now_ += 44 * 60;
    redraw();
    EXPECT_TRUE(driver_->reads("还剩 01:00"));
    now_ += 60;
    redraw();
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Score);
    EXPECT_TRUE(world().over);
    EXPECT_TRUE(std::holds_alternative<scenario::TimeUp>(desktop_->play()->inspection().log().back().intent));
}

TEST_F(DesktopTest, givesNoTimeInAContestForLeavingIt) {
    clickAll({"低氧窑", "level-contest", "开始检查"});
    now_ += 10 * 60;
    open();
    now_ += 10 * 60;
    driver_->click("低氧窑");  // the row under 继续
    EXPECT_TRUE(driver_->reads("还剩 25:00"));
    now_ += 60 * 60;
    open();
    driver_->click("低氧窑");  // the row under 继续
    redraw();
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Score);
}

TEST_F(DesktopTest, offersTheSameVerbsWhateverIsRight) {
    begin();
    for (const std::string_view target : {"notice", "plume", "visitors"}) {
        click("target-" + std::string(target));
        for (const std::string_view verb : {"look", "photo", "copy", "operate", "seal"}) {
            EXPECT_TRUE(driver_->has(std::string(verb) + "-" + std::string(target)))
                << verb << " " << target;
        }
    }
}

TEST_F(DesktopTest, leadsFromALostPointBackToItsMoment) {
    begin();
    clickAll({"map/boiler-room", "target-boiler", "look-boiler", "结束检查", "结束并评分"});
    ASSERT_TRUE(world().over);
    EXPECT_TRUE(driver_->reads("还没有出示执法证件"));
    const std::uint64_t before = desktop_->play()->inspection().log().size();
    click("1/moment");  // of the second line: first the certificate, then the checks
    EXPECT_FALSE(world().over);
    EXPECT_EQ(desktop_->play()->inspection().log().size(), before + 1);
}

TEST_F(DesktopTest, canBePlayedWithTheKeyboardAlone) {
    const auto walkTo = [this](std::string_view label) {
        for (int i = 0; i < 60 && driver_->focused() != label; ++i) driver_->press(SDLK_TAB);
        ASSERT_EQ(driver_->focused(), label);
        driver_->press(SDLK_RETURN);
    };
    walkTo("第一次上门");
    walkTo("开始检查");
    walkTo("周敏");
    walkTo("出示证件");
    EXPECT_EQ(world().trace.back().name, "show_id");
    driver_->press(SDLK_e);
    EXPECT_TRUE(driver_->reads("还没有证据"));
    driver_->press(SDLK_ESCAPE);
    driver_->press(SDLK_j);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::CitationDesk);
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Field);
}

TEST_F(DesktopTest, showsNoGroupsAndNoBoardWhereAScenarioHasNone) {
    begin();
    for (const std::string_view name : {"split", "group-you", "board", "papers", "undo"})
        EXPECT_FALSE(driver_->has(name)) << name;
}

TEST_F(DesktopTest, undoesTheLastStep) {
    begin();
    clickAll({"target-notice", "look-notice"});
    ASSERT_FALSE(world().trace.empty());
    click("undo");
    EXPECT_TRUE(world().trace.empty());
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Field);
    EXPECT_FALSE(driver_->has("undo"));
    clickAll({"target-plume", "look-plume"});
    driver_->press(SDLK_u);
    EXPECT_TRUE(world().trace.empty());
}

/// A scenario in which officers can go separate ways, with a fact to prove and a document to write.
class TeamTest : public DesktopTest {
protected:
    TeamTest() : DesktopTest("small-team") { clickAll({"小队", "开始检查"}); }

    void sendZhaoApart() { clickAll({"split", "leave-zhao", "do-split"}); }
};

TEST_F(TeamTest, splitsWhoIsTickedAndCommandsWhoIsFree) {
    sendZhaoApart();
    ASSERT_EQ(world().groups.size(), 2U);
    EXPECT_EQ(world().groups[1].officers, std::vector<std::string>{"zhao"});
    click("map/pump");
    // The others walk; he acts meanwhile.
    EXPECT_EQ(world().place, "gate");
    EXPECT_TRUE(driver_->reads("现在指挥赵航"));
    EXPECT_FALSE(driver_->item("group-you").enabled);
    EXPECT_TRUE(driver_->item("group-zhao").chosen);
    click("wait");
    EXPECT_EQ(world().place, "pump");
}

TEST_F(TeamTest, leadsTheGroupWhoseCardIsClicked) {
    sendZhaoApart();
    clickAll({"map/pump", "wait", "stand-by"});
    ASSERT_EQ(world().place, "gate");
    click("group-you");
    EXPECT_EQ(world().place, "pump");
    EXPECT_EQ(world().trace.back().name, "lead");
}

TEST_F(TeamTest, keepsSomebodyInTheGroupThatIsSplit) {
    clickAll({"split", "leave-you", "leave-lin"});
    EXPECT_TRUE(driver_->item("do-split").enabled);
    click("leave-zhao");
    EXPECT_FALSE(driver_->item("do-split").enabled);
}

TEST_F(TeamTest, saysWhyAnOrderCannotBeGiven) {
    const ui::ProbeItem join = driver_->item("join");
    EXPECT_FALSE(join.enabled);
    EXPECT_FALSE(driver_->reads("会合不了"));
    driver_->moveTo(join.rect.center());
    EXPECT_TRUE(driver_->reads("会合不了"));
    redraw();
    driver_->press(SDLK_g);
    EXPECT_TRUE(driver_->reads("会合不了"));
    EXPECT_FALSE(driver_->item("order-join").enabled);
}

TEST_F(TeamTest, waitsAsLongAsIsTyped) {
    clickAll({"wait-other", "wait-minutes"});
    driver_->type("7");
    click("do-wait");
    EXPECT_EQ(world().now.clock(), "09:07");
}

TEST_F(TeamTest, asksWithTheToneThatIsChosenAndOnlyOnce) {
    clickAll({"target-keeper", "tone-pressing", "ask-keeper-pump"});
    EXPECT_EQ(procedure::attribute(world().trace.back().attributes, "manner:pressing"), "yes");
    EXPECT_TRUE(driver_->reads("神色紧张"));
    click("ask-keeper-night");
    EXPECT_EQ(procedure::attribute(world().trace.back().attributes, "manner:pressing"), "");
}

TEST_F(TeamTest, keepsTheRecordOfATalk) {
    clickAll({"target-keeper", "ask-keeper-pump", "talk-keeper"});
    EXPECT_TRUE(driver_->reads("和老孙的谈话"));
    driver_->press(SDLK_ESCAPE);
    EXPECT_FALSE(driver_->reads("和老孙的谈话"));
}

TEST_F(TeamTest, cannotTurnToSomebodyWhoTalksWithOthers) {
    sendZhaoApart();
    clickAll({"target-keeper", "ask-keeper-pump"});
    ASSERT_TRUE(driver_->item("group-zhao").chosen);
    EXPECT_TRUE(driver_->reads("正在和另一组谈话"));
    EXPECT_FALSE(driver_->item("ask-keeper-night").enabled);
    EXPECT_FALSE(driver_->item("show_id-keeper").enabled);
}

TEST_F(TeamTest, tellsWhatIsHeldFromWhatIsFixed) {
    clickAll({"target-log", "photo-log", "do-verb"});
    EXPECT_TRUE(driver_->reads("证据 1 件，固定 0 件"));
    clickAll({"photo-log", "manner-taker", "do-verb"});
    EXPECT_TRUE(driver_->reads("证据 1 件，固定 1 件"));
}

TEST_F(TeamTest, opensBoardAndPapersAndComesBack) {
    click("board");
    EXPECT_EQ(desktop_->screen(), present::ScreenId::EvidenceBoard);
    EXPECT_TRUE(driver_->reads("水流走了"));
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Field);
    driver_->press(SDLK_e);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::EvidenceBoard);
    driver_->press(SDLK_ESCAPE);
    click("papers");
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Papers);
    EXPECT_TRUE(driver_->reads("现场检查笔录"));
    driver_->press(SDLK_ESCAPE);
    driver_->press(SDLK_d);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Papers);
}

TEST_F(TeamTest, returnsFromTheLawsToTheScreenBelow) {
    for (const present::ScreenId below :
         {present::ScreenId::Field, present::ScreenId::Papers, present::ScreenId::EvidenceBoard}) {
        desktop_->handle(present::OpenScreen{below});
        desktop_->handle(present::OpenLaws{});
        EXPECT_EQ(desktop_->screen(), present::ScreenId::LawDesk);
        desktop_->handle(present::CloseLaws{});
        EXPECT_EQ(desktop_->screen(), below);
    }
}

TEST_F(TeamTest, undoesOnTheBoardWithoutLeavingIt) {
    clickAll({"target-log", "photo-log", "manner-taker", "do-verb", "board"});
    desktop_->handle(present::Submit{scenario::Link{"photo-log", "fact-water"}});
    ASSERT_EQ(world().links.size(), 1U);
    desktop_->handle(
        present::Submit{scenario::RewindTo{*desktop_->play()->inspection().undoTarget()}});
    EXPECT_TRUE(world().links.empty());
    EXPECT_EQ(desktop_->screen(), present::ScreenId::EvidenceBoard);
}

TEST_F(TeamTest, saysSavedOnlyOnceAFormIsWritten) {
    click("papers");
    const std::filesystem::path nowhere = folder_ / "none" / "record.pdf";
    desktop_->handle(present::PrintForm{"site-record", nowhere.string()});
    EXPECT_NE(desktop_->message(), "");
    redraw();
    EXPECT_FALSE(driver_->reads("已保存到"));
    const std::filesystem::path path = folder_ / "record.pdf";
    desktop_->handle(present::PrintForm{"site-record", path.string()});
    EXPECT_EQ(desktop_->message(), "");
    redraw();
    EXPECT_TRUE(driver_->reads("已保存到 " + path.string()));
    EXPECT_TRUE(base::readFile(path).value().starts_with("%PDF"));
}

TEST_F(TeamTest, opensWhatASnapshotNamesWhereItIs) {
    EXPECT_TRUE(desktop_->openInside("keeper"));
    redraw();
    EXPECT_TRUE(driver_->has("ask-keeper-pump"));
    EXPECT_FALSE(desktop_->openInside("meter")) << "it is elsewhere";
    desktop_->handle(present::OpenScreen{present::ScreenId::Papers});
    EXPECT_TRUE(desktop_->openInside("site-record"));
    EXPECT_FALSE(desktop_->openInside("keeper"));
}

}  // namespace

}  // namespace lianbing
