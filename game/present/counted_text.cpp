#include "game/present/counted_text.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace lianbing::present {

namespace {

using procedure::CountedDay;
using procedure::DayRole;

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

}  // namespace

std::string dayWithWeekday(base::Date day) {
    constexpr std::array<std::string_view, 7> kNames{"一", "二", "三", "四", "五", "六", "日"};
    return fmt::format("{} 周{}", day.iso(),
                       kNames.at(static_cast<std::size_t>(day.weekday() - 1)));
}

std::vector<CountedStep> countedSteps(const std::vector<CountedDay>& days) {
    std::vector<CountedStep> steps;
    for (const Span& span : spansOf(days)) {
        const std::string from = dayWithWeekday(span.first->day);
        const bool isOne = span.first == span.last;
        steps.push_back({isOne ? from : from + " 至 " + dayWithWeekday(span.last->day),
                         meaningOf(span), span.first->role == DayRole::Last});
    }
    return steps;
}

std::string movedNote(const procedure::Deadline& deadline) {
    return fmt::format("{}数满，是休息日，顺延", deadline.countedOut.chinese());
}

std::vector<std::string> notesOf(const procedure::CountedPeriod& counted) {
    std::vector<std::string> notes;
    const procedure::Deadline& deadline = counted.deadline;
    if (deadline.isOpen())
        notes.push_back(fmt::format("最后一天是休息日，条文没有写是否顺延：不顺延到{}，顺延到{}",
                                    deadline.lastDay.chinese(), deadline.ifMoved.chinese()));
    for (const procedure::Suspension& span : counted.unusedSuspensions())
        notes.push_back(fmt::format("{}开始的中止在届满以后，没有用上", span.first.chinese()));
    return notes;
}

std::vector<std::string> doubtsOf(const procedure::CountedPeriod& counted) {
    std::vector<std::string> doubts;
    std::vector<std::string> years;
    for (const int year : counted.deadline.unknownYears) years.push_back(std::to_string(year));
    if (!years.empty())
        doubts.push_back(
            fmt::format("没有 {} 年的放假通知，只按星期算，结果不确定", base::join(years, "、")));
    const procedure::StatutoryPeriod& what = counted.what;
    if (what.unverified) {
        doubts.emplace_back("这个期限的依据尚未核实");
        return doubts;
    }
    if (counted.extensions > 0 && what.extension->unverified)
        doubts.emplace_back("延长的依据尚未核实");
    if (!counted.counting.suspensions.empty() && what.interruption && what.interruption->unverified)
        doubts.push_back(fmt::format("不计入的时间（{}）的依据尚未核实", what.interruption->what));
    return doubts;
}

}  // namespace lianbing::present
