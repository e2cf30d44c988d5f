#include "game/script/bindings_effects.h"

#include "game/script/bindings_arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::script::play {

namespace {

constexpr std::int64_t kMinutesInYear = 366 * 24 * 60;

bool isSpeaker(const scenario::Definition& definition, std::string_view speaker) {
    if (speaker.empty() || definition.findPerson(speaker) != nullptr) return true;
    for (const scenario::Officer& officer : definition.officers) {
        if (officer.name == speaker || officer.id == speaker) return true;
    }
    return std::any_of(definition.people.begin(), definition.people.end(),
                       [&](const scenario::Person& person) { return person.name == speaker; });
}

void checkText(lua_State* lua, int index, std::string_view text) {
    if (text.empty()) raiseArgument(lua, index, "不能是空的");
}

}  // namespace

void checkSpeaker(lua_State* lua, const scenario::Definition& definition,
                  std::string_view speaker) {
    if (isSpeaker(definition, speaker)) return;
    std::vector<std::string> known;
    for (const scenario::Officer& officer : definition.officers) known.push_back(officer.name);
    for (const scenario::Person& person : definition.people) known.push_back(person.id);
    raiseUnknown(lua, "人物，也没有叫这个名字的执法人员", speaker, known);
}

int say(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const bool isNarration = lua_isnone(lua, 3);
    const std::string_view first = textArgument(lua, 2);
    if (isNarration) {
        checkText(lua, 2, first);
        addEffect(lua, reaction, scenario::Say{{}, copied(lua, first)});
        return 0;
    }
    const std::string_view text = textArgument(lua, 3);
    checkSpeaker(lua, reaction.definition(), first);
    checkText(lua, 3, text);
    addEffect(lua, reaction, scenario::Say{copied(lua, first), copied(lua, text)});
    return 0;
}

int reveal(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view thing = textArgument(lua, 2);
    if (reaction.definition().findPlace(thing) == nullptr)
        checkId(lua, "物品", thing, reaction.definition().things);
    addEffect(lua, reaction, scenario::Reveal{copied(lua, thing)});
    return 0;
}

int remove(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view target = textArgument(lua, 2);
    if (reaction.definition().findPerson(target) == nullptr) {
        checkId(lua, "物品或人物", target, reaction.definition().things);
    }
    addEffect(lua, reaction, scenario::Remove{copied(lua, target)});
    return 0;
}

int move(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view who = textArgument(lua, 2);
    const std::string_view place = textArgument(lua, 3);
    if (!who.empty()) checkId(lua, "人物", who, reaction.definition().people);
    checkId(lua, "地点", place, reaction.definition().places);
    addEffect(lua, reaction, scenario::MoveTo{copied(lua, who), copied(lua, place)});
    return 0;
}

int spend(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::int64_t minutes = integerArgument(lua, 2);
    if (minutes < 0 || minutes > kMinutesInYear) {
        raiseArgument(lua, 2, "应该是 0 到一年之间的分钟数");
    }
    addEffect(lua, reaction, scenario::SpendTime{std::chrono::minutes{minutes}});
    return 0;
}

int collect(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view exhibit = textArgument(lua, 2);
    checkId(lua, "证据", exhibit, reaction.definition().exhibits);
    addEffect(lua, reaction, scenario::Collect{copied(lua, exhibit), attributesArgument(lua, 3)});
    return 0;
}

int set(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view name = textArgument(lua, 2);
    const std::string_view value = textArgument(lua, 3);
    checkText(lua, 2, name);
    addEffect(lua, reaction, scenario::SetFlag{copied(lua, name), copied(lua, value)});
    return 0;
}

int happen(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view name = textArgument(lua, 2);
    const auto& events = reaction.definition().events;
    if (std::find(events.begin(), events.end(), name) == events.end()) {
        raiseUnknown(lua, "事件（要先写进 events）", name, events);
    }
    addEffect(lua, reaction, scenario::Happen{copied(lua, name), attributesArgument(lua, 3)});
    return 0;
}

int finish(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view ending = textArgument(lua, 2);
    checkId(lua, "结局", ending, reaction.definition().endings);
    chargeLook(lua, reaction);
    if (reaction.isEnded()) raise(lua, "一次检查只能有一个结局，前面已经调用过 play:finish");
    addEffect(lua, reaction, scenario::End{copied(lua, ending)});
    return 0;
}

int later(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view occasion = textArgument(lua, 2);
    checkId(lua, "事（要先写进 occasions）", occasion, reaction.definition().occasions);
    const std::int64_t minutes = integerArgument(lua, 3);
    if (minutes < 1 || minutes > kMinutesInYear) {
        raiseArgument(lua, 3, "应该是 1 到一年之间的分钟数");
    }
    addEffect(lua, reaction,
              scenario::Later{copied(lua, occasion), std::chrono::minutes{minutes}});
    return 0;
}

int callOff(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view occasion = textArgument(lua, 2);
    checkId(lua, "事（要先写进 occasions）", occasion, reaction.definition().occasions);
    addEffect(lua, reaction, scenario::CallOff{copied(lua, occasion)});
    return 0;
}

int refuse(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    const std::string_view text = textArgument(lua, 2);
    checkText(lua, 2, text);
    addEffect(lua, reaction, scenario::Refuse{copied(lua, text)});
    return 0;
}

int mood(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 2);
    const std::string_view person = textArgument(lua, 2);
    const std::string_view word = textArgument(lua, 3);
    checkId(lua, "人物", person, reaction.definition().people);
    if (!scenario::isMood(word)) raiseArgument(lua, 3, "应该是 calm、tense 或者 open");
    addEffect(lua, reaction, scenario::SetFlag{scenario::moodFlag(person), copied(lua, word)});
    return 0;
}

}  // namespace lianbing::script::play
