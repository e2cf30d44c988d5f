#include "game/procedure/rule.h"
#include "game/score/sentence.h"

#include <algorithm>
#include <string_view>

namespace lianbing::procedure {

namespace {

using score::closedSentence;

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// The event that the verdict names last: the step itself, or what broke the rule. Null when
/// something is missing.
const TraceEvent* stepOf(const Rule& rule, const Verdict& verdict, const Trace& trace) {
    if (verdict.events.empty()) return nullptr;
    const bool isAnswered = rule.kind == RuleKind::After || rule.kind == RuleKind::Within;
    const bool isReference = verdict.outcome == Outcome::Broken && isAnswered;
    // One input can cause several events: the one that the rule speaks of is meant.
    const Pattern& pattern = isReference ? rule.reference : rule.what;
    const auto step = std::find_if(trace.begin(), trace.end(), [&](const TraceEvent& event) {
        return event.input == verdict.events.back() && pattern.matches(event);
    });
    return step == trace.end() ? nullptr : &*step;
}

std::string nameOf(const TraceEvent& event) {
    const std::string_view label = attribute(event.attributes, "label");
    return label.empty() ? event.name : std::string(label);
}

std::string brokenSentence(const Rule& rule, const TraceEvent* step) {
    std::string sentence = rule.broken.empty() ? "没有做到：" + rule.title : rule.broken;
    const std::string missing = rule.what.names.empty() ? rule.title : rule.what.names.front();
    replaceAll(sentence, "{event}", step != nullptr ? nameOf(*step) : missing);
    replaceAll(sentence, "{time}", step != nullptr ? step->first.clock() : "全程");
    return closedSentence(std::move(sentence));
}

bool standsOn(const law::ArticleRef& ref, const law::Library& library, base::Date day) {
    const law::Resolution resolution = library.resolve(ref, day);
    const bool isThere = resolution.existence == law::Existence::Exists ||
                         resolution.existence == law::Existence::StructureUnknown;
    return resolution.standing == law::Standing::InForce && isThere;
}

std::vector<std::string> basisOn(const std::vector<law::ArticleRef>& refs,
                                 const law::Library& library, base::Date day) {
    std::vector<std::string> basis;
    for (const law::ArticleRef& ref : refs) {
        if (standsOn(ref, library, day)) basis.push_back(ref.official());
    }
    return basis;
}

void sayMet(const Rule& rule, score::ScoreLine& line) {
    line.state = score::LineState::Met;
    if (rule.kind == RuleKind::Forbidden) {
        line.reason = closedSentence("没有出现应当避免的行为：" + rule.title);
        return;
    }
    line.earned = rule.points;
    line.reason = closedSentence("做到了：" + rule.title);
}

void sayBroken(const Rule& rule, const TraceEvent* step, score::ScoreLine& line) {
    line.reason = brokenSentence(rule, step) + closedSentence(rule.repair);
    if (rule.kind == RuleKind::Forbidden) {
        line.state = score::LineState::Deducted;
        line.earned = -rule.points;
        return;
    }
    line.state = score::LineState::Lost;
}

void sayNeverTriggered(const Rule& rule, score::ScoreLine& line) {
    line.state = score::LineState::NotTriggered;
    line.reason = closedSentence("没有触发：" + rule.title) +
                  "本次检查中没有出现适用这条规则的情形，不得分也不扣分。";
}

/// Takes the line out of the sum: content whose source nobody could check must not cost or earn
/// anything.
void sayUnverified(score::ScoreLine& line) {
    line.state = score::LineState::Unverified;
    line.earned = score::Points{};
    line.max = score::Points{};
    line.reason += "这条规则的依据尚未核实，不计分。";
}

void addVetoOnce(score::ScoreSheet& sheet, score::Veto veto) {
    const bool isSaid = std::any_of(sheet.vetoes.begin(), sheet.vetoes.end(),
                                    [&](const score::Veto& other) { return other.id == veto.id; });
    if (!isSaid) sheet.vetoes.push_back(std::move(veto));
}

void judgeRule(const Rule& rule, const Trace& trace, const law::Library& library,
               base::Date fallbackDay, score::ScoreSheet& sheet) {
    const Verdict verdict = check(rule, trace);
    const TraceEvent* step = stepOf(rule, verdict, trace);

    score::ScoreLine line;
    line.id = rule.id;
    line.section = rule.section;
    line.title = rule.title;
    if (rule.kind != RuleKind::Forbidden) line.max = rule.points;
    line.basis = basisOn(rule.basis, library, step != nullptr ? step->first.date : fallbackDay);
    line.events = verdict.events;
    if (verdict.at) line.moment = verdict.at->clock();

    switch (verdict.outcome) {
        case Outcome::Met:
            sayMet(rule, line);
            break;
        case Outcome::Broken:
            sayBroken(rule, step, line);
            break;
        case Outcome::NeverTriggered:
            sayNeverTriggered(rule, line);
            break;
    }
    if (rule.unverified) {
        sayUnverified(line);
    } else if (rule.veto && verdict.outcome == Outcome::Broken) {
        addVetoOnce(sheet, {rule.id, brokenSentence(rule, step), line.basis, line.events});
    }
    sheet.lines.push_back(std::move(line));
}

}  // namespace

void judge(const std::vector<Rule>& rules, const Trace& trace, const law::Library& library,
           base::Date fallbackDay, score::ScoreSheet& sheet) {
    for (const Rule& rule : rules) judgeRule(rule, trace, library, fallbackDay, sheet);
}

}  // namespace lianbing::procedure
