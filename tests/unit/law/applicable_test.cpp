#include "game/law/applicable.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace lianbing::law {
namespace {

// 甲水法 2000 until 2005, 甲水法 2004 until 2015, 乙监测条例 from 2010, 丙环境典 from 2015: see synthetic_laws.h.
Applicability judge(const char* ref, const char* offence, const char* decision) {
    static const Library library = syntheticLibrary();
    return applicableTo(refOf(ref), {dayOf(offence), dayOf(decision)}, library);
}

TEST(Applicable, theSameVersionOnBothDaysSimplyApplies) {
    const Applicability result = judge("甲水法31-2", "2006-01-01", "2014-12-31");
    EXPECT_EQ(result.ground, Ground::SameLaw);
    EXPECT_EQ(result.onOffence, "2004");
    EXPECT_EQ(result.onDecision, "2004");
}

TEST(Applicable, theOldVersionAppliesWhereTheNewOneIsHeavier) {
    const Applicability result = judge("甲水法20-2", "2004-12-31", "2005-01-01");
    EXPECT_EQ(result.ground, Ground::OldLaw);
    EXPECT_EQ(result.onOffence, "2000");
    EXPECT_EQ(result.reason, "行为时有效，2005年1月1日起换成《甲水法》第三十一条第二项，新的更重，适用行为时的规定");
}

TEST(Applicable, aLighterNewLawIsACandidate) {
    const Applicability result = judge("甲水法31-2", "2014-12-31", "2015-01-01");
    EXPECT_EQ(result.ground, Ground::NewLighter);
    ASSERT_EQ(result.later.size(), 1U);
    EXPECT_EQ(result.later[0].to[0], refOf("丙环境典(2014)41.1-1"));
    EXPECT_EQ(result.onDecision, "");
}

TEST(Applicable, aPersonComparesWhatIsMixedOrWithoutARow) {
    EXPECT_EQ(judge("甲水法31-3", "2014-12-31", "2015-01-01").ground, Ground::MustCompare);
    EXPECT_EQ(judge("甲水法31-4", "2014-12-31", "2015-01-01").ground, Ground::MustCompare);
    EXPECT_EQ(judge("甲水法32", "2014-12-31", "2015-01-01").ground, Ground::MustCompare);
    // An article with a lighter and a mixed item is mixed as a whole.
    EXPECT_EQ(judge("甲水法31", "2014-12-31", "2015-01-01").ground, Ground::MustCompare);
}

TEST(Applicable, newLawDoesNotReachBack) {
    EXPECT_EQ(judge("乙监测条例8.1-1", "2009-12-31", "2010-02-01").ground, Ground::NotYetLaw);
    EXPECT_EQ(judge("丙环境典41.1-1", "2014-12-31", "2015-01-01").ground, Ground::NotYetLaw);
}

TEST(Applicable, repealDoesNotCascadeToRegulations) {
    EXPECT_EQ(judge("乙监测条例8.1-1", "2014-12-31", "2015-01-01").ground, Ground::SameLaw);
}

TEST(Applicable, saysWhereItDoesNotKnow) {
    EXPECT_EQ(judge("甲水法31-2", "2016-01-01", "2016-05-01").ground, Ground::OutOfForce);
    EXPECT_EQ(judge("丁罚法7", "1998-01-01", "2016-05-01").ground, Ground::Unknown);
    EXPECT_EQ(judge("无此法7", "2016-01-01", "2016-05-01").ground, Ground::Unknown);
}

}  // namespace
}  // namespace lianbing::law
