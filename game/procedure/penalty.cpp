#include "game/procedure/penalty.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace lianbing::procedure {

law::Change compareRanges(const std::optional<FineRange>& old,
                          const std::optional<FineRange>& now) {
    if (!old || !now) return law::Change::Unknown;
    const std::set<std::string> before(old->besides.begin(), old->besides.end());
    const std::set<std::string> after(now->besides.begin(), now->besides.end());
    const bool isLighter = now->least < old->least || now->most < old->most;
    const bool isHeavier = now->least > old->least || now->most > old->most;
    if (before != after || (isLighter && isHeavier)) return law::Change::Mixed;
    if (isLighter) return law::Change::Lighter;
    return isHeavier ? law::Change::Heavier : law::Change::Same;
}

const FineRange& heaviestOf(const std::vector<FineRange>& ranges) {
    LIANBING_CHECK(!ranges.empty(), "没有可以比较的罚款幅度");
    return *std::max_element(
        ranges.begin(), ranges.end(), [](const FineRange& one, const FineRange& other) {
            return std::tie(one.most, one.least) < std::tie(other.most, other.least);
        });
}

base::Result<DailyFine> dailyFine(std::int64_t fine, base::Date served, base::Date recheck) {
    constexpr std::int64_t kMostYuan = 1'000'000'000'000;
    if (fine <= 0) return base::fail("原处罚的罚款数额要大于零");
    if (fine > kMostYuan) return base::fail(fmt::format("罚款数额最多{}", spokenYuan(kMostYuan)));
    if (recheck <= served) return base::fail("复查日要在责令改正决定书送达日以后");
    DailyFine daily;
    daily.firstDay = served.plusDays(1);
    daily.lastDay = recheck;
    daily.days = recheck.days() - served.days();
    daily.total = fine * daily.days;
    daily.shown = fmt::format("{} × {}日（{}至{}）= {}", spokenYuan(fine), daily.days,
                              daily.firstDay.chinese(), recheck.chinese(), spokenYuan(daily.total));
    return daily;
}

}  // namespace lianbing::procedure
