#include "game/present/field_speech.h"

#include <algorithm>
#include <set>
#include <variant>

namespace lianbing::present {

namespace {

/// Earlier words with the same person that still stand above the new ones; all of them are in the
/// person's record.
constexpr std::size_t kEarlierLines = 24;

/// Who speaks in what is new.
struct Voices {
    const scenario::Person* person = nullptr;  ///< the last one
    bool hasOfficer = false;
};

Voices voicesSince(const scenario::Inspection& inspection, std::uint64_t input) {
    Voices voices;
    for (const scenario::TranscriptLine& line : inspection.world().transcript) {
        if (line.input < input || line.speaker.empty()) continue;
        const scenario::Person* person = inspection.definition().findPerson(line.speaker);
        if (person != nullptr) voices.person = person;
        voices.hasOfficer = voices.hasOfficer || person == nullptr;
    }
    return voices;
}

/// Who waits for an answer stands beside it; for the narrator whoever spoke last, else an officer.
void takePrompt(const scenario::Inspection& inspection, const scenario::Prompt& prompt,
                Voices& voices) {
    voices.hasOfficer = true;
    if (!prompt.speaker.empty()) voices.person = inspection.definition().findPerson(prompt.speaker);
}

void addEarlier(const scenario::Inspection& inspection, std::string_view person,
                FieldModel& model) {
    std::vector<SpokenLine> lines = talkWith(inspection, person);
    std::erase_if(lines, [&](const SpokenLine& line) { return line.input >= model.latest; });
    const auto skipped =
        static_cast<std::ptrdiff_t>(lines.size() - std::min(lines.size(), kEarlierLines));
    model.speech.assign(lines.begin() + skipped, lines.end());
}

}  // namespace

std::uint64_t lastOwnInput(const scenario::Inspection& inspection) {
    const auto& line = inspection.line();
    const auto& log = inspection.log();
    const auto own = std::find_if(line.rbegin(), line.rend(), [&](std::uint64_t input) {
        return !std::holds_alternative<scenario::Occur>(log[input - 1].intent);
    });
    return own == line.rend() ? 0 : *own;
}

Mood moodOf(const scenario::World& world, std::string_view person) {
    const std::string_view mood = world.flag(scenario::moodFlag(person));
    return mood == "tense" ? Mood::Tense : mood == "open" ? Mood::Open : Mood::Calm;
}

SpokenLine lineOf(const scenario::Inspection& inspection, const scenario::TranscriptLine& line) {
    const scenario::Person* person = inspection.definition().findPerson(line.speaker);
    SpokenLine spoken;
    spoken.speaker = inspection.definition().nameOf(line.speaker);
    if (person != nullptr) spoken.role = person->role;
    spoken.look = person != nullptr ? person->look : line.speaker.empty() ? "" : "officer";
    spoken.text = scenario::fillWords(line.text, inspection.currentCase());
    spoken.clock = line.at.clock();
    spoken.input = line.input;
    return spoken;
}

std::vector<SpokenLine> talkWith(const scenario::Inspection& inspection, std::string_view person) {
    const auto& transcript = inspection.world().transcript;
    std::set<std::uint64_t> inputs;
    for (const scenario::TranscriptLine& line : transcript) {
        if (line.speaker == person) inputs.insert(line.input);
    }
    std::vector<SpokenLine> lines;
    for (const scenario::TranscriptLine& line : transcript) {
        if (inputs.contains(line.input)) lines.push_back(lineOf(inspection, line));
    }
    return lines;
}

void fillSpeech(const scenario::Inspection& inspection, FieldModel& model) {
    const scenario::World& world = inspection.world();
    // Everything since the last input from outside is new: its answer must not give way to what
    // then happened by itself. An input that nobody answered leaves the last words standing, except
    // under a prompt.
    if (!world.transcript.empty()) {
        const std::uint64_t own = lastOwnInput(inspection);
        model.latest = world.pending ? own : std::min(own, world.transcript.back().input);
    }
    Voices voices = voicesSince(inspection, model.latest);
    if (voices.person != nullptr && !world.pending)
        addEarlier(inspection, voices.person->id, model);
    for (const scenario::TranscriptLine& line : world.transcript) {
        if (line.input >= model.latest) model.speech.push_back(lineOf(inspection, line));
    }
    if (world.pending) takePrompt(inspection, *world.pending, voices);
    if (voices.person != nullptr) {
        model.speaker = Speaker{voices.person->look, moodOf(world, voices.person->id)};
    } else if (voices.hasOfficer) {
        model.speaker = Speaker{"officer", Mood::Calm};
    }
}

}  // namespace lianbing::present
