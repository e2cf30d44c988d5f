#include "tools/lianbing-tool/discretion_words.h"

#include "game/present/discretion_words.h"

#include <fmt/format.h>

namespace lianbing::tool {

using present::spokenInterval;
using procedure::DiscretionTable;

void printTable(const DiscretionTable& table) {
    fmt::print("{}（{}）\n来源：{}\n有效：{}\n", table.title, table.id, table.source,
               spokenInterval(table.valid));
    if (table.unverified) fmt::print("未核实\n");
    if (!table.note.empty()) fmt::print("说明：{}\n", table.note);
    fmt::print("法定幅度：{} 到 {}（元）\n公式：{}\n", table.leastFormula, table.mostFormula,
               table.amountFormula);
    for (const auto& [name, value] : table.constants)
        fmt::print("常数 {} = {}\n", name,
                   value < base::Fraction(1) ? value.percent() : value.text());
    for (const procedure::Quantity& one : table.quantities)
        fmt::print("要填的数 {}：{}（{}）\n", one.id, one.title, one.unit);
    for (const procedure::Factor& factor : table.factors) {
        fmt::print("{}　{}\n", factor.id, factor.title);
        for (const procedure::Grade& grade : factor.grades)
            fmt::print("    {}　{}　{}\n", grade.id, grade.title, grade.share.percent());
    }
    for (const procedure::Adjustment& one : table.adjustments) {
        fmt::print("调整 {}　{}：{} 到 {}\n", one.id, one.title, one.from.percent(),
                   one.to.percent());
        for (const std::string& grade : one.excludedBy) fmt::print("    不能和 {} 一起用\n", grade);
        for (const std::string& why : one.unless) fmt::print("    有这种情形的不能用：{}\n", why);
    }
    if (table.roundTo != 1) fmt::print("取整到 {}\n", procedure::spokenYuan(table.roundTo));
}

}  // namespace lianbing::tool
