#include "game/script/messages.h"
#include "game/script/read_definition.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::script {

namespace {

using scenario::TargetKind;

std::string_view wordFor(TargetKind kind) {
    switch (kind) {
        case TargetKind::Thing:
            return "物品";
        case TargetKind::Person:
            return "人物";
        case TargetKind::Place:
            return "地点";
    }
    return {};
}

scenario::MapPoint readPoint(FieldReader& reader, FieldKey key) {
    scenario::MapPoint point;
    reader.table(key, Need::Needed, [&](FieldReader& pair) {
        point = {pair.number(1), pair.number(2)};
        pair.refuseOthers();
    });
    return point;
}

scenario::MapShape readShape(FieldReader& reader) {
    scenario::MapShape shape;
    shape.role = reader.text("role");
    shape.label = reader.name("label", Need::Optional);
    shape.closed = reader.boolean("closed", true);
    reader.table("points", Need::Needed, [&](FieldReader& points) {
        points.forEachPlace(
            [&](lua_Integer place) { shape.points.push_back(readPoint(points, place)); });
    });
    return shape;
}

scenario::SiteMap readMap(FieldReader& root) {
    scenario::SiteMap map;
    root.table("map", Need::Needed, [&](FieldReader& reader) {
        map.width = reader.number("width");
        map.height = reader.number("height");
        map.north = reader.number("north", Need::Optional);
        reader.list("shapes", Need::Optional,
                    [&](FieldReader& shape) { map.shapes.push_back(readShape(shape)); });
        reader.refuseOthers();
    });
    return map;
}

void checkVerb(FieldReader& on, const std::string& id, TargetKind kind,
               const scenario::Definition& definition) {
    const scenario::Verb* verb = definition.findVerb(id);
    if (verb == nullptr) {
        std::vector<std::string> known;
        for (const scenario::Verb& one : definition.verbs) known.push_back(one.id);
        const std::string close = closest(id, known);
        on.complain(id.c_str(), close.empty()
                                    ? "verbs 里没有这个动作"
                                    : fmt::format("verbs 里没有这个动作，是不是想写 {}", close));
    } else if (std::find(verb->on.begin(), verb->on.end(), kind) == verb->on.end()) {
        on.complain(id.c_str(), fmt::format("“{}”不能对{}做（看这个动作的 on），这个函数永远用不上",
                                            verb->label, wordFor(kind)));
    }
}

/// Looks at the functions that answer verbs.
void checkReactions(FieldReader& reader, TargetKind kind, const scenario::Definition& definition) {
    reader.table("on", Need::Optional, [&](FieldReader& on) {
        for (const std::string& verb : on.names()) {
            on.function(verb.c_str());
            checkVerb(on, verb, kind, definition);
        }
    });
}

scenario::Place readPlace(FieldReader& reader, const scenario::Definition& definition) {
    scenario::Place place;
    place.id = reader.id();
    place.name = reader.name("name");
    place.note = reader.text("note", Need::Needed, Form::Text);
    place.at = readPoint(reader, "at");
    place.foundBy = readFoundBy(reader, "found_by");
    reader.function("on_enter");
    checkReactions(reader, TargetKind::Place, definition);
    return place;
}

/// A place, or `carried`: true, or the officer who carries it.
void readWhereabouts(FieldReader& reader, scenario::Thing& thing) {
    if (!reader.has("carried")) {
        thing.place = reader.text("place");
        return;
    }
    if (reader.has("place")) reader.complain("place", "写了 carried（随身带着）就不用写");
    if (reader.typeOf("carried") == LUA_TSTRING) {
        thing.carrier = reader.text("carried");
    } else if (!reader.boolean("carried")) {
        reader.complain("carried", "应该是 true，或者由谁带着的编号");
    }
}

scenario::Thing readThing(FieldReader& reader, const scenario::Definition& definition) {
    scenario::Thing thing;
    thing.id = reader.id();
    thing.name = reader.name("name");
    readWhereabouts(reader, thing);
    thing.note = reader.text("note", Need::Optional, Form::Text);
    thing.icon = reader.name("icon", Need::Optional);
    thing.foundBy = readFoundBy(reader, "found_by");
    checkReactions(reader, TargetKind::Thing, definition);
    return thing;
}

void checkShown(FieldReader& reader, const scenario::Definition& definition) {
    reader.table("shown", Need::Optional, [&](FieldReader& shown) {
        for (const std::string& exhibit : shown.names()) {
            shown.function(exhibit.c_str());
            if (definition.findExhibit(exhibit) == nullptr) {
                shown.complain(exhibit.c_str(), "exhibits 里没有这件证据");
            }
        }
    });
}

scenario::Person readPerson(FieldReader& reader, const scenario::Definition& definition) {
    scenario::Person person;
    person.id = reader.id();
    person.name = reader.name("name");
    person.role = reader.name("role", Need::Optional);
    person.look = reader.name("look", Need::Optional);
    person.place = reader.text("place", Need::Optional);
    person.note = reader.text("note", Need::Optional, Form::Text);
    reader.list("topics", Need::Optional, [&](FieldReader& topic) {
        person.topics.push_back(
            {topic.id(), topic.text("label"), readFoundBy(topic, "found_by")});
        topic.function("answer");
    });
    checkReactions(reader, TargetKind::Person, definition);
    checkShown(reader, definition);
    return person;
}

}  // namespace

void readWorld(FieldReader& root, scenario::Definition& definition) {
    definition.map = readMap(root);
    root.list("places", Need::Needed, [&](FieldReader& place) {
        definition.places.push_back(readPlace(place, definition));
    });
    root.list("things", Need::Optional, [&](FieldReader& thing) {
        definition.things.push_back(readThing(thing, definition));
    });
    root.list("people", Need::Optional, [&](FieldReader& person) {
        definition.people.push_back(readPerson(person, definition));
    });
}

}  // namespace lianbing::script
