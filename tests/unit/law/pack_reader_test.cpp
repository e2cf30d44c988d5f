#include "game/law/pack_reader.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lianbing::law {
namespace {

using testing::HasSubstr;

/// What is said when this pack is loaded beside the synthetic ones.
std::string complaintAbout(std::string text) {
    std::vector<PackFile> files = syntheticPacks();
    files.push_back({"bad.tsv", std::move(text)});
    const auto library = Library::load(files);
    return library ? "" : library.error().text();
}

struct BadPack {
    const char* name;
    const char* text;
    const char* says;
};

class MalformedPack : public testing::TestWithParam<BadPack> {};

TEST_P(MalformedPack, isRefusedWithFileAndLine) {
    EXPECT_EQ(complaintAbout(GetParam().text), GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(
    PackReader, MalformedPack,
    testing::Values(
        BadPack{"kind", "编号\t全称\n",
                "bad.tsv:1: 第一行要写明是哪种法律包：#laws、#versions、#structure、#gists、"
                "#crosswalk、#pairs、#holidays、#bases 或 #principles"},
        BadPack{"empty", "",
                "bad.tsv:1: 第一行要写明是哪种法律包：#laws、#versions、#structure、#gists、"
                "#crosswalk、#pairs、#holidays、#bases 或 #principles"},
        BadPack{"utf8", "#laws\n\xFF\n", "bad.tsv:1: 文件不是 UTF-8 文字"},
        BadPack{"columns", "#laws\n# 注释\n己法\t己法\n", "bad.tsv:3: 这一行要有5列，实际有2列"},
        BadPack{"level", "#laws\n己法\t己法\t大法\t无\t\n",
                "bad.tsv:2: "
                "级别“大法”不认识，只能写：法律、行政法规、部门规章、司法解释、规范性文件、地方性法"
                "规、标准"},
        BadPack{"nameTaken", "#laws\n己法\t己法\t法律\t无\t甲法\n",
                "bad.tsv:2: 名称“甲法”已经是另一部法的名称"},
        BadPack{"nameTwice", "#laws\n己法\t己法\t法律\t无\t己\n己法\t庚法\t法律\t无\t\n",
                "bad.tsv:3: 名称“己法”已经是另一部法的名称"},
        BadPack{"versionLaw", "#versions\n己法\t2000\t制定\t\t2000-01-01\t2000-01-01\t\t\n",
                "bad.tsv:2: 法律包里没有编号为“己法”的法"},
        BadPack{"versionByAlias",
                "#versions\n甲法\t1990\t制定\t\t1990-01-01\t1990-01-01\t1991-01-01\t\n",
                "bad.tsv:2: 法律包里没有编号为“甲法”的法"},
        BadPack{"day", "#versions\n戊典\t2000\t制定\t\t2000-01-01\t2000-13-01\t\t\n",
                "bad.tsv:2: 施行日“2000-13-01”不是日期，要写成 2001-02-03"},
        BadPack{"interval", "#versions\n戊典\t2000\t制定\t\t2000-01-01\t2000-01-01\t2000-01-01\t\n",
                "bad.tsv:2: 失效日要在施行日之后"},
        BadPack{"overlap",
                "#versions\n甲水法\t1998\t制定\t\t1998-01-01\t1998-01-01\t2003-01-01\t\n",
                "bad.tsv:2: 《甲水法》的版本1998和2000施行期间重叠"},
        BadPack{"twice",
                "#versions\n乙监测条例\t2009\t制定\t\t1998-01-01\t1998-01-01\t1999-01-01\t\n",
                "bad.tsv:2: 《乙监测条例》的版本2009写了两次"},
        BadPack{"repealer", "#versions\n戊典\t2000\t制定\t\t2000-01-01\t2000-01-01\t\t己法3\n",
                "bad.tsv:2: 法律包里没有编号为“己法”的法"},
        BadPack{"structureVersion", "#structure\t甲水法\t1998\n1\t0\n",
                "bad.tsv:1: 《甲水法》没有版本1998"},
        BadPack{"structureTwice", "#structure\t甲水法\t2000\n1\t0\n",
                "bad.tsv:1: 《甲水法》版本2000的结构写了两次"},
        BadPack{"article", "#structure\t丁罚法\t1999\n第一条\t0\n",
                "bad.tsv:2: 条号“第一条”看不懂，要写成 99 或者 287之一\nbad.tsv:1: "
                "《丁罚法》版本1999的结构写了两次"},
        BadPack{"gistProvision", "#gists\n甲水法20-4\t2000\t\t要旨\n",
                "bad.tsv:2: “甲水法(2000)20-4”不存在：这个版本没有这一条、款或项"},
        BadPack{"gistTwice", "#gists\n甲水法20.1-2\t2000\t\t要旨\n",
                "bad.tsv:2: “甲水法(2000)20.1-2”已经有一个要旨"},
        BadPack{"gistVersion", "#gists\n甲水法(2000)20-1\t2000\t\t要旨\n",
                "bad.tsv:2: 要旨的条文要写到条，版本写在第二列"},
        BadPack{"crosswalkVersion", "#crosswalk\n甲水法20-1\t无\t罚则\t同\thigh\t\t\n",
                "bad.tsv:2: “甲水法20-1”要写明法律包里有的版本"},
        BadPack{"crosswalkColumns", "#crosswalk\n甲水法(2000)20-1\t无\t罚则\t同\thigh\t\n",
                "bad.tsv:2: 这一行要有8列，实际有6列"},
        BadPack{"crosswalkDoubt", "#crosswalk\n甲水法(2000)20-1\t无\t罚则\t不比较\thigh\t\t\t疑\n",
                "bad.tsv:2: 轻重没有写，谈不上存疑：存疑一列要空着"},
        BadPack{"basisArticle", "#bases\n乙监测条例(2009)8\t甲水法\n",
                "bad.tsv:2: 制定依据是整部规定的，第一列不写条号"},
        BadPack{"basisVersion", "#bases\n乙监测条例\t甲水法\n",
                "bad.tsv:2: “乙监测条例”要写明法律包里有的版本"},
        BadPack{"basisLaw", "#bases\n乙监测条例(2009)\t己法\n",
                "bad.tsv:2: 法律包里没有编号为“己法”的法"},
        BadPack{"basisNone", "#bases\n乙监测条例(2009)\t\n", "bad.tsv:2: 要写明依据哪部法制定"},
        BadPack{"basisTwice", "#bases\n乙监测条例(2009)\t甲水法\n乙监测条例(2009)\t丁罚法\n",
                "bad.tsv:3: “乙监测条例(2009)”的制定依据写了两行"},
        BadPack{"principle", "#principles\n上位法优先\t丁罚法(1999)99\n",
                "bad.tsv:2: “丁罚法(1999)99”不存在：这个版本没有这一条、款或项"},
        BadPack{"pairDuty", "#pairs\n甲水法(2004)31-1\t甲水法(2004)99\t事项\n",
                "bad.tsv:2: “甲水法(2004)99”不存在：这个版本没有这一条、款或项"},
        BadPack{"pairWithoutDuty", "#pairs\n甲水法(2004)31-1\t\t事项\n",
                "bad.tsv:2: 条文“”看不懂：前面缺少法名，例如“大气污染防治法100-2”"},
        BadPack{"pairTwice", "#pairs\n甲水法(2004)31.1-2\t甲水法(2004)30\t事项\n",
                "bad.tsv:2: 罚则“甲水法(2004)31.1-2”写了两行"},
        BadPack{
            "crosswalkRef",
            "#crosswalk\n甲水法(2000)20-1\t丙环境典(2014)第四条\t罚则\t同\thigh\t\t\n",
            "bad.tsv:2: 条文“丙环境典(2014)第四条”看不懂：条号没有写，例如“大气污染防治法100-2”"}),
    [](const auto& row) { return row.param.name; });

TEST(PackReader, saysEverythingThatIsWrongAtOnce) {
    const std::string all = complaintAbout("#gists\n甲水法99\t2000\t\t要旨\n甲水法20-1\t20\t\t\n");
    EXPECT_THAT(all, HasSubstr("bad.tsv:2: "));
    EXPECT_THAT(all, HasSubstr("bad.tsv:3: 版本“20”要写四位数的年份\n"));
    EXPECT_THAT(all, HasSubstr("bad.tsv:3: 要旨是空的"));
}

TEST(PackReader, theOrderOfFilesAndTheLineEndsDoNotMatter) {
    std::vector<PackFile> files = syntheticPacks();
    std::reverse(files.begin(), files.end());
    for (PackFile& file : files) {
        std::string text = "\xEF\xBB\xBF";
        for (const char c : file.text) text += c == '\n' ? std::string{"\r\n"} : std::string{c};
        file.text = text;
    }
    const auto library = Library::load(files);
    ASSERT_TRUE(library) << library.error().text();
    EXPECT_EQ(library->exists(refOf("甲水法(2004)32.2-2")), Existence::Exists);
    EXPECT_EQ(library->version(LawId{"甲水法"}, "2004")->repealedBy, "丙环境典90");
}

TEST(PackReader, aGistIsVerifiedOnlyWhileItsSealFits) {
    std::vector<PackFile> files = syntheticPacks();
    const std::string seal = gistSeal("甲水法20-1", "2000", "要旨");
    files.push_back({"more.tsv", "#gists\n甲水法20-1\t2000\t" + seal +
                                     "\t要旨\n甲水法20-3\t2000\t" + seal + "\t改过的要旨\n"});
    const Library library = Library::load(files).value();
    EXPECT_TRUE(library.gist(refOf("甲水法(2000)20-1"))->verified);
    EXPECT_FALSE(library.gist(refOf("甲水法(2000)20-3"))->verified);
}

TEST(PackReader, readsACrosswalkOfBeforeTheColumnOfDoubts) {
    std::vector<PackFile> files = syntheticPacks();
    files.push_back({"more.tsv",
                     "#crosswalk\n甲水法(2000)20-1\t甲水法(2004)31-1\t罚则\t同\thigh\t事项\t说明\n"
                     "甲水法(2000)20-3\t甲水法(2004)31-4\t罚则\t同\thigh\t事项\t说明\t疑处\n"});
    const auto library = Library::load(files);
    ASSERT_TRUE(library) << library.error().text();
    EXPECT_EQ(library->successors(refOf("甲水法(2000)20-1")).at(0).doubt, "");
    EXPECT_EQ(library->successors(refOf("甲水法(2000)20-3")).at(0).doubt, "疑处");
}

TEST(PackReader, aStructureFileHoldsManyVersions) {
    std::vector<PackFile> files = syntheticPacks();
    files.push_back({"v.tsv",
                     "#versions\n戊典\t2000\t制定\t\t2000-01-01\t2000-01-01\t2001-01-01\t\n"
                     "戊典\t2001\t修订\t\t2001-01-01\t2001-01-01\t\t\n"});
    files.push_back(
        {"s.tsv", "#structure\t戊典\t2000\n1\t0\n#structure\t戊典\t2001\n1\t0\n2\t0\n"});
    const Library library = Library::load(files).value();
    EXPECT_EQ(library.exists(refOf("戊典(2000)2")), Existence::NoSuchArticle);
    EXPECT_EQ(library.exists(refOf("戊典(2001)2")), Existence::Exists);
    EXPECT_EQ(complaintAbout("#structure\t戊典\n1\t0\n"),
              "bad.tsv:1: 要写成 #structure、法、版本三列");
}

TEST(PackReader, anArticleOfUnknownShapeStillExists) {
    std::vector<PackFile> files = syntheticPacks();
    files.push_back({"v.tsv", "#versions\n戊典\t2000\t制定\t\t2000-01-01\t2000-01-01\t\t\n"});
    files.push_back({"s.tsv", "#structure\t戊典\t2000\n1\t?\n"});
    const Library library = Library::load(files).value();
    EXPECT_EQ(library.exists(refOf("戊典(2000)1")), Existence::Exists);
    EXPECT_EQ(library.exists(refOf("戊典(2000)1.2")), Existence::StructureUnknown);
    EXPECT_EQ(library.exists(refOf("戊典(2000)2")), Existence::NoSuchArticle);
}

}  // namespace
}  // namespace lianbing::law
