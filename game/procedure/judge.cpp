#include "game/procedure/basis.h"
#include "game/procedure/rule.h"
#include "game/procedure/rule_book.h"
#include "game/score/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
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
const TraceEvent* stepOf(const Verdict& verdict, const Trace& trace) {
    return verdict.acts.empty() ? nullptr : &trace[verdict.acts.back()];
}

std::string nameOf(const TraceEvent& event) {
    const std::string_view label = attribute(event.attributes, "label");
    return label.empty() ? event.name : std::string(label);
}

std::string brokenSentence(const Rule& rule, const TraceEvent* step, const Trace& trace) {
    std::string sentence = rule.broken.empty() ? "没有做到：" + rule.title : rule.broken;
    const std::string missing = rule.what.names.empty() ? rule.title : rule.what.names.front();
    replaceAll(sentence, "{event}", step != nullptr ? nameOf(*step) : missing);
    replaceAll(sentence, "{time}", step != nullptr ? spokenTime(*step, trace) : "全程");
    return closedSentence(std::move(sentence));
}

void sayMet(const Rule& rule, score::ScoreLine& line) {
    line.state = score::LineState::Met;
    if (isBan(rule.kind)) {
        line.reason = closedSentence("没有出现应当避免的行为：" + rule.title);
        return;
    }
    line.earned = rule.points;
    line.reason = closedSentence("做到了：" + rule.title);
}

std::string lateSentence(const Verdict& verdict, const Trace& trace) {
    if (!verdict.late) return {};
    const TraceEvent& late = trace[*verdict.late];
    const bool isSame = !verdict.acts.empty() && verdict.acts.back() == *verdict.late;
    return isSame
               ? "做到的时候已经晚了。"
               : fmt::format("{} 的“{}”是后来补的，已经晚了。", spokenTime(late, trace), nameOf(late));
}

void sayBroken(const Rule& rule, const Verdict& verdict, const Trace& trace, score::ScoreLine& line) {
    line.reason = brokenSentence(rule, stepOf(verdict, trace), trace) +
                  lateSentence(verdict, trace) + closedSentence(rule.repair);
    const int percent = verdict.outcome == Outcome::RepairedLate ? rule.latePercent : 0;
    const score::Points kept = rule.points.share(percent);
    if (isBan(rule.kind)) {
        line.state = score::LineState::Deducted;
        line.earned = kept - rule.points;
        return;
    }
    line.earned = kept;
    line.state = percent > 0 ? score::LineState::Partly : score::LineState::Lost;
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

bool isBroken(const Verdict& verdict) {
    return verdict.outcome == Outcome::Broken || verdict.outcome == Outcome::RepairedLate;
}

void judgeRule(const Rule& rule, const Verdict& verdict, const Trace& trace,
               const law::Library& library, base::Date fallbackDay, score::ScoreSheet& sheet) {
    const TraceEvent* step = stepOf(verdict, trace);

    score::ScoreLine line;
    line.id = rule.id;
    line.section = rule.section;
    line.title = rule.title;
    if (!isBan(rule.kind)) line.max = rule.points;
    line.basis = basisOn(rule.basis, library, step != nullptr ? step->first.date : fallbackDay);
    line.events = inputsOf(verdict, trace);
    if (!verdict.acts.empty()) line.moment = spokenTime(trace[verdict.acts.front()], trace);

    switch (verdict.outcome) {
        case Outcome::Met:
            sayMet(rule, line);
            break;
        case Outcome::RepairedLate:
        case Outcome::Broken:
            sayBroken(rule, verdict, trace, line);
            break;
        case Outcome::NeverTriggered:
            sayNeverTriggered(rule, line);
            break;
    }
    if (rule.unverified) {
        sayUnverified(line);
    } else if (rule.veto && isBroken(verdict)) {
        addVetoOnce(sheet, {rule.id, brokenSentence(rule, step, trace), line.basis, line.events});
    }
    sheet.lines.push_back(std::move(line));
}

/// The days on which the provision is in force; nothing when there is none.
std::optional<base::DateInterval> forceOf(const law::ArticleRef& ref, const law::Library& library) {
    const law::Law* law = library.find(ref.law.value);
    if (law == nullptr) return std::nullopt;
    std::optional<base::DateInterval> days;
    for (const law::Version& version : law->versions) {
        law::ArticleRef place = ref;
        place.law = law->id;
        place.version = version.id;
        const bool isThere = library.exists(place) == law::Existence::Exists;
        if (!isThere) continue;
        days = base::DateInterval{days ? days->from : version.force.from, version.force.until};
    }
    return days;
}

/// The rule with the days on which it holds by the law.
Rule onItsDays(Rule rule, const law::Library& library) {
    if (rule.whileInForce) {
        const auto force = forceOf(*rule.whileInForce, library);
        // No such provision: the rule holds on no day.
        rule.days = force.value_or(base::DateInterval{base::Date{}, base::Date{}});
    }
    if (rule.unlessInForce) {
        const auto force = forceOf(*rule.unlessInForce, library);
        if (force) rule.days = base::DateInterval{base::Date::fromYmd(1, 1, 1).value(), force->from};
    }
    return rule;
}

}  // namespace

void judge(const std::vector<Rule>& rules, const Trace& trace, const law::Library& library,
           base::Date fallbackDay, score::ScoreSheet& sheet) {
    std::vector<Rule> dated;
    dated.reserve(rules.size());
    for (const Rule& rule : rules) dated.push_back(onItsDays(rule, library));
    const std::vector<Verdict> verdicts = RuleBook{dated, library.calendar()}.check(trace);
    for (std::size_t i = 0; i < rules.size(); ++i)
        judgeRule(rules[i], verdicts[i], trace, library, fallbackDay, sheet);
}

}  // namespace lianbing::procedure
