#include "game/present/deadline_model.h"
#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lianbing::present {

namespace {

using procedure::PeriodUnit;
using testing::ElementsAre;
using testing::HasSubstr;

procedure::StatutoryPeriod aPeriod(const char* id, const char* title, int amount, PeriodUnit unit) {
    procedure::StatutoryPeriod what;
    what.id = id;
    what.group = "证据";
    what.title = title;
    what.period = {amount, unit};
    what.from = "开始";
    what.until = "结束";
    what.basis = {law::ArticleRef::parse("行政处罚法56").value()};
    return what;
}

class DeadlineDeskTest : public testing::Test {
protected:
    DeadlineDeskTest() {
        procedure::StatutoryPeriod seal =
            aPeriod("seal", "查封的期限", 30, PeriodUnit::NaturalDays);
        seal.extension = procedure::Extension{{30, PeriodUnit::NaturalDays}, 1, {}, true};
        seal.interruption = procedure::Interruption{"检测的期间", {}, true};
        seal.group = "措施";
        periods_ = {aPeriod("preserve", "登记保存", 7, PeriodUnit::WorkingDays), seal,
                    aPeriod("report", "报告", 24, PeriodUnit::Hours),
                    aPeriod("pursuit", "时效", 2, PeriodUnit::Years)};
        look_.start = "2026-02-12";
    }

    DeadlineModel desk() { return makeDeadline(look_, periods_, tests::shippedLibrary()); }

    /// What the calendar says of a day of 2026.
    static std::string spoken(const DeadlineModel& model, int month, int day) {
        const base::Date wanted = base::Date::fromYmd(2026, month, day).value();
        for (const CalendarMonth& one : model.months) {
            for (const CalendarDay& shown : one.days) {
                if (shown.day == wanted) return shown.spoken;
            }
        }
        return "not shown";
    }

    std::vector<procedure::StatutoryPeriod> periods_;
    DeadlineLook look_;
};

TEST_F(DeadlineDeskTest, listsPeriodsByGroupAndFindsThemByAnyWords) {
    ASSERT_EQ(desk().groups.size(), 2U);
    EXPECT_EQ(desk().groups[0].title, "证据");
    EXPECT_EQ(desk().groups[0].periods.size(), 3U);
    EXPECT_TRUE(desk().groups[0].periods[0].isChosen) << "the first, where none was chosen";
    look_.words = "查封 30日";
    ASSERT_EQ(desk().groups.size(), 1U);
    EXPECT_EQ(desk().groups[0].periods[0].id, "seal");
    look_.words = "第五十六条 保存";
    EXPECT_EQ(desk().groups[0].periods.size(), 1U);
    look_.words = "没有的";
    EXPECT_FALSE(desk().listNote.empty());
    EXPECT_EQ(desk().title, "登记保存") << "what is open stays open";
}

// Fri 13 1st, Sat 14 worked 2nd, Sun 15 to Mon 23 off, Tue 24 to Fri 27 3rd to 6th, Sat 28 7th.
TEST_F(DeadlineDeskTest, countsOverTheSpringFestivalDayByDay) {
    const DeadlineModel model = desk();
    EXPECT_EQ(model.due, "2026年2月28日");
    EXPECT_THAT(model.dueNote, HasSubstr("周六，调休上班"));
    EXPECT_EQ(model.basis[0].words, "《行政处罚法》第五十六条");
    ASSERT_EQ(model.months.size(), 1U);
    EXPECT_EQ(model.months[0].title, "2026年2月");
    EXPECT_EQ(spoken(model, 2, 12), "2月12日，开始日");
    EXPECT_EQ(spoken(model, 2, 14), "2月14日，班，第 2 日");
    EXPECT_EQ(spoken(model, 2, 17), "2月17日，休，不算");
    EXPECT_EQ(spoken(model, 2, 28), "2月28日，班，届满");
    EXPECT_TRUE(model.steps.back().isLast);
}

TEST_F(DeadlineDeskTest, marksTheOwnDayAndNamesTheMistake) {
    look_.answer = "2026-02-19";
    const DeadlineModel model = desk();
    EXPECT_FALSE(model.mark->isRight);
    EXPECT_THAT(model.mark->sentence, HasSubstr("早了 9 天"));
    EXPECT_THAT(model.mark->sentence, HasSubstr("自然日"));
    EXPECT_THAT(spoken(model, 2, 19), HasSubstr("我的答案"));
    look_.answer = "2026-02-28";
    EXPECT_TRUE(desk().mark->isRight);
    look_.answer = "二月";
    EXPECT_FALSE(desk().mark.has_value());
    EXPECT_FALSE(desk().answer.problem.empty());
}

TEST_F(DeadlineDeskTest, showsTheMonthOfAnAnswerThatIsNotFarOff) {
    look_.answer = "2026-03-02";
    EXPECT_THAT(desk().mark->sentence, HasSubstr("晚了 2 天"));
    EXPECT_EQ(desk().months.size(), 2U);
    look_.answer = "2031-03-02";
    EXPECT_EQ(desk().months.size(), 1U);
}

TEST_F(DeadlineDeskTest, suspendsAndExtends) {
    look_.period = "seal";
    look_.start = "2026-03-02";
    look_.extensions = 1;
    look_.suspensions = {{"2026-03-10", "2026-03-19"}};
    const DeadlineModel model = desk();
    EXPECT_EQ(model.due, "2026年5月11日");
    EXPECT_EQ(spoken(model, 3, 10), "3月10日，中止");
    EXPECT_THAT(model.warnings[0].words, HasSubstr("延长的依据尚未核实"));
    EXPECT_EQ(model.mostExtensions, 1);
    look_.extensions = 5;
    EXPECT_EQ(desk().look.extensions, 1) << "no more than the period allows";
}

TEST_F(DeadlineDeskTest, saysWhatIsWrongWithWhatIsTyped) {
    look_.period = "seal";
    look_.suspensions = {{"2026-02-20", "2026-02-18"}};
    EXPECT_EQ(desk().suspensions[0].last.problem, "末日早于首日");
    EXPECT_FALSE(desk().isCounted);
    look_.suspensions = {{"2026-02-20", ""}};
    EXPECT_TRUE(desk().isCounted) << "half a suspension is not yet one";
    look_.start = "2026-02-30";
    EXPECT_FALSE(desk().start.problem.empty());
    EXPECT_TRUE(desk().months.empty());
    look_.start = "";
    EXPECT_EQ(desk().start.problem, "") << "nothing typed is not wrong";
}

TEST_F(DeadlineDeskTest, takesNoSuspensionThatNoLawKnows) {
    look_.suspensions = {{"2026-02-20", "2026-02-25"}};
    const DeadlineModel model = desk();
    EXPECT_FALSE(model.canSuspend);
    EXPECT_EQ(model.due, "2026年2月28日");
    EXPECT_THAT(model.warnings[0].words, HasSubstr("没有用上"));
    EXPECT_TRUE(model.warnings[0].isGrave);
}

TEST_F(DeadlineDeskTest, countsNothingWhereNoLawOfTheDayGivesThePeriod) {
    look_.start = "2021-07-14";
    const DeadlineModel model = desk();
    EXPECT_FALSE(model.isCounted);
    EXPECT_THAT(model.warnings[0].words, HasSubstr("2021年7月14日没有查到这个期限的规定"));
    EXPECT_TRUE(model.basis.empty());
}

TEST_F(DeadlineDeskTest, showsTheTermsOfTheDayOfTheStart) {
    procedure::PeriodTerms older;
    older.period = {3, PeriodUnit::NaturalDays};
    older.basis = {law::ArticleRef::parse("行政处罚法(2017)37.2").value()};
    periods_[0].earlier = {older};
    look_.start = "2021-07-13";
    EXPECT_EQ(desk().length, "3日");
    EXPECT_EQ(desk().due, "2021年7月16日");
    EXPECT_EQ(desk().basis[0].words, "《行政处罚法》第三十七条第二款");
}

// Thirty days from 16 Sep 2024 are full on Wed 16 Oct; from 6 Sep on Sun 6 Oct, off up to the 7th.
TEST_F(DeadlineDeskTest, showsBothDaysWhereTheLawIsSilentButNotBeforeTheAnswer) {
    look_.period = "seal";
    look_.start = "2024-09-06";
    const auto tells = [&] {
        const DeadlineModel model = desk();
        return std::any_of(model.warnings.begin(), model.warnings.end(), [](const auto& warning) {
            return warning.words.find("顺延到2024年10月8日") != std::string::npos;
        });
    };
    EXPECT_TRUE(tells());
    look_.hidesResult = true;
    EXPECT_FALSE(tells());
    look_.answer = "2024-10-08";
    EXPECT_TRUE(desk().mark->isRight);
}

TEST_F(DeadlineDeskTest, runsHoursThroughNightsAndHolidays) {
    look_.period = "report";
    look_.hour = "16:30";
    look_.suspensions = {{"2026-02-12", "2026-02-13"}};
    EXPECT_EQ(desk().due, "2026年2月13日 16:30");
    EXPECT_TRUE(desk().suspensions.empty());
    look_.hour = "下午";
    EXPECT_FALSE(desk().hour.problem.empty());
}

TEST_F(DeadlineDeskTest, hidesTheResultAndTheCountUntilSomethingWasAnswered) {
    look_.hidesResult = true;
    periods_[0].interruption = procedure::Interruption{"检测的期间", {}, true};
    look_.suspensions = {{"2026-02-25", "2026-02-25"}};
    const DeadlineModel model = desk();
    EXPECT_TRUE(model.isHidden);
    EXPECT_EQ(model.due, "");
    EXPECT_TRUE(model.steps.empty());
    EXPECT_EQ(spoken(model, 2, 13), "2月13日");
    EXPECT_EQ(spoken(model, 2, 14), "2月14日，班") << "the notice may be looked at";
    EXPECT_EQ(spoken(model, 2, 25), "2月25日，中止");
    look_.answer = "2026-03-02";
    EXPECT_FALSE(desk().isHidden);
}

TEST_F(DeadlineDeskTest, saysWhereAYearHasNoHolidayNotice) {
    look_.start = "2030-02-12";
    const DeadlineModel model = desk();
    EXPECT_THAT(model.warnings[0].words, HasSubstr("没有 2030 年的放假通知"));
    EXPECT_EQ(model.months[0].note, "没有放假通知");
    EXPECT_FALSE(model.isSure);
}

TEST_F(DeadlineDeskTest, leavesOutTheMiddleOfVeryManyMonths) {
    look_.period = "pursuit";
    const DeadlineModel model = desk();
    EXPECT_EQ(model.due, "2028年2月12日");
    ASSERT_EQ(model.months.size(), 6U);
    EXPECT_EQ(model.months[2].title, "2026年4月");
    EXPECT_EQ(model.months[3].title, "2027年12月");
    EXPECT_EQ(model.months[3].skipped, "中间 19 个月没有画");
}

TEST(DeadlineDesk, showsNothingWithoutPeriods) {
    EXPECT_TRUE(makeDeadline({}, {}, tests::shippedLibrary()).groups.empty());
}

}  // namespace

}  // namespace lianbing::present
