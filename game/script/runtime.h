#pragma once

// Internal to game/script: the port `Script` in Lua.

#include "game/script/runtime_program.h"
#include "game/script/runtime_reaction.h"

#include "game/scenario/script.h"
#include "game/site/source.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::script {

/// Reacts to intents with the functions of a scenario. Every handler runs as a coroutine of one state that all plays share:
/// functions can write nothing that outlives their run, so a play in a shared state is the play in a fresh one.
class LuaScript final : public scenario::Script {
public:
    /// `definition` must outlive the script. `plants`: one for each case in order, or none where there is no site.
    LuaScript(const scenario::Definition& definition, Program program, std::vector<std::unique_ptr<site::Source>> plants);
    ~LuaScript() override;
    LuaScript(const LuaScript&) = delete;
    LuaScript& operator=(const LuaScript&) = delete;

    base::Result<scenario::Turn> run(const scenario::Intent& intent, const scenario::Scene& scene,
                                     std::vector<scenario::Effect>& effects) override;
    base::Result<scenario::Turn> resume(const scenario::Reply& reply, const scenario::Scene& scene,
                                        std::vector<scenario::Effect>& effects) override;
    base::Status reset() override;
    [[nodiscard]] bool handles(const scenario::Intent& intent) const override;

private:
    /// A handler that asked something.
    struct Waiting {
        HandlerThread thread;
        std::vector<std::string> manners;
        bool multiple = false;
    };

    base::Result<scenario::Turn> step(HandlerThread thread, int arguments, const std::vector<std::string>& manners,
                                      bool mayAsk, const scenario::Scene& scene, std::vector<scenario::Effect>& effects);
    [[nodiscard]] const site::Source* plantOf(const scenario::Case& current) const;

    const scenario::Definition* definition_;
    Program program_;
    std::vector<std::unique_ptr<site::Source>> plants_;
    Reaction reaction_;
    std::optional<Waiting> waiting_;
    int play_ = 0;  // reference of `play` in the registry
    bool hasFailed_ = false;
};

}  // namespace lianbing::script
