#include "game/store/store.h"

#include "tests/unit/store/store_support.h"

#include <gmock/gmock.h>

namespace lianbing::store {
namespace {

using ::testing::HasSubstr;

TEST(Store, givesBackABlobByItsDigest) {
    Store store = inMemory();
    const std::string bytes{"\0binary\xff", 8};

    const auto digest = store.putBlob(bytes);

    ASSERT_TRUE(digest);
    EXPECT_EQ(*digest, base::Digest::of(bytes));
    EXPECT_EQ(store.blob(*digest).value(), bytes);
}

TEST(Store, keepsTheSameBlobOnlyOnceAndEmptyOnesToo) {
    Store store = inMemory();
    EXPECT_EQ(store.putBlob("").value(), store.putBlob("").value());
    EXPECT_EQ(store.blob(base::Digest::of("")).value(), "");
}

TEST(Store, saysThatABlobIsNotThere) {
    const auto blob = inMemory().blob(base::Digest::of("nowhere"));
    ASSERT_FALSE(blob);
    EXPECT_THAT(blob.error().what, HasSubstr("没有这份内容"));
    EXPECT_EQ(blob.error().where, ":memory:");
}

TEST(Store, givesBackAHeaderAsItWas) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    EXPECT_EQ(store.header(session).value(), aHeader());
}

TEST(Store, beginsNoSessionWithoutItsContent) {
    Store store = inMemory();
    ASSERT_TRUE(store.putBlob("content"));

    const auto session = store.createSession(aHeader());

    ASSERT_FALSE(session);
    EXPECT_THAT(session.error().what, HasSubstr("法规资料还没有存入"));
    EXPECT_TRUE(store.sessions().value().empty());
}

TEST(Store, givesBackCommittedEntriesInOrder) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    play(store, session, 12);
    EXPECT_EQ(store.entries(session).value(), entriesUpTo(12));
}

TEST(Store, keepsSessionsApart) {
    Store store = inMemory();
    const SessionId one = aSession(store);
    const SessionId two = aSession(store);
    play(store, one, 3);
    EXPECT_EQ(store.entries(one).value().size(), 3U);
    EXPECT_TRUE(store.entries(two).value().empty());
}

TEST(Store, listsSessionsNewestFirst) {
    Store store = inMemory();
    const SessionId older = aSession(store);
    const SessionId newer = aSession(store);
    play(store, older, 2);

    const auto sessions = store.sessions().value();

    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions[0].id, newer);
    EXPECT_EQ(sessions[0].inputs, 0U);
    EXPECT_FALSE(sessions[0].lastInputAt);
    EXPECT_EQ(sessions[1].id, older);
    EXPECT_EQ(sessions[1].header, aHeader());
    EXPECT_EQ(sessions[1].inputs, 2U);
    EXPECT_EQ(sessions[1].startedAt, 1'700'000'000);
    EXPECT_EQ(sessions[1].lastInputAt, 1'700'000'000);
}

TEST(Store, givesBackASavedResult) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    play(store, session, 2);
    const SessionResult result{score::Points::hundredths(9550), score::Points::whole(100), false,
                               "{\"sheet\":1}", 2};

    ASSERT_TRUE(store.saveResult(session, result));

    EXPECT_EQ(store.result(session).value(), result);
    const SessionSummary summary = store.sessions().value().at(0);
    EXPECT_TRUE(summary.finished);
    EXPECT_EQ(summary.mark, (SessionSummary::Mark{result.earned, result.max, false}));
}

TEST(Store, callsASessionFinishedOnlyUntilTheNextInput) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    ASSERT_TRUE(store.saveResult(session, {{}, score::Points::whole(100), true, "sheet"}));
    ASSERT_TRUE(store.sessions().value().at(0).finished);

    play(store, session, 1);

    const SessionSummary summary = store.sessions().value().at(0);
    EXPECT_FALSE(summary.finished);
    EXPECT_TRUE(summary.mark.value().vetoed);
}

TEST(Store, savesALaterResultOverTheEarlier) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    ASSERT_TRUE(store.saveResult(session, {{}, score::Points::whole(100), true, "first"}));
    ASSERT_TRUE(store.saveResult(session, {{}, score::Points::whole(100), false, "second"}));
    EXPECT_EQ(store.result(session).value().value().sheet, "second");
}

TEST(Store, saysWhichSessionDoesNotExist) {
    Store store = inMemory();
    const SessionId none{7};
    EXPECT_THAT(store.header(none).error().what, HasSubstr("没有编号为 7 的检查记录"));
    EXPECT_THAT(store.entries(none).error().what, HasSubstr("没有编号为 7"));
    EXPECT_THAT(store.result(none).error().what, HasSubstr("没有编号为 7"));
    EXPECT_THAT(store.verify(none).error().what, HasSubstr("没有编号为 7"));
    EXPECT_THAT(store.lease(none).error().what, HasSubstr("没有编号为 7"));
    EXPECT_THAT(store.deleteSession(none).error().what, HasSubstr("没有编号为 7"));
    EXPECT_THAT(store.saveResult(none, {}).error().what, HasSubstr("没有编号为 7"));
}

TEST(Store, removesASessionWithItsJournal) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    play(store, session, 2);
    ASSERT_TRUE(store.saveResult(session, {}));

    ASSERT_TRUE(store.deleteSession(session));

    EXPECT_TRUE(store.sessions().value().empty());
    EXPECT_FALSE(store.entries(session));
    EXPECT_NE(aSession(store), session) << "numbers are never used again";
}

TEST(Store, removesNoSessionThatIsBeingPlayed) {
    Store store = inMemory();
    const SessionId session = aSession(store);
    const auto journal = leaseOf(store, session);
    EXPECT_THAT(store.deleteSession(session).error().what, HasSubstr("正在另一个窗口里进行"));
    EXPECT_EQ(store.sessions().value().size(), 1U);
}

TEST(Store, keepsEverythingWhenOpenedAgain) {
    const TemporaryFolder folder;
    SessionId session;
    {
        Store store = openStore(folder / "a.db");
        session = aSession(store);
        play(store, session, 5);
    }
    Store store = openStore(folder / "a.db");
    EXPECT_EQ(store.header(session).value(), aHeader());
    EXPECT_EQ(store.entries(session).value(), entriesUpTo(5));
    EXPECT_TRUE(store.verify(session));
}

TEST(SessionId, readsWhatItPrintsAndNothingElse) {
    EXPECT_EQ(SessionId::parse(SessionId{12}.text()), SessionId{12});
    for (const char* text : {"", "0", "-1", "01", "1 ", "x", "+1", "99999999999999999999"}) {
        EXPECT_FALSE(SessionId::parse(text)) << text;
    }
}

}  // namespace
}  // namespace lianbing::store
