#include "game/scenario/evidence.h"

#include "game/scenario/inspection.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using score::LineState;
using score::Points;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A small scenario with a board: a photo of the ledger and one of the sign prove together that it was kept badly.
Definition withBoard() {
    return aScenario()
        .with([](Definition& d) {
            d.exhibits = {
                {"ledger-photo", "台账照片", "记录不全", "paper",
                 {{{"photo", "ledger"}, {"scale", "taker"}}}},
                {"sign-photo", "公示牌照片", "写着要求", "board", {{{"photo", "sign"}}}},
                {"boiler-photo", "锅炉照片", "在烧", "boiler", {{{"photo", "boiler"}}}},
                {"statement", "谈话", "他说的", "paper"}};
            Fact fact{"kept-badly", "answers", "没有如实记录", Points::whole(8), {}, "要两头都有。", {}, false};
            fact.basis = {law::ArticleRef::parse("甲法24.1").value()};
            fact.proofs = {{"书证", {{"记录", {"ledger-photo"}}, {"要求", {"sign-photo"}}}},
                           {"言词", {{"陈述", {"statement"}}, {"记录", {"ledger-photo"}}, {"要求", {"sign-photo"}}}}};
            d.facts = {fact};
            d.sources = {{"src-sign", "公示牌", {{"look", "sign"}}},
                         {"src-manager", "厂长的话", {{"ask", "manager", "fuel"}}},
                         {"src-boiler", "锅炉", {{"look", "boiler"}}}};
            Contradiction one{"con-fuel", "answers", "燃料对不上", Points::whole(2), "src-sign",
                              "src-manager", "牌上写的是气，他说是煤。", {}, false};
            one.basis = fact.basis;
            d.contradictions = {one};
        })
        .build();
}

const score::ScoreLine& lineOf(const score::ScoreSheet& sheet, std::string_view id) {
    const auto found = std::find_if(sheet.lines.begin(), sheet.lines.end(),
                                    [&](const auto& line) { return line.id == id; });
    LIANBING_CHECK(found != sheet.lines.end(), "the sheet has this line");
    return *found;
}

score::ScoreLine sheetLine(SmallPlay& play, std::string_view id) {
    return lineOf(play.inspection().sheet(), id);
}

Fixing fixing(SmallPlay& play, std::string_view id) {
    return fixingOf(*play.definition.findExhibit(id), play.world());
}

TEST(Exhibits, areTakenByDataAndFixedByManners) {
    SmallPlay play(withBoard());
    play.applyAll({"go boiler-room", "act look cabinet"});
    EXPECT_EQ(fixing(play, "ledger-photo"), Fixing::Missing);
    play.applyAll({"act photo ledger scale"});
    EXPECT_EQ(fixing(play, "ledger-photo"), Fixing::Loose);
    EXPECT_THAT(lackingManners(play.definition, play.definition.exhibits[0], play.world()),
                ElementsAre("注明拍摄人"));
    play.applyAll({"act photo ledger taker"});
    EXPECT_EQ(fixing(play, "ledger-photo"), Fixing::Fixed);
    EXPECT_EQ(play.world().exhibits.size(), 1U);
}

TEST(Exhibits, withoutMannersAreFixedAtOnce) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign"});
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Fixed);
}

TEST(Exhibits, areNotTakenByWhatDidNotSucceed) {
    SmallPlay play(withBoard());
    play.script.on("act photo sign", {Refuse{"被拦住了。"}});
    play.applyAll({"act photo sign"});
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Missing);
}

TEST(Exhibits, areTakenWhenWhatTheHandlerAsksIsDecided) {
    SmallPlay play(withBoard());
    play.script.on("act photo sign", {FakeScript::does({aPrompt("really", {"yes", "no"})}),
                                      FakeScript::does({Refuse{"那就算了。"}})});
    play.applyAll({"act photo sign"});
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Missing);
    play.applyAll({"reply no"});
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Missing);
    EXPECT_FALSE(play.world().pending);
    play.script.on("act photo sign", {FakeScript::does({aPrompt("really", {"yes", "no"})}),
                                      FakeScript::does({Say{"", "拍了。"}})});
    play.applyAll({"act photo sign", "reply yes"});
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Fixed);
}

TEST(Exhibits, dependOnFlags) {
    Definition definition = withBoard();
    definition.exhibits[1].ways = {{{"photo", "sign"}, {}, "clean", {}}};
    definition.exhibits[2].ways = {{{"photo", "sign"}, {}, {}, "clean"}};
    SmallPlay play(std::move(definition));
    play.script.on("act look sign", {SetFlag{"clean", "yes"}});
    play.applyAll({"act photo sign"});
    EXPECT_EQ(fixing(play, "boiler-photo"), Fixing::Fixed);
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Missing);
    play.applyAll({"act look sign", "act photo sign"});
    EXPECT_EQ(fixing(play, "sign-photo"), Fixing::Fixed);
}

TEST(Facts, areProvedByFixedExhibitsThatAreLinked) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "go boiler-room", "act look cabinet",
                   "act photo ledger scale,taker", "link sign-photo kept-badly"});
    const score::ScoreLine half = sheetLine(play, "kept-badly");
    EXPECT_EQ(half.state, LineState::Partly);
    EXPECT_EQ(half.earned, Points::whole(2));  // half of half
    EXPECT_THAT(half.reason, HasSubstr("“台账照片”已经固定在手，没有连到这一点上"));
    play.applyAll({"link ledger-photo kept-badly"});
    const score::ScoreLine whole = sheetLine(play, "kept-badly");
    EXPECT_EQ(whole.state, LineState::Met);
    EXPECT_EQ(whole.earned, Points::whole(8));
    EXPECT_THAT(whole.reason, HasSubstr("按“书证”"));
}

TEST(Facts, areOnlySuspectedFromLooseExhibits) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "go boiler-room", "act look cabinet", "act photo ledger",
                   "link sign-photo kept-badly", "link ledger-photo kept-badly"});
    const score::ScoreLine line = sheetLine(play, "kept-badly");
    EXPECT_EQ(line.state, LineState::Partly);
    EXPECT_THAT(line.reason, HasSubstr("“台账照片”没有按要求固定，缺：放比例尺、注明拍摄人"));
}

TEST(Facts, losePointsForWhatProvesNothingOfThem) {
    SmallPlay play(withBoard());
    play.applyAll({"act photo sign", "go boiler-room", "act look cabinet",
                   "act photo ledger scale,taker", "act photo boiler", "link sign-photo kept-badly",
                   "link ledger-photo kept-badly", "link boiler-photo kept-badly"});
    EXPECT_EQ(sheetLine(play, "kept-badly").earned, Points::hundredths(720));
    play.applyAll({"unlink boiler-photo kept-badly"});
    EXPECT_EQ(sheetLine(play, "kept-badly").earned, Points::whole(8));
}

TEST(Facts, untouchedEarnNothing) {
    SmallPlay play(withBoard());
    EXPECT_EQ(sheetLine(play, "kept-badly").state, LineState::Lost);
    EXPECT_THAT(sheetLine(play, "kept-badly").reason, HasSubstr("没有用证据证明"));
}

TEST(Contradictions, areFoundUnnoticedOrUnopened) {
    SmallPlay play(withBoard());
    EXPECT_THAT(sheetLine(play, "con-fuel").reason, HasSubstr("没有看过“公示牌”和“厂长的话”"));
    play.applyAll({"act look sign"});
    EXPECT_THAT(sheetLine(play, "con-fuel").reason, HasSubstr("没有看过“厂长的话”"));
    play.applyAll({"ask manager fuel"});
    EXPECT_THAT(sheetLine(play, "con-fuel").reason, HasSubstr("都看过，没有指出"));
    play.applyAll({"contrast src-manager src-sign"});
    EXPECT_EQ(sheetLine(play, "con-fuel").state, LineState::Met);
    EXPECT_EQ(sheetLine(play, "con-fuel").earned, Points::whole(2));
    EXPECT_EQ(sheetLine(play, "con-fuel").moment, "09:03");
}

TEST(Contradictions, needBothSourcesOpen) {
    SmallPlay play(withBoard());
    play.applyAll({"act look sign"});
    const auto status = play.apply("contrast src-sign src-manager");
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().what, HasSubstr("还没有看过"));
    EXPECT_THAT(status.error().what, Not(HasSubstr("厂长的话")));
}

TEST(Contradictions, cannotBeGuessed) {
    Definition definition = withBoard();
    for (int i = 0; i < 4; ++i)
        definition.sources.push_back(
            {"src-" + std::to_string(i), "来源" + std::to_string(i), {{"look", "sign"}}});
    SmallPlay play(std::move(definition));
    play.applyAll({"act look sign", "contrast src-0 src-1", "contrast src-0 src-2",
                   "contrast src-0 src-3", "contrast src-1 src-2"});
    const auto sheet = play.inspection().sheet();
    EXPECT_TRUE(std::none_of(sheet.lines.begin(), sheet.lines.end(),
                             [](const auto& line) { return line.id == "contrasts"; }));
    play.applyAll({"contrast src-1 src-3", "contrast src-2 src-3"});
    EXPECT_EQ(sheetLine(play, "contrasts").earned, Points::hundredths(-100));
    EXPECT_EQ(sheetLine(play, "contrasts").state, LineState::Deducted);
}

TEST(Board, refusesWhatIsNotThere) {
    SmallPlay play(withBoard());
    EXPECT_FALSE(play.apply("link ledger-photo kept-badly"));
    play.applyAll({"act photo sign", "link sign-photo kept-badly"});
    EXPECT_FALSE(play.apply("link sign-photo kept-badly"));
    EXPECT_FALSE(play.apply("link sign-photo nothing"));
    EXPECT_FALSE(play.apply("unlink boiler-photo kept-badly"));
}

TEST(HiddenThings, placesAndTopicsComeToLightByDeeds) {
    Definition definition = withBoard();
    definition.places.push_back({"shed", "棚子", "暗", {50, 50}, FoundBy{"ask", "manager"}});
    definition.places.back().foundBy->deeds[0].detail = "fuel";
    definition.people[0].topics[0].foundBy = FoundBy{"look", "sign"};
    SmallPlay play(std::move(definition));
    EXPECT_FALSE(play.apply("go shed"));
    EXPECT_FALSE(play.apply("ask manager monitoring"));
    play.applyAll({"act look sign", "ask manager monitoring"});
    EXPECT_FALSE(play.apply("go shed"));
    play.applyAll({"ask manager fuel", "go shed"});
}

TEST(EvidenceDefects, areFound) {
    const auto problems = [](auto change) {
        Definition definition = withBoard();
        definition.rules[0].points = Points::whole(10);  // makes room for the board
        change(definition);
        std::string all;
        for (const base::Error& error : findDefects(definition)) all += error.where + " " + error.what + "\n";
        return all;
    };
    EXPECT_THAT(problems([](Definition&) {}), IsEmpty());
    EXPECT_THAT(problems([](Definition& d) { d.exhibits[0].ways[0].deed.target = "moon"; }),
                HasSubstr("exhibits[1].ways[1] 没有编号为“moon”的对象"));
    EXPECT_THAT(problems([](Definition& d) { d.exhibits[0].ways[0].manners = {"loud"}; }),
                HasSubstr("没有“loud”这种方式"));
    EXPECT_THAT(problems([](Definition& d) { d.facts[0].proofs[0].parts[0].exhibits = {"gun"}; }),
                HasSubstr("facts[1].proofs[1].parts[1].exhibits 没有编号为“gun”的证据"));
    EXPECT_THAT(problems([](Definition& d) { d.facts[0].basis.clear(); }),
                HasSubstr("facts[1].basis"));
    EXPECT_THAT(problems([](Definition& d) { d.contradictions[0].other = "src-sign"; }),
                HasSubstr("要写两处不同的来源"));
    EXPECT_THAT(problems([](Definition& d) { d.sources[0].openedBy.clear(); }),
                HasSubstr("sources[1].opened_by"));
    EXPECT_THAT(problems([](Definition& d) { d.facts[0].points = Points::whole(9); }),
                HasSubstr("加起来应是 100 分，现在是 101 分"));
}

}  // namespace
}  // namespace lianbing::scenario
