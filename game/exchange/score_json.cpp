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

std::string_view kindName(law::FindingKind kind) {
    switch (kind) {
        case law::FindingKind::Exact:
            return "exact";
        case law::FindingKind::PartMissing:
            return "part-missing";
        case law::FindingKind::PartWrong:
            return "part-wrong";
        case law::FindingKind::WrongArticle:
            return "wrong-article";
        case law::FindingKind::WrongVersion:
            return "wrong-version";
        case law::FindingKind::GeneralLaw:
            return "general-law";
        case law::FindingKind::Nonexistent:
            return "nonexistent";
        case law::FindingKind::Trap:
            return "trap";
        case law::FindingKind::Optional:
            return "optional";
        case law::FindingKind::Irrelevant:
            return "irrelevant";
        case law::FindingKind::NotACitation:
            return "not-a-citation";
        case law::FindingKind::Missed:
            return "missed";
    }
    return "";
}

/// A provision as officers write it; one whose law is not named has only 第…条.
std::string nameOf(const law::ArticleRef& ref) {
    return ref.law.empty() ? ref.provision() : ref.official();
}

Json findingJson(const law::CitationFinding& finding, int share) {
    Json json{{"kind", kindName(finding.kind)}};
    json["given"] = finding.given ? Json(nameOf(finding.given->ref)) : Json();
    json["begin"] = finding.given ? finding.given->begin : 0;
    json["end"] = finding.given ? finding.given->end : 0;
    json["expected"] = finding.expected ? Json(nameOf(*finding.expected)) : Json();
    json["share"] = share;
    json["explanation"] = finding.explanation;
    return json;
}

void addDates(Json& json, const law::LawDates& dates) {
    json["offence_date"] = dates.offence.iso();
    if (dates.lasts()) json["offence_began"] = dates.firstDay().iso();
    json["decision_date"] = dates.decision.iso();
}

/// Bytes that are not UTF-8 become U+FFFD: a broken text must not cost the whole sheet.
std::string textOf(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
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
              {"case_label", play.caseLabel}};
    addDates(json, play.dates);
    json["seed"] = play.seed;
    json["engine_rules"] = play.engineRules;
    json["inputs"] = play.inputs;
    json["clock"] = play.clock;
    json["over"] = play.over;
    json["ending"] = play.ending;
    addSheet(json, play.sheet);
    json["world_hash"] = play.worldHash.hex();
    return textOf(json);
}

std::string toJson(const MarkedAnswer& marked) {
    Json json{{"format", kFormat},
              {"scenario", marked.scenario},
              {"question", marked.question},
              {"case", marked.caseId}};
    addDates(json, marked.dates);
    json["answer"] = marked.answer;
    json["findings"] = Json::array();
    for (std::size_t i = 0; i < marked.findings.size(); ++i) {
        json["findings"].push_back(findingJson(marked.findings[i], marked.shares.at(i)));
    }
    json["explanation"] = marked.explanation;
    json["line"] = lineJson(marked.line);
    return textOf(json);
}

std::string playJson(const scenario::Inspection& inspection) {
    return toJson(markedPlay(inspection));
}

}  // namespace lianbing::exchange
