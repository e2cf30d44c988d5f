#include "game/exchange/score_json.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace lianbing::exchange {

namespace {

using Json = nlohmann::ordered_json;  // keeps keys in the order they are written in

constexpr int kFormat = 1;

/// Whole points stay whole numbers. The others are the double nearest to two decimal places, and
/// those are what the shortest form that reads back as that double has.
Json pointsJson(score::Points points) {
    const std::int64_t hundredths = points.inHundredths();
    if (hundredths % 100 == 0) return hundredths / 100;
    return static_cast<double>(hundredths) / 100.0;
}

std::string_view stateName(score::LineState state) {
    switch (state) {
        case score::LineState::Met:
            return "met";
        case score::LineState::Partly:
            return "partly";
        case score::LineState::Lost:
            return "lost";
        case score::LineState::Deducted:
            return "deducted";
        case score::LineState::NotTriggered:
            return "not-triggered";
        case score::LineState::Unverified:
            return "unverified";
    }
    return "";
}

template <class Items, class ToJson>
Json arrayOf(const Items& items, const ToJson& toJson) {
    Json array = Json::array();
    for (const auto& item : items) array.push_back(toJson(item));
    return array;
}

Json lineJson(const score::ScoreLine& line) {
    return Json{{"id", line.id},
                {"section", line.section},
                {"title", line.title},
                {"earned", pointsJson(line.earned)},
                {"max", pointsJson(line.max)},
                {"state", stateName(line.state)},
                {"moment", line.moment},
                {"reason", line.reason},
                {"basis", line.basis},
                {"events", line.events}};
}

Json vetoJson(const score::Veto& veto) {
    return Json{
        {"id", veto.id}, {"reason", veto.reason}, {"basis", veto.basis}, {"events", veto.events}};
}

void addSheet(Json& json, const score::ScoreSheet& sheet) {
    json["total"] = pointsJson(sheet.total());
    json["earned"] = pointsJson(sheet.earned());
    json["max"] = pointsJson(sheet.max());
    json["vetoed"] = sheet.vetoed();
    json["sections"] = arrayOf(sheet.sections, [&](const score::Section& section) {
        return Json{{"id", section.id},
                    {"title", section.title},
                    {"earned", pointsJson(sheet.earnedIn(section.id))},
                    {"max", pointsJson(sheet.maxIn(section.id))}};
    });
    json["lines"] = arrayOf(sheet.lines, lineJson);
    json["vetoes"] = arrayOf(sheet.vetoes, vetoJson);
}

}  // namespace

MarkedPlay markedPlay(const scenario::Inspection& inspection) {
    const scenario::World& world = inspection.world();
    const scenario::Case& current = inspection.currentCase();
    return {.scenario = inspection.definition().id,
            .title = inspection.definition().title,
            .caseId = current.id,
            .caseLabel = current.label,
            .dates = current.dates,
            .seed = inspection.seed(),
            .engineRules = scenario::kEngineRules,
            .inputs = inspection.log().size(),
            .clock = world.now.text(),
            .over = world.over,
            .ending = world.ending,
            .sheet = inspection.sheet(),
            .worldHash = world.hash()};
}

std::string toJson(const MarkedPlay& play) {
    Json json{{"format", kFormat},
              {"scenario", play.scenario},
              {"title", play.title},
              {"case", play.caseId},
              {"case_label", play.caseLabel},
              {"offence_date", play.dates.offence.iso()}};
    if (play.dates.lasts()) json["offence_began"] = play.dates.firstDay().iso();
    json["decision_date"] = play.dates.decision.iso();
    json["seed"] = play.seed;
    json["engine_rules"] = play.engineRules;
    json["inputs"] = play.inputs;
    json["clock"] = play.clock;
    json["over"] = play.over;
    json["ending"] = play.ending;
    addSheet(json, play.sheet);
    json["world_hash"] = play.worldHash.hex();
    // Bytes that are not UTF-8 become U+FFFD: a broken text must not cost the whole sheet.
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string playJson(const scenario::Inspection& inspection) {
    return toJson(markedPlay(inspection));
}

}  // namespace lianbing::exchange
