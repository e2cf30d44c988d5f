#include "game/procedure/formula.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace lianbing::procedure {
namespace {

using base::Fraction;

const std::map<std::string, Fraction, std::less<>> kValues = {
    {"least", 20000}, {"most", 200000}, {"sum", Fraction::of(5, 100)}, {"Y", Fraction::of(1, 10)}};

Fraction valueOf(std::string_view name) {
    const auto found = kValues.find(name);
    return found == kValues.end() ? Fraction::none() : found->second;
}

Fraction valueOfText(const std::string& text) {
    const auto formula = Formula::parse(text);
    EXPECT_TRUE(formula) << text << ": " << formula.error().what;
    return formula ? formula->value(valueOf) : Fraction::none();
}

std::string faultOf(const std::string& text) {
    const auto formula = Formula::parse(text);
    return formula ? "" : formula.error().what;
}

TEST(Formula, multipliesBeforeItAdds) {
    EXPECT_EQ(valueOfText("2 + 3 * 4"), Fraction(14));
    EXPECT_EQ(valueOfText("(2 + 3) * 4"), Fraction(20));
}

TEST(Formula, takesEqualSignsFromTheLeft) {
    EXPECT_EQ(valueOfText("10 - 4 - 3"), Fraction(3));
    EXPECT_EQ(valueOfText("12 / 3 / 2"), Fraction(2));
}

TEST(Formula, isExact) {
    EXPECT_EQ(valueOfText("0.1 + 0.2"), Fraction::of(3, 10));
    EXPECT_EQ(valueOfText("1 / 3 * 3"), Fraction(1));
}

TEST(Formula, givesTheHunanExample) {
    EXPECT_EQ(valueOfText("(Y + sum * (1 - Y)) * most"), Fraction(29000));
}

TEST(Formula, takesTheLesserAndTheGreater) {
    EXPECT_EQ(valueOfText("min(sum, 100%) * most"), Fraction(10000));
    EXPECT_EQ(valueOfText("max(sum, 20%) * most"), Fraction(40000));
    EXPECT_EQ(valueOfText("max(1, min(2, 3))"), Fraction(2));
}

TEST(Formula, readsTheSignsThatPapersUse) {
    EXPECT_EQ(valueOfText("（1 ＋ 2）× 6 ÷ 9 － 1"), Fraction(1));
    EXPECT_EQ(valueOfText("max（1，2）"), Fraction(2));
}

TEST(Formula, isNoNumberWhereANameHasNone) {
    EXPECT_FALSE(valueOfText("least + nothing").isNumber());
    EXPECT_FALSE(valueOfText("min(1, nothing)").isNumber());
    EXPECT_FALSE(valueOfText("max(nothing, 1)").isNumber());
}

TEST(Formula, isNoNumberAfterDivisionByZeroAndOverflow) {
    EXPECT_FALSE(valueOfText("1 / (2 - 2)").isNumber());
    EXPECT_FALSE(valueOfText("9223372036854775807 * 2").isNumber());
}

TEST(Formula, namesEachNameOnceInOrder) {
    const auto formula = Formula::parse("most * sum + most - min");
    ASSERT_TRUE(formula);
    EXPECT_EQ(formula->names(), (std::vector<std::string>{"most", "sum", "min"}))
        << "min without a bracket is a name";
}

TEST(Formula, showsItselfWithNamesReplaced) {
    const auto formula = Formula::parse("(Y+sum*(1-Y))*most/max(1,2)");
    ASSERT_TRUE(formula);
    EXPECT_EQ(formula->shown([](std::string_view name) { return "<" + std::string(name) + ">"; }),
              "(<Y> + <sum> × (1 - <Y>)) × <most> ÷ 较大者(1，2)");
}

TEST(Formula, namesWhatCannotBeRead) {
    EXPECT_EQ(faultOf(""), "公式第 1 个字：这里缺一个数或者名称");
    EXPECT_EQ(faultOf("1 +"), "公式第 4 个字：这里缺一个数或者名称");
    EXPECT_EQ(faultOf("1 2"), "公式第 3 个字：多出来的内容“2”");
    EXPECT_EQ(faultOf("100,000"),
              "公式第 4 个字：这里不能有逗号；数不写千位逗号，100,000 要写成 100000");
    EXPECT_EQ(faultOf("(1"), "公式第 3 个字：缺右括号");
    EXPECT_EQ(faultOf("1)"), "公式第 2 个字：多出来的内容“)”");
    EXPECT_EQ(faultOf("1.2.3"), "公式第 1 个字：“1.2.3”不是数");
    EXPECT_EQ(faultOf("-1"), "公式第 1 个字：这里不能是负数");
    EXPECT_EQ(faultOf("min(1)"), "公式第 6 个字：min 和 max 要两个数，用逗号分开");
}

TEST(Formula, countsCharactersNotBytes) {
    EXPECT_EQ(faultOf("2 × 罚款"), "公式第 5 个字：这里应该是数、名称或者括号");
}

TEST(Formula, refusesWhatIsTooDeepOrTooLong) {
    EXPECT_EQ(faultOf(std::string(100, '(') + "1" + std::string(100, ')')),
              "公式第 31 个字：括号套得太深");
    std::string sum = "1";
    for (int i = 0; i < 1000; ++i) sum += "+1";
    EXPECT_NE(faultOf(sum).find("公式太长"), std::string::npos);
}

TEST(FormulaName, beginsWithALetter) {
    EXPECT_TRUE(isFormulaName("Y"));
    EXPECT_TRUE(isFormulaName("over_2"));
    for (const char* text : {"", "2x", "_x", "a-b", "起点"})
        EXPECT_FALSE(isFormulaName(text)) << text;
}

}  // namespace
}  // namespace lianbing::procedure
