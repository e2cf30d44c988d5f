#include "game/store/chain.h"

#include "game/base/codec.h"

#include <fmt/format.h>

#include <string_view>

namespace lianbing::store {

namespace {

/// Of the bytes that are hashed; a later form of the row gets another number.
constexpr std::uint64_t kRowForm = 1;

std::string_view bytesOf(const base::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

base::Unexpected undecodable(const char* part, const base::Error& cause) {
    return base::fail(fmt::format("{}读不出来（{}）", part, cause.what));
}

}  // namespace

EventRow EventRow::of(const scenario::Entry& entry) {
    return {.sequence = entry.sequence,
            .intent = scenario::encodeIntent(entry.intent),
            .effects = scenario::encodeEffects(entry.effects),
            .scores = scenario::encodeScores(entry.scores),
            .worldHash = entry.worldHash};
}

base::Result<scenario::Entry> EventRow::entry() const {
    auto decodedIntent = scenario::decodeIntent(intent);
    if (!decodedIntent) return undecodable("操作", decodedIntent.error());
    auto decodedEffects = scenario::decodeEffects(effects);
    if (!decodedEffects) return undecodable("后果", decodedEffects.error());
    auto decodedScores = scenario::decodeScores(scores);
    if (!decodedScores) return undecodable("得分变化", decodedScores.error());
    return scenario::Entry{sequence, std::move(*decodedIntent), std::move(*decodedEffects),
                           std::move(*decodedScores), worldHash};
}

base::Digest chainStart(const scenario::SessionHeader& header) {
    base::Encoder encoder;
    encoder.number(kRowForm)
        .text(header.scenario)
        .text(header.title)
        .text(header.caseId)
        .number(header.seed)
        .signedNumber(header.engineRules)
        .text(bytesOf(header.content))
        .text(bytesOf(header.lawPacks));
    return base::Digest::of(encoder.bytes());
}

base::Digest chainNext(const base::Digest& previous, const EventRow& row) {
    base::Encoder encoder;
    encoder.number(kRowForm)
        .number(row.sequence)
        .text(row.intent)
        .text(row.effects)
        .text(row.scores)
        .text(bytesOf(row.worldHash));
    return base::Digest::of(std::string(bytesOf(previous)) + encoder.bytes());
}

}  // namespace lianbing::store
