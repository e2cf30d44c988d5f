#include "game/scenario/definition.h"

#include <algorithm>
#include <array>

namespace lianbing::scenario {

namespace {

template <class T>
const T* findById(const std::vector<T>& all, std::string_view id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool isIdCharacter(char c) {
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool isDigit = c >= '0' && c <= '9';
    return isLetter || isDigit || c == '-' || c == '_' || c == '.';
}

}  // namespace

bool Deed::matches(const procedure::TraceEvent& event) const {
    if (event.name != verb) return false;
    const auto has = [&](std::string_view key, std::string_view value) {
        return procedure::attribute(event.attributes, key) == value;
    };
    const std::string_view key = verb == "go" ? "place" : verb == "write" ? "document" : "target";
    if (!has(key, target)) return false;
    return detail.empty() || has("topic", detail) || has("exhibit", detail) || has("who", detail);
}

bool FoundBy::matches(const procedure::TraceEvent& event) const {
    return std::any_of(deeds.begin(), deeds.end(),
                       [&](const Deed& deed) { return deed.matches(event); });
}

const DocumentField* Document::findField(std::string_view fieldId) const {
    return findById(fields, fieldId);
}

const Case* Definition::findCase(std::string_view caseId) const {
    return findById(cases, caseId);
}

const Verb* Definition::findVerb(std::string_view verbId) const {
    return findById(verbs, verbId);
}

const Place* Definition::findPlace(std::string_view placeId) const {
    return findById(places, placeId);
}

const Thing* Definition::findThing(std::string_view thingId) const {
    return findById(things, thingId);
}

const Person* Definition::findPerson(std::string_view personId) const {
    return findById(people, personId);
}

const Exhibit* Definition::findExhibit(std::string_view exhibitId) const {
    return findById(exhibits, exhibitId);
}

const Officer* Definition::findOfficer(std::string_view officerId) const {
    return officerId.empty() ? nullptr : findById(officers, officerId);
}

const Fact* Definition::findFact(std::string_view factId) const {
    return findById(facts, factId);
}

const Source* Definition::findSource(std::string_view sourceId) const {
    return findById(sources, sourceId);
}

const Document* Definition::findDocument(std::string_view documentId) const {
    return findById(documents, documentId);
}

const Occasion* Definition::findOccasion(std::string_view occasionId) const {
    return findById(occasions, occasionId);
}

bool Definition::hasTeam() const {
    return officers.size() > 1 && !officers.front().id.empty();
}

const Ending* Definition::findEnding(std::string_view endingId) const {
    return findById(endings, endingId);
}

const bank::Question* Definition::findQuestion(std::string_view questionId) const {
    return findById(questions, questionId);
}

std::string_view Definition::nameOf(std::string_view targetId) const {
    if (const Thing* thing = findThing(targetId)) return thing->name;
    if (const Person* person = findPerson(targetId)) return person->name;
    if (const Place* place = findPlace(targetId)) return place->name;
    if (const Officer* officer = findOfficer(targetId)) return officer->name;
    return targetId;
}

bool isId(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isIdCharacter);
}

std::span<const std::string_view> engineEvents() {
    static constexpr std::array<std::string_view, 19> kNames = {
        "go",   "ask",      "show", "reply", "respond", "finish", "time-up",  "split", "join", "lead",
        "wait", "stand-by", "link", "occur", "unlink",  "write",  "contrast", "sign",  "refused"};
    return kNames;
}

bool isEngineEvent(std::string_view name) {
    const auto names = engineEvents();
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isLevel(std::string_view word) {
    return word == kGuided || word == kRehearsal || word == kContest;
}

std::string moodFlag(std::string_view person) {
    return std::string("mood:").append(person);
}

bool isMood(std::string_view word) {
    return word == "calm" || word == "tense" || word == "open";
}

std::string_view unknownWord(std::string_view text, const Case& current) {
    constexpr std::size_t kLongest = 64;
    for (std::size_t open = 0; (open = text.find('{', open)) != text.npos; ++open) {
        const std::size_t end = text.find_first_of("{} \t\n", open + 1);
        if (end == text.npos) return {};
        if (text[end] != '}' || end == open + 1 || end - open > kLongest) continue;
        const std::string_view name = text.substr(open + 1, end - open - 1);
        const bool isKnown = std::any_of(current.words.begin(), current.words.end(),
                                         [&](const auto& word) { return word.first == name; });
        if (!isKnown) return name;
    }
    return {};
}

std::string fillWords(std::string_view text, const Case& current) {
    std::string filled;
    filled.reserve(text.size());
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) return filled.append(text);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto word = std::find_if(current.words.begin(), current.words.end(),
                                       [&](const auto& pair) { return pair.first == name; });
        // An unknown name keeps only its bracket here, so that a `{` inside it can still open a
        // known one.
        const bool known = word != current.words.end();
        filled.append(text.substr(0, known ? open : open + 1));
        if (known) filled.append(word->second);
        text.remove_prefix(known ? close + 1 : open + 1);
    }
}

}  // namespace lianbing::scenario
