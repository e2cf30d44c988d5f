#include "game/base/file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace lianbing::base {
namespace {

namespace fs = std::filesystem;

class FileTest : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "base-file-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }

    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] std::size_t countEntries() const {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator{folder}) count += entry.exists() ? 1U : 0U;
        return count;
    }

    fs::path folder;
};

TEST_F(FileTest, readsBackWhatItWrote) {
    const std::string bytes = std::string(200'000, 'x') + std::string("\0\r\n末", 6);
    ASSERT_TRUE(writeFileAtomically(folder / "记录.bin", bytes));
    EXPECT_EQ(readFile(folder / "记录.bin").value(), bytes);
}

TEST_F(FileTest, readsAnEmptyFile) {
    ASSERT_TRUE(writeFileAtomically(folder / "empty", ""));
    EXPECT_EQ(readFile(folder / "empty").value(), "");
}

TEST_F(FileTest, replacesAndLeavesNothingBeside) {
    const fs::path path = folder / "a.txt";
    ASSERT_TRUE(writeFileAtomically(path, "old, and longer"));
    ASSERT_TRUE(writeFileAtomically(path, "new"));
    EXPECT_EQ(readFile(path).value(), "new");
    EXPECT_EQ(countEntries(), 1U);
}

TEST_F(FileTest, keepsThePermissionsOfTheFileItReplaces) {
    const fs::path path = folder / "private.txt";
    ASSERT_TRUE(writeFileAtomically(path, "old"));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeFileAtomically(path, "new"));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(FileTest, passesByALeftOverOfACrash) {
    std::ofstream{folder / ".a.txt.0.tmp"} << "half";
    ASSERT_TRUE(writeFileAtomically(folder / "a.txt", "whole"));
    EXPECT_EQ(readFile(folder / "a.txt").value(), "whole");
}

TEST_F(FileTest, saysThatAFileIsMissing) {
    const auto result = readFile(folder / "none.lua");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (Error{"找不到文件", (folder / "none.lua").string()}));
}

TEST_F(FileTest, saysThatAFolderCannotBeRead) {
    EXPECT_EQ(readFile(folder).error().what, "读不了：这是文件夹，不是文件");
}

TEST_F(FileTest, refusesToWriteIntoAMissingFolder) {
    const auto status = writeFileAtomically(folder / "none" / "a.txt", "x");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().what, "写不了：文件或文件夹不存在");
}

TEST_F(FileTest, leavesNothingBehindWhenTheLastStepFails) {
    fs::create_directory(folder / "taken");
    EXPECT_FALSE(writeFileAtomically(folder / "taken", "x"));
    EXPECT_EQ(countEntries(), 1U);
}

}  // namespace
}  // namespace lianbing::base
