#pragma once

#include "game/procedure/rule.h"
#include "game/scenario/bot.h"
#include "game/scenario/definition.h"
#include "game/scenario/inspection.h"
#include "game/scenario/intent.h"
#include "game/scenario/world.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lianbing::scenario {

bool happened(const procedure::Pattern& pattern, const procedure::Trace& trace);

/// What a rule asks of somebody who acts one step after another.
enum class Demand {
    Do,      ///< bring `what` about
    Avoid,   ///< never do `what`
    Order,   ///< do `reference` before `what`
    Answer,  ///< once `reference` happened, do `what`
};

Demand demandOf(procedure::RuleKind kind);

/// Whether the demand must be met soon.
bool isUrgent(const procedure::Rule& rule);

/// What the rule says of the play so far. Bots count days without holidays: they plan minutes.
procedure::Outcome outcomeOf(const procedure::Rule& rule, const procedure::Trace& trace);

/// Finds out how to get something done: which inputs make an event, what has to come first, what
/// hides the target, where to walk. Reads only the definition and the world.
class Planner {
public:
    struct Conduct {
        bool isThorough =
            true;  ///< carry acts out in every manner that is not refused, else in none
        /// Events that must not happen; such an input is never planned.
        std::function<bool(const procedure::TraceEvent&)> refuses;
        /// Before rules whose reference is carried out first.
        std::vector<const procedure::Rule*> obeyed;
    };

    /// `responses` are the answers to give. The definition must outlive the planner.
    Planner(const Definition& definition, std::vector<Intent> responses, Conduct conduct);

    /// Everything a trainee could ever do by an input of his own, hidden targets included; Finish
    /// is not among it.
    [[nodiscard]] const std::vector<Intent>& everything() const { return everything_; }

    /// The next input on the way to `goal`, which may be `goal` itself; nothing when there is no
    /// way.
    std::optional<Intent> stepToward(const Intent& goal, const World& world);
    /// The next input on the way to an event that the pattern matches, the one that is nearest.
    std::optional<Intent> stepToward(const procedure::Pattern& pattern, const World& world);

    /// Whether an event that the pattern matches takes no more than a walk and the act itself.
    [[nodiscard]] bool isPrepared(const procedure::Pattern& pattern, const World& world) const;

    /// Whether carrying out `intent` makes an event that the pattern matches.
    [[nodiscard]] bool makes(const Intent& intent, const procedure::Pattern& pattern,
                             const World& world) const;

    /// Notes what is about to be put in, so that an input that fails or leads nowhere is given up.
    void note(const Intent& intent, std::size_t inputs);
    /// Call before planning, with the number of inputs so far: says whether planning may go on.
    bool resume(std::size_t inputs);

private:
    std::optional<Intent> step(const Intent& goal, const World& world,
                               std::vector<const void*>& busy);
    std::optional<Intent> step(const procedure::Pattern& pattern, const World& world,
                               std::vector<const void*>& busy);
    std::optional<Intent> prerequisite(const procedure::TraceEvent& event, const World& world,
                                       std::vector<const void*>& busy, bool& isStuck);
    std::optional<Intent> stepToReveal(const FoundBy& found, const World& world,
                                       std::vector<const void*>& busy);
    [[nodiscard]] std::vector<Intent> candidates(const procedure::Pattern& pattern,
                                                 const World& world) const;
    [[nodiscard]] Intent adapted(const Intent& intent, const procedure::Pattern& pattern,
                                 const World& world) const;
    [[nodiscard]] std::string placeFor(const Intent& intent, const World& world) const;
    [[nodiscard]] procedure::TraceEvent eventAtItsPlace(const Intent& intent,
                                                        const World& world) const;
    [[nodiscard]] bool isHidden(const Intent& intent, const World& world) const;
    [[nodiscard]] const FoundBy* hiddenTopic(const Intent& intent, const World& world) const;
    [[nodiscard]] bool isRefused(const procedure::TraceEvent& event) const;

    const Definition* definition_;
    Conduct conduct_;
    std::vector<Intent> everything_;
    std::map<std::string, int, std::less<>> tries_;  // by input line
    std::set<std::string, std::less<>> givenUp_;  // input lines that failed or were tried too often
    std::string lastLine_;
    std::size_t lastInputs_ = 0;
    int steps_ = 0;
};

/// A bot that plans every step; what it is after, choose() says.
class PlannedBot : public Bot {
public:
    /// The definition must outlive the bot.
    PlannedBot(const Definition& definition, std::vector<Intent> responses, Planner::Conduct conduct);

    std::optional<Intent> next(const Inspection& inspection) final;

protected:
    virtual std::optional<Intent> choose(const World& world) = 0;

    const Definition* definition_;
    std::vector<Intent> responses_;
    Planner planner_;
};

/// The reply that `worth` values most; the first of equals.
Reply chooseReply(const Definition& definition, const World& world,
                  const std::function<int(const procedure::TraceEvent&)>& worth);

}  // namespace lianbing::scenario
