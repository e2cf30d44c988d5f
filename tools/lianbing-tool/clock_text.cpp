#include "tools/lianbing-tool/clock_text.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace lianbing::tool {

namespace {

using procedure::CountedDay;
using procedure::DayRole;
using procedure::StatutoryPeriod;

std::string shortDay(base::Date day) {
    constexpr std::array<std::string_view, 7> kNames{"一", "二", "三", "四", "五", "六", "日"};
    return fmt::format("{} 周{}", day.iso(),
                       kNames.at(static_cast<std::size_t>(day.weekday() - 1)));
}

std::string namesOf(const std::vector<law::ArticleRef>& refs) {
    std::vector<std::string> names;
    names.reserve(refs.size());
    for (const law::ArticleRef& ref : refs) names.push_back(ref.official());
    return base::join(names, "、");
}

/// Days that one line speaks of.
struct Span {
    const CountedDay* first;
    const CountedDay* last;
};

bool isOneLine(const CountedDay& one, const CountedDay& next) {
    const bool isAlone = next.role == DayRole::Last || one.role == DayRole::Start;
    return !isAlone && one.role == next.role && one.why == next.why;
}

std::vector<Span> spansOf(const std::vector<CountedDay>& days) {
    std::vector<Span> spans;
    for (const CountedDay& day : days) {
        if (!spans.empty() && isOneLine(*spans.back().last, day)) {
            spans.back().last = &day;
        } else {
            spans.push_back({&day, &day});
        }
    }
    return spans;
}

std::string numbersOf(const Span& span) {
    if (span.first->number == 0) return "计入";
    if (span.first == span.last) return fmt::format("第 {} 日", span.first->number);
    return fmt::format("第 {} 至 {} 日", span.first->number, span.last->number);
}

std::string withReason(std::string_view words, const std::string& why) {
    return why.empty() ? std::string(words) : fmt::format("{}：{}", words, why);
}

std::string meaningOf(const Span& span) {
    const std::string& why = span.first->why;
    switch (span.first->role) {
        case DayRole::Start:
            return "开始的当天，不算";
        case DayRole::Counted:
            return withReason(numbersOf(span), why);
        case DayRole::DayOff:
            return withReason("休息日，不算", why);
        case DayRole::Suspended:
            return "中止，不算";
        case DayRole::Moved:
            return withReason("顺延，不算", why);
        case DayRole::Last:
            return withReason(span.first->number > 0 ? numbersOf(span) + "，最后一天" : "最后一天",
                              why);
    }
    return {};
}

std::string stepsText(const std::vector<CountedDay>& days) {
    std::string text;
    for (const Span& span : spansOf(days)) {
        const std::string from = shortDay(span.first->day);
        const bool isOne = span.first == span.last;
        text += fmt::format("  {}　{}\n", isOne ? from : from + " 至 " + shortDay(span.last->day),
                            meaningOf(span));
    }
    return text;
}

std::string headText(const exchange::CountedPeriod& counted) {
    const StatutoryPeriod& what = counted.what;
    std::string text = what.id.empty() ? counted.period.spoken()
                                       : fmt::format("{}　{}", what.title, counted.period.spoken());
    if (counted.extensions > 0) text += fmt::format("（含延长 {} 次）", counted.extensions);
    text += '\n';
    if (!what.from.empty()) text += fmt::format("从{}起算，到{}\n", what.from, what.until);
    return text;
}

std::string endText(const exchange::CountedPeriod& counted) {
    const procedure::Deadline& deadline = counted.deadline;
    if (procedure::isClockTime(counted.period.unit)) {
        return fmt::format("  {} 起，连续计算\n{} 届满\n", counted.start.text(),
                           deadline.end.text());
    }
    std::string text = fmt::format("{}届满", deadline.lastDay.chinese());
    if (deadline.isMoved)
        text += fmt::format("（{}数满，是休息日，顺延）", deadline.countedOut.chinese());
    if (counted.what.isLeast) text += "；要等这一天过完，不能早于它";
    return text + "\n";
}

std::string basisText(const exchange::CountedPeriod& counted) {
    std::string text;
    if (!counted.basis.empty()) text += "依据：" + base::join(counted.basis, "、") + "\n";
    if (!counted.countBasis.empty()) text += "算法：" + base::join(counted.countBasis, "、") + "\n";
    if (!counted.what.note.empty()) text += "说明：" + counted.what.note + "\n";
    if (counted.what.unverified) {
        text += "注意：这个期限的依据尚未核实\n";
    } else if (counted.extensions > 0 && counted.what.extension->unverified) {
        text += "注意：延长的依据尚未核实\n";
    }
    return text;
}

std::string unsureText(const procedure::Deadline& deadline) {
    std::vector<std::string> years;
    for (const int year : deadline.unknownYears) years.push_back(std::to_string(year));
    if (years.empty()) return {};
    return fmt::format("注意：没有 {} 年的放假通知，只按星期算，结果不确定\n",
                       base::join(years, "、"));
}

std::string periodText(const StatutoryPeriod& what) {
    std::string text =
        fmt::format("{}　{}　{}{}{}{}\n", what.id, what.title, what.period.spoken(),
                    what.isLeast ? "（至少）" : "", what.movesOffHolidays ? "（休息日顺延）" : "",
                    what.unverified ? "（依据尚未核实）" : "");
    if (what.extension) {
        text +=
            fmt::format("    可以延长 {}，最多 {} 次{}\n", what.extension->by.spoken(),
                        what.extension->most, what.extension->unverified ? "（依据尚未核实）" : "");
    }
    text += fmt::format("    从{}起，到{}\n", what.from, what.until);
    if (!what.basis.empty()) text += fmt::format("    依据：{}\n", namesOf(what.basis));
    if (!what.countBasis.empty()) text += fmt::format("    算法：{}\n", namesOf(what.countBasis));
    if (!what.note.empty()) text += fmt::format("    说明：{}\n", what.note);
    return text;
}

}  // namespace

std::string periodsText(const std::vector<StatutoryPeriod>& periods) {
    std::string text;
    for (const StatutoryPeriod& what : periods) text += periodText(what);
    return text;
}

std::string countedText(const exchange::CountedPeriod& counted) {
    std::string text = headText(counted) + stepsText(counted.days) + endText(counted) +
                       unsureText(counted.deadline) + basisText(counted);
    if (counted.given) text += counted.check.sentence + "\n";
    return text;
}

}  // namespace lianbing::tool
