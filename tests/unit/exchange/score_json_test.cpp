#include "game/exchange/score_json.h"

#include "tests/support/scenario_play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lianbing::exchange {
namespace {

using Json = nlohmann::ordered_json;
using score::Points;

MarkedPlay aMarkedPlay() {
    MarkedPlay play;
    play.scenario = "first-visit";
    play.title = "初次检查";
    play.caseId = "act-2024";
    play.caseLabel = "行为与决定均在2024年";
    play.dates = {base::Date::fromYmd(2024, 11, 2).value(),
                  base::Date::fromYmd(2024, 12, 10).value()};
    play.seed = 18'446'744'073'709'551'615U;
    play.engineRules = 1;
    play.inputs = 12;
    play.clock = "2024-12-10 10:15";
    play.over = true;
    play.ending = "filed";
    play.sheet.sections = {{"procedure", "程序"}, {"law", "引用"}};
    play.sheet.lines = {{"rights",
                         "procedure",
                         "告知权利",
                         Points::hundredths(250),
                         Points::whole(5),
                         score::LineState::Partly,
                         "告知晚了。",
                         {"《行政处罚法》第四十四条"},
                         {3, 7},
                         "09:05"},
                        {"duty",
                         "law",
                         "找出义务条款",
                         Points::hundredths(1233),
                         Points::whole(20),
                         score::LineState::Partly,
                         "款写错了。",
                         {},
                         {},
                         ""}};
    play.worldHash = base::Digest::of("world");
    return play;
}

TEST(ScoreJson, writesEveryFieldInAFixedOrder) {
    EXPECT_EQ(toJson(aMarkedPlay()), R"({
  "format": 1,
  "scenario": "first-visit",
  "title": "初次检查",
  "case": "act-2024",
  "case_label": "行为与决定均在2024年",
  "offence_date": "2024-11-02",
  "decision_date": "2024-12-10",
  "seed": 18446744073709551615,
  "engine_rules": 1,
  "inputs": 12,
  "clock": "2024-12-10 10:15",
  "over": true,
  "ending": "filed",
  "total": 14.83,
  "earned": 14.83,
  "max": 25,
  "vetoed": false,
  "sections": [
    {
      "id": "procedure",
      "title": "程序",
      "earned": 2.5,
      "max": 5
    },
    {
      "id": "law",
      "title": "引用",
      "earned": 12.33,
      "max": 20
    }
  ],
  "lines": [
    {
      "id": "rights",
      "section": "procedure",
      "title": "告知权利",
      "earned": 2.5,
      "max": 5,
      "state": "partly",
      "moment": "09:05",
      "reason": "告知晚了。",
      "basis": [
        "《行政处罚法》第四十四条"
      ],
      "events": [
        3,
        7
      ]
    },
    {
      "id": "duty",
      "section": "law",
      "title": "找出义务条款",
      "earned": 12.33,
      "max": 20,
      "state": "partly",
      "moment": "",
      "reason": "款写错了。",
      "basis": [],
      "events": []
    }
  ],
  "vetoes": [],
  "world_hash": ")" + base::Digest::of("world").hex() +
                                         R"("
})");
}

TEST(ScoreJson, writesTheFindingsOfAnAnswer) {
    MarkedAnswer marked;
    marked.scenario = "first-visit";
    marked.question = "liability";
    marked.caseId = "act-2024";
    marked.dates = aMarkedPlay().dates;
    marked.answer = "处罚法第44条";
    const law::ArticleRef given = law::ArticleRef::parse("行政处罚法44").value();
    const law::ArticleRef expected = law::ArticleRef::parse("大气污染防治法100-2").value();
    marked.findings = {
        {law::FindingKind::Irrelevant, law::Citation{given, 0, 17, true}, std::nullopt, "无关。"},
        {law::FindingKind::Missed, std::nullopt, expected, "没有引用。"}};
    marked.shares = {-10, 0};
    marked.explanation = "说明";
    const Json json = Json::parse(toJson(marked));
    EXPECT_EQ(
        json["findings"].dump(),
        R"([{"kind":"irrelevant","given":"《行政处罚法》第四十四条","begin":0,"end":17,"expected":null,"share":-10,)"
        R"("explanation":"无关。"},{"kind":"missed","given":null,"begin":0,"end":0,)"
        R"("expected":"《大气污染防治法》第一百条第二项","share":0,"explanation":"没有引用。"}])");
    EXPECT_EQ(json["explanation"], "说明");
    EXPECT_EQ(json["line"]["earned"], 0);
}

TEST(ScoreJson, saysWhenAnActThatLastedBegan) {
    MarkedPlay play = aMarkedPlay();
    EXPECT_FALSE(Json::parse(toJson(play)).contains("offence_began"));
    play.dates.began = base::Date::fromYmd(2024, 10, 1).value();
    EXPECT_EQ(Json::parse(toJson(play))["offence_began"], "2024-10-01");
}

TEST(ScoreJson, givesNothingForAVetoedPlayButStillSaysWhatWasEarned) {
    MarkedPlay play = aMarkedPlay();
    play.sheet.vetoes = {{"entered-alone", "一人执法。", {"《行政处罚法》第四十二条"}, {1}}};

    const Json json = Json::parse(toJson(play));

    EXPECT_EQ(json["total"], 0);
    EXPECT_EQ(json["earned"], 14.83);
    EXPECT_EQ(json["vetoed"], true);
    EXPECT_EQ(
        json["vetoes"].dump(),
        R"([{"id":"entered-alone","reason":"一人执法。","basis":["《行政处罚法》第四十二条"],"events":[1]}])");
}

TEST(ScoreJson, writesEveryHundredthWithAtMostTwoPlaces) {
    MarkedPlay play = aMarkedPlay();
    for (std::int64_t hundredths = -1050; hundredths <= 1050; ++hundredths) {
        play.sheet.lines = {{}};
        play.sheet.lines[0].earned = Points::hundredths(hundredths);
        const std::string expected =
            "\"earned\": " + Points::hundredths(hundredths).text() + ",\n      \"max\"";
        ASSERT_THAT(toJson(play), ::testing::HasSubstr(expected));
    }
}

TEST(ScoreJson, namesEveryState) {
    MarkedPlay play = aMarkedPlay();
    using score::LineState;
    const std::vector<std::pair<LineState, const char*>> states{
        {LineState::Met, "met"},
        {LineState::Partly, "partly"},
        {LineState::Lost, "lost"},
        {LineState::Deducted, "deducted"},
        {LineState::NotTriggered, "not-triggered"},
        {LineState::Unverified, "unverified"}};
    for (const auto& [state, name] : states) {
        play.sheet.lines[0].state = state;
        EXPECT_EQ(Json::parse(toJson(play))["lines"][0]["state"], name);
    }
}

TEST(ScoreJson, staysUtf8WhateverATextHolds) {
    MarkedPlay play = aMarkedPlay();
    play.title = "坏\xE7\x9A字\n\"\\";
    EXPECT_EQ(Json::parse(toJson(play))["title"], "坏\xEF\xBF\xBD字\n\"\\");
}

TEST(PlayJson, tellsWhatAnInspectionCameTo) {
    scenario::SmallPlay small;
    small.applyAll({"go boiler-room", "finish"});

    const Json json = Json::parse(playJson(small.inspection()));

    EXPECT_EQ(json["scenario"], small.definition.id);
    EXPECT_EQ(json["case"], "old");
    EXPECT_EQ(json["seed"], 7);
    EXPECT_EQ(json["inputs"], 2);
    EXPECT_EQ(json["over"], true);
    EXPECT_EQ(json["engine_rules"], scenario::kEngineRules);
    EXPECT_EQ(json["lines"].size(), small.inspection().sheet().lines.size());
    EXPECT_EQ(json["world_hash"], small.world().hash().hex());
}

}  // namespace
}  // namespace lianbing::exchange
