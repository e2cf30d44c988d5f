#include "game/session/law_import.h"

#include "tests/support/searched_laws.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace lianbing::session {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class ImportLaws : public ::testing::Test {
protected:
    ImportLaws() {
        std::string pattern = (fs::temp_directory_path() / "lianbing-import-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }

    ~ImportLaws() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    fs::path write(const char* name, std::string_view text) {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }

    ImportReport run(const ImportWatch& watch = {}, ShorterText shorter = ShorterText::KeepsOut) {
        auto report = importLaws({folder_}, library_, store_, watch, shorter);
        if (!report) ADD_FAILURE() << report.error().text();
        return std::move(report).value_or(ImportReport{});
    }

    fs::path folder_;
    law::Library library_ = tests::searchedLibrary();
    store::Store store_ = store::Store::open(":memory:").value();
};

TEST_F(ImportLaws, reportsEachFileAndTheTotals) {
    const fs::path water = write("甲水法-2004.md", tests::kWaterLawOf2004);
    write("空-2001.md", "");
    write("README.md", "# 说明\n");
    const ImportReport report = run();
    ASSERT_THAT(report.files, SizeIs(2));
    EXPECT_EQ(report.files[0].file, water);
    EXPECT_EQ(report.files[0].state, ImportState::Added);
    EXPECT_EQ(report.files[0].what, "《甲水法》（2004）　2 条");
    EXPECT_EQ(report.files[1].state, ImportState::Unreadable);
    EXPECT_EQ(report.totals.text(),
              "共 2 个文件：新增 1，更新 0，没有变化 0，读不了 1；2 条，0 处要看");
    EXPECT_FALSE(report.isCancelled);
    EXPECT_FALSE(report.broken);
}

TEST_F(ImportLaws, pointsAtFindingsByFileAndLine) {
    const fs::path file = write("甲水法-2000.md", "# 甲水法\n第一条　甲。\n第三条　乙。\n");
    const ImportReport report = run();
    ASSERT_THAT(report.files, SizeIs(1));
    ASSERT_THAT(report.files[0].findings, SizeIs(2));
    EXPECT_EQ(report.files[0].findings[0].line, 3);
    EXPECT_THAT(report.files[0].findings[0].text(), HasSubstr(file.string() + ":3: "));
    EXPECT_EQ(report.files[0].findings[1].line, 0);
    EXPECT_THAT(report.files[0].findings[1].text(), HasSubstr(file.string() + ": 法律包里"));
    EXPECT_EQ(report.totals.findings, 2U);
}

TEST_F(ImportLaws, saysThatTheTitleIsMissingAndWhatStandsInItsPlace) {
    write("甲水法-2004.md",
          "\n第一条　水归省里管，用水的人要装水表，还要看表。\n第二条　要装表。\n");
    write("乙气法.txt", "（2010年6月1日通过）\n第一条　甲。\n");
    const ImportReport report = run();
    ASSERT_THAT(report.files, SizeIs(2));
    for (const ImportedFile& file : report.files)
        EXPECT_EQ(file.state, ImportState::Unreadable) << file.file;
    EXPECT_EQ(report.files[0].what,
              "没有题名：第 1 行写的是“（2010年6月1日通过）”；第一行要写法的名称");
    EXPECT_EQ(report.files[1].what,
              "没有题名：第 2 行写的是“第一条水归省里管，用水的人要装水表，还要…”；第一行要写法的"
              "名称");
    EXPECT_THAT(store::LawTexts(store_).all().value(), SizeIs(0));
}

TEST_F(ImportLaws, tellsWhoWatchesHowFarItIs) {
    write("甲水法-2000.md", tests::kWaterLawOf2000);
    write("甲水法-2004.md", tests::kWaterLawOf2004);
    std::vector<std::string> heard;
    ImportWatch watch;
    watch.progress = [&](std::size_t number, std::size_t all, const fs::path& file) {
        heard.push_back(std::to_string(number) + "/" + std::to_string(all) + " " +
                        file.filename().string());
    };
    watch.done = [&](const ImportedFile& file) {
        heard.push_back(std::string(importStateName(file.state)));
    };
    run(watch);
    EXPECT_THAT(heard, ElementsAre("1/2 甲水法-2000.md", "新增", "2/2 甲水法-2004.md", "新增"));
}

TEST_F(ImportLaws, stopsBetweenFilesAndKeepsWhatIsDone) {
    write("甲水法-2000.md", tests::kWaterLawOf2000);
    write("甲水法-2004.md", tests::kWaterLawOf2004);
    ImportWatch watch;
    int asked = 0;
    watch.isCancelled = [&] { return ++asked == 2; };
    const ImportReport report = run(watch);
    EXPECT_TRUE(report.isCancelled);
    EXPECT_THAT(report.files, SizeIs(1));
    EXPECT_THAT(store::LawTexts(store_).all().value(), SizeIs(1));
    EXPECT_EQ(run().totals.added, 1U);
}

TEST_F(ImportLaws, refusesAFolderWithoutTexts) {
    const auto report = importLaws({folder_}, library_, store_);
    ASSERT_FALSE(report);
    EXPECT_THAT(report.error().what, HasSubstr("没有找到"));
    EXPECT_EQ(report.error().where, folder_.string());
}

TEST_F(ImportLaws, keepsAFullerTextAgainstAShorterOne) {
    write("甲水法-2004.md", tests::kWaterLawOf2004);
    run();
    write("甲水法-2004.md", "# 甲水法\n第一条　水归省里管。\n");
    const ImportReport report = run();
    ASSERT_THAT(report.files, SizeIs(1));
    EXPECT_EQ(report.files[0].state, ImportState::Shorter);
    EXPECT_EQ(report.files[0].what,
              "甲水法-2004.md 只有 1 条，已存的《甲水法》（2004）有 2 条，没有替换；确实要换，用 "
              "law import --replace 导入");
    EXPECT_EQ(report.totals.skipped, 1U);
    EXPECT_EQ(store::LawTexts(store_).all().value().front().articles, 2);
}

TEST_F(ImportLaws, putsAShorterTextInPlaceOfAFullerOneWhenTold) {
    write("甲水法-2004.md", tests::kWaterLawOf2004);
    run();
    write("甲水法-2004.md", "# 甲水法\n第一条　水归省里管。\n");
    const ImportReport report = run({}, ShorterText::Replaces);
    EXPECT_EQ(report.totals.changed, 1U);
    const store::LawText kept = store::LawTexts(store_).all().value().front();
    EXPECT_EQ(kept.articles, 1);
    EXPECT_TRUE(kept.isExcerpt);
}

TEST_F(ImportLaws, marksAFirstTextThatIsShortForItsVersionAsAnExcerpt) {
    write("甲水法-2004.md", "# 甲水法\n第一条　水归省里管。\n");
    const ImportReport report = run();
    EXPECT_EQ(report.totals.added, 1U);
    EXPECT_EQ(report.files[0].what, "《甲水法》（2004）　1 条　节选");
    EXPECT_TRUE(store::LawTexts(store_).all().value().front().isExcerpt);
    write("甲水法-2004.md", tests::kWaterLawOf2004);
    EXPECT_EQ(run().totals.changed, 1U);
    EXPECT_FALSE(store::LawTexts(store_).all().value().front().isExcerpt);
}

TEST_F(ImportLaws, takesOnlyOneOfTwoTextsOfAVersion) {
    write("a-2000.md", tests::kWaterLawOf2000);
    write("b-2000.md", "# 甲水法\n第一条　别的。\n");
    const ImportReport report = run();
    EXPECT_EQ(report.totals.added, 1U);
    EXPECT_THAT(report.files[1].what, HasSubstr("a-2000.md 同是《甲水法》（2000），文字却不同"));
}

}  // namespace
}  // namespace lianbing::session
