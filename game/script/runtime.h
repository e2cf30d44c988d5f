#pragma once

// Internal to game/script: the port `Script` in Lua.

#include "game/scenario/script.h"
#include "game/script/coroutine.h"
#include "game/script/runtime_program.h"
#include "game/script/runtime_reaction.h"
#include "game/site/source.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::script {

/// The simulated site under each case, in the order of Definition::cases; empty where the scenario
/// has none.
using Plants = std::vector<std::unique_ptr<site::Source>>;

/// Reacts to intents with the functions of a scenario. Every handler runs as a coroutine of one
/// state that all plays share: functions can write nothing that outlives their run, so a play in a
/// shared state is the play in a fresh one.
class LuaScript final : public scenario::Script {
public:
    /// `definition` must outlive the script. `files` are the bytes that `program` was made from.
    LuaScript(const scenario::Definition& definition, Program program, Plants plants,
              std::string folder, std::vector<scenario::ContentFile> files);

    base::Result<scenario::Turn> run(const scenario::Intent& intent, const scenario::Scene& scene,
                                     std::vector<scenario::Effect>& effects) override;
    base::Result<scenario::Turn> resume(const scenario::Reply& reply, const scenario::Scene& scene,
                                        std::vector<scenario::Effect>& effects) override;
    base::Status reset() override;
    [[nodiscard]] bool handles(const scenario::Intent& intent) const override;

private:
    enum class Asking { Allowed, Refused };

    /// A handler under way, and what it is told about the input that called it.
    struct Call {
        Coroutine coroutine;
        Input input;
        bool multiple = false;  ///< how it takes the reply it waits for
    };

    void preparePlay();
    base::Result<scenario::Turn> step(Call call, int arguments, Asking asking,
                                      const scenario::Scene& scene,
                                      std::vector<scenario::Effect>& effects);
    [[nodiscard]] const site::Source* plantOf(const scenario::Case& current) const;

    const scenario::Definition* definition_;
    Program program_;
    Plants plants_;
    std::string folder_;
    std::vector<scenario::ContentFile> files_;
    std::unique_ptr<Reaction> reaction_;  // on the heap: `play` in Lua holds its address
    std::optional<Call> waiting_;
    int play_ = LUA_NOREF;  // of `play` in the registry
    bool hasFailed_ = false;
};

}  // namespace lianbing::script
