#include "game/law/article_ref.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lianbing::law {
namespace {

using testing::HasSubstr;

struct CompactCase {
    const char* name;
    std::string compact;
    ArticleRef ref;
    std::string official;
};

ArticleRef ref(std::string law, std::string version, int article, int sub, int paragraph, int item,
               int subitem) {
    return {LawId{std::move(law)}, std::move(version), article, sub, paragraph, item, subitem};
}

class CompactForm : public testing::TestWithParam<CompactCase> {};

TEST_P(CompactForm, isReadAndPrintedBack) {
    const auto read = ArticleRef::parse(GetParam().compact);
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, GetParam().ref);
    EXPECT_EQ(read->compact(), GetParam().compact);
    EXPECT_EQ(read->official(), GetParam().official);
}

INSTANTIATE_TEST_SUITE_P(
    ArticleRef, CompactForm,
    testing::Values(
        CompactCase{"article", "刑法338", ref("刑法", "", 338, 0, 0, 0, 0),
                    "《刑法》第三百三十八条"},
        CompactCase{"item", "大气污染防治法100-2", ref("大气污染防治法", "", 100, 0, 0, 2, 0),
                    "《大气污染防治法》第一百条第二项"},
        CompactCase{"paragraphAndItem", "生态环境法典1086.1-1",
                    ref("生态环境法典", "", 1086, 0, 1, 1, 0),
                    "《生态环境法典》第一千零八十六条第一款第一项"},
        CompactCase{"version", "行政处罚法(2021)55.1", ref("行政处罚法", "2021", 55, 0, 1, 0, 0),
                    "《行政处罚法》第五十五条第一款"},
        CompactCase{"subArticle", "刑法287之一.1", ref("刑法", "", 287, 1, 1, 0, 0),
                    "《刑法》第二百八十七条之一第一款"},
        CompactCase{"subitem", "甲法12.1-3-2", ref("甲法", "", 12, 0, 1, 3, 2),
                    "《甲法》第十二条第一款第三项第二目"},
        CompactCase{"wholeAct", "大气污染防治法", ref("大气污染防治法", "", 0, 0, 0, 0, 0),
                    "《大气污染防治法》"},
        CompactCase{"documentNumber", "大气污染防治法(法释〔2016〕9号)3",
                    ref("大气污染防治法", "法释〔2016〕9号", 3, 0, 0, 0, 0),
                    "《大气污染防治法》第三条"},
        CompactCase{"wholeVersion", "大气污染防治法(2018)",
                    ref("大气污染防治法", "2018", 0, 0, 0, 0, 0), "《大气污染防治法》"},
        CompactCase{"bracketInTitle", "刑法修正案（十二）(2023)",
                    ref("刑法修正案（十二）", "2023", 0, 0, 0, 0, 0), "《刑法修正案（十二）》"}),
    [](const auto& row) { return row.param.name; });

struct BadCase {
    const char* name;
    std::string compact;
    std::string says;
};

class MalformedForm : public testing::TestWithParam<BadCase> {};

TEST_P(MalformedForm, isRefusedWithASentence) {
    const auto read = ArticleRef::parse(GetParam().compact);
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().what, HasSubstr("看不懂"));
    EXPECT_THAT(read.error().what, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    ArticleRef, MalformedForm,
    testing::Values(BadCase{"empty", "", "缺少法名"}, BadCase{"noTitle", "100-2", "缺少法名"},
                    BadCase{"noItem", "大气法100-", "“-”后面的项号没有写"},
                    BadCase{"noParagraph", "大气法100.", "“.”后面的款号没有写"},
                    BadCase{"noSubitem", "大气法1.1-1-", "“-”后面的目号没有写"},
                    BadCase{"leadingZero", "大气法100-02", "不能以 0 开头"},
                    BadCase{"zero", "大气法0", "不能以 0 开头"},
                    BadCase{"tooLarge", "大气法123456", "条号太大"},
                    BadCase{"order", "大气法100-2.1", "不认识“.1”"},
                    BadCase{"trailing", "大气法100条", "不认识“条”"},
                    BadCase{"official", "大气法第一百条", "紧凑写法"},
                    BadCase{"titleMarks", "《大气法》100", "书名号"},
                    BadCase{"wideDigits", "大气法１００", "半角"},
                    BadCase{"wideDash", "大气法－", "半角"},
                    BadCase{"wideBracket", "大气法（2018）100", "半角括号"},
                    BadCase{"shortYear", "大气法(18)100", "四位数"},
                    BadCase{"openYear", "大气法(2018", "缺少“)”"},
                    BadCase{"versionOfWords", "大气法(旧)100", "四位数"},
                    BadCase{"numberWithBlank", "大气法(国务院令 第9号)100", "四位数"},
                    BadCase{"emptySub", "刑法287之", "“之”后面缺少数字"},
                    BadCase{"space", "大气法 100", "空格"},
                    BadCase{"control", "大气\n法100", "控制字符"},
                    BadCase{"broken", "\xFF法1", "UTF-8"}),
    [](const auto& row) { return row.param.name; });

TEST(ArticleRef, ordersByNumberNotByText) {
    std::vector<ArticleRef> refs;
    for (const char* text : {"甲法12.10", "甲法12.9", "甲法2", "甲法12之一", "甲法12"})
        refs.push_back(ArticleRef::parse(text).value());
    std::sort(refs.begin(), refs.end());
    std::vector<std::string> sorted;
    for (const ArticleRef& one : refs) sorted.push_back(one.compact());
    EXPECT_THAT(sorted,
                testing::ElementsAre("甲法2", "甲法12", "甲法12.9", "甲法12.10", "甲法12之一"));
}

struct CoverCase {
    const char* outer;
    const char* inner;
    bool covers;
};

class Covering : public testing::TestWithParam<CoverCase> {};

TEST_P(Covering, goesFromTheWholeToItsParts) {
    const ArticleRef outer = ArticleRef::parse(GetParam().outer).value();
    const ArticleRef inner = ArticleRef::parse(GetParam().inner).value();
    EXPECT_EQ(outer.covers(inner), GetParam().covers)
        << GetParam().outer << " " << GetParam().inner;
}

INSTANTIATE_TEST_SUITE_P(
    ArticleRef, Covering,
    testing::Values(CoverCase{"甲法", "甲法1.2-3", true}, CoverCase{"甲法1", "甲法1", true},
                    CoverCase{"甲法1", "甲法1.2-3", true}, CoverCase{"甲法1.2", "甲法1.2-3", true},
                    CoverCase{"甲法1-3", "甲法1-3-1", true},
                    CoverCase{"甲法1.2-3", "甲法1.2", false},
                    CoverCase{"甲法1-3", "甲法1.2-3", false},
                    CoverCase{"甲法1", "甲法1之一", false}, CoverCase{"甲法1", "甲法10", false},
                    CoverCase{"甲法1", "乙法1", false},
                    CoverCase{"甲法(2001)1", "甲法1.1", false}));

}  // namespace
}  // namespace lianbing::law
