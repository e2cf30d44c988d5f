#include "game/scenario/bot.h"
#include "game/scenario/bot_answers.h"
#include "game/scenario/bot_plan.h"

#include <algorithm>
#include <map>
#include <utility>

namespace lianbing::scenario {

namespace {

using procedure::Outcome;
using procedure::Pattern;
using procedure::Rule;
using procedure::RuleKind;
using procedure::TraceEvent;

constexpr int kMoreTries = 5;  // beyond the count of a rule, before it is given up

std::vector<Intent> rightResponses(const Definition& definition, const Case& current) {
    std::vector<Intent> responses;
    for (const bank::Question& question : definition.questions) {
        bank::Answer answer = rightAnswer(question, current);
        if (!answer.empty()) responses.emplace_back(Respond{question.id, std::move(answer)});
    }
    return responses;
}

bool isForbidden(const Definition& definition, const TraceEvent& event) {
    return std::any_of(definition.rules.begin(), definition.rules.end(), [&](const Rule& rule) {
        return demandOf(rule.kind) == Demand::Avoid && rule.what.matches(event);
    });
}

Planner::Conduct carefulConduct(const Definition& definition) {
    Planner::Conduct conduct;
    conduct.refuses = [&definition](const TraceEvent& event) {
        return isForbidden(definition, event);
    };
    for (const Rule& rule : definition.rules) {
        if (demandOf(rule.kind) == Demand::Order) conduct.obeyed.push_back(&rule);
    }
    return conduct;
}

class BestBot : public PlannedBot {
public:
    BestBot(const Definition& definition, const Case& current)
        : PlannedBot(definition, rightResponses(definition, current),
                     carefulConduct(definition)) {}

private:
    std::optional<Intent> choose(const World& world) override {
        if (world.pending) {
            return chooseReply(*definition_, world,
                               [&](const TraceEvent& event) { return worthOf(event, world); });
        }
        // What is due soon first; what only has to follow last, so that it follows everything.
        if (auto step = stepByRules(
                world, isUrgent, true)) {
            return step;
        }
        if (auto step = stepByRules(
                world, [](const Rule& rule) { return isUrgent(rule) || demandOf(rule.kind) != Demand::Answer; },
                false)) {
            return step;
        }
        if (auto step = stepByRules(
                world, [](const Rule& rule) { return demandOf(rule.kind) == Demand::Answer; }, false)) {
            return step;
        }
        if (auto step = answer(world)) return step;
        if (auto step = explore(world)) return step;
        return answerAnyway(world);
    }

    template <class Choose>
    std::optional<Intent> stepByRules(const World& world, Choose isChosen, bool onlyDue) {
        for (const Rule& rule : definition_->rules) {
            if (!isChosen(rule) || isGivenUp(rule)) continue;
            const Outcome outcome = outcomeOf(rule, world.trace);
            if (onlyDue && outcome != Outcome::Broken) continue;
            if (auto step = stepByRule(rule, outcome, world)) return step;
        }
        return std::nullopt;
    }

    std::optional<Intent> stepByRule(const Rule& rule, Outcome outcome, const World& world) {
        if (outcome == Outcome::Met) return std::nullopt;
        switch (demandOf(rule.kind)) {
            case Demand::Avoid:
                return std::nullopt;
            case Demand::Do:
                return carryOut(rule, rule.what, world);
            case Demand::Order:
                if (outcome != Outcome::NeverTriggered) return std::nullopt;
                return carryOut(rule,
                                happened(rule.reference, world.trace) ? rule.what : rule.reference,
                                world);
            case Demand::Answer:
                if (outcome == Outcome::RepairedLate) return std::nullopt;
                if (outcome == Outcome::Broken) return carryOut(rule, rule.what, world);
                return begin(rule, world);
        }
        return std::nullopt;
    }

    /// Starts what has to be followed, once everything that must precede the follower is done, so
    /// that only the walk is left then. Never starts what cannot be followed.
    std::optional<Intent> begin(const Rule& rule, const World& world) {
        auto follower = planner_.stepToward(rule.what, world);
        if (!follower) return std::nullopt;
        return planner_.isPrepared(rule.what, world) ? carryOut(rule, rule.reference, world)
                                                     : follower;
    }

    std::optional<Intent> carryOut(const Rule& rule, const Pattern& pattern, const World& world) {
        auto step = planner_.stepToward(pattern, world);
        if (step && planner_.makes(*step, pattern, world)) ++tries_[rule.id];
        return step;
    }

    bool isGivenUp(const Rule& rule) { return tries_[rule.id] >= rule.count + kMoreTries; }

    std::optional<Intent> answer(const World& world) {
        for (const Intent& response : responses_) {
            if (isAnswered(response, world)) continue;
            if (auto step = planner_.stepToward(response, world)) return step;
        }
        return std::nullopt;
    }

    /// Answers what the order of rules would keep unanswered for ever.
    std::optional<Intent> answerAnyway(const World& world) const {
        for (const Intent& response : responses_) {
            if (isAnswered(response, world)) continue;
            if (!isForbidden(*definition_, eventOf(*definition_, world, response, world.place)))
                return response;
        }
        return std::nullopt;
    }

    static bool isAnswered(const Intent& response, const World& world) {
        return world.answers.contains(std::get<Respond>(response).question);
    }

    /// Tries what was not tried yet while a rule waits for something that no input makes by itself:
    /// a reply, an event of the world, an exhibit to show, a thing that a handler reveals.
    std::optional<Intent> explore(const World& world) {
        const bool hasReason = std::any_of(
            definition_->rules.begin(), definition_->rules.end(), [&](const Rule& rule) {
                const Outcome outcome = outcomeOf(rule, world.trace);
                const bool isLost = outcome == Outcome::RepairedLate ||
                                    (demandOf(rule.kind) == Demand::Order && outcome == Outcome::Broken);
                return outcome != Outcome::Met && !isLost && !isGivenUp(rule) &&
                       !isBetterLeftAlone(rule, outcome);
            });
        if (!hasReason) return std::nullopt;
        std::optional<Intent> walk;
        for (const Intent& intent : planner_.everything()) {
            if (std::holds_alternative<Respond>(intent) || isTried(intent, world)) continue;
            auto step = planner_.stepToward(intent, world);
            if (!step) continue;
            if (!std::holds_alternative<Go>(*step)) return step;
            if (!walk) walk = std::move(step);
        }
        return walk;
    }

    /// Never triggered, it costs nothing; triggered, it could earn nothing.
    static bool isBetterLeftAlone(const Rule& rule, Outcome outcome) {
        const bool earnsNothing =
            demandOf(rule.kind) == Demand::Avoid || rule.points == score::Points{};
        return outcome == Outcome::NeverTriggered && earnsNothing;
    }

    [[nodiscard]] bool isTried(const Intent& intent, const World& world) const {
        if (const auto* go = std::get_if<Go>(&intent)) return world.visited.contains(go->place);
        const TraceEvent wanted = eventOf(*definition_, world, intent, {});
        return std::any_of(world.trace.begin(), world.trace.end(), [&](const TraceEvent& event) {
            const auto isSame = [&](std::string_view key) {
                return procedure::attribute(event.attributes, key) ==
                       procedure::attribute(wanted.attributes, key);
            };
            return event.name == wanted.name && isSame("target") && isSame("topic") &&
                   isSame("exhibit");
        });
    }

    [[nodiscard]] int worthOf(const TraceEvent& event, const World& world) const {
        constexpr int kForbidden = -1000;
        constexpr int kTooEarly = -500;
        int worth = 0;
        for (const Rule& rule : definition_->rules) {
            const bool isWhat = rule.what.matches(event);
            if (demandOf(rule.kind) == Demand::Avoid && isWhat) worth += kForbidden;
            const bool needsReference = demandOf(rule.kind) == Demand::Order && isWhat;
            if (needsReference && !happened(rule.reference, world.trace)) worth += kTooEarly;
            if (outcomeOf(rule, world.trace) == Outcome::Met) continue;
            if (demandOf(rule.kind) != Demand::Avoid && isWhat) worth += 10;
            if (demandOf(rule.kind) == Demand::Order && rule.reference.matches(event)) worth += 5;
        }
        return worth;
    }

    std::map<std::string, int, std::less<>> tries_;  // by rule
};

}  // namespace

std::unique_ptr<Bot> bestBot(const Definition& definition, const Case& current) {
    return std::make_unique<BestBot>(definition, current);
}

}  // namespace lianbing::scenario
