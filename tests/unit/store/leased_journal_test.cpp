#include "game/store/leased_journal.h"

#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

#include <csignal>
#include <sys/resource.h>

namespace lianbing::store {
namespace {

using ::testing::HasSubstr;

TEST(LeasedJournal, storesNothingUnderAWrongNumber) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    ASSERT_TRUE(journal->commit(anEntry(1)));

    for (const std::uint64_t wrong : {0U, 1U, 3U}) {
        const base::Status done = journal->commit(anEntry(wrong));
        EXPECT_THAT(done ? "" : done.error().what, HasSubstr("应是第 2 条")) << wrong;
    }

    EXPECT_EQ(store.entries(session).value(), entriesUpTo(1));
}

TEST(LeasedJournal, goesOnAfterAWrongNumber) {
    Store store = inMemory();
    const auto journal = leaseOf(store, aSession(store));
    ASSERT_FALSE(journal->commit(anEntry(2)));
    EXPECT_TRUE(journal->commit(anEntry(1)));
}

score::ScoreSheet aSheet() {
    score::ScoreLine line;
    line.earned = score::Points::whole(4);
    line.max = score::Points::whole(6);
    return {{}, {line}, {}};
}

TEST(LeasedJournal, keepsTheResultWithTheInputThatEndsThePlay) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    const score::ScoreSheet sheet = aSheet();

    ASSERT_TRUE(journal->commit(anEntry(1), &sheet));

    const SessionSummary summary = store.sessions().value().at(0);
    EXPECT_TRUE(summary.finished);
    EXPECT_EQ(store.result(session).value().value(),
              (SessionResult{score::Points::whole(4), score::Points::whole(6), false, {}, 1}));
}

TEST(LeasedJournal, keepsNeitherInputNorResultWhenOneCannotBeKept) {
    const TemporaryFolder folder;
    Store store = openStore(folder / "a.db");
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    SQLite::Database hand((folder / "a.db").string(), SQLite::OPEN_READWRITE);
    hand.exec(
        "CREATE TRIGGER refuse BEFORE INSERT ON results BEGIN SELECT RAISE(ABORT, 'no'); END");
    const score::ScoreSheet sheet = aSheet();

    EXPECT_FALSE(journal->commit(anEntry(1), &sheet));

    EXPECT_TRUE(store.entries(session).value().empty());
}

TEST(LeasedJournal, isTheOnlyOneOfItsSession) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);

    const auto second = store.lease(session);

    ASSERT_FALSE(second);
    EXPECT_THAT(second.error().what, HasSubstr("这次检查正在另一个窗口里进行"));
}

TEST(LeasedJournal, leavesOtherSessionsFree) {
    Store store = inMemory();
    const auto one = leaseOf(store, aSession(store));
    EXPECT_TRUE(store.lease(aSession(store)));
}

TEST(LeasedJournal, givesTheSessionBackWhenItGoes) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    leaseOf(store, session).reset();
    EXPECT_TRUE(store.lease(session));
}

TEST(LeasedJournal, mayOutliveItsStore) {
    const TemporaryFolder folder;
    const SessionId session{1};
    std::unique_ptr<scenario::Journal> journal;
    {
        Store store = openStore(folder / "a.db");
        journal = leaseOf(store, aSession(store));
    }
    EXPECT_TRUE(journal->commit(anEntry(1)));
    journal.reset();
    Store store = openStore(folder / "a.db");
    EXPECT_EQ(store.entries(session).value(), entriesUpTo(1));
    EXPECT_TRUE(store.lease(session));
}

/// Two open stores on one file, and a hand in the file for what cannot be waited for.
class SharedFile : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path path() const { return folder / "a.db"; }

    [[nodiscard]] Options clock() {
        return {.now = [this] { return now; }};
    }

    void execute(const char* sql) const {
        SQLite::Database(path().string(), SQLite::OPEN_READWRITE).exec(sql);
    }

    TemporaryFolder folder;
    std::int64_t now = 1'700'000'000;
};

TEST_F(SharedFile, refusesASecondProgramWhileTheFirstLives) {
    Store desktop = openStore(path());
    Store tool = openStore(path());
    const SessionId session = aSession(desktop);
    const auto journal = leaseOf(desktop, session);
    ASSERT_TRUE(journal->commit(anEntry(1)));

    EXPECT_FALSE(tool.lease(session));
    EXPECT_EQ(tool.entries(session).value(), entriesUpTo(1)) << "reading is free";
}

TEST_F(SharedFile, stopsAWriterWhoseLeaseWasTakenOver) {
    Store desktop = openStore(path());
    const SessionId session = aSession(desktop);
    const auto journal = leaseOf(desktop, session);
    ASSERT_TRUE(journal->commit(anEntry(1)));
    execute("DELETE FROM leases");
    Store tool = openStore(path());
    const auto taken = leaseOf(tool, session);

    const base::Status late = journal->commit(anEntry(2));

    ASSERT_FALSE(late);
    EXPECT_THAT(late.error().what, HasSubstr("已由另一个窗口接手"));
    EXPECT_EQ(tool.entries(session).value(), entriesUpTo(1));
    EXPECT_TRUE(taken->commit(anEntry(2)));
}

TEST_F(SharedFile, leavesALeaseOfSomebodyElseAloneWhenItGoes) {
    Store desktop = openStore(path());
    const SessionId session = aSession(desktop);
    auto journal = leaseOf(desktop, session);
    execute("DELETE FROM leases");
    Store tool = openStore(path());
    const auto taken = leaseOf(tool, session);

    journal.reset();

    EXPECT_TRUE(taken->commit(anEntry(1)));
}

TEST_F(SharedFile, waitsForTheExpiryOfAHolderItCannotSee) {
    Store store = openStore(path(), clock());
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    execute("UPDATE leases SET machine = 'elsewhere', boot = 'elsewhere'");

    now += kLeaseSeconds - 1;
    EXPECT_FALSE(store.lease(session));
    now += 1;
    EXPECT_TRUE(store.lease(session));
}

TEST_F(SharedFile, prolongsALeaseThatIsUsed) {
    Store store = openStore(path(), clock());
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    execute("UPDATE leases SET machine = 'elsewhere', boot = 'elsewhere'");

    now += kLeaseSeconds - 1;
    ASSERT_TRUE(journal->commit(anEntry(1)));
    now += kLeaseSeconds - 1;

    EXPECT_FALSE(store.lease(session));
}

TEST_F(SharedFile, waitsForAnotherWriterAndSaysSoWhenItTakesTooLong) {
    Store store = openStore(path());
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    SQLite::Database other(path().string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");

    const base::Status done = journal->commit(anEntry(1));

    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().what, HasSubstr("正被另一个程序占用"));
    EXPECT_EQ(done.error().where, path().string());
    other.exec("ROLLBACK");
    EXPECT_TRUE(journal->commit(anEntry(1)));
}

/// Lets files of this process grow no further, as a full disk would.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit narrow{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &narrow);
    }

    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    FullDisk(FullDisk&&) = delete;
    FullDisk& operator=(FullDisk&&) = delete;

private:
    rlimit before_{};
};

TEST_F(SharedFile, storesNothingOnAFullDiskAndGoesOnWhenThereIsRoom) {
    Store store = openStore(path());
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    ASSERT_TRUE(journal->commit(anEntry(1)));
    const auto logSize = std::filesystem::file_size(path().string() + "-wal");
    base::Status done;
    {
        const FullDisk full(logSize + 1000);
        done = journal->commit(anEntry(2));
    }
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().what, HasSubstr("没有保存"));
    EXPECT_EQ(store.entries(session).value(), entriesUpTo(1));
    EXPECT_TRUE(journal->commit(anEntry(2)));
    EXPECT_TRUE(store.verify(session));
}

}  // namespace
}  // namespace lianbing::store
