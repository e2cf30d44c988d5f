#include "game/procedure/clock.h"

#include "game/law/library.h"
#include "game/procedure/basis.h"
#include "game/score/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace lianbing::procedure {

namespace {

using score::closedSentence;

/// How much a state says: the run that says most is shown.
int weight(ClockState state) {
    switch (state) {
        case ClockState::Missed:
            return 4;
        case ClockState::Late:
        case ClockState::Early:
            return 3;
        case ClockState::Met:
            return 2;
        case ClockState::Suspended:
        case ClockState::Running:
            return 1;
    }
    return 0;
}

std::string dueOf(const ClockReading& reading) {
    return isClockTime(reading.period.unit) ? reading.deadline.end.text()
                                            : reading.deadline.lastDay.chinese();
}

std::string doneOn(const ClockReading& reading, const Trace& trace) {
    const base::Moment& done = trace[*reading.stoppedBy].first;
    return isClockTime(reading.period.unit) ? done.text() : done.date.chinese();
}

std::string counted(const ClockReading& reading, const Trace& trace) {
    const bool isClock = isClockTime(reading.period.unit);
    std::string words = fmt::format(
        "{}，从{}起算", reading.period.spoken(),
        isClock ? trace[reading.startedBy].last.text() : reading.deadline.firstCounted.chinese());
    if (reading.extensions > 0) words += "（含延长）";
    if (reading.deadline.suspendedDays > 0)
        words += fmt::format("，扣除{}天", reading.deadline.suspendedDays);
    words += fmt::format("，到{}届满", dueOf(reading));
    if (reading.deadline.isMoved) words += "（休息日顺延）";
    if (reading.deadline.isOpen() && !reading.what.isLeast)
        words += fmt::format("（是休息日；条文没有写顺延，顺延的是{}，到那天都不算晚）",
                             reading.deadline.ifMoved.chinese());
    if (!reading.deadline.isSure()) words += "（有的年份没有放假通知，不确定）";
    return words;
}

std::string sentenceOf(const Clock& clock, const ClockReading& reading, const Trace& trace) {
    const std::string& title = clock.what.title;
    const std::string how = counted(reading, trace);
    switch (reading.state) {
        case ClockState::Running:
            return fmt::format("期限还没有届满：{}，{}", title, how);
        case ClockState::Suspended:
            return fmt::format("期限正在中止：{}", title);
        case ClockState::Met:
            return clock.what.isLeast ? fmt::format("等满了期限：{}，{}", title, how)
                                      : fmt::format("在期限内：{}，{}", title, how);
        case ClockState::Early:
            return fmt::format("早了：{}，{}，{}就做了", title, how, doneOn(reading, trace));
        case ClockState::Late:
            return fmt::format("晚了：{}，{}，{}才做", title, how, doneOn(reading, trace));
        case ClockState::Missed:
            return fmt::format("到期没有做：{}，{}", title, how);
    }
    return {};
}

bool isInterrupted(const ClockReading& reading) {
    return !reading.counting.suspensions.empty();
}

void setState(const Clock& clock, ClockState state, score::ScoreLine& line) {
    switch (state) {
        case ClockState::Running:
        case ClockState::Suspended:
            line.state = score::LineState::NotTriggered;
            break;
        case ClockState::Met:
            line.state = score::LineState::Met;
            line.earned = clock.points;
            break;
        case ClockState::Early:
        case ClockState::Late:
        case ClockState::Missed: {
            const std::string& after = state == ClockState::Late ? clock.late : clock.missed;
            line.state = score::LineState::Lost;
            if (!after.empty()) line.reason += closedSentence(after);
            break;
        }
    }
}

bool isUnverified(const Clock& clock, const ClockReading* reading) {
    if (reading == nullptr) return clock.what.unverified;
    const StatutoryPeriod& what = reading->what;
    return what.unverified || (reading->extensions > 0 && what.extension->unverified) ||
           (isInterrupted(*reading) && what.interruption->unverified);
}

/// Of the period and of what lengthened it.
std::vector<law::ArticleRef> basisOf(const ClockReading& reading) {
    std::vector<law::ArticleRef> basis = reading.what.basis;
    const auto add = [&](const std::vector<law::ArticleRef>& more) {
        basis.insert(basis.end(), more.begin(), more.end());
    };
    if (reading.extensions > 0) add(reading.what.extension->basis);
    if (isInterrupted(reading)) add(reading.what.interruption->basis);
    add(reading.what.countBasis);
    return basis;
}

/// Everything but the points and the veto.
score::ScoreLine lineOf(const Clock& clock, const ClockReading& reading, const Trace& trace,
                        const law::Library& library, score::ScoreLine line) {
    const TraceEvent& start = trace[reading.startedBy];
    line.moment = spokenTime(start, trace);
    line.events = {start.input};
    if (reading.stoppedBy && trace[*reading.stoppedBy].input != start.input)
        line.events.push_back(trace[*reading.stoppedBy].input);
    for (std::string& ref : basisOn(basisOf(reading), library, start.last.date)) {
        if (std::find(line.basis.begin(), line.basis.end(), ref) == line.basis.end())
            line.basis.push_back(std::move(ref));
    }
    line.reason = closedSentence(sentenceOf(clock, reading, trace));
    setState(clock, reading.state, line);
    return line;
}

/// Why no run was read: nothing started the clock, or on that day no law gave the period.
std::string unreadSentence(const Clock& clock, const Trace& trace) {
    const auto start = std::find_if(trace.begin(), trace.end(), [&](const TraceEvent& event) {
        return clock.start.matches(event);
    });
    if (start == trace.end()) {
        const std::string_view cost =
            clock.points == score::Points{} ? "" : "，起算的那件事没有出现，这一项的分没有拿到";
        return fmt::format("期限没有起算：{}{}", clock.what.title, cost);
    }
    return fmt::format("{}没有查到这个期限的规定，不判：{}", start->last.date.chinese(),
                       clock.what.title);
}

void judgeClock(const Clock& clock, const Trace& trace, base::Moment now,
                const law::Library& library, score::ScoreSheet& sheet) {
    const std::vector<ClockReading> readings = readClock(clock, trace, now, library);
    const auto worst = std::max_element(readings.begin(), readings.end(),
                                        [](const ClockReading& one, const ClockReading& other) {
                                            return weight(one.state) < weight(other.state);
                                        });
    const ClockReading* shown = worst == readings.end() ? nullptr : &*worst;
    score::ScoreLine line;
    line.id = clock.what.id;
    line.section = clock.section;
    line.title = clock.what.title;
    line.max = clock.points;
    if (shown != nullptr) {
        line = lineOf(clock, *shown, trace, library, std::move(line));
    } else {
        line.state = score::LineState::NotTriggered;
        line.reason = closedSentence(unreadSentence(clock, trace));
        line.basis = basisOn(clock.what.basis, library, now.date);
    }
    if (isUnverified(clock, shown)) {
        line.state = score::LineState::Unverified;
        line.earned = line.max = score::Points{};
        line.reason += "这个期限的依据尚未核实，不计分。";
    } else if (clock.veto && line.state == score::LineState::Lost) {
        sheet.vetoes.push_back({clock.what.id, line.reason, line.basis, line.events});
    }
    sheet.lines.push_back(std::move(line));
}

}  // namespace

void judgeClocks(const std::vector<Clock>& clocks, const Trace& trace, base::Moment now,
                 const law::Library& library, score::ScoreSheet& sheet) {
    for (const Clock& clock : clocks) judgeClock(clock, trace, now, library, sheet);
}

}  // namespace lianbing::procedure
