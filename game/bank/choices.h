#pragma once

#include "game/bank/question.h"

#include <cstdint>
#include <string>

namespace lianbing::bank {

/// What a choice is worth, as parts of a whole, and why.
struct ChoiceMark {
    std::int64_t parts = 0;
    std::int64_t of = 1;
    std::string reason;
};

/// Mark a valid answer that is not empty, each for its kind of question. The reason names what was
/// chosen and what is right, each with the key's own words.
ChoiceMark markSingle(const Question& question, const Key& key, const Answer& answer);
ChoiceMark markMultiple(const Question& question, const Key& key, const Answer& answer);
ChoiceMark markOrdering(const Question& question, const Key& key, const Answer& answer);

/// The right answer in the options' words, one closed sentence with the key's reasons.
std::string rightAnswer(const Question& question, const Key& key);

}  // namespace lianbing::bank
