#pragma once

#include "game/base/check.h"
#include "game/scenario/definition.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::scenario {

inline base::Date day(std::string_view iso) {
    return base::Date::parse(iso).value();
}

inline base::Moment moment(std::string_view text) {
    return base::Moment::parse(text).value();
}

/// A library that knows no law.
inline law::Library emptyLibrary() {
    return law::Library::load({}).value();
}

inline procedure::Pattern pattern(std::string name, std::vector<procedure::Condition> where = {}) {
    return {{std::move(name)}, std::move(where)};
}

inline procedure::Condition equals(std::string key, std::string value) {
    return {std::move(key), procedure::Condition::Kind::Equals, std::move(value)};
}

inline procedure::Rule aRule(std::string id, procedure::RuleKind kind, procedure::Pattern what,
                             int points) {
    procedure::Rule rule;
    rule.id = std::move(id);
    rule.section = "steps";
    rule.kind = kind;
    rule.what = std::move(what);
    rule.points = score::Points::whole(points);
    rule.title = "规则" + rule.id;
    rule.broken = "没有做到" + rule.id;
    rule.repair = "补做" + rule.id;
    rule.basis = {law::ArticleRef::parse("甲法24.1").value()};
    return rule;
}

inline procedure::Rule aRule(std::string id, procedure::RuleKind kind, procedure::Pattern what,
                             procedure::Pattern reference, int points) {
    procedure::Rule rule = aRule(std::move(id), kind, std::move(what), points);
    rule.reference = std::move(reference);
    return rule;
}

/// After a `reference`, `what` within half an hour.
inline procedure::Rule aSoonRule(std::string id, procedure::Pattern what,
                                 procedure::Pattern reference, int points) {
    procedure::Rule rule = aRule(std::move(id), procedure::RuleKind::Response, std::move(what),
                                 std::move(reference), points);
    rule.within = procedure::Period{30, procedure::PeriodUnit::Minutes};
    return rule;
}

inline bank::Question aQuestion(std::string id, bank::QuestionKind kind,
                                std::vector<std::string> options, std::vector<std::string> right,
                                int points) {
    bank::Question question;
    question.id = std::move(id);
    question.kind = kind;
    question.section = "answers";
    question.title = "题目" + question.id;
    question.prompt = "请回答" + question.id;
    bank::Key key;
    for (std::string& option : options) {
        const bool isRight = std::find(right.begin(), right.end(), option) != right.end();
        key.reasons.push_back({option, "因为" + option, isRight ? 100 : 0});
        question.options.push_back({option, "选项" + option});
    }
    question.points = score::Points::whole(points);
    if (kind != bank::QuestionKind::Citation) key.basis = {law::ArticleRef::parse("甲法24.1").value()};
    key.right = std::move(right);
    key.explanation = "理由";
    question.keys.push_back(std::move(key));
    return question;
}

inline bank::Question aCitationQuestion(std::string id, std::string_view compactRef, int points) {
    bank::Question question =
        aQuestion(std::move(id), bank::QuestionKind::Citation, {}, {}, points);
    const auto ref = law::ArticleRef::parse(compactRef).value();
    question.keys[0].citations.required.push_back({{ref}, "依据"});
    return question;
}

/// Builds a small sound definition and lets a test change it: two places, two people, four things
/// (one hidden), three verbs, rules of every kind and three questions.
class ScenarioBuilder {
public:
    ScenarioBuilder() {
        using procedure::RuleKind;
        using std::chrono::minutes;
        Definition& d = definition_;
        d.id = "small";
        d.title = "小场景";
        d.summary = "测试用";
        d.level = "入门";
        d.minutes = 15;
        d.vignette = "boiler";
        d.briefing = "{month}的检查";
        d.start = "gate";
        d.officers = {{"", "王检查"}, {"", "李检查"}};
        d.cases = {{"old",
                    "旧法",
                    {day("2024-03-01"), day("2024-05-01")},
                    moment("2024-03-01T09:00"),
                    {{"month", "三月"}}},
                   {"new",
                    "新法",
                    {day("2027-03-01"), day("2027-05-01")},
                    moment("2027-03-01T09:00"),
                    {{"month", "三月"}}}};
        const std::vector<TargetKind> everything = {TargetKind::Thing, TargetKind::Person,
                                                    TargetKind::Place};
        d.verbs = {{"look", "查看", everything, minutes{2}, {}, "{target}没有什么特别。"},
                   {"photo",
                    "拍照",
                    {TargetKind::Thing, TargetKind::Place},
                    minutes{3},
                    {{"scale", "放比例尺"}, {"taker", "注明拍摄人"}},
                    "拍下了{target}。"},
                   {"identify", "出示证件", {TargetKind::Person}, minutes{1}, {}, "出示了证件。"}};
        d.map = {300, 200, 0, {{"building", "锅炉房", true, {{200, 100}, {260, 100}, {260, 160}}}}};
        d.places = {{"gate", "大门", "门口", {20, 20}},
                    {"boiler-room", "锅炉房", "很热", {220, 120}}};
        d.things = {{"sign", "公示牌", "gate", "挂着", "board", {}},
                    {"boiler", "锅炉", "boiler-room", "在烧", "boiler", {}},
                    {"cabinet", "柜子", "boiler-room", "关着", "cabinet", {}},
                    {"ledger", "台账", "boiler-room", "藏着", "book", FoundBy{"look", "cabinet"}}};
        d.people = {{"manager",
                     "陈经理",
                     "厂长",
                     "manager",
                     "gate",
                     "等着",
                     {{"monitoring", "自行监测做了吗？"}, {"fuel", "烧什么燃料？"}}},
                    {"worker",
                     "老赵",
                     "司炉工",
                     "worker",
                     "boiler-room",
                     "忙着",
                     {{"shift", "几点接的班？"}}}};
        d.exhibits = {{"photo-ledger", "台账照片", "记录不全", "paper"}};
        d.events = {"alarm"};
        d.endings = {{"refused", "被拒绝", "检查没有做成"}};
        d.sections = {{"steps", "程序"}, {"answers", "答题"}};
        d.rules = {
            aRule("identify-first", RuleKind::Precedence, pattern("look"), pattern("identify"), 20),
            aRule("identify", RuleKind::Existence, pattern("identify"), 10),
            aRule("photo-ledger", RuleKind::Existence,
                  pattern("photo", {equals("target", "ledger"), equals("manner:scale", "yes")}),
                  10),
            aRule("photo-after", RuleKind::Response, pattern("photo"),
                  pattern("look", {equals("target", "ledger")}), 10),
            aSoonRule("ask-soon", pattern("ask", {equals("topic", "shift")}),
                      pattern("look", {equals("target", "boiler")}), 10),
            aRule("no-sign", RuleKind::Absence, pattern("photo", {equals("target", "sign")}), 5)};
        d.rules[1].veto = true;
        d.questions = {
            aQuestion("decision", bank::QuestionKind::Single, {"warn", "order", "fine"}, {"order"},
                      20),
            aQuestion("steps", bank::QuestionKind::Ordering, {"c", "a", "b"}, {"a", "b", "c"}, 10),
            aCitationQuestion("duty", "甲法24.1", 10)};
    }

    /// Changes the definition in any way.
    template <class Change>
    ScenarioBuilder& with(Change change) {
        change(definition_);
        return *this;
    }

    ScenarioBuilder& withPerson(Person person) {
        definition_.people.push_back(std::move(person));
        return *this;
    }

    ScenarioBuilder& withThing(Thing thing) {
        definition_.things.push_back(std::move(thing));
        return *this;
    }

    /// Replaces all rules.
    ScenarioBuilder& withRules(std::vector<procedure::Rule> rules) {
        definition_.rules = std::move(rules);
        return *this;
    }

    [[nodiscard]] Definition build() const { return definition_; }

private:
    Definition definition_;
};

inline ScenarioBuilder aScenario() {
    return {};
}

}  // namespace lianbing::scenario
