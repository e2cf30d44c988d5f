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
    int irrelevantPenalty =
        0;  ///< for each irrelevant, nonexistent or trap citation beyond the free ones
    int freeIrrelevant = 0;  ///< so many cost nothing

    bool operator==(const CitationPrices&) const = default;
};

/// What each finding adds, in percent of one place: of the citations of one place only the best
/// earns, what is cited twice earns or costs once, and the free ones cost nothing.
std::vector<int> sharesOf(const std::vector<law::CitationFinding>& findings,
                          const CitationPrices& prices);

/// Prices the findings of one answer: the maximum is shared evenly over the key's required places;
/// what the findings add is summed, never above the maximum or below zero. The reason joins the
/// findings' sentences.
ScoreLine priceCitations(const std::vector<law::CitationFinding>& findings,
                         std::size_t requiredSlots, Points max, const CitationPrices& prices);

}  // namespace lianbing::score
