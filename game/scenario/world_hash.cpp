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
