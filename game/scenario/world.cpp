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

/// Who speaks for the trainee: the first officer, of those who act where they go separate ways.
std::string_view traineeName(const Definition& definition, const World& world) {
    if (const Group* group = world.actingGroup()) return definition.nameOf(group->officers.front());
    return definition.officers.empty() ? std::string_view{}
                                       : std::string_view{definition.officers.front().name};
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

/// An input that did not succeed leaves another event, so that no rule takes it for done.
void refuse(TraceEvent& event) {
    setAttribute(event.attributes, "what", event.name);
    event.name = "refused";
}

Millis span(base::Moment from, base::Moment to) {
    return std::chrono::hours{24} * (to.date.days() - from.date.days()) + (to.ofDay - from.ofDay);
}

bool isRefused(const std::vector<Effect>& effects) {
    return std::any_of(effects.begin(), effects.end(),
                       [](const Effect& effect) { return std::holds_alternative<Refuse>(effect); });
}

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
        const Place* entered = definition.findPlace(place);
        if (entered != nullptr && entered->foundBy) world.revealed.insert(place);
    }

    /// Moves the waiting prompt into the transcript.
    void closePrompt() const {
        if (!world.pending) return;
        say(world.pending->speaker, std::move(world.pending->text));
        world.pending.reset();
    }

    void revealFoundBy(const TraceEvent& event) const {
        for (const Thing& thing : definition.things) reveal(thing.foundBy, event, thing.id);
        for (const Place& place : definition.places) reveal(place.foundBy, event, place.id);
        for (const Person& person : definition.people) {
            for (const Topic& topic : person.topics) {
                if (topic.foundBy) reveal(topic.foundBy, event, topicKey(person.id, topic.id));
            }
        }
    }

    void reveal(const std::optional<FoundBy>& found, const TraceEvent& event,
                const std::string& key) const {
        if (found && found->matches(event)) world.revealed.insert(key);
    }

    /// Puts what the event takes by data into the tray, with the manners in which it was done.
    void take(const TraceEvent& event) const {
        for (const Exhibit& exhibit : definition.exhibits) {
            for (const Way& way : exhibit.ways) {
                if (!way.deed.matches(event)) continue;
                if (!way.when.empty() && !world.flags.contains(way.when)) continue;
                if (!way.unless.empty() && world.flags.contains(way.unless)) continue;
                Collect collect{exhibit.id, {}};
                for (const std::string& manner : way.manners) {
                    if (procedure::attribute(event.attributes, "manner:" + manner).empty()) continue;
                    setAttribute(collect.attributes, takenKey(event.name, manner), "yes");
                }
                (*this)(collect);
            }
        }
    }

    void operator()(const Go& go) const { arrive(go.place); }

    void operator()(const Act&) const {}

    void operator()(const Ask& ask) const {
        const Person* person = definition.findPerson(ask.person);
        if (person == nullptr) return;
        for (const Topic& topic : person->topics) {
            if (topic.id == ask.topic) say(traineeName(definition, world), topic.label);
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
        say(traineeName(definition, world), labels.empty() ? "（未选择）" : base::join(labels, "；"));
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

    void operator()(const Split& split) const {
        if (world.groups.empty()) return;
        Group& from = world.groups[world.acting];
        Group apart{split.officers, world.place, world.now};
        std::erase_if(from.officers, [&](const auto& officer) { return apart.holds(officer); });
        world.groups.push_back(std::move(apart));
    }

    void operator()(const Join&) const {
        if (world.groups.empty()) return;
        Group joined = world.groups[world.acting];
        std::vector<Group> others;
        for (std::size_t at = 0; at < world.groups.size(); ++at) {
            const Group& group = world.groups[at];
            if (at == world.acting) continue;
            if (canJoin(world, group)) {
                joined.officers.insert(joined.officers.end(), group.officers.begin(),
                                       group.officers.end());
            } else {
                others.push_back(group);
            }
        }
        // Groups stand in the order of their first officers, whoever joined whom.
        sortOfficers(joined.officers);
        others.insert(others.begin(), std::move(joined));
        world.groups = std::move(others);
        world.acting = 0;
    }

    void sortOfficers(std::vector<std::string>& officers) const {
        const auto rank = [&](const std::string& id) { return definition.findOfficer(id); };
        std::sort(officers.begin(), officers.end(),
                  [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
    }

    void operator()(const Lead& lead) const {
        if (world.groups.empty()) return;
        keepActing();
        const auto led = std::find_if(world.groups.begin(), world.groups.end(),
                                      [&](const Group& group) { return group.holds(lead.officer); });
        if (led == world.groups.end()) return;
        led->now = std::max(led->now, world.now);
        led->isStandingBy = false;
        act(static_cast<std::size_t>(led - world.groups.begin()));
    }

    void operator()(const StandBy&) const {
        if (!world.groups.empty()) world.groups[world.acting].isStandingBy = true;
    }

    void operator()(const Wait&) const {}

    void operator()(const Link& link) const { world.links.emplace(link.exhibit, link.fact); }

    void operator()(const Unlink& link) const { world.links.erase({link.exhibit, link.fact}); }

    void operator()(const Contrast& contrast) const {
        world.contrasts.emplace(std::min(contrast.one, contrast.other),
                                std::max(contrast.one, contrast.other));
    }

    void operator()(const Write& write) const {
        WrittenDocument& document = world.documents[write.document];
        document.fields[write.field] = write.text;
        // What an officer signed was another text.
        document.signatures.clear();
    }

    void operator()(const Sign& sign) const {
        world.documents[sign.document].signatures.push_back(
            {sign.who, sequence, world.now, sign.manners});
    }

    void operator()(const Occur& occur) const {
        const auto found = std::find_if(world.due.begin(), world.due.end(), [&](const Due& due) {
            return due.occasion == occur.occasion;
        });
        if (found != world.due.end()) world.due.erase(found);
    }

    void operator()(const SetLevel& set) const { world.level = set.level; }

    /// Keeps what the acting group came to.
    void keepActing() const {
        if (world.groups.empty()) return;
        Group& group = world.groups[world.acting];
        group.place = world.place;
        group.now = world.now;
    }

    void act(std::size_t group) const {
        world.acting = group;
        world.place = world.groups[group].place;
        world.now = world.groups[group].now;
    }

    /// Whoever is free first acts next; of those free at the same time the one that acts already.
    void passOn() const {
        keepActing();
        if (world.groups.empty() || world.pending || world.over) return;
        std::size_t next = world.acting;
        for (std::size_t at = 0; at < world.groups.size(); ++at) {
            const Group& group = world.groups[at];
            if (group.isStandingBy) continue;
            if (world.groups[next].isStandingBy || group.now < world.groups[next].now) next = at;
        }
        if (next != world.acting) act(next);
    }

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

    void operator()(const Later& later) const {
        const Due due{world.now.plus(later.after), later.occasion};
        const auto after = std::upper_bound(
            world.due.begin(), world.due.end(), due,
            [](const Due& one, const Due& other) { return one.at < other.at; });
        world.due.insert(after, due);
    }

    void operator()(const CallOff& off) const {
        std::erase_if(world.due, [&](const Due& due) { return due.occasion == off.occasion; });
    }

    void operator()(const Refuse& refusal) const { say({}, refusal.text); }

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
    if (definition.hasTeam()) {
        Group all{{}, definition.start, current.arrival};
        for (const Officer& officer : definition.officers) all.officers.push_back(officer.id);
        world.groups.push_back(std::move(all));
    }
    for (const Occasion& occasion : definition.occasions) {
        if (occasion.at) world.due.push_back({current.arrival.plus(*occasion.at), occasion.id});
    }
    std::stable_sort(world.due.begin(), world.due.end(),
                     [](const Due& one, const Due& other) { return one.at < other.at; });
    return world;
}

bool Group::holds(std::string_view officer) const {
    return std::find(officers.begin(), officers.end(), officer) != officers.end();
}

const Signature* WrittenDocument::findSignature(std::string_view who) const {
    const auto found = std::find_if(signatures.begin(), signatures.end(),
                                    [&](const Signature& one) { return one.who == who; });
    return found == signatures.end() ? nullptr : &*found;
}

bool World::isPresent(const Definition& definition, std::string_view target) const {
    if (const Thing* thing = definition.findThing(target)) {
        if (removed.contains(target)) return false;
        if (thing->foundBy && !revealed.contains(target)) return false;
        if (!thing->place.empty()) return thing->place == place;
        const Group* group = actingGroup();
        return thing->carrier.empty() || group == nullptr || group->holds(thing->carrier);
    }
    if (const Person* person = definition.findPerson(target)) {
        return placeOf(*person) == place && !removed.contains(target);
    }
    return target == place && definition.findPlace(target) != nullptr;
}

bool World::isKnown(const Place& known) const {
    return !known.foundBy || revealed.contains(known.id);
}

bool World::isKnown(const Person& person, const Topic& topic) const {
    return !topic.foundBy || revealed.contains(topicKey(person.id, topic.id));
}

const Group* World::actingGroup() const {
    return groups.empty() ? nullptr : &groups[acting];
}

bool World::isTalking(std::string_view person) const {
    const auto talk = talks.find(person);
    return talk != talks.end() && talk->second > now;
}

bool World::isAnybodyAt(std::string_view placeId) const {
    if (place == placeId) return true;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (at != acting && groups[at].place == placeId) return true;
    }
    return false;
}

base::Moment World::settled() const {
    base::Moment earliest = now;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (at != acting && !groups[at].isStandingBy) earliest = std::min(earliest, groups[at].now);
    }
    return earliest;
}

bool canJoin(const World& world, const Group& group) {
    return group.place == world.place && (group.isStandingBy || group.now <= world.now);
}

const Due* World::overdue() const {
    if (over || pending || due.empty() || due.front().at > settled()) return nullptr;
    return &due.front();
}

const Hint* currentHint(const Definition& definition, const World& world) {
    if (world.level != kGuided || world.over) return nullptr;
    const auto isDone = [&](const FoundBy& deeds) {
        return std::any_of(world.trace.begin(), world.trace.end(),
                           [&](const TraceEvent& event) { return deeds.matches(event); });
    };
    for (const Hint& hint : definition.hints) {
        if (hint.after && !isDone(*hint.after)) continue;
        if (!isDone(hint.till)) return &hint;
    }
    return nullptr;
}

std::string topicKey(std::string_view person, std::string_view topic) {
    return std::string(person).append(":").append(topic);
}

std::string takenKey(std::string_view verb, std::string_view manner) {
    return std::string(verb).append(":").append(manner);
}

std::string_view personOf(const Definition& definition, const Intent& intent) {
    std::string_view target;
    if (const auto* ask = std::get_if<Ask>(&intent)) target = ask->person;
    if (const auto* show = std::get_if<Show>(&intent)) target = show->person;
    if (const auto* act = std::get_if<Act>(&intent)) target = act->target;
    if (const auto* sign = std::get_if<Sign>(&intent)) target = sign->who;
    const Person* person = target.empty() ? nullptr : definition.findPerson(target);
    return person == nullptr ? std::string_view{} : std::string_view{person->id};
}

base::Moment beginningOf(const World& world, const Intent& intent) {
    const auto* occur = std::get_if<Occur>(&intent);
    if (occur == nullptr) return world.now;
    const auto due = std::find_if(world.due.begin(), world.due.end(),
                                  [&](const Due& one) { return one.occasion == occur->occasion; });
    return due == world.due.end() ? world.now : due->at;
}

procedure::Trace inOrder(const procedure::Trace& trace) {
    procedure::Trace ordered = trace;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const TraceEvent& one, const TraceEvent& other) { return one.first < other.first; });
    return ordered;
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

void fold(World& world, const Definition& definition, std::uint64_t sequence, const Intent& intent,
          const std::vector<Effect>& effects) {
    if (const auto* set = std::get_if<SetLevel>(&intent)) {
        world.input = sequence;
        Folder{world, definition, sequence}(*set);
        return;
    }
    const base::Moment before = world.now;
    world.now = beginningOf(world, intent);
    TraceEvent event = eventOf(definition, world, intent, world.place);
    event.input = sequence;
    const base::Moment began = world.now;
    event.first = began;
    world.now = began.plus(durationOf(definition, world, intent));
    event.last = world.now;
    world.input = sequence;

    const Folder folder{world, definition, sequence};
    const bool isDone = !isRefused(effects);
    const bool isAsking = !effects.empty() && std::holds_alternative<Prompt>(effects.back());
    const bool isReply = std::holds_alternative<Reply>(intent);
    if (isDone) {
        folder.revealFoundBy(event);
        if (isReply && !isAsking && world.undecided) folder.take(*world.undecided);
        if (!isReply && !isAsking) folder.take(event);
    }
    if (!isReply && isAsking) world.undecided = event;
    if (!isAsking || !isDone) world.undecided.reset();
    if (!isDone && !isReply) refuse(event);
    const std::string_view person = personOf(definition, intent);
    world.trace.push_back(std::move(event));
    if (isDone || isReply || std::holds_alternative<Ask>(intent)) std::visit(folder, intent);
    for (const Effect& effect : effects) std::visit(folder, effect);
    if (!world.groups.empty() && !person.empty()) world.talks[std::string(person)] = world.now;
    if (std::holds_alternative<Occur>(intent)) {
        // It came at its own time; whoever acts is where he was, later by what it cost him.
        const Millis spent = span(began, world.now);
        world.now = std::max(before, began).plus(spent);
    }
    folder.passOn();
}

Millis durationOf(const Definition& definition, const World& world, const Intent& intent) {
    if (const auto* go = std::get_if<Go>(&intent)) {
        return walkingTime(definition, world.place, go->place);
    }
    if (const auto* act = std::get_if<Act>(&intent)) {
        const Verb* verb = definition.findVerb(act->verb);
        return verb == nullptr ? Millis{0} : verb->duration;
    }
    if (const auto* wait = std::get_if<Wait>(&intent)) return minutes{wait->minutes};
    if (const auto* sign = std::get_if<Sign>(&intent)) {
        const Document* document = definition.findDocument(sign->document);
        const auto written = world.documents.find(sign->document);
        const bool isFirst =
            written == world.documents.end() || written->second.signatures.empty();
        return minutes{1} + (document == nullptr || !isFirst ? Millis{0} : document->duration);
    }
    const bool isTalk = std::holds_alternative<Ask>(intent) || std::holds_alternative<Show>(intent);
    return isTalk ? Millis{minutes{1}} : Millis{0};
}

}  // namespace lianbing::scenario
