#include "game/scenario/inspection.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using score::Points;

std::vector<std::string> lineIds(const score::ScoreSheet& sheet) {
    std::vector<std::string> ids;
    for (const auto& line : sheet.lines) ids.push_back(line.id);
    return ids;
}

score::ScoreLine lineOf(const score::ScoreSheet& sheet, const std::string& id) {
    for (const auto& line : sheet.lines) {
        if (line.id == id) return line;
    }
    LIANBING_CHECK(false, "no such line");
}

TEST(Judge, putsRulesThenQuestionsInTheirOrder) {
    SmallPlay play;
    EXPECT_THAT(lineIds(play.inspection().sheet()),
                ::testing::ElementsAre("identify-first", "identify", "photo-ledger", "photo-after",
                                       "ask-soon", "no-sign", "decision", "steps", "duty"));
    EXPECT_EQ(play.inspection().sheet().sections, play.definition.sections);
}

/// The small scenario with a clock of ten minutes from looking to a photo.
Definition withClock(bool isUnverified) {
    return aScenario()
        .with([&](Definition& d) {
            procedure::Clock clock;
            clock.what.id = "soon";
            clock.what.title = "十分钟内拍照";
            clock.what.period = {10, procedure::PeriodUnit::Minutes};
            clock.what.unverified = isUnverified;
            clock.section = "steps";
            clock.points = Points::whole(7);
            clock.start = pattern("look");
            clock.stop = pattern("photo");
            d.clocks = {clock};
        })
        .build();
}

TEST(Judge, putsClocksBetweenRulesAndQuestions) {
    SmallPlay play(withClock(false));
    const std::vector<std::string> ids = lineIds(play.inspection().sheet());
    EXPECT_EQ(ids.at(6), "soon");
    EXPECT_EQ(ids, lineIds(blankSheet(play.definition)));
    EXPECT_EQ(lineOf(blankSheet(play.definition), "soon").max, Points::whole(7));
    EXPECT_EQ(lineOf(blankSheet(withClock(true)), "soon").max, Points{});
}

TEST(Judge, readsClocksAtTheMomentOfThePlay) {
    SmallPlay play(withClock(false));
    play.applyAll({"act identify manager", "act look sign"});
    EXPECT_EQ(lineOf(play.inspection().sheet(), "soon").state, score::LineState::NotTriggered);
    // Looking takes two minutes: six times more, and ten minutes are over.
    play.applyAll({"act look manager", "act look manager", "act look manager", "act look manager",
                   "act look manager", "act look manager"});
    EXPECT_EQ(lineOf(play.inspection().sheet(), "soon").state, score::LineState::Lost);
}

TEST(Judge, marksRulesAndAnswersIntoTheirSections) {
    SmallPlay play;
    play.applyAll({"act identify manager", "act look sign", "respond decision order"});
    const auto sheet = play.inspection().sheet();
    EXPECT_EQ(sheet.earnedIn("steps"), Points::whole(30));
    EXPECT_EQ(sheet.earnedIn("answers"), Points::whole(20));
    EXPECT_EQ(sheet.max(), Points::whole(100));
}

TEST(Judge, vetoesWhatTheRulesVeto) {
    SmallPlay play;
    EXPECT_TRUE(play.inspection().sheet().vetoed());
    play.applyAll({"act identify manager"});
    EXPECT_FALSE(play.inspection().sheet().vetoed());
}

TEST(Judge, namesTheInputThatAnswered) {
    SmallPlay play;
    play.applyAll({"respond decision warn", "act look sign", "respond decision order"});
    const auto line = lineOf(play.inspection().sheet(), "decision");
    EXPECT_THAT(line.events, ::testing::ElementsAre(3U));
    EXPECT_EQ(line.moment, "09:02");
}

TEST(Judge, saysTheDayOfAnAnswerWhereThePlayGoesOnOverDays) {
    SmallPlay play;
    play.script.on("act look sign", {SpendTime{std::chrono::hours(24)}});
    play.applyAll({"respond decision warn", "act look sign", "respond decision order"});
    const base::Moment& answered = play.inspection().world().trace.back().first;
    EXPECT_EQ(lineOf(play.inspection().sheet(), "decision").moment,
              answered.date.chinese() + " " + answered.clock());
}

TEST(Judge, doesNotDependOnHandlers) {
    SmallPlay silent;
    SmallPlay talking;
    talking.script.on("act identify manager", {Say{"manager", "好。"}, SetFlag{"a", "b"}});
    const std::vector<std::string> lines = {"act identify manager", "act look sign",
                                            "respond steps a,b,c", "finish"};
    silent.applyAll(lines);
    talking.applyAll(lines);
    EXPECT_EQ(silent.inspection().sheet(), talking.inspection().sheet());
}

TEST(BlankSheet, holdsEveryLineWithItsMaximum) {
    Definition definition = aScenario().build();
    const auto sheet = blankSheet(definition);
    EXPECT_EQ(sheet.max(), Points::whole(100));
    EXPECT_EQ(sheet.earned(), Points{});
    EXPECT_EQ(sheet.lines.size(), 9U);
    EXPECT_EQ(lineOf(sheet, "no-sign").max, Points{});
    definition.rules[1].unverified = true;
    EXPECT_EQ(blankSheet(definition).max(), Points::whole(90));
}

}  // namespace
}  // namespace lianbing::scenario
