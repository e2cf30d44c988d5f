#include "game/scenario/offers.h"

#include "game/scenario/bot.h"

#include <algorithm>

namespace lianbing::scenario {

namespace {

void addOnce(std::vector<bank::Answer>& answers, bank::Answer answer) {
    if (answer.empty()) return;
    if (std::find(answers.begin(), answers.end(), answer) == answers.end()) {
        answers.push_back(std::move(answer));
    }
}

void addCitations(const law::CitationKey& key, std::vector<bank::Answer>& answers) {
    for (const law::CitationSlot& slot : key.required) {
        for (const law::ArticleRef& ref : slot.anyOf) addOnce(answers, {{}, ref.official()});
    }
    for (const law::ArticleRef& ref : key.optional) addOnce(answers, {{}, ref.official()});
    for (const law::CitationTrap& trap : key.traps) addOnce(answers, {{}, trap.ref.official()});
}

}  // namespace

std::vector<Target> allTargets(const Definition& definition) {
    std::vector<Target> targets;
    targets.reserve(definition.things.size() + definition.people.size() + definition.places.size());
    for (const Thing& thing : definition.things) targets.push_back({thing.id, TargetKind::Thing});
    for (const Person& person : definition.people)
        targets.push_back({person.id, TargetKind::Person});
    for (const Place& place : definition.places) targets.push_back({place.id, TargetKind::Place});
    return targets;
}

bool canBeUsedOn(const Verb& verb, TargetKind kind) {
    return std::find(verb.on.begin(), verb.on.end(), kind) != verb.on.end();
}

std::vector<bank::Answer> offeredAnswers(const bank::Question& question) {
    std::vector<bank::Answer> answers;
    std::vector<std::string> all;
    for (const bank::Option& option : question.options) all.push_back(option.id);
    switch (question.kind) {
        case bank::QuestionKind::Single:
            for (const std::string& id : all) addOnce(answers, {{id}, {}});
            break;
        case bank::QuestionKind::Multiple:
            for (const std::string& id : all) addOnce(answers, {{id}, {}});
            addOnce(answers, {all, {}});
            break;
        case bank::QuestionKind::Ordering:
            addOnce(answers, {all, {}});
            addOnce(answers, {{all.rbegin(), all.rend()}, {}});
            break;
        case bank::QuestionKind::Citation:
            for (const bank::Key& key : question.keys) addCitations(key.citations, answers);
            break;
    }
    return answers;
}

std::vector<std::string> mannerIds(const Verb& verb) {
    std::vector<std::string> ids;
    for (const Manner& manner : verb.manners) ids.push_back(manner.id);
    return ids;
}

std::vector<Intent> offered(const Inspection& inspection) {
    std::vector<Intent> intents;
    visitOffers(inspection.definition(), inspection.world(),
                [&](auto make) { intents.push_back(make()); });
    return intents;
}

}  // namespace lianbing::scenario
