#pragma once

#include "game/law/library.h"
#include "game/present/deadline_look.h"
#include "game/present/month_calendar.h"
#include "game/present/reckoning.h"
#include "game/procedure/clock.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::present {

struct PeriodRow {
    std::string id;
    std::string title;
    std::string length;  ///< 7个工作日
    std::string basis;   ///< 《行政处罚法》第五十六条
    bool isChosen = false;
};

struct PeriodGroup {
    std::string title;
    std::vector<PeriodRow> periods;
};

/// A day that is typed, with what is wrong with it.
struct DayField {
    std::string text;
    std::string problem;
};

struct SuspensionFields {
    DayField first;
    DayField last;
};

struct DeadlineModel {
    DeadlineLook look;  ///< with its period filled in
    std::vector<PeriodGroup> groups;
    std::string listNote;  ///< what to do where nothing was found

    std::string title;  ///< of the chosen period
    std::string length;
    std::string span;                 ///< 从…起算，到…
    std::vector<std::string> traits;  ///< 至少, 休息日顺延, 没有写休息日顺延
    std::vector<BasisMark> basis;     ///< in force on the day of the start
    std::vector<BasisMark> countBasis;
    std::string note;
    bool isClockTime = false;
    std::string extension;  ///< 可以延长30日，最多 1 次; empty where nothing allows it
    int mostExtensions = 0;
    bool canSuspend = false;  ///< a law says that some time does not count

    DayField start;
    DayField hour;
    std::vector<SuspensionFields> suspensions;
    DayField answer;

    bool isCounted = false;
    bool isSure = true;     ///< every year whose days off matter has its holiday notice
    bool isHidden = false;  ///< it is, but not before an answer
    std::string due;        ///< 2026年2月28日
    std::string dueNote;    ///< 周六，调休上班；24 时届满
    std::vector<ReckoningStep> steps;
    std::vector<ReckoningWarning> warnings;
    std::optional<ReckoningMark> mark;
    std::vector<CalendarMonth> months;  ///< empty where nothing was counted
    base::Date firstShown;              ///< the days between which an answer may be pointed at
    base::Date lastShown;
};

/// What the desk shows for a look.
DeadlineModel makeDeadline(const DeadlineLook& look,
                           const std::vector<procedure::StatutoryPeriod>& periods,
                           const law::Library& library);

}  // namespace lianbing::present
