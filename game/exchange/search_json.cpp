#include "game/exchange/search_json.h"

#include "game/law/standing_text.h"

#include <nlohmann/json.hpp>

namespace lianbing::exchange {

namespace {

/// Null for what is in force or not yet.
nlohmann::ordered_json repealedSince(const law::ArticleRef& ref, base::Date day,
                                     const law::Library& library) {
    const law::Version* version = library.version(ref.law, ref.version);
    const bool isOver =
        version != nullptr && version->force.until && *version->force.until <= day;
    return isOver ? nlohmann::ordered_json(version->force.until->iso()) : nlohmann::ordered_json();
}

}  // namespace

std::string searchJson(const law::SearchResult& result, base::Date day,
                       const law::Library& library) {
    using Json = nlohmann::ordered_json;
    Json hits = Json::array();
    for (const law::SearchHit& hit : result.hits) {
        Json json;
        json["law"] = hit.ref.law.value;
        json["version"] = hit.ref.version;
        json["article"] = hit.ref.article;
        json["sub"] = hit.ref.sub;
        json["paragraph"] = hit.ref.paragraph;
        json["heading"] = hit.heading;
        json["text"] = hit.text;
        json["marks"] = hit.marks;
        json["gist"] = hit.isGist;
        json["out_of_force"] = law::outOfForceMark(hit.ref, day, library);
        json["repealed_since"] = repealedSince(hit.ref, day, library);
        hits.push_back(std::move(json));
    }
    return Json{{"hits", std::move(hits)}, {"more", result.hasMore}}.dump();
}

}  // namespace lianbing::exchange
