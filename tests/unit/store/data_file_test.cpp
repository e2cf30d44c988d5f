#include "game/store/data_file.h"

#include "tests/unit/store/store_support.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <optional>

namespace lianbing::store {
namespace {

namespace fs = std::filesystem;

/// Sets or unsets an environment variable for one test.
class Environment {
public:
    Environment(const char* name, const std::optional<std::string>& value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }

    ~Environment() { set(before_); }

    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    Environment(Environment&&) = delete;
    Environment& operator=(Environment&&) = delete;

private:
    void set(const std::optional<std::string>& value) const {
        if (value) {
            setenv(name_, value->c_str(), 1);
        } else {
            unsetenv(name_);
        }
    }

    const char* name_;
    std::optional<std::string> before_;
};

TEST(DataFile, liesInTheGivenFolderAndMakesIt) {
    const TemporaryFolder folder;
    EXPECT_EQ(dataFile(folder / "a/b").value(), folder / "a/b/lianbing.db");
    EXPECT_TRUE(fs::is_directory(folder / "a/b"));
}

TEST(DataFile, followsTheDesktopSpecification) {
    const TemporaryFolder folder;
    const Environment data("XDG_DATA_HOME", folder.path().string());
    EXPECT_EQ(dataFile().value(), folder / "lianbing/lianbing.db");
}

TEST(DataFile, liesBelowHomeWhenNothingIsSetOrARelativePath) {
    const TemporaryFolder folder;
    const Environment home("HOME", folder.path().string());
    for (const std::optional<std::string>& setting :
         {std::optional<std::string>{}, std::optional<std::string>{"data"}}) {
        const Environment data("XDG_DATA_HOME", setting);
        EXPECT_EQ(dataFile().value(), folder / ".local/share/lianbing/lianbing.db");
    }
}

TEST(DataFile, isForTheUserAlone) {
    const TemporaryFolder folder;
    ASSERT_TRUE(dataFile(folder / "mine"));
    EXPECT_EQ(fs::status(folder / "mine").permissions(), fs::perms::owner_all);
}

TEST(DataFile, saysWhereNoFolderCanBeMade) {
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "text";
    const auto path = dataFile(folder / "file/below");
    ASSERT_FALSE(path);
    EXPECT_THAT(path.error().what, ::testing::HasSubstr("不能在这里建立资料文件夹"));
    EXPECT_EQ(path.error().where, (folder / "file/below").string());
}

TEST(DataFile, saysThatNoHomeIsKnown) {
    const Environment data("XDG_DATA_HOME", std::nullopt);
    const Environment home("HOME", std::nullopt);
    EXPECT_THAT(dataFile().error().what, ::testing::HasSubstr("没有设置 HOME"));
}

}  // namespace
}  // namespace lianbing::store
