#include "game/law/citation.h"
#include "tests/unit/law/synthetic_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Library& library() {
    static const Library packs = [] {
        std::vector<PackFile> files = syntheticPacks();
        files.push_back({"numbers.tsv",
                         "#laws\n"
                         "己案解释\t最高人民法院、最高人民检察院关于办理己案适用法律若干问题的解释"
                         "\t司法解释\t无\t\n"});
        files.push_back({"numbered.tsv",
                         "#versions\n"
                         "己案解释\t2011\t制定\t法释〔2011〕7号\t2011-01-01\t2011-02-01\t\t\n"
                         "戊典\t2012\t修订\t国务院令第682号\t2012-01-01\t2012-02-01\t\t\n"});
        return Library::load(files).value();
    }();
    return packs;
}

/// What was read, in compact form; acts the packs do not know are marked.
std::vector<std::string> read(std::string_view text) {
    std::vector<std::string> all;
    for (const Citation& citation : readCitations(text, library())) {
        const bool isUnknown = !citation.known && !citation.ref.law.empty();
        all.push_back(std::string{isUnknown ? "?" : ""}.append(citation.ref.compact()));
    }
    return all;
}

struct ReadCase {
    const char* name;
    const char* text;
    std::vector<std::string> refs;
};

class Reading : public testing::TestWithParam<ReadCase> {};

TEST_P(Reading, findsWhatIsWrittenAndNoMore) {
    EXPECT_EQ(read(GetParam().text), GetParam().refs) << GetParam().text;
}

const auto caseName = [](const auto& row) { return std::string{row.param.name}; };

INSTANTIATE_TEST_SUITE_P(
    Titles, Reading,
    testing::Values(
        ReadCase{"marked", "《甲水法》第十条", {"甲水法10"}},
        ReadCase{"inBrackets", "（《甲水法》）第十条（第二款）", {"甲水法10.2"}},
        ReadCase{"quotedByMail", "按照《甲水\n> 法》第\n> 十条办", {"甲水法10"}},
        ReadCase{"oddBlanks", "《甲水法》\u2003第十\u200B条\u2002第二款", {"甲水法10.2"}},
        ReadCase{
            "repeated", "《甲水法》第十条的规定：第十条甲乙丙。第二条甲", {"甲水法10", "甲水法10"}},
        ReadCase{"full", "《中华人民共和国甲水法》第十条", {"甲水法10"}},
        ReadCase{"bare", "违反甲水法第十条", {"甲水法10"}},
        ReadCase{"bareFull", "违反中华人民共和国甲水法第十条", {"甲水法10"}},
        ReadCase{"shortName", "依据甲法第十条", {"甲水法10"}},
        ReadCase{"wholeAct", "根据《甲水法》，特作如下决定", {"甲水法"}},
        ReadCase{"noteBehind", "《甲水法》（2004年修订）第十条", {"甲水法(2004)10"}},
        ReadCase{"noteInside", "《甲水法(2004修订)》第十条", {"甲水法(2004)10"}},
        ReadCase{"noteByForce", "《甲水法》（2005年1月1日起施行）第十条", {"甲水法(2004)10"}},
        ReadCase{
            "lastYearCounts", "《甲水法》（2000年通过，2004年修订）第十条", {"甲水法(2004)10"}},
        ReadCase{"noteChinese", "《甲水法》（二〇〇四年修订）第十条", {"甲水法(2004)10"}},
        ReadCase{"bracketOfNoYear", "《甲水法》（以下简称甲法）第十条", {"甲水法10"}},
        ReadCase{"wholeActWithNote", "《甲水法》（2004年修订）", {"甲水法(2004)"}},
        ReadCase{"gapWords", "《甲水法》的规定，第十条", {"甲水法10"}},
        ReadCase{"gapHeading", "《甲水法》第三编第二章第十条", {"甲水法10"}},
        ReadCase{"gapLine", "《甲水法》\n第十条", {"甲水法10"}},
        ReadCase{"paragraphsPart", "适用《甲水法》。\n第十条", {"甲水法", "10"}},
        ReadCase{"gapOf", "甲水法的第十条", {"甲水法10"}},
        ReadCase{"gapAmong", "《甲水法》中的第二十条第二项", {"甲水法20-2"}},
        ReadCase{"gapInside", "《甲水法》里第二十条、甲水法当中的第三条", {"甲水法20", "甲水法3"}},
        ReadCase{"otherWordsPart", "《甲水法》明确要求，第十条", {"甲水法", "10"}},
        ReadCase{"unknownMarked", "《某市水条例》第十条", {"?某市水条例10"}},
        ReadCase{"unknownWhole", "《某市水条例》", {"?某市水条例"}},
        ReadCase{"unknownWholeOfNoKind", "《某市水的故事》", {}},
        ReadCase{"unknownMethod", "《烟度限值及测量方法》", {}},
        ReadCase{"unknownWithNote", "《某记分办法（试行）》", {"?某记分办法（试行）"}},
        ReadCase{"nationalInList",
                 "根据中华人民共和国档案法、中华人民共和国甲水法实施细则等",
                 {"?中华人民共和国档案法", "?中华人民共和国甲水法实施细则"}},
        ReadCase{"court",
                 "最高人民法院关于执行《甲水法》若干问题的解释：第八条",
                 {"?最高人民法院关于执行《甲水法》若干问题的解释8"}},
        ReadCase{"localOfAnAct", "违反某某省实施甲水法办法第六条", {"?某某省实施甲水法办法6"}},
        ReadCase{"local", "违反某某省水污染条例第六条", {"?某某省水污染条例6"}},
        ReadCase{
            "provisionInBracket", "中华人民共和国甲水法（第三条至第四条）", {"甲水法3", "甲水法4"}},
        ReadCase{"definedShortName",
                 "《某市水条例》（以下简称《水条例》）第三条，《水条例》第五条",
                 {"?某市水条例3", "?某市水条例5"}},
        ReadCase{"definedBeforeThePacks",
                 "《某市水办法》（以下简称《甲法》）第三条，《甲法》第五条、违反甲法第七条",
                 {"?某市水办法3", "?某市水办法5", "?某市水办法7"}},
        ReadCase{"definedBeforeFullTitles",
                 "《某市水办法》（以下简称《甲水法》）。甲水法第三条，中华人民共和国甲水法第五条",
                 {"?某市水办法", "?某市水办法3", "甲水法5"}},
        ReadCase{"definedAnew",
                 "《某市水办法》（以下简称《条例》）和《乙监测条例》（以下简称《条例》），《条例》"
                 "第五条",
                 {"?某市水办法", "乙监测条例", "乙监测条例5"}},
        ReadCase{"definedBeforeTheLastOfItsKind",
                 "《乙监测条例》（以下简称《条例》）、《某市水条例》第一条、《条例》第五条",
                 {"乙监测条例", "?某市水条例1", "乙监测条例5"}},
        ReadCase{"definedWithoutMarks",
                 "《乙监测条例》（以下简称条例）第一条，违反条例第五条",
                 {"乙监测条例1", "乙监测条例5"}},
        ReadCase{"definedNameInsideAnother",
                 "《乙监测条例》（下称“条例”）第一条；某管理条例第五条",
                 {"乙监测条例1", "5"}},
        ReadCase{"definedShort",
                 "《甲水法》（以下简称新法）施行后，当事人面临新法第2条的责任",
                 {"甲水法", "甲水法2"}},
        ReadCase{"shortNameBehindVerb", "企业面临甲法第十条的罚款", {"甲水法10"}},
        ReadCase{"localWhole",
                 "按照某山市水污染条例的规定；某河省管道保护办法",
                 {"?某山市水污染条例", "?某河省管道保护办法"}},
        ReadCase{"localBehindALaw", "甲水法某山市水污染条例", {"甲水法", "?某山市水污染条例"}},
        ReadCase{
            "localBehindAnArticle", "违反第三条及某山市水污染条例", {"3", "?某山市水污染条例"}},
        ReadCase{"localOfNoSureBeginning",
                 "他们的某山市水污染条例，城市管理条例，某山市制定水污染条例，某山市想出好办法",
                 {}},
        ReadCase{"listedBehindALaw",
                 "甲水法和水土保持行政处罚办法等，甲水法及有关部门行政处罚办法",
                 {"甲水法", "?水土保持行政处罚办法", "甲水法"}},
        ReadCase{"localWithANote",
                 "某山市水条例2014年1月15日某山市某会议通过第六十条",
                 {"?某山市水条例(2014)60"}},
        ReadCase{"numberedAmendment",
                 "甲水法修正案（八）将第三条改了，甲水法修正案草案",
                 {"?甲水法修正案（八）"}},
        ReadCase{"generalRules", "《某某通则》", {"?某某通则"}},
        ReadCase{"definedEmpty",
                 "《乙监测条例》（以下简称《》）已经公布。按照第五条办",
                 {"乙监测条例", "5"}},
        ReadCase{"definedWithVersion",
                 "《甲水法》（2004年修订，以下简称《水法律》）第十条，《水法律》第三十条",
                 {"甲水法(2004)10", "甲水法(2004)30"}},
        ReadCase{"definedOfNoAct",
                 "《水污染行动计划》（以下简称《水十条》）第三条，《水十条》第五条、水十条第七条",
                 {}},
        ReadCase{"definedWhole", "《甲水法》（以下简称《水法律》）已经公布", {"甲水法"}},
        ReadCase{"generic", "《乙监测条例》第五条、《条例》第八条", {"乙监测条例5", "乙监测条例8"}},
        ReadCase{"backToKind", "《条例》第八条", {"8"}},
        ReadCase{"newAndOld",
                 "新《甲水法》第十条，原甲水法第二十条，旧甲法第三十条",
                 {"甲水法10", "甲水法20", "甲水法30"}},
        ReadCase{"nestedMarked",
                 "《关于适用〈中华人民共和国甲水法〉若干问题的解释》第二条",
                 {"?关于适用〈中华人民共和国甲水法〉若干问题的解释2"}},
        ReadCase{"noteOfAmendment", "《丁罚法》（1999年修正）第九条", {"丁罚法(1999)9"}},
        ReadCase{"decreeBehindTitle", "《戊典》（国务院令第682号）第三条", {"戊典(2012)3"}},
        ReadCase{"numberInFrontOfIssuer", "《戊典》（第682号国务院令）第三条", {"戊典(2012)3"}},
        ReadCase{"numberInside", "《戊典（国务院令第682号）》第三条", {"戊典(2012)3"}},
        ReadCase{"numberWhole", "根据《戊典》（国务院令第682号）", {"戊典(2012)"}},
        ReadCase{
            "numberInRoundBrackets", "《己案解释》（法释（2011）7号）第三条", {"己案解释(2011)3"}},
        ReadCase{"numberOfNoVersion",
                 "《戊典》（国务院令第9号）第三条、第四条",
                 {"戊典(国务院令第9号)3", "戊典(国务院令第9号)4"}},
        ReadCase{"numberOfUnknownAct", "《某市水条例》（某市政府令第3号）第三条", {"?某市水条例3"}},
        ReadCase{"titleWithBracketAndYear",
                 "《甲水法（试行）》（2004年修订）第十条",
                 {"?甲水法（试行）(2004)10"}},
        ReadCase{"decree", "依据国务院令第682号第三条、第四条", {"戊典(2012)3", "戊典(2012)4"}},
        ReadCase{"decreeOtherForm", "国务院第682号令第三条", {"戊典(2012)3"}},
        ReadCase{"decreeUnknown", "国务院令第683号第三条", {"3"}},
        ReadCase{"decreeAlone", "国务院令第682号、主席令第七十号公布", {}},
        ReadCase{"courtLeftOut", "《关于办理己案适用法律若干问题的解释》第一条", {"己案解释1"}},
        ReadCase{
            "courtLeftOutBare", "依据两高关于办理己案适用法律若干问题的解释第一条", {"己案解释1"}},
        ReadCase{"courtsInOtherOrder",
                 "《最高人民检察院、最高人民法院关于办理己案适用法律若干问题的解释》第一条",
                 {"己案解释1"}},
        ReadCase{"courtsWithoutMark",
                 "最高人民法院最高人民检察院关于办理己案适用法律若干问题的解释第一条",
                 {"己案解释1"}},
        ReadCase{"courtNumber", "根据法释〔2011〕7号第三条", {"己案解释(2011)3"}},
        ReadCase{"traditional", "《中華人民共和國甲水法》第二十條第壹項", {"甲水法20-1"}},
        ReadCase{"scanned", "甲 水 法 第 二 十 条 第 一 项", {"甲水法20-1"}},
        ReadCase{"ownLawNamed", "《甲水法》第十条：违反本法第二十条的", {"甲水法10", "甲水法20"}},
        ReadCase{"ownLawUnnamed", "违反本条例第十六条", {"16"}},
        ReadCase{"behindQuote",
                 "甲水法第十条“不得排放。”和第二十条“罚款。”之规定",
                 {"甲水法10", "甲水法20"}},
        ReadCase{"amongThem", "甲水法第二十条，其中第一项", {"甲水法20", "甲水法20-1"}},
        ReadCase{"contract", "按本合同第五条第二款、本方案第三条执行", {}},
        ReadCase{"standard",
                 "《排放标准》（GB 37822-2019）、HJ/T373—2007",
                 {"?GB 37822-2019", "?HJ/T 373-2007"}},
        ReadCase{"standardBehindWordsInBrackets",
                 "《测量方法》(自由加速法及加载减速法GB 3847—2018)8.2.2项",
                 {"?GB 3847-2018"}},
        ReadCase{"standardThenTitle", "GB 2760-2014《食品标准》", {"?GB 2760-2014"}},
        ReadCase{"standardClause",
                 "按GB 37822-2019第7.2条、《排放标准》（HJ 75-2017）第5.1条",
                 {"?GB 37822-2019", "?HJ 75-2017"}},
        ReadCase{"standardArticle", "按GB 37822-2019第七条判定", {"?GB 37822-20197"}},
        ReadCase{"localStandard", "DB11/501-2017", {"?DB11/501-2017"}},
        ReadCase{"codeBeforeTitle", "《GB 1-2018某物限值》", {"?GB 1-2018"}},
        ReadCase{"codeBehindTitle", "《某物限值DB11/1-2013》", {"?DB11/1-2013"}},
        ReadCase{"codeInTitleWithoutYear", "《GB 2312字符入门》", {}},
        ReadCase{"smallLetters",
                 "《某物限值》(gb37822-2019)，按hj/t 75-2017测",
                 {"?GB 37822-2019", "?HJ/T 75-2017"}},
        ReadCase{"smallLettersOfNone", "编码是gb2312-80，目录lib/gb18030-2000、log-hj212", {}},
        ReadCase{"standardWithoutYear", "按GB 18285判定，字体是GB 2312", {"?GB 18285"}},
        ReadCase{"unknownNational", "中华人民共和国己水法第十条", {"?中华人民共和国己水法10"}},
        ReadCase{"noAct", "《关于加强水监测的通知》第十条第一款", {}},
        ReadCase{"book", "《〈甲水法〉释义》第二条、《甲水法读本》第三条", {}},
        ReadCase{"draftOfALaw", "甲水法草案没有这一条", {}},
        ReadCase{"nothingNamed", "第十条第二款", {"10.2"}},
        ReadCase{"severalActs",
                 "《甲水法》第十条、《乙监测条例》第五条和丙典第40条",
                 {"甲水法10", "乙监测条例5", "丙环境典40"}},
        ReadCase{"actBehindAct", "《甲水法》《乙监测条例》第五条", {"甲水法", "乙监测条例5"}},
        ReadCase{"sameAct",
                 "《甲水法》第十条，依照同法第三十一条、该法第三十条",
                 {"甲水法10", "甲水法31", "甲水法30"}},
        ReadCase{"sameKind",
                 "《甲水法》第十条、《乙监测条例》第五条、该法第三十条",
                 {"甲水法10", "乙监测条例5", "甲水法30"}},
        ReadCase{"sameWithoutAct", "该法第三十条", {"30"}},
        ReadCase{"noneInsideLongerTitles",
                 "《甲水法实施细则》、甲水法实施细则第三条、甲水法律",
                 {"?甲水法实施细则", "3"}},
        ReadCase{"noneOfOrders", "违反甲水法令、熟悉甲法纪律第三条", {}},
        ReadCase{"noneOfAPlace", "某省乙监测条例第五条", {"5"}},
        ReadCase{"noneInsideWords", "装甲法第十条", {"10"}}),
    caseName);

INSTANTIATE_TEST_SUITE_P(
    BareArticles, Reading,
    testing::Values(
        ReadCase{"laterInTheSentence",
                 "《某市水条例》第三条规定罚款；第九条则规定停产",
                 {"?某市水条例3", "?某市水条例9"}},
        ReadCase{"behindAFullStop",
                 "《某市水条例》第三条规定罚款。第九条规定停产",
                 {"?某市水条例3", "9"}},
        ReadCase{"onTheNextLine", "《甲水法》第三条规定罚款\n第九条规定停产", {"甲水法3", "9"}},
        ReadCase{"behindAnotherAct",
                 "《甲水法》第三条、《乙监测条例》已经公布，第九条规定停产",
                 {"甲水法3", "乙监测条例", "9"}},
        ReadCase{"behindAnUnknownAct",
                 "《甲水法》第三条规定罚款，某管理条例第九条规定停产",
                 {"甲水法3", "9"}},
        ReadCase{"behindAContract",
                 "《甲水法》第三条规定罚款，双方签了合同，第九条规定送货",
                 {"甲水法3", "9"}},
        ReadCase{
            "behindAPaper", "《甲水法》第三条、《致居民》已经印发，第九条规定", {"甲水法3", "9"}},
        ReadCase{"ofTheContract", "合同第三条规定送货，第四条规定付款", {}},
        ReadCase{"goesOnBehindAnAmendment",
                 "在甲水法第三条后增加一条，作为第三条之一：",
                 {"甲水法3", "甲水法3之一"}},
        ReadCase{"amongAWholeAct",
                 "《甲水法》将于明年施行，其中第六十三条对拘留作了规定",
                 {"甲水法", "甲水法63"}},
        ReadCase{"partOfAnAct", "《某裁量规定》的水部分第七条", {"?某裁量规定", "?某裁量规定7"}},
        ReadCase{"headingOfAim", "第一章 总则\n第一条 目的\n第二条 目标", {"1", "2"}},
        ReadCase{"heading", "第二十条 信息应当公开\n第二十一条　船舶应当停泊", {"20", "21"}},
        ReadCase{"headingBehindFullStop", "予以公布。第二十条 信息应当公开", {"20"}},
        ReadCase{"headingOfAnAct", "《甲水法》：第四十四条 生产、进口", {"甲水法44"}},
        ReadCase{"thingsBehindAnAct",
                 "《甲水法》第四十三条、第四十四条生产涂料的",
                 {"甲水法43", "甲水法44"}},
        ReadCase{"thingsBehindAComma", "依据《甲水法》，第三条生产线停产", {"甲水法"}},
        ReadCase{"cited", "违反第三条拒不改正，适用第九十条罚款", {"3", "90"}},
        ReadCase{"citedThings", "按照第三条路线走，根据第二条线索", {}},
        ReadCase{"followed",
                 "上述第三条所称企业，其他第四条要求填报的，第五条有明确规定",
                 {"3", "4", "5"}},
        ReadCase{
            "ofAChapter", "单位犯本章第三条规定之罪的，第二章第五条、另见第六条", {"3", "5", "6"}},
        ReadCase{"withParagraph", "由第三条第二款处理", {"3.2"}},
        ReadCase{"ofAJoint", "违反《甲水法》和本法第三条的规定", {"甲水法", "3"}}),
    caseName);

INSTANTIATE_TEST_SUITE_P(
    LineEnds, Reading,
    testing::Values(
        ReadCase{"insideANumber", "《甲水法》第二\n十条第一项", {"甲水法20-1"}},
        ReadCase{"insideAMarkedTitle", "《甲\n水法》第十条", {"甲水法10"}},
        ReadCase{"insideABareTitle", "违反甲水\n法第十条", {"甲水法10"}},
        ReadCase{"ofWindowsWithAnIndent", "甲水\r\n　　法第二十\r\n条第一项", {"甲水法20-1"}},
        ReadCase{"ofDocuments", "甲水\v法第二十\v条第一项", {"甲水法20-1"}},
        ReadCase{"atDigits", "甲水法第\n20条第2\n项、第3\n0条", {"甲水法20-2", "甲水法30"}},
        ReadCase{"atMarksOfAList",
                 "甲水法第十条、\n第二十条，\n第三条\n、第三\n、四条和\n第5条",
                 {"甲水法10", "甲水法20", "甲水法3", "甲水法3", "甲水法4", "甲水法5"}},
        ReadCase{"insideBrackets",
                 "甲水法第二十条第（一\n）项、第二十条第\n（三）项，第二十条\n（二）项",
                 {"甲水法20-1", "甲水法20-3", "甲水法20-2"}},
        ReadCase{"insideARange", "甲水法第十\n条至第\n12条", {"甲水法10", "甲水法11", "甲水法12"}},
        ReadCase{"atASubArticle", "丁罚法第七条之\n一、第九条", {"丁罚法7之一", "丁罚法9"}},
        ReadCase{"insideAVersionNote", "《甲水法》（2004年\n修订）第十条", {"甲水法(2004)10"}},
        ReadCase{"insideADefinedName",
                 "《乙监测条例》（以下简\n称《条例》）第一条、《条\n例》第五条",
                 {"乙监测条例1", "乙监测条例5"}},
        ReadCase{"insideADecree", "国务院令第\n682\n号第三条", {"戊典(2012)3"}},
        ReadCase{"insideAPointer",
                 "《甲水法》第十条，该\n法第二十条，其\n中第一项",
                 {"甲水法10", "甲水法20", "甲水法20-1"}},
        ReadCase{"insideALocalTitle", "违反某山市水污\n染条例第六条", {"?某山市水污染条例6"}},
        ReadCase{"beforeALocalTitle", "某山市某局\n某河市水污染条例第六条", {"?某河市水污染条例6"}},
        ReadCase{"insideATitleAtABracket",
                 "《某市建设书\n（表）编制办法》第七条",
                 {"?某市建设书（表）编制办法7"}},
        ReadCase{"besideTheMarksOfATitleInside",
                 "最高人民法院关于执行\n《甲水法》\n若干问题的解释：第八条",
                 {"?最高人民法院关于执行《甲水法》若干问题的解释8"}},
        ReadCase{"insideAStandard",
                 "GB\n37822-2019、HJ 75-\n2017、《排放标准》\n（GB 1-2018），按GB\n2312",
                 {"?GB 37822-2019", "?HJ 75-2017", "?GB 1-2018"}},
        ReadCase{"aLineForEach",
                 "甲法第10条\n甲法第20条第2项\n丙典第40条",
                 {"甲水法10", "甲水法20-2", "丙环境典40"}},
        ReadCase{
            "aLineForEachName", "甲水法\n治理的依据：\n丁罚法\n规定罚款", {"甲水法", "丁罚法"}},
        ReadCase{"aLineForADefinedName",
                 "《乙监测条例》（以下简称条例）第一条\n条例第五条",
                 {"乙监测条例1", "乙监测条例5"}},
        ReadCase{"notInLaws", "违反甲水法\n律的规定，甲水法\n实施细则第三条", {"3"}},
        ReadCase{"beforeItems", "甲水法第二十条\n（一）罚款\n（二）停产", {"甲水法20"}},
        ReadCase{"beforeAHeading",
                 "《甲水法》第三条规定罚款的处理\n第二十条 信息应当公开",
                 {"甲水法3", "20"}},
        ReadCase{"beforeALabel", "违反甲水法第三条\n处罚依据：第九条", {"甲水法3", "9"}},
        ReadCase{"beforeAnEnumerator", "违反甲水法第三条\n二、适用第九条", {"甲水法3", "9"}},
        ReadCase{"afterAFullStop", "《甲水法》第三条。\n第九条规定停产", {"甲水法3", "9"}},
        ReadCase{"twice", "《甲水法》第三条、\n\n第九条", {"甲水法3", "9"}},
        ReadCase{
            "inProse",
            "车间新上了\n第三条生产线，学校校规\n第七条要求到校，再读\n第二条。合同中“\n第一条",
            {}}),
    caseName);

INSTANTIATE_TEST_SUITE_P(
    Kinds, Reading,
    testing::Values(
        ReadCase{"listOfADecree",
                 "《国家危险废物名录（2025年版）》、《建设项目环境影响评价分类管理名录》第五条",
                 {"?国家危险废物名录（2025年版）(2025)", "?建设项目环境影响评价分类管理名录5"}},
        ReadCase{"listWithItsDecree", "《某某清单》（某部令第9号）第二条", {"?某某清单2"}},
        ReadCase{"listOfANotice", "《某某名录》、《某某目录》（某公告第9号）第二条", {}},
        ReadCase{"planByItsArticles",
                 "《大气十条》第三条、《“水十条”》第一条，《土十条》，《气30条》第二条",
                 {}},
        ReadCase{"scale",
                 "《某省行政处罚裁量基准（试行）》第三条、《某省裁量基准》，《某基准》第三条",
                 {"?某省行政处罚裁量基准（试行）3"}},
        ReadCase{"rulesOfAScale",
                 "《某省行政处罚裁量基准规定》、《某省自由裁量权规定》第八条",
                 {"?某省自由裁量权规定8"}},
        ReadCase{"noteOfUnknownActs",
                 "《某市水条例》（2020年修正）第三条、《某市水条例（2020年修正）》第四条",
                 {"?某市水条例(2020)3", "?某市水条例（2020年修正）(2020)4"}},
        ReadCase{"noteOfUnmarkedActs",
                 "违反某山县水污染防治规定（2020年修正）第六条，某山市水污染条例（2020年修正）",
                 {"?某山县水污染防治规定(2020)6", "?某山市水污染条例(2020)"}},
        ReadCase{"articleInsideTheMarks",
                 "《甲水法第十条》、《甲水法第二十条第一项》，《某市水条例第九条》，《某书第三条》",
                 {"甲水法10", "甲水法20-1", "?某市水条例9"}},
        ReadCase{"marksTwice", "《《甲水法》》第十条", {"甲水法10"}},
        ReadCase{"otherMarks",
                 "「甲水法」第十条、<甲水法>第二十条、«甲水法»第三条",
                 {"甲水法10", "甲水法20", "甲水法3"}},
        ReadCase{"noteInOtherBrackets",
                 "《甲水法》［2004年修订］第十条、《甲水法》（2004 年修订）第二十条",
                 {"甲水法(2004)10", "甲水法(2004)20"}},
        ReadCase{"yearOfAVersion",
                 "《甲水法》2004版第10条，2004版甲法第20条",
                 {"甲水法(2004)10", "甲水法20"}},
        ReadCase{"nameOfAChapter",
                 "《甲水法》第七章“法律责任”第十条、《甲水法》第二章 总则 第三条",
                 {"甲水法10", "甲水法3"}},
        ReadCase{"dayOfSomethingElse",
                 "违反《甲水法》，2024年3月1日被查、丁罚法、2023年某办法，《甲水法》\n2024年3月1日",
                 {"甲水法", "丁罚法", "甲水法"}},
        ReadCase{"yearBehindAMark", "《甲水法》，2004年修订，第十条", {"甲水法(2004)10"}},
        ReadCase{"otherGapMarks",
                 "《甲水法》——第十条、甲水法 - 第二十条，甲水法/第三条 | 甲水法 | 第五条 |",
                 {"甲水法10", "甲水法20", "甲水法3", "甲水法5"}},
        ReadCase{"otherGapWords",
                 "《甲水法》有关规定第十条，甲水法的相关规定第二十条",
                 {"甲水法10", "甲水法20"}},
        ReadCase{"wholeBeforeItsRules", "违反甲水法规定的，甲水法规则", {"甲水法"}},
        ReadCase{"seen", "第九条（见甲法第十条）", {"9", "甲水法10"}},
        ReadCase{"ofItself", "《甲水法》及其第二十条", {"甲水法", "甲水法20"}},
        ReadCase{"backToOtherKinds",
                 "《某市解释》第一条、本解释第二条，《某市细则》第三条、该细则第四条，"
                 "《某市水条例》，上述条例第五条",
                 {"?某市解释1", "?某市解释2", "?某市细则3", "?某市细则4", "?某市水条例",
                  "?某市水条例5"}},
        ReadCase{"ownRulesOfNoAct", "公司规则第三条，本规则第四条", {}},
        ReadCase{"spacedLocalStandard", "DB 11/501-2017", {"?DB11/501-2017"}}),
    caseName);

INSTANTIATE_TEST_SUITE_P(
    Prose, Reading,
    testing::Values(ReadCase{"line", "第三条生产线正在运行", {}},
                    ReadCase{"road", "厂区第二条道路", {}},
                    ReadCase{"records", "移到第一条记录，再读第二条命令和第三条语句", {}},
                    ReadCase{"goneTo", "移到第一条，再读第二条。看第三条", {}},
                    ReadCase{"listOfRecords", "第一条和第二条记录、第一条到最后一条", {}},
                    ReadCase{"possessive", "在第五条的限度内，遵循第四条的条件", {}},
                    ReadCase{"quotedContract", "合同中“第一条：交货”，契约的第4条和第5条", {}},
                    ReadCase{"quotedForm", "编号写成“第二条 标题”", {}},
                    ReadCase{"bookOfNoAct", "见某某基础第一条，《某书》；《某书》5条线索", {}},
                    ReadCase{"ownRules",
                             "公司规定第五条、操作规程第八条、村规民约第六条、党章第三条规定、"
                             "游戏规则第二条：",
                             {}},
                    ReadCase{"product", "第二款产品、第三项目标", {}},
                    ReadCase{"listOfLines", "甲水法第十条，第三条生产线", {"甲水法10"}},
                    ReadCase{"measures", "大气十条、共三条意见、第一项措施", {}},
                    ReadCase{"plan", "《“十四五”规划》第三条、土十条第三条", {}},
                    ReadCase{"numbers", "第三、四、五", {}},
                    ReadCase{"loneParagraph", "第一款第二项", {}}, ReadCase{"empty", "", {}},
                    ReadCase{"openTitle", "《甲水法第十条", {"甲水法10"}}),
    caseName);

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> all;
    for (const Citation& citation : readCitations(text, library())) {
        all.emplace_back(text.substr(citation.begin, citation.end - citation.begin));
    }
    return all;
}

TEST(ReadCitations, spansCoverTheWordsThatNameTheProvision) {
    EXPECT_THAT(words("违反了《甲水法》（2004年修订）第十条第二款、第三十条的规定"),
                ElementsAre("《甲水法》（2004年修订）第十条第二款", "第三十条"));
    EXPECT_THAT(words("依甲水法第三、四条"), ElementsAre("甲水法第三", "四条"));
    EXPECT_THAT(words("甲水法第二十条（一）、（三）项。"),
                ElementsAre("甲水法第二十条（一）", "（三）项"));
    EXPECT_THAT(words("按《甲水法》办"), ElementsAre("《甲水法》"));
    EXPECT_THAT(words("按《甲水法》（2004年修订）办"), ElementsAre("《甲水法》（2004年修订）"));
    EXPECT_THAT(words("见第十条至第十二条"), ElementsAre("第十条", "第十条至第十二条", "第十二条"));
}

std::vector<std::string> readWithin(std::string_view text, std::string_view within) {
    std::vector<std::string> all;
    for (const Citation& citation : readCitationsWithin(text, refOf(within), library())) {
        all.push_back(citation.ref.compact());
    }
    return all;
}

TEST(ReadCitationsWithin, resolvesWhatAStatuteSaysOfItself) {
    EXPECT_THAT(readWithin("违反本法第二十条第一项", "甲水法(2000)21.2"),
                ElementsAre("甲水法(2000)20-1"));
    EXPECT_THAT(readWithin("前条规定的", "甲水法21"), ElementsAre("甲水法20"));
    EXPECT_THAT(readWithin("前款第二项", "甲水法20.3"), ElementsAre("甲水法20.2-2"));
    EXPECT_THAT(readWithin("有前两款行为", "甲水法20.3"), ElementsAre("甲水法20.1", "甲水法20.2"));
    EXPECT_THAT(readWithin("依照本条第一款、第二款", "甲水法20.3"),
                ElementsAre("甲水法20.1", "甲水法20.2"));
    EXPECT_THAT(readWithin("第一款规定的", "甲水法20.3"), ElementsAre("甲水法20.1"));
    EXPECT_THAT(readWithin("前款", "甲水法20"), IsEmpty());
}

TEST(ReadCitationsWithin, resolvesItemsByTheParagraphTheyHangOn) {
    EXPECT_THAT(readWithin("前项规定的", "甲水法20.3-2"), ElementsAre("甲水法20.3-1"));
    EXPECT_THAT(readWithin("前两项", "甲水法20.3-3"), ElementsAre("甲水法20.3-1", "甲水法20.3-2"));
    EXPECT_THAT(readWithin("第一项、第三项", "甲水法20.3"),
                ElementsAre("甲水法20.3-1", "甲水法20.3-3"));
    EXPECT_THAT(readWithin("本款第二项", "甲水法20.3-1"), ElementsAre("甲水法20.3-2"));
    EXPECT_THAT(readWithin("本项第1目", "甲水法20.3-1"), ElementsAre("甲水法20.3-1-1"));
    EXPECT_THAT(readWithin("第1目", "甲水法20.3-1"), ElementsAre("甲水法20.3-1-1"));
    EXPECT_THAT(readWithin("前项", "甲水法20.3"), IsEmpty());
    EXPECT_THAT(readWithin("第一项措施、本项目、前款产品、前项目", "甲水法20.3-2"), IsEmpty());
}

TEST(ReadCitationsWithin, takesNoCitedWordsForPartOfALocalTitle) {
    EXPECT_THAT(readWithin("某某省前条办法第十条", "甲水法31"), ElementsAre("甲水法30", "10"));
}

TEST(ReadCitationsWithin, looksForItemsWhereTheVersionHasThem) {
    EXPECT_THAT(readWithin("犯第一款罪，有第三项情形的", "乙监测条例(2009)8.2"),
                ElementsAre("乙监测条例(2009)8.1", "乙监测条例(2009)8.1-3"));
    EXPECT_THAT(readWithin("对第一、二项", "乙监测条例(2009)8.2"),
                ElementsAre("乙监测条例(2009)8-1", "乙监测条例(2009)8-2"));
    EXPECT_THAT(readWithin("有前款除第二项以外情形的", "乙监测条例8.2"),
                ElementsAre("乙监测条例8.1", "乙监测条例8.2-2"));
}

TEST(ReadCitationsWithin, countsBackThroughTheArticlesThatTheVersionHas) {
    EXPECT_THAT(readWithin("前条", "丁罚法(1999)7之一"), ElementsAre("丁罚法(1999)7"));
    EXPECT_THAT(readWithin("前条第二款", "丁罚法(1999)9"), ElementsAre("丁罚法(1999)7之一.2"));
    EXPECT_THAT(readWithin("前两条", "丁罚法(1999)9"),
                ElementsAre("丁罚法(1999)7", "丁罚法(1999)7之一"));
    EXPECT_THAT(readWithin("前条", "丁罚法(1999)1"), IsEmpty());
    EXPECT_THAT(readWithin("前三条", "甲水法3"), IsEmpty());
}

TEST(ReadReference, takesCompactAndWrittenForms) {
    EXPECT_EQ(readReference("甲法20-1", library()), refOf("甲水法20-1"));
    EXPECT_EQ(readReference("《甲水法》（2004年修订）第二十条第一项", library()),
              refOf("甲水法(2004)20-1"));
    EXPECT_EQ(readReference("甲水法", library()), refOf("甲水法"));
    EXPECT_EQ(readReference("第二十条", library()), std::nullopt);
    EXPECT_EQ(readReference("甲水法第十条、第二十条", library()), std::nullopt);
    EXPECT_EQ(readReference("某法20", library()), std::nullopt);
}

TEST(ReadCitations, spansLeadBackToTheTextAsGiven) {
    EXPECT_THAT(words("違反 中華人民共和國 甲 水 法 第 十 條，處罰"),
                ElementsAre("中華人民共和國 甲 水 法 第 十 條"));
    EXPECT_THAT(words("按《排放标准》（GB 37822-2019）"),
                ElementsAre("《排放标准》（GB 37822-2019）"));
}

TEST(ReadCitations, spansLeadBackOverLineEnds) {
    EXPECT_THAT(words("違反甲水\n法第二十\r\n　　條第一项的，《甲\n水法》第三条"),
                ElementsAre("甲水\n法第二十\r\n　　條第一项", "《甲\n水法》第三条"));
    EXPECT_THAT(words("甲水法第二\n十条、\n第三\n条"), ElementsAre("甲水法第二\n十条", "第三\n条"));
    EXPECT_THAT(words("甲水法第 1 0 条"), ElementsAre("甲水法第 1 0 条"));
}

TEST(ReadCitations, brokenAndHostileTextIsReadToItsEnd) {
    EXPECT_THAT(read("\xFF\xE7\xAC第十条\xE7"), ElementsAre("10"));
    std::string list = "第";
    for (int i = 0; i < 20000; ++i) list += "1、第";
    EXPECT_THAT(read(list), IsEmpty());
    std::string ranges;
    for (int i = 0; i < 2000; ++i) ranges += "第1至500条、";
    EXPECT_LT(readCitations(ranges, library()).size(), ranges.size());
    std::string names;
    for (int i = 1; i <= 3000; ++i) {
        const std::string number = std::to_string(i);
        names += "《某市水" + number + "条例》（简称《简" + number + "》）";
    }
    EXPECT_EQ(read(names + "《简7》第三条、《简3000》第四条").at(3000), "?某市水7条例3");
    EXPECT_EQ(read(names + "《简7》第三条、《简3000》第四条").back(), "?某市水3000条例4");
    std::string records;
    for (int i = 0; i < 60000; ++i) records += "第一条记录，某章第一条，";
    EXPECT_THAT(read(records), IsEmpty());
    std::string open;
    for (int i = 0; i < 20000; ++i) open += "《（第";
    EXPECT_THAT(read(open), IsEmpty());
    std::string lines;
    for (int i = 0; i < 8000; ++i) lines += "条例\n办法 ";
    EXPECT_THAT(read(lines), IsEmpty());
    EXPECT_THAT(read(std::string(300'000, '\n') + std::string(300'000, ' ')), IsEmpty());
}

}  // namespace
}  // namespace lianbing::law
