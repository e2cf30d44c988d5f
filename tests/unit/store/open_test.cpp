#include "game/store/open.h"

#include "game/base/file.h"
#include "game/store/schema.h"
#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cstring>
#include <fstream>

namespace lianbing::store {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    return names;
}

void write(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string refusal(const fs::path& path) {
    const auto store = Store::open(path);
    return store ? "(opened)" : store.error().what;
}

TEST(Open, setsThePragmas) {
    const TemporaryFolder folder;
    auto connection = openAndSetUp(folder / "a.db");
    ASSERT_TRUE(connection);
    SQLite::Database& database = connection->database();
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(database.execAndGet("PRAGMA synchronous").getInt(), 2);
    EXPECT_EQ(database.execAndGet("PRAGMA foreign_keys").getInt(), 1);
    EXPECT_GT(database.execAndGet("PRAGMA busy_timeout").getInt(), 0);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), kSchemaVersion);
}

TEST(Open, doesNotWaitForAnotherWriter) {
    const TemporaryFolder folder;
    openStore(folder / "a.db");
    SQLite::Database other(std::string(folder / "a.db"), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    EXPECT_TRUE(Store::open(folder / "a.db"));
}

TEST(Open, takesAnEmptyFileForANewOne) {
    const TemporaryFolder folder;
    write(folder / "a.db", "");
    EXPECT_TRUE(Store::open(folder / "a.db"));
}

TEST(Open, refusesAFolder) {
    const TemporaryFolder folder;
    EXPECT_THAT(refusal(folder.path()), HasSubstr("这是文件夹"));
}

TEST(Open, refusesAMissingFolder) {
    const TemporaryFolder folder;
    EXPECT_THAT(refusal(folder / "none/a.db"), HasSubstr("打不开资料库"));
}

TEST(Open, refusesATextFileAndLeavesItAsItWas) {
    const TemporaryFolder folder;
    const std::string text(5000, 'x');
    for (const std::string& content : {std::string("短"), text}) {
        write(folder / "a.txt", content);
        EXPECT_THAT(refusal(folder / "a.txt"), HasSubstr("不是练兵的资料库"));
        EXPECT_EQ(base::readFile(folder / "a.txt").value(), content);
        EXPECT_THAT(filesIn(folder.path()), UnorderedElementsAre("a.txt"));
    }
}

TEST(Open, refusesAnotherProgramsDatabase) {
    const TemporaryFolder folder;
    SQLite::Database(std::string(folder / "a.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE songs (name TEXT)");
    const std::string before = base::readFile(folder / "a.db").value();
    EXPECT_THAT(refusal(folder / "a.db"), HasSubstr("不是练兵的资料库"));
    EXPECT_EQ(base::readFile(folder / "a.db").value(), before);
}

TEST(Open, refusesANewerFileAndLeavesItAsItWas) {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.db";
    openStore(path);
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec(fmt::format("PRAGMA user_version = {}", kSchemaVersion + 1));
    const std::string before = base::readFile(path).value();

    EXPECT_THAT(refusal(path), HasSubstr("请先更新程序"));

    EXPECT_EQ(base::readFile(path).value(), before);
    EXPECT_THAT(filesIn(folder.path()), UnorderedElementsAre("a.db"));
}

TEST(Open, seesANewerVersionThatIsStillInTheLog) {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.db";
    openStore(path);
    SQLite::Database newer(path.string(), SQLite::OPEN_READWRITE);
    newer.exec(fmt::format("PRAGMA user_version = {}", kSchemaVersion + 1));
    EXPECT_THAT(refusal(path), HasSubstr("请先更新程序"));
}

/// Overwrites everything after the first page, whose header still says what the file was.
TEST(Open, saysThatAFileIsDamaged) {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.db";
    {
        Store store = openStore(path);
        play(store, aSession(store), 20);
    }
    std::string bytes = base::readFile(path).value();
    ASSERT_GT(bytes.size(), 8192U);
    std::memset(bytes.data() + 4096, 0xA5, bytes.size() - 4096);
    write(path, bytes);

    auto store = Store::open(path);
    const auto sessions =
        store ? store->sessions()
              : base::Result<std::vector<SessionSummary>>(base::Unexpected{store.error()});

    ASSERT_FALSE(sessions);
    EXPECT_THAT(sessions.error().what, HasSubstr("已损坏"));
    EXPECT_EQ(sessions.error().where, path.string());
}

TEST(Open, saysThatACutOffFileIsDamaged) {
    const TemporaryFolder folder;
    const fs::path path = folder / "a.db";
    openStore(path);
    fs::resize_file(path, 4096);
    EXPECT_THAT(refusal(path), HasSubstr("已损坏"));
}

/// Table, column names, types, constraints: what a schema makes, whatever the layout of its text.
std::vector<std::string> shapeOf(SQLite::Database& database) {
    std::vector<std::string> shape;
    SQLite::Statement columns(
        database,
        "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk || "
        "' ' ||"
        " coalesce(c.dflt_value, '-') FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' UNION ALL"
        " SELECT m.name || ' -> ' || f.\"table\" || '.' || f.\"to\" || ' ' || f.on_delete"
        " FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' UNION "
        "ALL"
        " SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
    while (columns.executeStep()) shape.push_back(columns.getColumn(0).getString());
    return shape;
}

TEST(Migration, makesTheSameTablesAsTheCurrentSchema) {
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE);
    fresh.exec(std::string(schemaSql(kSchemaVersion)));
    SQLite::Database migrated(":memory:", SQLite::OPEN_READWRITE);
    migrated.exec(std::string(schemaSql(1)));
    for (int from = 1; from < kSchemaVersion; ++from) {
        migrated.exec(std::string(migrationSql(from)));
    }
    EXPECT_EQ(shapeOf(fresh), shapeOf(migrated));
    EXPECT_GT(shapeOf(fresh).size(), 30U);
}

/// The stored file: two sessions, the first with three inputs, written under schema 1.
class StoredV1 : public ::testing::Test {
protected:
    StoredV1() { fs::copy_file(LIANBING_SOURCE_DIR "/tests/unit/store/fixtures/v1.db", path()); }

    [[nodiscard]] fs::path path() const { return folder / "a.db"; }

    TemporaryFolder folder;
};

TEST_F(StoredV1, isBroughtForwardWithEverythingInIt) {
    Store store = openStore(path());

    const auto sessions = store.sessions().value();
    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions[1].header, aHeader());
    EXPECT_EQ(store.entries(sessions[1].id).value(), entriesUpTo(3));
    for (const SessionSummary& session : sessions) EXPECT_TRUE(store.verify(session.id));
}

TEST_F(StoredV1, knowsHowFarEachSessionCame) {
    const auto sessions = openStore(path()).sessions().value();
    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions[0].inputs, 0U);
    EXPECT_FALSE(sessions[0].lastInputAt);
    EXPECT_EQ(sessions[1].inputs, 3U);
    EXPECT_EQ(sessions[1].lastInputAt, 1'700'000'000);
}

TEST_F(StoredV1, canBeGoneOnWith) {
    Store store = openStore(path());
    const SessionId session{1};
    EXPECT_TRUE(leaseOf(store, session)->commit(anEntry(4)));
    EXPECT_TRUE(store.verify(session));
}

TEST_F(StoredV1, leavesACopyAsItWas) {
    openStore(path());

    EXPECT_THAT(filesIn(folder.path()), UnorderedElementsAre("a.db", "a.db.v1.bak"));
    SQLite::Database copy((folder / "a.db.v1.bak").string());
    EXPECT_EQ(copy.execAndGet("PRAGMA user_version").getInt(), 1);
    EXPECT_EQ(copy.execAndGet("SELECT count(*) FROM events").getInt(), 3);
    EXPECT_EQ(copy.execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST_F(StoredV1, neverWritesOverAnEarlierCopy) {
    write(folder / "a.db.v1.bak", "earlier");
    openStore(path());
    EXPECT_EQ(base::readFile(folder / "a.db.v1.bak").value(), "earlier");
    EXPECT_TRUE(fs::exists(folder / "a.db.v1.bak2"));
}

TEST_F(StoredV1, staysAsItWasWhenNoCopyCanBeKept) {
    // A folder that cannot be removed stands where the unfinished copy would go.
    fs::create_directories(folder / "a.db.v1.bak.part/full");

    EXPECT_THAT(refusal(path()), HasSubstr("备份没有做成"));

    SQLite::Database old(path().string());
    EXPECT_EQ(old.execAndGet("PRAGMA user_version").getInt(), 1);
}

}  // namespace
}  // namespace lianbing::store
