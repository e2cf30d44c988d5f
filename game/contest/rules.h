#pragma once

#include "game/score/points.h"

#include <string>
#include <vector>

namespace lianbing::contest {

struct Team {
    std::string id;
    std::string name;

    bool operator==(const Team&) const = default;
};

enum class QuestionKind {
    Must,   ///< 必答: put to one team
    Quick,  ///< 抢答: to whoever presses first
    Risk,   ///< 风险: put to one team, which chose the stake
};

/// What a press does before the buzzer is open. Published rule sheets contradict each other here,
/// so it is data.
enum class EarlyPress {
    Penalised,  ///< costs `earlyPenalty` and bars the team from this question
    Allowed,    ///< the team answers
};

/// The numbers of a round. All come from a rule file; amounts that are taken away are written as
/// positive.
struct RoundRules {
    score::Points mustRight;
    score::Points mustWrong;
    score::Points quickRight;
    score::Points quickWrong;
    EarlyPress earlyPress = EarlyPress::Penalised;
    score::Points earlyPenalty;
    std::vector<score::Points> stakes;  ///< of risk questions; a wrong answer costs the stake

    bool operator==(const RoundRules&) const = default;
};

}  // namespace lianbing::contest
