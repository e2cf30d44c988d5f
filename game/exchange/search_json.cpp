#include "game/exchange/search_json.h"

#include <nlohmann/json.hpp>

namespace lianbing::exchange {

std::string searchJson(const law::SearchResult& result) {
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
        hits.push_back(std::move(json));
    }
    return Json{{"hits", std::move(hits)}, {"more", result.hasMore}}.dump();
}

}  // namespace lianbing::exchange
