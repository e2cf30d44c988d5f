#include "game/present/discretion_choice.h"

#include "game/base/fraction.h"
#include "game/present/discretion_words.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <utility>

namespace lianbing::present {

namespace {

using procedure::DiscretionTable;
using Words = std::map<std::string, std::string>;

std::string wordFor(const Words& words, const std::string& id) {
    const auto found = words.find(id);
    return found == words.end() ? std::string() : found->second;
}

FactorRows rowsOf(const procedure::Factor& factor, const Words& chosen) {
    FactorRows rows{factor.id, factor.title, {}};
    const std::string grade = wordFor(chosen, factor.id);
    for (const procedure::Grade& one : factor.grades) {
        const bool isFirst = &one == &factor.grades.front();
        const bool isOnly = factor.grades.size() == 1;
        GradeRow row{one.id, one.title, one.share.percent(), one.id == grade || isOnly, false};
        row.isAssumed = grade.empty() && isFirst && !isOnly;
        rows.grades.push_back(std::move(row));
    }
    return rows;
}

/// Yuan as people write them; other units as numbers and shares.
std::optional<base::Fraction> readQuantity(const std::string& text, const std::string& unit) {
    if (unit == "元") {
        const std::optional<std::int64_t> yuan = readYuan(text);
        return yuan ? std::optional(base::Fraction(*yuan)) : std::nullopt;
    }
    return base::Fraction::parse(text);
}

}  // namespace

void fillChoice(const DiscretionTable& table, DiscretionModel& model) {
    const DiscretionLook& look = model.look;
    for (const procedure::Factor& factor : table.factors)
        model.factors.push_back(rowsOf(factor, look.grades));
    for (const procedure::Quantity& one : table.quantities)
        model.quantities.push_back({one.id,
                                    fmt::format("{}（{}）", one.title, one.unit),
                                    wordFor(look.quantities, one.id),
                                    {}});
    for (const procedure::Adjustment& one : table.adjustments) {
        AdjustmentRow row;
        row.id = one.id;
        row.label = fmt::format("{}（{} 到 {}）", one.title, one.from.percent(), one.to.percent());
        row.isTaken = look.adjustments.contains(one.id);
        row.text = wordFor(look.adjustments, one.id);
        row.usual = one.to.percent();
        row.unless = one.unless;
        model.adjustments.push_back(std::move(row));
    }
}

base::Result<procedure::DiscretionChoice> readChoice(const DiscretionTable& table,
                                                     DiscretionModel& model) {
    procedure::DiscretionChoice choice;
    choice.grades = model.look.grades;
    std::string missing;
    for (std::size_t i = 0; i < table.quantities.size(); ++i) {
        QuantityField& field = model.quantities[i];
        const auto value = readQuantity(field.text, table.quantities[i].unit);
        if (value) choice.quantities.emplace(field.id, *value);
        if (!value && !field.text.empty()) field.problem = "这里要写一个数，例如 30000000";
        if (!value && missing.empty()) missing = "先填“" + field.label + "”";
    }
    for (AdjustmentRow& row : model.adjustments) {
        if (!row.isTaken) continue;
        const auto share = base::Fraction::parse(row.text);
        if (share) choice.adjustments.emplace(row.id, *share);
        if (!share) row.problem = "比例写成 -30% 这样";
        if (!share && missing.empty()) missing = "先填“" + row.label + "”的比例";
    }
    if (!missing.empty()) return base::fail(missing);
    return choice;
}

}  // namespace lianbing::present
