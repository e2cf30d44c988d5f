#pragma once

// Internal to game/script: one run or resumption of a handler, without Lua.

#include "game/base/random.h"
#include "game/procedure/rule.h"
#include "game/scenario/effect.h"
#include "game/scenario/effect_check.h"
#include "game/scenario/script.h"
#include "game/site/source.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct lua_State;

namespace lianbing::script {

/// More effects than any scene has use for; what a runaway loop may pile up.
inline constexpr std::size_t kMaxEffects = 1'000;

/// What a handler is told about the input that called it.
struct Input {
    std::vector<std::string> manners;
    std::string goal;    ///< where somebody goes; empty: nobody walks
    std::string signer;  ///< who is to sign
};

/// What a handler may know and what it has done in this reaction. Its own effects are part of what
/// it sees: a flag it set reads back, time it spent is on the clock.
class Reaction {
public:
    /// Everything passed must outlive the reaction. `plant` may be null. `thread` is the only one
    /// that may ask; null when the inspection is over.
    void begin(const scenario::Scene& scene, const Input& input, const site::Source* plant,
               lua_State* thread, std::vector<scenario::Effect>& effects);

    void end() { scene_ = nullptr; }

    [[nodiscard]] bool isRunning() const { return scene_ != nullptr; }

    [[nodiscard]] const scenario::Scene& scene() const { return *scene_; }

    [[nodiscard]] const scenario::Definition& definition() const { return scene_->definition; }

    [[nodiscard]] const Input& input() const { return *input_; }

    [[nodiscard]] const site::Source* plant() const { return plant_; }

    [[nodiscard]] lua_State* thread() const { return thread_; }

    [[nodiscard]] base::Rng& chance() { return chance_; }

    /// Effects of this turn so far; looking back costs about that many steps.
    [[nodiscard]] std::size_t size() const { return effects_->size() - first_; }

    /// Errors: the effect is not sound; it is left out then, and the turn must fail.
    base::Status add(scenario::Effect effect);

    /// Bytes of this turn's effects so far.
    [[nodiscard]] std::size_t bytes() const { return checker_->bytes(); }

    // The world as this turn left it.
    [[nodiscard]] std::optional<std::string_view> flag(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view exhibit) const;
    /// Nothing when it was not collected.
    [[nodiscard]] std::optional<procedure::Attributes> exhibit(std::string_view id) const;
    [[nodiscard]] bool visited(std::string_view place) const;
    /// Where the acting group is, or arrives.
    [[nodiscard]] std::string_view here() const;
    [[nodiscard]] bool isAnybodyAt(std::string_view place) const;
    /// Whether another group talks with the person now.
    [[nodiscard]] bool isTalking(std::string_view person) const;
    /// Where a person is; empty: away.
    [[nodiscard]] std::string_view whereabouts(const scenario::Person& person) const;
    /// How many earlier events match, this turn's own included; the input that runs is not earlier.
    [[nodiscard]] int count(const procedure::Pattern& pattern) const;
    [[nodiscard]] base::Moment now() const;
    [[nodiscard]] bool isEnded() const;

    /// Set by `ask`: the handler waits, and takes the reply as a list when `multiple`.
    struct Question {
        bool multiple = false;
    };

    std::optional<Question> asked;

private:
    template <class EffectKind, class Matches>
    [[nodiscard]] const EffectKind* last(Matches matches) const;

    const scenario::Scene* scene_ = nullptr;
    const Input* input_ = nullptr;
    const site::Source* plant_ = nullptr;
    lua_State* thread_ = nullptr;
    std::vector<scenario::Effect>* effects_ = nullptr;
    std::optional<scenario::EffectChecker> checker_;
    std::size_t first_ = 0;
    base::Rng chance_{0};
};

}  // namespace lianbing::script
