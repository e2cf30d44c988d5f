#include "game/law/decree_number.h"

#include "tests/unit/law/synthetic_laws.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lianbing::law {
namespace {

const Library& library() {
    static const Library made = [] {
        std::vector<PackFile> packs = syntheticPacks();
        packs.push_back(
            {"numbers.tsv",
             "#versions\n"
             "戊典\t2000\t制定\t国务院令第12号\t2000-01-01\t2000-02-01\t2001-02-01\t\n"
             "戊典\t2001\t修订\t法释〔2001〕5号\t2001-01-01\t2001-02-01\t2002-02-01\t\n"
             "戊典\t2002\t修订\t主席令第九号\t2002-01-01\t2002-02-01\t2003-02-01\t\n"
             "戊典\t2003\t修订\t国务院令第77号\t2003-01-01\t2003-02-01\t2004-02-01\t\n"
             "丁罚法\t1998\t修正\t国务院令第77号\t1998-01-01\t1998-02-01\t1999-02-01\t\n"});
        return Library::load(packs).value();
    }();
    return made;
}

/// The version and the words that name it; empty for none.
std::string matchIn(std::string_view text) {
    const std::optional<DecreeMatch> match = decreeAtEnd(text, library());
    if (!match) return {};
    return match->law->id.value + match->version->id + " " +
           std::string{text.substr(text.size() - match->bytes)};
}

TEST(DecreeNumber, isReadInTheFormsPeopleWrite) {
    EXPECT_EQ(matchIn("依据国务院令第12号"), "戊典2000 国务院令第12号");
    EXPECT_EQ(matchIn("中华人民共和国国务院令第12号"), "戊典2000 国务院令第12号");
    EXPECT_EQ(matchIn("国务院第十二号令"), "戊典2000 国务院第十二号令");
    EXPECT_EQ(matchIn("国务院令第 12 号 "), "戊典2000 国务院令第 12 号 ");
    EXPECT_EQ(matchIn("根据法释〔2001〕5号"), "戊典2001 法释〔2001〕5号");
    EXPECT_EQ(matchIn("法释(2001)５号"), "戊典2001 法释(2001)５号");
}

TEST(DecreeNumber, isNoneWherePacksDoNotSayWhich) {
    EXPECT_EQ(matchIn("国务院令第13号"), "");
    EXPECT_EQ(matchIn("主席令第九号"), "");
    EXPECT_EQ(matchIn("国务院令第77号"), "");
    EXPECT_EQ(matchIn("京法释〔2001〕5号"), "");
    EXPECT_EQ(matchIn("法释〔2002〕5号"), "");
}

TEST(DecreeNumber, isNotEveryNumber) {
    for (const char* text :
         {"", "号", "第12号", "国务院第12号", "12号", "法释〔〕5号", "〔2001〕5号", "国务院令第12"})
        EXPECT_EQ(matchIn(text), "") << text;
}

}  // namespace
}  // namespace lianbing::law
