#include "game/base/check.h"
#include "game/law/library.h"
#include "game/procedure/clock.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace lianbing::procedure {

namespace {

/// Reads the runs of one clock off a trace.
class ClockReader {
public:
    ClockReader(const Clock& clock, const Trace& trace, base::Moment now,
                const law::Library& library)
        : clock_(clock), trace_(trace), now_(now), library_(library) {}

    std::vector<ClockReading> read() {
        std::vector<ClockReading> readings;
        for (std::size_t place = 0; place < trace_.size(); ++place) {
            if (!clock_.start.matches(trace_[place])) continue;
            if (auto what = periodOn(clock_.what, trace_[place].last.date, library_))
                readings.push_back(readRun(place, *std::move(what)));
        }
        return readings;
    }

private:
    [[nodiscard]] bool areTied(std::size_t one, std::size_t other) const {
        return std::all_of(clock_.same.begin(), clock_.same.end(), [&](const std::string& key) {
            const std::string_view value = attribute(trace_[one].attributes, key);
            return !value.empty() && value == attribute(trace_[other].attributes, key);
        });
    }

    [[nodiscard]] bool isMeant(const Pattern& pattern, std::size_t start, std::size_t place) const {
        return pattern.matches(trace_[place]) && areTied(start, place);
    }

    ClockReading readRun(std::size_t start, StatutoryPeriod what) {
        ClockReading reading;
        reading.startedBy = start;
        reading.what = std::move(what);
        reading.period = reading.what.period;
        reading.counting.movesOffHolidays = reading.what.movesOffHolidays;
        reading.stoppedBy = stopOf(start);
        const bool isPaused = follow(reading);
        reading.state = stateOf(reading, isPaused);
        return reading;
    }

    /// The first event that stops this run and no earlier one.
    std::optional<std::size_t> stopOf(std::size_t start) {
        for (std::size_t place = start + 1; place < trace_.size(); ++place) {
            const bool isFree = isMeant(clock_.stop, start, place) && !used_.contains(place) &&
                                trace_[place].first >= trace_[start].last;
            if (!isFree) continue;
            used_.insert(place);
            return place;
        }
        return std::nullopt;
    }

    /// Goes through what suspends and lengthens the run, up to its stop, and finds its end. Returns
    /// whether a suspension is open.
    bool follow(ClockReading& reading) const {
        const std::size_t start = reading.startedBy;
        const std::size_t end = reading.stoppedBy.value_or(trace_.size());
        std::optional<std::size_t> since;
        count(reading);
        for (std::size_t place = start + 1; place < end; ++place) {
            if (since && isMeant(clock_.resume, start, place)) {
                suspend(reading, *since, trace_[place].first.date);
                since.reset();
            } else if (!since && trace_[place].first > reading.deadline.latestEnd()) {
                break;  // over: nothing that follows brings it back
            } else if (!since && reading.what.interruption &&
                       isMeant(clock_.suspend, start, place)) {
                since = place;
            } else if (isMeant(clock_.extend, start, place)) {
                extend(reading);
            }
        }
        if (since) suspend(reading, *since, stopDayOf(reading));
        return since.has_value();
    }

    [[nodiscard]] base::Date stopDayOf(const ClockReading& reading) const {
        return reading.stoppedBy ? trace_[*reading.stoppedBy].first.date : now_.date;
    }

    void suspend(ClockReading& reading, std::size_t since, base::Date last) const {
        const base::Date first = trace_[since].first.date.plusDays(1);
        if (first <= last) reading.counting.suspensions.push_back({first, last, nameOf(since)});
        count(reading);
    }

    void extend(ClockReading& reading) const {
        const std::optional<Extension>& extension = reading.what.extension;
        if (!extension || reading.extensions == extension->most) return;
        LIANBING_CHECK(extension->by.unit == reading.period.unit, "延长的单位要和期限相同");
        ++reading.extensions;
        reading.period.amount += extension->by.amount;
        count(reading);
    }

    void count(ClockReading& reading) const {
        reading.deadline = deadlineOf(trace_[reading.startedBy].last, reading.period,
                                      reading.counting, library_.calendar());
    }

    [[nodiscard]] std::string nameOf(std::size_t place) const {
        const std::string_view label = attribute(trace_[place].attributes, "label");
        return label.empty() ? trace_[place].name : std::string(label);
    }

    [[nodiscard]] ClockState stateOf(const ClockReading& reading, bool isPaused) const {
        const base::Moment& end = reading.deadline.end;
        const base::Moment latest = reading.deadline.latestEnd();
        if (clock_.what.isLeast && reading.stoppedBy)
            return trace_[*reading.stoppedBy].first >= end ? ClockState::Met : ClockState::Early;
        if (reading.stoppedBy)
            return trace_[*reading.stoppedBy].first <= latest ? ClockState::Met : ClockState::Late;
        if (clock_.what.isLeast || now_ <= latest)
            return isPaused ? ClockState::Suspended : ClockState::Running;
        return ClockState::Missed;
    }

    const Clock& clock_;
    const Trace& trace_;
    base::Moment now_;
    const law::Library& library_;
    std::set<std::size_t> used_;
};

}  // namespace

std::vector<ClockReading> readClock(const Clock& clock, const Trace& trace, base::Moment now,
                                    const law::Library& library) {
    return ClockReader{clock, trace, now, library}.read();
}

}  // namespace lianbing::procedure
