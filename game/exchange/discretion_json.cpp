#include "game/exchange/discretion_json.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lianbing::exchange {

namespace {

using Json = nlohmann::ordered_json;  // keeps keys in the order they are written in
using procedure::AmountFault;

constexpr int kFormat = 1;

std::string_view faultName(AmountFault fault) {
    switch (fault) {
        case AmountFault::None:
            return "none";
        case AmountFault::BoundForgotten:
            return "bound-forgotten";
        case AmountFault::BelowLeast:
            return "below-least";
        case AmountFault::AboveMost:
            return "above-most";
        case AmountFault::AdjustmentForgotten:
            return "adjustment-forgotten";
        case AmountFault::OffByRounding:
            return "off-by-rounding";
        case AmountFault::Arithmetic:
            return "arithmetic";
        case AmountFault::MustNotPunish:
            return "must-not-punish";
        case AmountFault::NotApplicable:
            return "not-applicable";
    }
    return "";
}

Json stepsJson(const procedure::Calculation& calculation) {
    Json steps = Json::array();
    for (const procedure::CalculationStep& step : calculation.steps)
        steps.push_back({{"what", step.what}, {"shown", step.shown}});
    return steps;
}

}  // namespace

std::string toJson(const DiscretionResult& result) {
    const procedure::DiscretionTable& table = *result.table;
    Json json{{"format", kFormat},
              {"table", table.id},
              {"title", table.title},
              {"jurisdiction", table.jurisdiction},
              {"source", table.source},
              {"unverified", table.unverified},
              {"note", table.note},
              {"on", result.dates.decision.iso()},
              {"offence", result.dates.offence.iso()},
              {"in_force", table.valid.contains(result.dates.decision)},
              {"obstacles", result.obstacles},
              {"basis", result.basis},
              {"least", result.calculation.least},
              {"most", result.calculation.most},
              {"amount", result.calculation.amount},
              {"below_least", result.calculation.isBelowLeast},
              {"above_most", result.calculation.isAboveMost},
              {"steps", stepsJson(result.calculation)}};
    if (!result.lenient.empty()) json["lenient"] = result.lenient;
    if (result.answer) {
        json["answer"] = *result.answer;
        json["fault"] = faultName(result.check.fault);
        json["sentence"] = result.check.sentence;
    }
    return json.dump(2);
}

}  // namespace lianbing::exchange
