#include "game/procedure/discretion.h"
#include "game/procedure/discretion_trial.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace lianbing::procedure {

namespace {

using base::Fraction;

bool isOfEveryTable(std::string_view name) {
    return name == "least" || name == "most" || name == "sum";
}

bool isFixed(std::string_view name) {
    return isOfEveryTable(name) || name == "min" || name == "max";
}

std::string element(std::string_view list, std::size_t index) {
    return fmt::format("{}[{}]", list, index + 1);
}

/// Collects what is wrong with one table.
class TableFaults {
public:
    explicit TableFaults(const DiscretionTable& table) : table_(table) {}

    std::vector<base::Error> find() {
        if (table_.liability.empty()) add("liability", "没有写是哪些罚则的裁量表");
        checkLiability();
        if (table_.roundTo < 1)
            add("round_to", fmt::format("取整的单位至少是一元，不能是 {}", table_.roundTo));
        checkNames();
        for (std::size_t i = 0; i < table_.factors.size(); ++i)
            checkGrades(table_.factors[i], element("factors", i));
        checkFormula(table_.leastFormula, "least", Place::Range);
        checkFormula(table_.mostFormula, "most", Place::Range);
        checkFormula(table_.amountFormula, "amount", Place::Amount);
        if (canBeRead_) checkUse();
        if (canBeRead_) checkShares();
        checkAdjustments();
        return faults_.empty() ? findTrialFaults(table_) : std::move(faults_);
    }

private:
    enum class Place { Range, Amount };

    void add(const std::string& where, std::string sentence) {
        faults_.push_back({std::move(sentence), where});
    }

    /// A penalty is an article, not a whole law: a number that was not read would end up in the
    /// title.
    void checkLiability() {
        for (std::size_t i = 0; i < table_.liability.size(); ++i) {
            const law::ArticleRef& ref = table_.liability[i];
            if (ref.article == 0)
                add(element("liability", i),
                    fmt::format("“{}”没有读出条号，要写成 大气污染防治法99-2 这样", ref.compact()));
        }
    }

    /// Factors, constants and quantities share one set of names.
    void checkNames() {
        for (const auto& [name, value] : table_.constants) {
            takeName(name, "constants." + name);
            if (!value.isNumber()) add("constants." + name, "不是数");
        }
        for (std::size_t i = 0; i < table_.quantities.size(); ++i)
            takeName(table_.quantities[i].id, element("quantities", i) + ".id");
        for (std::size_t i = 0; i < table_.factors.size(); ++i)
            takeName(table_.factors[i].id, element("factors", i) + ".id");
    }

    void takeName(const std::string& name, const std::string& where) {
        if (!isFormulaName(name))
            return add(where,
                       fmt::format("编号“{}”要以英文字母开头，只用英文字母、数字和 _", name));
        if (isFixed(name)) return add(where, fmt::format("编号“{}”是公式里固定的名称", name));
        if (!names_.insert(name).second) add(where, fmt::format("编号“{}”重复了", name));
    }

    void checkGrades(const Factor& factor, const std::string& where) {
        if (factor.grades.empty()) add(where + ".grades", "因素没有分档");
        std::set<std::string> ids;
        for (std::size_t i = 0; i < factor.grades.size(); ++i) {
            const Grade& grade = factor.grades[i];
            const std::string place = element(where + ".grades", i);
            if (!ids.insert(grade.id).second)
                add(place, fmt::format("“{}”这一档写了两次", grade.id));
            if (!grade.share.isNumber()) add(place + "[3]", "比例不是数");
        }
    }

    void checkFormula(const std::string& text, const std::string& where, Place place) {
        const auto formula = Formula::parse(text);
        if (!formula) {
            canBeRead_ = false;
            return add(where, formula.error().what);
        }
        for (const std::string& name : formula->names()) {
            used_.insert(name);
            const bool isOfChoice = isOfEveryTable(name) || hasFactor(name);
            if (place == Place::Range && isOfChoice) {
                add(where, fmt::format("法定幅度里不能用“{}”", name));
            } else if (!isOfChoice && !names_.contains(name)) {
                add(where, fmt::format("“{}”不是因素、常数，也不是要填的数", name));
            }
        }
    }

    [[nodiscard]] bool hasFactor(std::string_view name) const {
        return std::any_of(table_.factors.begin(), table_.factors.end(),
                           [&](const Factor& factor) { return factor.id == name; });
    }

    /// What no formula uses would be chosen in vain.
    void checkUse() {
        const bool usesSum = used_.contains("sum");
        if (usesSum && table_.factors.empty()) add("amount", "用了各项之和，但是没有因素");
        for (std::size_t i = 0; i < table_.factors.size(); ++i) {
            if (!usesSum && !used_.contains(table_.factors[i].id))
                add(element("factors", i), "计算公式没有用到这个因素");
        }
        for (std::size_t i = 0; i < table_.quantities.size(); ++i) {
            if (!used_.contains(table_.quantities[i].id))
                add(element("quantities", i), "没有一个公式用到这个数");
        }
        for (const auto& [name, value] : table_.constants) {
            if (!used_.contains(name)) add("constants." + name, "没有一个公式用到这个常数");
        }
    }

    /// Shares that are only added up are parts of a whole; what a formula names may be a multiple.
    void checkShares() {
        for (std::size_t i = 0; i < table_.factors.size(); ++i) {
            const Factor& factor = table_.factors[i];
            if (used_.contains(factor.id)) continue;
            for (std::size_t k = 0; k < factor.grades.size(); ++k) {
                const Fraction& share = factor.grades[k].share;
                if (share > Fraction(1) || share < Fraction(-1))
                    add(element(element("factors", i) + ".grades", k) + "[3]",
                        fmt::format("比例是{}，超过100%；百分之五要写成 5%，不是 5",
                                    share.percent()));
            }
        }
    }

    void checkAdjustments() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < table_.adjustments.size(); ++i) {
            const Adjustment& one = table_.adjustments[i];
            const std::string where = element("adjustments", i);
            if (!ids.insert(one.id).second)
                add(where + ".id", fmt::format("编号“{}”重复了", one.id));
            const bool isSpan = one.from >= Fraction(-1) && one.from <= one.to;
            if (!isSpan) add(where + ".from", "“从”（from）不能大于“到”（to），也不能低于 -100%");
            for (std::size_t k = 0; k < one.excludedBy.size(); ++k) {
                if (!hasGrade(one.excludedBy[k]))
                    add(element(where + ".excluded_by", k),
                        fmt::format("没有“{}”这样的因素和档次，要写成 因素:档次",
                                    one.excludedBy[k]));
            }
        }
    }

    [[nodiscard]] bool hasGrade(const std::string& named) const {
        return std::any_of(table_.factors.begin(), table_.factors.end(), [&](const Factor& factor) {
            return std::any_of(factor.grades.begin(), factor.grades.end(), [&](const Grade& grade) {
                return factor.id + ":" + grade.id == named;
            });
        });
    }

    const DiscretionTable& table_;
    std::vector<base::Error> faults_;
    std::set<std::string, std::less<>> names_;
    std::set<std::string, std::less<>> used_;
    bool canBeRead_ = true;
};

}  // namespace

std::vector<base::Error> findFaults(const DiscretionTable& table) {
    return TableFaults{table}.find();
}

}  // namespace lianbing::procedure
