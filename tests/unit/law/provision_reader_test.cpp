#include "game/law/provision_reader.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

struct ListCase {
    const char* name;
    const char* text;
    std::vector<std::string> refs;
};

class ReadingProvisions : public testing::TestWithParam<ListCase> {};

TEST_P(ReadingProvisions, findsEachOfAListAndNoMore) {
    static const Library packs = syntheticLibrary();
    std::vector<std::string> read;
    for (const Citation& citation : readCitations(GetParam().text, packs))
        read.push_back(citation.ref.compact());
    EXPECT_EQ(read, GetParam().refs) << GetParam().text;
}

const auto nameOfList = [](const auto& row) { return std::string{row.param.name}; };

INSTANTIATE_TEST_SUITE_P(
    Provisions, ReadingProvisions,
    testing::Values(
        ListCase{"item", "《甲水法》第二十条第二项", {"甲水法20-2"}},
        ListCase{"allParts", "《甲水法》第二十条第一款第二项第三目", {"甲水法20.1-2-3"}},
        ListCase{"arabic", "甲水法第20条第(2)项", {"甲水法20-2"}},
        ListCase{"bracketItem", "甲水法第二十条（三）", {"甲水法20-3"}},
        ListCase{"bracketItemUnit", "甲水法第二十条第（三）项", {"甲水法20-3"}},
        ListCase{"bracketArabic", "甲水法第20条(3)", {"甲水法20-3"}},
        ListCase{"footnoteMark", "《甲水法》第二十条[2]处罚", {"甲水法20"}},
        ListCase{"footnoteMarkBetween", "《甲水法》第二十条〔2〕规定", {"甲水法20"}},
        ListCase{"squareItem", "《甲水法》第二十条［二］项", {"甲水法20-2"}},
        ListCase{"behindName", "甲水法第二十条【某某罪】第一款第三项", {"甲水法20.1-3"}},
        ListCase{"behindNameInBrackets", "甲水法第二十条（某某罪）第一款", {"甲水法20.1"}},
        ListCase{"namesInAList", "甲水法第二十条【某罪】、第三条【另罪】", {"甲水法20", "甲水法3"}},
        ListCase{"noOrdinals", "甲水法20条2项", {"甲水法20-2"}},
        ListCase{"halfOrdinals", "甲水法第20条2项", {"甲水法20-2"}},
        ListCase{"wide", "甲水法第２０条第１款", {"甲水法20.1"}},
        ListCase{"financial", "甲水法第贰拾条第壹款", {"甲水法20.1"}},
        ListCase{"positional", "甲水法第二〇条", {"甲水法20"}},
        ListCase{"spaces", "甲水法 第 20 条 第 2 项", {"甲水法20-2"}},
        ListCase{"subItem",
                 "丁罚法第七条之一第一款第三项、第7条之一",
                 {"丁罚法7之一.1-3", "丁罚法7之一"}},
        ListCase{"subitem", "甲水法第三条第一款第二项第1目", {"甲水法3.1-2-1"}},
        ListCase{"subitemOfBracketItem",
                 "甲水法第二十条第（三）项第1目、第2目",
                 {"甲水法20-3-1", "甲水法20-3-2"}},
        ListCase{"financialAlone", "第壹佰条、甲水法第玖拾玖条第叁项", {"100", "甲水法99-3"}},
        ListCase{"sub", "丁罚法第七条之一第二款", {"丁罚法7之一.2"}},
        ListCase{"subBefore", "丁罚法第七之一条", {"丁罚法7之一"}},
        ListCase{"of", "甲水法第二十条的第二项", {"甲水法20-2"}},
        ListCase{"rule", "甲水法第二十条规定的处罚", {"甲水法20"}},
        ListCase{"whatFollowsIsNotRead", "甲水法第三十条三项制度", {"甲水法30"}},
        ListCase{"notAnArticle", "甲水法第三条件", {"甲水法"}},
        ListCase{"bracketSign", "甲水法第二十条㈢", {"甲水法20-3"}},
        ListCase{"bracketSignUnit", "甲水法第20条第㈢项、第⑷项", {"甲水法20-3", "甲水法20-4"}},
        ListCase{"bracketSignOfParagraph", "甲水法第二十条第一款 ㈡。", {"甲水法20.1-2"}},
        ListCase{"sign", "甲水法第二十条第③项", {"甲水法20-3"}},
        ListCase{"signWithoutOrdinal", "甲水法第二十条③项", {"甲水法20-3"}},
        ListCase{"signRoman", "甲水法第二十条第Ⅲ项第ⅱ目", {"甲水法20-3-2"}},
        ListCase{"signOfParagraph", "甲水法第二十条第②款第①项", {"甲水法20.2-1"}},
        ListCase{"signOfAList", "甲水法第20条 ③企业应当、②2项要求", {"甲水法20"}},
        ListCase{"signOfProjects", "甲水法第20条 ③项目", {"甲水法20"}},
        ListCase{"signOfAnArticle", "第③条", {}},
        ListCase{"subitemOfNoItem", "甲水法第二十条第三目", {"甲水法20"}},
        ListCase{"project", "甲水法第三十条第二项目", {"甲水法30"}}),
    nameOfList);

INSTANTIATE_TEST_SUITE_P(
    Lists, ReadingProvisions,
    testing::Values(
        ListCase{"articles",
                 "甲水法第十条、第二十条第一项和第三十条",
                 {"甲水法10", "甲水法20-1", "甲水法30"}},
        ListCase{"sharedUnit", "甲水法第三、四、五条", {"甲水法3", "甲水法4", "甲水法5"}},
        ListCase{"sharedUnitItems", "甲水法第二十条第一、三项", {"甲水法20-1", "甲水法20-3"}},
        ListCase{"slash", "甲水法第99/100条", {"甲水法99", "甲水法100"}},
        ListCase{"items", "甲水法第二十条第一项、第三项", {"甲水法20-1", "甲水法20-3"}},
        ListCase{"bracketItems", "甲水法第二十条（一）、（三）项", {"甲水法20-1", "甲水法20-3"}},
        ListCase{"bracketItemsTight", "甲水法第二十条（一）（三）", {"甲水法20-1", "甲水法20-3"}},
        ListCase{"bracketItemsEachWithUnit",
                 "甲水法第二十条第（一）项（四）项",
                 {"甲水法20-1", "甲水法20-4"}},
        ListCase{"bracketItemsOneOrdinal",
                 "甲水法第二十条第（一）、（四）项，第三十条第（一）（四）项",
                 {"甲水法20-1", "甲水法20-4", "甲水法30-1", "甲水法30-4"}},
        ListCase{"bracketBehindItem", "甲水法第二十条第一项（二）企业", {"甲水法20-1"}},
        ListCase{
            "bracketSigns", "甲水法第二十条㈠㈢、㈣项", {"甲水法20-1", "甲水法20-3", "甲水法20-4"}},
        ListCase{"signs", "甲水法第二十条第①②、④项", {"甲水法20-1", "甲水法20-2", "甲水法20-4"}},
        ListCase{
            "subs", "丁罚法第七条之一、之二、之三", {"丁罚法7之一", "丁罚法7之二", "丁罚法7之三"}},
        ListCase{"subsWithParts",
                 "丁罚法第七条之一第一款和之二第二款、第九条",
                 {"丁罚法7之一.1", "丁罚法7之二.2", "丁罚法9"}},
        ListCase{"rangeOfSubsShort",
                 "丁罚法第7条之一至之三",
                 {"丁罚法7之一", "丁罚法7之二", "丁罚法7之三"}},
        ListCase{"subBehindNone", "丁罚法第七条、之二", {"丁罚法7"}},
        ListCase{"subAsAWord", "丁罚法第七条之一，之一切", {"丁罚法7之一"}},
        ListCase{
            "paragraphs", "甲水法第二十条第一款、第二款第三项", {"甲水法20.1", "甲水法20.2-3"}},
        ListCase{"itemsOfParagraph",
                 "甲水法第二十条第二款第一项和第三项、第三十条",
                 {"甲水法20.2-1", "甲水法20.2-3", "甲水法30"}},
        ListCase{"comma", "甲水法第十条，第二十条", {"甲水法10", "甲水法20"}},
        ListCase{"commaAndWords", "甲水法第十条，依据第二十条", {"甲水法10", "甲水法20"}},
        ListCase{"rulesAndRules", "甲水法第十条的规定和第二十条的规定", {"甲水法10", "甲水法20"}},
        ListCase{"bare", "甲水法10条、20条", {"甲水法10", "甲水法20"}},
        ListCase{"range", "甲水法第十条至第十二条", {"甲水法10", "甲水法11", "甲水法12"}},
        ListCase{"rangeInside", "甲水法第33-35条", {"甲水法33", "甲水法34", "甲水法35"}},
        ListCase{"rangeOfItems",
                 "甲水法第二十条第一项至第三项",
                 {"甲水法20-1", "甲水法20-2", "甲水法20-3"}},
        ListCase{"rangeThenItem", "甲水法第十条至第十一条第二款", {"甲水法10", "甲水法11.2"}},
        ListCase{"rangeOfSubs",
                 "丁罚法第七条之一至第七条之三",
                 {"丁罚法7之一", "丁罚法7之二", "丁罚法7之三"}},
        ListCase{"rangeBackwards", "甲水法第十二条至第十条", {"甲水法12", "甲水法10"}},
        ListCase{"rangeTooLong", "甲水法第1条至第99999999条", {"甲水法1", "甲水法99999999"}},
        ListCase{"noOrdinalFurtherOn",
                 "甲水法第四十二条四款；六十三条第三项、七十条",
                 {"甲水法42.4", "甲水法63-3", "甲水法70"}},
        ListCase{"noOrdinalWithAPart",
                 "甲水法第99条第3项、20条第2款；10条2款",
                 {"甲水法99-3", "甲水法20.2", "甲水法10.2"}},
        ListCase{"noOrdinalsInAList", "甲水法99条3项，20条", {"甲水法99-3", "甲水法20"}},
        ListCase{"noOrdinalOfAParagraph",
                 "甲水法第四十二条四款处以罚款、第十条二项予以处罚",
                 {"甲水法42.4", "甲水法10-2"}},
        ListCase{"countedBehindAnArticle",
                 "甲水法第三十条三项制度，甲水法第三十条四款车型，三十五条生产线、四十条管线",
                 {"甲水法30", "甲水法30"}},
        ListCase{"backBehindAComma", "甲水法第三十条，三条。", {"甲水法30"}},
        ListCase{"halfBracket", "甲水法第二十条第1）项", {"甲水法20-1"}},
        ListCase{"bracketOfTheNext",
                 "（1）《甲水法》第十条（2）《乙监测条例》第五条",
                 {"甲水法10", "乙监测条例5"}},
        ListCase{"tornDigits", "甲水法第1 0条、第1 2 3条第 2 项", {"甲水法10", "甲水法123-2"}},
        ListCase{"mixed",
                 "甲水法第三条、第五至七条及乙监测条例第五条",
                 {"甲水法3", "甲水法5", "甲水法6", "甲水法7", "乙监测条例5"}}),
    nameOfList);

TEST(WideRange, isToldAtItsEnd) {
    const Library packs = syntheticLibrary();
    const auto wide = readCitations("甲水法第一条至第九千条", packs);
    ASSERT_EQ(wide.size(), 2U);
    EXPECT_FALSE(wide[0].endsWideRange);
    EXPECT_TRUE(wide[1].endsWideRange);
    for (const Citation& citation : readCitations("甲水法第三条至第五条、第二条至第一条", packs))
        EXPECT_FALSE(citation.endsWideRange) << citation.ref.compact();
}

}  // namespace
}  // namespace lianbing::law
