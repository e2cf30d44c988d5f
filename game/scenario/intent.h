#pragma once

#include "game/bank/question.h"
#include "game/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lianbing::scenario {

// Every intent but SetLevel leaves one trace event. Its name is the verb for Act, else the word it has in an input file. Attributes:
// `place` (where it was done; for Go, where to), and as the intent has them `target`, `kind` (thing, person or place),
// `topic`, `exhibit`, `ask`, `choice`, `question`, `manner:<id>`; and `label`, what was done in words, for sentences. Where
// officers can go separate ways also `group`, the ids of those who act, and `alone` = `yes` when it is one. An input that did not
// succeed leaves the event `refused`, with its usual name as the attribute `what`.

/// Walk to a place.
struct Go {
    std::string place;
    bool operator==(const Go&) const = default;
};

/// Do something with a thing, a person or the place one is at.
struct Act {
    std::string verb;
    std::string target;
    std::vector<std::string> manners;  ///< ids, in the verb's order
    bool operator==(const Act&) const = default;
};

/// Put a question to a person. Trace event `ask` with attributes target and topic.
struct Ask {
    std::string person;
    std::string topic;
    std::vector<std::string> manners = {};  ///< ids of Definition::asking, in that order; none: plainly
    bool operator==(const Ask&) const = default;
};

/// Show an exhibit to a person. Trace event `show`.
struct Show {
    std::string person;
    std::string exhibit;
    bool operator==(const Show&) const = default;
};

/// Answer what a handler asked for; option ids. Trace event `reply` with attributes ask and choice (ids joined by commas);
/// where several may be chosen, each chosen one is also the attribute `choice:<id>` = `yes`.
struct Reply {
    std::vector<std::string> options;
    bool operator==(const Reply&) const = default;
};

/// Answer a question of the bank; may be changed until the end. Trace event `respond`.
struct Respond {
    std::string question;
    bank::Answer answer;
    bool operator==(const Respond&) const = default;
};

/// Officers of the acting group leave it and form one of their own, at the same place and time. Trace event `split`.
struct Split {
    std::vector<std::string> officers;  ///< ids, in the order of the definition
    bool operator==(const Split&) const = default;
};

/// All groups at this place that have nothing to do any more join the acting one. Trace event `join`.
struct Join {
    bool operator==(const Join&) const = default;
};

/// Command the group that an officer is in. Trace event `lead`.
struct Lead {
    std::string officer;
    bool operator==(const Lead&) const = default;
};

/// The acting group waits until it is led again. Trace event `stand-by`.
struct StandBy {
    bool operator==(const StandBy&) const = default;
};

/// Let time pass. Trace event `wait`.
struct Wait {
    int minutes = 0;  ///< 1 to 240
    bool operator==(const Wait&) const = default;
};

/// Put an exhibit to a fact on the evidence board, or take it off. Trace events `link` and `unlink` with exhibit and fact.
struct Link {
    std::string exhibit;
    std::string fact;
    bool operator==(const Link&) const = default;
};

struct Unlink {
    std::string exhibit;
    std::string fact;
    bool operator==(const Unlink&) const = default;
};

/// Note that two sources do not agree. Trace event `contrast` with one and other.
struct Contrast {
    std::string one;
    std::string other;
    bool operator==(const Contrast&) const = default;
};

/// Write a field of a document; what stood there is replaced. Trace event `write` with document and field.
struct Write {
    std::string document;
    std::string field;
    std::string text;
    bool operator==(const Write&) const = default;
};

/// Have somebody sign a document: an officer or a person. Trace event `sign` with target (the document), who and manners.
struct Sign {
    std::string document;
    std::string who;
    std::vector<std::string> manners = {};  ///< ids, in the document's order
    bool operator==(const Sign&) const = default;
};

/// Choose how the play is played; only as its first input. No trace event.
struct SetLevel {
    std::string level;  ///< guided, rehearsal or contest
    bool operator==(const SetLevel&) const = default;
};

/// Something happens by itself, at its time. Made by the inspection alone: no input file holds it. Trace event `occur`.
struct Occur {
    std::string occasion;
    bool operator==(const Occur&) const = default;
};

/// End the inspection and have it marked. Trace event `finish`.
struct Finish {
    bool operator==(const Finish&) const = default;
};

/// The wall clock ran out; comes from outside as an input.
struct TimeUp {
    bool operator==(const TimeUp&) const = default;
};

/// Go back to the state after input number `sequence` (0 is the start). The earlier line stays in the log.
struct RewindTo {
    std::uint64_t sequence = 0;
    bool operator==(const RewindTo&) const = default;
};

/// Everything a trainee or the clock can put into an inspection.
using Intent = std::variant<Go, Act, Ask, Show, Reply, Respond, Finish, TimeUp, RewindTo, Split, Join, Lead, StandBy, Wait, Link,
                            Unlink, Contrast, Write, Sign, Occur, SetLevel>;

/// The manners of an input that has some; null for the others.
const std::vector<std::string>* mannersOf(const Intent& intent);
std::vector<std::string>* mannersOf(Intent& intent);

/// Prints an intent as one line of an input file:
/// `go boiler-room`, `act photo ledger scale,taker`, `ask manager monitoring`, `show manager photo-ledger`,
/// `reply accept,later`, `respond decision order-and-file`, `respond duty = 《大气污染防治法》第二十四条第一款`, `finish`, `time-up`, `rewind 3`,
/// `ask manager fuel leading`, `split lin,pan`, `join`, `lead lin`, `stand-by`, `wait 15`, `link photo fact`, `unlink photo fact`,
/// `contrast platform ledger`, `write record facts = 文字`, `sign record manager read`, `level contest`.
/// Text after ` = ` is the rest of the line with \n and \r for line ends and \\ for a backslash.
std::string toLine(const Intent& intent);
/// Reads such a line. Errors: an unknown word, or parts missing.
base::Result<Intent> parseIntent(std::string_view line);

/// Where the head of a recording stands in its file: line numbers from 1, 0 for what the file leaves out.
struct RecordingHead {
    int scenario = 0;
    int caseId = 0;
    int seed = 0;
};

/// A recorded play: what to play, then the inputs. Text form: `lianbing-inputs 1`, then `scenario ID`, `case ID`, `seed N`,
/// each at most once and in front, then one intent a line; `#` begins a comment line.
struct Recording {
    std::string scenario;
    std::string caseId;
    std::uint64_t seed = 1;
    std::vector<Intent> intents;
    std::vector<int> lines = {};  ///< of each intent in the file it was read from; empty when it was not read from one
    RecordingHead head = {};

    /// `path:line` of an intent; the path alone when its line is not known.
    [[nodiscard]] std::string placeOf(std::size_t intent, std::string_view path) const;

    /// The same play, wherever it is written.
    bool operator==(const Recording& other) const;
};

std::string toText(const Recording& recording);
/// Reads a recording. Errors: every bad line, one a line, as `path:line: sentence`; among them a head line that comes twice
/// or after the first input. Scenario, case and seed may be left out (empty, empty, 1).
base::Result<Recording> parseRecording(std::string_view text, std::string_view path);

}  // namespace lianbing::scenario
