#pragma once

#include "game/law/law_dates.h"
#include "game/procedure/discretion.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::exchange {

/// What a table comes to, with an answer marked where one was given.
struct DiscretionResult {
    const procedure::DiscretionTable* table = nullptr;
    law::LawDates dates;
    std::vector<std::string> basis;      ///< each liability with its standing in the case, in words
    std::vector<std::string> obstacles;  ///< why the table is not, or not surely, to be used
    std::string lenient;                 ///< id of the ground that is put beside it; empty for none
    procedure::Calculation calculation;
    std::optional<std::int64_t> answer;
    procedure::AmountCheck check;  ///< of the answer
};

/// JSON on several lines, keys in a fixed order.
std::string toJson(const DiscretionResult& result);

}  // namespace lianbing::exchange
