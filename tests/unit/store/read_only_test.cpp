#include "game/store/open.h"
#include "game/store/store.h"
#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace lianbing::store {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// For a while as somebody whom permissions bind; root may write everywhere.
class AsNobody {
public:
    AsNobody() {
        if (was_ == 0) become(65534);
    }

    ~AsNobody() {
        if (was_ == 0) become(0);
    }

    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    AsNobody(AsNobody&&) = delete;
    AsNobody& operator=(AsNobody&&) = delete;

private:
    static void become(uid_t user) { EXPECT_EQ(::seteuid(user), 0); }

    uid_t was_ = ::geteuid();
};

/// A folder with a store of one session of three inputs, which nobody may write.
class ReadOnlyFolder : public ::testing::Test {
protected:
    ReadOnlyFolder() {
        Store store = openStore(path());
        play(store, aSession(store), 3);
    }

    ~ReadOnlyFolder() override { fs::permissions(folder_.path(), fs::perms::owner_all); }

    void lock() { lock(folder_.path()); }

    static void lock(const fs::path& folder) {
        constexpr auto kRead =
            fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
        constexpr auto kEnter =
            fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
        for (const auto& file : fs::directory_iterator(folder)) fs::permissions(file.path(), kRead);
        fs::permissions(folder, kRead | kEnter);
    }

    [[nodiscard]] fs::path path() const { return folder_ / "a.db"; }

    static base::Result<Store> openToRead(const fs::path& path) {
        Options options;
        options.access = Access::ReadWhereReadOnly;
        return Store::open(path, std::move(options));
    }

private:
    TemporaryFolder folder_;
};

TEST_F(ReadOnlyFolder, canBeRead) {
    lock();
    const AsNobody nobody;
    auto store = openToRead(path());
    ASSERT_TRUE(store) << store.error().text();
    EXPECT_EQ(store->sessions().value().at(0).inputs, 3U);
    EXPECT_EQ(store->entries(SessionId{1}).value(), entriesUpTo(3));
    EXPECT_TRUE(store->verify(SessionId{1}));
    EXPECT_THAT(store->lease(SessionId{1}).error().what, HasSubstr("只读"));
}

TEST_F(ReadOnlyFolder, isRefusedForAPlay) {
    lock();
    const AsNobody nobody;
    const auto store = Store::open(path());
    ASSERT_FALSE(store);
    EXPECT_THAT(store.error().what, HasSubstr("只读"));
}

/// A program died: its last input stands in the log alone. Without the index beside it the log
/// cannot be read from here.
TEST_F(ReadOnlyFolder, isReadWithItsLogOrNotAtAll) {
    const TemporaryFolder whole;
    const TemporaryFolder withoutIndex;
    {
        Store store = openStore(path());
        ASSERT_TRUE(leaseOf(store, SessionId{1})->commit(anEntry(4)));
        for (const char* end : {"", "-wal", "-shm"}) {
            const std::string name = std::string("a.db") + end;
            fs::copy_file(path().parent_path() / name, whole.path() / name);
            if (end != std::string_view("-shm"))
                fs::copy_file(path().parent_path() / name, withoutIndex.path() / name);
        }
    }
    lock(whole.path());
    lock(withoutIndex.path());
    const AsNobody nobody;
    auto store = openToRead(whole / "a.db");
    ASSERT_TRUE(store) << store.error().text();
    EXPECT_EQ(store->entries(SessionId{1}).value(), entriesUpTo(4));
    const auto refused = openToRead(withoutIndex / "a.db");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().what, HasSubstr("-wal"));
}

TEST_F(ReadOnlyFolder, withoutAStoreSaysSo) {
    lock();
    const AsNobody nobody;
    EXPECT_THAT(openToRead(path().parent_path() / "none.db").error().what, HasSubstr("没有资料库"));
}

TEST_F(ReadOnlyFolder, isReadLikeAnyOtherWhereItCanBeWritten) {
    auto store = openToRead(path());
    ASSERT_TRUE(store);
    EXPECT_TRUE(leaseOf(*store, SessionId{1})->commit(anEntry(4)));
}

}  // namespace
}  // namespace lianbing::store
