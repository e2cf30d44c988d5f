#include "game/script/bindings_queries.h"

#include "game/scenario/document.h"
#include "game/script/bindings_arguments.h"
#include "game/script/core.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script::play {

namespace {

// A reading may sum over many days of the site's past.
constexpr std::int64_t kReadSteps = 500;
constexpr std::int64_t kMostMinutesBack = 92 * 24 * 60;  // a quarter

bool isEvent(const scenario::Definition& definition, std::string_view name) {
    const auto& events = definition.events;
    return scenario::isEngineEvent(name) || definition.findVerb(name) != nullptr ||
           std::find(events.begin(), events.end(), name) != events.end();
}

void checkEvent(lua_State* lua, const scenario::Definition& definition, std::string_view name) {
    if (isEvent(definition, name)) return;
    std::vector<std::string> known = definition.events;
    for (const scenario::Verb& verb : definition.verbs) known.push_back(verb.id);
    for (const std::string_view engine : scenario::engineEvents()) known.emplace_back(engine);
    raiseUnknown(lua, "动作或事件", name, known);
}

std::vector<std::string> allManners(const scenario::Definition& definition) {
    std::vector<std::string> known;
    const auto add = [&](const std::vector<scenario::Manner>& manners) {
        for (const scenario::Manner& manner : manners) known.push_back(manner.id);
    };
    for (const scenario::Verb& verb : definition.verbs) add(verb.manners);
    for (const scenario::Document& document : definition.documents) add(document.manners);
    add(definition.asking);
    return known;
}

void checkManner(lua_State* lua, const scenario::Definition& definition, std::string_view id) {
    const std::vector<std::string> known = allManners(definition);
    if (std::find(known.begin(), known.end(), id) != known.end()) return;
    raiseUnknown(lua, "做法", id, known);
}

[[noreturn]] void raiseUnknownWord(lua_State* lua, const scenario::Case& current,
                                   std::string_view name) {
    std::vector<std::string> known;
    for (const auto& [word, text] : current.words) known.push_back(word);
    raiseUnknown(lua, fmt::format("词（时点 {} 的 words 里没有）", current.id), name, known);
}

}  // namespace

int flag(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view name = textArgument(lua, 2);
    chargeLook(lua, reaction);
    const auto value = reaction.flag(name);
    if (value) {
        pushText(lua, *value);
    } else {
        lua_pushnil(lua);
    }
    return 1;
}

int has(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view exhibit = textArgument(lua, 2);
    checkId(lua, "证据", exhibit, reaction.definition().exhibits);
    chargeLook(lua, reaction);
    lua_pushboolean(lua, reaction.has(exhibit) ? 1 : 0);
    return 1;
}

int exhibit(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view id = textArgument(lua, 2);
    checkId(lua, "证据", id, reaction.definition().exhibits);
    chargeLook(lua, reaction);
    const auto attributes = reaction.exhibit(id);
    if (!attributes) {
        lua_pushnil(lua);
        return 1;
    }
    charge(lua, 4 * static_cast<std::int64_t>(attributes->size()));
    lua_createtable(lua, 0, static_cast<int>(attributes->size()));
    for (const auto& [key, value] : *attributes) {
        pushText(lua, key);
        pushText(lua, value);
        lua_rawset(lua, -3);
    }
    return 1;
}

int manner(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view id = textArgument(lua, 2);
    const auto& chosen = reaction.input().manners;
    const bool isChosen = std::find(chosen.begin(), chosen.end(), id) != chosen.end();
    if (!isChosen) checkManner(lua, reaction.definition(), id);
    lua_pushboolean(lua, isChosen ? 1 : 0);
    return 1;
}

int did(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view name = textArgument(lua, 2);
    checkEvent(lua, reaction.definition(), name);
    const procedure::Pattern pattern{{std::string(name)}, conditionsArgument(lua, 3)};
    chargeLook(lua, reaction);
    charge(lua, static_cast<std::int64_t>(reaction.scene().world.trace.size()) / 4);
    lua_pushinteger(lua, reaction.count(pattern));
    return 1;
}

int visited(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view place = textArgument(lua, 2);
    checkId(lua, "地点", place, reaction.definition().places);
    chargeLook(lua, reaction);
    lua_pushboolean(lua, reaction.visited(place) ? 1 : 0);
    return 1;
}

int answer(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view id = textArgument(lua, 2);
    const auto& questions = reaction.definition().questions;
    checkId(lua, "题目", id, questions);
    const bank::Question& question = *reaction.definition().findQuestion(id);
    const auto& answers = reaction.scene().world.answers;
    const auto found = answers.find(id);
    const bank::Answer given = found == answers.end() ? bank::Answer{} : found->second;
    if (question.kind == bank::QuestionKind::Citation) {
        pushText(lua, given.text);
    } else {
        pushTexts(lua, given.options);
    }
    return 1;
}

int word(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view name = textArgument(lua, 2);
    const scenario::Case& current = reaction.scene().current;
    const auto found = std::find_if(current.words.begin(), current.words.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    if (found == current.words.end()) raiseUnknownWord(lua, current, name);
    pushText(lua, found->second);
    return 1;
}

int currentCase(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 0);
    pushText(lua, reaction.scene().current.id);
    return 1;
}

int clock(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 0);
    chargeLook(lua, reaction);
    pushText(lua, reaction.now().clock());
    return 1;
}

int minutes(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 0);
    chargeLook(lua, reaction);
    const base::Moment now = reaction.now();
    const base::Moment arrival = reaction.scene().current.arrival;
    const auto days = std::chrono::hours{24} * (now.date.days() - arrival.date.days());
    const auto passed =
        std::chrono::duration_cast<std::chrono::minutes>(days + (now.ofDay - arrival.ofDay));
    lua_pushinteger(lua, passed.count());
    return 1;
}

int read(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view channel = textArgument(lua, 2);
    const std::int64_t back = lua_isnoneornil(lua, 3) ? 0 : integerArgument(lua, 3);
    if (back < 0 || back > kMostMinutesBack)
        raiseArgument(lua, 3, fmt::format("应该是 0 到 {} 分钟以前", kMostMinutesBack));
    if (reaction.plant() == nullptr) raise(lua, "剧本没有写 plant，没有读数可看");
    checkId(lua, "通道", channel, reaction.plant()->channels());
    chargeLook(lua, reaction);
    charge(lua, kReadSteps);
    const auto sample = reaction.plant()->sample(
        channel, reaction.now().plus(-std::chrono::minutes{back}));
    if (!sample) raise(lua, sample.error().what);
    if (sample->mark == site::Mark::Missing) {
        lua_pushnil(lua);
    } else {
        lua_pushnumber(lua, sample->value);
    }
    pushText(lua, sample->unit);
    pushText(lua, std::string(1, site::letterOf(sample->claim)));
    return 3;
}

int here(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 0);
    chargeLook(lua, reaction);
    pushText(lua, reaction.here());
    return 1;
}

int where(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view id = textArgument(lua, 2);
    checkId(lua, "人物", id, reaction.definition().people);
    chargeLook(lua, reaction);
    pushText(lua, reaction.whereabouts(*reaction.definition().findPerson(id)));
    return 1;
}

int talking(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view id = textArgument(lua, 2);
    checkId(lua, "人物", id, reaction.definition().people);
    chargeLook(lua, reaction);
    lua_pushboolean(lua, reaction.isTalking(id) ? 1 : 0);
    return 1;
}

int anybodyAt(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view place = textArgument(lua, 2);
    checkId(lua, "地点", place, reaction.definition().places);
    chargeLook(lua, reaction);
    lua_pushboolean(lua, reaction.isAnybodyAt(place) ? 1 : 0);
    return 1;
}

int officers(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 0);
    std::vector<std::string> ids;
    if (const scenario::Group* group = reaction.scene().world.actingGroup()) {
        ids = group->officers;
    } else {
        for (const scenario::Officer& officer : reaction.definition().officers)
            ids.push_back(officer.name);
    }
    pushTexts(lua, ids);
    return 1;
}

int signer(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 0);
    if (reaction.input().signer.empty()) raise(lua, "play:signer 只能在 on_sign 里用");
    pushText(lua, reaction.input().signer);
    return 1;
}

int written(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view id = textArgument(lua, 2);
    const std::string_view field = textArgument(lua, 3);
    checkId(lua, "文书", id, reaction.definition().documents);
    const scenario::Document& document = *reaction.definition().findDocument(id);
    checkId(lua, "栏目", field, document.fields);
    const scenario::Scene& scene = reaction.scene();
    pushText(lua, scenario::fieldText(document, *document.findField(field), scene.current,
                                      scene.world));
    return 1;
}

int random(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::int64_t sides = integerArgument(lua, 2);
    if (sides < 1 || sides > std::numeric_limits<std::int32_t>::max()) {
        raiseArgument(lua, 2, "应该是 1 到 2147483647 的整数");
    }
    lua_pushinteger(lua, reaction.chance().between(1, sides));
    return 1;
}

}  // namespace lianbing::script::play
