#include "game/law/citation.h"
#include "tests/unit/law/amended_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kFirst = "2003-03-01";   // 甲水法 2000
constexpr std::string_view kSecond = "2007-03-01";  // 甲水法 2004
constexpr std::string_view kThird = "2012-03-01";   // 甲水法 2004 and 乙监测条例
constexpr std::string_view kFourth = "2018-03-01";  // 丙环境典 and 乙监测条例

LawDates dates(std::string_view offence, std::string_view decision) {
    return {dayOf(offence), dayOf(decision)};
}

LawDates sameDay(std::string_view day) {
    return dates(day, day);
}

CitationKey keyOf(std::vector<std::vector<const char*>> slots) {
    CitationKey key;
    for (const auto& slot : slots) {
        CitationSlot& added = key.required.emplace_back();
        for (const char* ref : slot) added.anyOf.push_back(refOf(ref));
    }
    return key;
}

std::vector<CitationFinding> compare(std::string_view answer, const CitationKey& key,
                                     const LawDates& on) {
    static const Library library = syntheticLibrary();
    return compareWithKey(answer, key, on, library);
}

std::vector<FindingKind> kinds(const std::vector<CitationFinding>& findings) {
    std::vector<FindingKind> all;
    for (const CitationFinding& finding : findings) all.push_back(finding.kind);
    return all;
}

// What the same four answers are worth in each interval of law: the first must-show of marking by
// date.
struct IntervalCase {
    const char* name;
    const char* answer;
    LawDates on;
    const char* required;
    FindingKind kind;
};

class ByInterval : public testing::TestWithParam<IntervalCase> {};

TEST_P(ByInterval, theSameAnswerIsMarkedByTheLawOfTheDay) {
    const IntervalCase& row = GetParam();
    const auto findings = compare(row.answer, keyOf({{row.required}}), row.on);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings.front().kind, row.kind) << findings.front().explanation;
}

constexpr const char* kOldest = "《甲水法》第二十条第二项";
constexpr const char* kOlder = "《甲水法》第三十一条第二项";
constexpr const char* kNewest = "《丙环境典》第四十一条第一款第一项";

INSTANTIATE_TEST_SUITE_P(
    CompareWithKey, ByInterval,
    testing::Values(
        IntervalCase{"oldestInFirst", kOldest, sameDay(kFirst), "甲水法20-2", FindingKind::Exact},
        IntervalCase{"olderInFirst", kOlder, sameDay(kFirst), "甲水法20-2",
                     FindingKind::WrongVersion},
        IntervalCase{"newestInFirst", kNewest, sameDay(kFirst), "甲水法20-2",
                     FindingKind::Irrelevant},
        IntervalCase{"oldestInSecond", kOldest, sameDay(kSecond), "甲水法31-2",
                     FindingKind::WrongVersion},
        IntervalCase{"olderInSecond", kOlder, sameDay(kSecond), "甲水法31-2", FindingKind::Exact},
        IntervalCase{"newestInSecond", kNewest, sameDay(kSecond), "甲水法31-2",
                     FindingKind::WrongVersion},
        IntervalCase{"olderInThird", kOlder, sameDay(kThird), "甲水法31-2", FindingKind::Exact},
        IntervalCase{"olderInFourth", kOlder, sameDay(kFourth), "丙环境典41.1-1",
                     FindingKind::WrongVersion},
        IntervalCase{"newestInFourth", kNewest, sameDay(kFourth), "丙环境典41.1-1",
                     FindingKind::Exact},
        IntervalCase{"oldActOldLaw", kOlder, dates(kThird, kFourth), "甲水法31-2",
                     FindingKind::Exact},
        IntervalCase{"oldActNewLaw", kNewest, dates(kThird, kFourth), "甲水法31-2",
                     FindingKind::WrongVersion},
        IntervalCase{"oldActLighterLaw", kNewest, dates(kThird, kFourth), "丙环境典41.1-1",
                     FindingKind::Exact},
        IntervalCase{"oldActLighterLawMissed", kOlder, dates(kThird, kFourth), "丙环境典41.1-1",
                     FindingKind::WrongVersion}),
    [](const auto& row) { return row.param.name; });

TEST(CompareWithKey, anIntervalOfItsOwnHasItsOwnKey) {
    const CitationKey key = keyOf({{"甲水法31-2"}, {"乙监测条例8.1-1"}});
    const auto findings = compare("甲法第31条第2项、乙条例第8条第1项", key, sameDay(kThird));
    EXPECT_THAT(kinds(findings), ElementsAre(FindingKind::Exact, FindingKind::Exact));
    const auto before =
        compare("甲法第31条第2项、乙条例第8条第1项", keyOf({{"甲水法31-2"}}), sameDay(kSecond));
    EXPECT_THAT(kinds(before), ElementsAre(FindingKind::Exact, FindingKind::Irrelevant));
    EXPECT_THAT(
        before.back().explanation,
        HasSubstr(
            "《乙监测条例》（2009年制定）自2010年1月1日起才施行，违法行为发生在2007年3月1日"));
}

struct KindCase {
    const char* name;
    const char* answer;
    std::vector<FindingKind> kinds;
    std::string says;
};

class ByKind : public testing::TestWithParam<KindCase> {};

TEST_P(ByKind, isFoundAndExplained) {
    CitationKey key = keyOf({{"甲水法31-2"}, {"甲水法30"}});
    key.required.back().note = "义务条款要一并引用";
    key.optional.push_back(refOf("丁罚法7"));
    key.traps.push_back({refOf("甲水法31-4"), "第四项管的是另一件事。"});
    const auto findings = compare(GetParam().answer, key, sameDay(kSecond));
    EXPECT_EQ(kinds(findings), GetParam().kinds);
    std::string all;
    for (const CitationFinding& finding : findings) all += finding.explanation;
    EXPECT_THAT(all, HasSubstr(GetParam().says));
}

using K = FindingKind;

INSTANTIATE_TEST_SUITE_P(
    CompareWithKey, ByKind,
    testing::Values(
        KindCase{"exact",
                 "甲水法第30条、第31条第2项",
                 {K::Exact, K::Exact},
                 "引用正确：《甲水法》第三十一条第二项（不测水的，罚1万元）。"},
        KindCase{"paragraphSpelledOut",
                 "《甲水法》第三十条第一款、第三十一条第一款第二项",
                 {K::Exact, K::Exact},
                 "引用正确"},
        KindCase{"repeated",
                 "甲水法30条；甲水法30条；甲水法31条2项",
                 {K::Exact, K::Exact, K::Exact},
                 "引用正确"},
        KindCase{"partMissing",
                 "《甲水法》第三十条、第三十一条",
                 {K::Exact, K::PartMissing},
                 "条写对了，但没有写到第二项：应当写《甲水法》第三十一条第二项（"
                 "不测水的，罚1万元）。"},
        KindCase{"partWrong",
                 "《甲水法》第三十条、第三十一条第三项",
                 {K::Exact, K::PartWrong},
                 "你写的是《甲水法》第三十一条第三项（不装表的，罚1万元），应当是《甲水"
                 "法》第三十一条第二项（不测水的，罚1万元）"},
        KindCase{"wrongArticle",
                 "《甲水法》第三十条、第三十二条",
                 {K::Exact, K::WrongArticle},
                 "法找对了，条不对"},
        KindCase{"guessing",
                 "《甲水法》第三十条、第三十二条、第十条",
                 {K::Exact, K::WrongArticle, K::Irrelevant},
                 "不是本题的依据"},
        KindCase{"guessingItems",
                 "《甲水法》第三十条、第三十一条第一项、第二项、第三项",
                 {K::Exact, K::Irrelevant, K::Exact, K::Irrelevant},
                 "不是本题的依据"},
        KindCase{"titleOnly",
                 "按照《甲水法》处理",
                 {K::WrongArticle, K::Missed},
                 "只写了《甲水法》，没有写到条款"},
        KindCase{"titleTwice",
                 "根据《甲水法》，适用《甲水法》第三十条和第三十一条第二项",
                 {K::WrongArticle, K::Exact, K::Exact},
                 "应当引用的条款已在别处写出"},
        KindCase{"lawNotNamed",
                 "第三十一条第二项；《甲水法》第三十条",
                 {K::PartMissing, K::Exact},
                 "没有写明是哪部法律"},
        KindCase{"lawNotNamedAndWrong",
                 "第九条；《甲水法》第三十条、第三十一条第二项",
                 {K::Irrelevant, K::Exact, K::Exact},
                 "“第九条”没有写明是哪部法律，无法认定。"},
        KindCase{"noArticle",
                 "《甲水法》第三十条、第九十九条",
                 {K::Exact, K::Nonexistent, K::Missed},
                 "《甲水法》（2004年修订）没有第九十九条，最后一条是第三十二条。"},
        KindCase{"noParagraph",
                 "《甲水法》第三十条第三款、第三十一条第二项",
                 {K::Nonexistent, K::Exact, K::Missed},
                 "只有1款，没有第三款"},
        KindCase{"noItem",
                 "《甲水法》第三十条、第三十一条第九项",
                 {K::Exact, K::Nonexistent, K::Missed},
                 "只有4项，没有第九项"},
        KindCase{"noItems",
                 "《甲水法》第三十条第一款第二项、第三十一条第二项",
                 {K::Nonexistent, K::Exact, K::Missed},
                 "没有分项，没有第一款第二项"},
        KindCase{"trap",
                 "《甲水法》第三十条、第三十一条第四项",
                 {K::Exact, K::Trap, K::Missed},
                 "第四项管的是另一件事。"},
        KindCase{"optional",
                 "《丁罚法》第七条第一款；《甲水法》第三十条、第三十一条第二项",
                 {K::Optional, K::Exact, K::Exact},
                 "补充引用得当"},
        KindCase{"namedOldVersion",
                 "《甲水法》（2000年制定）第三十一条第二项，第三十条",
                 {K::WrongVersion, K::WrongVersion},
                 "自2005年1月1日起由2004年的版本取代"},
        KindCase{"outdatedBeside",
                 "《甲水法》第三十条、第三十一条第二项，甲水法（2000年制定）第二十条第二项",
                 {K::Exact, K::Exact, K::Irrelevant},
                 "多引了不适用的版本：《甲水法》第二十条第二项（不测水的，罚1千元）不是本"
                 "题的依据；《甲水法》（2000年制定）自2005年1月1日起由2004年的版本取代"},
        KindCase{"notYetLawBeside",
                 "《甲水法》第三十条、第三十一条第二项，《丙环境典》第四十一条第一款第一项",
                 {K::Exact, K::Exact, K::Irrelevant},
                 "《丙环境典》（2014年制定）自2015年1月1日起才施行"},
        KindCase{"outdatedBesideANearMiss",
                 "《甲水法》第三十条、第三十一条，甲水法（2000年制定）第二十条第二项",
                 {K::Exact, K::PartMissing, K::Irrelevant},
                 "同一条规则只引本案适用的版本"},
        KindCase{"outdatedTwice",
                 "甲水法30条；甲水法（2000年制定）20条2项；甲水法（2000年制定）20条2项",
                 {K::Exact, K::WrongVersion, K::WrongVersion},
                 "规则找对了，法律版本不对"},
        KindCase{"nearMissTwice",
                 "甲水法30条；甲水法31条3项；甲水法31条3项",
                 {K::Exact, K::PartWrong, K::PartWrong},
                 "条写对了，款项不对"},
        KindCase{"wrongArticleTwice",
                 "甲水法30条；甲水法32条；甲水法32条",
                 {K::Exact, K::WrongArticle, K::WrongArticle},
                 "法找对了，条不对"},
        KindCase{"unknownAct",
                 "《某某法》第三十条",
                 {K::Irrelevant, K::Missed, K::Missed},
                 "《某某法》第三十条不是本题的依据；法律库里没有《某某法》，请核对名称。"},
        KindCase{"missed",
                 "《甲水法》第三十一条第二项",
                 {K::Exact, K::Missed},
                 "没有引用《甲水法》第三十条。义务条款要一并引用。"},
        KindCase{"nothing",
                 "不知道",
                 {K::NotACitation, K::Missed, K::Missed},
                 "答案里没有写出法律条文"}),
    [](const auto& row) { return row.param.name; });

TEST(CompareWithKey, aWrongArticleDoesNotHideWhatWasMissed) {
    CitationKey key = keyOf({{"甲水法31-2", "甲水法30"}});
    key.required.back().note = "义务条款要一并引用";
    const auto findings = compare("《甲水法》第三十二条", key, sameDay(kSecond));
    EXPECT_THAT(kinds(findings), ElementsAre(FindingKind::WrongArticle));
    EXPECT_THAT(findings.front().explanation,
                HasSubstr("没有引用应当引用的《甲水法》第三十一条第二项（不测水的，罚1万元），也没"
                          "有引用可以代替它的《甲水法》第三十条"));
    EXPECT_THAT(findings.front().explanation, HasSubstr("义务条款要一并引用。"));
}

TEST(CompareWithKey, aRepealedProvisionIsExplainedWithTheRightPlace) {
    const auto findings = compare(kOlder, keyOf({{"丙环境典41.1-1"}}), sameDay(kFourth));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_THAT(
        findings.front().explanation,
        AllOf(HasSubstr("你写的是《甲水法》第三十一条第二项（不测水的，罚1万元）"),
              HasSubstr("《甲水法》（2004年修订）自2015年1月1日起由《丙环境典》第九十条废止，违法行"
                        "为发生在2018年3月1日"),
              HasSubstr("本案应当引用《丙环境典》第四十一条第一款第一项（不监测的，罚2万元）。")));
    EXPECT_EQ(findings.front().expected, refOf("丙环境典(2014)41.1-1"));
}

TEST(CompareWithKey, aProvisionNotYetInForceIsExplainedByTheDayOfTheAct) {
    const auto findings = compare(kNewest, keyOf({{"甲水法31-2"}}), dates(kThird, kFourth));
    EXPECT_THAT(
        findings.front().explanation,
        HasSubstr("自2015年1月1日起才施行，违法行为发生在2012年3月1日，当时还没有这一规定"));
}

TEST(CompareWithKey, aLawOutOfForceOnBothDaysIsNeverRight) {
    const auto findings = compare(kOlder, keyOf({{"甲水法31-2"}}), sameDay(kFourth));
    EXPECT_EQ(findings.front().kind, FindingKind::WrongVersion);
    EXPECT_THAT(findings.front().explanation,
                HasSubstr("现在的位置是《丙环境典》第四十一条第一款第一项"));
}

TEST(CompareWithKey, anyAlternativeFillsAPlaceAndAllAreMeasuredAgainstOne) {
    const CitationKey key = keyOf({{"甲水法31-2", "乙监测条例8.1-1"}});
    const auto other = compare("乙监测条例第八条第一项", key, sameDay(kThird));
    EXPECT_THAT(kinds(other), ElementsAre(FindingKind::Exact));
    EXPECT_THAT(other.front().explanation,
                HasSubstr("这一条不止一款，文书上要写全：第八条第一款第一项。"));
    const auto both = compare("乙条例第八条第一项，甲法第三十一条第二项", key, sameDay(kThird));
    EXPECT_EQ(both[0].expected, both[1].expected);
    const auto none = compare("丁罚法第七条", key, sameDay(kThird));
    EXPECT_THAT(none.back().explanation,
                HasSubstr("也没有引用可以代替它的《乙监测条例》第八条第一款第一项"));
}

struct BesideCase {
    const char* name;
    const char* extra;
    FindingKind kind;
};

class Beside : public testing::TestWithParam<BesideCase> {};

// Which kinds may stand beside the right answer and cost nothing, and which are over-citing:
// Irrelevant, Nonexistent and Trap are priced, whatever price the key has for them.
TEST_P(Beside, theRightAnswerEachKindIsOneOfItsOwn) {
    CitationKey key = keyOf({{"甲水法31-2"}});
    key.required.front().general = {refOf("丁罚法9.2-1")};
    key.optional.push_back(refOf("丁罚法7"));
    key.traps.push_back({refOf("甲水法31-4"), "第四项管的是另一件事。"});
    const std::string right = "甲水法第31条第2项；";
    const auto findings = compare(right + GetParam().extra, key, sameDay(kSecond));
    EXPECT_THAT(kinds(findings), ElementsAre(K::Exact, GetParam().kind));
    const auto before = compare(GetParam().extra + ("；" + right), key, sameDay(kSecond));
    EXPECT_THAT(kinds(before), ElementsAre(GetParam().kind, K::Exact));
}

INSTANTIATE_TEST_SUITE_P(
    CompareWithKey, Beside,
    testing::Values(
        BesideCase{"exact", "甲水法第31条第1款第2项", FindingKind::Exact},
        BesideCase{"wider", "甲水法第31条", FindingKind::PartMissing},
        BesideCase{"anotherItem", "甲水法第31条第3项", FindingKind::Irrelevant},
        BesideCase{"anotherArticle", "甲水法第32条", FindingKind::Irrelevant},
        BesideCase{"titleAlone", "《甲水法》", FindingKind::WrongArticle},
        BesideCase{"olderVersion", "甲水法（2000年制定）第20条第2项", FindingKind::Irrelevant},
        BesideCase{"olderVersionWider", "甲水法（2000年制定）第20条", FindingKind::Irrelevant},
        BesideCase{"olderVersionUnnamed", "甲水法第20条第2项", FindingKind::Irrelevant},
        BesideCase{"newerLaw", "丙环境典第41条第1款第1项", FindingKind::Irrelevant},
        BesideCase{"sameNumberInAnotherVersion", "甲水法（2000年制定）第31条第2项",
                   FindingKind::Irrelevant},
        BesideCase{"generalLaw", "丁罚法第9条第2款第1项", FindingKind::GeneralLaw},
        BesideCase{"nonexistent", "甲水法第99条", FindingKind::Nonexistent},
        BesideCase{"trap", "甲水法第31条第4项", FindingKind::Trap},
        BesideCase{"optional", "丁罚法第7条", FindingKind::Optional},
        BesideCase{"anotherLaw", "乙监测条例第5条", FindingKind::Irrelevant}),
    [](const auto& row) { return row.param.name; });

CitationKey specialAndGeneral() {
    CitationKey key = keyOf({{"甲水法31-2"}, {"甲水法30"}});
    key.required.front().general = {refOf("丁罚法9.2-1")};
    return key;
}

TEST(CompareWithKey, generalLawFillsAPlaceInPart) {
    const auto findings =
        compare("丁罚法第九条第二款第一项；甲水法第30条", specialAndGeneral(), sameDay(kSecond));
    EXPECT_THAT(kinds(findings), ElementsAre(K::GeneralLaw, K::Exact));
    EXPECT_EQ(findings.front().expected, refOf("甲水法(2004)31-2"));
    EXPECT_EQ(findings.front().explanation,
              "引的是一般规定：你写的是《丁罚法》第九条第二款第一项；这件事有特别规定，应当写《甲水"
              "法》第三十一条第二项"
              "（不测水的，罚1万元）。特别规定与一般规定不一致的，适用特别规定。");
}

TEST(CompareWithKey, generalLawIsToldByTheProvisionThatThePacksName) {
    const Library library = Library::load(amendedPacks()).value();
    const auto findings = compareWithKey("丁罚法第九条第二款第一项；甲水法第30条",
                                         specialAndGeneral(), sameDay(kSecond), library);
    EXPECT_THAT(findings.front().explanation, HasSubstr("适用特别规定（《丁罚法》第七条）。"));
}

TEST(CompareWithKey, generalLawCountsHoweverMuchOfItIsNamed) {
    EXPECT_EQ(compare("丁罚法第九条", specialAndGeneral(), sameDay(kSecond)).front().kind,
              K::GeneralLaw);
    EXPECT_EQ(
        compare("丁罚法第九条第一款第一项", specialAndGeneral(), sameDay(kSecond)).front().kind,
        K::Irrelevant);
}

TEST(CompareWithKey, generalLawBesideTheSpecialOneIsOnlyExplained) {
    const auto findings = compare("丁罚法第九条第二款第一项，甲水法第31条第2项，甲水法第30条",
                                  specialAndGeneral(), sameDay(kSecond));
    EXPECT_THAT(kinds(findings), ElementsAre(K::GeneralLaw, K::Exact, K::Exact));
    EXPECT_EQ(findings[0].expected, findings[1].expected);
    EXPECT_THAT(findings.front().explanation,
                HasSubstr("特别规定已经引到，多写这一处不加分，也不扣分"));
}

TEST(CompareWithKey, generalLawDoesNotTakeThePlaceOfANearMiss) {
    const auto findings = compare("丁罚法第九条第二款第一项，甲水法第31条第3项，甲水法第30条",
                                  specialAndGeneral(), sameDay(kSecond));
    EXPECT_THAT(kinds(findings), ElementsAre(K::GeneralLaw, K::PartWrong, K::Exact));
}

TEST(CompareWithKey, generalLawOutOfForceIsNothing) {
    CitationKey key = keyOf({{"丙环境典41.1-1"}});
    key.required.front().general = {refOf("甲水法30")};
    EXPECT_EQ(compare("甲水法第30条", key, sameDay(kFourth)).front().kind, K::Irrelevant);
}

// 甲水法 gives way to 丙环境典 on 2015-01-01; this act goes on over that day.
LawDates straddling() {
    return {dayOf("2015-06-30"), dayOf("2015-09-01"), dayOf("2014-07-01")};
}

TEST(CompareWithKey, ofAnActOverAChangeBothProvisionsThatTheKeyNamesAreOfTheCase) {
    const CitationKey key = keyOf({{"丙环境典41.1-1"}, {"甲水法31-2"}});
    EXPECT_THAT(kinds(compare("丙典第41条第1款第1项、甲法第31条第2项", key, straddling())),
                ElementsAre(K::Exact, K::Exact));
    EXPECT_THAT(kinds(compare("甲法第31条第2项", key, straddling())),
                ElementsAre(K::Exact, K::Missed));
    EXPECT_THAT(kinds(compare("甲法第31条", key, straddling())),
                ElementsAre(K::PartMissing, K::Missed));
    EXPECT_THAT(kinds(compare("甲法第31条第3项", key, straddling())),
                ElementsAre(K::PartWrong, K::Missed));
    EXPECT_THAT(kinds(compare("甲法第31条第9项", key, straddling())),
                ElementsAre(K::Nonexistent, K::Missed, K::Missed));
}

TEST(CompareWithKey, ofAnActOverAChangeTheOldRuleAloneIsExplainedByItsEnd) {
    const auto findings = compare(kOlder, keyOf({{"丙环境典41.1-1"}}), straddling());
    ASSERT_EQ(findings.front().kind, K::WrongVersion);
    EXPECT_THAT(findings.front().explanation, HasSubstr("违法行为持续到2015年6月30日，不能再适用"));
    // What was never law while the act went on.
    const auto oldest =
        compare("甲水法（2000年制定）第二十条第二项", keyOf({{"甲水法31-2"}}), straddling());
    ASSERT_EQ(oldest.front().kind, K::WrongVersion);
    EXPECT_THAT(oldest.front().explanation, HasSubstr("违法行为开始于2014年7月1日，不能再适用"));
}

TEST(CompareWithKey, ofAnActOverAChangeTheNewRuleIsNeverTheWrongVersion) {
    EXPECT_THAT(kinds(compare(kNewest, keyOf({{"甲水法31-2"}}), straddling())),
                ElementsAre(K::Irrelevant, K::Missed));
}

TEST(CompareWithKey, aWholeArticleOfANamedAlternativeIsNotTheWrongVersion) {
    const CitationKey key = keyOf({{"丙环境典41.1-1", "甲水法31-2"}});
    EXPECT_EQ(compare("甲法第31条", key, dates(kThird, kFourth)).front().kind, K::PartMissing);
}

TEST(CompareWithKey, aKeyMayNameAVersionOfItsOwn) {
    const CitationKey key = keyOf({{"甲水法(2004)31-2"}});
    EXPECT_EQ(compare(kOlder, key, sameDay(kFourth)).front().kind, FindingKind::Exact);
    EXPECT_EQ(compare(kOldest, key, sameDay(kThird)).front().kind, FindingKind::WrongVersion);
}

}  // namespace
}  // namespace lianbing::law
