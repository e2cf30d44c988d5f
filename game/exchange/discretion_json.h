#pragma once

#include "game/base/date.h"
#include "game/law/library.h"
#include "game/procedure/discretion.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::exchange {

/// What a table comes to, with an answer marked where one was given.
struct DiscretionResult {
    const procedure::DiscretionTable* table = nullptr;
    base::Date day;                  ///< by which the table and its liability are looked at
    std::vector<std::string> basis;  ///< each liability with its standing on the day, in words
    procedure::Calculation calculation;
    std::optional<std::int64_t> answer;
    procedure::AmountCheck check;  ///< of the answer
};

/// JSON on several lines, keys in a fixed order.
std::string toJson(const DiscretionResult& result);

}  // namespace lianbing::exchange
