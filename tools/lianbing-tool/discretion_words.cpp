#include "tools/lianbing-tool/discretion_words.h"

#include "game/base/text.h"
#include "game/law/standing_text.h"

#include <fmt/format.h>

namespace lianbing::tool {

using procedure::DiscretionTable;

std::string spokenInterval(const base::DateInterval& span) {
    const bool isOpen = span.from.year() == 1;
    std::string words = isOpen ? "施行日没有写" : span.from.chinese() + "起";
    if (span.until) words += "，" + span.until->chinese() + "失效";
    return words;
}

std::vector<std::string> spokenBasis(const std::vector<law::ArticleRef>& basis,
                                     const law::Library& laws, base::Date day) {
    std::vector<std::string> all;
    for (const law::ArticleRef& ref : basis) {
        const law::Resolution found = laws.resolve(ref, day);
        std::string words =
            ref.official() + "：" + law::standingText(found, laws.version(ref.law, found.version));
        std::vector<std::string> places;
        for (const law::ArticleRef& place : found.successors) places.push_back(place.official());
        if (!places.empty()) words += "；现在对应" + base::join(places, "、");
        all.push_back(std::move(words));
    }
    return all;
}

std::string spokenHearing(const procedure::HearingThreshold& hearing) {
    const auto amount = [](const std::optional<std::int64_t>& yuan) {
        return yuan ? procedure::spokenYuan(*yuan) + "以上" : std::string("数额不明");
    };
    std::string words = fmt::format("公民{}，单位{}（{}）", amount(hearing.person),
                                    amount(hearing.organisation), hearing.source);
    if (hearing.unverified) words += "，未核实";
    if (!hearing.note.empty()) words += "：" + hearing.note;
    return words;
}

std::string spokenLeniency(procedure::Leniency leads) {
    switch (leads) {
        case procedure::Leniency::ShallNotPunish:
            return "不予处罚";
        case procedure::Leniency::MayNotPunish:
            return "可以不予处罚";
        case procedure::Leniency::Lighten:
            return "从轻或者减轻";
    }
    return "";
}

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
