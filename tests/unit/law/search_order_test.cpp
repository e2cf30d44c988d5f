// What is found as one, and where it stands among all hits.

#include "game/law/search_citation.h"
#include "game/law/search_passages.h"
#include "game/law/search_rank.h"
#include "tests/support/searched_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lianbing::law {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SearchRank, isByLevelThenByTheOrderOfThePacksThenNewestFirst) {
    const Library library = tests::searchedLibrary();
    const auto rank = [&](const char* law, const char* version) {
        return searchRank(rankedLaw(LawId{law}, library).value(), version);
    };
    const std::vector<SearchRank> ranks{rank("甲水法", "2004"),
                                        rank("甲水法", "2000"),
                                        rank("乙气法", "2010"),
                                        rank("丙条例", "2012"),
                                        searchRank({kUnknownLevel, 0}, "2020"),
                                        searchRank({kUnknownLevel, 1}, "2021")};
    EXPECT_TRUE(std::is_sorted(ranks.begin(), ranks.end()));
    EXPECT_EQ(std::adjacent_find(ranks.begin(), ranks.end()), ranks.end());
    EXPECT_LT(ranks.back(), SearchRank{1} << kRankBits);
    EXPECT_FALSE(rankedLaw(LawId{"乡规"}, library));
}

TEST(SearchRank, knowsItsLawAndPutsOtherNamesBehindTheYears) {
    const RankedLaw law{3, 700'000};
    EXPECT_EQ(lawOf(searchRank(law, "2018")), law);
    EXPECT_EQ(lawOf(searchRank(law, "试行稿")), law);
    EXPECT_GT(searchRank(law, "试行稿"), searchRank(law, "1"));
    EXPECT_NE(searchRank(law, "试行稿"), searchRank(law, "送审稿"));
}

TEST(PassagesOf, areParagraphsWithTheirItemsAndLinesOfTheRest) {
    Statute statute;
    statute.title = "某法";
    statute.note = "（2001年通过）";
    statute.preface = {"序"};
    statute.headings = {{HeadingLevel::Chapter, "第一章", 4}, {HeadingLevel::Section, "第一节", 5}};
    statute.articles = {
        {{1, 0}, 6, 1, {{"甲：", {{1, "乙；", {"1.丙"}}, {2, "丁。", {}}}}, {"戊。", {}}}}};
    statute.annexes = {{"附件", "己\n\n庚"}};
    std::vector<std::string> texts;
    for (const Passage& passage : passagesOf(statute)) texts.push_back(passage.text);
    EXPECT_THAT(texts,
                ElementsAre("某法", "（2001年通过）", "序", "第一章", "第一节",
                            "甲：\n（一）乙；\n1.丙\n（二）丁。", "戊。", "附件", "己", "庚"));
    const std::vector<Passage> passages = passagesOf(statute);
    EXPECT_EQ(passages[6].article, ArticleNumber(1, 0));
    EXPECT_EQ(passages[6].paragraph, 2);
    EXPECT_EQ(passages[6].heading, 4U);
    EXPECT_EQ(passages[4].heading, std::nullopt);
    EXPECT_EQ(passages[9].heading, 7U);
    EXPECT_EQ(passages[9].article, ArticleNumber(0, 0));
}

TEST(CitedBy, isWhatARequestCitesWhenItDoesNothingElse) {
    const Library library = tests::searchedLibrary();
    const auto cited = [&](std::string_view words) {
        std::vector<std::string> places;
        for (const ArticleRef& ref : citedBy(words, library)) places.push_back(ref.compact());
        return places;
    };
    EXPECT_THAT(cited(" 甲法第2条第二項 "), ElementsAre("甲水法2-2"));
    EXPECT_THAT(cited("甲法2.2-1"), ElementsAre("甲水法2.2-1"));
    EXPECT_THAT(cited("《甲水法》第一条、第二条，乙气法第三条"),
                ElementsAre("甲水法1", "甲水法2", "乙气法3"));
    EXPECT_THAT(cited("甲法"), ElementsAre("甲水法"));
    EXPECT_THAT(cited("按甲法第二条"), IsEmpty());
    EXPECT_THAT(cited("甲法第二条的罚款"), IsEmpty());
    EXPECT_THAT(cited("《某法》第二条"), IsEmpty());
    EXPECT_THAT(cited("装表"), IsEmpty());
    EXPECT_THAT(cited(""), IsEmpty());
}

TEST(ArticlesIn, areThoseOfARequestThatNamesNoLaw) {
    const auto articles = [](std::string_view words) {
        std::vector<std::string> places;
        for (const ArticleRef& ref : articlesIn(words)) places.push_back(ref.provision());
        return places;
    };
    EXPECT_THAT(articles("第九十九条"), ElementsAre("第九十九条"));
    EXPECT_THAT(articles(" 99条。"), ElementsAre("第九十九条"));
    EXPECT_THAT(articles("第十七條之一第三項"), ElementsAre("第十七条之一第三项"));
    EXPECT_THAT(articles("第一条、第二条"), ElementsAre("第一条", "第二条"));
    for (const char* other : {"第二款", "99", "第九十九条的罚款", "按第九十九条", "三条生产线", ""})
        EXPECT_THAT(articles(other), IsEmpty()) << other;
}

}  // namespace
}  // namespace lianbing::law
