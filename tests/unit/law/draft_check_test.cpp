#include "game/law/draft_check.h"

#include "game/law/draft_words.h"
#include "tests/unit/law/amended_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

DraftCheck check(std::string_view draft, const char* offence, const char* decision,
                 const char* began = nullptr) {
    static const Library library = syntheticLibrary();
    LawDates dates{dayOf(offence), dayOf(decision)};
    if (began != nullptr) dates.began = dayOf(began);
    return checkDraft(draft, dates, library);
}

/// Everything said about how the first citation is written, one a line.
std::string formOf(const DraftCheck& check, std::size_t at = 0) {
    std::string all;
    for (const DraftRemark& remark : check.citations.at(at).form) all += remark.sentence + "\n";
    return all;
}

std::string all(const std::vector<DraftRemark>& remarks) {
    std::string text;
    for (const DraftRemark& remark : remarks) text += remark.sentence + "\n";
    return text;
}

TEST(DraftCheck, givesEachCitationItsLineWordsAndOfficialForm) {
    const std::string draft =
        "某公司：\n违反了《甲水法》第三十条，\n依据《甲水法》\n第31条第2项处罚。";
    const auto checked = check(draft, "2006-01-01", "2006-05-01");
    ASSERT_EQ(checked.citations.size(), 2U);
    EXPECT_EQ(checked.citations[0].line, 2);
    EXPECT_EQ(checked.citations[0].official, "《甲水法》第三十条");
    EXPECT_EQ(checked.citations[0].weight, Weight::Fine);
    EXPECT_EQ(checked.citations[1].line, 3);
    EXPECT_EQ(checked.citations[1].words, "《甲水法》第31条第2项");
    EXPECT_EQ(checked.citations[1].official, "《甲水法》第三十一条第二项");
    EXPECT_EQ(checked.citations[1].gist, "");
    const Citation& second = checked.citations[1].citation;
    EXPECT_EQ(draft.substr(second.begin, second.end - second.begin), "《甲水法》\n第31条第2项");
}

TEST(DraftCheck, findsWhatDoesNotExist) {
    const auto checked =
        check("依据《甲水法》第三十一条第九项、第九十九条", "2006-01-01", "2006-05-01");
    EXPECT_EQ(checked.citations[0].existence, Existence::NoSuchItem);
    EXPECT_THAT(checked.citations[0].mend, ElementsAre("这一条没有这一项（2004年版本）"));
    EXPECT_THAT(checked.citations[1].mend, ElementsAre("没有这一条（2004年版本）"));
    EXPECT_TRUE(checked.isWrong());
    EXPECT_EQ(checked.count(Weight::Wrong), 2);
}

TEST(DraftCheck, saysHowTheLawStandsOnEachDay) {
    const auto cited =
        check("依据《甲水法》第三十一条第二项", "2014-12-31", "2015-01-01").citations.front();
    ASSERT_EQ(cited.days.size(), 2U);
    EXPECT_EQ(cited.days[0].standing, Standing::InForce);
    EXPECT_EQ(cited.days[0].version, "2004");
    EXPECT_EQ(cited.days[1].standing, Standing::Repealed);
    EXPECT_EQ(cited.days[1].since, dayOf("2015-01-01"));
    EXPECT_EQ(cited.days[1].endedBy, "由《丙环境典》第九十条废止");
}

TEST(DraftCheck, leavesTheLighterLawToAPerson) {
    const auto checked = check("依据《甲水法》第三十一条第二项", "2014-12-31", "2015-01-01");
    const DraftCitation& cited = checked.citations.front();
    EXPECT_EQ(cited.applicability.ground, Ground::NewLighter);
    EXPECT_EQ(cited.weight, Weight::Decide);
    EXPECT_THAT(cited.decide.front(), HasSubstr("新的较轻"));
    ASSERT_EQ(cited.related.size(), 2U);
    EXPECT_EQ(cited.related[0].side, Side::Later);
    EXPECT_EQ(cited.related[0].change, Change::Lighter);
    EXPECT_EQ(cited.related[1].side, Side::Earlier);
    EXPECT_THAT(all(checked.whole),
                HasSubstr("没有引《丙环境典》第四十一条第一款第一项，看不出比较过轻重"));
}

TEST(DraftCheck, citingBothSidesShowsThatTheyWereCompared) {
    const auto checked =
        check("依据《甲水法》第三十一条第二项，《丙环境典》第四十一条第一款第一项较轻",
              "2014-12-31", "2015-01-01");
    EXPECT_TRUE(checked.citations[0].related.front().isCited);
    EXPECT_THAT(all(checked.whole), HasSubstr("都引了，比较的结论和最后按哪一条处罚要写明"));
    EXPECT_EQ(checked.citations[1].weight, Weight::Decide);
}

DraftCheck checkAmended(std::string_view draft, const char* offence, const char* decision) {
    static const Library library = Library::load(amendedPacks()).value();
    return checkDraft(draft, {dayOf(offence), dayOf(decision)}, library);
}

TEST(DraftCheck, aRuleWhoseLawEndedIsForAPersonAndARegulationIsOnlyTold) {
    const auto before = checkAmended("依据《辛处罚办法》第五条", "2014-03-01", "2014-06-01");
    EXPECT_EQ(before.citations[0].weight, Weight::Fine);
    const auto after = checkAmended("依据《辛处罚办法》第五条、《乙监测条例》第八条第一款第一项",
                                    "2015-03-01", "2015-06-01");
    EXPECT_EQ(after.citations[0].weight, Weight::Decide);
    EXPECT_THAT(after.citations[0].decide, ElementsAre(HasSubstr("它自己没有查到废止")));
    EXPECT_EQ(after.citations[1].weight, Weight::Fine);
    EXPECT_THAT(after.citations[1].applicability.reason, HasSubstr("它自己没有查到废止"));
}

TEST(DraftCheck, howAMeasureIsTakenIsNoPenaltyOfTheDayOfTheAct) {
    const auto checked = checkAmended(
        "依据《丙环境典》第四十一条第一款第一项、《辛处罚办法》第四条", "2014-06-01", "2015-02-01");
    EXPECT_THAT(checked.citations[0].mend, IsEmpty());
}

TEST(DraftCheck, findsTheNewPlaceBehindAnAmendmentWithoutAWeightThatNobodyChecked) {
    const auto checked = checkAmended("依据《己气法》第五条、第六条", "2002-01-01", "2015-06-01");
    ASSERT_EQ(checked.citations[0].related.size(), 1U);
    EXPECT_EQ(checked.citations[0].related[0].change, Change::Lighter);
    ASSERT_EQ(checked.citations[1].related.size(), 1U);
    EXPECT_EQ(checked.citations[1].related[0].change, Change::Unknown);
    const auto young =
        checkAmended("依据《丙环境典》第四十一条第一款第二项", "2002-01-01", "2015-06-01");
    ASSERT_FALSE(young.citations[0].related.empty());
    const RelatedPlace& then = young.citations[0].related.back();
    EXPECT_EQ(then.ref, refOf("己气法(2001)6"));
    EXPECT_EQ(then.change, Change::Unknown);
}

TEST(DraftCheck, aDoubtedWeightIsNeverSurelyNoLighter) {
    const auto checked = checkAmended(
        "依据《丙环境典》第四十一条第二款，《甲水法》第三十一条第一项", "2014-06-01", "2015-02-01");
    EXPECT_THAT(checked.citations[0].mend, IsEmpty());
    EXPECT_EQ(relatedSentence(checked.citations[0].related.front()),
              "旧条《甲水法》第三十一条第一项：同（存疑：新的没有写漏多少）；文稿也引了");
}

TEST(DraftCheck, saysOfWhichVersionItSpeaksWhereTheDraftNotesAnother) {
    const auto other =
        check("依据《甲水法》（2000年制定）第十条", "2006-01-01", "2006-05-01").citations.front();
    EXPECT_EQ(other.applicability.reason,
              "不按注的版本，按行为日有效的2004年版本看：行为时和决定时是同一个版本，直接适用");
    const auto none = check("依据《丙环境典》（2010年修正）第四十条", "2016-01-01", "2016-05-01")
                          .citations.front();
    EXPECT_THAT(none.mend, ElementsAre("没有2010年的版本，行为日有效的是2014年制定的"));
    EXPECT_THAT(none.applicability.reason, HasSubstr("不按注的版本，按行为日有效的2014年版本看"));
    const auto right =
        check("依据《甲水法》（2004年修订）第十条", "2006-01-01", "2006-05-01").citations.front();
    EXPECT_EQ(right.applicability.reason, "行为时和决定时是同一个版本，直接适用");
}

TEST(DraftCheck, aLawYoungerThanTheActIsNoGroundOfADuty) {
    const auto checked = check("违反了《丙环境典》第四十条", "2014-06-01", "2015-02-01");
    EXPECT_EQ(checked.citations[0].weight, Weight::Wrong);
    EXPECT_THAT(checked.citations[0].mend.front(), HasSubstr("要引行为时的《甲水法》第三十条"));
}

TEST(DraftCheck, theDutyOfALighterYoungerLawGoesWithItsPenalty) {
    const auto checked = check("违反了《丙环境典》第四十条，依据《丙环境典》第四十一条第一款第一项",
                               "2014-06-01", "2015-02-01");
    EXPECT_EQ(checked.citations[1].weight, Weight::Decide);
    EXPECT_EQ(checked.citations[0].weight, Weight::Decide);
    EXPECT_THAT(checked.citations[0].decide.front(),
                HasSubstr("随可能较轻的罚则《丙环境典》第四十一条第一款第一项一起引用；认定违法要引"
                          "行为时的《甲水法》第三十条"));
}

TEST(DraftCheck, aYoungerPenaltyThatIsHeavierIsWrong) {
    const auto heavier = check("依据《丙环境典》第四十一条第二款", "2014-06-01", "2015-02-01");
    EXPECT_THAT(
        heavier.citations[0].mend,
        ElementsAre(HasSubstr("也不比行为时的规定轻，要引行为时的《乙监测条例》第八条第二款")));
}

TEST(DraftCheck, whatAnOldCaseIsToldOfLaterLawIsInForceOnItsDecision) {
    const auto early = check("依据《乙监测条例》第八条第一款第二项", "2008-03-01", "2008-06-01");
    EXPECT_THAT(early.citations[0].mend, ElementsAre("行为时和决定时都没有效力"));
    const auto over = check("依据《甲水法》（2004）第三十一条第二项", "2016-03-01", "2016-06-01");
    EXPECT_THAT(over.citations[0].mend.front(),
                HasSubstr("同一规则在决定时是《丙环境典》第四十一条第一款第一项"));
}

TEST(DraftCheck, theDutyThatIsMissingIsOneOfTheDayOfTheAct) {
    const auto before = check("依据《乙监测条例》第八条第一款第二项", "2014-06-01", "2014-09-01");
    EXPECT_THAT(before.pairs.at(0).fitting, ElementsAre(refOf("甲水法(2004)30")));
    const auto after = check("依据《乙监测条例》第八条第一款第二项", "2015-06-01", "2015-09-01");
    EXPECT_THAT(after.pairs.at(0).fitting,
                ElementsAre(refOf("丙环境典(2014)40"), refOf("丙环境典(2014)42")));
}

TEST(DraftCheck, aPairOfRepealedProvisionsIsNoSoundPair) {
    const auto checked = check("违反了《甲水法》第三十条，依据《甲水法》第三十一条第二项",
                               "2015-06-01", "2015-09-01");
    EXPECT_EQ(checked.pairs.at(0).weight, Weight::Decide);
    EXPECT_THAT(checked.pairs.at(0).sentence, HasSubstr("其中有引错的"));
}

TEST(DraftCheck, aRepealedLawIsWrongForALaterActAndPointsAtItsPlace) {
    const auto checked = check("依据《甲水法》第三十一条第二项", "2015-03-01", "2015-06-01");
    EXPECT_THAT(checked.citations[0].mend,
                ElementsAre(HasSubstr("同一规则在决定时是《丙环境典》第四十一条第一款第一项")));
}

TEST(DraftCheck, anActThatLastedHasThreeDays) {
    const auto checked =
        check("依据《甲水法》第三十一条第二项", "2015-02-01", "2015-03-01", "2014-12-01");
    EXPECT_EQ(checked.citations[0].days.size(), 3U);
    EXPECT_EQ(checked.citations[0].applicability.ground, Ground::Straddles);
    EXPECT_EQ(checked.citations[0].weight, Weight::Decide);
    EXPECT_THAT(checked.interval.front(), HasSubstr("行为开始日处在2005年1月1日到2014年12月31日"));
}

TEST(DraftCheck, saysInWhichStateOfTheLawTheDaysLie) {
    const auto apart = check("依据《甲水法》第三十一条第二项", "2014-12-31", "2015-01-01");
    EXPECT_THAT(
        apart.interval,
        ElementsAre("行为日处在2005年1月1日到2014年12月31日这一段",
                    "决定日处在2015年1月1日以来这一段",
                    "其间2015年1月1日：《甲水法》（2004）不再有效，《丙环境典》（2014）起施行"));
    const auto together = check("依据《甲水法》第三十一条第二项", "2006-01-01", "2006-05-01");
    EXPECT_THAT(together.interval,
                ElementsAre(HasSubstr("处在同一段（2005年1月1日到2014年12月31日）")));
}

TEST(DraftCheck, saysWhatItCouldNotCheck) {
    const auto checked = check("依据《某市条例》第三条和第七条第二款", "2006-01-01", "2006-05-01");
    ASSERT_EQ(checked.citations.size(), 2U);
    EXPECT_THAT(checked.citations[0].decide, ElementsAre("法律包里没有这部法的版本，没有核对"));
    EXPECT_THAT(all(checked.whole), HasSubstr("没有核对的：《某市条例》"));
}

TEST(DraftCheck, aDraftWithoutCitationsIsSaidToHaveNone) {
    const auto checked = check("情况说明。", "2006-01-01", "2006-05-01");
    EXPECT_THAT(all(checked.whole), HasSubstr("没有读到任何引用"));
    EXPECT_FALSE(checked.isWrong());
}

struct FormCase {
    const char* name;
    const char* draft;
    const char* says;  ///< empty: nothing is wrong
};

class Form : public testing::TestWithParam<FormCase> {};

TEST_P(Form, isJudgedOnlyWhereItIsSure) {
    const std::string said = formOf(check(GetParam().draft, "2006-01-01", "2006-05-01"));
    if (std::string_view{GetParam().says}.empty()) {
        EXPECT_EQ(said, "");
    } else {
        EXPECT_THAT(said, HasSubstr(GetParam().says));
    }
}

INSTANTIATE_TEST_SUITE_P(
    DraftCheck, Form,
    testing::Values(
        FormCase{"official", "违反《甲水法》第三十条", ""},
        FormCase{"fullTitle", "违反《中华人民共和国甲水法》第三十条", ""},
        FormCase{"alias", "违反《甲法》第三十条", "“甲法”是简称，要写全称《甲水法》"},
        FormCase{"definedAlias", "《甲水法》（以下简称《甲法》）。违反《甲法》第三十条", ""},
        FormCase{"noMarks", "违反甲水法第三十条", "法名要加书名号：《甲水法》"},
        FormCase{"arabic", "违反《甲水法》第30条", "条款项号要用汉字：《甲水法》第三十条"},
        FormCase{"wide", "违反《甲水法》第３０条", "条款项号要用汉字"},
        FormCase{"yearIsNoNumber", "违反《甲水法》（2004年修订）第三十条", ""},
        FormCase{"origin", "违反《甲水法》（2004年修正）第三十条", "2004年是修订，不是修正"},
        FormCase{"otherVersion", "违反《甲水法》（2000年制定）第十条",
                 "注的是2000年版本，行为日和决定日有效的都不是它，行为日有效的是2004年修订的"},
        FormCase{"noSuchVersion", "违反《甲水法》（2002年修正）第十条", "没有2002年的版本"},
        FormCase{"olderVersion", "违反《丁罚法》（1989年）第一条",
                 "注的1989年版本不在法律包里，没有核对"},
        FormCase{"unknownNumber", "违反《甲水法》（国务院令第9号）第三十条",
                 "注的是国务院令第9号，法律包里没有这个文号的版本"},
        FormCase{"itemOfTwo", "违反《丁罚法》第九条第一项", "不止一款有项，要写明是哪一款的项"},
        FormCase{"itemWithoutParagraph", "违反《甲水法》第三十二条第一项",
                 "项前面要写款：《甲水法》第三十二条第二款第一项"},
        FormCase{"liabilityWithoutItem", "依据《甲水法》第三十一条", "这里有4项，没有写明是哪一项"},
        FormCase{"backReference", "《甲水法》要守。违反该法第三十条", ""}),
    [](const auto& row) { return row.param.name; });

TEST(DraftCheck, onePlaceWrittenInTwoWaysIsUneven) {
    const auto checked = check(
        "违反《甲水法》第三十条。\n《甲水法》第三十一条第二项；\n依据《甲水法》第三十一条（二）",
        "2006-01-01", "2006-05-01");
    EXPECT_EQ(formOf(checked, 1), "");
    EXPECT_THAT(formOf(checked, 2),
                HasSubstr("第2行写作“第三十一条第二项”，这里写作“第三十一条（二）”"));
}

TEST(DraftCheck, dutyAndLiabilityArePaired) {
    const auto checked = check("违反了《甲水法》第三十条，依据《甲水法》第三十一条第二项",
                               "2006-01-01", "2006-05-01");
    ASSERT_EQ(checked.pairs.size(), 1U);
    EXPECT_EQ(checked.pairs[0].state, PairState::Paired);
    EXPECT_EQ(checked.pairs[0].sentence, "《甲水法》第三十条和《甲水法》第三十一条第二项成对");
}

TEST(DraftCheck, namesTheMissingHalfOfAPair) {
    const auto duty = check("违反了《甲水法》第三十条", "2006-01-01", "2006-05-01");
    ASSERT_EQ(duty.pairs.size(), 1U);
    EXPECT_EQ(duty.pairs[0].state, PairState::LiabilityMissing);
    EXPECT_EQ(duty.pairs[0].weight, Weight::Decide);
    EXPECT_THAT(duty.pairs[0].fitting, ElementsAre(refOf("甲水法(2004)31-2")));
    const auto liability = check("依据《甲水法》第三十一条第二项", "2006-01-01", "2006-05-01");
    EXPECT_EQ(liability.pairs.at(0).state, PairState::DutyMissing);
    EXPECT_THAT(liability.pairs.at(0).fitting, ElementsAre(refOf("甲水法(2004)30")));
}

TEST(DraftCheck, anOrderToCorrectNeedsNoLiability) {
    const auto checked =
        check("责令改正违法行为决定书\n违反了《甲水法》第三十条", "2006-01-01", "2006-05-01");
    EXPECT_EQ(checked.pairs.at(0).weight, Weight::Fine);
}

TEST(DraftCheck, aDutyOfTheOldLawDoesNotGoWithALiabilityOfTheNewOne) {
    const auto checked = check("违反了《甲水法》第三十条，依据《丙环境典》第四十一条第一款第一项",
                               "2014-12-31", "2015-01-01");
    ASSERT_EQ(checked.pairs.size(), 1U);
    EXPECT_EQ(checked.pairs[0].state, PairState::OtherLaw);
    EXPECT_EQ(checked.pairs[0].weight, Weight::Decide);
    EXPECT_THAT(checked.pairs[0].sentence,
                HasSubstr("与罚则配套的义务是《丙环境典》第四十条、《丙环境典》第四十二条"));
}

TEST(DraftCheck, aLighterNewPenaltyBesideTheOldOneKeepsTheOldDuty) {
    const auto checked = check(
        "违反了《甲水法》第三十条，《甲水法》第三十一条第二项和《丙环境典》第四十一条第一款第一项",
        "2014-12-31", "2015-01-01");
    ASSERT_EQ(checked.pairs.size(), 2U);
    EXPECT_EQ(checked.pairs[0].state, PairState::Paired);
    EXPECT_EQ(checked.pairs[1].weight, Weight::Fine);
}

TEST(DraftCheck, doesNotGuessTheDutyOfALiabilityWithoutAPair) {
    const auto checked = check("依据《甲水法》第三十一条第三项", "2006-01-01", "2006-05-01");
    ASSERT_EQ(checked.pairs.size(), 1U);
    EXPECT_EQ(checked.pairs[0].state, PairState::Unchecked);
}

TEST(DraftCheck, brokenTextAndRangesAreReadWithoutHarm) {
    EXPECT_THAT(check("\xFF\xE3\x80", "2006-01-01", "2006-05-01").citations, IsEmpty());
    const auto range = check("《甲水法》第三十条至第三十二条", "2006-01-01", "2006-05-01");
    EXPECT_EQ(range.citations.size(), 3U);
    EXPECT_EQ(range.citations[2].official, "《甲水法》第三十二条");
}

}  // namespace
}  // namespace lianbing::law
