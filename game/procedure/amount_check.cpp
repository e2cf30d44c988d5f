#include "game/procedure/discretion_calculator.h"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>

namespace lianbing::procedure {

namespace {

/// What comes out where one part of the steps is left out.
std::optional<std::int64_t> amountOf(CalculationPart part, const DiscretionTable& table,
                                     const DiscretionChoice& choice) {
    const auto found = DiscretionCalculator{table, choice}.run(part);
    return found ? std::optional{found->amount} : std::nullopt;
}

/// Where `given` stands outside of the statutory range; empty inside it.
std::string outside(std::int64_t given, const Calculation& right) {
    if (given < right.least)
        return fmt::format("{}低于法定最低额{}", spokenYuan(given), spokenYuan(right.least));
    if (given > right.most)
        return fmt::format("{}高于法定最高额{}", spokenYuan(given), spokenYuan(right.most));
    return {};
}

}  // namespace

base::Result<AmountCheck> checkAmount(std::int64_t given, const DiscretionTable& table,
                                      const DiscretionChoice& choice) {
    const auto right = calculate(table, choice);
    if (!right) return base::Unexpected{right.error()};
    const std::string due = fmt::format("按裁量表是{}", spokenYuan(right->amount));
    if (given == right->amount) return AmountCheck{AmountFault::None, due + "，算得对"};
    if (const std::string where = outside(given, *right); !where.empty()) {
        // First, since what is not bounded always stands outside.
        if (given == amountOf(CalculationPart::WithoutBounds, table, choice))
            return AmountCheck{AmountFault::BoundForgotten,
                               fmt::format("没有和法定幅度比较：{}；{}", where, due)};
        return AmountCheck{given < right->least ? AmountFault::BelowLeast : AmountFault::AboveMost,
                           fmt::format("{}；{}", where, due)};
    }
    if (given == amountOf(CalculationPart::WithoutAdjustments, table, choice))
        return AmountCheck{AmountFault::AdjustmentForgotten, "没有算调整的一项；" + due};
    if (right->isRounded && std::abs(given - right->amount) <= table.roundTo)
        return AmountCheck{AmountFault::OffByRounding, "取整不对；" + due};
    return AmountCheck{AmountFault::Arithmetic,
                       fmt::format("{}和算出来的不一样；{}", spokenYuan(given), due)};
}

}  // namespace lianbing::procedure
