#include "game/session/content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace lianbing::session {

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsSupersetOf;

Content ours() { return Content::at(LIANBING_SOURCE_DIR).value(); }

/// A folder of packs that an author keeps elsewhere.
class AuthorsFolder {
public:
    AuthorsFolder() {
        std::string pattern = (fs::temp_directory_path() / "lianbing-local-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }

    ~AuthorsFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    AuthorsFolder(const AuthorsFolder&) = delete;
    AuthorsFolder& operator=(const AuthorsFolder&) = delete;

    AuthorsFolder& with(const std::string& file, const std::string& text) {
        fs::create_directories((path_ / file).parent_path());
        std::ofstream(path_ / file) << text;
        return *this;
    }

    /// A pack of no table, or of one under `liability`.
    AuthorsFolder& withPack(const std::string& id, const std::string& inside, const std::string& liability = "") {
        const std::string table = liability.empty() ? ""
                                                    : "tables = { { id = 't', title = 'x', source = 'x', liability = { '" +
                                                          liability + "' }, least = 1, most = 9, amount = 5 } },";
        return with(id + "/local.lua", "return { api = 1, id = '" + id + "', title = 'x', inside = '" + inside + "',\n" + table + "}\n");
    }

    [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }

private:
    fs::path path_;
};

std::string errorOf(const fs::path& pack) {
    const auto loaded = ours().loadLocal(pack);
    return loaded ? "" : loaded.error().text();
}

TEST(LocalContent, shipsItsPacks) {
    EXPECT_THAT(ours().localIds(), IsSupersetOf({"guangdong", "hunan", "national", "shaoxing"}));
    for (const std::string& id : ours().localIds()) EXPECT_EQ(errorOf(id), "") << id;
}

TEST(LocalContent, liesInTheNation) {
    const auto rules = ours().loadLocal("guangdong");
    ASSERT_TRUE(rules) << rules.error().text();
    ASSERT_EQ(rules->packs.size(), 2U);
    EXPECT_EQ(rules->packs[0].id, "guangdong");
    EXPECT_EQ(rules->packs[1].id, "national");
    EXPECT_NE(rules->findTable("guangdong-air-evasion"), nullptr);
    EXPECT_EQ(rules->findTable("hunan-plant-dust"), nullptr);
}

TEST(LocalContent, joinsTheLocalLawsOnlyWhereTheyHold) {
    const auto there = ours().loadLocal("shaoxing");
    ASSERT_TRUE(there) << there.error().text();
    EXPECT_NE(there->laws->find("绍兴会稽山古香榧群保护规定"), nullptr);
    EXPECT_NE(there->laws->find("大气污染防治法"), nullptr);
    EXPECT_EQ(ours().loadLocal("guangdong")->laws->find("绍兴会稽山古香榧群保护规定"), nullptr);
}

TEST(LocalContent, isFoundInAnAuthorsFolderWithThoseBesideIt) {
    AuthorsFolder folder;
    folder.withPack("county", "city", "某市条例3").withPack("city", "guangdong");
    folder.with("city/laws.tsv", "#laws\n某市条例\t某市条例\t地方性法规\t无\t\n");
    const auto rules = ours().loadLocal(folder / "county/");
    ASSERT_TRUE(rules) << rules.error().text();
    ASSERT_EQ(rules->packs.size(), 4U);
    EXPECT_EQ(rules->packs[1].id, "city");
    EXPECT_EQ(rules->packs[2].id, "guangdong");
    EXPECT_NE(rules->laws->find("某市条例"), nullptr);
}

TEST(LocalContent, namesAProvisionThatNoLawHas) {
    AuthorsFolder folder;
    folder.withPack("city", "national", "大气污染防治法999");
    EXPECT_EQ(errorOf(folder / "city"),
              "city/local.lua:2: tables[1].liability[1]：没有《大气污染防治法》第九百九十九条：法律库里的哪一版都没有这一条");
}

TEST(LocalContent, namesAFaultOfTheLocalLaws) {
    AuthorsFolder folder;
    folder.withPack("city", "national").with("city/laws.tsv", "#laws\n某市条例\t某市条例\t地方法\t无\t\n");
    EXPECT_THAT(errorOf(folder / "city"), HasSubstr("city/laws.tsv:2: "));
}

TEST(LocalContent, refusesAPackThatIsNotThere) {
    EXPECT_EQ(errorOf("no-such-place"), "no-such-place: 找不到这个地方包");
    AuthorsFolder folder;
    folder.with("city/notes.txt", "");
    EXPECT_THAT(errorOf(folder / "city"), HasSubstr("这个文件夹里没有 local.lua"));
    folder.withPack("city", "nowhere");
    EXPECT_EQ(errorOf(folder / "city"), "city: inside：没有编号为“nowhere”的地方包");
}

TEST(LocalContent, refusesPacksThatLieInOneAnother) {
    AuthorsFolder folder;
    folder.withPack("one", "two").withPack("two", "one");
    EXPECT_THAT(errorOf(folder / "one"), HasSubstr("inside：地方包一层套一层，没有尽头"));
}

TEST(LocalContent, takesTheFileForItsFolder) {
    AuthorsFolder folder;
    folder.withPack("city", "national");
    EXPECT_EQ(errorOf(folder / "city" / "local.lua"), "");
}

}  // namespace

}  // namespace lianbing::session
