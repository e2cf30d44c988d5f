#include "game/store/verify.h"

#include "tests/unit/store/store_support.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

namespace lianbing::store {
namespace {

struct Case {
    const char* name;
    const char* sql;
    const char* words;
};

/// A session of three rows into which somebody reached with another program.
class Tampered : public ::testing::TestWithParam<Case> {
protected:
    static base::Status verifyAfter(const char* sql) {
        const TemporaryFolder folder;
        const auto path = folder / "a.db";
        Store store = openStore(path);
        const SessionId session = aSession(store);
        play(store, session, 3);
        EXPECT_TRUE(store.verify(session));
        SQLite::Database hand(path.string(), SQLite::OPEN_READWRITE);
        hand.exec("PRAGMA foreign_keys = OFF; DROP TRIGGER events_are_never_changed");
        EXPECT_GT(hand.exec(sql), 0);
        return store.verify(session);
    }
};

TEST_P(Tampered, isFoundAtTheFirstBrokenRow) {
    const base::Status sound = verifyAfter(GetParam().sql);
    ASSERT_FALSE(sound);
    EXPECT_THAT(sound.error().what, ::testing::HasSubstr(GetParam().words));
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Tampered,
    ::testing::Values(
        Case{"intentTaken",
             "UPDATE events SET intent = (SELECT intent FROM events WHERE sequence = 3) WHERE "
             "sequence = 2",
             "第 2 条记录的校验值不符"},
        Case{"intentUnreadable", "UPDATE events SET intent = x'7f' WHERE sequence = 2",
             "第 2 条记录的操作读不出来"},
        Case{"effectsUnreadable", "UPDATE events SET effects = x'7f' WHERE sequence = 3",
             "第 3 条记录的后果读不出来"},
        Case{"scoresUnreadable", "UPDATE events SET scores = x'7f' WHERE sequence = 1",
             "第 1 条记录的得分变化读不出来"},
        Case{"worldHash", "UPDATE events SET world_hash = zeroblob(32) WHERE sequence = 2",
             "第 2 条记录的校验值不符"},
        Case{"hash", "UPDATE events SET hash = zeroblob(32) WHERE sequence = 3",
             "第 3 条记录的校验值不符"},
        Case{"rowMissing", "DELETE FROM events WHERE sequence = 2", "第 2 条记录缺失"},
        Case{"firstMissing", "DELETE FROM events WHERE sequence = 1", "第 1 条记录缺失"},
        Case{"lastMissing", "DELETE FROM events WHERE sequence = 3", "第 3 条记录缺失"},
        Case{"oneTooMany", "UPDATE sessions SET last_sequence = 2", "第 3 条记录是多出来的"},
        Case{"head", "UPDATE sessions SET head_hash = zeroblob(32)", "第 3 条记录与检查的登记不符"},
        Case{"header", "UPDATE sessions SET seed = 1", "它或检查的登记被改动过"},
        Case{"lastTime", "UPDATE sessions SET last_input_at = 5", "最后一步的钟点"},
        Case{"timeOfTheLast", "UPDATE events SET created_at = 5 WHERE sequence = 3",
             "最后一步的钟点"},
        Case{"blob", "UPDATE blobs SET bytes = x'00' WHERE bytes = CAST('laws' AS BLOB)",
             "保存的内容被改动过"},
        Case{"blobMissing", "DELETE FROM blobs", "没有这份内容"}),
    [](const auto& row) { return row.param.name; });

TEST(Events, areNeverChangedBySqlAlone) {
    const TemporaryFolder folder;
    Store store = openStore(folder / "a.db");
    play(store, aSession(store), 1);
    SQLite::Database hand((folder / "a.db").string(), SQLite::OPEN_READWRITE);
    EXPECT_ANY_THROW(hand.exec("UPDATE events SET created_at = 0"));
}

TEST(DecodeRows, namesTheRowThatIsMissing) {
    const ChainedRow second{EventRow::of(anEntry(2)), {}};
    EXPECT_THAT(decodeRows({second}).error().what, ::testing::HasSubstr("第 1 条记录缺失"));
}

}  // namespace
}  // namespace lianbing::store
