#include "game/procedure/rule.h"
#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

#include <chrono>

namespace lianbing::procedure {
namespace {

using std::chrono::minutes;

Rule aRule(RuleKind kind, Pattern what, Pattern reference = {}) {
    Rule rule;
    rule.id = "rule";
    rule.kind = kind;
    rule.what = std::move(what);
    rule.reference = std::move(reference);
    return rule;
}

Rule required(int count) {
    Rule rule = aRule(RuleKind::Required, {{"photo"}, {}});
    rule.count = count;
    return rule;
}

Rule forbidden() {
    return aRule(RuleKind::Forbidden, {{"threaten"}, {}});
}

Rule before() {
    return aRule(RuleKind::Before, {{"inspect"}, {}}, {{"identify"}, {}});
}

Rule after() {
    return aRule(RuleKind::After, {{"seal"}, {}}, {{"sample"}, {}});
}

Rule within(int limit) {
    Rule rule = aRule(RuleKind::Within, {{"seal"}, {}}, {{"sample"}, {}});
    rule.within = minutes(limit);
    return rule;
}

Verdict met(std::vector<std::uint64_t> events, std::int64_t minute) {
    return {"rule", Outcome::Met, std::move(events), minuteOf(minute)};
}

Verdict broken(std::uint64_t event, std::int64_t minute) {
    return {"rule", Outcome::Broken, {event}, minuteOf(minute)};
}

const Verdict kMissing{"rule", Outcome::Broken, {}, std::nullopt};
const Verdict kNever{"rule", Outcome::NeverTriggered, {}, std::nullopt};

struct CheckCase {
    std::string name;
    Rule rule;
    Trace trace;
    Verdict verdict;
};

class Check : public testing::TestWithParam<CheckCase> {};

TEST_P(Check, givesTheVerdict) {
    const CheckCase& c = GetParam();
    const Verdict verdict = check(c.rule, c.trace);
    EXPECT_EQ(verdict.outcome, c.verdict.outcome);
    EXPECT_EQ(verdict.events, c.verdict.events);
    EXPECT_EQ(verdict.at, c.verdict.at);
    EXPECT_EQ(verdict.rule, "rule");
}

std::string nameOfRow(const testing::TestParamInfo<CheckCase>& row) {
    return row.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Required, Check,
    testing::Values(
        CheckCase{"met", required(1), {anEvent(1, "go", 0), anEvent(2, "photo", 1)}, met({2}, 1)},
        CheckCase{"namesTheFirstOnes",
                  required(2),
                  {anEvent(1, "photo", 0), anEvent(2, "photo", 1), anEvent(3, "photo", 2)},
                  met({1, 2}, 0)},
        CheckCase{"countsEventsOfOneInput",
                  required(2),
                  {anEvent(4, "photo", 0), anEvent(4, "photo", 0)},
                  met({4}, 0)},
        CheckCase{"tooFewIsMissing", required(2), {anEvent(1, "photo", 0)}, kMissing},
        CheckCase{"emptyTraceIsMissing", required(1), {}, kMissing}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(Forbidden, Check,
                         testing::Values(CheckCase{"metWhereItNeverHappened",
                                                   forbidden(),
                                                   {anEvent(1, "go", 0)},
                                                   {"rule", Outcome::Met, {}, std::nullopt}},
                                         CheckCase{"namesTheFirstBreach",
                                                   forbidden(),
                                                   {anEvent(1, "go", 0), anEvent(2, "threaten", 3),
                                                    anEvent(3, "threaten", 5)},
                                                   broken(2, 3)}),
                         nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    Before, Check,
    testing::Values(
        CheckCase{"met",
                  before(),
                  {anEvent(1, "identify", 0, 2), anEvent(2, "inspect", 2, 9)},
                  met({1, 2}, 0)},
        CheckCase{"oneIsEnoughForAll",
                  before(),
                  {anEvent(1, "identify", 0), anEvent(2, "inspect", 2), anEvent(3, "inspect", 4)},
                  met({1, 2}, 0)},
        CheckCase{"repairedLateIsBroken",
                  before(),
                  {anEvent(1, "inspect", 0), anEvent(2, "identify", 1), anEvent(3, "inspect", 2)},
                  broken(1, 0)},
        CheckCase{"unfinishedDoesNotPrecede",
                  before(),
                  {anEvent(1, "identify", 0, 5), anEvent(2, "inspect", 3)},
                  broken(2, 3)},
        CheckCase{
            "aFinishedOneCountsBesideAnUnfinished",
            before(),
            {anEvent(1, "identify", 0, 9), anEvent(2, "identify", 1, 2), anEvent(3, "inspect", 3)},
            met({2, 3}, 1)},
        CheckCase{"sameInstantGoesByInput",
                  before(),
                  {anEvent(1, "identify", 0), anEvent(2, "inspect", 0)},
                  met({1, 2}, 0)},
        CheckCase{"sameInstantWrongWayRound",
                  before(),
                  {anEvent(1, "inspect", 0), anEvent(2, "identify", 0)},
                  broken(1, 0)},
        CheckCase{"sameInputGoesByPosition",
                  before(),
                  {anEvent(1, "identify", 0, 4), anEvent(1, "inspect", 0, 4)},
                  met({1}, 0)},
        CheckCase{"sameInputWrongWayRound",
                  before(),
                  {anEvent(1, "inspect", 0, 4), anEvent(1, "identify", 0, 4)},
                  broken(1, 0)},
        CheckCase{"neverTriggered", before(), {anEvent(1, "identify", 0)}, kNever}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    After, Check,
    testing::Values(
        CheckCase{
            "met", after(), {anEvent(1, "sample", 0, 3), anEvent(2, "seal", 3)}, met({1, 2}, 0)},
        CheckCase{"oneFollowerServesSeveral",
                  after(),
                  {anEvent(1, "sample", 0), anEvent(2, "sample", 1), anEvent(3, "seal", 2)},
                  met({1, 3}, 0)},
        CheckCase{"namesTheFirstUnanswered",
                  after(),
                  {anEvent(1, "sample", 0), anEvent(2, "seal", 1), anEvent(3, "sample", 2),
                   anEvent(4, "sample", 3)},
                  broken(3, 2)},
        CheckCase{"begunTooEarlyDoesNotFollow",
                  after(),
                  {anEvent(1, "sample", 0, 5), anEvent(2, "seal", 4)},
                  broken(1, 0)},
        CheckCase{"doesNotFollowItself",
                  aRule(RuleKind::After, {{"sample"}, {}}, {{"sample"}, {}}),
                  {anEvent(1, "sample", 0)},
                  broken(1, 0)},
        CheckCase{"neverTriggered", after(), {anEvent(1, "seal", 0)}, kNever}),
    nameOfRow);

INSTANTIATE_TEST_SUITE_P(
    Within, Check,
    testing::Values(CheckCase{"countsFromTheEndToTheBeginning",
                              within(10),
                              {anEvent(1, "sample", 0, 30), anEvent(2, "seal", 40, 90)},
                              met({1, 2}, 0)},
                    CheckCase{"aMinuteLate",
                              within(10),
                              {anEvent(1, "sample", 0, 30), anEvent(2, "seal", 41)},
                              broken(1, 0)},
                    CheckCase{"atOnce",
                              within(0),
                              {anEvent(1, "sample", 0, 3), anEvent(2, "seal", 3)},
                              met({1, 2}, 0)},
                    CheckCase{"namesTheFirstLateOne",
                              within(10),
                              {anEvent(1, "sample", 0), anEvent(2, "seal", 5),
                               anEvent(3, "sample", 20), anEvent(4, "seal", 31)},
                              broken(3, 20)},
                    CheckCase{"passesMidnight",
                              within(10),
                              {anEvent(1, "sample", 890, 895), anEvent(2, "seal", 905)},
                              met({1, 2}, 890)},
                    CheckCase{"missing", within(10), {anEvent(1, "sample", 0)}, broken(1, 0)},
                    CheckCase{"neverTriggered", within(10), {}, kNever}),
    nameOfRow);

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
