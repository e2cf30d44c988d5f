#pragma once

#include "game/law/citation.h"
#include "game/law/library.h"

#include <string>
#include <vector>

namespace lianbing::law {

/// Which law judges an act, and why (从旧兼从轻).
enum class Ground {
    SameLaw,        ///< the version in force on both days
    Concurrent,     ///< in force on both days, and so is another act that weighs the same rule differently: a person must decide
    OldLaw,         ///< changed or repealed since; the old one applies, the new one is the same or heavier
    NewLighter,     ///< changed or repealed since; the new one is lighter and applies
    /// Mixed, unknown, without a row, or unchanged beside a newer act that is not surely heavier: a person must compare.
    MustCompare,
    Straddles,      ///< the act went on over a change of version: a person must compare
    NotYetLaw,      ///< in force only after the act: it does not reach back
    OutOfForce,     ///< in force on neither day
    Unknown,        ///< law or validity not known to the packs
};

/// What a citation means under the two days of a case.
struct Applicability {
    Ground ground = Ground::Unknown;
    std::string onBeginning;          ///< version in force on the first day of the act; empty for none
    std::string onOffence;            ///< the same on the day of the act, or on its last
    std::string onDecision;           ///< the same on the day of the decision
    /// Rows from the old rule to the rules in force on the day of the decision, or, of an act that
    /// straddles a change, on the day it ended. They may begin at a later version that only amended
    /// (修正) the old one.
    std::vector<CrosswalkRow> later;
    /// In force on the day of the decision, but a law it was made under is not: the reason says so.
    bool hasEndedBasis = false;
    std::string reason;               ///< a sentence an officer understands
};

/// Which version of the rule that `ref` names applies to an act on `dates.offence` decided on
/// `dates.decision`; a version that `ref` names is passed over, for the days decide. Repeal of a
/// law does not touch the regulations under it, but it is told of them, and where rows lead from a
/// standing regulation to a law that gives its rule another weight, both are told. Rows between the
/// versions say which is lighter; the worst of several rows counts: heavier with lighter is mixed.
/// An act that lasted within one version is judged as if done on its last day.
Applicability applicableTo(const ArticleRef& ref, const LawDates& dates, const Library& library);

/// The same held against one new provision, which names its version: where the rule went to several,
/// only the rows to `now` are weighed. Where none leads there it says what the other does.
Applicability applicableTo(const ArticleRef& ref, const LawDates& dates, const Library& library, const ArticleRef& now);

}  // namespace lianbing::law
