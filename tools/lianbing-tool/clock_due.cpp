#include "tools/lianbing-tool/clock_due.h"

#include "game/procedure/basis.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace lianbing::tool {

namespace {

using procedure::StatutoryPeriod;

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2199;

/// Far from the ends of the calendar, so that nothing counted from it leaves the calendar.
base::Result<base::Date> readDay(std::string_view written) {
    const base::Result<base::Date> day = base::Date::parse(written);
    if (!day) return day;
    if (day->year() < kFirstYear || day->year() > kLastYear)
        return base::fail(fmt::format("“{}”太远，年份从 {} 到 {}", written, kFirstYear, kLastYear));
    return day;
}

base::Result<base::Moment> readStart(const std::string& written, const procedure::Period& period) {
    constexpr std::size_t kDayLength = 10;
    const base::Result<base::Date> day = readDay(written.substr(0, kDayLength));
    if (!day) return base::Unexpected{day.error()};
    if (written.size() > kDayLength) return base::Moment::parse(written);
    if (procedure::isClockTime(period.unit))
        return base::fail("按小时、分钟算的期限，--start 要写时刻，例如 2026-02-12T09:00");
    return base::Moment{*day};
}

base::Result<procedure::Suspension> readSuspension(std::string_view written) {
    constexpr std::string_view kTo = "..";
    const std::size_t dots = written.find(kTo);
    if (dots == std::string_view::npos)
        return base::fail(
            fmt::format("“{}”要写成 2026-02-20..2026-02-25，首日和末日都算中止", written));
    const base::Result<base::Date> first = readDay(written.substr(0, dots));
    if (!first) return base::Unexpected{first.error()};
    const base::Result<base::Date> last = readDay(written.substr(dots + kTo.size()));
    if (!last) return base::Unexpected{last.error()};
    if (*last < *first) return base::fail(fmt::format("“{}”的末日早于首日", written));
    return procedure::Suspension{*first, *last, "中止"};
}

base::Result<StatutoryPeriod> findPeriod(const DueOptions& options,
                                         const std::vector<StatutoryPeriod>& periods) {
    const auto known =
        std::find_if(periods.begin(), periods.end(),
                     [&](const StatutoryPeriod& what) { return what.id == options.period; });
    if (known != periods.end()) {
        if (options.moves) return base::fail("这个期限是否顺延由依据决定，不用写 --moves");
        return *known;
    }
    const base::Result<procedure::Period> length = procedure::parsePeriod(options.period);
    if (!length)
        return base::fail(
            fmt::format("没有编号是“{}”的期限（见 clock list），也不是 7个工作日、30日、24小时、"
                        "3个月、2年 这样的期限",
                        options.period));
    StatutoryPeriod what;
    what.period = *length;
    what.movesOffHolidays = options.moves;
    return what;
}

base::Status extend(exchange::CountedPeriod& counted, int extensions) {
    if (extensions == 0) return {};
    const std::optional<procedure::Extension>& extension = counted.what.extension;
    if (!extension) return base::fail("这个期限没有可以延长的规定");
    if (extensions > extension->most)
        return base::fail(fmt::format("这个期限最多延长 {} 次", extension->most));
    counted.extensions = extensions;
    counted.period.amount += extensions * extension->by.amount;
    return {};
}

base::Status suspend(exchange::CountedPeriod& counted, const std::vector<std::string>& written) {
    if (!written.empty() && procedure::isClockTime(counted.period.unit))
        return base::fail("按小时、分钟算的期限连续计算，不会中止");
    for (const std::string& span : written) {
        base::Result<procedure::Suspension> suspension = readSuspension(span);
        if (!suspension) return base::Unexpected{suspension.error()};
        counted.counting.suspensions.push_back(std::move(*suspension));
    }
    return {};
}

base::Status check(exchange::CountedPeriod& counted, const std::string& answer,
                   const base::WorkCalendar& calendar) {
    if (answer.empty()) return {};
    if (procedure::isClockTime(counted.period.unit))
        return base::fail("按小时、分钟算的期限没有届满日，不能用 --answer");
    const base::Result<base::Date> given = readDay(answer);
    if (!given) return base::Unexpected{given.error()};
    counted.given = *given;
    counted.check = checkDueDate(*given, counted.start, counted.period, counted.counting, calendar);
    return {};
}

std::vector<law::ArticleRef> allBasis(const exchange::CountedPeriod& counted) {
    std::vector<law::ArticleRef> basis = counted.what.basis;
    if (counted.extensions == 0) return basis;
    for (const law::ArticleRef& ref : counted.what.extension->basis) {
        if (std::find(basis.begin(), basis.end(), ref) == basis.end()) basis.push_back(ref);
    }
    return basis;
}

}  // namespace

base::Result<exchange::CountedPeriod> countPeriod(const DueOptions& options,
                                                  const std::vector<StatutoryPeriod>& periods,
                                                  const law::Library& library) {
    base::Result<StatutoryPeriod> what = findPeriod(options, periods);
    if (!what) return base::Unexpected{what.error()};
    exchange::CountedPeriod counted;
    counted.what = std::move(*what);
    counted.period = counted.what.period;
    counted.counting.movesOffHolidays = counted.what.movesOffHolidays;
    const base::Result<base::Moment> start = readStart(options.start, counted.period);
    if (!start) return base::Unexpected{start.error()};
    counted.start = *start;
    if (const base::Status done = extend(counted, options.extensions); !done)
        return base::Unexpected{done.error()};
    if (const base::Status done = suspend(counted, options.suspensions); !done)
        return base::Unexpected{done.error()};

    const base::WorkCalendar& calendar = library.calendar();
    counted.deadline = deadlineOf(counted.start, counted.period, counted.counting, calendar);
    counted.days = countedDays(counted.start, counted.period, counted.counting, calendar);
    counted.basis = procedure::basisOn(allBasis(counted), library, counted.start.date);
    counted.countBasis = procedure::basisOn(counted.what.countBasis, library, counted.start.date);
    if (const base::Status done = check(counted, options.answer, calendar); !done)
        return base::Unexpected{done.error()};
    return counted;
}

}  // namespace lianbing::tool
