#include "game/exchange/citation_json.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lianbing::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// A provision that the version does not have is called so, whatever the standing of the law; one that
/// nobody looked for is not said to be in force.
std::string_view statusName(const law::Resolution& resolution) {
    switch (resolution.existence) {
        case law::Existence::NoSuchArticle: return "no_such_article";
        case law::Existence::NoSuchParagraph: return "no_such_paragraph";
        case law::Existence::NoSuchItem: return "no_such_item";
        case law::Existence::StructureUnknown:
            if (resolution.standing == law::Standing::InForce) return "structure_unknown";
            break;
        case law::Existence::Exists: break;
    }
    return standingName(resolution.standing);
}

Json lawJson(const law::Citation& citation, const law::Library& library) {
    if (citation.ref.law.empty()) return nullptr;
    const law::Law* known = library.find(citation.ref.law.value);
    return known == nullptr ? citation.ref.law.value : known->title;
}

void addStatus(Json& json, const law::Citation& citation, const law::Library& library, base::Date day) {
    const law::Resolution resolution = library.resolve(citation.ref, day);
    json["status"] = citation.ref.law.empty() ? "unknown_law" : statusName(resolution);
    json["version"] = resolution.version.empty() ? Json(nullptr) : Json(resolution.version);
    if (const bool isNotInPacks = resolution.version.empty() && !citation.ref.version.empty(); isNotInPacks)
        json["named_version"] = citation.ref.version;
    if (resolution.successors.empty()) return;
    Json places = Json::array();
    for (const law::ArticleRef& place : resolution.successors) places.push_back(place.compact());
    json["successors"] = std::move(places);
}

}  // namespace

std::string_view standingName(law::Standing standing) {
    switch (standing) {
        case law::Standing::InForce: return "in_force";
        case law::Standing::NotYet: return "not_yet";
        case law::Standing::Repealed: return "repealed";
        case law::Standing::UnknownLaw: return "unknown_law";
        case law::Standing::ValidityUnknown: return "validity_unknown";
    }
    return "";
}

std::string citationsJson(const std::vector<law::Citation>& citations, const law::Library& library,
                          std::optional<base::Date> on) {
    Json all = Json::array();
    for (const law::Citation& citation : citations) {
        Json json;
        json["law"] = lawJson(citation, library);
        json["article"] = citation.ref.article;
        json["sub"] = citation.ref.sub;
        json["paragraph"] = citation.ref.paragraph;
        json["item"] = citation.ref.item;
        json["subitem"] = citation.ref.subitem;
        json["begin"] = citation.begin;
        json["end"] = citation.end;
        if (on) addStatus(json, citation, library, *on);
        if (!on) json["version"] = citation.ref.version.empty() ? Json(nullptr) : Json(citation.ref.version);
        if (citation.endsWideRange) json["note"] = law::kWideRangeText;
        all.push_back(std::move(json));
    }
    return all.dump();
}

}  // namespace lianbing::exchange
