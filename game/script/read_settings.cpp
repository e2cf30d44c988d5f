#include "game/script/read_definition.h"

#include <fmt/format.h>

namespace lianbing::script {

namespace {

using scenario::TargetKind;

constexpr std::int64_t kMostMinutes = 24 * 60;

scenario::Case readCase(FieldReader& reader) {
    scenario::Case one;
    one.id = reader.id();
    one.label = reader.name("label");
    one.dates = {reader.date("offence"), reader.date("decision")};
    if (reader.has("offence_from")) one.dates.began = reader.date("offence_from");
    one.arrival = reader.moment("arrival");
    reader.table("words", Need::Optional, [&](FieldReader& words) {
        for (const std::string& name : words.names()) {
            one.words.emplace_back(name, words.text(name.c_str(), Need::Needed, Form::Text));
        }
    });
    return one;
}

std::vector<TargetKind> readTargetKinds(FieldReader& reader) {
    std::vector<TargetKind> kinds;
    for (const std::string& kind : reader.texts("on")) {
        if (kind == "thing") {
            kinds.push_back(TargetKind::Thing);
        } else if (kind == "person") {
            kinds.push_back(TargetKind::Person);
        } else if (kind == "place") {
            kinds.push_back(TargetKind::Place);
        } else {
            reader.complain(
                "on", fmt::format("只能写 thing（物品）、person（人物）、place（地点），不认识 {}",
                                  kind));
        }
    }
    return kinds;
}

scenario::Verb readVerb(FieldReader& reader) {
    scenario::Verb verb;
    verb.id = reader.id();
    verb.label = reader.name("label");
    verb.on = readTargetKinds(reader);
    const std::int64_t minutes = reader.integer("minutes");
    if (minutes < 0 || minutes > kMostMinutes) {
        reader.complain("minutes", fmt::format("应该是 0 到 {} 分钟", kMostMinutes));
    } else {
        verb.duration = std::chrono::minutes{minutes};
    }
    verb.manners = readManners(reader, "manners");
    verb.otherwise = reader.text("otherwise", Need::Needed, Form::Text);
    return verb;
}

/// Names, or tables with an id, of which groups can be formed.
std::vector<scenario::Officer> readOfficers(FieldReader& root) {
    std::vector<scenario::Officer> officers;
    bool isTeam = false;
    root.table("officers", Need::Needed,
               [&](FieldReader& all) { isTeam = all.typeOf(lua_Integer{1}) == LUA_TTABLE; });
    if (isTeam) {
        root.list("officers", Need::Needed, [&](FieldReader& one) {
            officers.push_back({one.id(), one.name("name"), one.name("role", Need::Optional)});
        });
        return officers;
    }
    for (std::string& name : root.texts("officers"))
        officers.push_back({{}, std::move(name), {}});
    return officers;
}

scenario::Occasion readOccasion(FieldReader& reader) {
    scenario::Occasion occasion{reader.id(), reader.name("label"), {}};
    if (reader.has("at")) occasion.at = std::chrono::minutes{reader.integer("at")};
    reader.function("on");
    return occasion;
}

}  // namespace

void readSettings(FieldReader& root, scenario::Definition& definition) {
    definition.officers = readOfficers(root);
    root.list("cases", Need::Needed,
              [&](FieldReader& one) { definition.cases.push_back(readCase(one)); });
    root.list("sections", Need::Needed, [&](FieldReader& section) {
        definition.sections.push_back({section.id(), section.name("title")});
    });
    root.list("verbs", Need::Needed,
              [&](FieldReader& verb) { definition.verbs.push_back(readVerb(verb)); });
    root.list("exhibits", Need::Optional, [&](FieldReader& exhibit) {
        definition.exhibits.push_back({exhibit.id(), exhibit.name("name"), exhibit.text("proves"),
                                       exhibit.name("icon", Need::Optional),
                                       readWays(exhibit, "ways")});
    });
    definition.asking = readManners(root, "asking");
    root.list("occasions", Need::Optional, [&](FieldReader& occasion) {
        definition.occasions.push_back(readOccasion(occasion));
    });
    root.list("endings", Need::Optional, [&](FieldReader& ending) {
        definition.endings.push_back({ending.id(), ending.name("title"), ending.text("text", Need::Needed, Form::Text)});
    });
    definition.events = root.texts("events", Need::Optional);
}

}  // namespace lianbing::script
