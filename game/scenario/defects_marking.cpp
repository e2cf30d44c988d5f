#include "game/scenario/defect_list.h"

#include <array>

namespace lianbing::scenario {

namespace {

using bank::QuestionKind;
using procedure::Rule;

class RuleDefects {
public:
    RuleDefects(const Definition& definition, DefectList& defects)
        : definition_(definition), defects_(defects) {}

    void find(const Rule& rule, const std::string& where) {
        requireSection(definition_, rule.section, where, defects_);
        defects_.requireText(rule.title, where + ".title");
        defects_.requireText(rule.broken, where + ".broken");
        findPatternDefects(definition_, rule.what, where + ".what", defects_);
        if (procedure::hasReference(rule.kind)) {
            findPatternDefects(definition_, rule.reference, where + ".reference", defects_);
        } else if (!rule.reference.names.empty()) {
            defects_.add(where + ".reference", "这种规则不用 reference");
        }
        if (!rule.among.isEmpty())
            findPatternDefects(definition_, rule.among, where + ".among", defects_);
        if (!rule.remedy.isEmpty())
            findPatternDefects(definition_, rule.remedy, where + ".remedy", defects_);
        findInNumbers(rule, where);
        if (rule.basis.empty() && !rule.unverified) {
            defects_.add(where + ".basis",
                         "计分的规则要写依据的条款；还没有核实的写 unverified = true，不计分");
        }
        if (definition_.cases.empty()) return;
        const Case& current = definition_.cases.front();
        defects_.requireWords(rule.title, current, where + ".title");
        defects_.requireWords(rule.broken, current, where + ".broken", {"time", "event"});
        defects_.requireWords(rule.repair, current, where + ".repair", {"time", "event"});
    }

private:
    void findInNumbers(const Rule& rule, const std::string& where) {
        if (rule.count < 1) defects_.add(where + ".count", "次数至少是 1");
        findInPeriod(rule.within, where + ".within");
        findInPeriod(rule.atLeast, where + ".at_least");
        const bool areComparable = rule.within && rule.atLeast && rule.within->unit == rule.atLeast->unit;
        if (areComparable && rule.atLeast->amount > rule.within->amount)
            defects_.add(where + ".at_least", "比 within 还长，谁也做不到");
        if (rule.latePercent < 0 || rule.latePercent > 100)
            defects_.add(where + ".late_percent", "应该是 0 到 100 的整数");
        if (rule.points < score::Points{}) defects_.add(where + ".points", "分数不能是负数");
        if (rule.points == score::Points{} && !rule.veto && !rule.unverified) {
            defects_.add(where + ".points", "没有分数也不一票否决，这条规则没有作用");
        }
    }

    void findInPeriod(const std::optional<procedure::Period>& period, const std::string& where) {
        if (period && period->amount < 1) defects_.add(where, "时限要大于 0");
    }

    const Definition& definition_;
    DefectList& defects_;
};

class QuestionDefects {
public:
    QuestionDefects(const Definition& definition, DefectList& defects)
        : definition_(definition), defects_(defects) {}

    void find(const bank::Question& question, const std::string& where) {
        requireSection(definition_, question.section, where, defects_);
        defects_.requireText(question.title, where + ".title");
        defects_.requireText(question.prompt, where + ".prompt");
        if (question.points <= score::Points{}) defects_.add(where + ".points", "分数要大于 0");
        if (!definition_.cases.empty()) {
            defects_.requireWords(question.title, definition_.cases.front(), where + ".title");
            defects_.requireWords(question.prompt, definition_.cases.front(), where + ".prompt");
        }
        findInOptions(question, where);
        if (question.kind == QuestionKind::Citation)
            findInPrices(question.prices, where + ".prices");
        for (std::size_t i = 0; i < question.keys.size(); ++i) {
            findInKey(question, question.keys[i], element(where + ".keys", i));
        }
        for (const Case& one : definition_.cases) {
            if (question.keyFor(one.dates) != nullptr) continue;
            defects_.add(where + ".keys", fmt::format("情形“{}”没有答案", one.label));
        }
    }

private:
    void findInOptions(const bank::Question& question, const std::string& where) {
        const bool isCitation = question.kind == QuestionKind::Citation;
        if (isCitation && !question.options.empty())
            defects_.add(where + ".options", "引用题没有选项");
        if (!isCitation && question.options.size() < 2) {
            defects_.add(where + ".options", "至少要有两个选项");
        }
        std::set<std::string> used;
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::string option = element(where + ".options", i);
            defects_.requireNewId(question.options[i].id, option + ".id", used);
            defects_.requireText(question.options[i].text, option + ".text");
        }
    }

    void findInPrices(const score::CitationPrices& prices, const std::string& where) {
        const std::array<std::pair<std::string_view, int>, 8> percents = {
            {{"exact", prices.exact},
             {"part_missing", prices.partMissing},
             {"part_wrong", prices.partWrong},
             {"wrong_article", prices.wrongArticle},
             {"wrong_version", prices.wrongVersion},
             {"general_law", prices.generalLaw},
             {"optional_bonus", prices.optionalBonus},
             {"irrelevant_penalty", prices.irrelevantPenalty}}};
        for (const auto& [name, percent] : percents) {
            if (percent >= 0 && percent <= 100) continue;
            defects_.add(fmt::format("{}.{}", where, name), "应在 0 到 100 之间");
        }
        if (prices.freeIrrelevant < 0) defects_.add(where + ".free_irrelevant", "不能是负数");
    }

    void findInKey(const bank::Question& question, const bank::Key& key, const std::string& where) {
        findInInterval(key.offence, where + ".offence");
        findInInterval(key.decision, where + ".decision");
        if (key.began) {
            findInInterval(*key.began, where + ".began");
            if (key.offence.until && *key.offence.until <= key.began->from) {
                defects_.add(where + ".began",
                             "行为不会在终了（offence）之后才开始，这个答案永远用不上");
            }
        }
        defects_.requireText(key.explanation, where + ".explanation");
        for (std::size_t i = 0; i < key.reasons.size(); ++i) {
            const std::string reason = element(where + ".reasons", i);
            requireOption(question, key.reasons[i].option, reason);
            if (key.reasons[i].credit < 0 || key.reasons[i].credit > 100) {
                defects_.add(reason, "得分比例应在 0 到 100 之间");
            }
        }
        if (question.kind == QuestionKind::Citation) {
            findInCitations(key, where);
        } else {
            findInChoices(question, key, where);
        }
    }

    void findInInterval(const base::DateInterval& interval, const std::string& where) {
        if (interval.until && *interval.until <= interval.from) {
            defects_.add(where, "结束的日期要晚于开始的日期");
        }
    }

    void requireOption(const bank::Question& question, const std::string& option,
                       const std::string& where) {
        if (holdsId(question.options, option)) return;
        defects_.add(where, fmt::format("这道题没有选项“{}”", option));
    }

    void findInCitations(const bank::Key& key, const std::string& where) {
        if (!key.right.empty()) defects_.add(where + ".right", "引用题的答案写在 required 里");
        const auto& required = key.citations.required;
        if (required.empty()) defects_.add(where + ".required", "至少要有一处应引用的条款");
        for (std::size_t i = 0; i < required.size(); ++i) {
            if (required[i].anyOf.empty())
                defects_.add(element(where + ".required", i), "没有写条款");
            findInGeneral(required[i], element(where + ".required", i) + ".general");
        }
        for (std::size_t i = 0; i < key.citations.traps.size(); ++i) {
            const law::CitationTrap& trap = key.citations.traps[i];
            defects_.requireText(trap.explanation, element(where + ".traps", i));
            const bool isRequired =
                std::any_of(required.begin(), required.end(), [&](const law::CitationSlot& slot) {
                    return holds(slot.anyOf, trap.ref) || holds(slot.general, trap.ref);
                });
            if (isRequired || holds(key.citations.optional, trap.ref)) {
                defects_.add(element(where + ".traps", i),
                             fmt::format("{}既是应引用的条款，又写成了陷阱", trap.ref.official()));
            }
        }
    }

    void findInGeneral(const law::CitationSlot& slot, const std::string& where) {
        for (std::size_t i = 0; i < slot.general.size(); ++i) {
            if (!holds(slot.anyOf, slot.general[i])) continue;
            defects_.add(element(where, i),
                         fmt::format("{}既是这一处应引用的条款，又写成了它的一般规定",
                                     slot.general[i].official()));
        }
    }

    void findInChoices(const bank::Question& question, const bank::Key& key,
                       const std::string& where) {
        if (!key.citations.required.empty()) {
            defects_.add(where + ".required", "只有引用题才写应引用的条款");
        }
        for (const std::string& option : key.right)
            requireOption(question, option, where + ".right");
        const std::set<std::string> distinct(key.right.begin(), key.right.end());
        if (distinct.size() != key.right.size()) defects_.add(where + ".right", "有选项写了两次");
        findInReasons(question, key, where);
        if (key.basis.empty() && !key.unverified) {
            defects_.add(where + ".basis",
                         "计分的答案要写依据的条款；还没有核实的写 unverified = true，不计分");
        }
        if (question.kind == QuestionKind::Single && key.right.size() != 1) {
            defects_.add(where + ".right", "单选题要有一个正确选项");
        }
        if (question.kind == QuestionKind::Multiple && key.right.empty()) {
            defects_.add(where + ".right", "至少要有一个正确选项");
        }
        if (question.kind == QuestionKind::Ordering && key.right.size() < 2) {
            defects_.add(where + ".right", "排序题至少要排两项");
        }
    }

    /// Every option has one reason, and of a single choice only the right one earns everything.
    void findInReasons(const bank::Question& question, const bank::Key& key,
                       const std::string& where) {
        for (const bank::Option& option : question.options) {
            const auto count =
                std::count_if(key.reasons.begin(), key.reasons.end(),
                              [&](const auto& reason) { return reason.option == option.id; });
            if (count == 0)
                defects_.add(where + ".reasons", fmt::format("选项“{}”没有写理由", option.id));
            if (count > 1)
                defects_.add(where + ".reasons",
                             fmt::format("选项“{}”的理由写了 {} 次", option.id, count));
        }
        for (std::size_t i = 0; i < key.reasons.size(); ++i) {
            const bank::OptionReason& reason = key.reasons[i];
            const std::string place = element(where + ".reasons", i);
            defects_.requireText(reason.reason, place);
            if (question.kind != QuestionKind::Single || key.right.size() != 1) continue;
            const bool isRight = holds(key.right, reason.option);
            if (!isRight && reason.credit == 100) defects_.add(place, "错的选项不能得满分");
            if (isRight && reason.credit != 100) defects_.add(place, "对的选项要得满分（100）");
        }
    }

    const Definition& definition_;
    DefectList& defects_;
};

}  // namespace

void findRuleDefects(const Definition& definition, DefectList& defects) {
    RuleDefects finder(definition, defects);
    for (std::size_t i = 0; i < definition.rules.size(); ++i) {
        finder.find(definition.rules[i], element("rules", i));
    }
}

void findQuestionDefects(const Definition& definition, DefectList& defects) {
    QuestionDefects finder(definition, defects);
    for (std::size_t i = 0; i < definition.questions.size(); ++i) {
        finder.find(definition.questions[i], element("questions", i));
    }
}

}  // namespace lianbing::scenario
