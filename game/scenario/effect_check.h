#pragma once

#include "game/base/result.h"
#include "game/scenario/script.h"

#include <vector>

namespace lianbing::scenario {

/// Whether what a handler left in its buffer can be folded: every id is known, times are sane, and
/// a Prompt is the last effect exactly when the handler waits. Errors: the first effect that is
/// wrong; the handler has then failed.
base::Status checkEffects(const Scene& scene, const Intent& intent, Turn turn,
                          const std::vector<Effect>& effects);

/// Replaces {name} by the case's words in everything that will be read.
void fillWords(std::vector<Effect>& effects, const Case& current);

}  // namespace lianbing::scenario
