#pragma once

#include "game/base/random.h"
#include "game/scenario/definition.h"
#include "game/scenario/inspection.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

/// Plays a scenario by itself. Bots read only the definition, the keys in it and the world, never the script.
class Bot {
public:
    virtual ~Bot() = default;
    /// The next input, or nothing when it has no more to do (the caller then sends Finish if the play is not over).
    virtual std::optional<Intent> next(const Inspection& inspection) = 0;
};

/// Carries out what the rules require, in an order that breaks none, and answers by the keys.
std::unique_ptr<Bot> bestBot(const Definition& definition, const Case& current);
/// Breaks every rule it can, skips the others, answers wrongly.
std::unique_ptr<Bot> worstBot(const Definition& definition, const Case& current);
/// Chooses evenly among what is offered; at most `steps` inputs.
std::unique_ptr<Bot> randomBot(base::Rng rng, int steps);

/// Everything that is offered now: all places, all verbs on all present targets, all topics, exhibits to show, replies,
/// questions; in the order of the definition, never filtered by what is right. Manners are offered as none and all.
std::vector<Intent> offered(const Inspection& inspection);

}  // namespace lianbing::scenario
