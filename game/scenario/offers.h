#pragma once

#include "game/scenario/definition.h"
#include "game/scenario/evidence.h"
#include "game/scenario/intent.h"
#include "game/scenario/world.h"

#include <string>
#include <utility>
#include <vector>

namespace lianbing::scenario {

/// What a target is, and whether a verb can be used on it.
struct Target {
    std::string_view id;
    TargetKind kind = TargetKind::Thing;
};

/// Every thing, person and place, in the order of the definition.
std::vector<Target> allTargets(const Definition& definition);

bool canBeUsedOn(const Verb& verb, TargetKind kind);

/// Answers that can be offered for a question: each option, all of them, both orders of a sequence,
/// and for a citation each provision that any of its keys names.
std::vector<bank::Answer> offeredAnswers(const bank::Question& question);

std::vector<std::string> mannerIds(const Verb& verb);

/// Orders to groups that can be given now.
std::vector<Intent> teamOffers(const Definition& definition, const World& world);
/// Exhibits that can be linked and sources that can be set against each other now.
std::vector<Intent> boardOffers(const Definition& definition, const World& world);
/// What can be written and signed now. Of a field: its words from the marks, and a few that say nothing.
std::vector<Intent> paperOffers(const Definition& definition, const World& world);

/// Shows `visit` everything that is offered now, as makers: calling one gives the intent. So that a
/// bot that wants one of many need not build the others.
template <class Visit>
void visitOffers(const Definition& definition, const World& world, Visit visit) {
    if (world.over) return;
    if (world.pending) {
        const Prompt& prompt = *world.pending;
        for (const AskOption& option : prompt.options)
            visit([&] { return Intent{Reply{{option.id}}}; });
        if (!prompt.multiple) return;
        visit([] { return Intent{Reply{}}; });
        visit([&] {
            Reply all;
            for (const AskOption& option : prompt.options) all.options.push_back(option.id);
            return Intent{std::move(all)};
        });
        return;
    }
    for (const Place& place : definition.places) {
        if (place.id != world.place && world.isKnown(place)) visit([&] { return Intent{Go{place.id}}; });
    }
    std::vector<Target> present = allTargets(definition);
    std::erase_if(present, [&](const Target& target) {
        return !world.isPresent(definition, target.id) || world.isTalking(target.id);
    });
    for (const Verb& verb : definition.verbs) {
        for (const Target& target : present) {
            if (!canBeUsedOn(verb, target.kind)) continue;
            visit([&] { return Intent{Act{verb.id, std::string(target.id), {}}}; });
            if (verb.manners.empty()) continue;
            visit([&] { return Intent{Act{verb.id, std::string(target.id), mannerIds(verb)}}; });
        }
    }
    for (const Person& person : definition.people) {
        if (!world.isPresent(definition, person.id) || world.isTalking(person.id)) continue;
        for (const Topic& topic : person.topics) {
            if (!world.isKnown(person, topic)) continue;
            visit([&] { return Intent{Ask{person.id, topic.id, {}}}; });
            for (const Manner& manner : definition.asking)
                visit([&] { return Intent{Ask{person.id, topic.id, {manner.id}}}; });
        }
        for (const CollectedExhibit& exhibit : world.exhibits) {
            if (!isAtHand(exhibit, world)) continue;
            visit([&] { return Intent{Show{person.id, exhibit.id}}; });
        }
    }
    for (const bank::Question& question : definition.questions) {
        for (const bank::Answer& answer : offeredAnswers(question)) {
            visit([&] { return Intent{Respond{question.id, answer}}; });
        }
    }
    for (const Intent& intent : teamOffers(definition, world)) visit([&] { return intent; });
    for (const Intent& intent : boardOffers(definition, world)) visit([&] { return intent; });
    for (const Intent& intent : paperOffers(definition, world)) visit([&] { return intent; });
    visit([] { return Intent{Finish{}}; });
}

}  // namespace lianbing::scenario
