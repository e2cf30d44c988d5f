#pragma once

#include "game/bank/question.h"
#include "game/base/date.h"
#include "game/base/digest.h"
#include "game/procedure/trace.h"
#include "game/scenario/definition.h"
#include "game/scenario/effect.h"
#include "game/scenario/intent.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

struct CollectedExhibit {
    std::string id;
    std::uint64_t input = 0;
    base::Moment at;
    std::string place;
    procedure::Attributes attributes;

    bool operator==(const CollectedExhibit&) const = default;
};

struct TranscriptLine {
    std::uint64_t input = 0;
    base::Moment at;
    std::string speaker;
    std::string text;

    bool operator==(const TranscriptLine&) const = default;
};

/// What a play has come to: the fold of its inputs. Plain data in ordered containers, so that its hash is the same
/// everywhere.
struct World {
    std::uint64_t input = 0;  ///< sequence number of the last input folded in
    base::Moment now;
    std::string place;
    std::set<std::string, std::less<>> visited;
    std::set<std::string, std::less<>> revealed;  ///< hidden things that came to light
    std::set<std::string, std::less<>> removed;
    std::map<std::string, std::string, std::less<>> whereabouts;  ///< people who moved
    std::map<std::string, std::string, std::less<>> flags;
    std::vector<CollectedExhibit> exhibits;  ///< in order of collecting
    /// What was said. The trainee speaks as the first officer; a prompt comes in here, with the reply, once it is answered
    /// (until then it is in `pending`).
    std::vector<TranscriptLine> transcript;
    std::map<std::string, bank::Answer, std::less<>> answers;
    std::optional<Prompt> pending;
    procedure::Trace trace;
    bool over = false;
    std::string ending;

    /// The world before the first input.
    static World begin(const Definition& definition, const Case& current);

    [[nodiscard]] bool isPresent(const Definition& definition, std::string_view target) const;
    [[nodiscard]] std::string_view placeOf(const Person& person) const;
    [[nodiscard]] const CollectedExhibit* findExhibit(std::string_view id) const;
    [[nodiscard]] std::string_view flag(std::string_view name) const;
    /// SHA-256 of the canonical encoding; see world_hash.h for the form that follows a growing world cheaply.
    [[nodiscard]] base::Digest hash() const;

    bool operator==(const World&) const = default;
};

/// Folds one input and what followed from it: time passes (durationOf), the input's own trace event is added, hidden things it
/// finds by data come to light, then effects apply in order. RewindTo is not folded: Inspection replays instead (checked).
/// The transcript and the trace are only ever appended to.
void fold(World& world, const Definition& definition, std::uint64_t sequence, const Intent& intent,
          const std::vector<Effect>& effects);

/// The trace event an intent makes if it is carried out at `place`, without input number and times. `Reply` answers the
/// pending prompt.
procedure::TraceEvent eventOf(const Definition& definition, const World& world, const Intent& intent,
                              std::string_view place);

/// Time the intent takes by itself: walking time for Go, the verb's duration for Act, one minute for Ask and Show, none
/// for the others.
base::Millis durationOf(const Definition& definition, const World& world, const Intent& intent);

}  // namespace lianbing::scenario
