#include "game/script/read_definition.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace lianbing::script {

namespace {

using procedure::Condition;
using procedure::Pattern;
using procedure::Period;
using procedure::PeriodUnit;
using procedure::Rule;
using procedure::RuleKind;

constexpr int kMaxNesting = 8;
constexpr std::int64_t kMostCount = 1000;
constexpr std::int64_t kMostMinutes = 31 * 24 * 60;
constexpr std::int64_t kMostAmount = 1000;  // of days, months and the like
constexpr std::int64_t kWholePercent = 100;
constexpr std::string_view kWithin = "within";

/// The words of a rule's kind. The first five are short forms for what is used most.
constexpr std::array<std::pair<std::string_view, RuleKind>, 24> kKinds = {{
    {"required", RuleKind::Existence},
    {"forbidden", RuleKind::Absence},
    {"before", RuleKind::Precedence},
    {"after", RuleKind::Response},
    {kWithin, RuleKind::Response},
    {"existence", RuleKind::Existence},
    {"absence", RuleKind::Absence},
    {"exactly", RuleKind::Exactly},
    {"init", RuleKind::Init},
    {"end", RuleKind::End},
    {"responded_existence", RuleKind::RespondedExistence},
    {"co_existence", RuleKind::CoExistence},
    {"response", RuleKind::Response},
    {"alternate_response", RuleKind::AlternateResponse},
    {"chain_response", RuleKind::ChainResponse},
    {"precedence", RuleKind::Precedence},
    {"alternate_precedence", RuleKind::AlternatePrecedence},
    {"chain_precedence", RuleKind::ChainPrecedence},
    {"succession", RuleKind::Succession},
    {"alternate_succession", RuleKind::AlternateSuccession},
    {"chain_succession", RuleKind::ChainSuccession},
    {"not_co_existence", RuleKind::NotCoExistence},
    {"not_succession", RuleKind::NotSuccession},
    {"not_chain_succession", RuleKind::NotChainSuccession},
}};

RuleKind readKind(FieldReader& reader, const std::string& word) {
    std::string choices;
    for (const auto& [name, kind] : kKinds) {
        if (name == word) return kind;
        choices += (choices.empty() ? "" : "、") + std::string(name);
    }
    if (!word.empty()) reader.complain("kind", fmt::format("应该是 {} 之一，不是 {}", choices, word));
    return RuleKind::Existence;
}

std::int64_t readInRange(FieldReader& reader, FieldKey key, std::int64_t otherwise,
                         std::int64_t most) {
    const std::int64_t value = reader.integer(key, otherwise);
    if (value >= 1 && value <= most) return value;
    if (reader.typeOf(key) == LUA_TNUMBER) {
        reader.complain(key, fmt::format("应该是 1 到 {} 的整数", most));
    }
    return 1;
}

}  // namespace

std::optional<Period> readPeriod(FieldReader& reader, FieldKey key) {
    constexpr std::array<std::pair<std::string_view, PeriodUnit>, 6> kUnits = {{
        {"minutes", PeriodUnit::Minutes},
        {"hours", PeriodUnit::Hours},
        {"days", PeriodUnit::NaturalDays},
        {"working_days", PeriodUnit::WorkingDays},
        {"months", PeriodUnit::Months},
        {"years", PeriodUnit::Years},
    }};
    if (!reader.has(key)) return std::nullopt;
    if (reader.typeOf(key) != LUA_TTABLE) {
        return Period{static_cast<int>(readInRange(reader, key, 1, kMostMinutes)),
                      PeriodUnit::Minutes};
    }
    Period period{1, PeriodUnit::Minutes};
    reader.table(key, Need::Needed, [&](FieldReader& given) {
        period.amount = static_cast<int>(readInRange(given, lua_Integer{1}, 1, kMostAmount));
        const std::string unit = given.text(lua_Integer{2});
        for (const auto& [name, known] : kUnits) {
            if (name != unit) continue;
            period.unit = known;
            return given.refuseOthers();
        }
        given.complain(lua_Integer{2},
                       "单位应该是 minutes、hours、days、working_days、months、years 之一");
        given.refuseOthers();
    });
    return period;
}

namespace {

/// `{ isnt = "…" }` or `{ isnt = { "…", "…" } }`: a condition for each.
void readUnequal(FieldReader& where, const std::string& key, std::vector<Condition>& conditions) {
    where.table(key.c_str(), Need::Needed, [&](FieldReader& given) {
        std::vector<std::string> values;
        if (given.typeOf("isnt") == LUA_TTABLE) {
            values = given.texts("isnt");
        } else {
            values.push_back(given.text("isnt"));
        }
        for (std::string& value : values)
            conditions.push_back({key, Condition::Kind::NotEquals, std::move(value)});
        given.refuseOthers();
    });
}

void readCondition(FieldReader& where, const std::string& key, std::vector<Condition>& conditions) {
    const int type = where.typeOf(key.c_str());
    bool isList = false;
    if (type == LUA_TTABLE) {
        where.table(key.c_str(), Need::Needed,
                    [&](FieldReader& given) { isList = given.isList(); });
    }
    if (isList) {
        conditions.push_back({key, Condition::Kind::OneOf, {}, where.texts(key.c_str())});
        return;
    }
    if (type == LUA_TTABLE) return readUnequal(where, key, conditions);
    if (type == LUA_TBOOLEAN) {
        const bool isThere = where.boolean(key.c_str());
        conditions.push_back(
            {key, isThere ? Condition::Kind::Present : Condition::Kind::Absent, {}});
        return;
    }
    if (type != LUA_TSTRING) {
        where.complain(
            key.c_str(),
            "应该是文字（相等）、文字的表（其中一个）、{ isnt = \"…\" }（不等）、true（有）或者 false（没有）");
        return;
    }
    conditions.push_back({key, Condition::Kind::Equals, where.text(key.c_str())});
}

}  // namespace

Pattern readPattern(FieldReader& reader, FieldKey key) {
    Pattern pattern;
    if (reader.typeOf(key) == LUA_TSTRING) return {{reader.text(key)}, {}};
    bool isList = false;
    reader.table(key, Need::Needed, [&](FieldReader& given) { isList = given.isList(); });
    if (isList) return {reader.texts(key), {}};
    if (reader.typeOf(key) != LUA_TTABLE) return pattern;
    reader.table(key, Need::Needed, [&](FieldReader& given) {
        if (given.typeOf("names") == LUA_TSTRING) {
            pattern.names.push_back(given.text("names"));
        } else {
            pattern.names = given.texts("names");
        }
        given.table("where", Need::Optional, [&](FieldReader& where) {
            for (const std::string& name : where.names()) readCondition(where, name, pattern.where);
        });
        given.refuseOthers();
    });
    return pattern;
}

namespace {

/// What only some kinds use; anything else is refused there.
void readRelation(FieldReader& reader, const std::string& word, Rule& rule) {
    if (hasReference(rule.kind)) {
        rule.reference = readPattern(reader, "reference");
        if (reader.has("same")) rule.same = reader.texts("same");
        rule.atLeast = readPeriod(reader, "at_least");
    } else {
        for (const char* key : {"reference", "same", "at_least"}) {
            if (reader.has(key)) reader.complain(key, "这种规则（kind）不用它");
        }
    }
    rule.within = readPeriod(reader, "within");
    if (word == kWithin && !rule.within) reader.complain("within", "要写明在多少分钟以内");
    const bool mayHaveLimit =
        hasReference(rule.kind) || rule.kind == RuleKind::Existence || rule.kind == RuleKind::Exactly;
    if (rule.within && !mayHaveLimit) reader.complain("within", "这种规则（kind）不用它");
    if (isCounted(rule.kind)) {
        rule.count = static_cast<int>(readInRange(reader, "count", 1, kMostCount));
    } else if (reader.has("count")) {
        reader.complain("count", "只有数次数的规则（existence、absence、exactly）才用 count");
    }
    if (reader.has("among")) rule.among = readPattern(reader, "among");
    rule.tiesAmong = reader.boolean("among_same");
    if (rule.tiesAmong && (rule.among.isEmpty() || rule.same.empty()))
        reader.complain("among_same", "要和 among、same 一起写");
    if (reader.has("remedy")) rule.remedy = readPattern(reader, "remedy");
}

/// A provision that switches the rule on or off by the day.
std::optional<law::ArticleRef> readSwitch(FieldReader& reader, FieldKey key) {
    if (!reader.has(key)) return std::nullopt;
    return reader.article(key);
}

Rule readRule(FieldReader& reader) {
    Rule rule;
    rule.id = reader.id();
    rule.section = reader.text("section");
    const std::string word = reader.text("kind");
    rule.kind = readKind(reader, word);
    rule.what = readPattern(reader, "what");
    readRelation(reader, word, rule);
    rule.whileInForce = readSwitch(reader, "while_in_force");
    rule.unlessInForce = readSwitch(reader, "unless_in_force");
    if (rule.whileInForce && rule.unlessInForce)
        reader.complain("unless_in_force", "和 while_in_force 只能写一个");
    if (reader.has("late_percent"))
        rule.latePercent = static_cast<int>(readInRange(reader, "late_percent", 1, kWholePercent));
    rule.points = reader.points("points");
    rule.veto = reader.boolean("veto");
    rule.unverified = reader.boolean("unverified");
    rule.basis = reader.articles("basis", Need::Optional);
    rule.title = reader.name("title");
    rule.broken = reader.text("broken");
    rule.repair = reader.text("repair", Need::Optional);
    return rule;
}

/// Reads rules and groups of rules; `nesting` is how deep this group stands.
void readGroup(FieldReader& group, int nesting, std::vector<Rule>& rules) {
    group.forEachPlace([&](lua_Integer place) {
        group.table(place, Need::Needed, [&](FieldReader& one) {
            if (!one.isList()) {
                const std::string flat = fmt::format("rules[{}]", rules.size() + 1);
                if (flat != one.path()) one.complaints().moveElement(flat, one.path());
                rules.push_back(readRule(one));
                one.refuseOthers();
            } else if (nesting == kMaxNesting) {
                one.complain(fmt::format("规则最多一组套一组 {} 层", kMaxNesting));
            } else {
                readGroup(one, nesting + 1, rules);
            }
        });
    });
}

}  // namespace

void readRules(FieldReader& root, scenario::Definition& definition) {
    root.table("rules", Need::Needed,
               [&](FieldReader& all) { readGroup(all, 1, definition.rules); });
}

}  // namespace lianbing::script
