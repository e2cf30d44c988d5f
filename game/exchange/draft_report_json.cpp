#include "game/exchange/draft_report_json.h"

#include "game/exchange/citation_json.h"
#include "game/law/draft_words.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lianbing::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name(law::Weight weight) {
    switch (weight) {
        case law::Weight::Fine:
            return "fine";
        case law::Weight::Decide:
            return "decide";
        case law::Weight::Wrong:
            return "wrong";
    }
    return "";
}

std::string_view name(law::Existence existence) {
    switch (existence) {
        case law::Existence::Exists:
            return "exists";
        case law::Existence::NoSuchArticle:
            return "no_such_article";
        case law::Existence::NoSuchParagraph:
            return "no_such_paragraph";
        case law::Existence::NoSuchItem:
            return "no_such_item";
        case law::Existence::StructureUnknown:
            return "unknown";
    }
    return "";
}

std::string_view name(law::Ground ground) {
    switch (ground) {
        case law::Ground::SameLaw:
            return "same_law";
        case law::Ground::Concurrent:
            return "concurrent";
        case law::Ground::OldLaw:
            return "old_law";
        case law::Ground::NewLighter:
            return "new_lighter";
        case law::Ground::MustCompare:
            return "must_compare";
        case law::Ground::Straddles:
            return "straddles";
        case law::Ground::NotYetLaw:
            return "not_yet_law";
        case law::Ground::OutOfForce:
            return "out_of_force";
        case law::Ground::Unknown:
            return "unknown";
    }
    return "";
}

std::string_view name(law::Change change) {
    switch (change) {
        case law::Change::Same:
            return "same";
        case law::Change::Lighter:
            return "lighter";
        case law::Change::Heavier:
            return "heavier";
        case law::Change::Mixed:
            return "mixed";
        case law::Change::Unknown:
            return "unknown";
        case law::Change::NotCompared:
            return "not_compared";
    }
    return "";
}

std::string_view name(law::Role role) {
    switch (role) {
        case law::Role::Duty:
            return "duty";
        case law::Role::Liability:
            return "liability";
        case law::Role::Power:
            return "power";
        case law::Role::Other:
            return "other";
    }
    return "";
}

std::string_view name(law::PairState state) {
    switch (state) {
        case law::PairState::Paired:
            return "paired";
        case law::PairState::DutyMissing:
            return "duty_missing";
        case law::PairState::LiabilityMissing:
            return "liability_missing";
        case law::PairState::OtherLaw:
            return "other_law";
        case law::PairState::Beside:
            return "beside";
        case law::PairState::Unchecked:
            return "unchecked";
    }
    return "";
}

Json compact(const std::vector<law::ArticleRef>& places) {
    Json all = Json::array();
    for (const law::ArticleRef& place : places) all.push_back(place.compact());
    return all;
}

Json daysJson(const std::vector<law::DayStanding>& days) {
    Json all = Json::array();
    for (const law::DayStanding& day : days) {
        Json json;
        json["day"] = day.day.iso();
        json["standing"] = standingName(day.standing);
        json["version"] = day.version;
        json["since"] = day.version.empty() ? Json(nullptr) : Json(day.since.iso());
        json["endedBy"] = day.endedBy;
        json["sentence"] = law::standingSentence(day);
        all.push_back(std::move(json));
    }
    return all;
}

Json relatedJson(const std::vector<law::RelatedPlace>& places) {
    Json all = Json::array();
    for (const law::RelatedPlace& place : places) {
        Json json;
        json["ref"] = place.ref.compact();
        json["side"] = place.side == law::Side::Later ? "later" : "earlier";
        json["change"] = name(place.change);
        json["confidence"] = place.confidence;
        json["topic"] = place.topic;
        json["gist"] = place.gist;
        json["doubt"] = place.doubt;
        json["cited"] = place.isCited;
        all.push_back(std::move(json));
    }
    return all;
}

Json remarksJson(const std::vector<law::DraftRemark>& remarks) {
    Json all = Json::array();
    for (const law::DraftRemark& remark : remarks)
        all.push_back({{"weight", name(remark.weight)}, {"sentence", remark.sentence}});
    return all;
}

Json citationJson(const law::DraftCitation& cited) {
    Json json;
    json["line"] = cited.line;
    json["begin"] = cited.citation.begin;
    json["end"] = cited.citation.end;
    json["words"] = cited.words;
    json["official"] = cited.official;
    json["weight"] = name(cited.weight);
    json["checked"] = cited.isChecked;
    json["ref"] = cited.isChecked ? Json(cited.place.compact()) : Json(nullptr);
    json["role"] = name(cited.role);
    json["existence"] = name(cited.existence);
    json["days"] = daysJson(cited.days);
    json["ground"] = name(cited.applicability.ground);
    json["reason"] = cited.applicability.reason;
    json["gist"] = cited.gist;
    json["related"] = relatedJson(cited.related);
    json["form"] = remarksJson(cited.form);
    json["mend"] = cited.mend;
    json["decide"] = cited.decide;
    return json;
}

Json pairJson(const law::DraftPair& pair) {
    Json json;
    json["state"] = name(pair.state);
    json["weight"] = name(pair.weight);
    json["liabilities"] = compact(pair.liabilities);
    json["duties"] = compact(pair.duties);
    json["fitting"] = compact(pair.fitting);
    json["sentence"] = pair.sentence;
    return json;
}

}  // namespace

std::string draftReportJson(const law::DraftCheck& check, const std::string& fileName) {
    Json json;
    json["format"] = 1;
    json["file"] = fileName;
    json["began"] = check.dates.began ? Json(check.dates.began->iso()) : Json(nullptr);
    json["offence"] = check.dates.offence.iso();
    json["decision"] = check.dates.decision.iso();
    json["counts"] = {{"wrong", check.count(law::Weight::Wrong)},
                      {"decide", check.count(law::Weight::Decide)},
                      {"fine", check.count(law::Weight::Fine)}};
    json["citations"] = Json::array();
    for (const law::DraftCitation& cited : check.citations)
        json["citations"].push_back(citationJson(cited));
    json["pairs"] = Json::array();
    for (const law::DraftPair& pair : check.pairs) json["pairs"].push_back(pairJson(pair));
    json["interval"] = check.interval;
    json["whole"] = remarksJson(check.whole);
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace lianbing::exchange
