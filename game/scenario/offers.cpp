#include "game/scenario/offers.h"

#include "game/scenario/bot.h"
#include "game/scenario/document.h"
#include "game/scenario/evidence.h"

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

std::vector<Intent> teamOffers(const Definition& definition, const World& world) {
    std::vector<Intent> offers;
    if (!definition.hasTeam()) return offers;
    offers.emplace_back(Wait{15});
    const Group& acting = *world.actingGroup();
    if (acting.officers.size() > 1) {
        const auto half = static_cast<std::ptrdiff_t>(acting.officers.size() / 2);
        offers.emplace_back(Split{{acting.officers.end() - half, acting.officers.end()}});
    }
    bool canBeJoined = false;
    std::size_t moving = 0;
    for (std::size_t at = 0; at < world.groups.size(); ++at) {
        const Group& group = world.groups[at];
        if (!group.isStandingBy) ++moving;
        if (at == world.acting) continue;
        canBeJoined = canBeJoined || canJoin(world, group);
        if (group.isStandingBy || group.now <= world.now)
            offers.emplace_back(Lead{group.officers.front()});
    }
    if (canBeJoined) offers.emplace_back(Join{});
    if (moving > 1) offers.emplace_back(StandBy{});
    return offers;
}

std::vector<Intent> boardOffers(const Definition& definition, const World& world) {
    std::vector<Intent> offers;
    for (const Fact& fact : definition.facts) {
        for (const CollectedExhibit& held : world.exhibits) {
            if (world.links.contains({held.id, fact.id})) {
                offers.emplace_back(Unlink{held.id, fact.id});
            } else if (isAtHand(held, world)) {
                offers.emplace_back(Link{held.id, fact.id});
            }
        }
    }
    std::vector<const Source*> open;
    for (const Source& source : definition.sources) {
        if (isOpened(source, world.trace)) open.push_back(&source);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        for (std::size_t k = i + 1; k < open.size(); ++k) {
            const auto pair = std::minmax(open[i]->id, open[k]->id);
            if (!world.contrasts.contains({pair.first, pair.second}))
                offers.emplace_back(Contrast{open[i]->id, open[k]->id});
        }
    }
    return offers;
}

namespace {

void addWritings(const Definition& definition, const Document& document,
                 std::vector<Intent>& offers) {
    for (const DocumentField& field : document.fields) {
        offers.emplace_back(Write{document.id, field.id, "略"});
        for (const DocumentMark& mark : definition.documentMarks) {
            const bool isOfField =
                mark.document == document.id && !mark.words.empty() &&
                (mark.fields.empty() ||
                 std::find(mark.fields.begin(), mark.fields.end(), field.id) != mark.fields.end());
            if (isOfField)
                offers.emplace_back(Write{document.id, field.id, mark.words.front().front()});
        }
    }
}

void addSignatures(const Definition& definition, const World& world, const Document& document,
                   const WrittenDocument& written, std::vector<Intent>& offers) {
    std::vector<std::string> manners;
    for (const Manner& manner : document.manners) {
        if (manner.id != kNoted) manners.push_back(manner.id);
    }
    const Group* group = world.actingGroup();
    for (const Officer& officer : definition.officers) {
        const bool isHere = !officer.id.empty() && (group == nullptr || group->holds(officer.id));
        if (isHere && written.findSignature(officer.id) == nullptr)
            offers.emplace_back(Sign{document.id, officer.id, {}});
    }
    for (const std::string& who : document.signers) {
        if (written.findSignature(who) != nullptr || !world.isPresent(definition, who) ||
            world.isTalking(who))
            continue;
        offers.emplace_back(Sign{document.id, who, {}});
        offers.emplace_back(Sign{document.id, who, manners});
        if (manners.size() < document.manners.size())
            offers.emplace_back(Sign{document.id, who, {std::string(kNoted)}});
    }
}

}  // namespace

std::vector<Intent> paperOffers(const Definition& definition, const World& world) {
    std::vector<Intent> offers;
    for (const Document& document : definition.documents) {
        const auto written = world.documents.find(document.id);
        const bool isBegun = written != world.documents.end();
        if (!isBegun || !isClosed(document, written->second, definition))
            addWritings(definition, document, offers);
        if (isBegun) addSignatures(definition, world, document, written->second, offers);
    }
    return offers;
}

std::vector<Intent> offered(const Inspection& inspection) {
    std::vector<Intent> intents;
    visitOffers(inspection.definition(), inspection.world(),
                [&](auto make) { intents.push_back(make()); });
    return intents;
}

}  // namespace lianbing::scenario
