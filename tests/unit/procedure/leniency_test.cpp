#include "game/procedure/leniency.h"

#include "tests/unit/procedure/discretion_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

using ::testing::HasSubstr;

LeniencyRule rule(Leniency leads) {
    return {"ground", "某种情形", leads, {"有证据"}, {law::ArticleRef::parse("示例法20").value()}};
}

/// 10 % and 20 % of a million: 300,000 yuan, between 100,000 and a million.
AmountCheck checked(std::int64_t given, Leniency leads) {
    return checkAmount(given, aTable(), choosing({{"behaviour", "fraud"}}), rule(leads)).value();
}

AmountFault faultOf(std::int64_t given, Leniency leads) {
    return checked(given, leads).fault;
}

TEST(Leniency, lightensInsideTheRangeAndBelowIt) {
    for (const Leniency leads : {Leniency::Lighten, Leniency::MayLighten}) {
        EXPECT_EQ(faultOf(300000, leads), AmountFault::None);
        EXPECT_EQ(faultOf(100000, leads), AmountFault::None);
        EXPECT_EQ(faultOf(60000, leads), AmountFault::None);
        EXPECT_EQ(faultOf(300001, leads), AmountFault::Arithmetic) << "that is not lighter";
        EXPECT_EQ(faultOf(0, leads), AmountFault::BelowLeast) << "no fine at all is another thing";
    }
    EXPECT_THAT(checked(200000, Leniency::Lighten).sentence, HasSubstr("是从轻处罚"));
    EXPECT_THAT(checked(60000, Leniency::Lighten).sentence,
                HasSubstr("6万元低于法定最低额10万元，是减轻处罚"));
}

TEST(Leniency, doesNotPunishWhereTheLawForbidsIt) {
    EXPECT_EQ(faultOf(0, Leniency::ShallNotPunish), AmountFault::None);
    EXPECT_EQ(faultOf(300000, Leniency::ShallNotPunish), AmountFault::MustNotPunish);
}

TEST(Leniency, punishesOrNotWhereTheLawLeavesItOpen) {
    EXPECT_EQ(faultOf(0, Leniency::MayNotPunish), AmountFault::None);
    EXPECT_EQ(faultOf(300000, Leniency::MayNotPunish), AmountFault::None);
    EXPECT_EQ(faultOf(60000, Leniency::MayNotPunish), AmountFault::BelowLeast);
}

TEST(Leniency, aggravatesNotBeyondTheRange) {
    EXPECT_EQ(faultOf(500000, Leniency::Aggravate), AmountFault::None);
    EXPECT_EQ(faultOf(1000001, Leniency::Aggravate), AmountFault::AboveMost);
    EXPECT_EQ(faultOf(200000, Leniency::Aggravate), AmountFault::Arithmetic);
}

TEST(Leniency, isALineOfTheArithmeticWithItsBounds) {
    const Calculation calculation = calculate(aTable(), choosing({{"behaviour", "fraud"}})).value();
    const CalculationStep lighter = leniencyStep(rule(Leniency::Lighten), calculation);
    EXPECT_EQ(lighter.what, "从轻或者减轻");
    EXPECT_THAT(lighter.shown,
                HasSubstr("从轻，在10万元到30万元之间；减轻，可以低于法定最低额10万元"));
    const Calculation lowest = calculate(aTable(), {}).value();
    EXPECT_THAT(leniencyStep(rule(Leniency::Lighten), lowest).shown,
                HasSubstr("已经是法定最低额10万元，没有从轻的余地"));
    EXPECT_EQ(leniencyStep(rule(Leniency::ShallNotPunish), calculation).shown, "某种情形：不罚款");
    EXPECT_THAT(leniencyStep(rule(Leniency::Aggravate), calculation).shown,
                HasSubstr("30万元到100万元"));
}

}  // namespace
}  // namespace lianbing::procedure
