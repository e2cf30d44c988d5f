#pragma once

#include "game/law/article_ref.h"
#include "game/procedure/pattern.h"
#include "game/procedure/period.h"
#include "game/procedure/trace.h"
#include "game/score/points.h"
#include "game/score/score_sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::law {
class Library;
}

namespace lianbing::procedure {

/// How much a period may be lengthened: 经负责人批准，可以延长三十日.
struct Extension {
    Period by;     ///< in the unit of the period it lengthens
    int most = 1;  ///< how often
    std::vector<law::ArticleRef> basis;
    bool unverified = false;

    bool operator==(const Extension&) const = default;
};

/// The time that does not count: 检测、鉴定的期间, and who says so.
struct Interruption {
    std::string what;
    std::vector<law::ArticleRef> basis;
    bool unverified = false;

    bool operator==(const Interruption&) const = default;
};

/// How long a statutory period is and how it is counted, as long as its basis is law.
struct PeriodTerms {
    Period period;
    bool movesOffHolidays = false;       ///< the law says so; else it is silent
    std::vector<law::ArticleRef> basis;  ///< the terms hold on the days on which one of them is law
    std::vector<law::ArticleRef> countBasis;  ///< of how it is counted
    std::optional<Extension> extension;
    std::optional<Interruption> interruption;  ///< nothing: no law says that time is left out
    std::string note;
    bool unverified = false;

    bool operator==(const PeriodTerms&) const = default;
};

/// A statutory period as such (法定期限), in the terms of today, with those that older law had.
struct StatutoryPeriod : PeriodTerms {
    std::string id;
    std::string group;  ///< under which heading lists show it: 行政复议; may be empty
    std::string title;  ///< 先行登记保存后作出处理决定
    /// What it waits for must not come before it is over: 催告十日后, 七日前通知. Else: not after.
    bool isLeast = false;
    std::string from;   ///< what starts it, in words: 先行登记保存
    std::string until;  ///< what must happen by then, or not before, in words: 作出处理决定
    /// Looked at first and in this order: 办法 that says otherwise goes before the law as long as
    /// it is in force.
    std::vector<PeriodTerms> earlier;

    bool operator==(const StatutoryPeriod&) const = default;
};

/// The period in the terms that hold on the day, by the law of that day; nothing where no law that
/// the packs know gives it. One whose basis the packs do not know holds on every day.
std::optional<StatutoryPeriod> periodOn(const StatutoryPeriod& what, base::Date day,
                                        const law::Library& library);

/// A period that events of a play start, meet, suspend and lengthen.
struct Clock {
    StatutoryPeriod what;
    std::string section;
    score::Points points;
    bool veto = false;
    Pattern start;
    Pattern stop;                   ///< meets it, or of one that waits, ends the waiting
    Pattern suspend;                ///< the day after such an event no day counts ...
    Pattern resume;                 ///< ... up to the day of this one, that day included
    Pattern extend;                 ///< lengthens it by its extension, if it is not over yet
    std::vector<std::string> same;  ///< keys that tie the events to the start
    std::string missed;  ///< what follows from not doing it, or not waiting, as a sentence
    std::string late;    ///< what follows from doing it late, as a sentence

    bool operator==(const Clock&) const = default;
};

/// Early: only of periods that wait. Late and Missed: only of the others.
enum class ClockState { Running, Suspended, Met, Early, Late, Missed };

/// One run of a clock. Places are those in the trace.
struct ClockReading {
    ClockState state = ClockState::Running;
    StatutoryPeriod what;  ///< in the terms of the day of the start
    std::size_t startedBy = 0;
    std::optional<std::size_t> stoppedBy;
    Deadline deadline;
    Counting counting;  ///< with the suspensions that the events made
    Period period;      ///< with the extensions
    int extensions = 0;

    bool operator==(const ClockReading&) const = default;
};

/// What the clock shows at `now`, one reading a start on whose day the period is law. Late:
/// stopped, but after the end; where the law is silent about an end on a day off, after the day to
/// which it would move. Missed: not stopped and over. An event that stops one run stops the
/// earliest that is open and tied to it. A suspension or an extension after the end changes
/// nothing: what is over stays over; nor does one that the terms of the day do not know.
std::vector<ClockReading> readClock(const Clock& clock, const Trace& trace, base::Moment now,
                                    const law::Library& library);

/// Judges clocks and says it in score lines and vetoes: met in every run that is over earns the
/// points; early, late and missed earn nothing; never started, started when no law gave the period,
/// and only running or suspended at `now`, is worth nothing and counts as not triggered. What is
/// unverified counts zero.
void judgeClocks(const std::vector<Clock>& clocks, const Trace& trace, base::Moment now,
                 const law::Library& library, score::ScoreSheet& sheet);

}  // namespace lianbing::procedure
