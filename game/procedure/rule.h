#pragma once

#include "game/base/date.h"
#include "game/base/work_calendar.h"
#include "game/law/library.h"
#include "game/procedure/pattern.h"
#include "game/procedure/period.h"
#include "game/procedure/trace.h"
#include "game/score/points.h"
#include "game/score/score_sheet.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// The templates of DECLARE over acts that take time. `what` and `reference` are the rule's two
/// patterns; unary templates have only `what`.
///
/// An act precedes another when it stands before it in the trace and was over before the other
/// began; the events of one input are parts of one act and go by their place. Two acts are a pair
/// when one precedes the other, their values of every key in `same` are equal and not empty, and
/// their distance keeps to `within` and `atLeast`. Of an act that could answer but for its
/// distance: begun before `atLeast` is over it is too soon, even where `within` is over by then as
/// well.
///
/// RespondedExistence, CoExistence and NotCoExistence ask for no order: two acts that are tied and
/// keep their distance are a pair of theirs, even when they overlap.
enum class RuleKind {
    Existence,  ///< `what` happens at least `count` times
    Absence,    ///< `what` happens less than `count` times
    Exactly,    ///< `what` happens `count` times
    Init,       ///< the first act is a `what`
    End,        ///< the last act is a `what`

    RespondedExistence,  ///< if a `reference` happens, so does a `what`, earlier or later
    CoExistence,         ///< both ways

    Response,           ///< every `reference` has a later `what`
    AlternateResponse,  ///< the same, with no other tied `reference` between the two
    ChainResponse,      ///< the next act after every `reference` is its `what`

    Precedence,           ///< every `what` has an earlier `reference`
    AlternatePrecedence,  ///< the same, with no other tied `what` between the two
    ChainPrecedence,      ///< the act right before every `what` is its `reference`

    Succession,           ///< Response and Precedence
    AlternateSuccession,  ///< AlternateResponse and AlternatePrecedence
    ChainSuccession,      ///< ChainResponse and ChainPrecedence

    NotCoExistence,      ///< no `what` where there is a `reference`, earlier or later
    NotSuccession,       ///< no `what` after a `reference`
    NotChainSuccession,  ///< the next act after a `reference` is no `what`
};

/// Whether the kind speaks of two patterns.
bool hasReference(RuleKind kind);
/// Existence, Absence and Exactly, whose `count` counts.
bool isCounted(RuleKind kind);
/// Kinds that are met by nothing happening and cost points instead of earning them.
bool isBan(RuleKind kind);

/// One rule of procedure, as data. Met: earns `points`. Broken: earns nothing; a ban instead costs
/// `points` and has no maximum. Never triggered: worth nothing and reported so.
struct Rule {
    std::string id;
    std::string section;
    RuleKind kind = RuleKind::Existence;
    Pattern what;
    Pattern reference;
    int count = 1;
    /// Keys whose values tie the two acts together: same person, same exhibit.
    std::vector<std::string> same;
    /// The longest distance from the end of the first act to the beginning of the second. Of
    /// Existence and Exactly, from the beginning of the trace to the last act that counts.
    std::optional<Period> within;
    /// The second act begins when this period after the end of the first is over: a decision after
    /// the days for a statement.
    std::optional<Period> atLeast;
    /// The acts that Init, End and the chain kinds look at; empty: all.
    Pattern among;
    /// Of a chain kind: looks only at those that are tied to the act as well. What belongs to another
    /// case or another person does not stand between two acts.
    bool tiesAmong = false;
    /// What puts a breach right though too late, besides the missing act itself.
    Pattern remedy;
    /// Acts that begin on other days neither trigger nor break the rule, nor count. They may still
    /// be the other act of a pair, or of a ban, stand between two acts, and put a breach right. A
    /// ban and a rule that counts are triggered only where some act of the trace is of these days.
    std::optional<base::DateInterval> days;
    /// The rule holds only while this provision is in force, or only until it comes into force.
    /// From these, the basis and the library judge() makes `days`: without a basis in force no rule
    /// holds.
    std::optional<law::ArticleRef> whileInForce;
    std::optional<law::ArticleRef> unlessInForce;

    score::Points points;
    int latePercent = 0;  ///< share of the points for a breach that was put right too late, 0..100
    bool veto = false;    ///< broken, repaired too late or not, means the play is vetoed
    /// Of all intervals; those in force on the day of the step are shown.
    std::vector<law::ArticleRef> basis;
    std::string title;        ///< what is asked for: 先出示执法证件，再开展检查
    std::string broken;       ///< sentence when broken; may hold {event}, {time}
    std::string repair;       ///< what would have repaired it
    bool unverified = false;  ///< its source could not be checked: counts zero and is reported so

    bool operator==(const Rule&) const = default;
};

/// RepairedLate: broken, and put right later.
enum class Outcome { Met, RepairedLate, Broken, NeverTriggered };

/// How a rule was broken.
enum class Fault {
    None,
    Missing,    ///< what had to happen never did
    TooEarly,   ///< `what` came before its `reference`
    TooSoon,    ///< before `atLeast` was over
    TooLate,    ///< after `within` was over
    Repeated,   ///< there is a pair, but another act of the same kind stands between the two
    NotNext,    ///< there is a pair, but something else stands between the two
    Forbidden,  ///< what must not happen did
    TooMany,
    NotFirst,
    NotLast,
};

/// What a rule says of a trace. Places are those in the trace.
struct Verdict {
    std::string rule;
    Outcome outcome = Outcome::NeverTriggered;
    Fault fault = Fault::None;
    /// Met: the acts that met it: of a unary kind those counted, else the pair whose first act,
    /// then whose second, stands earliest; nothing for a ban. Else the act that broke it: the
    /// `reference` that was not answered, the `what` that came too early, the act that was
    /// forbidden; nothing when an act of a unary kind is missing.
    std::vector<std::size_t> acts;
    std::optional<std::size_t> late;  ///< the act that put it right, too late
    int breaches = 0;                 ///< how often it was broken

    bool operator==(const Verdict&) const = default;
};

/// Checks one rule. Pure; the trace may be in progress, a missing step then counts as missing.
/// Several breaches: the first that was not put right is named, else the first, by the place of the
/// act that broke it. A breach is put right by the act that was missing, when it comes after all
/// (`what` too late, a `reference` after its `what`), else by the first `remedy` that the act that
/// broke the rule precedes and is tied with; where no act is named, by any `remedy`.
Verdict check(const Rule& rule, const Trace& trace, const base::WorkCalendar& calendar);

/// The inputs of the verdict's acts, each once.
std::vector<std::uint64_t> inputsOf(const Verdict& verdict, const Trace& trace);

/// Judges rules in score lines and vetoes, appended to `sheet`. `fallbackDay` dates steps that
/// never happened. {event} becomes the `label` of the event that broke the rule, or its name;
/// {time} its clock time, after the date where the trace has several days; 全程 when a step is
/// missing.
void judge(const std::vector<Rule>& rules, const Trace& trace, const law::Library& library,
           base::Date fallbackDay, score::ScoreSheet& sheet);

}  // namespace lianbing::procedure
