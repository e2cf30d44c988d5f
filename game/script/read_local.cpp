#include "game/script/read_local.h"

#include "game/script/read_definition.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace lianbing::script {

namespace {

using base::Fraction;
using procedure::DiscretionTable;
using procedure::Leniency;

/// A share or another exact number, as text: `10%`, `0.5`, `-30%`. A whole number needs no quotes.
Fraction readFraction(FieldReader& reader, FieldKey key) {
    if (reader.typeOf(key) == LUA_TNUMBER) return {reader.integer(key)};
    const std::string written = reader.text(key);
    if (written.empty()) return {};
    const auto value = Fraction::parse(written);
    if (!value)
        reader.complain(key, fmt::format("“{}”不是数，要写成 10%、0.5、-30% 这样", written));
    return value.value_or(Fraction{});
}

/// A formula as text; a whole number needs no quotes.
std::string readFormula(FieldReader& reader, FieldKey key) {
    if (reader.typeOf(key) == LUA_TNUMBER) return std::to_string(reader.integer(key));
    return reader.text(key);
}

procedure::Factor readFactor(FieldReader& reader) {
    procedure::Factor factor;
    factor.id = reader.id();
    factor.title = reader.name("title");
    reader.list("grades", Need::Needed, [&](FieldReader& grade) {
        procedure::Grade one;
        one.id = grade.text(lua_Integer{1});
        one.title = grade.text(lua_Integer{2});
        one.share = readFraction(grade, lua_Integer{3});
        factor.grades.push_back(std::move(one));
    });
    return factor;
}

procedure::Adjustment readAdjustment(FieldReader& reader) {
    procedure::Adjustment adjustment;
    adjustment.id = reader.id();
    adjustment.title = reader.name("title");
    adjustment.from = readFraction(reader, "from");
    adjustment.to = readFraction(reader, "to");
    adjustment.excludedBy = reader.texts("excluded_by", Need::Optional);
    adjustment.unless = reader.texts("unless", Need::Optional);
    return adjustment;
}

DiscretionTable readTable(FieldReader& reader, const std::string& jurisdiction) {
    DiscretionTable table;
    table.id = reader.id();
    table.title = reader.text("title");
    table.jurisdiction = jurisdiction;
    table.source = reader.text("source");
    table.valid = readInterval(reader, "valid");
    table.liability = reader.articles("liability");
    table.leastFormula = readFormula(reader, "least");
    table.mostFormula = readFormula(reader, "most");
    table.amountFormula = readFormula(reader, "amount");
    reader.table("constants", Need::Optional, [&](FieldReader& constants) {
        for (const std::string& name : constants.names())
            table.constants.emplace(name, readFraction(constants, name.c_str()));
    });
    reader.list("factors", Need::Optional,
                [&](FieldReader& factor) { table.factors.push_back(readFactor(factor)); });
    reader.list("quantities", Need::Optional, [&](FieldReader& quantity) {
        table.quantities.push_back({quantity.id(), quantity.name("title"), quantity.name("unit")});
    });
    reader.list("adjustments", Need::Optional,
                [&](FieldReader& one) { table.adjustments.push_back(readAdjustment(one)); });
    table.roundTo = reader.integer("round_to", 1);
    table.unverified = reader.boolean("unverified");
    table.note = reader.text("note", Need::Optional, Form::Text);
    return table;
}

std::optional<std::int64_t> readYuan(FieldReader& reader, FieldKey key) {
    if (!reader.has(key)) return std::nullopt;
    return reader.integer(key);
}

procedure::HearingThreshold readHearing(FieldReader& reader) {
    procedure::HearingThreshold hearing;
    hearing.valid = readInterval(reader, "valid");
    hearing.person = readYuan(reader, "person");
    hearing.organisation = readYuan(reader, "organisation");
    hearing.isFigureDoubtful = reader.boolean("figure_doubtful");
    hearing.source = reader.text("source");
    hearing.unverified = reader.boolean("unverified");
    hearing.note = reader.text("note", Need::Optional, Form::Text);
    return hearing;
}

Leniency readLeads(FieldReader& reader) {
    constexpr std::array<std::pair<std::string_view, Leniency>, 5> kWords = {{
        {"shall_not_punish", Leniency::ShallNotPunish},
        {"may_not_punish", Leniency::MayNotPunish},
        {"lighten", Leniency::Lighten},
        {"may_lighten", Leniency::MayLighten},
        {"aggravate", Leniency::Aggravate},
    }};
    const std::string word = reader.text("leads");
    for (const auto& [name, leads] : kWords) {
        if (name == word) return leads;
    }
    if (!word.empty())
        reader.complain("leads",
                        "应该是 shall_not_punish（不予处罚）、may_not_punish（可以不予"
                        "处罚）、lighten（应当从轻或者减轻）、may_"
                        "lighten（可以从轻或者减轻）、aggravate（从重）之一");
    return Leniency::MayNotPunish;
}

procedure::LeniencyRule readLeniency(FieldReader& reader) {
    procedure::LeniencyRule rule;
    rule.id = reader.id();
    rule.title = reader.name("title");
    rule.leads = readLeads(reader);
    rule.conditions = reader.texts("conditions");
    rule.basis = reader.articles("basis");
    return rule;
}

procedure::LadderRule readLadder(FieldReader& reader) {
    procedure::LadderRule rule;
    rule.valid = readInterval(reader, "valid");
    rule.lighterOfMost = readFraction(reader, "lighter_of_most");
    rule.normalOfMost = readFraction(reader, "normal_of_most");
    rule.source = reader.text("source");
    rule.note = reader.text("note", Need::Optional, Form::Text);
    return rule;
}

}  // namespace

procedure::LocalPack readLocal(FieldReader& root) {
    procedure::LocalPack pack;
    const std::int64_t api = root.integer("api");
    if (api > kApi)
        root.complain(
            "api",
            fmt::format("这个地方包按 api = {} 写成，这个程序只认到 {}；请更新程序", api, kApi));
    if (api < kApi && root.has("api")) root.complain("api", fmt::format("应该是 {}", kApi));
    pack.id = root.id();
    pack.title = root.name("title");
    if (root.has("inside")) pack.inside = root.text("inside");
    root.list("hearings", Need::Optional,
              [&](FieldReader& one) { pack.hearings.push_back(readHearing(one)); });
    root.list("standards", Need::Optional, [&](FieldReader& one) {
        pack.standards.push_back({one.name("code"), one.text("title"), readInterval(one, "valid"),
                                  one.boolean("unverified")});
    });
    root.list("leniency", Need::Optional,
              [&](FieldReader& one) { pack.leniency.push_back(readLeniency(one)); });
    root.list("tables", Need::Optional,
              [&](FieldReader& one) { pack.tables.push_back(readTable(one, pack.id)); });
    root.list("ladders", Need::Optional,
              [&](FieldReader& one) { pack.ladders.push_back(readLadder(one)); });
    root.refuseOthers();
    return pack;
}

}  // namespace lianbing::script
