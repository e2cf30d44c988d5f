#include "game/law/applicable.h"

#include "tests/unit/law/amended_laws.h"

#include <gmock/gmock.h>
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

TEST(Applicable, weighsOnlyTheRowToTheProvisionThatIsAskedFor) {
    const Library library = syntheticLibrary();
    const LawDates dates{dayOf("2014-12-31"), dayOf("2015-01-01")};
    const Applicability lighter =
        applicableTo(refOf("甲水法31"), dates, library, refOf("丙环境典(2014)41.1-1"));
    EXPECT_EQ(lighter.ground, Ground::NewLighter);
    EXPECT_EQ(
        lighter.reason,
        "行为时有效，2015年1月1日起换成《丙环境典》第四十一条第一款第一项，新的较轻，适用新的规定");
    EXPECT_EQ(applicableTo(refOf("甲水法31"), dates, library, refOf("丙环境典(2014)41.1-2")).ground,
              Ground::MustCompare);
    EXPECT_EQ(applicableTo(refOf("甲水法31"), dates, library, refOf("丙环境典(2014)40")).reason,
              applicableTo(refOf("甲水法31"), dates, library).reason)
        << "no row leads there";
}

TEST(Applicable, anArticleThatOnlyALaterVersionHasIsYoungerThanTheAct) {
    const Applicability result = judge("甲水法32", "2004-12-31", "2005-01-01");
    EXPECT_EQ(result.ground, Ground::NotYetLaw);
    EXPECT_EQ(result.reason, "2004年的版本里才有这一处，2005年1月1日起施行，行为时的2000年版本没有");
}

TEST(Applicable, aRewrittenLawIsNotCalledOutOfForceWhereNoRowLeadsOn) {
    const Applicability result = judge("甲水法10", "2004-12-31", "2005-01-01");
    EXPECT_EQ(result.ground, Ground::MustCompare);
    EXPECT_EQ(result.reason, "行为时有效，2005年1月1日起整部修订为2004年的版本，这一处的新位置没有查到，要由人比较");
}

TEST(Applicable, newLawDoesNotReachBack) {
    EXPECT_EQ(judge("乙监测条例8.1-1", "2009-12-31", "2010-02-01").ground, Ground::NotYetLaw);
    EXPECT_EQ(judge("丙环境典41.1-1", "2014-12-31", "2015-01-01").ground, Ground::NotYetLaw);
}

TEST(Applicable, repealDoesNotCascadeToRegulations) {
    EXPECT_EQ(judge("乙监测条例8.1-1", "2014-12-31", "2015-01-01").ground, Ground::SameLaw);
}

TEST(Applicable, aStandingRegulationBesideANewerLighterLawIsForAPerson) {
    const Applicability result = judge("乙监测条例8.1-2", "2014-12-31", "2015-01-01");
    EXPECT_EQ(result.ground, Ground::MustCompare);
    EXPECT_EQ(result.reason,
              "行为时和决定时都有效，2015年1月1日起《丙环境典》第四十一条第一款第三项对同一行为也有规定，比它轻，从旧兼从轻要由人比较");
    EXPECT_EQ(result.later.size(), 1U);
    EXPECT_EQ(judge("乙监测条例8.1-2", "2013-12-31", "2014-12-31").ground, Ground::SameLaw);
}

TEST(Applicable, aStandingRegulationBesideAHeavierLawStaysAndTheLawDoesNotReachBack) {
    const Applicability result = judge("乙监测条例8.2", "2014-12-31", "2015-01-01");
    EXPECT_EQ(result.ground, Ground::SameLaw);
    EXPECT_EQ(result.reason,
              "行为时和决定时是同一个版本，直接适用；2015年1月1日起《丙环境典》第四十一条第二款对同一行为规定得更重，不溯及以前的行为");
}

TEST(Applicable, ofTwoRulesThatStandTogetherTheHigherLawComesFirst) {
    const Applicability lighter = judge("乙监测条例8.1-2", "2015-03-01", "2015-06-01");
    EXPECT_EQ(lighter.ground, Ground::Concurrent);
    EXPECT_NE(lighter.reason.find("同一行为《丙环境典》第四十一条第一款第三项也有规定，比它轻"), std::string::npos);
    EXPECT_EQ(judge("乙监测条例8.2", "2015-03-01", "2015-06-01").ground, Ground::Concurrent);
}

Applicability judgeLasting(const char* ref, const char* began, const char* offence, const char* decision) {
    static const Library library = syntheticLibrary();
    return applicableTo(refOf(ref), {dayOf(offence), dayOf(decision), dayOf(began)}, library);
}

TEST(Applicable, anActWithinOneVersionIsJudgedByItsLastDay) {
    EXPECT_EQ(judgeLasting("甲水法31-2", "2013-01-01", "2014-12-31", "2015-01-01").ground, Ground::NewLighter);
    EXPECT_EQ(judgeLasting("丙环境典41.1-1", "2015-01-01", "2015-02-01", "2015-03-01").ground, Ground::SameLaw);
}

TEST(Applicable, anActThatBeganBeforeTheNewerLawIsComparedWithIt) {
    const Applicability found =
        judgeLasting("乙监测条例8.1-2", "2014-07-01", "2015-06-30", "2015-09-01");
    EXPECT_EQ(found.ground, Ground::Straddles);
    EXPECT_THAT(found.reason, testing::HasSubstr("这一条没有变，但2015年1月1日起"));
    EXPECT_THAT(found.reason, testing::HasSubstr("默认按行为终了时的法处理"));
}

TEST(Applicable, anActOverAChangeIsForAPersonToCompare) {
    const Applicability old = judgeLasting("甲水法31-2", "2014-07-01", "2015-06-30", "2015-09-01");
    EXPECT_EQ(old.ground, Ground::Straddles);
    EXPECT_EQ(old.onBeginning, "2004");
    EXPECT_EQ(old.onOffence, "");
    EXPECT_EQ(old.reason,
              "行为从2014年7月1日持续到2015年6月30日，中间法律有变化：2015年1月1日起由《甲水法》第三十一条第二项换成《丙环境典》"
              "第四十一条第一款第一项。跨过变化的行为怎样适用，现有文本里没有查到规定，要由人比较；默认按行为终了时的法处理，"
              "新旧条文都写明，变化以前的一段作为持续时间考虑，说明理由的其他处理也可以");
    const Applicability now = judgeLasting("丙环境典41.1-1", "2014-07-01", "2015-06-30", "2015-09-01");
    EXPECT_EQ(now.ground, Ground::Straddles);
    EXPECT_EQ(now.reason, old.reason);
    ASSERT_EQ(now.later.size(), 1U);
    EXPECT_EQ(now.later.front(), old.later.front());
}

TEST(Applicable, anActOverAChangeSaysWhereTheOtherSideIsNotKnown) {
    EXPECT_NE(judgeLasting("乙监测条例8.1-1", "2009-07-01", "2010-06-30", "2010-09-01")
                  .reason.find("2010年1月1日起才有《乙监测条例》第八条第一款第一项，以前的对应规定没有查到"),
              std::string::npos);
    EXPECT_NE(judgeLasting("甲水法31-4", "2014-07-01", "2015-06-30", "2015-09-01")
                  .reason.find("2015年1月1日起《甲水法》第三十一条第四项不再有效，对应的新规定没有查到"),
              std::string::npos);
    EXPECT_NE(judgeLasting("甲水法20-2", "2004-07-01", "2005-06-30", "2005-09-01")
                  .reason.find("2005年1月1日起由《甲水法》第二十条第二项的2000年版本换成《甲水法》第三十一条第二项"),
              std::string::npos);
    EXPECT_EQ(judgeLasting("丁罚法7", "1998-01-01", "1999-08-01", "2016-05-01").ground, Ground::Unknown);
}

TEST(Applicable, saysWhereItDoesNotKnow) {
    EXPECT_EQ(judge("甲水法31-2", "2016-01-01", "2016-05-01").ground, Ground::OutOfForce);
    EXPECT_EQ(judge("丁罚法7", "1998-01-01", "2016-05-01").ground, Ground::Unknown);
    EXPECT_EQ(judge("无此法7", "2016-01-01", "2016-05-01").ground, Ground::Unknown);
}

// --- 修正, bases that ended and doubts: see amended_laws.h

Applicability judgeAmended(const char* ref, const char* offence, const char* decision,
                           const char* began = nullptr) {
    static const Library library = Library::load(amendedPacks()).value();
    LawDates dates{dayOf(offence), dayOf(decision)};
    if (began != nullptr) dates.began = dayOf(began);
    return applicableTo(refOf(ref), dates, library);
}

TEST(Applicable, anActOverAChangeNamesEveryOldPlaceOfANewOne) {
    const Applicability found =
        judgeAmended("丙环境典41.2", "2015-06-30", "2015-09-01", "2014-07-01");
    EXPECT_THAT(found.reason,
                testing::HasSubstr("由《甲水法》第三十一条第一项换成《丙环境典》第四十一条第二款；《"
                                   "乙监测条例》第八条第二款以前也有规定，现在仍然有效。"));
}

TEST(Applicable, goesOnThroughAmendmentsThatLeftTheRuleAsItWas) {
    const Applicability result = judgeAmended("己气法5", "2002-01-01", "2015-06-01");
    EXPECT_EQ(result.ground, Ground::NewLighter);
    ASSERT_EQ(result.later.size(), 1U);
    EXPECT_EQ(result.later[0].to[0], refOf("丙环境典(2014)41.1-1"));
    EXPECT_EQ(
        result.reason,
        "行为时有效，2003年1月1日起是2003年修正的版本，2006年1月1日起是2006年修正的版本（条号不变，"
        "要旨没有变），"
        "2015年1月1日起换成《丙环境典》第四十一条第一款第一项，新的较轻，适用新的规定");
}

TEST(Applicable, trustsNoWeightBehindAnAmendmentThatMayHaveChangedTheRule) {
    const Applicability result = judgeAmended("己气法6", "2002-01-01", "2015-06-01");
    EXPECT_EQ(result.ground, Ground::MustCompare);
    EXPECT_EQ(result.later.size(), 1U);
    EXPECT_THAT(
        result.reason,
        testing::HasSubstr("2006年1月1日起是2006年修正的版本（条号不变，这一处改没改没有核对），"
                           "2015年1月1日起换成《丙环境典》第四十一条第一款第二项"));
    // Nothing lies between the last version and the row.
    EXPECT_EQ(judgeAmended("己气法6", "2007-01-01", "2015-06-01").ground, Ground::OldLaw);
}

TEST(Applicable, doesNotGoOnWhereAnAmendmentLeftTheArticleOut) {
    const Applicability result = judgeAmended("己气法7", "2002-01-01", "2015-06-01");
    EXPECT_EQ(result.ground, Ground::MustCompare);
    EXPECT_EQ(result.reason,
              "行为时有效，2003年1月1日起是2003年修正的版本，里面没有这一处，没有查到对应的新规定，"
              "要由人比较");
    EXPECT_THAT(judgeAmended("己气法7", "2002-01-01", "2004-06-01").reason,
                testing::HasSubstr("里面没有这一处"));
}

TEST(Applicable, namesEveryVersionBetweenTwoDays) {
    EXPECT_EQ(judgeAmended("己气法6", "2002-01-01", "2007-06-01").reason,
              "行为时有效，2003年1月1日起是2003年修正的版本，2006年1月1日起是2006年修正的版本，条号"
              "不变，这一处改没改要对照两个版本的文字");
    EXPECT_EQ(judgeAmended("庚土法1", "2002-01-01", "2007-06-01").reason,
              "行为时有效，2003年1月1日起整部修订为2003年的版本，2006年1月1日起是2006年修正的版本，"
              "这一处的新位置没有查到，要由人比较");
}

TEST(Applicable, anActOverSeveralVersionsTellsEachOfThem) {
    EXPECT_THAT(
        judgeAmended("己气法6", "2007-01-01", "2008-01-01", "2002-01-01").reason,
        testing::HasSubstr(
            "：2003年1月1日起是2003年修正的版本，2006年1月1日起是2006年修正的版本，条号不变。"));
    EXPECT_THAT(judgeAmended("庚土法1", "2007-01-01", "2008-01-01", "2002-01-01").reason,
                testing::HasSubstr(
                    "：2003年1月1日起整部修订为2003年的版本，2006年1月1日起是2006年修正的版本，"
                    "《庚土法》第一条的新位置没有查到。"));
    EXPECT_THAT(judgeAmended("己气法5", "2015-06-01", "2015-09-01", "2002-01-01").reason,
                testing::HasSubstr(
                    "2006年1月1日起是2006年修正的版本（条号不变，要旨没有变），"
                    "2015年1月1日起由《己气法》第五条换成《丙环境典》第四十一条第一款第一项。"));
    EXPECT_THAT(judgeAmended("丙环境典41.1-1", "2015-06-01", "2015-09-01", "2002-01-01").reason,
                testing::HasSubstr(
                    "2015年1月1日起由《己气法》第五条换成《丙环境典》第四十一条第一款第一项。"));
}

TEST(Applicable, aDoubtedWeightIsForAPerson) {
    const Applicability result = judgeAmended("甲水法31-1", "2014-12-31", "2015-06-01");
    EXPECT_EQ(result.ground, Ground::MustCompare);
    EXPECT_THAT(result.reason, testing::EndsWith("轻重存疑，要由人比较：新的没有写漏多少"));
}

TEST(Applicable, saysOfAStandingActThatTheLawItWasMadeUnderEnded) {
    const Applicability before = judgeAmended("辛处罚办法5", "2014-01-01", "2014-12-31");
    EXPECT_FALSE(before.hasEndedBasis);
    EXPECT_EQ(before.reason, "行为时和决定时是同一个版本，直接适用");
    const Applicability after = judgeAmended("辛处罚办法5", "2015-03-01", "2015-06-01");
    EXPECT_EQ(after.ground, Ground::SameLaw);
    EXPECT_TRUE(after.hasEndedBasis);
    EXPECT_EQ(
        after.reason,
        "行为时和决定时是同一个版本；制定依据《甲水法》2015年1月1日起失效，它自己没有查到废止");
    EXPECT_TRUE(judgeAmended("乙监测条例8.1-1", "2014-12-31", "2015-01-01").hasEndedBasis);
}

TEST(Applicable, namesTheSameRuleOfTheLawThatTookOver) {
    const Applicability same = judgeAmended("辛处罚办法3", "2015-03-01", "2015-06-01");
    EXPECT_EQ(same.ground, Ground::SameLaw);
    EXPECT_EQ(same.reason,
              "行为时和决定时是同一个版本；制定依据《甲水法》2015年1月1日起失效，它自己没有查到废止"
              "；同一规则《丙环境典》第四十条也有规定，"
              "两处不一致的，上位法优先（《丁罚法》第九条）");
    EXPECT_THAT(judgeAmended("辛处罚办法3", "2014-03-01", "2015-06-01").reason,
                testing::HasSubstr("；2015年1月1日起同一规则《丙环境典》第四十条也有规定"));
    const Applicability other = judgeAmended("辛处罚办法4", "2015-03-01", "2015-06-01");
    EXPECT_EQ(other.ground, Ground::Concurrent);
    EXPECT_THAT(other.reason,
                testing::HasSubstr(
                    "比它重；两处不一致的，上位法优先（《丁罚法》第九条），用哪一处要由人判断"));
    EXPECT_THAT(other.reason,
                testing::EndsWith("；制定依据《甲水法》2015年1月1日起失效，它自己没有查到废止"));
}

}  // namespace
}  // namespace lianbing::law
