#include "tests/support/scenario_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lianbing::scenario {
namespace {

using procedure::Condition;
using procedure::RuleKind;
using ::testing::HasSubstr;

std::string listed(const std::vector<base::Error>& defects) {
    std::string all;
    for (const base::Error& defect : defects) all += defect.text() + "\n";
    return all;
}

TEST(FindDefects, findsNoneInASoundDefinition) {
    EXPECT_EQ(listed(findDefects(aScenario().build())), "");
}

TEST(FindDefects, collectsAllOfThem) {
    const Definition definition = aScenario()
                                      .with([](Definition& d) {
                                          d.title.clear();
                                          d.things[2].place = "moon";
                                          d.questions[0].section = "moon";
                                      })
                                      .build();
    const auto defects = findDefects(definition);
    ASSERT_EQ(defects.size(), 3U) << listed(defects);
    EXPECT_EQ(defects[0].where, "title");
    EXPECT_EQ(defects[1].where, "things[3].place");
    EXPECT_EQ(defects[2].where, "questions[1].section");
}

TEST(FindDefects, takesAnEmptyDefinitionApartWithoutFalling) {
    EXPECT_GT(findDefects(Definition{}).size(), 8U);
}

struct Fault {
    const char* name;
    void (*make)(Definition& definition);
    const char* where;
    const char* said;
};

class Defect : public ::testing::TestWithParam<Fault> {};

TEST_P(Defect, isFoundWhereItIs) {
    const auto defects = findDefects(aScenario().with(GetParam().make).build());
    ASSERT_FALSE(defects.empty());
    EXPECT_EQ(defects[0].where, GetParam().where) << listed(defects);
    EXPECT_THAT(defects[0].what, HasSubstr(GetParam().said));
}

const auto faultName = [](const auto& row) { return row.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Head, Defect,
    ::testing::Values(
        Fault{"Api", [](Definition& d) { d.api = 2; }, "api", "api = 1"},
        Fault{"Id", [](Definition& d) { d.id = "小 场景"; }, "id", "编号"},
        Fault{"Level", [](Definition& d) { d.level = "难"; }, "level", "难度"},
        Fault{"Minutes", [](Definition& d) { d.minutes = 0; }, "minutes", "时长"},
        Fault{"NoOfficers", [](Definition& d) { d.officers.clear(); }, "officers", "执法人员"},
        Fault{"Start", [](Definition& d) { d.start = "moon"; }, "start", "moon"},
        Fault{"Points", [](Definition& d) { d.rules[0].points = score::Points::whole(19); },
              "rules", "99"},
        Fault{"Word", [](Definition& d) { d.briefing = "{month}{week}"; }, "briefing", "week"},
        Fault{"Section",
              [](Definition& d) {
                  d.sections.push_back({"steps", "又一"});
              },
              "sections[3].id", "两次"}),
    faultName);

INSTANTIATE_TEST_SUITE_P(
    Marks, Defect,
    ::testing::Values(
        Fault{"RuleBasis", [](Definition& d) { d.rules[1].basis.clear(); }, "rules[2].basis",
              "依据"},
        Fault{"KeyBasis", [](Definition& d) { d.questions[0].keys[0].basis.clear(); },
              "questions[1].keys[1].basis", "依据"},
        Fault{"NoReason", [](Definition& d) { d.questions[0].keys[0].reasons.pop_back(); },
              "questions[1].keys[1].reasons", "选项“fine”没有写理由"},
        Fault{"TwoReasons",
              [](Definition& d) {
                  auto& reasons = d.questions[0].keys[0].reasons;
                  reasons.push_back(reasons.front());
              },
              "questions[1].keys[1].reasons", "写了 2 次"},
        Fault{"WrongEarnsAll",
              [](Definition& d) { d.questions[0].keys[0].reasons[0].credit = 100; },
              "questions[1].keys[1].reasons[1]", "不能得满分"},
        Fault{"RightEarnsLess",
              [](Definition& d) { d.questions[0].keys[0].reasons[1].credit = 50; },
              "questions[1].keys[1].reasons[2]", "要得满分"},
        Fault{"NothingRequired",
              [](Definition& d) { d.questions[2].keys[0].citations.required.clear(); },
              "questions[3].keys[1].required", "至少要有一处"},
        Fault{"TrapIsRequired",
              [](Definition& d) {
                  auto& citations = d.questions[2].keys[0].citations;
                  citations.traps = {{citations.required[0].anyOf[0], "错"}};
              },
              "questions[3].keys[1].traps[1]", "写成了陷阱"},
        Fault{"RuleWord", [](Definition& d) { d.rules[0].broken = "{time} {evnt}"; },
              "rules[1].broken", "evnt"}),
    faultName);

TEST(FindDefects, wantsNoBasisOfWhatDoesNotCount) {
    const Definition definition = aScenario()
                                      .with([](Definition& d) {
                                          d.rules[5].basis.clear();
                                          d.rules[5].unverified = true;
                                          d.questions[0].keys[0].basis.clear();
                                          d.questions[0].keys[0].unverified = true;
                                          d.questions[0].keys[0].reasons[0].credit = 20;
                                      })
                                      .build();
    EXPECT_EQ(listed(findDefects(definition)), "");
}

INSTANTIATE_TEST_SUITE_P(
    World, Defect,
    ::testing::Values(
        Fault{"ArrivalEarly",
              [](Definition& d) { d.cases[0].arrival = moment("2024-02-29T09:00"); },
              "cases[1].arrival", "不能早于违法行为"},
        Fault{"ArrivalLate", [](Definition& d) { d.cases[0].arrival = moment("2024-05-02T09:00"); },
              "cases[1].arrival", "不能晚于作出决定"},
        Fault{"WordName",
              [](Definition& d) {
                  for (Case& one : d.cases) one.words.emplace_back("a b", "x");
              },
              "cases[1].words", "不能当词"},
        Fault{"Icon", [](Definition& d) { d.things[0].icon = "castle"; }, "things[1].icon",
              "castle"},
        Fault{"ExhibitIcon", [](Definition& d) { d.exhibits[0].icon = "castle"; },
              "exhibits[1].icon", "castle"},
        Fault{"Look", [](Definition& d) { d.people[0].look = "king"; }, "people[1].look", "king"},
        Fault{"Vignette", [](Definition& d) { d.vignette = "castle"; }, "vignette", "castle"},
        Fault{"SameThing", [](Definition& d) { d.things[2].name = d.things[1].name; },
              "things[3].name", "分不清"},
        Fault{"SamePlace", [](Definition& d) { d.places[1].name = d.places[0].name; },
              "places[2].name", "分不清"},
        Fault{"SameAsAThing", [](Definition& d) { d.people[0].name = d.things[0].name; },
              "people[1].name", "分不清"},
        Fault{"WideMap", [](Definition& d) { d.map.width = 1e300; }, "map.width", "20000"},
        Fault{"ShapeOutside", [](Definition& d) { d.map.shapes[0].points[1].x = 301; },
              "map.shapes[1].points[2]", "不在地图里"},
        Fault{"OtherwiseWord", [](Definition& d) { d.verbs[0].otherwise = "{target}{taget}"; },
              "verbs[1].otherwise", "taget"},
        Fault{"CaseTwice", [](Definition& d) { d.cases[1].id = "old"; }, "cases[2].id", "两次"},
        Fault{"CaseDates", [](Definition& d) { d.cases[0].dates.decision = day("2023-01-01"); },
              "cases[1].decision", "不能早于"},
        Fault{"CaseBegan",
              [](Definition& d) { d.cases[0].dates.began = d.cases[0].dates.offence.plusDays(1); },
              "cases[1].offence_from", "不能晚于"},
        Fault{"CaseWord", [](Definition& d) { d.cases[1].words.clear(); }, "cases[2].words",
              "month"},
        Fault{"ExtraWord", [](Definition& d) { d.cases[1].words.emplace_back("a", "b"); },
              "cases[2].words", "多了"},
        Fault{"VerbReserved", [](Definition& d) { d.verbs[2].id = "finish"; }, "verbs[3].id",
              "程序自己"},
        Fault{"VerbSilent", [](Definition& d) { d.verbs[0].otherwise.clear(); },
              "verbs[1].otherwise", "空"},
        Fault{"VerbOnNothing", [](Definition& d) { d.verbs[2].on.clear(); }, "verbs[3].on", "物品"},
        Fault{"VerbTime", [](Definition& d) { d.verbs[0].duration = base::Millis{-1}; },
              "verbs[1].duration", "24 小时"},
        Fault{"MannerTwice", [](Definition& d) { d.verbs[1].manners[1].id = "scale"; },
              "verbs[2].manners[2].id", "两次"},
        Fault{"EventIsVerb", [](Definition& d) { d.events.emplace_back("look"); }, "events[2]",
              "两次"},
        Fault{"EventReserved", [](Definition& d) { d.events.emplace_back("reply"); }, "events[2]",
              "程序自己"},
        Fault{"MapSize", [](Definition& d) { d.map.width = 0; }, "map.width", "大于 0"},
        Fault{"ShapeRole", [](Definition& d) { d.map.shapes[0].role = "lake"; },
              "map.shapes[1].role", "lake"},
        Fault{"ShapePoints", [](Definition& d) { d.map.shapes[0].points.resize(2); },
              "map.shapes[1].points", "三个点"},
        Fault{"PlaceOutside", [](Definition& d) { d.places[1].at.x = 301; }, "places[2].at",
              "不在地图里"},
        Fault{"TargetTwice", [](Definition& d) { d.people[0].id = "sign"; }, "people[1].id",
              "两次"},
        Fault{"PersonPlace", [](Definition& d) { d.people[0].place = "moon"; }, "people[1].place",
              "moon"},
        Fault{"TopicTwice", [](Definition& d) { d.people[0].topics[1].id = "monitoring"; },
              "people[1].topics[2].id", "两次"},
        Fault{"FoundByVerb", [](Definition& d) { d.things[3].foundBy->deeds[0].verb = "eat"; },
              "things[4].found_by", "eat"},
        Fault{"FoundByTarget", [](Definition& d) { d.things[3].foundBy->deeds[0].target = "moon"; },
              "things[4].found_by", "moon"},
        Fault{"FoundByWrongKind",
              [](Definition& d) { d.things[3].foundBy = FoundBy{"photo", "worker"}; },
              "things[4].found_by", "不能对"},
        Fault{"FoundByItself", [](Definition& d) { d.things[3].foundBy->deeds[0].target = "ledger"; },
              "things[4].found_by", "永远找不到"},
        Fault{"ExhibitText", [](Definition& d) { d.exhibits[0].proves.clear(); },
              "exhibits[1].proves", "空"},
        Fault{"EndingTwice", [](Definition& d) { d.endings.push_back(d.endings[0]); },
              "endings[2].id", "两次"}),
    faultName);

INSTANTIATE_TEST_SUITE_P(
    Rules, Defect,
    ::testing::Values(
        Fault{"IdTwice", [](Definition& d) { d.questions[0].id = "identify"; }, "questions[1].id",
              "两次"},
        Fault{"Section", [](Definition& d) { d.rules[0].section = "moon"; }, "rules[1].section",
              "moon"},
        Fault{"Title", [](Definition& d) { d.rules[0].title.clear(); }, "rules[1].title", "空"},
        Fault{"NoNames", [](Definition& d) { d.rules[1].what.names.clear(); }, "rules[2].what",
              "哪种事件"},
        Fault{"UnknownName", [](Definition& d) { d.rules[1].what.names = {"eat"}; },
              "rules[2].what", "eat"},
        Fault{"NoReference", [](Definition& d) { d.rules[0].reference = {}; }, "rules[1].reference",
              "哪种事件"},
        Fault{"NeedlessReference", [](Definition& d) { d.rules[1].reference = pattern("look"); },
              "rules[2].reference", "不用"},
        Fault{"Within", [](Definition& d) { d.rules[4].within = procedure::Period{0, procedure::PeriodUnit::Minutes}; },
              "rules[5].within", "时限"},
        Fault{"AtLeastBeyondWithin",
              [](Definition& d) {
                  d.rules[4].atLeast = procedure::Period{31, procedure::PeriodUnit::Minutes};
              },
              "rules[5].at_least", "比 within 还长"},
        Fault{"Count", [](Definition& d) { d.rules[1].count = 0; }, "rules[2].count", "次数"},
        Fault{"Key", [](Definition& d) { d.rules[2].what.where[0].key = "colour"; },
              "rules[3].what", "colour"},
        Fault{"Target", [](Definition& d) { d.rules[2].what.where[0].value = "moon"; },
              "rules[3].what", "moon"},
        Fault{"Manner", [](Definition& d) { d.rules[2].what.where[1].key = "manner:flash"; },
              "rules[3].what", "flash"},
        Fault{"Topic", [](Definition& d) { d.rules[4].what.where[0].value = "weather"; },
              "rules[5].what", "weather"},
        Fault{"NeverOnThat",
              [](Definition& d) {
                  d.rules[1].what = pattern("identify", {equals("target", "sign")});
              },
              "rules[2].what", "不会触发"},
        Fault{"NoEffect", [](Definition& d) { d.rules[5].points = score::Points{}; },
              "rules[6].points", "没有作用"}),
    faultName);

INSTANTIATE_TEST_SUITE_P(
    Questions, Defect,
    ::testing::Values(
        Fault{"NoKeyForACase",
              [](Definition& d) { d.questions[0].keys[0].offence.until = day("2025-01-01"); },
              "questions[1].keys", "新法"},
        Fault{"Interval",
              [](Definition& d) {
                  d.questions[0].keys.push_back(d.questions[0].keys[0]);
                  d.questions[0].keys[1].decision = {day("2024-01-01"), day("2024-01-01")};
              },
              "questions[1].keys[2].decision", "晚于"},
        Fault{"OneOption",
              [](Definition& d) {
                  d.questions[0].options.erase(d.questions[0].options.begin());
                  d.questions[0].options.pop_back();
              },
              "questions[1].options", "两个选项"},
        Fault{"OptionTwice", [](Definition& d) { d.questions[0].options[0].id = "fine"; },
              "questions[1].options[3].id", "两次"},
        Fault{"UnknownRight", [](Definition& d) { d.questions[0].keys[0].right = {"moon"}; },
              "questions[1].keys[1].right", "moon"},
        Fault{"TwoRight",
              [](Definition& d) {
                  d.questions[0].keys[0].right = {"order", "fine"};
              },
              "questions[1].keys[1].right", "一个正确"},
        Fault{"OrderingTwice",
              [](Definition& d) {
                  d.questions[1].keys[0].right = {"a", "b", "a"};
              },
              "questions[2].keys[1].right", "写了两次"},
        Fault{"NoCitation",
              [](Definition& d) { d.questions[2].keys[0].citations.required.clear(); },
              "questions[3].keys[1].required", "至少要有一处"},
        Fault{"CitationWithOptions",
              [](Definition& d) {
                  d.questions[2].options = {{"a", "甲"}};
              },
              "questions[3].options", "没有选项"},
        Fault{"GeneralPrice", [](Definition& d) { d.questions[2].prices.generalLaw = -1; },
              "questions[3].prices.general_law", "100"},
        Fault{"GeneralIsRequired",
              [](Definition& d) {
                  law::CitationSlot& slot = d.questions[2].keys[0].citations.required[0];
                  slot.general = {slot.anyOf[0]};
              },
              "questions[3].keys[1].required[1].general[1]", "一般规定"},
        Fault{"BeganAfterTheEnd",
              [](Definition& d) {
                  bank::Key& key = d.questions[2].keys[0];
                  key.offence.until = day("2030-01-01");
                  key.began = base::DateInterval{day("2030-01-01"), std::nullopt};
              },
              "questions[3].keys[1].began", "用不上"},
        Fault{"Price", [](Definition& d) { d.questions[2].prices.partWrong = 101; },
              "questions[3].prices.part_wrong", "100"},
        Fault{"Reason",
              [](Definition& d) {
                  d.questions[0].keys[0].reasons = {{"moon", "因为", 0}};
              },
              "questions[1].keys[1].reasons[1]", "moon"},
        Fault{"NoPoints", [](Definition& d) { d.questions[0].points = score::Points{}; },
              "questions[1].points", "大于 0"}),
    faultName);

TEST(FindDefects, letsHandlersGiveTheirOwnEventsAnyAttributes) {
    const Definition definition =
        aScenario()
            .with([](Definition& d) { d.rules[1].what = pattern("alarm", {equals("level", "2")}); })
            .build();
    EXPECT_EQ(listed(findDefects(definition)), "");
}

TEST(FindDefects, letsPeopleAndThingsWaitForAHandler) {
    const Definition definition = aScenario()
                                      .with([](Definition& d) {
                                          d.people[0].place.clear();
                                          d.things[3].foundBy = FoundBy{};
                                      })
                                      .build();
    EXPECT_EQ(listed(findDefects(definition)), "");
}

}  // namespace
}  // namespace lianbing::scenario
