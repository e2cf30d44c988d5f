#include "game/procedure/discretion_calculator.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::procedure {

namespace {

template <class Items>
auto findById(const Items& items, const std::string& id) {
    return std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.id == id; });
}

/// `a（甲）、b（乙）`, for an error about one that is not there.
template <class Items>
std::string spokenIds(const Items& items) {
    std::string ids;
    for (const auto& one : items)
        ids += fmt::format("{}{}（{}）", ids.empty() ? "" : "、", one.id, one.title);
    return ids.empty() ? "（没有）" : ids;
}

std::string faultOfGrade(const DiscretionTable& table, const std::string& id,
                         const std::string& grade) {
    const auto factor = findById(table.factors, id);
    if (factor == table.factors.end())
        return fmt::format("裁量表里没有因素“{}”，可以用：{}", id, spokenIds(table.factors));
    if (findById(factor->grades, grade) != factor->grades.end()) return {};
    return fmt::format("“{}”没有“{}”这一档，可以用：{}", factor->title, grade,
                       spokenIds(factor->grades));
}

std::string faultOfQuantities(const DiscretionTable& table, const DiscretionChoice& choice) {
    for (const Quantity& quantity : table.quantities) {
        const auto given = choice.quantities.find(quantity.id);
        if (given == choice.quantities.end())
            return fmt::format("要填“{}”（{}，单位{}）", quantity.title, quantity.id,
                               quantity.unit);
        if (!(given->second >= base::Fraction(0)))
            return fmt::format("“{}”要是不小于零的数", quantity.title);
    }
    for (const auto& [id, value] : choice.quantities) {
        if (findById(table.quantities, id) == table.quantities.end())
            return fmt::format("裁量表不用“{}”，要填的数有：{}", id, spokenIds(table.quantities));
    }
    return {};
}

std::string exclusionOf(const Adjustment& adjustment, const DiscretionTable& table,
                        const DiscretionChoice& choice) {
    for (const Factor& factor : table.factors) {
        const auto chosen = choice.grades.find(factor.id);
        const auto grade = chosen == choice.grades.end() ? factor.grades.begin()
                                                         : findById(factor.grades, chosen->second);
        const auto& excluded = adjustment.excludedBy;
        const bool isExcluded = std::find(excluded.begin(), excluded.end(),
                                          factor.id + ":" + grade->id) != excluded.end();
        if (isExcluded)
            return fmt::format("“{}”为“{}”的，不能用“{}”", factor.title, grade->title,
                               adjustment.title);
    }
    return {};
}

std::string faultOfAdjustment(const DiscretionTable& table, const DiscretionChoice& choice,
                              const std::string& id, const base::Fraction& share) {
    const auto known = findById(table.adjustments, id);
    if (known == table.adjustments.end())
        return fmt::format("裁量表里没有“{}”这一项调整，可以用：{}", id,
                           spokenIds(table.adjustments));
    if (!(share >= known->from && share <= known->to))
        return fmt::format("“{}”只能在{}到{}之间", known->title, known->from.percent(),
                           known->to.percent());
    return exclusionOf(*known, table, choice);
}

}  // namespace

std::string faultOfChoice(const DiscretionTable& table, const DiscretionChoice& choice) {
    for (const auto& [factor, grade] : choice.grades) {
        if (std::string fault = faultOfGrade(table, factor, grade); !fault.empty()) return fault;
    }
    if (std::string fault = faultOfQuantities(table, choice); !fault.empty()) return fault;
    for (const auto& [id, share] : choice.adjustments) {
        std::string fault = faultOfAdjustment(table, choice, id, share);
        if (!fault.empty()) return fault;
    }
    return {};
}

}  // namespace lianbing::procedure
