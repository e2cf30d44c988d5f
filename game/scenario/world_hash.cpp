#include "game/scenario/world_hash.h"

#include "game/base/check.h"

#include <string_view>

namespace lianbing::scenario {

namespace {

using base::Digest;
using base::Encoder;

constexpr std::uint64_t kHashVersion = 1;

std::string_view asText(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

void put(Encoder& out, base::Moment moment) {
    out.signedNumber(moment.date.days()).signedNumber(moment.ofDay.count());
}

void put(Encoder& out, const procedure::Attributes& attributes) {
    out.number(attributes.size());
    for (const auto& [key, value] : attributes) out.text(key).text(value);
}

void put(Encoder& out, const std::set<std::string, std::less<>>& names) {
    out.number(names.size());
    for (const std::string& name : names) out.text(name);
}

void put(Encoder& out, const std::map<std::string, std::string, std::less<>>& pairs) {
    out.number(pairs.size());
    for (const auto& [key, value] : pairs) out.text(key).text(value);
}

void put(Encoder& out, const std::vector<CollectedExhibit>& exhibits) {
    out.number(exhibits.size());
    for (const CollectedExhibit& exhibit : exhibits) {
        out.text(exhibit.id).number(exhibit.input);
        put(out, exhibit.at);
        out.text(exhibit.place);
        put(out, exhibit.attributes);
    }
}

void put(Encoder& out, const std::map<std::string, bank::Answer, std::less<>>& answers) {
    out.number(answers.size());
    for (const auto& [question, answer] : answers) {
        out.text(question).number(answer.options.size());
        for (const std::string& option : answer.options) out.text(option);
        out.text(answer.text);
    }
}

void put(Encoder& out, const std::optional<Prompt>& pending) {
    out.flag(pending.has_value());
    if (!pending) return;
    out.text(pending->id).text(pending->speaker).text(pending->text);
    out.number(pending->options.size());
    for (const AskOption& option : pending->options) out.text(option.id).text(option.label);
    out.flag(pending->multiple);
}

void put(Encoder& out, const std::set<std::pair<std::string, std::string>>& pairs) {
    out.number(pairs.size());
    for (const auto& [one, other] : pairs) out.text(one).text(other);
}

void put(Encoder& out, const std::vector<std::string>& texts) {
    out.number(texts.size());
    for (const std::string& text : texts) out.text(text);
}

void put(Encoder& out, const WrittenDocument& document) {
    put(out, document.fields);
    out.number(document.signatures.size());
    for (const Signature& signature : document.signatures) {
        out.text(signature.who).number(signature.input);
        put(out, signature.at);
        put(out, signature.manners);
    }
}

/// Whether the world has anything of what putTeamwork puts: the worlds of scenarios without it keep the hash they had.
bool hasTeamwork(const World& world) {
    return !world.groups.empty() || !world.due.empty() || !world.talks.empty() ||
           !world.level.empty() || !world.links.empty() || !world.contrasts.empty() || !world.documents.empty();
}

void putTeamwork(Encoder& out, const World& world) {
    out.text(world.level).number(world.groups.size()).number(world.acting);
    for (const Group& group : world.groups) {
        put(out, group.officers);
        out.text(group.place);
        put(out, group.now);
        out.flag(group.isStandingBy);
    }
    out.number(world.due.size());
    for (const Due& due : world.due) {
        put(out, due.at);
        out.text(due.occasion);
    }
    out.number(world.talks.size());
    for (const auto& [person, until] : world.talks) {
        out.text(person);
        put(out, until);
    }
    put(out, world.links);
    put(out, world.contrasts);
    out.number(world.documents.size());
    for (const auto& [id, document] : world.documents) {
        out.text(id);
        put(out, document);
    }
}

}  // namespace

base::Digest WorldHasher::hash(const World& world) {
    follow(world.transcript);
    follow(world.trace);

    encoder_.clear();
    put(encoder_, world.visited);
    put(encoder_, world.revealed);
    put(encoder_, world.removed);
    put(encoder_, world.whereabouts);
    put(encoder_, world.flags);
    settle(places_);
    encoder_.clear();
    put(encoder_, world.exhibits);
    settle(exhibits_);
    encoder_.clear();
    put(encoder_, world.answers);
    settle(answers_);
    const bool isShared = hasTeamwork(world);
    if (isShared) {
        encoder_.clear();
        putTeamwork(encoder_, world);
        settle(teamwork_);
    }

    encoder_.clear();
    encoder_.number(kHashVersion).number(world.input);
    put(encoder_, world.now);
    encoder_.text(world.place);
    put(encoder_, world.pending);
    encoder_.flag(world.over).text(world.ending);
    for (const Digest* digest : {&transcript_.digest, &trace_.digest, &places_.digest,
                                 &exhibits_.digest, &answers_.digest}) {
        encoder_.text(asText(*digest));
    }
    if (isShared) encoder_.text(asText(teamwork_.digest));
    return Digest::of(encoder_.bytes());
}

void WorldHasher::follow(const std::vector<TranscriptLine>& transcript) {
    LIANBING_CHECK(transcript_.count <= transcript.size(), "a hasher follows one growing world");
    while (transcript_.count < transcript.size()) {
        const TranscriptLine& line = transcript[transcript_.count];
        encoder_.clear();
        encoder_.text(asText(transcript_.digest)).number(line.input);
        put(encoder_, line.at);
        encoder_.text(line.speaker).text(line.text);
        link(transcript_);
    }
}

void WorldHasher::follow(const procedure::Trace& trace) {
    LIANBING_CHECK(trace_.count <= trace.size(), "a hasher follows one growing world");
    while (trace_.count < trace.size()) {
        const procedure::TraceEvent& event = trace[trace_.count];
        encoder_.clear();
        encoder_.text(asText(trace_.digest)).number(event.input).text(event.name);
        put(encoder_, event.first);
        put(encoder_, event.last);
        put(encoder_, event.attributes);
        link(trace_);
    }
}

void WorldHasher::link(Chain& chain) {
    chain.digest = Digest::of(encoder_.bytes());
    ++chain.count;
}

void WorldHasher::settle(Part& part) {
    // Every encoding begins with a count, so empty bytes mean that the part was never hashed.
    if (part.bytes == encoder_.bytes()) return;
    part.bytes = encoder_.bytes();
    part.digest = Digest::of(part.bytes);
}

}  // namespace lianbing::scenario
