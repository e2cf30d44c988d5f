#include "game/procedure/discretion.h"

#include "tests/unit/procedure/discretion_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::procedure {
namespace {

using base::Fraction;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Calculation mustCalculate(const DiscretionTable& table, const DiscretionChoice& choice) {
    const auto found = calculate(table, choice);
    EXPECT_TRUE(found) << found.error().what;
    return found.value_or(Calculation{});
}

std::string errorOf(const DiscretionTable& table, const DiscretionChoice& choice) {
    const auto found = calculate(table, choice);
    return found ? "" : found.error().what;
}

std::vector<std::string> linesOf(const Calculation& calculation) {
    std::vector<std::string> lines;
    for (const CalculationStep& step : calculation.steps)
        lines.push_back(step.what + "：" + step.shown);
    return lines;
}

/// A table whose formula is one number.
DiscretionTable giving(const std::string& amount) {
    DiscretionTable table = aTable();
    table.factors.clear();
    table.amountFormula = amount;
    return table;
}

TEST(SpokenYuan, countsInTenThousandsWhereNothingIsLeft) {
    EXPECT_EQ(spokenYuan(450000), "45万元");
    EXPECT_EQ(spokenYuan(29000), "29000元");
    EXPECT_EQ(spokenYuan(0), "0元");
}

TEST(Discretion, showsEveryStepOfAWeightSum) {
    const Calculation found =
        mustCalculate(aTable(), choosing({{"behaviour", "fraud"}, {"days", "long"}}));
    EXPECT_EQ(found.amount, 450000);
    EXPECT_THAT(linesOf(found),
                ElementsAre("法定幅度：10万元到100万元", "裁量起点：起点：10%", "行为：造假：20%",
                            "时间：长：15%", "各项之和：10% + 20% + 15% = 45%",
                            "公式：较小者(各项之和，100%) × 法定最高额",
                            "代入：较小者(45%，100%) × 1000000元 = 450000元", "罚款：45万元"));
}

TEST(Discretion, takesTheFirstGradeWhereNoneWasChosenAndSaysSo) {
    const Calculation found = mustCalculate(aTable(), {});
    EXPECT_EQ(found.amount, 100000);
    EXPECT_THAT(linesOf(found), Contains("行为：部分：0%（没有选，按第一档）"));
    EXPECT_THAT(linesOf(found), Contains("裁量起点：起点：10%")) << "there is nothing to choose";
}

TEST(Discretion, givesFloorPlusShare) {
    DiscretionTable table = aTable();
    table.leastFormula = "20000";
    table.mostFormula = "200000";
    table.amountFormula = "(Y + sum * (1 - Y)) * most";
    table.constants = {{"Y", percent(10)}};
    table.factors = {{"repeats", "次数", {{"one", "1次", percent(0)}, {"two", "2次", percent(5)}}}};
    const Calculation found = mustCalculate(table, choosing({{"repeats", "two"}}));
    EXPECT_EQ(found.amount, 29000);
    EXPECT_THAT(linesOf(found), Contains("代入：(10% + 5% × (1 - 10%)) × 200000元 = 29000元"));
}

TEST(Discretion, takesItsRangeFromAShareOfTheInvestment) {
    DiscretionTable table = giving("(least + most) / 2");
    table.leastFormula = "investment * 1%";
    table.mostFormula = "investment * 5%";
    table.quantities = {{"investment", "总投资额", "元"}};
    DiscretionChoice choice;
    choice.quantities = {{"investment", 30000000}};
    const Calculation found = mustCalculate(table, choice);
    EXPECT_EQ(found.least, 300000);
    EXPECT_EQ(found.most, 1500000);
    EXPECT_EQ(found.amount, 900000);
    EXPECT_THAT(linesOf(found), Contains("法定最低额：30000000元 × 1% = 300000元"));
}

TEST(Discretion, keepsTheFineInsideARangeThatIsNoWholeYuan) {
    DiscretionTable table = giving("most * 2");
    table.leastFormula = "investment * 1%";
    table.mostFormula = "investment * 5%";
    table.quantities = {{"investment", "总投资额", "元"}};
    DiscretionChoice choice;
    choice.quantities = {{"investment", 12345678}};  // 1 %: 123456.78, 5 %: 617283.9
    EXPECT_EQ(mustCalculate(table, choice).amount, 617283);
    table.amountFormula = "least / 2";
    EXPECT_EQ(mustCalculate(table, choice).amount, 123457);
}

TEST(Discretion, raisesToTheLeastAndLowersToTheMost) {
    const Calculation below = mustCalculate(giving("99999"), {});
    EXPECT_TRUE(below.isBelowLeast);
    EXPECT_EQ(below.amount, 100000);
    EXPECT_THAT(linesOf(below), Contains("低于法定最低额：99999元低于10万元，按法定最低额"));
    const Calculation above = mustCalculate(giving("1000001"), {});
    EXPECT_TRUE(above.isAboveMost);
    EXPECT_EQ(above.amount, 1000000);
}

TEST(Discretion, countsTheEndsOfTheRangeIn) {
    EXPECT_FALSE(mustCalculate(giving("100000"), {}).isBelowLeast);
    EXPECT_FALSE(mustCalculate(giving("1000000"), {}).isAboveMost);
}

TEST(Discretion, roundsHalvesUpToItsStep) {
    EXPECT_EQ(mustCalculate(giving("200000.5"), {}).amount, 200001);
    EXPECT_EQ(mustCalculate(giving("200000.49"), {}).amount, 200000);
    DiscretionTable table = giving("1000000 / 3");
    table.roundTo = 100;
    const Calculation found = mustCalculate(table, {});
    EXPECT_EQ(found.amount, 333300);
    EXPECT_THAT(linesOf(found), Contains("代入：1000000 ÷ 3 ≈ 333333.3333元"));
    EXPECT_THAT(linesOf(found), Contains("取整：333333.3333元四舍五入到100元：333300元"));
}

TEST(Discretion, isNotRoundedOutOfItsRange) {
    DiscretionTable table = giving("100000");
    table.leastFormula = "123456";
    table.roundTo = 1000;
    EXPECT_EQ(mustCalculate(table, {}).amount, 123456);
}

TEST(Discretion, adjustsBeforeItComparesWithTheRange) {
    DiscretionTable table = aTable();
    table.adjustments = {anApology()};
    DiscretionChoice choice = choosing({{"days", "long"}});
    choice.adjustments = {{"apology", percent(-40)}};
    const Calculation found = mustCalculate(table, choice);
    EXPECT_EQ(found.amount, 150000) << "25 % of a million, less 40 %";
    EXPECT_THAT(linesOf(found), Contains("公开道歉：250000元 × 60% = 150000元"));
    choice = {};
    choice.adjustments = {{"apology", percent(-30)}};
    EXPECT_EQ(mustCalculate(table, choice).amount, 100000);
}

TEST(Discretion, refusesAnAdjustmentThatAGradeExcludes) {
    DiscretionTable table = aTable();
    table.adjustments = {anApology()};
    DiscretionChoice choice = choosing({{"behaviour", "fraud"}});
    choice.adjustments = {{"apology", percent(-30)}};
    EXPECT_EQ(errorOf(table, choice), "“行为”为“造假”的，不能用“公开道歉”");
}

TEST(Discretion, refusesAnAdjustmentOutsideItsSpan) {
    DiscretionTable table = aTable();
    table.adjustments = {anApology()};
    DiscretionChoice choice;
    for (const Fraction& share : {percent(-51), percent(-29), percent(30), Fraction::none()}) {
        choice.adjustments = {{"apology", share}};
        EXPECT_EQ(errorOf(table, choice), "“公开道歉”只能在-50%到-30%之间");
    }
}

TEST(Discretion, refusesWhatTheTableDoesNotHave) {
    EXPECT_EQ(
        errorOf(aTable(), choosing({{"colour", "red"}})),
        "裁量表里没有因素“colour”，可以用：base（裁量起点）、behaviour（行为）、days（时间）");
    EXPECT_EQ(errorOf(aTable(), choosing({{"days", "red"}})),
              "“时间”没有“red”这一档，可以用：short（短）、long（长）");
    DiscretionChoice choice;
    choice.adjustments = {{"apology", percent(-30)}};
    EXPECT_EQ(errorOf(aTable(), choice), "裁量表里没有“apology”这一项调整，可以用：（没有）");
    choice = {};
    choice.quantities = {{"cost", 1}};
    EXPECT_EQ(errorOf(aTable(), choice), "裁量表不用“cost”，要填的数有：（没有）");
}

TEST(Discretion, wantsEveryQuantityAndNoneBelowZero) {
    DiscretionTable table = giving("cost * 3");
    table.quantities = {{"cost", "处置费", "元"}};
    EXPECT_EQ(errorOf(table, {}), "要填“处置费”（cost，单位元）");
    DiscretionChoice choice;
    choice.quantities = {{"cost", -1}};
    EXPECT_EQ(errorOf(table, choice), "“处置费”要是不小于零的数");
    choice.quantities = {{"cost", Fraction::none()}};
    EXPECT_EQ(errorOf(table, choice), "“处置费”要是不小于零的数");
}

TEST(Discretion, saysWhereNothingCanBeComputed) {
    EXPECT_THAT(errorOf(giving("1 / (1 - 1)"), {}), HasSubstr("除数是零"));
    EXPECT_THAT(errorOf(giving("9223372036854775807 * 2"), {}), HasSubstr("数太大"));
    DiscretionTable table = giving("1");
    table.leastFormula = "2000000";
    EXPECT_EQ(errorOf(table, {}), "法定最低额高于最高额，或者小于零");
}

AmountCheck checked(std::int64_t given, const DiscretionTable& table,
                    const DiscretionChoice& choice = {}) {
    return checkAmount(given, table, choice).value();
}

TEST(AmountCheck, agreesWithTheRightAmount) {
    EXPECT_EQ(checked(250000, aTable(), choosing({{"days", "long"}})),
              (AmountCheck{AmountFault::None, "按裁量表是25万元，算得对"}));
}

TEST(AmountCheck, namesWhatIsOutsideOfTheRange) {
    const AmountCheck below = checked(99999, aTable());
    EXPECT_EQ(below.fault, AmountFault::BelowLeast);
    EXPECT_EQ(below.sentence, "99999元低于法定最低额10万元；按裁量表是10万元");
    EXPECT_EQ(checked(1000001, aTable()).fault, AmountFault::AboveMost);
}

TEST(AmountCheck, namesAForgottenBound) {
    EXPECT_EQ(checked(60000, giving("60000")),
              (AmountCheck{AmountFault::BoundForgotten,
                           "没有和法定幅度比较：6万元低于法定最低额10万元；按裁量表是10万元"}));
    EXPECT_EQ(checked(1200000, giving("1200000")).fault, AmountFault::BoundForgotten);
    EXPECT_EQ(checked(70000, giving("60000")).fault, AmountFault::BelowLeast);
}

TEST(AmountCheck, namesAForgottenAdjustment) {
    DiscretionTable table = aTable();
    table.adjustments = {anApology()};
    DiscretionChoice choice = choosing({{"days", "long"}});
    choice.adjustments = {{"apology", percent(-40)}};
    EXPECT_EQ(checked(150000, table, choice).fault, AmountFault::None);
    EXPECT_EQ(checked(250000, table, choice).fault, AmountFault::AdjustmentForgotten);
}

TEST(AmountCheck, namesWrongRoundingOnlyWhereThereWasSomethingToRound) {
    EXPECT_EQ(checked(333333, giving("333333.5")).fault, AmountFault::OffByRounding);
    EXPECT_EQ(checked(333335, giving("333333.5")).fault, AmountFault::OffByRounding);
    EXPECT_EQ(checked(333336, giving("333333.5")).fault, AmountFault::Arithmetic);
    EXPECT_EQ(checked(333334, giving("333333")).fault, AmountFault::Arithmetic);
}

TEST(AmountCheck, callsAnythingElseArithmetic) {
    const AmountCheck found = checked(440000, aTable());
    EXPECT_EQ(found.fault, AmountFault::Arithmetic);
    EXPECT_EQ(found.sentence, "44万元和算出来的不一样；按裁量表是10万元");
}

TEST(AmountCheck, failsWhereTheChoiceDoes) {
    EXPECT_FALSE(checkAmount(1, aTable(), choosing({{"days", "red"}})));
}

/// `where: what`, one each.
std::vector<std::string> faultsOf(const DiscretionTable& table) {
    std::vector<std::string> all;
    for (const base::Error& fault : findFaults(table)) all.push_back(fault.text());
    return all;
}

TEST(TableFaults, areNoneInASoundTable) {
    DiscretionTable table = aTable();
    table.adjustments = {anApology()};
    EXPECT_THAT(faultsOf(table), IsEmpty());
    EXPECT_THAT(findFaults(giving("least")), IsEmpty()) << "a table may do without factors";
}

struct Spoilt {
    const char* what;
    void (*spoil)(DiscretionTable&);
    const char* sentence;
};

const Spoilt kSpoilt[] = {
    {"liability", [](DiscretionTable& t) { t.liability.clear(); },
     "liability: 没有写是哪些罚则的裁量表"},
    {"round", [](DiscretionTable& t) { t.roundTo = 0; },
     "round_to: 取整的单位至少是一元，不能是 0"},
    {"hyphen", [](DiscretionTable& t) { t.factors[2].id = "how-long"; },
     "factors[3].id: 编号“how-long”要以英文字母开头，只用英文字母、数字和 _"},
    {"fixed", [](DiscretionTable& t) { t.factors[2].id = "most"; },
     "factors[3].id: 编号“most”是公式里固定的名称"},
    {"twice", [](DiscretionTable& t) { t.factors[2].id = "base"; },
     "factors[3].id: 编号“base”重复了"},
    {"no grades", [](DiscretionTable& t) { t.factors[2].grades.clear(); },
     "factors[3].grades: 因素没有分档"},
    {"grade twice", [](DiscretionTable& t) { t.factors[2].grades[1].id = "short"; },
     "factors[3].grades[2]: “short”这一档写了两次"},
    {"no share", [](DiscretionTable& t) { t.factors[2].grades[1].share = Fraction::none(); },
     "factors[3].grades[2][3]: 比例不是数"},
    {"law without an article",
     [](DiscretionTable& t) { t.liability = {law::ArticleRef::parse("大气法九十九条").value()}; },
     "liability[1]: “大气法九十九条”没有读出条号，要写成 大气污染防治法99-2 这样"},
    {"share beyond the whole",
     [](DiscretionTable& t) { t.factors[2].grades[1].share = percent(500); },
     "factors[3].grades[2][3]: 比例是500%，超过100%；百分之五要写成 5%，不是 5"},
    {"range the wrong way round", [](DiscretionTable& t) { t.mostFormula = "1"; },
     "most: 法定最高额“1”低于法定最低额“100000”"},
    {"range below zero", [](DiscretionTable& t) { t.leastFormula = "0 - 5"; },
     "least: 法定最低额小于零"},
    {"division by zero", [](DiscretionTable& t) { t.amountFormula = "sum / 0"; },
     "amount: 算不出数来：除数是零，或者数太大"},
    {"division by a grade",
     [](DiscretionTable& t) { t.amountFormula = "sum * most / (behaviour + days - 20%)"; },
     "amount: 选“造假”的时候算不出数来：除数是零，或者数太大"},
    {"unreadable", [](DiscretionTable& t) { t.leastFormula = "10万"; },
     "least: 公式第 3 个字：多出来的内容“万”"},
    {"own name in range", [](DiscretionTable& t) { t.mostFormula = "sum * 10"; },
     "most: 法定幅度里不能用“sum”"},
    {"unknown name", [](DiscretionTable& t) { t.amountFormula = "sum * mots"; },
     "amount: “mots”不是因素、常数，也不是要填的数"},
    {"unused quantity",
     [](DiscretionTable& t) {
         t.quantities = {{"cost", "处置费", "元"}};
     },
     "quantities[1]: 没有一个公式用到这个数"},
    {"unused constant",
     [](DiscretionTable& t) {
         t.constants = {{"Y", percent(5)}};
     },
     "constants.Y: 没有一个公式用到这个常数"},
    {"sum of nothing", [](DiscretionTable& t) { t.factors.clear(); },
     "amount: 用了各项之和，但是没有因素"},
    {"span",
     [](DiscretionTable& t) {
         t.adjustments = {anApology()};
         t.adjustments[0].to = percent(-60);
     },
     "adjustments[1].from: “从”（from）不能大于“到”（to），也不能低于 -100%"},
    {"excluded by nothing",
     [](DiscretionTable& t) {
         t.adjustments = {anApology()};
         t.adjustments[0].excludedBy = {"days:red"};
     },
     "adjustments[1].excluded_by[1]: 没有“days:red”这样的因素和档次，要写成 因素:档次"}};

class SpoiltTable : public ::testing::TestWithParam<Spoilt> {};

TEST_P(SpoiltTable, isFoundOut) {
    DiscretionTable table = aTable();
    GetParam().spoil(table);
    EXPECT_THAT(faultsOf(table), ElementsAre(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(All, SpoiltTable, ::testing::ValuesIn(kSpoilt));

TEST(TableFaults, areNoneWhereAFormulaNamesAFactorThatIsAMultiple) {
    DiscretionTable table = aTable();
    table.factors[2].grades[1].share = Fraction(3);
    table.amountFormula = "(base + behaviour) * (1 + days) * most";
    EXPECT_THAT(faultsOf(table), IsEmpty());
}

TEST(TableFaults, areNoneWhereAnAmountOfTheQuantityWouldDo) {
    DiscretionTable table = aTable();
    table.quantities = {{"cost", "处置费", "元"}};
    table.leastFormula = "200000";
    table.mostFormula = "cost * 5";
    EXPECT_THAT(faultsOf(table), IsEmpty());
    table.mostFormula = "cost * 0";
    EXPECT_THAT(faultsOf(table), ElementsAre("most: 法定最高额“cost * 0”低于法定最低额“200000”"));
}

TEST(TableFaults, nameAFactorThatTheFormulaLeavesOut) {
    DiscretionTable table = aTable();
    table.amountFormula = "(base + behaviour) * most";
    EXPECT_THAT(faultsOf(table), ElementsAre("factors[3]: 计算公式没有用到这个因素"));
}

TEST(TableFaults, areFoundAllAtOnce) {
    DiscretionTable table = aTable();
    table.liability.clear();
    table.amountFormula = "sum *";
    EXPECT_EQ(findFaults(table).size(), 2U);
}

}  // namespace
}  // namespace lianbing::procedure
