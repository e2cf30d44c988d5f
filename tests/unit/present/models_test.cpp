#include "game/present/desk_model.h"
#include "game/present/field_model.h"
#include "game/present/home_model.h"
#include "game/present/score_model.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lianbing::present {

namespace {

using scenario::aScenario;
using scenario::SmallPlay;
using testing::ElementsAre;

const TargetCard* findCard(const FieldModel& model, std::string_view id) {
    const auto found =
        std::find_if(model.here.begin(), model.here.end(), [&](const TargetCard& card) { return card.id == id; });
    return found == model.here.end() ? nullptr : &*found;
}

std::vector<std::string> verbsOf(const TargetCard& card) {
    std::vector<std::string> ids;
    for (const VerbChoice& verb : card.verbs) ids.push_back(verb.verb);
    return ids;
}

TEST(FieldModel, offersEveryVerbOfATargetsKindInTheOrderOfTheDefinition) {
    SmallPlay play;
    const FieldModel model = makeField(play.inspection(), Recorded::Yes);
    ASSERT_NE(findCard(model, "gate"), nullptr);
    EXPECT_THAT(verbsOf(*findCard(model, "gate")), ElementsAre("look", "photo"));
    EXPECT_THAT(verbsOf(*findCard(model, "sign")), ElementsAre("look", "photo"));
    EXPECT_THAT(verbsOf(*findCard(model, "manager")), ElementsAre("look", "identify"));
}

TEST(FieldModel, leavesOutWhatIsElsewhereOrStillHidden) {
    SmallPlay play;
    EXPECT_EQ(findCard(makeField(play.inspection(), Recorded::Yes), "boiler"), nullptr);
    play.applyAll({"go boiler-room"});
    EXPECT_NE(findCard(makeField(play.inspection(), Recorded::Yes), "boiler"), nullptr);
    EXPECT_EQ(findCard(makeField(play.inspection(), Recorded::Yes), "ledger"), nullptr);
    play.applyAll({"act look cabinet"});
    EXPECT_NE(findCard(makeField(play.inspection(), Recorded::Yes), "ledger"), nullptr);
}

TEST(FieldModel, saysSavedOnlyWhereInputsAreKept) {
    SmallPlay play;
    play.applyAll({"act look sign"});
    EXPECT_EQ(makeField(play.inspection(), Recorded::Yes).saved, "已保存 · 第 1 步");
    EXPECT_EQ(makeField(play.inspection(), Recorded::No).saved, "未记录");
}

TEST(FieldModel, marksWhatWasAsked) {
    SmallPlay play;
    play.applyAll({"ask manager fuel"});
    const FieldModel model = makeField(play.inspection(), Recorded::Yes);
    const TargetCard* manager = findCard(model, "manager");
    ASSERT_NE(manager, nullptr);
    EXPECT_FALSE(manager->topics[0].asked);
    EXPECT_TRUE(manager->topics[1].asked);
}

TEST(FieldModel, showsWhatSomebodyWaitsToHaveAnswered) {
    SmallPlay play;
    play.script.on("act look sign", {scenario::Prompt{"tea", "manager", "喝茶吗？", {{"yes", "好"}, {"no", "不"}}, false}});
    play.applyAll({"act look sign"});
    const FieldModel model = makeField(play.inspection(), Recorded::Yes);
    ASSERT_TRUE(model.prompt.has_value());
    EXPECT_EQ(model.prompt->speaker, "陈经理");
    EXPECT_EQ(model.prompt->options.size(), 2U);
}

TEST(FieldModel, putsEverybodyOnThePlanWhereTheyAre) {
    SmallPlay play;
    play.script.on("act look sign", {scenario::MoveTo{"manager", "boiler-room"}});
    play.applyAll({"act look sign"});
    const MapPicture map = makeMap(play.inspection());
    const auto manager = std::find_if(map.people.begin(), map.people.end(),
                                      [](const MapPerson& person) { return person.id == "manager"; });
    ASSERT_NE(manager, map.people.end());
    EXPECT_GT(manager->position.x, 200);
    EXPECT_TRUE(map.places[0].current);
}

TEST(HomeModel, offersToGoOnWithPlaysThatAreNotOver) {
    const std::vector<StoredPlay> plays{{"3", "small", "小场景", "已做 4 步", false, ""},
                                        {"2", "small", "小场景", "已做 9 步", true, "86 分"}};
    const HomeModel model = makeHome({aScenario().build()}, plays, "");
    ASSERT_EQ(model.resume.size(), 1U);
    EXPECT_EQ(model.resume[0].session, "3");
    EXPECT_EQ(model.scenarios[0].lastResult, "上次 86 分");
}

TEST(BriefingModel, fillsInTheWordsOfTheChosenCase) {
    const BriefingModel model = makeBriefing(aScenario().build(), "new");
    EXPECT_THAT(model.paragraphs, ElementsAre("三月的检查"));
    EXPECT_FALSE(model.cases[0].chosen);
    EXPECT_TRUE(model.cases[1].chosen);
    EXPECT_EQ(model.cases[1].offence, "2027年3月1日");
}

TEST(DeskModel, offersEveryProvisionOnceInTheVersionOfTheDay) {
    // The act and the decision of the case are of 2024: the version of 2020 was in force.
    const law::Library library =
        law::Library::load({{"laws.tsv", "#laws\n示例法\t中华人民共和国示例法\t法律\t无\t\n"},
                            {"versions.tsv",
                             "#versions\n"
                             "示例法\t2020\t制定\t\t2020-01-01\t2020-01-01\t2026-01-01\t示例法(2026)\n"
                             "示例法\t2026\t修订\t\t2025-12-01\t2026-01-01\t\t\n"},
                            {"gists.tsv", "#gists\n示例法3\t2020\t\t旧的\n示例法3\t2026\t\t新的\n"}})
            .value();
    SmallPlay play;
    const DeskModel model = makeDesk(play.inspection(), library);
    ASSERT_EQ(model.picks.size(), 1U);
    EXPECT_EQ(model.picks[0].gist, "旧的");
    EXPECT_EQ(model.picks[0].official, "《示例法》第三条");
}

TEST(DeskModel, showsTheStoredAnswerInItsOrder) {
    SmallPlay play;
    play.applyAll({"respond steps b,a,c"});
    const DeskModel model = makeDesk(play.inspection(), play.library);
    const DeskQuestion& steps = model.questions[1];
    EXPECT_TRUE(steps.answered);
    EXPECT_EQ(steps.form, QuestionForm::Ordering);
    EXPECT_EQ(steps.options[0].order, 3);  // c
    EXPECT_EQ(steps.options[1].order, 2);  // a
    EXPECT_EQ(steps.options[2].order, 1);  // b
}

TEST(DeskModel, saysWhatItReadsWithoutSayingWhetherItIsRight) {
    const law::Library library = scenario::emptyLibrary();
    const law::LawDates dates{scenario::day("2024-03-01"), scenario::day("2024-05-01")};
    const auto rows = readLive("依据第三条第二款", dates, library);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].status, "没有写明是哪部法律");
    EXPECT_EQ(rows[0].tone, ReadCitationRow::Tone::Caution);
}

TEST(DeskModel, saysOfAProvisionThatNobodyLookedForThatItIsUnchecked) {
    const law::Library library =
        law::Library::load({{"laws.tsv", "#laws\n示例法\t中华人民共和国示例法\t法律\t无\t\n"},
                            {"versions.tsv", "#versions\n示例法\t2020\t制定\t\t2020-01-01\t2020-01-01\t\t\n"}})
            .value();
    const law::LawDates dates{scenario::day("2024-03-01"), scenario::day("2024-05-01")};
    const auto rows = readLive("示例法第九百九十九条、《示例法》", dates, library);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_THAT(rows[0].status, testing::HasSubstr("没有核对"));
    EXPECT_EQ(rows[0].tone, ReadCitationRow::Tone::Caution);
    EXPECT_EQ(rows[1].tone, ReadCitationRow::Tone::Plain);
}

TEST(ScoreModel, addsUpBySectionAndLeadsBackToTheMoment) {
    SmallPlay play;
    play.applyAll({"act identify manager", "act look sign", "finish"});
    const ScoreModel model = makeScore(play.inspection());
    EXPECT_TRUE(model.final);
    ASSERT_EQ(model.sections.size(), 2U);
    EXPECT_EQ(model.sections[0].points, "30 / 60");
    EXPECT_EQ(model.sections[0].lines[0].tone, LineRow::Tone::Met);
    EXPECT_EQ(model.sections[0].lines[0].moment, "09:00");
    EXPECT_GT(model.sections[0].lines[0].input, 0U);
}

TEST(ScoreModel, leadsBackToADayWhereThePlayGoesOnOverDays) {
    SmallPlay play;
    play.script.on("act look sign", {scenario::SpendTime{std::chrono::hours(24)}});
    play.applyAll({"act identify manager", "act look sign", "finish"});
    const std::string day = play.inspection().world().trace.front().first.date.chinese();
    EXPECT_EQ(makeScore(play.inspection()).sections[0].lines[0].moment, day + " 09:00");
}

TEST(ScoreModel, writesADeductionWithATrueMinus) {
    SmallPlay play;
    play.applyAll({"act identify manager", "act photo sign", "finish"});
    const ScoreModel model = makeScore(play.inspection());
    const auto& lines = model.sections[0].lines;
    const auto lost = std::find_if(lines.begin(), lines.end(), [](const LineRow& row) { return row.points == "−5"; });
    ASSERT_NE(lost, lines.end());
    EXPECT_EQ(lost->tone, LineRow::Tone::Lost);
}

TEST(ScoreModel, putsAVetoOnTopAndCountsNothing) {
    SmallPlay play;
    play.applyAll({"act look sign", "finish"});
    const ScoreModel model = makeScore(play.inspection());
    ASSERT_EQ(model.vetoes.size(), 1U);
    EXPECT_EQ(model.total, "0");
}

}  // namespace

}  // namespace lianbing::present
