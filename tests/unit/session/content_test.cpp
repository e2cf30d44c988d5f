#include "game/session/content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace lianbing::session {

namespace {

using testing::Contains;

Content ours() { return Content::at(LIANBING_SOURCE_DIR).value(); }

TEST(Content, isFoundAboveTheProgram) {
    const auto found = Content::find(std::filesystem::path(LIANBING_SOURCE_DIR) / "build" / "dev" / "bin" / "lianbing");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->root(), std::filesystem::path(LIANBING_SOURCE_DIR));
}

TEST(Content, refusesAFolderWithoutLawPacks) {
    const auto refused = Content::at(std::filesystem::path(LIANBING_SOURCE_DIR) / "game");
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().what, testing::HasSubstr("assets/laws"));
}

TEST(Content, listsScenariosAndLoadsThemByIdOrByFolder) {
    const Content content = ours();
    EXPECT_THAT(content.scenarioIds(), Contains("first-visit"));
    const auto byId = content.loadScenario("first-visit");
    const auto byFolder = content.loadScenario(content.root() / "scenarios" / "first-visit/");
    ASSERT_TRUE(byId.has_value()) << byId.error().text();
    ASSERT_TRUE(byFolder.has_value()) << byFolder.error().text();
    EXPECT_EQ(byId->files, byFolder->files);
}

TEST(Content, saysWhichFileAScenarioMisses) {
    const auto missing = ours().loadScenario("no-such-scenario");
    ASSERT_FALSE(missing.has_value());
    EXPECT_THAT(missing.error().text(), testing::StartsWith("no-such-scenario: 找不到"));
}

TEST(Content, saysThePathAsItWasGiven) {
    const auto missing = ours().loadScenario("/nope");
    ASSERT_FALSE(missing.has_value());
    EXPECT_THAT(missing.error().text(), testing::StartsWith("/nope: "));
    const auto empty = ours().loadScenario(ours().root() / "scenarios");
    ASSERT_FALSE(empty.has_value());
    EXPECT_THAT(empty.error().text(), testing::StartsWith((ours().root() / "scenarios").string() + ": "));
}

TEST(Content, takesTheScenarioFileForItsFolder) {
    const Content content = ours();
    const auto byFile = content.loadScenario(content.root() / "scenarios" / "first-visit" / "scenario.lua");
    ASSERT_TRUE(byFile.has_value()) << byFile.error().text();
    EXPECT_EQ(byFile->definition->id, "first-visit");
}

TEST(PackedFiles, comeBackAsTheyWere) {
    const std::vector<scenario::ContentFile> files{{"a.lua", "return {}\n"}, {"下/b.lua", std::string("\0\xff", 2)}};
    EXPECT_EQ(unpackFiles(packFiles(files)).value(), files);
}

TEST(PackedFiles, thatAreCutShortAreRefused) {
    const std::string blob = packFiles({{"a.lua", "return {}"}});
    for (std::size_t length = 0; length < blob.size(); ++length) {
        EXPECT_FALSE(unpackFiles(std::string_view(blob).substr(0, length)).has_value()) << length;
    }
}

TEST(KeptScenario, playsFromItsBytesAlone) {
    const auto loaded = ours().loadScenario("first-visit");
    ASSERT_TRUE(loaded.has_value());
    const auto kept = loadKeptScenario(loaded->files, "first-visit");
    ASSERT_TRUE(kept.has_value()) << kept.error().text();
    EXPECT_EQ(kept->files, loaded->files);
}

}  // namespace

}  // namespace lianbing::session
