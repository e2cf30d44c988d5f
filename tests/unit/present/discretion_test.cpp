#include "game/present/discretion_model.h"
#include "game/present/discretion_words.h"
#include "tests/unit/law/synthetic_laws.h"
#include "tests/unit/procedure/discretion_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace lianbing::present {

namespace {

using law::dayOf;
using procedure::DiscretionTable;
using testing::ElementsAre;
using testing::HasSubstr;

/// 甲水法31-2 is in force until 2015; the table from 2008 to 2020.
DiscretionTable waterTable() {
    DiscretionTable table = procedure::aTable();
    table.title = "逃避监管排放水污染物";
    table.source = "某省裁量规定（某环发〔2008〕3号）附件1";
    table.valid = {dayOf("2008-01-01"), dayOf("2020-01-01")};
    table.liability = {law::refOf("甲水法31-2")};
    return table;
}

class DiscretionDeskTest : public testing::Test {
protected:
    DiscretionDeskTest() {
        procedure::LocalPack nation;
        nation.id = "nation";
        nation.title = "全国";
        procedure::HearingThreshold hearing;
        hearing.organisation = 200000;
        hearing.source = "某办法";
        nation.hearings = {hearing};
        nation.leniency = {{"slight",
                            "后果轻微",
                            procedure::Leniency::MayNotPunish,
                            {"初次", "及时改正"},
                            {law::refOf("丁罚法7")}}};
        procedure::LocalPack province;
        province.id = "province";
        province.title = "某省";
        province.inside = "nation";
        province.tables = {table_};
        const auto laws = std::make_shared<const law::Library>(law::syntheticLibrary());
        places_ = {{{province, nation}, laws}, {{nation}, laws}};
        look_.day = dayOf("2012-06-01");
    }

    DiscretionTable& table() { return places_[0].packs[0].tables[0]; }

    DiscretionModel desk() { return makeDiscretion(look_, places_); }

    void choose(const std::string& factor, const std::string& grade) {
        look_.grades[factor] = grade;
    }

    DiscretionTable table_ = waterTable();
    std::vector<LocalPlace> places_;
    DiscretionLook look_;
};

TEST_F(DiscretionDeskTest, opensTheFirstPlaceThatHasATable) {
    const DiscretionModel model = desk();
    EXPECT_EQ(model.look.place, "province");
    EXPECT_EQ(model.look.table, "evasion");
    ASSERT_EQ(model.places.size(), 2U);
    EXPECT_EQ(model.places[0].title, "全国") << "the outer ones stand first";
    EXPECT_EQ(model.places[0].detail, "没有裁量表");
    EXPECT_TRUE(model.places[1].isChosen);
    EXPECT_TRUE(model.isValid);
}

TEST_F(DiscretionDeskTest, showsEachGradeWithItsWeightAndWhichIsTaken) {
    choose("behaviour", "fraud");
    const DiscretionModel model = desk();
    ASSERT_EQ(model.factors.size(), 3U);
    EXPECT_TRUE(model.factors[0].grades[0].isChosen) << "the only one there is";
    EXPECT_TRUE(model.factors[1].grades[1].isChosen);
    EXPECT_EQ(model.factors[1].grades[1].weight, "20%");
    EXPECT_FALSE(model.factors[1].grades[0].isAssumed);
    EXPECT_TRUE(model.factors[2].grades[0].isAssumed) << "nothing was chosen";
    EXPECT_FALSE(model.factors[2].grades[0].isChosen);
}

TEST_F(DiscretionDeskTest, showsTheArithmeticAndWhatEachStepRestsOn) {
    choose("behaviour", "fraud");
    choose("days", "long");
    const DiscretionModel model = desk();
    ASSERT_TRUE(model.result.has_value()) << model.problem;
    EXPECT_EQ(model.result->amount, "450,000 元");
    EXPECT_EQ(model.result->words, "45万元");
    EXPECT_EQ(model.result->least, "10万元");
    EXPECT_EQ(model.result->arithmetic, "较小者(45%，100%) × 1000000元 = 450000元");
    const auto& steps = model.result->steps;
    EXPECT_EQ(steps.front().what, "法定幅度");
    EXPECT_EQ(steps.front().basis.law, "《甲水法》第三十一条第二项");
    EXPECT_EQ(steps[1].basis.words, "某环发〔2008〕3号");
    EXPECT_EQ(steps[1].basis.law, "") << "a table opens no law";
    EXPECT_TRUE(steps.back().isLast);
    EXPECT_TRUE(std::any_of(steps.begin(), steps.end(), [](const ReckoningStep& step) {
        return step.shown == "10% + 20% + 15% = 45%";
    }));
    EXPECT_NEAR(model.result->place, 350.0 / 900.0, 1e-6);
}

TEST_F(DiscretionDeskTest, marksTheOwnAmountAsTheCoreDoes) {
    choose("behaviour", "fraud");
    look_.answer = "30万元";
    EXPECT_TRUE(desk().mark->isRight);
    look_.answer = "290000";
    EXPECT_FALSE(desk().mark->isRight);
    EXPECT_THAT(desk().mark->sentence, HasSubstr("按裁量表是30万元"));
    EXPECT_TRUE(desk().result->answerPlace.has_value());
    look_.answer = "20000";
    EXPECT_THAT(desk().mark->sentence, HasSubstr("低于法定最低额"));
    EXPECT_FALSE(desk().result->answerPlace.has_value()) << "outside the range";
    look_.answer = "很多";
    EXPECT_FALSE(desk().mark.has_value());
    EXPECT_THAT(desk().answerProblem, HasSubstr("450000"));
}

TEST_F(DiscretionDeskTest, hidesTheResultUntilSomethingWasAnswered) {
    look_.hidesResult = true;
    EXPECT_TRUE(desk().isHidden);
    EXPECT_FALSE(desk().result.has_value());
    EXPECT_EQ(desk().hearingFor, "");
    look_.answer = "100000";
    EXPECT_FALSE(desk().isHidden);
    EXPECT_TRUE(desk().result.has_value());
    EXPECT_EQ(reconsidered(look_).answer, "") << "another choice asks for another answer";
}

TEST_F(DiscretionDeskTest, warnsOfATableThatIsOverAndOfLawThatIsGone) {
    look_.day = dayOf("2021-06-01");
    const DiscretionModel model = desk();
    EXPECT_FALSE(model.isValid);
    ASSERT_EQ(model.warnings.size(), 2U);
    EXPECT_TRUE(model.warnings[0].isGrave);
    EXPECT_THAT(model.warnings[0].words, HasSubstr("2020年1月1日失效"));
    EXPECT_TRUE(model.isLiabilityOver);
    EXPECT_THAT(model.warnings[1].words, HasSubstr("没有一条有效"));
    EXPECT_THAT(model.warnings[1].words, HasSubstr("《丙环境典》第四十一条第一款第一项"));
}

TEST_F(DiscretionDeskTest, warnsOfWhatNobodyVerified) {
    table().unverified = true;
    table().note = "只见过转述";
    ASSERT_EQ(desk().warnings.size(), 1U);
    EXPECT_THAT(desk().warnings[0].words, HasSubstr("未核实"));
    EXPECT_EQ(desk().note, "只见过转述");
    EXPECT_FALSE(desk().warnings[0].isGrave);
}

TEST_F(DiscretionDeskTest, saysWhereTheStatutoryRangeBoundTheAmount) {
    table().factors.erase(table().factors.begin());
    EXPECT_EQ(desk().result->amount, "100,000 元");
    EXPECT_EQ(desk().warnings.back().words, "算出来低于法定最低额，按法定最低额。");
}

TEST_F(DiscretionDeskTest, asksForWhatMustBeFilledIn) {
    table().quantities = {{"investment", "总投资额", "元"}};
    table().mostFormula = "investment * 5%";
    EXPECT_EQ(desk().problem, "先填“总投资额（元）”");
    look_.quantities["investment"] = "一点";
    EXPECT_FALSE(desk().quantities[0].problem.empty());
    look_.quantities["investment"] = "2000万";
    EXPECT_EQ(desk().problem, "");
    EXPECT_EQ(desk().result->most, "100万元");
}

TEST_F(DiscretionDeskTest, takesAnAdjustmentAndSaysWhyNotWhereItIsExcluded) {
    table().adjustments = {procedure::anApology()};
    EXPECT_EQ(desk().adjustments[0].usual, "-30%");
    EXPECT_THAT(desk().adjustments[0].unless, ElementsAre("构成犯罪"));
    choose("days", "long");
    look_.adjustments["apology"] = "-40%";
    EXPECT_EQ(desk().result->amount, "150,000 元");
    look_.adjustments["apology"] = "四成";
    EXPECT_FALSE(desk().adjustments[0].problem.empty());
    look_.adjustments["apology"] = "-40%";
    choose("behaviour", "fraud");
    EXPECT_THAT(desk().problem, HasSubstr("不能用“公开道歉”"));
}

TEST_F(DiscretionDeskTest, callsNoAmountRightThatTheLawOfTheDayDoesNotCarry) {
    look_.day = dayOf("2021-06-01");
    look_.answer = "100000";
    EXPECT_FALSE(desk().mark->isRight);
    EXPECT_THAT(desk().mark->sentence, HasSubstr("不能照它定"));
}

TEST_F(DiscretionDeskTest, saysThatNobodyKnowsWhenATableBegan) {
    table().valid = {dayOf("0001-01-01"), std::nullopt};
    EXPECT_TRUE(desk().isValidityUnknown);
    EXPECT_TRUE(desk().tables[0].isValidityUnknown);
    EXPECT_THAT(desk().warnings.back().words, HasSubstr("没有写从哪一天起施行"));
}

TEST_F(DiscretionDeskTest, putsAGroundOfLeniencyIntoTheStepsAndTheMark) {
    places_[0].packs[1].leniency[0].leads = procedure::Leniency::Lighten;
    look_.answer = "60000";
    EXPECT_FALSE(desk().mark->isRight);
    look_.lenient = "slight";
    EXPECT_TRUE(desk().mark->isRight) << desk().mark->sentence;
    EXPECT_TRUE(desk().leniency[0].isTaken);
    EXPECT_EQ(desk().result->steps.back().what, "从轻或者减轻");
    EXPECT_EQ(desk().result->steps.back().basis.words, "《丁罚法》第七条");
}

TEST_F(DiscretionDeskTest, saysWhetherAHearingMustBeOfferedAndWhatIsLenient) {
    choose("behaviour", "fraud");
    EXPECT_EQ(desk().hearingFor, "对单位罚款30万元，达到20万元，要告知听证权利");
    ASSERT_EQ(desk().leniency.size(), 1U);
    EXPECT_EQ(desk().leniency[0].leads, "可以不予处罚");
    EXPECT_EQ(desk().leniency[0].basis[0].words, "《丁罚法》第七条");
}

TEST_F(DiscretionDeskTest, marksTheDaysOnWhichTheTableAndItsLawChange) {
    EXPECT_THAT(desk().days, ElementsAre(dayOf("2008-01-01"), dayOf("2020-01-01")));
    EXPECT_THAT(desk().tableDays, ElementsAre(dayOf("2005-01-01"), dayOf("2008-01-01"),
                                              dayOf("2015-01-01"), dayOf("2020-01-01")));
    look_.day = dayOf("2016-06-01");
    EXPECT_THAT(desk().tableDays, testing::Contains(dayOf("2015-01-01"))) << "on which it ended";
    EXPECT_EQ(desk().firstDay, dayOf("2005-01-01"));
    EXPECT_EQ(desk().lastDay, dayOf("2021-01-01"));
}

TEST_F(DiscretionDeskTest, showsAPlaceWithoutTablesAndNoPlacesAtAll) {
    look_.place = "nation";
    EXPECT_EQ(desk().title, "");
    EXPECT_THAT(desk().hearing, HasSubstr("20万元"));
    places_.clear();
    EXPECT_TRUE(desk().places.empty());
}

TEST_F(DiscretionDeskTest, reckonsTheFineByTheDay) {
    look_.daily = {"45万", "2026-09-01", "2026-09-20"};
    EXPECT_EQ(desk().daily.total, "8,550,000 元");
    EXPECT_THAT(desk().daily.steps.front().shown, HasSubstr("19日"));
    look_.daily.recheck = "2026-09-01";
    EXPECT_THAT(desk().daily.problem, HasSubstr("复查日"));
    look_.daily.fine.clear();
    EXPECT_EQ(desk().daily.problem, "") << "not filled in is not wrong";
}

TEST(ReadYuan, readsHowPeopleWriteMoney) {
    EXPECT_EQ(readYuan("450000"), 450000);
    EXPECT_EQ(readYuan(" 450,000 元"), 450000);
    EXPECT_EQ(readYuan("29.5万元"), 295000);
    EXPECT_EQ(readYuan("0"), 0);
    for (const char* wrong : {"", "万", "45%", "1.5", "-3", "四十五万"})
        EXPECT_EQ(readYuan(wrong), std::nullopt) << wrong;
    EXPECT_EQ(groupedYuan(1234567), "1,234,567");
    EXPECT_EQ(groupedYuan(999), "999");
}

}  // namespace

}  // namespace lianbing::present
