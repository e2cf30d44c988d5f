#include "game/procedure/rule.h"

#include "game/procedure/rule_book.h"

#include <algorithm>

namespace lianbing::procedure {

bool hasReference(RuleKind kind) {
    switch (kind) {
        case RuleKind::Existence:
        case RuleKind::Absence:
        case RuleKind::Exactly:
        case RuleKind::Init:
        case RuleKind::End:
            return false;
        case RuleKind::RespondedExistence:
        case RuleKind::CoExistence:
        case RuleKind::Response:
        case RuleKind::AlternateResponse:
        case RuleKind::ChainResponse:
        case RuleKind::Precedence:
        case RuleKind::AlternatePrecedence:
        case RuleKind::ChainPrecedence:
        case RuleKind::Succession:
        case RuleKind::AlternateSuccession:
        case RuleKind::ChainSuccession:
        case RuleKind::NotCoExistence:
        case RuleKind::NotSuccession:
        case RuleKind::NotChainSuccession:
            return true;
    }
    return false;
}

bool isCounted(RuleKind kind) {
    return kind == RuleKind::Existence || kind == RuleKind::Absence || kind == RuleKind::Exactly;
}

bool isBan(RuleKind kind) {
    return kind == RuleKind::Absence || kind == RuleKind::NotCoExistence ||
           kind == RuleKind::NotSuccession || kind == RuleKind::NotChainSuccession;
}

Verdict check(const Rule& rule, const Trace& trace, const base::WorkCalendar& calendar) {
    const std::vector<Rule> rules{rule};
    return RuleBook{rules, calendar}.check(trace).front();
}

std::vector<std::uint64_t> inputsOf(const Verdict& verdict, const Trace& trace) {
    std::vector<std::uint64_t> inputs;
    for (const std::size_t act : verdict.acts) {
        const std::uint64_t input = trace[act].input;
        if (std::find(inputs.begin(), inputs.end(), input) == inputs.end()) inputs.push_back(input);
    }
    return inputs;
}

}  // namespace lianbing::procedure
