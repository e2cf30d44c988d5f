#pragma once

#include "game/law/citation.h"
#include "game/score/points.h"
#include "game/score/score_sheet.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lianbing::score {

/// Credit for each kind of finding, in percent of the place's points, and what over-citing costs.
/// Comes from a key's rule file, never from code.
struct CitationPrices {
    int exact = 100;
    int partMissing = 0;
    int partWrong = 0;
    int wrongArticle = 0;
    int wrongVersion = 0;
    int generalLaw = 0;
    int optionalBonus = 0;  ///< within the question's maximum
    int irrelevantPenalty = 0;  ///< for each irrelevant, nonexistent or trap citation beyond the free ones
    int freeIrrelevant = 0;     ///< so many cost nothing

    bool operator==(const CitationPrices&) const = default;
};

/// What a finding of this kind is worth by itself, in percent of one place: below zero for over-citing. A sheet counts less
/// where several findings share a place, and lets the free ones off.
int worthOf(law::FindingKind kind, const CitationPrices& prices);

/// Prices the findings of one answer: the maximum is shared evenly over the key's required places;
/// a place gets the best credit of the citations that were measured against it; never below zero. What is cited twice
/// earns or costs once. The reason joins the findings' sentences.
ScoreLine priceCitations(const std::vector<law::CitationFinding>& findings,
                         std::size_t requiredSlots, Points max, const CitationPrices& prices);

}  // namespace lianbing::score
