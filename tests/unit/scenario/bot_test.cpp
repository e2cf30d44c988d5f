#include "game/scenario/bot.h"

#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using procedure::Condition;
using procedure::RuleKind;
using score::LineState;
using score::Points;

std::vector<std::string> lines(const std::vector<Intent>& intents) {
    std::vector<std::string> all;
    for (const Intent& intent : intents) all.push_back(toLine(intent));
    return all;
}

/// Lets a bot play to the end; every input must be accepted, and there must be an end.
std::vector<std::string> playWith(SmallPlay& play, Bot& bot) {
    std::vector<std::string> inputs;
    for (int step = 0; step < 6000; ++step) {
        auto intent = bot.next(play.inspection());
        if (!intent && !play.world().over) intent = Finish{};
        if (!intent) return inputs;
        inputs.push_back(toLine(*intent));
        const base::Status status = play.inspection().apply(*intent);
        EXPECT_TRUE(status) << inputs.back() << ": " << status.error().text();
        if (!status) return inputs;
    }
    ADD_FAILURE() << "the bot does not come to an end";
    return inputs;
}

std::vector<std::string> playBest(SmallPlay& play) {
    play.inspection();
    const auto bot = bestBot(play.definition, play.inspection().currentCase());
    return playWith(play, *bot);
}

std::vector<std::string> playWorst(SmallPlay& play) {
    const auto bot = worstBot(play.definition, play.inspection().currentCase());
    return playWith(play, *bot);
}

/// Ids of the lines that are not fully earned.
std::vector<std::string> lostLines(SmallPlay& play) {
    std::vector<std::string> lost;
    for (const auto& line : play.inspection().sheet().lines) {
        if (line.state != LineState::Met) lost.push_back(line.id);
    }
    return lost;
}

Definition withRules(std::vector<procedure::Rule> rules) {
    return aScenario()
        .withRules(std::move(rules))
        .with([](Definition& d) { d.questions.clear(); })
        .build();
}

TEST(Offered, showsEverythingPresentInTheOrderOfTheDefinition) {
    SmallPlay play;
    EXPECT_THAT(lines(offered(play.inspection())),
                ::testing::ElementsAre(
                    "go boiler-room", "act look sign", "act look manager", "act look gate",
                    "act photo sign", "act photo sign scale,taker", "act photo gate",
                    "act photo gate scale,taker", "act identify manager", "ask manager monitoring",
                    "ask manager fuel", "respond decision warn", "respond decision order",
                    "respond decision fine", "respond steps c,a,b", "respond steps b,a,c",
                    "respond duty = 《甲法》第二十四条第一款", "finish"));
}

TEST(Offered, canAllBeDone) {
    SmallPlay play;
    play.script.on("act look sign", {Collect{"photo-ledger", {}}});
    play.applyAll({"act look sign"});
    const auto intents = offered(play.inspection());
    EXPECT_THAT(lines(intents), ::testing::Contains("show manager photo-ledger"));
    for (const Intent& intent : intents) {
        EXPECT_TRUE(play.inspection().validate(intent)) << toLine(intent);
    }
}

TEST(Offered, showsOnlyRepliesWhileAPromptWaits) {
    SmallPlay play;
    Prompt prompt = aPrompt("which", {"a", "b"});
    play.script.on("act look sign", {FakeScript::does({prompt}), FakeScript::does({})});
    prompt.multiple = true;
    play.script.on("act look gate", {FakeScript::does({prompt}), FakeScript::does({})});
    play.applyAll({"act look sign"});
    EXPECT_THAT(lines(offered(play.inspection())), ::testing::ElementsAre("reply a", "reply b"));
    play.applyAll({"reply a", "act look gate"});
    EXPECT_THAT(lines(offered(play.inspection())),
                ::testing::ElementsAre("reply a", "reply b", "reply", "reply a,b"));
}

TEST(Offered, showsNothingAfterTheEnd) {
    SmallPlay play;
    play.applyAll({"finish"});
    EXPECT_TRUE(offered(play.inspection()).empty());
}

TEST(BestBot, meetsEveryRuleAndAnswersByTheKeys) {
    SmallPlay play;
    playBest(play);
    EXPECT_THAT(lostLines(play), ::testing::ElementsAre());
    EXPECT_FALSE(play.inspection().sheet().vetoed());
    EXPECT_EQ(play.world().answers.at("duty").text, "《甲法》第二十四条第一款");
}

TEST(BestBot, findsHiddenThingsAndWalks) {
    SmallPlay play(withRules(
        {aRule("r", RuleKind::Existence, pattern("photo", {equals("target", "ledger")}), 100)}));
    EXPECT_THAT(playBest(play), ::testing::ElementsAre("go boiler-room", "act look cabinet",
                                                       "act photo ledger scale,taker", "finish"));
}

TEST(BestBot, doesFirstWhatMustComeFirst) {
    SmallPlay play(withRules(
        {aRule("r", RuleKind::Existence, pattern("look", {equals("target", "boiler")}), 50),
         aRule("b", RuleKind::Precedence, pattern("look"),
               pattern("identify", {equals("target", "worker")}), 50)}));
    EXPECT_THAT(playBest(play), ::testing::ElementsAre("go boiler-room", "act identify worker",
                                                       "act look boiler", "finish"));
}

TEST(BestBot, leavesOutMannersThatAreForbidden) {
    SmallPlay play(withRules(
        {aRule("r", RuleKind::Existence, pattern("photo", {equals("target", "sign")}), 100),
         aRule("f", RuleKind::Absence, pattern("photo", {equals("manner:taker", "yes")}), 5)}));
    EXPECT_THAT(playBest(play), ::testing::ElementsAre("act photo sign scale", "finish"));
}

TEST(BestBot, keepsToMannersThatAreAskedFor) {
    SmallPlay play(withRules({aRule(
        "r", RuleKind::Existence,
        pattern("photo", {equals("target", "sign"), {"manner:scale", Condition::Kind::Absent, ""}}),
        100)}));
    EXPECT_THAT(playBest(play), ::testing::ElementsAre("act photo sign taker", "finish"));
}

TEST(BestBot, repeatsWhatIsAskedForSeveralTimes) {
    auto rule = aRule("r", RuleKind::Existence, pattern("ask"), 100);
    rule.count = 3;
    SmallPlay play(withRules({rule}));
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, preparesWhatMustFollowSoon) {
    // The ledger must be found before the sign is looked at, or it comes too late.
    auto rule = aRule("w", RuleKind::Response, pattern("look", {equals("target", "ledger")}),
                      pattern("look", {equals("target", "sign")}), 100);
    rule.within = procedure::Period{4, procedure::PeriodUnit::Minutes};
    SmallPlay play(withRules({rule}));
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, followsEverythingWithWhatMustComeAfter) {
    SmallPlay play(withRules(
        {aRule("a", RuleKind::Response, pattern("ask"), pattern("photo"), 50),
         aRule("r", RuleKind::Existence, pattern("photo", {equals("target", "boiler")}), 50)}));
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, choosesTheReplyThatIsAskedFor) {
    SmallPlay play(
        withRules({aRule("r", RuleKind::Existence,
                         pattern("reply", {equals("ask", "which"), equals("choice", "b")}), 100)}));
    play.script.on("act look boiler",
                   {FakeScript::does({aPrompt("which", {"a", "b", "c"})}), FakeScript::does({})});
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, avoidsTheReplyThatIsForbidden) {
    SmallPlay play(
        withRules({aRule("r", RuleKind::Existence, pattern("identify"), 100),
                   aRule("f", RuleKind::Absence, pattern("reply", {equals("choice", "a")}), 5)}));
    play.script.on("act identify manager",
                   {FakeScript::does({aPrompt("which", {"a", "b"})}), FakeScript::does({})});
    EXPECT_THAT(playBest(play),
                ::testing::ElementsAre("act identify manager", "reply b", "finish"));
}

TEST(BestBot, choosesSeveralWhereSeveralAreAskedFor) {
    SmallPlay play(withRules(
        {aRule("a", RuleKind::Existence, pattern("reply", {equals("choice:a", "yes")}), 50),
         aRule("c", RuleKind::Existence, pattern("reply", {equals("choice:c", "yes")}), 50)}));
    Prompt prompt = aPrompt("which", {"a", "b", "c"});
    prompt.multiple = true;
    play.script.on("act look sign", {FakeScript::does({prompt}), FakeScript::does({})});
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, triesThingsUntilAnExhibitCanBeShown) {
    SmallPlay play(withRules({aRule("r", RuleKind::Existence,
                                    pattern("show", {equals("exhibit", "photo-ledger")}), 100)}));
    play.script.on("act photo ledger", {Collect{"photo-ledger", {}}});
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, triesThingsUntilAnEventOfTheWorldHappens) {
    SmallPlay play(withRules({aRule("r", RuleKind::Existence, pattern("alarm"), 100)}));
    play.script.on("ask worker shift", {Happen{"alarm", {}}});
    playBest(play);
    EXPECT_TRUE(lostLines(play).empty());
}

TEST(BestBot, leavesAloneWhatCanOnlyCost) {
    const auto look =
        aRule("r", RuleKind::Existence, pattern("look", {equals("target", "sign")}), 100);
    SmallPlay plain(withRules({look}));
    SmallPlay play(withRules(
        {look, aRule("n", RuleKind::NotSuccession, pattern("photo"), pattern("alarm"), 20),
         aRule("v", RuleKind::Response, pattern("ask"), pattern("alarm"), 0)}));
    EXPECT_EQ(playBest(play), playBest(plain));
}

TEST(BestBot, comesToAnEndWhereARuleCannotBeMet) {
    SmallPlay play(
        withRules({aRule("r", RuleKind::Existence, pattern("alarm"), 50),
                   aRule("b", RuleKind::Precedence, pattern("look"), pattern("alarm"), 50)}));
    playBest(play);
    EXPECT_TRUE(play.world().over);
}

TEST(BestBot, comesToAnEndWhereItIsAlwaysSentBack) {
    SmallPlay play;
    play.script.on("go boiler-room", {MoveTo{"", "gate"}});
    playBest(play);
    EXPECT_TRUE(play.world().over);
}

TEST(BestBot, givesUpAnInputThatFails) {
    SmallPlay play(withRules(
        {aRule("r", RuleKind::Existence, pattern("look", {equals("target", "sign")}), 100)}));
    play.script.on("act look sign", {FakeScript::fails()});
    const auto bot = bestBot(play.definition, play.inspection().currentCase());
    const auto first = bot->next(play.inspection());
    ASSERT_EQ(toLine(*first), "act look sign");
    EXPECT_FALSE(play.inspection().apply(*first));
    const auto second = bot->next(play.inspection());
    EXPECT_TRUE(!second || toLine(*second) != "act look sign");
}

TEST(BestBot, endsWithAnEndingOfTheHandler) {
    SmallPlay play(withRules({aRule("r", RuleKind::Existence, pattern("look"), 100)}));
    play.script.on("act look sign", {End{"refused"}});
    EXPECT_THAT(playBest(play), ::testing::ElementsAre("act look sign"));
}

TEST(WorstBot, isVetoedAndEarnsNothing) {
    SmallPlay play;
    playWorst(play);
    const auto sheet = play.inspection().sheet();
    EXPECT_TRUE(sheet.vetoed());
    EXPECT_EQ(sheet.earned(), Points{});
}

TEST(WorstBot, breaksEveryRuleThatCanBeBroken) {
    SmallPlay play;
    playWorst(play);
    for (const auto& line : play.inspection().sheet().lines) {
        EXPECT_NE(line.state, LineState::Met) << line.id;
        EXPECT_NE(line.state, LineState::NotTriggered) << line.id;
    }
}

TEST(WorstBot, choosesTheForbiddenReply) {
    SmallPlay play(
        withRules({aRule("f", RuleKind::Absence, pattern("reply", {equals("choice", "b")}), 5)}));
    play.script.on("go boiler-room",
                   {FakeScript::does({aPrompt("which", {"a", "b"})}), FakeScript::does({})});
    playWorst(play);
    EXPECT_EQ(play.inspection().sheet().lines[0].state, LineState::Deducted);
}

TEST(WorstBot, answersEverythingWrongly) {
    SmallPlay play;
    playWorst(play);
    EXPECT_EQ(play.world().answers.at("decision").options, std::vector<std::string>{"warn"});
    EXPECT_EQ(play.world().answers.at("steps").options, (std::vector<std::string>{"c", "b", "a"}));
    EXPECT_EQ(play.world().answers.at("duty").text, "没有查到依据");
}

TEST(RandomBot, choosesAmongWhatIsOfferedAndStops) {
    SmallPlay play;
    play.inspection();
    const auto bot = randomBot(base::Rng(3), 5);
    int inputs = 0;
    while (const auto intent = bot->next(play.inspection())) {
        EXPECT_THAT(lines(offered(play.inspection())), ::testing::Contains(toLine(*intent)));
        ASSERT_TRUE(play.inspection().apply(*intent));
        ++inputs;
    }
    EXPECT_LE(inputs, 5);
}

TEST(RandomBot, playsTheSameFromTheSameSeed) {
    SmallPlay one;
    SmallPlay other;
    EXPECT_EQ(playWith(one, *randomBot(base::Rng(9), 60)),
              playWith(other, *randomBot(base::Rng(9), 60)));
}

/// Bots against a script that does all sorts of things at random.
class BotsAmidChaos : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(BotsAmidChaos, comeToAnEnd) {
    for (const bool isBest : {true, false}) {
        SmallPlay play;
        const auto roam = [](const Reply&, const Scene& scene, auto& effects) {
            base::Rng rng(scene.seed);
            const char* place = rng.below(2) == 0 ? "gate" : "boiler-room";
            if (rng.below(3) == 0) effects.push_back(MoveTo{"", place});
            if (rng.below(3) == 0) effects.push_back(MoveTo{"manager", place});
            if (rng.below(6) == 0) effects.push_back(Remove{"worker"});
            if (rng.below(6) == 0) effects.push_back(Remove{"ledger"});
            return base::Status{};
        };
        const auto asks = [](const Reply&, const Scene& scene, auto& effects) {
            base::Rng rng(scene.seed);
            if (rng.below(2) == 0) effects.push_back(aPrompt("which", {"a", "b"}));
            return base::Status{};
        };
        for (const char* line :
             {"go gate", "go boiler-room", "act look cabinet", "act identify manager"}) {
            play.script.on(line, {FakeScript::Step{roam}});
        }
        play.script.on("act photo ledger", {asks, asks, FakeScript::Step{roam}});
        auto started = Inspection::start(play.definition, "old", GetParam(), play.library,
                                         play.script, nullptr);
        const auto bot = isBest ? bestBot(play.definition, started->currentCase())
                                : worstBot(play.definition, started->currentCase());
        int inputs = 0;
        while (const auto intent = bot->next(*started)) {
            ASSERT_TRUE(started->apply(*intent));
            ASSERT_LT(++inputs, 6000);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, BotsAmidChaos,
                         ::testing::Range(std::uint64_t{1}, std::uint64_t{21}));

}  // namespace
}  // namespace lianbing::scenario
