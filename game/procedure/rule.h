#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/procedure/trace.h"
#include "game/score/points.h"
#include "game/score/score_sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::procedure {

struct Condition {
    enum class Kind { Equals, NotEquals, Present, Absent };

    std::string key;
    Kind kind = Kind::Equals;
    std::string value;

    bool operator==(const Condition&) const = default;
};

/// Which events are meant: one of the names, and all conditions.
struct Pattern {
    std::vector<std::string> names;
    std::vector<Condition> where;

    [[nodiscard]] bool matches(const TraceEvent& event) const;

    bool operator==(const Pattern&) const = default;
};

/// One act precedes another when it was over before the other began; acts of the same instant go by
/// their place in the trace, as do the events of one input, which are parts of one act.
enum class RuleKind {
    Required,   ///< `what` happens at least `count` times
    Forbidden,  ///< `what` never happens
    Before,     ///< every `what` is preceded by a `reference` (precedence)
    After,      ///< every `reference` is followed by a `what` (response)
    Within,     ///< as After, and that `what` begins at most `within` after the reference ended
};

/// One rule of procedure, as data. Met: earns `points`. Broken: earns nothing; a Forbidden rule
/// instead costs `points` and has no maximum. Never triggered: worth nothing and reported so.
struct Rule {
    std::string id;
    std::string section;
    RuleKind kind = RuleKind::Required;
    Pattern what;
    Pattern reference;  ///< only Before, After, Within
    int count = 1;      ///< only Required
    base::Millis within{0};
    score::Points points;
    bool veto = false;  ///< broken means the play is vetoed
    /// Of all intervals; those in force on the day of the step are shown.
    std::vector<law::ArticleRef> basis;
    std::string title;        ///< what is asked for: 先出示执法证件，再开展检查
    std::string broken;       ///< sentence when broken; may hold {event}, {time}
    std::string repair;       ///< what would have repaired it
    bool unverified = false;  ///< its source could not be checked: counts zero and is reported so
};

enum class Outcome { Met, Broken, NeverTriggered };

/// What a rule says of a trace.
struct Verdict {
    std::string rule;
    Outcome outcome = Outcome::NeverTriggered;
    /// Inputs: what met it (the first ones), or the one that broke it: for Before the `what` that
    /// came too early, for After and Within the `reference` that was not answered. Empty when a
    /// required step is missing.
    std::vector<std::uint64_t> events;
    std::optional<base::Moment> at;  ///< when the first of them began

    bool operator==(const Verdict&) const = default;
};

/// Checks one rule. Pure; the trace may be in progress, a missing step then counts as missing.
Verdict check(const Rule& rule, const Trace& trace);

/// Judges rules and says it in score lines and vetoes, appended to `sheet`. `fallbackDay` dates
/// steps that never happened. {event} becomes the attribute `label` of the event that broke the
/// rule, or its name; {time} its clock time, or 全程 when a step is missing.
void judge(const std::vector<Rule>& rules, const Trace& trace, const law::Library& library,
           base::Date fallbackDay, score::ScoreSheet& sheet);

}  // namespace lianbing::procedure
