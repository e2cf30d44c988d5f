#include "game/procedure/basis.h"

#include "game/procedure/rule.h"
#include "tests/support/shipped_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::procedure {
namespace {

using score::LineState;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

law::ArticleRef ref(std::string_view compact) {
    return law::ArticleRef::parse(compact).value();
}

base::Date day(std::string_view iso) {
    return base::Date::parse(iso).value();
}

bool stands(std::string_view compact, std::string_view iso) {
    return standsOn(ref(compact), tests::shippedLibrary(), day(iso));
}

// The penalty law was written anew: its article 64 of 2017 is about something else.
TEST(Basis, takesNoOtherArticleOfTheSameNumberInAnOlderVersion) {
    EXPECT_FALSE(stands("行政处罚法64", "2021-07-14"));
    EXPECT_TRUE(stands("行政处罚法64", "2021-07-15"));
    EXPECT_TRUE(stands("行政处罚法(2017)42.1", "2021-07-14"));
    EXPECT_FALSE(stands("行政处罚法(2017)42.1", "2021-07-15"));
    EXPECT_FALSE(stands("固体废物污染环境防治法112", "2020-08-31"));
}

// The air law was only amended: its numbers stayed.
TEST(Basis, goesOnThroughAnAmendment) {
    EXPECT_TRUE(stands("大气污染防治法99", "2017-01-01"));
    EXPECT_TRUE(stands("大气污染防治法99", "2026-08-14"));
    EXPECT_FALSE(stands("大气污染防治法99", "2026-08-15"));
    const auto days = daysOf({ref("大气污染防治法99")}, tests::shippedLibrary());
    ASSERT_THAT(days, SizeIs(1));
    EXPECT_EQ(days[0].from, day("2016-01-01"));
    EXPECT_EQ(days[0].until, day("2026-08-15"));
}

TEST(Basis, joinsTheDaysOfArticlesThatFollowOneAnother) {
    const auto days =
        daysOf({ref("行政处罚法42.1"), ref("行政处罚法(2017)37.1")}, tests::shippedLibrary());
    ASSERT_THAT(days, SizeIs(1));
    EXPECT_EQ(days[0].from, day("2018-01-01"));
    EXPECT_FALSE(days[0].until.has_value());
    EXPECT_THAT(
        daysOf({ref("行政处罚法(2017)37.1"), ref("生态环境法典53")}, tests::shippedLibrary()),
        SizeIs(2));
}

/// 58.1 of 2021 forbids a decision without a review.
Rule reviewed() {
    Rule rule;
    rule.id = "reviewed";
    rule.kind = RuleKind::Precedence;
    rule.what = {{"decide"}, {}};
    rule.reference = {{"review"}, {}};
    rule.points = score::Points::whole(3);
    rule.veto = true;
    rule.basis = {ref("行政处罚法58.1")};
    rule.title = "审核通过再决定";
    rule.broken = "没有审核";
    return rule;
}

score::ScoreSheet judgedOn(std::string_view iso, const Rule& rule) {
    const base::Moment nine{day(iso), std::chrono::hours(9)};
    score::ScoreSheet sheet;
    judge({rule}, {{1, "decide", nine, nine, {}}}, tests::shippedLibrary(), day(iso), sheet);
    return sheet;
}

TEST(Basis, makesNoRuleBeforeItIsLaw) {
    const score::ScoreSheet before = judgedOn("2021-07-14", reviewed());
    EXPECT_EQ(before.lines.at(0).state, LineState::NotTriggered);
    EXPECT_THAT(before.lines.at(0).reason, HasSubstr("2021年7月14日没有查到这条规则的依据"));
    EXPECT_THAT(before.vetoes, IsEmpty());
    const score::ScoreSheet after = judgedOn("2021-07-15", reviewed());
    EXPECT_EQ(after.lines.at(0).state, LineState::Lost);
    EXPECT_THAT(after.lines.at(0).basis, ElementsAre("《行政处罚法》第五十八条第一款"));
    EXPECT_THAT(after.vetoes, SizeIs(1));
}

// A scenario may be played without the packs: nothing is known of its laws, and it is still judged.
TEST(Basis, takesNothingFromARuleOfALawThatThePacksDoNotKnow) {
    Rule rule = reviewed();
    rule.basis = {ref("甲法24.1")};
    EXPECT_TRUE(judgedOn("2021-07-14", rule).vetoed());
}

TEST(Basis, judgesByTheOlderArticleWhereThereIsOne) {
    Rule rule = reviewed();
    rule.basis = {ref("行政处罚法44"), ref("行政处罚法(2017)31")};
    EXPECT_THAT(judgedOn("2021-07-14", rule).lines.at(0).basis,
                ElementsAre("《行政处罚法》第三十一条"));
    EXPECT_TRUE(judgedOn("2021-07-14", rule).vetoed());
    EXPECT_FALSE(judgedOn("2017-12-31", rule).vetoed()) << "the packs have no law of that day";
}

}  // namespace
}  // namespace lianbing::procedure
