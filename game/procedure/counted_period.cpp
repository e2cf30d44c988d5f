#include "game/procedure/counted_period.h"

#include "game/base/check.h"
#include "game/procedure/basis.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::procedure {

namespace {

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2199;

/// Of the period and of what lengthened it; each once.
std::vector<law::ArticleRef> allBasis(const CountedPeriod& counted) {
    const StatutoryPeriod& what = counted.what;
    std::vector<law::ArticleRef> basis = what.basis;
    const auto add = [&](const std::vector<law::ArticleRef>& more) {
        for (const law::ArticleRef& ref : more) {
            if (std::find(basis.begin(), basis.end(), ref) == basis.end()) basis.push_back(ref);
        }
    };
    if (counted.extensions > 0) add(what.extension->basis);
    if (!counted.counting.suspensions.empty() && what.interruption) add(what.interruption->basis);
    return basis;
}

}  // namespace

bool CountedPeriod::isUnverified() const {
    const bool isInterrupted = !counting.suspensions.empty() && what.interruption;
    return what.unverified || (extensions > 0 && what.extension->unverified) ||
           (isInterrupted && what.interruption->unverified);
}

std::vector<Suspension> CountedPeriod::unusedSuspensions() const {
    std::vector<Suspension> unused;
    for (const Suspension& span : counting.suspensions) {
        if (span.first > deadline.lastDay) unused.push_back(span);
    }
    return unused;
}

base::Result<base::Date> readCountableDay(std::string_view written) {
    const base::Result<base::Date> day = base::Date::parse(written);
    if (!day) return day;
    if (day->year() < kFirstYear || day->year() > kLastYear)
        return base::fail(fmt::format("“{}”太远，年份从 {} 到 {}", written, kFirstYear, kLastYear));
    return day;
}

CountedPeriod countPeriod(const StatutoryPeriod& what, base::Moment start, int extensions,
                          std::vector<Suspension> suspensions, const law::Library& library) {
    const int most = what.extension ? what.extension->most : 0;
    LIANBING_CHECK(extensions >= 0 && extensions <= most, "延长的次数超过了规定");
    LIANBING_CHECK(suspensions.empty() || !isClockTime(what.period.unit),
                   "按分钟和小时算的期限不会中止");
    CountedPeriod counted;
    counted.what = what;
    counted.start = start;
    counted.period = what.period;
    counted.extensions = extensions;
    if (extensions > 0) counted.period.amount += extensions * what.extension->by.amount;
    counted.counting.movesOffHolidays = what.movesOffHolidays;
    counted.counting.suspensions = std::move(suspensions);
    const base::WorkCalendar& calendar = library.calendar();
    counted.deadline = deadlineOf(start, counted.period, counted.counting, calendar);
    counted.days = countedDays(start, counted.period, counted.counting, calendar);
    counted.basis = basisOn(allBasis(counted), library, start.date);
    counted.countBasis = basisOn(what.countBasis, library, start.date);
    return counted;
}

void checkGiven(CountedPeriod& counted, base::Date given, const base::WorkCalendar& calendar) {
    counted.given = given;
    counted.check = checkDueDate(given, counted.start, counted.period, counted.counting, calendar);
}

}  // namespace lianbing::procedure
