#include "game/scenario/inspection.h"
#include "game/scenario/replay.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A small scenario in which a phone rings after five minutes and rain comes when a handler says so.
Definition withOccasions() {
    return aScenario()
        .with([](Definition& d) {
            d.occasions = {{"phone", "电话响了", minutes{5}}, {"rain", "下雨", {}}};
        })
        .build();
}

std::vector<std::string> lines(const std::vector<Entry>& entries) {
    std::vector<std::string> all;
    for (const Entry& entry : entries) all.push_back(toLine(entry.intent));
    return all;
}

TEST(Occasions, comeAtTheirTimeAfterWhatWasDoneMeanwhile) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {Say{"", "电话响了。"}});
    play.applyAll({"act look sign", "act look sign"});
    EXPECT_THAT(lines(play.journal.entries), ElementsAre("act look sign", "act look sign"));
    play.applyAll({"act look sign"});
    EXPECT_THAT(lines(play.journal.entries),
                ElementsAre("act look sign", "act look sign", "act look sign", "occur phone"));
    const TranscriptLine& said = play.world().transcript.back();
    EXPECT_EQ(said.text, "电话响了。");
    EXPECT_EQ(said.at, moment("2024-03-01T09:05"));
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:06"));
}

TEST(Occasions, leaveAnEventAtTheirTime) {
    SmallPlay play(withOccasions());
    play.applyAll({"wait 7"});
    const procedure::TraceEvent& event = play.world().trace.back();
    EXPECT_EQ(event.name, "occur");
    EXPECT_EQ(procedure::attribute(event.attributes, "occasion"), "phone");
    EXPECT_EQ(event.first, moment("2024-03-01T09:05"));
}

TEST(Occasions, costTimeFromWhereOneIs) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {SpendTime{minutes{3}}});
    play.applyAll({"act look sign", "act look sign", "act look sign"});
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:09"));
}

TEST(Occasions, areSetOffAndCalledOffByHandlers) {
    SmallPlay play(withOccasions());
    play.script.on("act look sign", {Later{"rain", minutes{1}}, CallOff{"phone"}})
        .on("act photo sign", {CallOff{"rain"}});
    play.applyAll({"act look sign"});
    ASSERT_EQ(play.world().due.size(), 1U);
    EXPECT_EQ(play.world().due[0], (Due{moment("2024-03-01T09:03"), "rain"}));
    play.applyAll({"act photo sign"});
    EXPECT_THAT(play.world().due, IsEmpty());
    EXPECT_THAT(lines(play.journal.entries), ElementsAre("act look sign", "act photo sign"));
}

TEST(Occasions, canSetOffTheNextOne) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {Later{"rain", minutes{2}}});
    play.applyAll({"wait 6"});
    EXPECT_THAT(lines(play.journal.entries), ElementsAre("wait 6", "occur phone"));
    play.applyAll({"wait 1"});
    EXPECT_THAT(lines(play.journal.entries),
                ElementsAre("wait 6", "occur phone", "wait 1", "occur rain"));
}

TEST(Occasions, mayAskAndAreAnswered) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {FakeScript::does({aPrompt("friend", {"yes", "no"})}),
                                   FakeScript::does({SetFlag{"favour", "no"}})});
    play.applyAll({"wait 5", "reply no"});
    EXPECT_EQ(play.world().flag("favour"), "no");
    EXPECT_FALSE(play.world().pending);
}

TEST(Occasions, waitWhileAQuestionIsOpen) {
    SmallPlay play(withOccasions());
    play.script.on("act look sign",
                   {FakeScript::does({SpendTime{minutes{10}}, aPrompt("which", {"a", "b"})}),
                    FakeScript::does({})});
    play.applyAll({"act look sign"});
    EXPECT_THAT(lines(play.journal.entries), ElementsAre("act look sign"));
    play.applyAll({"reply a"});
    EXPECT_THAT(lines(play.journal.entries),
                ElementsAre("act look sign", "reply a", "occur phone"));
}

TEST(Occasions, cannotBePutInFromOutside) {
    SmallPlay play(withOccasions());
    play.applyAll({"wait 4"});
    const auto status = play.inspection().apply(Occur{"phone"});
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().what, HasSubstr("自己会来"));
    EXPECT_FALSE(parseIntent("occur phone"));
}

TEST(Occasions, happenEvenWhenTheirHandlerFails) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {FakeScript::fails({SetFlag{"rang", "yes"}})});
    play.applyAll({"wait 5"});
    EXPECT_THAT(play.world().transcript.back().text, HasSubstr("坏了"));
    EXPECT_EQ(play.world().flag("rang"), "");
    play.applyAll({"act look sign"});
}

TEST(Occasions, comeAgainInAReplay) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {Later{"rain", minutes{2}}, Say{"", "响了"}});
    play.applyAll({"wait 6", "act look sign", "act look sign"});
    const auto again = play.resume(play.journal.entries);
    ASSERT_TRUE(again) << again.error().what;
    EXPECT_EQ(again->world(), play.world());
}

TEST(Occasions, aRecordWithOneAtTheWrongTimeIsRefused) {
    SmallPlay play(withOccasions());
    play.applyAll({"wait 6"});
    std::vector<Entry> entries = play.journal.entries;
    entries[1].intent = Occur{"rain"};
    const auto again = play.resume(entries);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().what, HasSubstr("不该发生"));
}

TEST(Occasions, undoGoesBackOverThem) {
    SmallPlay play(withOccasions());
    EXPECT_EQ(play.inspection().undoTarget(), std::nullopt);
    play.applyAll({"act look sign", "wait 6"});
    ASSERT_THAT(lines(play.journal.entries), ElementsAre("act look sign", "wait 6", "occur phone"));
    EXPECT_EQ(play.inspection().undoTarget(), 1U);
    play.applyAll({"rewind 1"});
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:02"));
    ASSERT_EQ(play.world().due.size(), 1U);
    EXPECT_EQ(play.inspection().undoTarget(), 0U);
}

TEST(Occasions, thatARewindLeftOpenComeBeforeTheNextInput) {
    SmallPlay play(withOccasions());
    play.script.on("occur phone", {SetFlag{"rang", "yes"}});
    play.applyAll({"wait 6", "rewind 1"});
    EXPECT_EQ(play.world().flag("rang"), "");
    play.applyAll({"act look sign"});
    EXPECT_THAT(lines(play.journal.entries),
                ElementsAre("wait 6", "occur phone", "rewind 1", "occur phone", "act look sign"));
}

TEST(Occasions, thatCannotBeKeptComeBeforeTheNextInput) {
    SmallPlay play(withOccasions());
    play.applyAll({"wait 4"});
    play.script.on("act look sign", {FakeScript::Step([&](const Reply&, const Scene&, auto&) {
                       return base::Status{};
                   })});
    ASSERT_TRUE(play.apply("act look sign"));
    EXPECT_THAT(lines(play.journal.entries), ElementsAre("wait 4", "act look sign", "occur phone"));
}

TEST(Occasions, stopWhenItIsOver) {
    SmallPlay play(withOccasions());
    play.applyAll({"wait 4", "finish"});
    EXPECT_THAT(lines(play.journal.entries), ElementsAre("wait 4", "finish"));
}

TEST(Refusal, leavesAnEventThatNoRuleTakesForDone) {
    SmallPlay play;
    play.script.on("act look cabinet", {Refuse{"柜子锁着。"}});
    play.applyAll({"go boiler-room", "act look cabinet"});
    const procedure::TraceEvent& event = play.world().trace.back();
    EXPECT_EQ(event.name, "refused");
    EXPECT_EQ(procedure::attribute(event.attributes, "what"), "look");
    EXPECT_EQ(play.world().transcript.back().text, "柜子锁着。");
    EXPECT_FALSE(play.world().revealed.contains("ledger"));
    EXPECT_EQ(play.world().now, moment("2024-03-01T09:06"));
}

}  // namespace
}  // namespace lianbing::scenario
