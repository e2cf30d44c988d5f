#include "game/scenario/defect_list.h"
#include "game/scenario/pictures.h"

#include <array>

namespace lianbing::scenario {

namespace {

constexpr score::Points kAllPoints = score::Points::whole(100);
constexpr std::array<std::string_view, 3> kLevels = {"入门", "演练", "竞赛"};

constexpr std::size_t kMostOfficers = 5;

void findOfficerDefects(const Definition& definition, DefectList& defects) {
    const auto& officers = definition.officers;
    if (definition.hasTeam() && officers.size() > kMostOfficers)
        defects.add("officers", fmt::format("最多 {} 名执法人员", kMostOfficers));
    std::set<std::string> used;
    for (std::size_t i = 0; i < officers.size(); ++i) {
        const std::string where = element("officers", i);
        defects.requireText(officers[i].name, where);
        if (definition.hasTeam()) defects.requireNewId(officers[i].id, where + ".id", used);
    }
}

void findHeadDefects(const Definition& definition, DefectList& defects) {
    if (definition.api != 1) defects.add("api", "只认识 api = 1");
    if (!isId(definition.id)) {
        defects.add(
            "id", fmt::format("编号“{}”不对，只能用英文字母、数字、“-”、“_”和“.”", definition.id));
    }
    defects.requireText(definition.title, "title");
    defects.requireText(definition.summary, "summary");
    defects.requireText(definition.briefing, "briefing");
    if (std::find(kLevels.begin(), kLevels.end(), definition.level) == kLevels.end()) {
        defects.add("level", fmt::format("难度“{}”不对，应是入门、演练或竞赛", definition.level));
    }
    if (definition.minutes <= 0) defects.add("minutes", "时长要大于 0 分钟");
    defects.requirePicture(definition.vignette, kVignettes, "vignette");
    if (definition.officers.empty()) defects.add("officers", "至少要有一名执法人员");
    findOfficerDefects(definition, defects);
}

void findPointsDefect(const Definition& definition, DefectList& defects) {
    score::Points sum;
    for (const procedure::Rule& rule : definition.rules) {
        if (!procedure::isBan(rule.kind)) sum = sum + rule.points;
    }
    for (const procedure::Clock& clock : definition.clocks) sum = sum + clock.points;
    for (const bank::Question& question : definition.questions) sum = sum + question.points;
    for (const Fact& fact : definition.facts) sum = sum + fact.points;
    for (const Contradiction& one : definition.contradictions) sum = sum + one.points;
    for (const DocumentMark& mark : definition.documentMarks) sum = sum + mark.points;
    if (sum != kAllPoints) {
        defects.add(
            "rules",
            fmt::format("{}的分数加起来应是 {} 分，现在是 {} 分",
                        definition.facts.empty() && definition.documentMarks.empty()
                            ? "规则（扣分的除外）、期限和题目"
                            : "规则（扣分的除外）、期限、题目、事实、矛盾和文书",
                        kAllPoints.text(), sum.text()));
    }
}

void findSectionDefects(const Definition& definition, DefectList& defects) {
    std::set<std::string> used;
    for (std::size_t i = 0; i < definition.sections.size(); ++i) {
        const std::string where = element("sections", i);
        defects.requireNewId(definition.sections[i].id, where + ".id", used);
        defects.requireText(definition.sections[i].title, where + ".title");
    }
}

/// Lines of the score sheet are told apart by the ids of rules, clocks and questions.
void findLineIdDefects(const Definition& definition, DefectList& defects) {
    std::set<std::string> used;
    for (std::size_t i = 0; i < definition.rules.size(); ++i) {
        defects.requireNewId(definition.rules[i].id, element("rules", i) + ".id", used);
    }
    for (std::size_t i = 0; i < definition.clocks.size(); ++i) {
        defects.requireNewId(definition.clocks[i].what.id, element("clocks", i) + ".id", used);
    }
    for (std::size_t i = 0; i < definition.questions.size(); ++i) {
        defects.requireNewId(definition.questions[i].id, element("questions", i) + ".id", used);
    }
    for (std::size_t i = 0; i < definition.facts.size(); ++i)
        defects.requireNewId(definition.facts[i].id, element("facts", i) + ".id", used);
    for (std::size_t i = 0; i < definition.contradictions.size(); ++i)
        defects.requireNewId(definition.contradictions[i].id, element("contradictions", i) + ".id", used);
    for (const DocumentMark& mark : definition.documentMarks)
        defects.requireNewId(mark.id, whereOf(definition, mark) + ".id", used);
}

}  // namespace

std::vector<base::Error> findDefects(const Definition& definition) {
    DefectList defects;
    findHeadDefects(definition, defects);
    findWorldDefects(definition, defects);
    if (definition.plant) defects.add(findDefects(*definition.plant, definition.cases));
    findSectionDefects(definition, defects);
    findLineIdDefects(definition, defects);
    findRuleDefects(definition, defects);
    findClockDefects(definition, defects);
    findQuestionDefects(definition, defects);
    findEvidenceDefects(definition, defects);
    findDocumentDefects(definition, defects);
    findPointsDefect(definition, defects);
    return defects.take();
}

}  // namespace lianbing::scenario
