#include "game/present/desk_model.h"
#include "game/present/field_model.h"
#include "game/present/home_model.h"
#include "game/present/score_model.h"
#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

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

/// A small scenario with three officers who can go separate ways.
scenario::Definition withTeam() {
    return aScenario()
        .with([](scenario::Definition& d) {
            d.officers = {{"wang", "王检查（主办）", "主办"},
                          {"lin", "林晓", "记录"},
                          {"zhao", "赵航", "技术"}};
        })
        .build();
}

const MapPerson* findFigure(const MapPicture& map, std::string_view id) {
    const auto found = std::find_if(map.people.begin(), map.people.end(),
                                    [&](const MapPerson& person) { return person.id == id; });
    return found == map.people.end() ? nullptr : &*found;
}

FieldModel fieldOf(SmallPlay& play) {
    return makeField(play.inspection(), Recorded::Yes);
}

TEST(FieldModel, knowsNoGroupsWhereOfficersStayTogether) {
    SmallPlay play;
    const FieldModel model = fieldOf(play);
    EXPECT_TRUE(model.groups.empty());
    EXPECT_TRUE(model.members.empty());
    EXPECT_FALSE(model.map.clock.has_value());
    EXPECT_EQ(model.officers, "王检查、李检查");
}

TEST(FieldModel, tellsOfEveryGroupWhereItIsAndWhenItIsFree) {
    SmallPlay play(withTeam());
    play.applyAll({"split zhao", "go boiler-room"});
    const FieldModel model = fieldOf(play);
    ASSERT_EQ(model.groups.size(), 2U);
    EXPECT_EQ(model.groups[0].names, "王检查、林晓");
    EXPECT_EQ(model.groups[0].place, "锅炉房");
    EXPECT_EQ(model.groups[0].state, GroupState::Busy);
    EXPECT_EQ(model.groups[0].note, "忙到 09:04");
    EXPECT_THAT(model.groups[0].refusal, testing::HasSubstr("要忙到 09:04"));
    EXPECT_EQ(model.groups[1].state, GroupState::Acting);
    EXPECT_EQ(model.groups[1].officer, "zhao");
    EXPECT_EQ(model.map.clock, 9 * 60);
}

TEST(FieldModel, saysWhoIsCommandedWhenOthersActThanBefore) {
    SmallPlay play(withTeam());
    play.applyAll({"split zhao"});
    EXPECT_EQ(fieldOf(play).turn, "");
    play.applyAll({"go boiler-room"});
    EXPECT_EQ(fieldOf(play).turn, "现在指挥赵航：大门，09:00");
    play.applyAll({"act look sign"});
    EXPECT_EQ(fieldOf(play).turn, "");
}

TEST(FieldModel, saysWhyAnOrderCannotBeGiven) {
    SmallPlay play(withTeam());
    EXPECT_EQ(fieldOf(play).orders.split, "");
    EXPECT_EQ(fieldOf(play).orders.wait, "");
    EXPECT_THAT(fieldOf(play).orders.join, testing::HasSubstr("会合不了"));
    EXPECT_THAT(fieldOf(play).orders.standBy, testing::HasSubstr("不能都原地听候"));
    play.applyAll({"split lin,zhao", "lead lin", "split zhao", "lead zhao"});
    const FieldModel model = fieldOf(play);
    EXPECT_THAT(model.orders.split, testing::HasSubstr("至少要留下一个人"));
    EXPECT_EQ(model.orders.join, "");
    EXPECT_EQ(model.orders.standBy, "");
    ASSERT_EQ(model.members.size(), 1U);
    EXPECT_EQ(model.members[0].id, "zhao");
}

TEST(FieldModel, showsTheMoodOfAPersonInFaceAndWord) {
    SmallPlay play;
    play.script.on("ask manager fuel", {scenario::SetFlag{scenario::moodFlag("manager"), "tense"},
                                        scenario::Say{"manager", "不知道。"}});
    EXPECT_EQ(findCard(fieldOf(play), "manager")->mood, Mood::Calm);
    play.applyAll({"ask manager fuel"});
    const FieldModel model = fieldOf(play);
    EXPECT_EQ(findCard(model, "manager")->mood, Mood::Tense);
    EXPECT_EQ(findCard(model, "manager")->moodWord, "神色紧张");
    ASSERT_TRUE(model.speaker.has_value());
    EXPECT_EQ(model.speaker->mood, Mood::Tense);
    EXPECT_EQ(model.speaker->look, "manager");
}

TEST(FieldModel, keepsTheRecordOfATalkAboveTheNewWords) {
    SmallPlay play;
    play.script.on("ask manager fuel", {scenario::Say{"manager", "天然气。"}});
    play.script.on("act look sign", {scenario::Say{"", "牌子旧了。"}});
    play.script.on("ask manager monitoring", {scenario::Say{"manager", "做了。"}});
    play.applyAll({"ask manager fuel", "act look sign", "ask manager monitoring"});
    const FieldModel model = fieldOf(play);
    ASSERT_EQ(model.speech.size(), 4U);
    EXPECT_EQ(model.speech[1].text, "天然气。");
    EXPECT_LT(model.speech[1].input, model.latest);
    EXPECT_EQ(model.speech[3].text, "做了。");
    EXPECT_EQ(model.speech[3].input, model.latest);
    EXPECT_EQ(findCard(model, "manager")->talk.size(), 4U);
}

TEST(FieldModel, letsWhatHappensByItselfNotPushAnAnswerAway) {
    scenario::Definition definition = aScenario().build();
    definition.occasions = {{"rain", "下雨", std::chrono::minutes{1}}};
    SmallPlay play(std::move(definition));
    play.script.on("ask manager fuel", {scenario::Say{"manager", "天然气。"}});
    play.script.on("occur rain", {scenario::Say{"", "下雨了。"}});
    play.applyAll({"ask manager fuel"});
    const FieldModel model = fieldOf(play);
    ASSERT_EQ(model.speech.size(), 3U);
    EXPECT_EQ(model.speech[1].text, "天然气。");
    EXPECT_EQ(model.speech[2].text, "下雨了。");
    EXPECT_EQ(model.latest, 1U);
}

TEST(FieldModel, saysWithWhomSomebodyTalksAndStandsHimThere) {
    SmallPlay play(withTeam());
    play.script.on("ask manager fuel", {scenario::Say{"manager", "说来话长。"},
                                        scenario::SpendTime{std::chrono::minutes{9}}});
    play.applyAll({"split zhao", "ask manager fuel"});
    const FieldModel model = fieldOf(play);
    ASSERT_NE(findCard(model, "manager"), nullptr);
    EXPECT_THAT(findCard(model, "manager")->refusal, testing::HasSubstr("正在和另一组谈话"));
    const MapPerson* manager = findFigure(model.map, "manager");
    const MapPerson* partner = findFigure(model.map, "group-wang");
    ASSERT_NE(manager, nullptr);
    ASSERT_NE(partner, nullptr);
    EXPECT_TRUE(manager->isTalking);
    EXPECT_LT(manager->position.x, 20) << "on the side of the officers, not of those they visit";
    EXPECT_FALSE(partner->isActing);
    EXPECT_TRUE(findFigure(model.map, "group-zhao")->isActing);
}

TEST(FieldModel, keepsAHiddenPlaceAndWhoeverIsThereOffThePlan) {
    scenario::Definition definition = aScenario().build();
    definition.places[1].foundBy = scenario::FoundBy{"look", "sign"};
    SmallPlay play(std::move(definition));
    EXPECT_EQ(makeMap(play.inspection()).places.size(), 1U);
    EXPECT_EQ(findFigure(makeMap(play.inspection()), "worker"), nullptr);
    play.applyAll({"act look sign"});
    EXPECT_EQ(makeMap(play.inspection()).places.size(), 2U);
    EXPECT_NE(findFigure(makeMap(play.inspection()), "worker"), nullptr);
}

TEST(FieldModel, leavesWhoIsAwayOffThePlan) {
    SmallPlay play;
    play.script.on("act look sign", {scenario::Remove{"manager"}});
    play.applyAll({"act look sign"});
    EXPECT_EQ(findFigure(makeMap(play.inspection()), "manager"), nullptr);
}

TEST(FieldModel, writesANameOnceWhereAPlaceAndItsBuildingShareIt) {
    SmallPlay play;
    const MapPicture map = makeMap(play.inspection());
    EXPECT_EQ(map.places[1].label, "锅炉房");
    EXPECT_EQ(map.shapes[0].label, "");
}

TEST(FieldModel, putsWhatIsCarriedLast) {
    SmallPlay play(aScenario()
                       .withThing({"camera", "相机", "", "充满了电", "camera", {}})
                       .withThing({"log", "日志", "gate", "翻开着", "book", {}})
                       .build());
    const FieldModel model = fieldOf(play);
    EXPECT_EQ(model.here.back().id, "camera");
    EXPECT_TRUE(model.here.back().carried);
    EXPECT_FALSE(findCard(model, "log")->carried);
}

TEST(FieldModel, saysOfAnExhibitWhetherItIsFixed) {
    scenario::Definition definition = aScenario().build();
    definition.exhibits = {
        {"sign-photo", "牌子照片", "旧了", "camera", {{{"photo", "sign"}, {"scale", "taker"}}}}};
    SmallPlay play(std::move(definition));
    play.applyAll({"act photo sign scale"});
    FieldModel model = fieldOf(play);
    EXPECT_EQ(model.tray, "1 件，固定 0 件");
    EXPECT_EQ(model.exhibits[0].fixed, Fixed::No);
    EXPECT_THAT(model.exhibits[0].marks, ElementsAre("缺：注明拍摄人"));
    play.applyAll({"act photo sign taker"});
    model = fieldOf(play);
    EXPECT_EQ(model.tray, "1 件，固定 1 件");
    EXPECT_EQ(model.exhibits[0].fixed, Fixed::Yes);
}

TEST(FieldModel, offersToUndoTheLastInputFromOutside) {
    SmallPlay play;
    EXPECT_FALSE(fieldOf(play).undo.has_value());
    play.applyAll({"act look sign", "act look gate"});
    EXPECT_EQ(fieldOf(play).undo, 1U);
}

TEST(ReadMinutes, takesAWholeNumberAndNothingElse) {
    EXPECT_EQ(readMinutes(" 20 "), 20);
    for (const std::string_view typed : {"", "0", "-5", "2.5", "20分", "半小时"})
        EXPECT_EQ(readMinutes(typed), std::nullopt) << typed;
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
