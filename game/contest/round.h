#pragma once

#include "game/base/result.h"
#include "game/contest/event.h"
#include "game/contest/rules.h"
#include "game/score/score_sheet.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace lianbing::contest {

enum class Phase {
    Waiting,    ///< no question is open
    Reading,    ///< a quick question is being read; the buzzer is closed
    Buzzing,    ///< teams may press
    Answering,  ///< `holder` has the word
};

/// The state of a round: the fold of its inputs, nothing else. Teams are the sections of `sheet`;
/// each award is a line of it that names the input it rests on.
struct Round {
    RoundRules rules;
    std::vector<Team> teams;
    std::uint64_t input = 0;  ///< inputs folded in so far
    Phase phase = Phase::Waiting;
    OpenQuestion question;                      ///< the last one that was put
    std::string holder;                         ///< team id; empty unless Answering
    std::set<std::string, std::less<>> barred;  ///< pressed too early in this question
    score::ScoreSheet sheet;

    /// Errors: fewer than two teams, or an id used twice or empty.
    static base::Result<Round> begin(RoundRules rules, std::vector<Team> teams);

    [[nodiscard]] const Team* findTeam(std::string_view id) const;

    bool operator==(const Round&) const = default;
};

/// Folds one input in. Errors: the input does not fit the phase, or names a team or stake that does
/// not exist; the round is then unchanged. A press that comes too late, or from a barred team, is
/// no error: it is counted and changes nothing.
base::Status apply(Round& round, const RoundEvent& event);

}  // namespace lianbing::contest
