#include "game/law/version_note.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gtest/gtest.h>

#include <string>

namespace lianbing::law {
namespace {

const Library& library() {
    static const Library made = [] {
        std::vector<PackFile> packs = syntheticPacks();
        packs.push_back(
            {"numbers.tsv",
             "#versions\n"
             "戊典\t2000\t制定\t国务院令第12号\t2000-01-01\t2000-02-01\t2006-02-01\t\n"
             "戊典\t2006\t修订\t法释〔2006〕29号\t2006-01-01\t2006-02-01\t2009-02-01\t\n"
             "戊典\t2009\t修正\t\t2009-01-01\t2009-02-01\t2012-02-01\t\n"
             "戊典\t2012\t修订\t环境保护部、公安部令第28号\t2012-01-01\t2012-02-01\t2014-02-01\t\n"
             "戊典\t2014\t修订\t主席令第七十号\t2014-01-01\t2014-02-01\t\t\n"});
        return Library::load(packs).value();
    }();
    return made;
}

std::string namedIn(std::string_view note) {
    return versionNamedIn(note, library().find("戊典"));
}

struct NoteCase {
    const char* name;
    const char* note;
    const char* version;
};

class Note : public testing::TestWithParam<NoteCase> {};

TEST_P(Note, namesAVersion) {
    EXPECT_EQ(namedIn(GetParam().note), GetParam().version) << GetParam().note;
}

INSTANTIATE_TEST_SUITE_P(
    VersionNote, Note,
    testing::Values(
        NoteCase{"number", "（国务院令第12号）", "2000"},
        NoteCase{"numberInChinese", "（中华人民共和国国务院令第十二号）", "2000"},
        NoteCase{"yearly", "（法释〔2006〕29号）", "2006"},
        NoteCase{"yearlyRound", "（法释（2006）29号）", "2006"},
        NoteCase{"courtInFront", "（最高人民法院法释[2006]29号）", "2006"},
        NoteCase{"day", "（2006年1月1日法释〔2006〕29号公布）", "2006"},
        NoteCase{"decreeInBracket", "（中华人民共和国主席令（第七十号））", "2014"},
        NoteCase{"issuerBehind", "（第七十号主席令）", "2014"},
        NoteCase{"decreeBehind", "（国务院第12号令）", "2000"},
        NoteCase{"noOrdinal", "（国务院12号令，第二次修订）", "2000"},
        NoteCase{"numberAlone", "（12号令）", "2000"},
        NoteCase{"shortIssuer", "（环保部令第28号）", "2012"},
        NoteCase{"oneOfTheIssuers", "（公安部令第28号）", "2012"},
        NoteCase{"formerIssuer", "（原环境保护部、公安部令第28号）", "2012"},
        NoteCase{"lastOfTheLaw", "（国务院令第12号公布，主席令第七十号修订）", "2014"},
        NoteCase{"foreignNumberBehind", "（国务院令第12号，财资〔2011〕3号）", "2000"},
        NoteCase{"numberBeforeYear", "（2014年修订，国务院令第12号）", "2000"},
        NoteCase{"numberBeforeForce", "（国务院令第12号，2014年2月1日起施行）", "2000"},
        NoteCase{"amendedLater", "（国务院令第12号公布，2014年修订）", "2014"},
        NoteCase{"amendedEarlier", "（主席令第七十号，2006年修订）", "2014"},
        NoteCase{"publishedUnderAnother", "（国务院令第3号发布，2006年1月1日修订）", "2006"},
        NoteCase{"numberNotOnRecord", "（2009年1月1日主席令第五号）", "2009"},
        NoteCase{"noVersion", "（国务院令第641号）", "国务院令第641号"},
        NoteCase{"noVersionChinese", "（国务院令第六百四十一号）", "国务院令第641号"},
        NoteCase{"noVersionOfDay", "（2002年1月30日国务院令第369号公布）", "国务院令第369号"},
        NoteCase{"noVersionOfYear", "（法释（2009）2号）", "法释〔2009〕2号"},
        NoteCase{"noVersionAgainstYear", "（2014年修订，国务院令第641号）", "国务院令第641号"},
        NoteCase{"otherIssuer", "（交通部令第12号）", "交通部令第12号"},
        NoteCase{"otherKind", "（法〔2006〕29号）", "法〔2006〕29号"},
        NoteCase{"localIssuer", "（京法释〔2006〕29号）", "京法释〔2006〕29号"},
        NoteCase{"year", "（2009年修正）", "2009"},
        NoteCase{"lastYear", "（2000年通过，2009年修正）", "2009"},
        NoteCase{"force", "（2009年2月1日起施行）", "2009"}, NoteCase{"none", "（试行）", ""},
        NoteCase{"noNumber", "（编号）", ""}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(VersionNote, ofAnUnknownActSaysAYearOnly) {
    EXPECT_EQ(versionNamedIn("（国务院令第12号）", nullptr), "");
    EXPECT_EQ(versionNamedIn("（法释（2006）29号）", nullptr), "");
    EXPECT_EQ(versionNamedIn("（2006年修订）", nullptr), "2006");
}

}  // namespace
}  // namespace lianbing::law
