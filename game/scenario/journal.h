#pragma once

#include "game/base/digest.h"
#include "game/base/result.h"
#include "game/scenario/effect.h"
#include "game/scenario/intent.h"
#include "game/score/points.h"
#include "game/score/score_sheet.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// What a session was played with; enough, with the blobs, to play it again as it was.
struct SessionHeader {
    std::string scenario;
    std::string title;
    std::string caseId;
    std::uint64_t seed = 1;
    int engineRules = 0;          ///< kEngineRules of the program that made it
    base::Digest content;         ///< blob: the scenario's files, keys, rules
    base::Digest lawPacks;        ///< blob: the law packs

    bool operator==(const SessionHeader&) const = default;
};

/// A score line that an input changed.
struct ScoreChange {
    std::string line;
    score::Points before;
    score::Points after;

    bool operator==(const ScoreChange&) const = default;
};

/// One committed input with all that followed from it.
struct Entry {
    std::uint64_t sequence = 0;  ///< 1, 2, 3, … without gaps
    Intent intent;
    std::vector<Effect> effects;
    std::vector<ScoreChange> scores;
    base::Digest worldHash;      ///< after the input

    bool operator==(const Entry&) const = default;
};

/// The port to whatever makes inputs durable. commit() returns only after the transaction did; until then nothing may be
/// shown as saved.
class Journal {
public:
    virtual ~Journal() = default;
    /// `final` is the sheet of a play that is over after this input, kept with it or not at all; null while it goes on.
    /// Errors: the number is not the next one, another writer took the session, or the machine failed; nothing is stored then.
    virtual base::Status commit(const Entry& entry, const score::ScoreSheet* final) = 0;

    base::Status commit(const Entry& entry) { return commit(entry, nullptr); }
};

/// Version of the marking engine; raised when the same inputs would be marked differently.
inline constexpr int kEngineRules = 2;

/// Canonical bytes of an input and of its effects, each beginning with its payload version. Decoding upgrades older versions.
std::string encodeIntent(const Intent& intent);
base::Result<Intent> decodeIntent(std::string_view bytes);
std::string encodeEffects(const std::vector<Effect>& effects);
base::Result<std::vector<Effect>> decodeEffects(std::string_view bytes);
std::string encodeScores(const std::vector<ScoreChange>& scores);
base::Result<std::vector<ScoreChange>> decodeScores(std::string_view bytes);

}  // namespace lianbing::scenario
