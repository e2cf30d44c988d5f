#include "game/law/statute_text.h"

#include "tests/support/statute_spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lianbing::law {
namespace {

using tests::spelledOut;

Statute read(std::string_view text) {
    return readStatute(text, "法.txt").value().statute;
}

class StatuteText : public ::testing::TestWithParam<const char*> {};

TEST_P(StatuteText, givesTheSameStatuteBack) {
    const Statute statute = read(GetParam());
    const std::string text = statuteText(statute);
    const Statute again = read(text);
    EXPECT_EQ(spelledOut(again), spelledOut(statute));
    EXPECT_EQ(statuteText(again), text);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, StatuteText,
    testing::Values(
        "# "
        "河长法\n（2001年2月3日通过）\n目录\n第一章　总则\n第一章　总则\n第一条　为了河。\n又一款。"
        "\n第二条　有：\n（一）甲：\n"
        "1.小甲；\n（二）乙。\n前款的。\n第二条之一　加的。\n附则\n第三条　施行。\n## 附件：表\n| "
        "甲 | 乙 |\n",
        // Numbers that are out of order, doubled, or far apart; an article without words; one that
        // begins with an item.
        "河长法\n第三条　乙。\n第三条　又乙。\n第一百零二条\n第一条\n（一）只有项。\n（三）三。\n",
        // What stands before the first article: a note over two lines, words before it, one that
        // never closes.
        "河长法\n河务部令\n（2001年通过\n2005年修正）\n〔节选〕\n第一编　总的\n第一分编　一\n第二节"
        "　二\n第一条　甲。\n",
        "河长法\n河务部令\n（2001年通过\n没有关上\n## 前言\n第一条　甲。\n",
        // Headings and annexes behind the last article, and an annex in the middle.
        "河长法\n第一条　甲。\n附件1\n第二条　不是条。\n## 第二章　后来\n第二条　乙。\n## 尾声\n# "
        "# 井\n附录\n",
        "河长法修正案\n（2003年通过）\n一、将第一条改为：\n“第一条　新的。”\n第二条规定的不变。\n##"
        " 附：说明\n说的。\n"));

TEST(StatuteText, isTheSameForMarkdownAndPlainText) {
    EXPECT_EQ(
        statuteText(read("# 河长法\n\n## 第一章　总则\n\n第一条　甲。\n")),
        statuteText(read("\xEF\xBB\xBF河 长 法\r\n第一章　总则\r\n第一条 甲。\r\n- 1 -\r\n")));
}

TEST(StatuteText, givesEveryOfficialTextBack) {
    const char* folder = std::getenv("LIANBING_LAW_TEXTS");
    if (folder == nullptr || !std::filesystem::is_directory(folder)) GTEST_SKIP() << "没有法规原文";
    int count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".md") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file),
                               std::istreambuf_iterator<char>()};
        const Statute statute = read(text);
        EXPECT_EQ(spelledOut(read(statuteText(statute))), spelledOut(statute)) << entry.path();
        ++count;
    }
    EXPECT_GT(count, 0);
}

TEST(StatuteText, spellsAnArticleOut) {
    const Statute statute = read("法\n第十七条之一 有：\n(一)甲；\n1．子\n");
    EXPECT_EQ(articleText(statute.articles.front()), "第十七条之一　有：\n（一）甲；\n1．子\n");
}

}  // namespace
}  // namespace lianbing::law
