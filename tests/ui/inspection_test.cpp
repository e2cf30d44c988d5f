#include "game/app/desktop.h"
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
    DesktopTest() {
        std::string name = (std::filesystem::temp_directory_path() / "lianbing-ui-XXXXXX").string();
        folder_ = mkdtemp(name.data());
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
        desktop_ = app::Desktop::open(
                       {std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x", folder_, false})
                       .value();
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

    std::filesystem::path folder_;
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

}  // namespace

}  // namespace lianbing
