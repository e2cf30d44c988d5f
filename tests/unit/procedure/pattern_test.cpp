#include "game/procedure/pattern.h"

#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

struct MatchCase {
    std::string name;
    Condition condition;
    bool isMatch;
};

class PatternMatches : public testing::TestWithParam<MatchCase> {};

TEST_P(PatternMatches, conditionsOnData) {
    const Pattern pattern{{"show", "photo"}, {GetParam().condition}};
    EXPECT_EQ(pattern.matches(anEvent(1, "photo", 0, 1, {{"target", "meter"}})),
              GetParam().isMatch);
}

using Kind = Condition::Kind;

INSTANTIATE_TEST_SUITE_P(
    Conditions, PatternMatches,
    testing::Values(MatchCase{"equal", {"target", Kind::Equals, "meter"}, true},
                    MatchCase{"notEqual", {"target", Kind::Equals, "stack"}, false},
                    MatchCase{"different", {"target", Kind::NotEquals, "stack"}, true},
                    MatchCase{"notDifferent", {"target", Kind::NotEquals, "meter"}, false},
                    MatchCase{"missingDiffers", {"scale", Kind::NotEquals, "yes"}, true},
                    MatchCase{"present", {"target", Kind::Present, ""}, true},
                    MatchCase{"notPresent", {"scale", Kind::Present, ""}, false},
                    MatchCase{"absent", {"scale", Kind::Absent, ""}, true},
                    MatchCase{"notAbsent", {"target", Kind::Absent, ""}, false}),
    [](const testing::TestParamInfo<MatchCase>& row) { return row.param.name; });

TEST(Pattern, needsOneOfTheNamesAndAllConditions) {
    const Pattern pattern{{"photo"},
                          {{"target", Kind::Equals, "meter"}, {"scale", Kind::Present, ""}}};
    EXPECT_FALSE(pattern.matches(anEvent(1, "photo", 0, 1, {{"target", "meter"}})));
    EXPECT_TRUE(
        pattern.matches(anEvent(1, "photo", 0, 1, {{"scale", "yes"}, {"target", "meter"}})));
    EXPECT_FALSE(
        pattern.matches(anEvent(1, "show", 0, 1, {{"scale", "yes"}, {"target", "meter"}})));
    EXPECT_FALSE(Pattern{}.matches(anEvent(1, "photo", 0)));
}

}  // namespace
}  // namespace lianbing::procedure
