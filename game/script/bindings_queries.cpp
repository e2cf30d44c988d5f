#include "game/script/bindings_queries.h"

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

bool isEvent(const scenario::Definition& definition, std::string_view name) {
    const auto& events = definition.events;
    return scenario::isEngineEvent(name) || definition.findVerb(name) != nullptr ||
           std::find(events.begin(), events.end(), name) != events.end();
}

void checkEvent(lua_State* lua, const scenario::Definition& definition, std::string_view name) {
    if (isEvent(definition, name)) return;
    std::vector<std::string> known = definition.events;
    for (const scenario::Verb& verb : definition.verbs) known.push_back(verb.id);
    for (const char* engine : {"go", "ask", "show", "reply", "respond", "finish", "time-up"}) {
        known.emplace_back(engine);
    }
    raiseUnknown(lua, "动作或事件", name, known);
}

bool isManner(const scenario::Definition& definition, std::string_view id) {
    return std::any_of(
        definition.verbs.begin(), definition.verbs.end(), [&](const scenario::Verb& verb) {
            return std::any_of(verb.manners.begin(), verb.manners.end(),
                               [&](const scenario::Manner& manner) { return manner.id == id; });
        });
}

void checkManner(lua_State* lua, const scenario::Definition& definition, std::string_view id) {
    if (isManner(definition, id)) return;
    std::vector<std::string> known;
    for (const scenario::Verb& verb : definition.verbs) {
        for (const scenario::Manner& manner : verb.manners) known.push_back(manner.id);
    }
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
    const auto& chosen = reaction.manners();
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
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view channel = textArgument(lua, 2);
    if (reaction.plant() == nullptr) raise(lua, "剧本没有写 plant，没有读数可看");
    checkId(lua, "通道", channel, reaction.plant()->channels());
    chargeLook(lua, reaction);
    charge(lua, kReadSteps);
    const auto sample = reaction.plant()->sample(channel, reaction.now());
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
