#include "game/exchange/discretion_lua.h"

#include "game/exchange/discretion_form.h"

#include <fmt/format.h>

namespace lianbing::exchange {

namespace {

using base::Fraction;
using procedure::DiscretionTable;

std::string quoted(std::string_view text) {
    std::string made = "\"";
    for (const char c : text) {
        if (c == '\n') {
            made += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') made += '\\';
        made += c;
    }
    return made + "\"";
}

std::string listOf(const std::vector<std::string>& texts) {
    std::string made;
    for (const std::string& text : texts) made += (made.empty() ? "" : ", ") + quoted(text);
    return made.empty() ? "{}" : "{ " + made + " }";
}

std::string intervalText(const base::DateInterval& span) {
    std::string made;
    const std::string from = startText(span);
    if (!from.empty()) made += "from = " + quoted(from);
    if (span.until) made += (made.empty() ? "" : ", ") + ("before = " + quoted(span.until->iso()));
    return made;
}

void addFactors(const DiscretionTable& table, std::string& lua) {
    lua += "    factors = {\n";
    for (const procedure::Factor& factor : table.factors) {
        lua += fmt::format(
            "        {{\n            id = {},\n            title = {},\n"
            "            grades = {{\n",
            quoted(factor.id), quoted(factor.title));
        for (const procedure::Grade& grade : factor.grades) {
            lua += fmt::format("                {{ {}, {}, {} }},\n", quoted(grade.id),
                               quoted(grade.title), quoted(exactText(grade.share)));
        }
        lua += "            },\n        },\n";
    }
    lua += "    },\n";
}

void addAdjustments(const DiscretionTable& table, std::string& lua) {
    lua += "    adjustments = {\n";
    for (const procedure::Adjustment& one : table.adjustments) {
        lua += fmt::format(
            "        {{\n            id = {},\n            title = {},\n"
            "            from = {},\n            to = {},\n",
            quoted(one.id), quoted(one.title), quoted(exactText(one.from)),
            quoted(exactText(one.to)));
        if (!one.excludedBy.empty())
            lua += fmt::format("            excluded_by = {},\n", listOf(one.excludedBy));
        if (!one.unless.empty())
            lua += fmt::format("            unless = {},\n", listOf(one.unless));
        lua += "        },\n";
    }
    lua += "    },\n";
}

}  // namespace

std::string exactText(const Fraction& value) {
    const Fraction hundredfold = value * Fraction(100);
    const bool isWhole = value == Fraction(value.rounded().value_or(0));
    const bool isShare = value > Fraction(-2) && value < Fraction(2);
    if (!isWhole && isShare && hundredfold.hasExactText()) return hundredfold.text() + "%";
    if (value.hasExactText()) return value.text();
    Fraction scaled = value;
    for (int decimals = 0; scaled.isNumber(); ++decimals, scaled = scaled * Fraction(10)) {
        const std::int64_t whole = scaled.floor().value_or(0);
        if (scaled != Fraction(whole)) continue;
        const bool isNegative = whole < 0;
        std::string digits = std::to_string(isNegative ? -whole : whole);
        while (digits.size() <= static_cast<std::size_t>(decimals)) digits.insert(0, "0");
        digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
        return (isNegative ? "-" : "") + digits;
    }
    return value.text();
}

std::string startText(const base::DateInterval& span) {
    return span.from.year() == 1 ? "" : span.from.iso();
}

std::string discretionLua(const DiscretionTable& table) {
    std::vector<std::string> liability;
    for (const law::ArticleRef& ref : table.liability) liability.push_back(ref.compact());
    std::string lua = "return {\n";
    const auto add = [&](std::string_view field, const std::string& value) {
        lua += fmt::format("    {} = {},\n", field, value);
    };
    add("id", quoted(table.id));
    add("title", quoted(table.title));
    add("source", quoted(table.source));
    const std::string valid = intervalText(table.valid);
    if (!valid.empty()) add("valid", "{ " + valid + " }");
    add("liability", listOf(liability));
    add("least", quoted(table.leastFormula));
    add("most", quoted(table.mostFormula));
    add("amount", quoted(table.amountFormula));
    if (!table.constants.empty()) {
        std::string made;
        for (const auto& [name, value] : table.constants)
            made += fmt::format("{}[{}] = {}", made.empty() ? "" : ", ", quoted(name),
                                quoted(exactText(value)));
        add("constants", "{ " + made + " }");
    }
    if (!table.factors.empty()) addFactors(table, lua);
    if (!table.quantities.empty()) {
        lua += "    quantities = {\n";
        for (const procedure::Quantity& one : table.quantities)
            lua += fmt::format("        {{ id = {}, title = {}, unit = {} }},\n", quoted(one.id),
                               quoted(one.title), quoted(one.unit));
        lua += "    },\n";
    }
    if (!table.adjustments.empty()) addAdjustments(table, lua);
    if (table.roundTo != 1) add("round_to", std::to_string(table.roundTo));
    if (table.unverified) add("unverified", "true");
    if (!table.note.empty()) add("note", quoted(table.note));
    return lua + "}\n";
}

}  // namespace lianbing::exchange
