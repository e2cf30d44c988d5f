#pragma once

#include "game/scenario/definition.h"

namespace lianbing::scenario {

/// The full answer by the case's key; empty where the question has no key for it.
bank::Answer rightAnswer(const bank::Question& question, const Case& current);

/// An answer that earns as little as the question allows: wrong options, the order turned round, a
/// trap or a provision that belongs elsewhere.
bank::Answer wrongAnswer(const Definition& definition, const bank::Question& question,
                         const Case& current);

}  // namespace lianbing::scenario
