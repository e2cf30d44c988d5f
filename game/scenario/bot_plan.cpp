#include "game/scenario/bot_plan.h"

#include "game/scenario/offers.h"

#include <algorithm>
#include <utility>

namespace lianbing::scenario {

namespace {

using procedure::Condition;
using procedure::Pattern;
using procedure::TraceEvent;

// What bounds a bot: no script, however it moves people about, can keep it busy for ever.
constexpr int kMostSteps = 5000;
constexpr int kMostTries = 40;
constexpr std::size_t kDeepestPlan = 24;

constexpr std::string_view kMannerKey = "manner:";

std::vector<Intent> listEverything(const Definition& definition, bool isThorough) {
    std::vector<Intent> all;
    for (const Verb& verb : definition.verbs) {
        for (const Target& target : allTargets(definition)) {
            if (!canBeUsedOn(verb, target.kind)) continue;
            all.emplace_back(Act{verb.id, std::string(target.id),
                                 isThorough ? mannerIds(verb) : std::vector<std::string>{}});
        }
    }
    for (const Person& person : definition.people) {
        for (const Topic& topic : person.topics) all.emplace_back(Ask{person.id, topic.id});
        for (const Exhibit& exhibit : definition.exhibits)
            all.emplace_back(Show{person.id, exhibit.id});
    }
    for (const Place& place : definition.places) all.emplace_back(Go{place.id});
    return all;
}

std::string_view nameOf(const Intent& intent) {
    if (const auto* act = std::get_if<Act>(&intent)) return act->verb;
    if (std::holds_alternative<Go>(intent)) return "go";
    if (std::holds_alternative<Ask>(intent)) return "ask";
    if (std::holds_alternative<Show>(intent)) return "show";
    return "respond";
}

/// The target of an act or a talk; empty for the others.
std::string_view targetOf(const Intent& intent) {
    if (const auto* act = std::get_if<Act>(&intent)) return act->target;
    if (const auto* ask = std::get_if<Ask>(&intent)) return ask->person;
    if (const auto* show = std::get_if<Show>(&intent)) return show->person;
    return {};
}

/// The topic of a question, the exhibit that is shown.
std::string_view detailOf(const Intent& intent) {
    if (const auto* ask = std::get_if<Ask>(&intent)) return ask->topic;
    if (const auto* show = std::get_if<Show>(&intent)) return show->exhibit;
    return {};
}

/// Whether a condition on a manner asks for it, forbids it, or says nothing (then nothing).
std::optional<bool> wantedManner(const Condition& condition) {
    switch (condition.kind) {
        case Condition::Kind::Present:
            return true;
        case Condition::Kind::Absent:
            return false;
        case Condition::Kind::Equals:
            return condition.value == "yes";
        case Condition::Kind::NotEquals:
            return condition.value != "yes";
        case Condition::Kind::OneOf:
            return condition.holds("yes");
    }
    return std::nullopt;
}

std::optional<bool> wantedManner(const Pattern& pattern, const std::string& manner) {
    for (const Condition& condition : pattern.where) {
        if (condition.key == std::string(kMannerKey) + manner) return wantedManner(condition);
    }
    return std::nullopt;
}

bool isBusy(const std::vector<const void*>& busy, const void* one) {
    return busy.size() >= kDeepestPlan || std::find(busy.begin(), busy.end(), one) != busy.end();
}

}  // namespace

Demand demandOf(procedure::RuleKind kind) {
    using procedure::RuleKind;
    switch (kind) {
        case RuleKind::Existence:
        case RuleKind::Exactly:
        case RuleKind::Init:
        case RuleKind::End:
            return Demand::Do;
        case RuleKind::Absence:
        case RuleKind::NotCoExistence:
        case RuleKind::NotSuccession:
        case RuleKind::NotChainSuccession:
            return Demand::Avoid;
        case RuleKind::Precedence:
        case RuleKind::AlternatePrecedence:
        case RuleKind::ChainPrecedence:
            return Demand::Order;
        case RuleKind::RespondedExistence:
        case RuleKind::CoExistence:
        case RuleKind::Response:
        case RuleKind::AlternateResponse:
        case RuleKind::ChainResponse:
        case RuleKind::Succession:
        case RuleKind::AlternateSuccession:
        case RuleKind::ChainSuccession:
            return Demand::Answer;
    }
    return Demand::Do;
}

bool isUrgent(const procedure::Rule& rule) {
    return demandOf(rule.kind) == Demand::Answer && rule.within.has_value();
}

procedure::Outcome outcomeOf(const procedure::Rule& rule, const procedure::Trace& trace) {
    return procedure::check(rule, trace, base::WorkCalendar{}).outcome;
}

bool happened(const Pattern& pattern, const procedure::Trace& trace) {
    return std::any_of(trace.begin(), trace.end(),
                       [&](const TraceEvent& event) { return pattern.matches(event); });
}

Planner::Planner(const Definition& definition, std::vector<Intent> responses, Conduct conduct)
    : definition_(&definition),
      conduct_(std::move(conduct)),
      everything_(listEverything(definition, conduct_.isThorough)) {
    everything_.insert(everything_.end(), responses.begin(), responses.end());
}

std::optional<Intent> Planner::stepToward(const Intent& goal, const World& world) {
    std::vector<const void*> busy;
    return step(adapted(goal, {}, world), world, busy);
}

std::optional<Intent> Planner::stepToward(const Pattern& pattern, const World& world) {
    std::vector<const void*> busy;
    return step(pattern, world, busy);
}

bool Planner::isPrepared(const Pattern& pattern, const World& world) const {
    const auto all = candidates(pattern, world);
    return std::any_of(all.begin(), all.end(), [&](const Intent& candidate) {
        if (isHidden(candidate, world)) return false;
        const TraceEvent event = eventAtItsPlace(candidate, world);
        const auto& rules = conduct_.obeyed;
        return std::none_of(rules.begin(), rules.end(), [&](const procedure::Rule* rule) {
            return rule->what.matches(event) && !happened(rule->reference, world.trace);
        });
    });
}

bool Planner::makes(const Intent& intent, const Pattern& pattern, const World& world) const {
    return pattern.matches(eventAtItsPlace(intent, world));
}

void Planner::note(const Intent& intent, std::size_t inputs) {
    lastLine_ = toLine(intent);
    lastInputs_ = inputs;
    if (++tries_[lastLine_] >= kMostTries) givenUp_.insert(lastLine_);
}

bool Planner::resume(std::size_t inputs) {
    if (!lastLine_.empty() && inputs == lastInputs_) givenUp_.insert(lastLine_);
    lastLine_.clear();
    return ++steps_ <= kMostSteps;
}

std::optional<Intent> Planner::step(const Intent& goal, const World& world,
                                    std::vector<const void*>& busy) {
    if (givenUp_.contains(toLine(goal))) return std::nullopt;
    const TraceEvent event = eventAtItsPlace(goal, world);
    if (isRefused(event)) return std::nullopt;
    bool isStuck = false;
    if (auto first = prerequisite(event, world, busy, isStuck); first || isStuck) return first;

    if (const auto* go = std::get_if<Go>(&goal)) {
        const Place* there = definition_->findPlace(go->place);
        if (there != nullptr && !world.isKnown(*there))
            return stepToReveal(*there->foundBy, world, busy);
        // Being there already is no event: walk out to come back.
        if (go->place != world.place) return goal;
        for (const Place& place : definition_->places) {
            if (place.id != world.place && world.isKnown(place)) return Intent{Go{place.id}};
        }
        return std::nullopt;
    }
    if (const FoundBy* topic = hiddenTopic(goal, world)) return stepToReveal(*topic, world, busy);
    if (const auto* show = std::get_if<Show>(&goal)) {
        if (world.findExhibit(show->exhibit) == nullptr) return std::nullopt;
    }
    const std::string_view target = targetOf(goal);
    if (target.empty() || world.isPresent(*definition_, target)) return goal;
    if (world.removed.contains(target)) return std::nullopt;
    if (isHidden(goal, world))
        return stepToReveal(*definition_->findThing(target)->foundBy, world, busy);
    const std::string place = placeFor(goal, world);
    if (place.empty() || place == world.place) return std::nullopt;
    return step(Intent{Go{place}}, world, busy);
}

std::optional<Intent> Planner::step(const Pattern& pattern, const World& world,
                                    std::vector<const void*>& busy) {
    std::optional<Intent> way;
    for (const Intent& candidate : candidates(pattern, world)) {
        auto first = step(candidate, world, busy);
        if (!first) continue;
        if (*first == candidate) return first;
        if (!way) way = std::move(first);
    }
    return way;
}

/// What the obeyed rules want to happen before the event. `isStuck` when they want something that
/// cannot be had.
std::optional<Intent> Planner::prerequisite(const TraceEvent& event, const World& world,
                                            std::vector<const void*>& busy, bool& isStuck) {
    for (const procedure::Rule* rule : conduct_.obeyed) {
        if (!rule->what.matches(event) || happened(rule->reference, world.trace)) continue;
        isStuck = isBusy(busy, rule);
        if (isStuck) return std::nullopt;
        busy.push_back(rule);
        auto first = step(rule->reference, world, busy);
        busy.pop_back();
        isStuck = !first;
        return first;
    }
    return std::nullopt;
}

std::optional<Intent> Planner::stepToReveal(const FoundBy& found, const World& world,
                                            std::vector<const void*>& busy) {
    if (isBusy(busy, &found)) return std::nullopt;
    busy.push_back(&found);
    std::optional<Intent> first;
    for (const Intent& intent : everything_) {
        const bool isGo = std::holds_alternative<Go>(intent);
        const std::string_view target = isGo ? std::get<Go>(intent).place : targetOf(intent);
        const bool isFinding =
            std::any_of(found.deeds.begin(), found.deeds.end(), [&](const Deed& deed) {
                return nameOf(intent) == deed.verb && target == deed.target &&
                       (deed.detail.empty() || deed.detail == detailOf(intent));
            });
        if (!isFinding) continue;
        first = step(adapted(intent, {}, world), world, busy);
        if (first) break;
    }
    busy.pop_back();
    return first;
}

std::vector<Intent> Planner::candidates(const Pattern& pattern, const World& world) const {
    std::vector<Intent> matching;
    for (const Intent& intent : everything_) {
        const auto& names = pattern.names;
        if (std::find(names.begin(), names.end(), nameOf(intent)) == names.end()) continue;
        Intent candidate = adapted(intent, pattern, world);
        if (makes(candidate, pattern, world)) matching.push_back(std::move(candidate));
    }
    return matching;
}

/// The intent with the manners that the pattern asks for, and of the others those that are not
/// refused.
Intent Planner::adapted(const Intent& intent, const Pattern& pattern, const World& world) const {
    const auto* act = std::get_if<Act>(&intent);
    if (act == nullptr) return intent;
    Act chosen = *act;
    chosen.manners.clear();
    for (const Manner& manner : definition_->findVerb(act->verb)->manners) {
        const auto wanted = wantedManner(pattern, manner.id);
        if (!wanted.value_or(conduct_.isThorough)) continue;
        chosen.manners.push_back(manner.id);
        // Refused with it and not without it: this manner is the trouble.
        if (wanted || !isRefused(eventAtItsPlace(chosen, world))) continue;
        Act without = chosen;
        without.manners.pop_back();
        if (!isRefused(eventAtItsPlace(without, world))) chosen = std::move(without);
    }
    return chosen;
}

std::string Planner::placeFor(const Intent& intent, const World& world) const {
    const std::string_view target = targetOf(intent);
    if (target.empty()) return world.place;
    if (const Thing* thing = definition_->findThing(target))
        return thing->place.empty() ? world.place : thing->place;
    if (const Person* person = definition_->findPerson(target))
        return std::string(world.placeOf(*person));
    return std::string(target);
}

TraceEvent Planner::eventAtItsPlace(const Intent& intent, const World& world) const {
    return eventOf(*definition_, world, intent, placeFor(intent, world));
}

bool Planner::isHidden(const Intent& intent, const World& world) const {
    const std::string_view target = targetOf(intent);
    const Thing* thing = definition_->findThing(target);
    return thing != nullptr && thing->foundBy && !world.revealed.contains(target);
}

/// How the topic of a question comes to light that nobody thinks of yet; null when it is known.
const FoundBy* Planner::hiddenTopic(const Intent& intent, const World& world) const {
    const auto* ask = std::get_if<Ask>(&intent);
    const Person* person = ask == nullptr ? nullptr : definition_->findPerson(ask->person);
    if (person == nullptr) return nullptr;
    for (const Topic& topic : person->topics) {
        if (topic.id == ask->topic && !world.isKnown(*person, topic)) return &*topic.foundBy;
    }
    return nullptr;
}

bool Planner::isRefused(const TraceEvent& event) const {
    return conduct_.refuses && conduct_.refuses(event);
}

PlannedBot::PlannedBot(const Definition& definition, std::vector<Intent> responses,
                       Planner::Conduct conduct)
    : definition_(&definition),
      responses_(std::move(responses)),
      planner_(definition, responses_, std::move(conduct)) {}

std::optional<Intent> PlannedBot::next(const Inspection& inspection) {
    const World& world = inspection.world();
    const std::size_t inputs = inspection.log().size();
    if (world.over || !planner_.resume(inputs)) return std::nullopt;
    auto chosen = choose(world);
    if (chosen) planner_.note(*chosen, inputs);
    return chosen;
}

Reply chooseReply(const Definition& definition, const World& world,
                  const std::function<int(const TraceEvent&)>& worth) {
    const Prompt& prompt = *world.pending;
    const auto worthOf = [&](const Reply& reply) {
        return worth(eventOf(definition, world, reply, world.place));
    };
    Reply best{{prompt.options.front().id}};
    int most = worthOf(best);
    const auto consider = [&](Reply reply) {
        const int value = worthOf(reply);
        if (value <= most) return;
        most = value;
        best = std::move(reply);
    };
    for (const AskOption& option : prompt.options) consider(Reply{{option.id}});
    if (!prompt.multiple) return best;
    consider(Reply{});
    // Each option added on its own merit; sets that only pay together are not searched for.
    for (const AskOption& option : prompt.options) {
        const auto& chosen = best.options;
        if (std::find(chosen.begin(), chosen.end(), option.id) != chosen.end()) continue;
        Reply more = best;
        more.options.push_back(option.id);
        consider(std::move(more));
    }
    return best;
}

}  // namespace lianbing::scenario
