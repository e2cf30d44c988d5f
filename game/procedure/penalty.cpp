#include "game/procedure/penalty.h"

#include "game/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>

namespace lianbing::procedure {

namespace {

bool takeStart(std::string_view& words, std::string_view start) {
    if (!words.starts_with(start)) return false;
    words.remove_prefix(start.size());
    return true;
}

/// Each measure with whether it must be laid on: 可以责令停产整治 is 停产整治, but only may be.
std::map<std::string, bool> measuresOf(const FineRange& range) {
    std::map<std::string, bool> measures;
    for (const std::string& besides : range.besides) {
        std::string_view words = besides;
        const bool isOptional = takeStart(words, "可以");
        takeStart(words, "应当");
        takeStart(words, "责令");
        measures[std::string(words)] |= !isOptional;
    }
    return measures;
}

bool areSameMeasures(const std::map<std::string, bool>& one,
                     const std::map<std::string, bool>& other) {
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const auto& mine, const auto& theirs) { return mine.first == theirs.first; });
}

/// Whether one of the measures must be in the first and only may be in the second.
bool softens(const std::map<std::string, bool>& from, const std::map<std::string, bool>& to) {
    return std::any_of(from.begin(), from.end(),
                       [&](const auto& one) { return one.second && !to.at(one.first); });
}

}  // namespace

law::Change compareRanges(const std::optional<FineRange>& old,
                          const std::optional<FineRange>& now) {
    if (!old || !now) return law::Change::Unknown;
    const std::map<std::string, bool> before = measuresOf(*old);
    const std::map<std::string, bool> after = measuresOf(*now);
    if (!areSameMeasures(before, after)) return law::Change::Mixed;
    const bool isLighter =
        now->least < old->least || now->most < old->most || softens(before, after);
    const bool isHeavier =
        now->least > old->least || now->most > old->most || softens(after, before);
    if (isLighter && isHeavier) return law::Change::Mixed;
    if (isLighter) return law::Change::Lighter;
    return isHeavier ? law::Change::Heavier : law::Change::Same;
}

std::vector<FineRange> heaviestOf(const std::vector<FineRange>& ranges) {
    LIANBING_CHECK(!ranges.empty(), "没有可以比较的罚款幅度");
    const auto isLess = [](const FineRange& one, const FineRange& other) {
        return std::tie(one.most, one.least) < std::tie(other.most, other.least);
    };
    const FineRange& highest = *std::max_element(ranges.begin(), ranges.end(), isLess);
    std::vector<FineRange> found;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(found),
                 [&](const FineRange& one) { return !isLess(one, highest); });
    return found;
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
