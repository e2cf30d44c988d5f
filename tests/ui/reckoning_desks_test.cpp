#include "game/app/desktop.h"
#include "tests/ui/ui_driver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lianbing {

namespace {

using test::UiDriver;
using testing::HasSubstr;

class ReckoningDesksTest : public testing::Test {
protected:
    ReckoningDesksTest() { open(1280, 720, 1); }

    void open(int width, int height, float scale) {
        driver_.reset();
        desktop_ = app::Desktop::open(
                       {std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "x", {}, true})
                       .value();
        driver_ =
            std::make_unique<UiDriver>([this](ui::Frame& frame) { desktop_->step(frame); },
                                       test::offscreen(width, height, {ui::Ground::Light, scale}));
        driver_->rest();
    }

    /// Carries out a command and draws what came of it.
    void ask(const present::Command& command) {
        desktop_->handle(command);
        driver_->moveTo({0, 0});
    }

    void retype(std::string_view field, std::string_view words) {
        driver_->click(field);
        driver_->press(SDLK_a, KMOD_CTRL);
        driver_->type(words);
    }

    /// What reaches over the side of the part of the screen that it lies in.
    [[nodiscard]] std::string cutOff() {
        std::string names;
        for (const ui::ProbeItem& item : driver_->frame().probe().items()) {
            if (!item.visible.empty() && item.visible.w < item.rect.w - 1)
                names += item.label + '\n';
        }
        return names;
    }

    /// Whether words stand on the screen, and not only below what is scrolled into view.
    [[nodiscard]] bool sees(std::string_view words) {
        const auto& items = driver_->frame().probe().items();
        return std::any_of(items.begin(), items.end(), [&](const ui::ProbeItem& item) {
            return item.label.find(words) != std::string::npos && item.visible.h >= item.rect.h - 1;
        });
    }

    [[nodiscard]] float topOf(std::string_view name) { return driver_->item(name).rect.y; }

    [[nodiscard]] const present::DiscretionModel& fine() const {
        return desktop_->discretionDesk().model();
    }

    [[nodiscard]] const present::DeadlineModel& deadline() const {
        return desktop_->deadlineDesk().model();
    }

    std::unique_ptr<app::Desktop> desktop_;
    std::unique_ptr<UiDriver> driver_;
};

class DiscretionScreenTest : public ReckoningDesksTest {
protected:
    DiscretionScreenTest() {
        driver_->click("裁量计算台");
        retype("day", "2026-03-02");
        driver_->click("table-guangdong-air-evasion");
    }
};

TEST_F(DiscretionScreenTest, reckonsAFineFromTheGradesThatAreChosen) {
    driver_->click("factor-behaviour/fraud");
    driver_->click("factor-duration/long");
    ASSERT_TRUE(fine().result.has_value()) << fine().problem;
    EXPECT_TRUE(driver_->reads("450,000 元"));
    EXPECT_TRUE(driver_->item("factor-behaviour/fraud").chosen);
    EXPECT_TRUE(driver_->has("《大气污染防治法》第九十九条第三项"));
}

TEST_F(DiscretionScreenTest, marksTheAmountThatIsTyped) {
    driver_->click("factor-behaviour/fraud");
    retype("answer", "250000");
    EXPECT_FALSE(fine().mark.has_value()) << "not before it is handed in";
    driver_->click("批改");
    ASSERT_TRUE(fine().mark.has_value());
    EXPECT_TRUE(driver_->reads("按裁量表是30万元"));
    retype("answer", "30万元");
    EXPECT_FALSE(driver_->reads("按裁量表是30万元")) << "a verdict on another amount is gone";
    driver_->press(SDLK_RETURN);
    EXPECT_TRUE(driver_->reads("算得对"));
}

TEST_F(DiscretionScreenTest, hidesTheResultWhereOneReckonsFirst) {
    driver_->click("practice");
    EXPECT_FALSE(driver_->reads("100,000 元"));
    retype("answer", "100000");
    driver_->click("批改");
    EXPECT_TRUE(driver_->reads("100,000 元"));
    driver_->click("factor-behaviour/fraud");
    EXPECT_FALSE(driver_->reads("300,000 元"));
}

TEST_F(DiscretionScreenTest, opensWhatAStepRestsOnAndComesBack) {
    driver_->click("liability-0");
    EXPECT_EQ(desktop_->screen(), present::ScreenId::LawDesk);
    EXPECT_EQ(desktop_->lawDesk().look().day.iso(), "2026-03-02");
    EXPECT_EQ(desktop_->lawDesk().look().place.article, 99);
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::DiscretionDesk);
    EXPECT_EQ(fine().look.table, "guangdong-air-evasion");
}

TEST_F(DiscretionScreenTest, changesThePlaceAndReckonsTheFineByTheDay) {
    driver_->click("place-hunan");
    driver_->click("factor-repeats/second");
    EXPECT_TRUE(driver_->reads("29,000 元"));
    driver_->click("按日计罚");
    retype("daily-fine", "450000");
    retype("daily-served", "2026-09-01");
    retype("daily-recheck", "2026-09-20");
    EXPECT_TRUE(driver_->reads("8,550,000 元"));
    driver_->click("听证和从轻");
    EXPECT_TRUE(driver_->reads("没有主观过错"));
}

TEST_F(DiscretionScreenTest, foldsTheListIntoASheetWhereThereIsNoRoom) {
    open(1280, 720, 1.5F);
    driver_->click("裁量计算台");
    EXPECT_FALSE(driver_->has("place-hunan"));
    driver_->click("换一张表");
    driver_->click("place-hunan");
    driver_->click("table-hunan-plant-dust");
    EXPECT_FALSE(driver_->has("place-hunan")) << "the sheet closed";
    EXPECT_EQ(fine().look.table, "hunan-plant-dust");
}

TEST_F(DiscretionScreenTest, showsTheArithmeticOnALowScreenBesideAVerdict) {
    open(1280, 720, 1.5F);
    driver_->click("裁量计算台");
    retype("day", "2026-03-02");
    EXPECT_TRUE(sees("较小者(10%，100%) × 1000000元 = 100000元"));
    const float before = topOf("answer");
    retype("answer", "250000");
    driver_->click("批改");
    ASSERT_TRUE(fine().mark.has_value());
    EXPECT_TRUE(sees(fine().mark->sentence));
    EXPECT_EQ(topOf("answer"), before) << "the foot does not grow over what the verdict is about";
}

TEST_F(DiscretionScreenTest, takesAGroundOfLeniencyIntoSteps) {
    driver_->click("听证和从轻");
    driver_->click("take-harm-reduced");
    EXPECT_EQ(fine().look.lenient, "harm-reduced");
    driver_->click("计算");
    EXPECT_TRUE(driver_->reads("减轻，可以低于法定最低额10万元"));
    driver_->click("听证和从轻");
    driver_->click("take-harm-reduced");
    EXPECT_EQ(fine().look.lenient, "");
}

TEST_F(DiscretionScreenTest, worksByKeyboardAlone) {
    driver_->click("factor-behaviour/part");
    driver_->press(SDLK_TAB);
    driver_->press(SDLK_TAB);
    driver_->press(SDLK_SPACE);
    EXPECT_EQ(fine().look.grades.at("behaviour"), "secret");
    driver_->press(SDLK_ESCAPE);
    EXPECT_EQ(desktop_->screen(), present::ScreenId::Home);
}

class DeadlineScreenTest : public ReckoningDesksTest {
protected:
    DeadlineScreenTest() {
        driver_->click("期限计算台");
        driver_->click("period-preserve");
        retype("start", "2026-02-12");
    }
};

TEST_F(DeadlineScreenTest, showsTheLastDayAndTheCalendar) {
    EXPECT_TRUE(driver_->reads("2026年2月28日"));
    EXPECT_TRUE(driver_->reads("2月14日，班，第 2 日"));
    EXPECT_TRUE(driver_->reads("2月28日，班，届满"));
    EXPECT_TRUE(driver_->has("basis-0"));
}

TEST_F(DeadlineScreenTest, marksTheDayThatIsTyped) {
    retype("answer", "2026-02-19");
    driver_->click("批改");
    EXPECT_TRUE(driver_->reads("早了 9 天：把7个工作日当成7个自然日算了"));
    EXPECT_TRUE(driver_->reads("2月19日，休，不算，我的答案"));
}

TEST_F(DeadlineScreenTest, keepsTheFormInSightOnALowScreenBesideAVerdict) {
    open(1280, 720, 1.5F);
    driver_->click("期限计算台");
    retype("start", "2026-02-12");
    const float before = topOf("answer");
    retype("answer", "2026-02-19");
    driver_->click("批改");
    ASSERT_TRUE(deadline().mark.has_value());
    EXPECT_TRUE(sees(deadline().mark->sentence));
    EXPECT_EQ(topOf("answer"), before);
    EXPECT_TRUE(sees("依据"));
    EXPECT_FALSE(driver_->reads("加一段中止"));  // no law leaves time out of this period
}

TEST_F(DeadlineScreenTest, marksTheDayThatIsPointedAt) {
    driver_->click("practice");
    EXPECT_FALSE(driver_->reads("2026年2月28日"));
    const auto& items = driver_->frame().probe().items();
    const auto cell = std::find_if(items.begin(), items.end(), [](const ui::ProbeItem& item) {
        return item.label == "2月28日，班";
    });
    ASSERT_NE(cell, items.end());
    driver_->clickAt(cell->rect.center());
    ASSERT_TRUE(deadline().mark.has_value());
    EXPECT_TRUE(deadline().mark->isRight);
    EXPECT_EQ(driver_->item("answer").value, "2026-02-28");
}

TEST_F(DeadlineScreenTest, walksTheCalendarByKeyboard) {
    retype("answer", "2026-02-26");
    driver_->click("批改");
    for (int i = 0; i < 40 && driver_->focused() != "日历"; ++i) driver_->press(SDLK_TAB);
    ASSERT_EQ(driver_->focused(), "日历");
    driver_->press(SDLK_RIGHT);
    driver_->press(SDLK_RIGHT);
    EXPECT_EQ(deadline().look.answer, "2026-02-26") << "walking answers nothing yet";
    driver_->press(SDLK_RETURN);
    EXPECT_EQ(deadline().look.answer, "2026-02-28");
}

TEST_F(DeadlineScreenTest, suspendsAndExtendsASealing) {
    driver_->click("period-seal");
    retype("start", "2026-03-02");
    driver_->click("extend-1");
    driver_->click("加一段中止");
    retype("suspension-0/first", "2026-03-10");
    retype("suspension-0/last", "2026-03-19");
    EXPECT_EQ(deadline().due, "2026年5月11日");
    EXPECT_TRUE(driver_->reads("3月10日，中止"));
    driver_->click("suspension-0/remove");
    EXPECT_EQ(deadline().due, "2026年5月1日");
}

TEST_F(DeadlineScreenTest, findsAPeriodByWords) {
    retype("search", "听证 通知");
    EXPECT_FALSE(driver_->has("period-preserve"));
    driver_->click("period-hearing-notice");
    EXPECT_TRUE(driver_->reads("要等这一天过完，不能早于它"));
}

TEST_F(DeadlineScreenTest, asksForTheHourWhereHoursCount) {
    driver_->click("period-seal-approval");
    retype("hour", "16:30");
    EXPECT_TRUE(driver_->reads("2026年2月13日 16:30"));
    EXPECT_FALSE(driver_->has("answer"));
    retype("hour", "下午");
    EXPECT_TRUE(driver_->reads("时刻写成 09:00 的样子"));
}

TEST_F(DeadlineScreenTest, foldsTheListIntoASheetWhereThereIsNoRoom) {
    open(1280, 720, 1.5F);
    driver_->click("期限计算台");
    EXPECT_FALSE(driver_->has("period-seal"));
    driver_->click("换一个期限");
    driver_->click("period-seal");
    EXPECT_FALSE(driver_->has("period-seal")) << "the sheet closed";
    EXPECT_EQ(deadline().look.period, "seal");
}

struct Shape {
    int width;
    int height;
    float scale;
};

class ReckoningDesksAt : public ReckoningDesksTest, public testing::WithParamInterface<Shape> {};

TEST_P(ReckoningDesksAt, cutNothingOffAtTheSide) {
    open(GetParam().width, GetParam().height, GetParam().scale);
    driver_->click("裁量计算台");
    present::DiscretionLook look = fine().look;
    look.day = base::Date::parse("2026-09-01").value();
    look.place = "guangdong";
    look.table = "guangdong-over-limit";
    look.adjustments["apology"] = "-30%";
    look.daily = {"450000", "2026-09-01", "2026-09-20"};
    ask(present::ReckonFine{look});
    EXPECT_EQ(cutOff(), "");
    driver_->click("按日计罚");
    EXPECT_EQ(cutOff(), "");
    driver_->click("听证和从轻");
    EXPECT_EQ(cutOff(), "");
    driver_->press(SDLK_ESCAPE);

    driver_->click("期限计算台");
    present::DeadlineLook due = deadline().look;
    due.period = "seal";
    due.start = "2026-03-02";
    due.extensions = 1;
    due.suspensions = {{"2026-03-10", "2026-03-19"}};
    due.answer = "2026-05-01";
    ask(present::ReckonDeadline{due});
    EXPECT_EQ(cutOff(), "");
}

INSTANTIATE_TEST_SUITE_P(Shapes, ReckoningDesksAt,
                         testing::Values(Shape{1280, 720, 1}, Shape{1280, 720, 1.25F},
                                         Shape{1280, 720, 1.5F}, Shape{1920, 1080, 1}));

}  // namespace

}  // namespace lianbing
