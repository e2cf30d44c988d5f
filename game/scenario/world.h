#pragma once

#include "game/bank/question.h"
#include "game/base/date.h"
#include "game/base/digest.h"
#include "game/procedure/trace.h"
#include "game/scenario/definition.h"
#include "game/scenario/effect.h"
#include "game/scenario/intent.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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

/// Officers who go together, with a place and a clock of their own. The group whose clock is behind acts next.
struct Group {
    std::vector<std::string> officers;  ///< ids, in the order of the definition
    std::string place;
    base::Moment now;  ///< when it is free
    bool isStandingBy = false;

    [[nodiscard]] bool holds(std::string_view officer) const;

    bool operator==(const Group&) const = default;
};

/// An occasion that will come.
struct Due {
    base::Moment at;
    std::string occasion;

    bool operator==(const Due&) const = default;
};

struct Signature {
    std::string who;
    std::uint64_t input = 0;
    base::Moment at;
    std::vector<std::string> manners;

    bool operator==(const Signature&) const = default;
};

struct WrittenDocument {
    std::map<std::string, std::string, std::less<>> fields;
    std::vector<Signature> signatures;

    [[nodiscard]] const Signature* findSignature(std::string_view who) const;

    bool operator==(const WrittenDocument&) const = default;
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
    /// What was said. The trainee speaks as the first officer who acts; a prompt comes in here, with the reply, once it is answered
    /// (until then it is in `pending`).
    std::vector<TranscriptLine> transcript;
    std::map<std::string, bank::Answer, std::less<>> answers;
    std::optional<Prompt> pending;
    /// What was done and is not decided yet: its handler asks first. What it takes by data is taken when the handler is through.
    std::optional<procedure::TraceEvent> undecided;
    /// All groups, where officers can go separate ways; `now` and `place` above are those of the acting one.
    std::vector<Group> groups;
    std::size_t acting = 0;
    std::vector<Due> due;  ///< in order of time, then of setting off
    std::map<std::string, base::Moment, std::less<>> talks;  ///< people who talk with a group, until when
    std::set<std::pair<std::string, std::string>> links;      ///< exhibit and fact
    std::set<std::pair<std::string, std::string>> contrasts;  ///< two sources, the smaller id first
    std::map<std::string, WrittenDocument, std::less<>> documents;
    /// guided: a mentor helps; rehearsal; contest: nothing is taken back. Empty: not chosen, the same as rehearsal.
    std::string level;
    procedure::Trace trace;
    bool over = false;
    std::string ending;

    /// The world before the first input.
    static World begin(const Definition& definition, const Case& current);

    [[nodiscard]] bool isPresent(const Definition& definition, std::string_view target) const;
    [[nodiscard]] bool isKnown(const Place& place) const;
    [[nodiscard]] bool isKnown(const Person& person, const Topic& topic) const;
    /// The group that acts; null where officers stay together.
    [[nodiscard]] const Group* actingGroup() const;
    /// Whether the person still talks with a group, so that no other can speak with him.
    [[nodiscard]] bool isTalking(std::string_view person) const;
    /// Whether any group is at the place.
    [[nodiscard]] bool isAnybodyAt(std::string_view placeId) const;
    /// Up to when all that can happen has happened: no group can act before it.
    [[nodiscard]] base::Moment settled() const;
    /// The occasion that comes next, if it is due by now; else null.
    [[nodiscard]] const Due* overdue() const;
    [[nodiscard]] std::string_view placeOf(const Person& person) const;
    [[nodiscard]] const CollectedExhibit* findExhibit(std::string_view id) const;
    [[nodiscard]] std::string_view flag(std::string_view name) const;
    /// SHA-256 of the canonical encoding; see world_hash.h for the form that follows a growing world cheaply.
    [[nodiscard]] base::Digest hash() const;

    bool operator==(const World&) const = default;
};

/// Folds one input and what followed from it: time passes (durationOf), the input's own trace event is added, what it finds by
/// data comes to light and what it takes by data goes into the tray, then effects apply in order, and the group that is free first acts
/// next. RewindTo is not folded: Inspection replays instead (checked). The transcript and the trace are only ever appended to; where
/// officers go separate ways the trace is in the order of the inputs, not of time (see inOrder).
void fold(World& world, const Definition& definition, std::uint64_t sequence, const Intent& intent,
          const std::vector<Effect>& effects);

/// The trace event an intent makes if it is carried out at `place`, without input number and times. `Reply` answers the
/// pending prompt.
procedure::TraceEvent eventOf(const Definition& definition, const World& world, const Intent& intent,
                              std::string_view place);

/// Whether another group is at hand where the acting one is, with nothing to do.
bool canJoin(const World& world, const Group& group);

/// The trace in order of time.
procedure::Trace inOrder(const procedure::Trace& trace);

/// What the mentor says now; null when he has nothing to say, and in plays that are not guided.
const Hint* currentHint(const Definition& definition, const World& world);

/// The key of a topic among what came to light.
std::string topicKey(std::string_view person, std::string_view topic);

/// What a World remembers of a manner in which an exhibit was taken: the attribute of the exhibit.
std::string takenKey(std::string_view verb, std::string_view manner);

/// The person that an input has to do with; empty for none.
std::string_view personOf(const Definition& definition, const Intent& intent);

/// When an input begins: an occasion at its own time, all others now.
base::Moment beginningOf(const World& world, const Intent& intent);

/// Time the intent takes by itself: walking time for Go, the verb's duration for Act, one minute for Ask and Show, the minutes of a
/// Wait, one minute for a signature and with the first also the document's own, none for the others.
base::Millis durationOf(const Definition& definition, const World& world, const Intent& intent);

}  // namespace lianbing::scenario
