#pragma once

#include "game/base/date.h"
#include "game/base/fraction.h"
#include "game/law/article_ref.h"
#include "game/procedure/formula.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::procedure {

/// An amount of money in whole yuan: `450000元`, `45万元`.
std::string spokenYuan(std::int64_t yuan);

/// One thing a table looks at, with its grades: 持续时间 up to one day, one to five days ...
struct Grade {
    std::string id;
    std::string title;
    base::Fraction share;

    bool operator==(const Grade&) const = default;
};

struct Factor {
    std::string id;
    std::string title;
    std::vector<Grade> grades;  ///< at least one; the first is taken where none was chosen

    bool operator==(const Factor&) const = default;
};

/// A number that the case gives: the investment, the cost of disposal.
struct Quantity {
    std::string id;
    std::string title;
    std::string unit;

    bool operator==(const Quantity&) const = default;
};

/// What changes the amount after the formula: a public apology. The change is a share of the
/// amount, negative for less.
struct Adjustment {
    std::string id;
    std::string title;
    base::Fraction from;  ///< the change may be anything between the two
    base::Fraction to;
    std::vector<std::string> excludedBy;  ///< factor grades `factor:grade` that do not allow it
    std::vector<std::string> unless;  ///< what else does not allow it; sentences, judged by people

    bool operator==(const Adjustment&) const = default;
};

/// A published table with its formula (裁量基准), as data. Names in the formulas: `least` and
/// `most` (the statutory range, yuan), `sum` (of all chosen shares), the factors' ids (their chosen
/// shares), the constants and the quantities. A range that is no whole yuan is used as it is in the
/// formula; the fine stays inside it.
struct DiscretionTable {
    std::string id;
    std::string title;
    std::string jurisdiction;  ///< id of the local pack that has it
    std::string source;        ///< document, number and part
    base::DateInterval valid;
    std::vector<law::ArticleRef> liability;  ///< the penalties it is for, of all intervals
    std::string leastFormula;  ///< of constants and quantities: `200000`, `investment * 1%`
    std::string mostFormula;
    std::string amountFormula;
    std::map<std::string, base::Fraction> constants;
    std::vector<Factor> factors;  ///< none where the formula does without
    std::vector<Quantity> quantities;
    std::vector<Adjustment> adjustments;
    std::int64_t roundTo = 1;  ///< yuan; halves up
    bool unverified = false;
    std::string note;

    bool operator==(const DiscretionTable&) const = default;
};

/// What is chosen in a table.
struct DiscretionChoice {
    std::map<std::string, std::string> grades;  ///< factor to grade
    std::map<std::string, base::Fraction> quantities;
    std::map<std::string, base::Fraction> adjustments;  ///< the share taken of each

    bool operator==(const DiscretionChoice&) const = default;
};

/// The name of the step that has the formula with its numbers.
inline constexpr std::string_view kPutIn = "代入";

/// One line of the arithmetic, as a person would write it.
struct CalculationStep {
    std::string what;   ///< 各项之和
    std::string shown;  ///< 10% + 20% + 15% = 45%

    bool operator==(const CalculationStep&) const = default;
};

/// What a table comes to.
struct Calculation {
    std::int64_t least = 0;  ///< the statutory range, yuan
    std::int64_t most = 0;
    std::int64_t amount = 0;  ///< after adjustments, rounding and bounds, yuan
    bool isRounded = false;
    bool isBelowLeast = false;  ///< what was computed is less; the least was taken
    bool isAboveMost = false;
    std::vector<CalculationStep> steps;

    bool operator==(const Calculation&) const = default;
};

/// Everything that is wrong with a table: names that nothing has or nothing uses, repeated ids,
/// shares that are no numbers. `where` is the field as local packs write it, counted from 1:
/// `factors[2].grades[1]`. Empty when sound.
std::vector<base::Error> findFaults(const DiscretionTable& table);

/// Computes the amount of a sound table. Errors: a choice that the table does not have, with those
/// it has; a quantity that is missing or below zero; an amount that is no number.
base::Result<Calculation> calculate(const DiscretionTable& table, const DiscretionChoice& choice);

/// How an amount that somebody gave stands to the right one.
enum class AmountFault {
    None,
    BoundForgotten,       ///< what the formula gives, outside the statutory range
    BelowLeast,           ///< below the statutory range
    AboveMost,            ///< above it
    AdjustmentForgotten,  ///< right but for the adjustments
    OffByRounding,        ///< less than one rounding step away, where there was something to round
    Arithmetic,
    MustNotPunish,  ///< a fine where nobody may be punished
    NotApplicable,  ///< what the table gives, where the table is not to be used
};

struct AmountCheck {
    AmountFault fault = AmountFault::Arithmetic;
    std::string sentence;

    bool operator==(const AmountCheck&) const = default;
};

/// Holds `given` yuan against what the table comes to and names the mistake.
base::Result<AmountCheck> checkAmount(std::int64_t given, const DiscretionTable& table,
                                      const DiscretionChoice& choice);

}  // namespace lianbing::procedure
