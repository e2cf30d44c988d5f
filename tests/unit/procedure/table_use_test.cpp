#include "game/procedure/table_use.h"

#include "tests/unit/law/synthetic_laws.h"
#include "tests/unit/procedure/discretion_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::procedure {
namespace {

using law::dayOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// From 2008 to 2020, for 甲水法 of 2004, which the lighter 丙环境典 took over in 2015.
DiscretionTable table(const char* liability = "甲水法31-2") {
    DiscretionTable made = aTable();
    made.valid = {dayOf("2008-01-01"), dayOf("2020-01-01")};
    made.liability = {law::refOf(liability)};
    return made;
}

std::vector<std::string> obstacles(const DiscretionTable& table, const char* offence,
                                   const char* decision) {
    static const law::Library laws = law::syntheticLibrary();
    return obstaclesTo(table, {dayOf(offence), dayOf(decision)}, laws);
}

TEST(TableUse, isFreeWhileTableAndPenaltyAreInForce) {
    EXPECT_THAT(obstacles(table(), "2012-01-01", "2012-06-01"), IsEmpty());
}

TEST(TableUse, needsATableOfTheDayOfTheDecision) {
    EXPECT_THAT(obstacles(table("乙监测条例8.1-1"), "2019-12-31", "2020-01-01"),
                ElementsAre("2020年1月1日这张裁量表不适用"));
    EXPECT_THAT(obstacles(table(), "2007-12-31", "2008-01-01"),
                ElementsAre(HasSubstr("行为时（2007年12月31日）还没有这张裁量表")));
}

TEST(TableUse, needsAPenaltyThatIsSurelyTheLawOfTheCase) {
    EXPECT_THAT(obstacles(table(), "2016-01-01", "2016-01-01"),
                ElementsAre(HasSubstr("没有一条有效")));
    EXPECT_THAT(obstacles(table(), "2014-12-31", "2015-01-01"),
                ElementsAre(HasSubstr("要由人判断：《甲水法》第三十一条第二项：行为时有效")));
}

TEST(TableUse, isFreeWhereAHeavierLawCameAfterTheAct) {
    DiscretionTable old = table("甲水法20-2");
    old.valid.from = dayOf("2001-01-01");
    EXPECT_THAT(obstacles(old, "2004-12-31", "2005-01-01"), IsEmpty());
}

TEST(TableUse, knowsThatNobodyKnowsWhenATableBegan) {
    DiscretionTable undated = table();
    undated.valid.from = dayOf("0001-01-01");
    EXPECT_EQ(standingOn(undated, dayOf("1999-01-01")), TableStanding::Unknown);
    EXPECT_EQ(standingOn(undated, dayOf("2020-01-01")), TableStanding::NotInForce);
    EXPECT_EQ(standingOn(table(), dayOf("2008-01-01")), TableStanding::InForce);
    EXPECT_EQ(standingOn(table(), dayOf("2007-12-31")), TableStanding::NotInForce);
}

TEST(TableUse, callsNoAmountRightWhileSomethingStandsInTheWay) {
    const AmountCheck right{AmountFault::None, "算得对"};
    EXPECT_EQ(withObstacles(right, {}), right);
    EXPECT_EQ(withObstacles(right, {"不适用"}).fault, AmountFault::NotApplicable);
    EXPECT_EQ(withObstacles({AmountFault::Arithmetic, "不一样"}, {"不适用"}).fault,
              AmountFault::Arithmetic);
}

}  // namespace
}  // namespace lianbing::procedure
