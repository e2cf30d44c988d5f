#include "game/script/read_definition.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace lianbing::script {

namespace {

using procedure::Condition;
using procedure::Pattern;
using procedure::Rule;
using procedure::RuleKind;

constexpr int kMaxNesting = 8;
constexpr std::int64_t kMostCount = 1000;
constexpr std::int64_t kMostMinutes = 31 * 24 * 60;

constexpr std::array<std::pair<std::string_view, RuleKind>, 5> kKinds = {{
    {"required", RuleKind::Required},
    {"forbidden", RuleKind::Forbidden},
    {"before", RuleKind::Before},
    {"after", RuleKind::After},
    {"within", RuleKind::Within},
}};

RuleKind readKind(FieldReader& reader) {
    const std::string word = reader.text("kind");
    for (const auto& [name, kind] : kKinds) {
        if (name == word) return kind;
    }
    if (!word.empty()) {
        reader.complain(
            "kind",
            fmt::format("应该是 required、forbidden、before、after、within 之一，不是 {}", word));
    }
    return RuleKind::Required;
}

Condition readCondition(FieldReader& where, const std::string& key) {
    const int type = where.typeOf(key.c_str());
    if (type == LUA_TBOOLEAN) {
        return {key,
                where.boolean(key.c_str()) ? Condition::Kind::Present : Condition::Kind::Absent,
                {}};
    }
    if (type == LUA_TTABLE) {
        Condition condition{key, Condition::Kind::NotEquals, {}};
        where.table(key.c_str(), Need::Needed, [&](FieldReader& isnt) {
            condition.value = isnt.text("isnt");
            isnt.refuseOthers();
        });
        return condition;
    }
    if (type != LUA_TSTRING) {
        where.complain(
            key.c_str(),
            "应该是文字（相等）、{ isnt = \"…\" }（不等）、true（有）或者 false（没有）");
        return {key, Condition::Kind::Equals, {}};
    }
    return {key, Condition::Kind::Equals, where.text(key.c_str())};
}

/// A name, a list of names, or `{ names = …, where = … }`.
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
            for (const std::string& name : where.names()) {
                pattern.where.push_back(readCondition(where, name));
            }
        });
        given.refuseOthers();
    });
    return pattern;
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

Rule readRule(FieldReader& reader) {
    Rule rule;
    rule.id = reader.id();
    rule.section = reader.text("section");
    rule.kind = readKind(reader);
    rule.what = readPattern(reader, "what");
    const bool hasReference = rule.kind == RuleKind::Before || rule.kind == RuleKind::After ||
                              rule.kind == RuleKind::Within;
    if (hasReference) {
        rule.reference = readPattern(reader, "reference");
    } else if (reader.has("reference")) {
        reader.complain("reference", "这种规则（kind）不用 reference");
    }
    if (rule.kind == RuleKind::Within) {
        rule.within = std::chrono::minutes{reader.has("within")
                                               ? readInRange(reader, "within", 1, kMostMinutes)
                                               : reader.integer("within")};
    } else if (reader.has("within")) {
        reader.complain("within", "只有 kind = \"within\" 的规则才用 within");
    }
    if (rule.kind == RuleKind::Required) {
        rule.count = static_cast<int>(readInRange(reader, "count", 1, kMostCount));
    } else if (reader.has("count")) {
        reader.complain("count", "只有 kind = \"required\" 的规则才用 count");
    }
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
