#pragma once

#include "game/base/result.h"
#include "game/scenario/definition.h"
#include "game/scenario/effect.h"
#include "game/scenario/intent.h"
#include "game/scenario/world.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace lianbing::scenario {

/// What a handler may know when it runs: all read-only.
struct Scene {
    const Definition& definition;
    const Case& current;
    const World& world;       ///< before this input, with its duration already on the clock
    std::uint64_t seed = 0;   ///< of this input: chance does not depend on what earlier handlers drew
};

enum class Turn { Finished, Asked };

/// The port to whatever reacts in a scenario. The room script implements it in Lua; tests use a fake.
class Script {
public:
    virtual ~Script() = default;

    /// Runs the handler for an intent (Go: on_enter of the place; Act, Ask, Show: the target's; Finish and TimeUp: on_finish),
    /// appending effects. No handler is no effect. `Asked` means that the last effect is a Prompt and the handler waits.
    /// Errors: the handler failed or ran over its limits; effects must then be dropped and reset() called.
    virtual base::Result<Turn> run(const Intent& intent, const Scene& scene, std::vector<Effect>& effects) = 0;

    /// Goes on with the waiting handler.
    virtual base::Result<Turn> resume(const Reply& reply, const Scene& scene, std::vector<Effect>& effects) = 0;

    /// Forgets every waiting handler and anything a failed one may have left: a fresh state. Called at each start, so it
    /// should cost nothing when no handler waits and none failed.
    virtual base::Status reset() = 0;

    /// Whether a handler (rather than the verb's default sentence) answers this intent.
    [[nodiscard]] virtual bool handles(const Intent& intent) const = 0;
};

/// A loaded scenario: its data and a factory for the script that reacts. `content` names the bytes it was made from, so
/// that a session can keep them.
struct ContentFile {
    std::string path;  ///< relative to the content root, with '/'
    std::string bytes;

    bool operator==(const ContentFile&) const = default;
};

}  // namespace lianbing::scenario
