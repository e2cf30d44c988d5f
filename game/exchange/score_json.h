#pragma once

#include "game/base/digest.h"
#include "game/law/citation.h"
#include "game/scenario/inspection.h"
#include "game/score/score_sheet.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lianbing::exchange {

/// A play with its mark, as programs read it.
struct MarkedPlay {
    std::string scenario;  ///< id
    std::string title;
    std::string caseId;
    std::string caseLabel;
    law::LawDates dates;
    std::uint64_t seed = 0;
    int engineRules = 0;
    std::uint64_t inputs = 0;  ///< rewinds and the lines they left included
    std::string clock;         ///< scenario time at the end, `2024-12-10 09:05`
    bool over = false;
    std::string ending;  ///< id; empty while not over
    score::ScoreSheet sheet;
    base::Digest worldHash;
};

/// One answer to a citation question with its mark.
struct MarkedAnswer {
    std::string scenario;  ///< id
    std::string question;  ///< id
    std::string caseId;
    law::LawDates dates;
    std::string answer;
    std::vector<law::CitationFinding> findings;
    std::vector<int> shares;  ///< what each adds, in percent of one required place
    std::string explanation;  ///< of the key
    score::ScoreLine line;
};

/// Writes it as JSON in the same form. Of a finding: `kind`, `given` (null: nothing was), `begin`
/// and `end` (bytes of the answer; 0 without), `expected` (null: measured against no place),
/// `share` and `explanation`.
std::string toJson(const MarkedAnswer& marked);

/// What an inspection has come to by now.
MarkedPlay markedPlay(const scenario::Inspection& inspection);

/// Writes a play as JSON: UTF-8, two spaces of indentation, keys always in this order, no newline
/// at the end. `format` is raised when a key changes its meaning or goes; new keys may come without
/// that. `offence_began` is there only for an act that lasted. Points are decimal numbers with at
/// most two places; `events` are numbers of inputs.
std::string toJson(const MarkedPlay& play);

/// Both in one: what `scenario play --json` prints.
std::string playJson(const scenario::Inspection& inspection);

}  // namespace lianbing::exchange
