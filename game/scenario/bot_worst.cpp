#include "game/scenario/bot.h"
#include "game/scenario/bot_answers.h"
#include "game/scenario/bot_plan.h"

#include <algorithm>
#include <utility>

namespace lianbing::scenario {

namespace {

using procedure::Outcome;
using procedure::Pattern;
using procedure::Rule;
using procedure::RuleKind;
using procedure::TraceEvent;

std::vector<Intent> wrongResponses(const Definition& definition, const Case& current) {
    std::vector<Intent> responses;
    for (const bank::Question& question : definition.questions) {
        bank::Answer answer = wrongAnswer(definition, question, current);
        if (!answer.empty()) responses.emplace_back(Respond{question.id, std::move(answer)});
    }
    return responses;
}

/// Whether an event would meet a rule that asks for it and break none that forbids it. Walking is
/// let pass: without it nothing can be broken.
bool meetsRequired(const Definition& definition, const TraceEvent& event) {
    bool isRequired = false;
    bool isForbidden = false;
    for (const Rule& rule : definition.rules) {
        if (!rule.what.matches(event)) continue;
        if (demandOf(rule.kind) == Demand::Do && rule.veto) return true;
        isRequired = isRequired || (demandOf(rule.kind) == Demand::Do && event.name != "go");
        isForbidden = isForbidden || demandOf(rule.kind) == Demand::Avoid;
    }
    return isRequired && !isForbidden;
}

class WorstBot : public PlannedBot {
public:
    WorstBot(const Definition& definition, const Case& current)
        : PlannedBot(definition, wrongResponses(definition, current),
                     recklessConduct(definition)) {}

private:
    static Planner::Conduct recklessConduct(const Definition& definition) {
        Planner::Conduct conduct;
        conduct.isThorough = false;
        conduct.refuses = [&definition](const TraceEvent& event) {
            return meetsRequired(definition, event);
        };
        return conduct;
    }

    std::optional<Intent> choose(const World& world) override {
        if (world.pending) {
            return chooseReply(*definition_, world,
                               [&](const TraceEvent& event) { return worthOf(event, world); });
        }
        // What must come first is left out before anything can have brought it about by the way.
        if (auto step = stepToBreak(world, Demand::Order)) return step;
        if (auto step = stepToBreak(world, Demand::Avoid)) return step;
        if (auto step = stepToBreak(world, Demand::Answer)) return step;
        if (auto step = walkOn(world)) return step;
        for (const Intent& response : responses_) {
            if (world.answers.contains(std::get<Respond>(response).question)) continue;
            if (auto step = planner_.stepToward(response, world)) return step;
        }
        return std::nullopt;
    }

    std::optional<Intent> stepToBreak(const World& world, Demand demand) {
        for (const Rule& rule : definition_->rules) {
            if (demandOf(rule.kind) != demand || !canStillBreak(rule, world)) continue;
            const bool isFollowed = demand == Demand::Answer;
            if (auto step = planner_.stepToward(isFollowed ? rule.reference : rule.what, world))
                return step;
        }
        return std::nullopt;
    }

    static bool canStillBreak(const Rule& rule, const World& world) {
        const Outcome outcome = outcomeOf(rule, world.trace);
        if (demandOf(rule.kind) == Demand::Avoid) return outcome == Outcome::Met;
        if (outcome != Outcome::NeverTriggered) return false;
        return demandOf(rule.kind) != Demand::Order || !happened(rule.reference, world.trace);
    }

    /// Looks in everywhere: somebody may ask something that can be answered wrongly.
    std::optional<Intent> walkOn(const World& world) {
        for (const Place& place : definition_->places) {
            if (world.visited.contains(place.id)) continue;
            if (auto step = planner_.stepToward(Intent{Go{place.id}}, world)) return step;
        }
        return std::nullopt;
    }

    [[nodiscard]] int worthOf(const TraceEvent& event, const World& world) const {
        int worth = 0;
        for (const Rule& rule : definition_->rules) {
            const bool isWhat = rule.what.matches(event);
            if (!isWhat) continue;
            if (demandOf(rule.kind) == Demand::Avoid) worth += rule.veto ? 2000 : 1000;
            if (demandOf(rule.kind) == Demand::Order && !happened(rule.reference, world.trace))
                worth += 500;
            if (demandOf(rule.kind) == Demand::Do) worth -= rule.veto ? 5000 : 100;
        }
        return worth;
    }

};

}  // namespace

std::unique_ptr<Bot> worstBot(const Definition& definition, const Case& current) {
    return std::make_unique<WorstBot>(definition, current);
}

}  // namespace lianbing::scenario
