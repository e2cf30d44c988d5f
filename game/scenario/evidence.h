#pragma once

#include "game/law/library.h"
#include "game/scenario/definition.h"
#include "game/scenario/world.h"
#include "game/score/score_sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// Missing: not in the tray. Loose: in the tray, not fixed in any proper way. Fixed: evidence.
enum class Fixing { Missing, Loose, Fixed };

Fixing fixingOf(const Exhibit& exhibit, const World& world);

/// Whether the acting group can use it: groups have clocks of their own, and what the other one takes later is not there yet.
inline bool isAtHand(const CollectedExhibit& held, const World& world) {
    return held.at <= world.now;
}

/// Labels of the manners that the nearest of the exhibit's ways still lacks; empty when it is fixed or is not held. The way is one
/// that was begun: a photo lacks what photos need.
std::vector<std::string> lackingManners(const Definition& definition, const Exhibit& exhibit,
                                        const World& world);

/// How far a fact is proved by the exhibits that the trainee linked to it.
struct FactState {
    const Proof* proof = nullptr;      ///< the one that is furthest; null for a fact without proofs
    std::vector<bool> parts;           ///< of that proof: met or not
    std::vector<std::string> loose;    ///< exhibits linked but not fixed
    std::vector<std::string> idle;     ///< linked exhibits that stand in no proof of this fact
    std::vector<std::string> unlinked; ///< fixed exhibits that would meet an open part of that proof

    [[nodiscard]] std::size_t met() const;
    [[nodiscard]] bool isProved() const { return proof != nullptr && met() == parts.size(); }
};

FactState stateOf(const Fact& fact, const Definition& definition, const World& world);

bool isOpened(const Source& source, const procedure::Trace& trace);

/// Found: the trainee set the two sources against each other. Unnoticed: both are open. Unopened: at least one is not.
enum class Notice { Found, Unnoticed, Unopened };

Notice noticeOf(const Contradiction& contradiction, const Definition& definition,
                const World& world);

/// The contradiction between two sources, in either order; null where they agree.
const Contradiction* contradictionOf(const Definition& definition, std::string_view one,
                                     std::string_view other);

/// Contrasts of sources that do not contradict each other cost this much each beyond the free ones.
inline constexpr std::size_t kFreeContrasts = 4;
inline constexpr score::Points kWrongContrast = score::Points::hundredths(50);

/// Of the points of a fact, for each exhibit linked to it that proves nothing of it.
inline constexpr int kIdlePercent = 10;
/// Of the points of a fact, when only the last part is missing; in proportion for less.
inline constexpr int kSuspectedPercent = 50;

/// Marks facts and contradictions in score lines appended to `sheet`. `day` is that of the visit.
void judgeEvidence(const Definition& definition, const law::Library& library, base::Date day,
                   const World& world, score::ScoreSheet& sheet);

}  // namespace lianbing::scenario
