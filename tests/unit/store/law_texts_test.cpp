#include "game/store/law_texts.h"

#include "game/store/schema.h"
#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

namespace lianbing::store {
namespace {

namespace fs = std::filesystem;

LawText aText(std::string version = "2001") {
    return {.law = law::LawId{"河长法"},
            .version = std::move(version),
            .title = "中华人民共和国河长法",
            .file = "河长法-2001.md",
            .isExcerpt = false,
            .articles = 2,
            .digest = {},
            .order = 0};
}

law::Library noLaws() {
    return law::Library::load({}).value();
}

std::vector<LawText> allOf(Store& store) {
    return LawTexts(store).all().value();
}

TEST(LawTexts, keepsATextWithWhatIsKnownOfIt) {
    Store store = inMemory();
    LawTexts texts(store);
    EXPECT_EQ(texts.keep(aText(), "第一条", noLaws()).value(), KeptText::Added);

    const auto found = texts.find(law::LawId{"河长法"}, "2001").value();
    ASSERT_TRUE(found);
    LawText expected = aText();
    expected.digest = base::Digest::of("第一条");
    expected.order = 1;
    EXPECT_EQ(*found, expected);
    EXPECT_EQ(store.blob(found->digest).value(), "第一条");
    EXPECT_FALSE(texts.find(law::LawId{"河长法"}, "2002").value());
}

TEST(LawTexts, changesNothingWhenTheSameTextComesAgain) {
    Store store = inMemory();
    LawTexts texts(store);
    EXPECT_TRUE(texts.keep(aText(), "第一条", noLaws()));
    const auto before = allOf(store);
    LawText elsewhere = aText();
    elsewhere.file = "另一个.docx";
    EXPECT_EQ(texts.keep(elsewhere, "第一条", noLaws()).value(), KeptText::Unchanged);
    EXPECT_EQ(allOf(store), before);
}

TEST(LawTexts, replacesATextAndLeavesTheEarlierOneAmongTheBlobs) {
    Store store = inMemory();
    LawTexts texts(store);
    EXPECT_TRUE(texts.keep(aText(), "旧", noLaws()));
    EXPECT_TRUE(texts.keep(aText("2009"), "别的", noLaws()));
    EXPECT_EQ(texts.keep(aText(), "新", noLaws()).value(), KeptText::Changed);

    const auto all = allOf(store);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].version, "2001");
    EXPECT_EQ(all[0].digest, base::Digest::of("新"));
    EXPECT_GT(all[0].order, all[1].order);
    EXPECT_EQ(store.blob(base::Digest::of("旧")).value(), "旧");
}

TEST(LawTexts, areThereWhenTheFileIsOpenedAgain) {
    const TemporaryFolder folder;
    {
        Store store = openStore(folder / "a.db");
        EXPECT_TRUE(LawTexts(store).keep(aText(), "第一条", noLaws()));
    }
    Store store = openStore(folder / "a.db");
    EXPECT_EQ(allOf(store).size(), 1U);
}

TEST(LawTexts, refuseATextWithoutALawAndKeepNothingOfIt) {
    Store store = inMemory();
    LawText nameless = aText();
    nameless.law = law::LawId{};
    EXPECT_FALSE(LawTexts(store).keep(nameless, "第一条", noLaws()));
    EXPECT_FALSE(store.blob(base::Digest::of("第一条")));
}

TEST(LawTexts, findTheirPlaceInAFileOfSchemaTwo) {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.db";
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(std::string(schemaSql(2)));
    Store store = openStore(path);
    EXPECT_TRUE(fs::exists(folder / "a.db.v2.bak"));
    EXPECT_TRUE(allOf(store).empty());
    EXPECT_EQ(LawTexts(store).keep(aText(), "第一条", noLaws()).value(), KeptText::Added);
}

}  // namespace
}  // namespace lianbing::store
