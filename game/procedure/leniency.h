#pragma once

#include "game/law/article_ref.h"
#include "game/procedure/discretion.h"

#include <string>
#include <vector>

namespace lianbing::procedure {

/// What the facts of a case may lead to besides the range.
enum class Leniency {
    ShallNotPunish,  ///< 不予处罚
    MayNotPunish,    ///< 可以不予处罚
    Lighten,         ///< 应当从轻或者减轻
    MayLighten,      ///< 可以从轻或者减轻
    Aggravate,       ///< 从重
};

/// One ground of leniency, or of severity, with everything that must be so.
struct LeniencyRule {
    std::string id;
    std::string title;
    Leniency leads = Leniency::MayNotPunish;
    std::vector<std::string> conditions;  ///< each a sentence to be confirmed by the evidence
    std::vector<law::ArticleRef> basis;   ///< of all intervals

    bool operator==(const LeniencyRule&) const = default;
};

/// 不予处罚, 可以不予处罚, 从轻或者减轻, 可以从轻或者减轻, 从重.
std::string spokenLeniency(Leniency leads);

/// What the ground does to what a table comes to, as a line of the arithmetic. 减轻 may go below the
/// statutory minimum and no table says by how much, so that the line names bounds, not an amount.
CalculationStep leniencyStep(const LeniencyRule& rule, const Calculation& calculation);

/// As checkAmount without a ground, but an amount that the ground allows is right: none where nobody
/// is punished, less than the table where it is lightened, down to the statutory minimum (从轻) and
/// below it (减轻), more inside the range where it is heavier. That the facts are so, and how far it
/// goes, is for people.
base::Result<AmountCheck> checkAmount(std::int64_t given, const DiscretionTable& table,
                                      const DiscretionChoice& choice, const LeniencyRule& rule);

}  // namespace lianbing::procedure
