#include "game/present/board_model.h"

#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::present {

namespace {

using scenario::Definition;
using scenario::Fact;
using scenario::FakeScript;
using scenario::SmallPlay;
using score::Points;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A small scenario with a board: a photo of the ledger and one of the sign prove together that it
/// was kept badly. The photo of the boiler proves nothing of it, and has to be fixed like that of
/// the ledger.
Definition withBoard() {
    return scenario::aScenario()
        .with([](Definition& d) {
            d.exhibits = {
                {"ledger-photo",
                 "台账照片",
                 "记录不全",
                 "paper",
                 {{{"photo", "ledger"}, {"scale", "taker"}}}},
                {"sign-photo", "{month}的公示牌照片", "写着要求", "board", {{{"photo", "sign"}}}},
                {"boiler-photo",
                 "锅炉照片",
                 "在烧",
                 "boiler",
                 {{{"photo", "boiler"}, {"scale", "taker"}}}}};
            Fact fact{"kept-badly",   "answers", "没有如实记录", Points::whole(8), {},
                      "要两头都有。", {},        false};
            fact.proofs = {{"书证", {{"记录", {"ledger-photo"}}, {"要求", {"sign-photo"}}}}};
            d.facts = {fact};
            d.sources = {{"src-sign", "公示牌", {{"look", "sign"}}},
                         {"src-manager", "厂长的话", {{"ask", "manager", "fuel"}}},
                         {"src-gate", "门口", {{"look", "gate"}}},
                         {"src-boiler", "锅炉铭牌", {{"look", "boiler"}}}};
            d.contradictions = {{"con-fuel",
                                 "answers",
                                 "燃料对不上",
                                 Points::whole(2),
                                 "src-sign",
                                 "src-manager",
                                 "牌上写的是气，他说是煤。",
                                 {},
                                 false},
                                {"con-boiler",
                                 "answers",
                                 "铭牌对不上",
                                 Points::whole(2),
                                 "src-sign",
                                 "src-boiler",
                                 "铭牌上写的是煤。",
                                 {},
                                 false}};
        })
        .build();
}

BoardModel boardOf(SmallPlay& play) {
    return makeBoard(play.inspection());
}

std::vector<std::string> exhibitsOf(const BoardModel& board) {
    std::vector<std::string> ids;
    for (const BoardExhibit& exhibit : board.exhibits) ids.push_back(exhibit.id);
    return ids;
}

std::vector<std::string> sourcesOf(const BoardModel& board) {
    std::vector<std::string> ids;
    for (const BoardSource& source : board.sources) ids.push_back(source.id);
    return ids;
}

/// All that can be read on the board.
std::string everyWordOf(const BoardModel& board) {
    std::string all = board.blocked + board.summary + board.linkRule + board.contrastRule;
    for (const BoardExhibit& exhibit : board.exhibits)
        all += exhibit.name + exhibit.proves + exhibit.state + exhibit.links + exhibit.taken;
    for (const BoardFact& fact : board.facts) {
        all += fact.title + fact.word + fact.count;
        for (const BoardLink& link : fact.linked) all += link.words;
        for (const std::string& note : fact.notes) all += note;
        if (!fact.debrief) continue;
        all += fact.debrief->way + fact.debrief->explanation;
        for (const BoardPart& part : fact.debrief->parts) all += part.label + part.exhibits;
        for (const std::string& note : fact.debrief->notes) all += note;
    }
    for (const BoardSource& source : board.sources) all += source.title;
    for (const BoardContrast& made : board.contrasts)
        all += made.pair + made.word + made.title + made.explanation;
    for (const MissedContradiction& missed : board.missed)
        all += missed.title + missed.reason + missed.explanation;
    return all;
}

TEST(BoardModel, showsTheWholeTrayAndWhatIsLinkedToNothing) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "go boiler-room", "act photo boiler scale",
                   "link sign-photo kept-badly"});
    const BoardModel board = boardOf(play);
    EXPECT_THAT(exhibitsOf(board), ElementsAre("boiler-photo", "sign-photo"));
    EXPECT_THAT(board.unlinked, ElementsAre("boiler-photo"));
    EXPECT_EQ(board.exhibits[0].links, "还没有连");
    EXPECT_THAT(board.exhibits[1].facts, ElementsAre("kept-badly"));
    EXPECT_EQ(board.exhibits[1].links, "连了 1 处");
}

TEST(BoardModel, saysWhatAnExhibitLacksToBeFixed) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "go boiler-room", "act photo boiler scale"});
    const BoardModel board = boardOf(play);
    EXPECT_EQ(board.exhibits[0].state, "未固定，缺：注明拍摄人");
    EXPECT_FALSE(board.exhibits[0].isFixed);
    EXPECT_EQ(board.exhibits[1].state, "已固定");
    EXPECT_EQ(board.exhibits[1].name, "三月的公示牌照片");
}

TEST(BoardModel, countsThePartsThatAreMet) {
    SmallPlay play(withBoard());
    EXPECT_EQ(boardOf(play).facts[0].word, "还没有证据");
    EXPECT_EQ(boardOf(play).facts[0].count, "0 / 2 环");
    play.applyAll({"act photo sign", "link sign-photo kept-badly"});
    EXPECT_EQ(boardOf(play).facts[0].word, "只到怀疑");
    EXPECT_EQ(boardOf(play).facts[0].count, "1 / 2 环");
    EXPECT_DOUBLE_EQ(boardOf(play).facts[0].share, 0.5);
    play.applyAll({"go boiler-room", "act look cabinet", "act photo ledger scale,taker",
                   "link ledger-photo kept-badly"});
    EXPECT_EQ(boardOf(play).facts[0].word, "已证明");
    EXPECT_DOUBLE_EQ(boardOf(play).facts[0].share, 1);
    EXPECT_EQ(boardOf(play).summary, "已证明 1 / 1");
}

TEST(BoardModel, takesALooseExhibitForNoEvidence) {
    SmallPlay play(withBoard());
    play.applyAll(
        {"go boiler-room", "act look cabinet", "act photo ledger", "link ledger-photo kept-badly"});
    const BoardFact fact = boardOf(play).facts[0];
    EXPECT_EQ(fact.standing, Standing::Unproved);
    ASSERT_EQ(fact.linked.size(), 1U);
    EXPECT_FALSE(fact.linked[0].isFixed);
    EXPECT_THAT(fact.notes,
                ElementsAre("“台账照片”没有按要求固定，还不算证据；缺：放比例尺、注明拍摄人。"));
}

TEST(BoardModel, givesNothingAwayWhileThePlayGoesOn) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "act look sign", "link sign-photo kept-badly"});
    const std::string all = everyWordOf(boardOf(play));
    for (const char* secret :
         {"台账照片", "锅炉", "书证", "记录不全", "要两头都有", "厂长的话", "燃料", "铭牌"})
        EXPECT_THAT(all, Not(HasSubstr(secret)));
    EXPECT_FALSE(boardOf(play).facts[0].debrief.has_value());
}

TEST(BoardModel, tellsInAContestOnlyWhatWasLinked) {
    const std::vector<std::string> inputs = {
        "act photo sign",        "link sign-photo kept-badly",
        "go boiler-room",        "act look cabinet",
        "act photo ledger scale,taker", "link ledger-photo kept-badly"};
    SmallPlay rehearsal(withBoard());
    rehearsal.applyAll(inputs);
    EXPECT_EQ(makeBoard(rehearsal.inspection()).facts[0].word, "已证明");
    SmallPlay contest(withBoard());
    contest.applyAll({"level contest"});
    contest.applyAll(inputs);
    const BoardModel board = makeBoard(contest.inspection());
    EXPECT_EQ(board.facts[0].word, "连了 2 样");
    EXPECT_EQ(board.facts[0].count, "");
    EXPECT_EQ(board.summary, "");
    EXPECT_EQ(board.facts[0].standing, Standing::Unproved);
}

TEST(BoardModel, showsALooseExhibitAlikeWhetherItProvesSomethingOrNot) {
    SmallPlay useful(withBoard());
    useful.applyAll(
        {"go boiler-room", "act look cabinet", "act photo ledger", "link ledger-photo kept-badly"});
    SmallPlay idle(withBoard());
    idle.applyAll(
        {"go boiler-room", "act look cabinet", "act photo boiler", "link boiler-photo kept-badly"});
    const BoardFact one = boardOf(useful).facts[0];
    const BoardFact other = boardOf(idle).facts[0];
    EXPECT_EQ(one.word, other.word);
    EXPECT_EQ(one.count, other.count);
    EXPECT_EQ(one.notes.size(), other.notes.size());
    EXPECT_EQ(one.linked[0].isIdle, other.linked[0].isIdle);
}

TEST(BoardModel, showsOpenSourcesInTheOrderOfTheDefinition) {
    SmallPlay play(withBoard());
    EXPECT_THAT(boardOf(play).sources, IsEmpty());
    play.applyAll({"act look gate", "ask manager fuel", "act look sign"});
    EXPECT_THAT(sourcesOf(boardOf(play)), ElementsAre("src-sign", "src-manager", "src-gate"));
}

TEST(BoardModel, saysOfAContrastOnlyThatItWasMade) {
    SmallPlay play(withBoard());
    play.applyAll({"act look sign", "ask manager fuel", "act look gate",
                   "contrast src-sign src-gate", "contrast src-sign src-manager"});
    const BoardModel board = boardOf(play);
    ASSERT_EQ(board.contrasts.size(), 2U);
    EXPECT_EQ(board.contrasts[0].pair, "“公示牌”和“门口”");
    for (const BoardContrast& made : board.contrasts) {
        EXPECT_EQ(made.word, "已对照");
        EXPECT_EQ(made.verdict, Verdict::Untold);
        EXPECT_EQ(made.title + made.explanation, "");
    }
    EXPECT_THAT(board.missed, IsEmpty());
}

TEST(BoardModel, knowsAPairInEitherOrder) {
    SmallPlay play(withBoard());
    play.applyAll({"act look sign", "act look gate", "contrast src-sign src-gate"});
    const BoardModel board = boardOf(play);
    EXPECT_TRUE(isContrasted(board, "src-gate", "src-sign"));
    EXPECT_TRUE(isContrasted(board, "src-sign", "src-gate"));
    EXPECT_FALSE(isContrasted(board, "src-sign", "src-manager"));
}

TEST(BoardModel, tellsOfContrastsWhenThePlayIsOver) {
    SmallPlay play(withBoard());
    play.applyAll({"act look sign", "ask manager fuel", "act look gate",
                   "contrast src-sign src-gate", "contrast src-sign src-manager", "finish"});
    const BoardModel board = boardOf(play);
    EXPECT_EQ(board.contrasts[0].verdict, Verdict::Wrong);
    EXPECT_EQ(board.contrasts[1].verdict, Verdict::Right);
    EXPECT_EQ(board.contrasts[1].title, "燃料对不上");
    EXPECT_EQ(board.contrasts[1].explanation, "牌上写的是气，他说是煤。");
    ASSERT_EQ(board.missed.size(), 1U);
    EXPECT_EQ(board.missed[0].title, "铭牌对不上");
    EXPECT_EQ(board.missed[0].reason, "没有看过“锅炉铭牌”，无从对照。");
}

TEST(BoardModel, tellsWhatWasMissingWhenThePlayIsOver) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "go boiler-room", "act photo boiler scale,taker",
                   "link boiler-photo kept-badly", "finish"});
    const BoardFact fact = boardOf(play).facts[0];
    ASSERT_TRUE(fact.debrief.has_value());
    EXPECT_EQ(fact.debrief->way, "书证");
    ASSERT_EQ(fact.debrief->parts.size(), 2U);
    EXPECT_EQ(fact.debrief->parts[0].label, "记录");
    EXPECT_FALSE(fact.debrief->parts[0].isMet);
    EXPECT_EQ(fact.debrief->parts[0].exhibits, "“台账照片”");
    EXPECT_THAT(fact.debrief->notes,
                ElementsAre("“三月的公示牌照片”已经固定在手，没有连到这一点上。",
                            "“锅炉照片”和这一点没有关系，不该连。"));
    EXPECT_EQ(fact.debrief->explanation, "要两头都有。");
    EXPECT_TRUE(fact.linked[0].isIdle);
}

TEST(BoardModel, saysWhyNothingCanBeChanged) {
    SmallPlay play(withBoard());
    // The second step goes on with the reply.
    play.script.on("act look sign", std::vector<FakeScript::Step>{
                                        FakeScript::does({scenario::aPrompt("tea", {"yes", "no"})}),
                                        FakeScript::does({})});
    EXPECT_THAT(boardOf(play).blocked, IsEmpty());
    play.applyAll({"act look sign"});
    EXPECT_THAT(boardOf(play).blocked, HasSubstr("先回现场作答"));
    play.applyAll({"reply yes", "finish"});
    EXPECT_THAT(boardOf(play).blocked, HasSubstr("检查已经结束"));
    EXPECT_TRUE(boardOf(play).over);
}

TEST(BoardModel, hasNothingToSumUpWhereNothingMustBeProved) {
    SmallPlay play;
    EXPECT_THAT(boardOf(play).facts, IsEmpty());
    EXPECT_THAT(boardOf(play).summary, IsEmpty());
}

}  // namespace

}  // namespace lianbing::present
