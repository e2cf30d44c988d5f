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

/// A rule that nothing called for keeps its points in the greatest sum: they are not earned then, and that is said.
std::string_view costOfIdleness(const Rule& rule) {
    if (rule.points == score::Points{}) return "不计分。";
    return isBan(rule.kind) ? "不扣分。" : "这一项的分没有拿到。";
}

/// `lawless`: the day on which none of the rule's basis is law, where that is known.
void sayNeverTriggered(const Rule& rule, std::optional<base::Date> lawless,
                       score::ScoreLine& line) {
    line.state = score::LineState::NotTriggered;
    const std::string why = lawless ? fmt::format("{}没有查到这条规则的依据，", lawless->chinese())
                                    : "本次检查中没有出现适用这条规则的情形，";
    line.reason = closedSentence("没有触发：" + rule.title) + why;
    line.reason += costOfIdleness(rule);
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

/// By which day's law the line speaks: that of the step, or of the first act where no act triggered
/// the rule.
base::Date dayOf(const Verdict& verdict, const Trace& trace, base::Date fallbackDay) {
    if (const TraceEvent* step = stepOf(verdict, trace)) return step->first.date;
    const bool isIdle = verdict.outcome == Outcome::NeverTriggered && !trace.empty();
    return isIdle ? trace.front().first.date : fallbackDay;
}

void judgeRule(const Rule& rule, const Verdict& verdict, const Trace& trace,
               const law::Library& library, base::Date fallbackDay, score::ScoreSheet& sheet) {
    const TraceEvent* step = stepOf(verdict, trace);

    score::ScoreLine line;
    line.id = rule.id;
    line.section = rule.section;
    line.title = rule.title;
    if (!isBan(rule.kind)) line.max = rule.points;
    const base::Date day = dayOf(verdict, trace, fallbackDay);
    line.basis = basisOn(rule.basis, library, day);
    const bool isLawless = line.basis.empty() && areKnown(rule.basis, library);
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
            sayNeverTriggered(rule, isLawless ? std::optional{day} : std::nullopt, line);
            break;
    }
    if (rule.unverified) {
        sayUnverified(line);
    } else if (rule.veto && isBroken(verdict)) {
        addVetoOnce(sheet, {rule.id, brokenSentence(rule, step, trace), line.basis, line.events});
    }
    sheet.lines.push_back(std::move(line));
}

/// No day at all.
constexpr base::DateInterval kNever{base::Date{}, base::Date{}};

/// From the first day on which the provision is law to the last.
std::optional<base::DateInterval> forceOf(const law::ArticleRef& ref, const law::Library& library) {
    const std::vector<base::DateInterval> days = daysOf({ref}, library);
    if (days.empty()) return std::nullopt;
    return base::DateInterval{days.front().from, days.back().until};
}

base::DateInterval both(const base::DateInterval& one, const base::DateInterval& other) {
    const base::Date from = std::max(one.from, other.from);
    std::optional<base::Date> until = one.until ? one.until : other.until;
    if (one.until && other.until) until = std::min(*one.until, *other.until);
    return until && *until <= from ? kNever : base::DateInterval{from, until};
}

/// The first and the last day on which something happened.
struct Span {
    base::Date first;
    base::Date last;
};

Span spanOf(const Trace& trace, base::Date fallbackDay) {
    if (trace.empty()) return {fallbackDay, fallbackDay};
    return {trace.front().first.date, trace.back().last.date};
}

/// The days on which the rule has a basis, of those the first that the span reaches. Nothing where
/// the span lies within them, or where the packs know no law of its basis: they change nothing.
std::optional<base::DateInterval> lawfulDays(const Rule& rule, const Span& span,
                                             const law::Library& library) {
    if (!areKnown(rule.basis, library)) return std::nullopt;
    for (const base::DateInterval& days : daysOf(rule.basis, library)) {
        if (days.contains(span.first) && days.contains(span.last)) return std::nullopt;
        const bool isReached = days.from <= span.last && (!days.until || span.first < *days.until);
        if (isReached) return days;
    }
    return kNever;
}

/// The rule with the days on which it holds by the law.
Rule onItsDays(Rule rule, const Span& span, const law::Library& library) {
    if (rule.whileInForce) {
        // No such provision: the rule holds on no day.
        rule.days = forceOf(*rule.whileInForce, library).value_or(kNever);
    }
    if (rule.unlessInForce) {
        const auto force = forceOf(*rule.unlessInForce, library);
        if (force) rule.days = base::DateInterval{base::Date::fromYmd(1, 1, 1).value(), force->from};
    }
    if (const auto lawful = lawfulDays(rule, span, library))
        rule.days = rule.days ? both(*rule.days, *lawful) : *lawful;
    return rule;
}

}  // namespace

void judge(const std::vector<Rule>& rules, const Trace& trace, const law::Library& library,
           base::Date fallbackDay, score::ScoreSheet& sheet) {
    std::vector<Rule> dated;
    dated.reserve(rules.size());
    const Span span = spanOf(trace, fallbackDay);
    for (const Rule& rule : rules) dated.push_back(onItsDays(rule, span, library));
    const std::vector<Verdict> verdicts = RuleBook{dated, library.calendar()}.check(trace);
    for (std::size_t i = 0; i < rules.size(); ++i)
        judgeRule(rules[i], verdicts[i], trace, library, fallbackDay, sheet);
}

}  // namespace lianbing::procedure
