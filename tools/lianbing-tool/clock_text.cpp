#include "tools/lianbing-tool/clock_text.h"

#include "game/base/text.h"
#include "game/present/counted_text.h"

#include <fmt/format.h>

namespace lianbing::tool {

namespace {

using procedure::PeriodTerms;
using procedure::StatutoryPeriod;

std::string namesOf(const std::vector<law::ArticleRef>& refs) {
    std::vector<std::string> names;
    names.reserve(refs.size());
    for (const law::ArticleRef& ref : refs)
        names.push_back(ref.official() +
                        (ref.version.empty() ? "" : fmt::format("（{}年）", ref.version)));
    return base::join(names, "、");
}

std::string stepsText(const std::vector<procedure::CountedDay>& days) {
    std::string text;
    for (const present::CountedStep& step : present::countedSteps(days))
        text += fmt::format("  {}　{}\n", step.days, step.meaning);
    return text;
}

std::string headText(const procedure::CountedPeriod& counted) {
    const StatutoryPeriod& what = counted.what;
    std::string text = what.id.empty() ? counted.period.spoken()
                                       : fmt::format("{}　{}", what.title, counted.period.spoken());
    if (counted.extensions > 0) text += fmt::format("（含延长 {} 次）", counted.extensions);
    text += '\n';
    if (!what.from.empty()) text += fmt::format("从{}起算，到{}\n", what.from, what.until);
    return text;
}

std::string endText(const procedure::CountedPeriod& counted) {
    const procedure::Deadline& deadline = counted.deadline;
    if (procedure::isClockTime(counted.period.unit)) {
        return fmt::format("  {} 起，连续计算\n{} 届满\n", counted.start.text(),
                           deadline.end.text());
    }
    std::string text = fmt::format("{}届满", deadline.lastDay.chinese());
    if (deadline.isMoved) text += fmt::format("（{}）", present::movedNote(deadline));
    if (counted.what.isLeast) text += fmt::format("；{}", present::kLeastNote);
    return text + "\n";
}

std::string basisText(const procedure::CountedPeriod& counted) {
    std::string text;
    if (!counted.basis.empty()) text += "依据：" + base::join(counted.basis, "、") + "\n";
    if (!counted.countBasis.empty()) text += "算法：" + base::join(counted.countBasis, "、") + "\n";
    if (!counted.what.note.empty()) text += "说明：" + counted.what.note + "\n";
    return text;
}

std::string doubtsText(const std::vector<std::string>& doubts) {
    std::string text;
    for (const std::string& doubt : doubts) text += fmt::format("注意：{}\n", doubt);
    return text;
}

constexpr std::string_view kUnverified = "（依据尚未核实）";

std::string markOf(bool isUnverified) {
    return std::string(isUnverified ? kUnverified : "");
}

std::string lengthText(const PeriodTerms& terms) {
    return fmt::format("{}{}{}", terms.period.spoken(),
                       terms.movesOffHolidays ? "（休息日顺延）" : "", markOf(terms.unverified));
}

/// What may lengthen it, and the basis, a line each.
std::string termsText(const PeriodTerms& terms) {
    std::string text;
    if (terms.extension) {
        text += fmt::format("    可以延长 {}，最多 {} 次{}\n", terms.extension->by.spoken(),
                            terms.extension->most, markOf(terms.extension->unverified));
    }
    if (terms.interruption) {
        text += fmt::format("    不计入：{}{}\n", terms.interruption->what,
                            markOf(terms.interruption->unverified));
    }
    if (!terms.basis.empty()) text += fmt::format("    依据：{}\n", namesOf(terms.basis));
    if (!terms.countBasis.empty()) text += fmt::format("    算法：{}\n", namesOf(terms.countBasis));
    if (!terms.note.empty()) text += fmt::format("    说明：{}\n", terms.note);
    return text;
}

std::string periodText(const StatutoryPeriod& what) {
    std::string text = fmt::format("{}　{}　{}{}\n", what.id, what.title, lengthText(what),
                                   what.isLeast ? "（至少）" : "");
    text += fmt::format("    从{}起，到{}\n", what.from, what.until) + termsText(what);
    for (const PeriodTerms& terms : what.earlier)
        text += fmt::format("  以前：{}\n", lengthText(terms)) + termsText(terms);
    return text;
}

}  // namespace

std::string periodsText(const std::vector<StatutoryPeriod>& periods) {
    std::string text;
    for (const StatutoryPeriod& what : periods) text += periodText(what);
    return text;
}

std::string countedText(const procedure::CountedPeriod& counted) {
    std::string text = headText(counted) + stepsText(counted.days) + endText(counted) +
                       doubtsText(present::notesOf(counted)) + basisText(counted) +
                       doubtsText(present::doubtsOf(counted));
    if (counted.given) text += counted.check.sentence + "\n";
    return text;
}

}  // namespace lianbing::tool
