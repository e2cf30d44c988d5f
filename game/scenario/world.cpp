#include "game/scenario/world.h"

#include "game/base/check.h"
#include "game/base/text.h"
#include "game/scenario/world_hash.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianbing::scenario {

namespace {

using base::Millis;
using procedure::setAttribute;
using procedure::TraceEvent;
using std::chrono::minutes;

constexpr double kMetresPerMinute = 60;  // 1 m/s

std::string_view traineeName(const Definition& definition) {
    return definition.officers.empty() ? std::string_view{} : definition.officers.front();
}

Millis walkingTime(const Definition& definition, std::string_view from, std::string_view to) {
    const Place* origin = definition.findPlace(from);
    const Place* goal = definition.findPlace(to);
    if (origin == nullptr || goal == nullptr) return minutes{1};
    const double east = goal->at.x - origin->at.x;
    const double south = goal->at.y - origin->at.y;
    const double metres = std::sqrt(east * east + south * south);
    return minutes{std::max<std::int64_t>(1, std::int64_t(std::ceil(metres / kMetresPerMinute)))};
}

std::string_view kindOf(const Definition& definition, std::string_view target) {
    if (definition.findPerson(target) != nullptr) return "person";
    if (definition.findPlace(target) != nullptr) return "place";
    return "thing";
}

/// Makes the trace event of one kind of intent; `place` is already in it.
struct EventMaker {
    const Definition& definition;
    const World& world;
    TraceEvent& event;

    void set(std::string_view key, std::string_view value) const {
        setAttribute(event.attributes, key, value);
    }

    void setTarget(std::string_view target, std::string_view kind) const {
        set("target", target);
        set("kind", kind);
    }

    void setLabel(std::string_view action) const { set("label", action); }

    void setLabel(std::string_view action, std::string_view object) const {
        set("label", std::string(action).append(object));
    }

    void operator()(const Go& go) const {
        event.name = "go";
        set("place", go.place);
        setLabel("前往", definition.nameOf(go.place));
    }

    void operator()(const Act& act) const {
        event.name = act.verb;
        setTarget(act.target, kindOf(definition, act.target));
        const Verb* verb = definition.findVerb(act.verb);
        setLabel(verb == nullptr ? act.verb : verb->label, definition.nameOf(act.target));
        for (const std::string& manner : act.manners) set("manner:" + manner, "yes");
    }

    void operator()(const Ask& ask) const {
        event.name = "ask";
        setTarget(ask.person, "person");
        set("topic", ask.topic);
        setLabel("询问", definition.nameOf(ask.person));
    }

    void operator()(const Show& show) const {
        event.name = "show";
        setTarget(show.person, "person");
        set("exhibit", show.exhibit);
        const Exhibit* exhibit = definition.findExhibit(show.exhibit);
        setLabel("出示", exhibit == nullptr ? show.exhibit : exhibit->name);
    }

    void operator()(const Reply& reply) const {
        event.name = "reply";
        setLabel("回答");
        set("choice", base::join(reply.options, ","));
        if (!world.pending) return;
        set("ask", world.pending->id);
        if (!world.pending->multiple) return;
        for (const std::string& option : reply.options) set("choice:" + option, "yes");
    }

    void operator()(const Respond& respond) const {
        event.name = "respond";
        set("question", respond.question);
        setLabel("答题");
    }

    void operator()(const Finish&) const {
        event.name = "finish";
        setLabel("结束检查");
    }

    void operator()(const TimeUp&) const {
        event.name = "time-up";
        setLabel("时间到");
    }

    void operator()(const RewindTo&) const {
        LIANBING_CHECK(false, "a rewind leaves no trace event");
    }
};

/// Folds inputs and effects into a world, one at a time.
struct Folder {
    World& world;
    const Definition& definition;
    std::uint64_t sequence;

    void say(std::string_view speaker, std::string text) const {
        world.transcript.push_back({sequence, world.now, std::string(speaker), std::move(text)});
    }

    void arrive(const std::string& place) const {
        world.place = place;
        world.visited.insert(place);
    }

    /// Moves the waiting prompt into the transcript.
    void closePrompt() const {
        if (!world.pending) return;
        say(world.pending->speaker, std::move(world.pending->text));
        world.pending.reset();
    }

    void revealFoundBy(const TraceEvent& event) const {
        const bool isGo = event.name == "go";
        const std::string_view target =
            procedure::attribute(event.attributes, isGo ? "place" : "target");
        if (target.empty()) return;
        for (const Thing& thing : definition.things) {
            if (!thing.foundBy || thing.foundBy->verb != event.name) continue;
            if (thing.foundBy->target == target) world.revealed.insert(thing.id);
        }
    }

    void operator()(const Go& go) const { arrive(go.place); }

    void operator()(const Act&) const {}

    void operator()(const Ask& ask) const {
        const Person* person = definition.findPerson(ask.person);
        if (person == nullptr) return;
        for (const Topic& topic : person->topics) {
            if (topic.id == ask.topic) say(traineeName(definition), topic.label);
        }
    }

    void operator()(const Show&) const {}

    void operator()(const Reply& reply) const {
        if (!world.pending) return;
        std::vector<std::string> labels;
        for (AskOption& option : world.pending->options) {
            const auto& chosen = reply.options;
            if (std::find(chosen.begin(), chosen.end(), option.id) == chosen.end()) continue;
            labels.push_back(std::move(option.label));
        }
        closePrompt();
        say(traineeName(definition), labels.empty() ? "（未选择）" : base::join(labels, "；"));
    }

    void operator()(const Respond& respond) const {
        world.answers[respond.question] = respond.answer;
    }

    void operator()(const Finish&) const { world.over = true; }

    void operator()(const TimeUp&) const {
        closePrompt();
        world.over = true;
    }

    void operator()(const RewindTo&) const { LIANBING_CHECK(false, "a rewind is not folded"); }

    void operator()(const Say& words) const { say(words.speaker, words.text); }

    void operator()(const Reveal& reveal) const {
        world.revealed.insert(reveal.thing);
        world.removed.erase(reveal.thing);
    }

    void operator()(const Remove& remove) const { world.removed.insert(remove.target); }

    void operator()(const SpendTime& spend) const { world.now = world.now.plus(spend.span); }

    void operator()(const MoveTo& move) const {
        if (move.who.empty()) {
            arrive(move.place);
            return;
        }
        world.whereabouts[move.who] = move.place;
        world.removed.erase(move.who);
    }

    void operator()(const Collect& collect) const {
        auto& tray = world.exhibits;
        auto found = std::find_if(tray.begin(), tray.end(),
                                  [&](const auto& held) { return held.id == collect.exhibit; });
        if (found == tray.end()) {
            tray.push_back({collect.exhibit, sequence, world.now, world.place, {}});
            found = std::prev(tray.end());
        }
        for (const auto& [key, value] : collect.attributes) {
            setAttribute(found->attributes, key, value);
        }
    }

    void operator()(const SetFlag& flag) const { world.flags[flag.name] = flag.value; }

    void operator()(const Happen& happen) const {
        TraceEvent event{sequence, happen.name, world.now, world.now, {}};
        for (const auto& [key, value] : happen.attributes) {
            setAttribute(event.attributes, key, value);
        }
        world.trace.push_back(std::move(event));
    }

    void operator()(const Prompt& prompt) const { world.pending = prompt; }

    void operator()(const End& end) const {
        world.over = true;
        world.ending = end.ending;
    }
};

}  // namespace

World World::begin(const Definition& definition, const Case& current) {
    constexpr std::size_t kShortPlay = 32;
    World world;
    world.transcript.reserve(kShortPlay);
    world.trace.reserve(kShortPlay);
    world.now = current.arrival;
    world.place = definition.start;
    world.visited.insert(definition.start);
    return world;
}

bool World::isPresent(const Definition& definition, std::string_view target) const {
    if (const Thing* thing = definition.findThing(target)) {
        if (thing->place != place || removed.contains(target)) return false;
        return !thing->foundBy || revealed.contains(target);
    }
    if (const Person* person = definition.findPerson(target)) {
        return placeOf(*person) == place && !removed.contains(target);
    }
    return target == place && definition.findPlace(target) != nullptr;
}

std::string_view World::placeOf(const Person& person) const {
    const auto moved = whereabouts.find(person.id);
    return moved == whereabouts.end() ? std::string_view{person.place} : moved->second;
}

const CollectedExhibit* World::findExhibit(std::string_view id) const {
    const auto found = std::find_if(exhibits.begin(), exhibits.end(),
                                    [&](const auto& held) { return held.id == id; });
    return found == exhibits.end() ? nullptr : &*found;
}

std::string_view World::flag(std::string_view name) const {
    const auto found = flags.find(name);
    return found == flags.end() ? std::string_view{} : found->second;
}

base::Digest World::hash() const {
    return WorldHasher{}.hash(*this);
}

TraceEvent eventOf(const Definition& definition, const World& world, const Intent& intent,
                   std::string_view place) {
    TraceEvent event;
    event.attributes.reserve(6);
    setAttribute(event.attributes, "place", place);
    std::visit(EventMaker{definition, world, event}, intent);
    return event;
}

void fold(World& world, const Definition& definition, std::uint64_t sequence, const Intent& intent,
          const std::vector<Effect>& effects) {
    TraceEvent event = eventOf(definition, world, intent, world.place);
    event.input = sequence;
    event.first = world.now;
    world.now = world.now.plus(durationOf(definition, world, intent));
    event.last = world.now;
    world.input = sequence;

    const Folder folder{world, definition, sequence};
    folder.revealFoundBy(event);
    world.trace.push_back(std::move(event));
    std::visit(folder, intent);
    for (const Effect& effect : effects) std::visit(folder, effect);
}

Millis durationOf(const Definition& definition, const World& world, const Intent& intent) {
    if (const auto* go = std::get_if<Go>(&intent)) {
        return walkingTime(definition, world.place, go->place);
    }
    if (const auto* act = std::get_if<Act>(&intent)) {
        const Verb* verb = definition.findVerb(act->verb);
        return verb == nullptr ? Millis{0} : verb->duration;
    }
    const bool isTalk = std::holds_alternative<Ask>(intent) || std::holds_alternative<Show>(intent);
    return isTalk ? Millis{minutes{1}} : Millis{0};
}

}  // namespace lianbing::scenario
