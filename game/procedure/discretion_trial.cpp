#include "game/procedure/discretion_trial.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

namespace lianbing::procedure {

namespace {

using base::Fraction;
using Values = std::map<std::string, Fraction, std::less<>>;

constexpr std::string_view kNothing = "算不出数来：除数是零，或者数太大";

/// What stands for every quantity: from a small case to a large one.
constexpr std::array<std::int64_t, 4> kSamples = {100, 10'000, 1'000'000, 100'000'000};

Fraction valueOf(const std::string& text, const Values& values) {
    const auto formula = Formula::parse(text);
    if (!formula) return Fraction::none();
    return formula->value([&](std::string_view name) {
        const auto found = values.find(name);
        return found == values.end() ? Fraction::none() : found->second;
    });
}

class Trial {
public:
    explicit Trial(const DiscretionTable& table) : table_(table) {
        for (const std::int64_t sample : kSamples) {
            Values values(table.constants.begin(), table.constants.end());
            for (const Quantity& quantity : table.quantities)
                values.insert_or_assign(quantity.id, Fraction(sample));
            cases_.push_back(std::move(values));
        }
    }

    std::vector<base::Error> find() {
        tryRange();
        if (faults_.empty()) tryAmount({});
        for (const Factor& factor : table_.factors) {
            for (const Grade& grade : factor.grades) {
                if (faults_.empty()) tryAmount({{factor.id, &grade}});
            }
        }
        return std::move(faults_);
    }

private:
    /// Whether it is so in every case.
    bool isAlways(const std::function<bool(const Values&)>& is) const {
        return std::all_of(cases_.begin(), cases_.end(), is);
    }

    void add(std::string_view where, std::string sentence) {
        faults_.push_back({std::move(sentence), std::string(where)});
    }

    void tryRange() {
        const auto least = [&](const Values& values) {
            return valueOf(table_.leastFormula, values);
        };
        const auto most = [&](const Values& values) { return valueOf(table_.mostFormula, values); };
        if (isAlways([&](const Values& values) { return !least(values).isNumber(); }))
            return add("least", std::string(kNothing));
        if (isAlways([&](const Values& values) { return !most(values).isNumber(); }))
            return add("most", std::string(kNothing));
        if (isAlways([&](const Values& values) { return least(values) < Fraction(0); }))
            return add("least", "法定最低额小于零");
        if (isAlways([&](const Values& values) { return most(values) < least(values); }))
            add("most", fmt::format("法定最高额“{}”低于法定最低额“{}”", table_.mostFormula,
                                    table_.leastFormula));
    }

    using Chosen = std::map<std::string, const Grade*>;

    /// With the first grade of every factor but the one that is chosen.
    void tryAmount(const Chosen& chosen) {
        const bool isNothing = isAlways([&](const Values& given) {
            Values values = given;
            values.insert_or_assign("least", valueOf(table_.leastFormula, given));
            values.insert_or_assign("most", valueOf(table_.mostFormula, given));
            Fraction sum;
            for (const Factor& factor : table_.factors) {
                const auto found = chosen.find(factor.id);
                const Fraction share =
                    found == chosen.end() ? factor.grades.front().share : found->second->share;
                values.insert_or_assign(factor.id, share);
                sum = sum + share;
            }
            values.insert_or_assign("sum", sum);
            return !valueOf(table_.amountFormula, values).isNumber();
        });
        if (!isNothing) return;
        const std::string when =
            chosen.empty() ? "" : fmt::format("选“{}”的时候", chosen.begin()->second->title);
        add("amount", when + std::string(kNothing));
    }

    const DiscretionTable& table_;
    std::vector<Values> cases_;
    std::vector<base::Error> faults_;
};

}  // namespace

std::vector<base::Error> findTrialFaults(const DiscretionTable& table) {
    return Trial{table}.find();
}

}  // namespace lianbing::procedure
