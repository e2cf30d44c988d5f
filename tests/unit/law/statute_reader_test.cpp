#include "game/law/statute.h"
#include "tests/unit/law/synthetic_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

ReadStatute read(std::string_view text) {
    return readStatute(text, "法.txt").value();
}

std::vector<std::string> findingsOf(std::string_view text) {
    std::vector<std::string> words;
    for (const StatuteFinding& finding : read(text).findings) {
        words.push_back(std::to_string(finding.line) + ": " + finding.what);
    }
    return words;
}

TEST(StatuteReader, readsArticlesParagraphsItemsAndSubitems) {
    const Statute statute =
        read(
            "# 河长法\n"
            "（2001年2月3日通过　根据2005年6月7日《关于修改〈河长法〉的决定》修正）\n"
            "## 第一章　总则\n"
            "第一条　为了河，制定本法。\n"
            "第二款的话。\n"
            "第二条　有下列情形之一的：\n"
            "（一）甲：\n"
            "1.小甲；\n"
            "2.小乙；\n"
            "(二)乙。\n"
            "前款所称甲，是指甲。\n"
            "第二条之一　新加的。\n")
            .statute;
    EXPECT_EQ(statute.title, "河长法");
    EXPECT_TRUE(statute.note.starts_with("（2001年2月3日通过"));
    ASSERT_EQ(statute.headings.size(), 1U);
    EXPECT_EQ(statute.headings.front().level, HeadingLevel::Chapter);
    ASSERT_EQ(statute.articles.size(), 3U);
    EXPECT_EQ(statute.articles[0].paragraphs.size(), 2U);
    const StatuteArticle& second = statute.articles[1];
    ASSERT_EQ(second.paragraphs.size(), 2U);
    ASSERT_EQ(second.paragraphs[0].items.size(), 2U);
    EXPECT_THAT(second.paragraphs[0].items[0].subitems,
                testing::ElementsAre("1.小甲；", "2.小乙；"));
    EXPECT_EQ(statute.articles[2].number, (ArticleNumber{2, 1}));
    EXPECT_EQ(statute.articles[2].heading, 0U);
    EXPECT_EQ(shapesOf(statute).at({2, 0}).items, (std::vector<int>{2, 0}));
}

TEST(IsTitle, isNoArticleHeadingNoteOrSentence) {
    for (const char* title : {"中华人民共和国大气污染防治法", "第三批名录", "某办法（试行）"})
        EXPECT_TRUE(isTitle(title)) << title;
    for (const char* other : {"第一条　甲", "第一条甲", "第一章　总则", "（2004年9月1日通过）",
                              "目　录", "为了管水，定这部法。", "根据某法：", ""})
        EXPECT_FALSE(isTitle(other)) << other;
}

TEST(StatuteReader, skipsTheTableOfContentsOfPlainText) {
    const ReadStatute text = read(
        "中华人民共和国河长法\r\n"
        "目　　录\r\n"
        "第一章　总　则\r\n"
        "第二章　附　则\r\n"
        "第一章　总则\r\n"
        "第一条 为了河。\r\n"
        "- 2 -\r\n"
        "第二章　附则\r\n"
        "第二条 自即日起施行。\r\n");
    EXPECT_EQ(text.statute.headings.size(), 2U);
    ASSERT_EQ(text.statute.articles.size(), 2U);
    EXPECT_EQ(text.statute.articles[0].paragraphs.size(), 1U);
    EXPECT_EQ(text.statute.articles[1].heading, 1U);
    EXPECT_TRUE(text.findings.empty());
}

TEST(StatuteReader, keepsQuotedArticlesAndReferencesAsText) {
    const ReadStatute text = read(
        "河长法修正\n"
        "第一条　将第三条修改为：\n"
        "“第三条　新的第三条。”\n"
        "第一条规定的情形除外。\n"
        "第二条第一款规定的处罚，由县里作出。\n"
        "第二条　附则。\n");
    ASSERT_EQ(text.statute.articles.size(), 2U);
    EXPECT_EQ(text.statute.articles[0].paragraphs.size(), 4U);
    EXPECT_TRUE(text.findings.empty());
}

TEST(StatuteReader, keepsAnnexesApart) {
    const Statute statute =
        read("河长税法\n第一条　税目见附表。\n## 附表 税目税额表\n| 税目 | 税额 |\n| 水 | 1元 |\n")
            .statute;
    ASSERT_EQ(statute.annexes.size(), 1U);
    EXPECT_EQ(statute.annexes.front().text, "| 税目 | 税额 |\n| 水 | 1元 |");
    EXPECT_EQ(statute.articles.front().paragraphs.size(), 1U);
}

TEST(StatuteReader, reportsGapsDoublesAndDisorderWithTheirLines) {
    EXPECT_THAT(findingsOf("法\n第一条　甲。\n第三条　乙。\n第三条　又乙。\n第二条　丙。\n"),
                testing::ElementsAre("3: 第1条以后是第3条，中间缺了", "4: 第3条出现了两次",
                                     "5: 第2条排在第3条后面，次序不对"));
    EXPECT_THAT(findingsOf("法\n第一条　有：\n（一）甲；\n（三）丙。\n"),
                testing::ElementsAre("4: 第1条的项号是（3），应当是（2）"));
    EXPECT_THAT(findingsOf("法\n第一条甲。\n"), testing::ElementsAre("2: 第1条后面没有空格"));
    EXPECT_THAT(findingsOf("说明\n一段话。\n"),
                testing::ElementsAre("3: 没有找到“第…条”，只当作文字收下"));
}

TEST(StatuteReader, refusesWhatIsNoText) {
    EXPECT_EQ(readStatute("\xff\xfe\x00", "坏.txt").error().text(),
              "坏.txt: 不是 UTF-8 编码的文本");
    EXPECT_EQ(readStatute(" \n\n", "空.txt").error().text(), "空.txt: 文件是空的，没有题名");
}

TEST(StatuteReader, marksExcerptsAndAmendments) {
    EXPECT_TRUE(read("河长办法（节选）\n第五条　甲。\n").statute.isExcerpt);
    const ReadStatute amendment =
        read("刑法修正案（九）\n一、将第一条修改为：“甲。”\n二、本修正案施行。\n");
    EXPECT_EQ(amendment.statute.points.size(), 2U);
    EXPECT_TRUE(amendment.findings.empty());
}

TEST(StatuteReader, readsABracketThatNeverClosesAsPreface) {
    const Statute statute =
        read("河长法\n（2001年通过\n为了河，制定本法。\n第一条　河。\n").statute;
    EXPECT_EQ(statute.note, "");
    EXPECT_THAT(statute.preface, testing::ElementsAre("（2001年通过", "为了河，制定本法。"));
}

TEST(StatuteReader, takesTheTitleOfTheContentsForNoneOfThem) {
    const Statute statute =
        read("河长法\n目录\n目录\n第一章　河\n第一章　河\n第一条　河。\n").statute;
    EXPECT_THAT(statute.preface, testing::IsEmpty());
    EXPECT_EQ(statute.headings.size(), 1U);
}

TEST(StatuteReader, keepsArticlesInsideAnAnnexAsItsText) {
    const Statute statute = read("河长法\n第一条　河。\n附件：\n# 第二条　表里的。\n").statute;
    EXPECT_EQ(statute.articles.size(), 1U);
    ASSERT_EQ(statute.annexes.size(), 1U);
    EXPECT_EQ(statute.annexes.front().text, "第二条　表里的。");
}

TEST(StatuteReader, oneAnnexFollowsAnotherBeforeTheFirstArticleToo) {
    const Statute statute = read("甲水法\n### 附表一　水\n取水\n附表二　目录\n排水\n第一条　水。\n").statute;
    ASSERT_EQ(statute.annexes.size(), 2U);
    EXPECT_EQ(statute.annexes.front().text, "取水");
    EXPECT_EQ(statute.annexes.back().title, "附表二　目录");
}

}  // namespace
}  // namespace lianbing::law
