#include "game/store/law_search.h"

#include "game/base/digest.h"
#include "game/base/text.h"
#include "game/law/search_text.h"
#include "game/store/law_texts.h"
#include "tests/support/searched_laws.h"
#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

#include <array>
#include <string_view>
#include <utility>

namespace lianbing::store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

void keep(Store& store, const char* law, const char* version, std::string_view text,
          const law::Library& library) {
    LawText about;
    about.law = law::LawId{law};
    about.version = version;
    about.title = law;
    about.file = std::string(law) + ".md";
    const auto kept = LawTexts(store).keep(about, text, library);
    ASSERT_TRUE(kept) << kept.error().text();
}

void keepAll(Store& store, const law::Library& library) {
    keep(store, "丙条例", "2012", tests::kRegulationOf2012, library);
    keep(store, "乡规", "2020", "# 乡规\n第一条　乡里的水表。\n", library);
    keep(store, "乙气法", "2010", tests::kAirLawOf2010, library);
    keep(store, "甲水法", "2000", tests::kWaterLawOf2000, library);
    keep(store, "甲水法", "2004", tests::kWaterLawOf2004, library);
}

/// 甲水法(2004)2.2 and so on; of a title or heading the law and version.
std::vector<std::string> placesOf(const base::Result<std::vector<law::RankedHit>>& hits) {
    std::vector<std::string> places;
    if (!hits) return {hits.error().text()};
    for (const law::RankedHit& found : *hits) places.push_back(found.hit.ref.compact());
    return places;
}

bool everything(const law::LawId&, const std::string&) {
    return true;
}

std::vector<std::string> find(Store& store, std::string_view words,
                              const LawSearch::Choice& isWanted = everything,
                              std::size_t limit = 50) {
    return placesOf(LawSearch(store).find(law::searchWords(words), isWanted, limit));
}

class SearchedTexts : public ::testing::Test {
protected:
    SearchedTexts() { keepAll(store, library); }

    law::Library library = tests::searchedLibrary();
    Store store = inMemory();
};

TEST_F(SearchedTexts, areFoundByOneCharacterInTheOrderOfLevelLawAndVersion) {
    EXPECT_THAT(find(store, "表"),
                ElementsAre("甲水法(2004)2.1", "甲水法(2004)2.2", "甲水法(2000)2.1",
                            "乙气法(2010)3.1", "丙条例(2012)1.1", "乡规(2020)1.1"));
}

TEST_F(SearchedTexts, areFoundByTwoCharactersAndByAPhrase) {
    EXPECT_THAT(find(store, "水气"), ElementsAre("乙气法(2010)2.1"));
    EXPECT_THAT(find(store, "气水"), IsEmpty());
    EXPECT_THAT(find(store, "水归省里管"), ElementsAre("甲水法(2004)1.1"));
    EXPECT_THAT(find(store, "水归省里量"), IsEmpty());
}

TEST_F(SearchedTexts, haveAllWordsInOneParagraph) {
    EXPECT_THAT(find(store, "烟囱 表"), ElementsAre("乙气法(2010)3.1"));
    EXPECT_THAT(find(store, "省里 水表"), IsEmpty());
}

TEST_F(SearchedTexts, haveItemsInTheirParagraph) {
    EXPECT_THAT(find(store, "罚一元 不量水 gb表"), ElementsAre("甲水法(2004)2.2"));
}

TEST_F(SearchedTexts, areFoundHoweverTheWordsAreWritten) {
    EXPECT_THAT(find(store, "煙囱　儀表"), ElementsAre("乙气法(2010)3.1"));
    EXPECT_THAT(find(store, "煙囪"), ElementsAre("乙气法(2010)1.1", "乙气法(2010)3.1"));
    EXPECT_THAT(find(store, "ＧＢ"), ElementsAre("甲水法(2004)2.2"));
    EXPECT_THAT(find(store, "“排气，要量”"), ElementsAre("乙气法(2010)1.1"));
}

TEST_F(SearchedTexts, haveHeadingsAndTitlesThatAreFoundToo) {
    EXPECT_THAT(find(store, "总则"), ElementsAre("甲水法(2004)"));
    EXPECT_THAT(find(store, "中华人民共和国乙气法"), ElementsAre("乙气法(2010)"));
    EXPECT_THAT(find(store, "9月1日修正"), ElementsAre("甲水法(2004)"));
}

TEST_F(SearchedTexts, sayWhereTheWordsStandAndUnderWhichHeading) {
    const auto hits =
        LawSearch(store).find(law::searchWords("ＧＢ 水 不装"), everything, 5).value();
    ASSERT_EQ(hits.size(), 1U);
    const law::SearchHit& hit = hits[0].hit;
    EXPECT_EQ(hit.heading, "第一章　总则");
    EXPECT_EQ(hit.text, "有下列情形的，罚一元：\n（一）不量水；\n（二）不装水表、ＧＢ表的。");
    std::vector<std::string> marked;
    for (const auto& [begin, end] : hit.marks)
        marked.push_back(hit.text.substr(begin, end - begin));
    EXPECT_THAT(marked, ElementsAre("水", "不装水", "ＧＢ"));
}

TEST_F(SearchedTexts, areLeftOutWhenTheyAreNotWanted) {
    const auto isOld = [](const law::LawId& law, const std::string& version) {
        return law.value == "乡规" || version == "2000";
    };
    EXPECT_THAT(find(store, "表", isOld), ElementsAre("甲水法(2000)2.1", "乡规(2020)1.1"));
    EXPECT_THAT(find(store, "表", [](const law::LawId&, const std::string&) { return false; }),
                IsEmpty());
}

TEST_F(SearchedTexts, areJumpedOverWhenThereAreManyThatAreNotWanted) {
    std::string text = "# 丁法\n";
    for (int number = 1; number <= 200; ++number)
        text += "第" + std::to_string(number) + "条　表。\n";
    keep(store, "丁法", "2020", text, library);
    keep(store, "戊法", "2020", "# 戊法\n第一条　表。\n", library);
    const auto isNotLong = [](const law::LawId& law, const std::string&) {
        return law.value == "乡规" || law.value == "戊法";
    };
    EXPECT_THAT(find(store, "表", isNotLong), ElementsAre("乡规(2020)1.1", "戊法(2020)1.1"));
    EXPECT_EQ(find(store, "表").size(), 207U - 157U);
}

TEST_F(SearchedTexts, areGivenUpToTheLimit) {
    EXPECT_THAT(find(store, "表", everything, 2),
                ElementsAre("甲水法(2004)2.1", "甲水法(2004)2.2"));
    EXPECT_THAT(find(store, "表", everything, 0), IsEmpty());
    EXPECT_THAT(find(store, "，。 ！"), IsEmpty());
}

TEST_F(SearchedTexts, areFoundAsTheyAreNowAfterAnotherImport) {
    keep(store, "甲水法", "2004", "# 中华人民共和国甲水法\n第一条　水归国家管。\n", library);
    EXPECT_THAT(find(store, "国家管"), ElementsAre("甲水法(2004)1.1"));
    EXPECT_THAT(find(store, "省里"), IsEmpty());
    EXPECT_THAT(find(store, "总则"), IsEmpty());
    EXPECT_THAT(find(store, "表"), ElementsAre("甲水法(2000)2.1", "乙气法(2010)3.1",
                                               "丙条例(2012)1.1", "乡规(2020)1.1"));
}

TEST_F(SearchedTexts, takeWordsOfAnyLengthAndNumber) {
    std::string longWord;
    for (int i = 0; i < 300; ++i) longWord += "水";
    EXPECT_THAT(find(store, longWord), IsEmpty());
    std::string many;
    for (int i = 0; i < 300; ++i) many += "表 ";
    EXPECT_EQ(find(store, many).size(), 6U);
    EXPECT_THAT(find(store, many + "国"), IsEmpty());
    EXPECT_THAT(find(store, "\" OR * NEAR( 表"), IsEmpty());
}

TEST_F(SearchedTexts, moveWhenThePacksComeInAnotherOrder) {
    const law::Library turned = tests::searchedLibrary(
        "乡规\t乡规\t规范性文件\t无\t\n"
        "乙气法\t中华人民共和国乙气法\t法律\t无\t\n"
        "甲水法\t中华人民共和国甲水法\t法律\t有\t甲法\n"
        "丙条例\t丙条例\t行政法规\t无\t\n");
    EXPECT_TRUE(LawSearch(store).prepare(turned));
    EXPECT_THAT(find(store, "表"),
                ElementsAre("乙气法(2010)3.1", "甲水法(2004)2.1", "甲水法(2004)2.2",
                            "甲水法(2000)2.1", "丙条例(2012)1.1", "乡规(2020)1.1"));
    EXPECT_TRUE(LawSearch(store).prepare(library));
    EXPECT_EQ(find(store, "表").front(), "甲水法(2004)2.1");
    EXPECT_EQ(find(store, "表").size(), 6U);
}

TEST_F(SearchedTexts, makeRoomForATextWhosePlaceTheyHold) {
    const law::Library turned = tests::searchedLibrary(
        "乙气法\t中华人民共和国乙气法\t法律\t无\t\n"
        "甲水法\t中华人民共和国甲水法\t法律\t有\t甲法\n"
        "丙条例\t丙条例\t行政法规\t无\t\n");
    keep(store, "乙气法", "2004", "# 乙气法\n第一条　表。\n", turned);
    EXPECT_THAT(
        find(store, "表"),
        ElementsAre("乙气法(2010)3.1", "乙气法(2004)1.1", "甲水法(2004)2.1", "甲水法(2004)2.2",
                    "甲水法(2000)2.1", "丙条例(2012)1.1", "乡规(2020)1.1"));
}

TEST(LawSearch, writesNothingWhenTheIndexIsAsItShouldBe) {
    const TemporaryFolder folder;
    const law::Library library = tests::searchedLibrary();
    {
        Store store = openStore(folder / "a.db");
        keepAll(store, library);
    }
    SQLite::Database other(std::string(folder / "a.db"), SQLite::OPEN_READWRITE);
    const auto version = [&] { return other.execAndGet("PRAGMA data_version").getInt(); };
    Store store = openStore(folder / "a.db");
    const int before = version();
    EXPECT_TRUE(LawSearch(store).prepare(library));
    EXPECT_EQ(version(), before);
}

TEST(LawSearch, makesAnIndexOfAnotherFormatAgain) {
    const TemporaryFolder folder;
    const law::Library library = tests::searchedLibrary();
    {
        Store store = openStore(folder / "a.db");
        keepAll(store, library);
    }
    SQLite::Database(std::string(folder / "a.db"), SQLite::OPEN_READWRITE)
        .exec("UPDATE law_index SET format = 1000; UPDATE law_passages SET text = '旧的'");
    Store store = openStore(folder / "a.db");
    EXPECT_TRUE(LawSearch(store).prepare(library));
    EXPECT_EQ(find(store, "表").size(), 6U);
}

/// Rows are taken out of the index by what they were made from: when folding changes, kFormat in
/// law_index.cpp must, too, and with it this digest.
TEST(LawSearch, foldsAsItsFormatSays) {
    constexpr std::array<std::pair<char32_t, char32_t>, 6> kRanges{{{0x20, 0xFF},
                                                                    {0x2E80, 0x2FDF},
                                                                    {0x3000, 0x30FF},
                                                                    {0x3400, 0x9FFF},
                                                                    {0xF900, 0xFAFF},
                                                                    {0xFF00, 0xFF5E}}};
    std::string every;
    for (const auto& [first, last] : kRanges) {
        for (char32_t value = first; value <= last; ++value) base::appendCodePoint(every, value);
    }
    const law::FoldedText folded(every);
    EXPECT_EQ(base::Digest::of(base::fromCodePoints(folded.letters())).hex(),
              "a88c9438def0d21248e46adc7479ac3570547baf0546375fa1e157209064a617");
}

TEST(LawSearch, saysWhatItIsNotAbleToTakeIn) {
    const TemporaryFolder folder;
    const law::Library library = tests::searchedLibrary();
    {
        Store store = openStore(folder / "a.db");
        keepAll(store, library);
    }
    SQLite::Database(std::string(folder / "a.db"), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM law_index; UPDATE blobs SET bytes = x'00'");
    Store store = openStore(folder / "a.db");
    EXPECT_FALSE(LawSearch(store).prepare(library));
}

/// The stored file: 甲水法 of 2000 and 2004, written under schema 3.
class StoredV3 : public ::testing::Test {
protected:
    StoredV3() { fs::copy_file(LIANBING_SOURCE_DIR "/tests/unit/store/fixtures/v3.db", path()); }

    [[nodiscard]] fs::path path() const { return folder / "a.db"; }

    TemporaryFolder folder;
    law::Library library = tests::searchedLibrary();
};

TEST_F(StoredV3, keepsItsTextsAndLeavesACopy) {
    Store store = openStore(path());
    const auto texts = LawTexts(store).all().value();
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_EQ(store.blob(texts[1].digest).value(), tests::kWaterLawOf2004);
    SQLite::Database copy((folder / "a.db.v3.bak").string());
    EXPECT_EQ(copy.execAndGet("PRAGMA user_version").getInt(), 3);
}

TEST_F(StoredV3, isFilledInByTheFirstSearch) {
    Store store = openStore(path());
    EXPECT_THAT(find(store, "表"), IsEmpty());
    EXPECT_TRUE(LawSearch(store).prepare(library));
    EXPECT_THAT(find(store, "表"),
                ElementsAre("甲水法(2004)2.1", "甲水法(2004)2.2", "甲水法(2000)2.1"));
}

TEST_F(StoredV3, isFilledInWithoutLosingWhatWasImportedBefore) {
    Store store = openStore(path());
    keep(store, "甲水法", "2004", "# 中华人民共和国甲水法\n第一条　水归国家管。\n", library);
    EXPECT_TRUE(LawSearch(store).prepare(library));
    EXPECT_THAT(find(store, "水归"), ElementsAre("甲水法(2004)1.1", "甲水法(2000)1.1"));
}

}  // namespace
}  // namespace lianbing::store
