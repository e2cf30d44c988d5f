#include "tools/lianbing-tool/clock_due.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace lianbing::tool {

namespace {

using procedure::StatutoryPeriod;

base::Result<base::Moment> readStart(const std::string& written, const procedure::Period& period) {
    constexpr std::size_t kDayLength = 10;
    const base::Result<base::Date> day = procedure::readCountableDay(written.substr(0, kDayLength));
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
    const base::Result<base::Date> first = procedure::readCountableDay(written.substr(0, dots));
    if (!first) return base::Unexpected{first.error()};
    const base::Result<base::Date> last =
        procedure::readCountableDay(written.substr(dots + kTo.size()));
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

/// The terms of the day of the start. Errors: no law that the packs know gives the period then.
base::Result<StatutoryPeriod> termsOf(const StatutoryPeriod& what, base::Date day,
                                      const law::Library& library) {
    if (auto terms = procedure::periodOn(what, day, library)) return *std::move(terms);
    return base::fail(
        fmt::format("{}没有查到“{}”这个期限的规定，不能算届满日", day.chinese(), what.title));
}

base::Status checkExtensions(const StatutoryPeriod& what, int extensions) {
    if (extensions == 0) return {};
    if (!what.extension) return base::fail("这个期限没有可以延长的规定");
    if (extensions > what.extension->most)
        return base::fail(fmt::format("这个期限最多延长 {} 次", what.extension->most));
    return {};
}

base::Result<std::vector<procedure::Suspension>> readSuspensions(
    const StatutoryPeriod& what, const std::vector<std::string>& written) {
    if (!written.empty() && procedure::isClockTime(what.period.unit))
        return base::fail("按小时、分钟算的期限连续计算，不会中止");
    if (!written.empty() && !what.id.empty() && !what.interruption)
        return base::fail("条文没有写这个期限有不计入的时间，不能用 --suspend");
    std::vector<procedure::Suspension> suspensions;
    for (const std::string& span : written) {
        base::Result<procedure::Suspension> suspension = readSuspension(span);
        if (!suspension) return base::Unexpected{suspension.error()};
        suspensions.push_back(std::move(*suspension));
    }
    return suspensions;
}

base::Status check(procedure::CountedPeriod& counted, const std::string& answer,
                   const base::WorkCalendar& calendar) {
    if (answer.empty()) return {};
    if (procedure::isClockTime(counted.period.unit))
        return base::fail("按小时、分钟算的期限没有届满日，不能用 --answer");
    const base::Result<base::Date> given = procedure::readCountableDay(answer);
    if (!given) return base::Unexpected{given.error()};
    procedure::checkGiven(counted, *given, calendar);
    return {};
}

}  // namespace

base::Result<procedure::CountedPeriod> countPeriod(const DueOptions& options,
                                                   const std::vector<StatutoryPeriod>& periods,
                                                   const law::Library& library) {
    const base::Result<StatutoryPeriod> found = findPeriod(options, periods);
    if (!found) return base::Unexpected{found.error()};
    const base::Result<base::Moment> start = readStart(options.start, found->period);
    if (!start) return base::Unexpected{start.error()};
    const base::Result<StatutoryPeriod> what = termsOf(*found, start->date, library);
    if (!what) return base::Unexpected{what.error()};
    if (const base::Status fine = checkExtensions(*what, options.extensions); !fine)
        return base::Unexpected{fine.error()};
    base::Result<std::vector<procedure::Suspension>> suspensions =
        readSuspensions(*what, options.suspensions);
    if (!suspensions) return base::Unexpected{suspensions.error()};
    procedure::CountedPeriod counted =
        procedure::countPeriod(*what, *start, options.extensions, std::move(*suspensions), library);
    if (const base::Status done = check(counted, options.answer, library.calendar()); !done)
        return base::Unexpected{done.error()};
    return counted;
}

}  // namespace lianbing::tool
