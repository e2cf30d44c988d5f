#pragma once

#include "game/procedure/pairing.h"
#include "game/procedure/rule.h"

namespace lianbing::procedure {

/// Where a rule's patterns occur in a trace.
struct Occurrences {
    Places what;
    Places reference;
    Places remedy;
    Places among;  ///< all places when the rule names none
};

/// Says in `verdict` what check() says, of a trace whose events were matched already.
void checkOccurrences(const Rule& rule, const PairTerms& terms, const ActTable& table,
                      const Occurrences& places, Verdict& verdict);

}  // namespace lianbing::procedure
