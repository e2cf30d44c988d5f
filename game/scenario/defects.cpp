#include "game/scenario/defect_list.h"
#include "game/scenario/pictures.h"

#include <array>

namespace lianbing::scenario {

namespace {

constexpr score::Points kAllPoints = score::Points::whole(100);
constexpr std::array<std::string_view, 3> kLevels = {"入门", "演练", "竞赛"};

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
    for (std::size_t i = 0; i < definition.officers.size(); ++i) {
        defects.requireText(definition.officers[i], element("officers", i));
    }
}

void findPointsDefect(const Definition& definition, DefectList& defects) {
    score::Points sum;
    for (const procedure::Rule& rule : definition.rules) {
        if (!procedure::isBan(rule.kind)) sum = sum + rule.points;
    }
    for (const procedure::Clock& clock : definition.clocks) sum = sum + clock.points;
    for (const bank::Question& question : definition.questions) sum = sum + question.points;
    if (sum != kAllPoints) {
        defects.add(
            "rules",
            fmt::format("规则（扣分的除外）、期限和题目的分数加起来应是 {} 分，现在是 {} 分",
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
    findPointsDefect(definition, defects);
    return defects.take();
}

}  // namespace lianbing::scenario
