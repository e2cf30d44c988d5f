#pragma once

#include "game/procedure/discretion.h"

#include <string>
#include <utility>

namespace lianbing::procedure {

inline base::Fraction percent(std::int64_t hundredths) {
    return base::Fraction::of(hundredths, 100);
}

/// A weight sum over a range of 100,000 to 1,000,000 yuan, sound as it is; tests change its fields.
inline DiscretionTable aTable() {
    DiscretionTable table;
    table.id = "evasion";
    table.title = "逃避监管";
    table.liability = {law::ArticleRef::parse("示例法10").value()};
    table.leastFormula = "100000";
    table.mostFormula = "1000000";
    table.amountFormula = "min(sum, 100%) * most";
    table.factors = {
        {"base", "裁量起点", {{"base", "起点", percent(10)}}},
        {"behaviour", "行为", {{"part", "部分", percent(0)}, {"fraud", "造假", percent(20)}}},
        {"days", "时间", {{"short", "短", percent(0)}, {"long", "长", percent(15)}}},
    };
    return table;
}

/// A public apology that takes 30 to 50 per cent off, not where data were made up.
inline Adjustment anApology() {
    return {"apology", "公开道歉", percent(-50), percent(-30), {"behaviour:fraud"}, {"构成犯罪"}};
}

inline DiscretionChoice choosing(std::map<std::string, std::string> grades) {
    DiscretionChoice choice;
    choice.grades = std::move(grades);
    return choice;
}

}  // namespace lianbing::procedure
