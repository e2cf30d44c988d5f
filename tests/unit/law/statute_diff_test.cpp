#include "game/law/statute_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::law {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Kind = ArticleChangeKind;

std::vector<ArticleChange> compare(const std::string& before, const std::string& after) {
    return compareStatutes(readStatute("法\n" + before, "旧").value().statute,
                           readStatute("法\n" + after, "新").value().statute);
}

TEST(StatuteDiff, saysNothingOfWhatStayed) {
    EXPECT_THAT(compare("第一条　甲。\n第二条　乙。\n", "第一条 甲。\n\n第二条　乙。\n"),
                IsEmpty());
}

TEST(StatuteDiff, showsOnlyTheSentencesThatChanged) {
    EXPECT_THAT(compare("第一条　河归县管。违者罚一元。另行规定。\n",
                        "第一条　河归县管。违者罚二元。另行规定。\n"),
                ElementsAre(ArticleChange{
                    Kind::Changed, {1, 0}, {1, 0}, {"违者罚一元。"}, {"违者罚二元。"}}));
    EXPECT_THAT(compare("第一条　有下列情形：\n（一）甲；\n（二）乙。\n",
                        "第一条　有下列情形：\n（一）甲；\n（二）丙；\n（三）乙。\n"),
                ElementsAre(ArticleChange{Kind::Changed, {1, 0}, {1, 0}, {}, {"丙；"}}));
}

TEST(StatuteDiff, namesWhatCameAndWhatWent) {
    EXPECT_THAT(compare("第一条　甲。\n第三条　丙。\n", "第一条　甲。\n第一条之一　新的。\n"),
                ElementsAre(ArticleChange{Kind::Added, {1, 1}, {1, 1}, {}, {"新的。"}},
                            ArticleChange{Kind::Removed, {3, 0}, {3, 0}, {"丙。"}, {}}));
}

TEST(StatuteDiff, followsAnArticleToItsNewNumber) {
    EXPECT_THAT(
        compare("第一条　甲。\n第二条　乙。\n", "第一条　甲。\n第二条　插进来的。\n第三条　乙。\n"),
        ElementsAre(ArticleChange{Kind::Added, {2, 0}, {2, 0}, {}, {"插进来的。"}},
                    ArticleChange{Kind::Renumbered, {2, 0}, {3, 0}, {}, {}}));
}

TEST(StatuteDiff, countsTheMoveOfAParagraphAsAChange) {
    const auto changes = compare("第一条　甲。乙。\n", "第一条　甲。\n乙。\n");
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes.front().kind, Kind::Changed);
    EXPECT_THAT(changes.front().before, IsEmpty());
}

}  // namespace
}  // namespace lianbing::law
