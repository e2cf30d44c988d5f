#include "game/present/discretion_model.h"
#include "game/present/discretion_words.h"
#include "game/procedure/basis.h"
#include "game/procedure/penalty.h"

#include <fmt/format.h>

#include <string_view>

namespace lianbing::present {

namespace {

/// What penalty.h names as the source of its rule: from which day to which, and how much a day.
constexpr std::string_view kDaysBasis = "环境保护主管部门实施按日连续处罚办法17";
constexpr std::string_view kSumBasis = "环境保护主管部门实施按日连续处罚办法19";

/// The provision if it is in force on the day; else nothing.
BasisMark markOn(std::string_view compact, const law::Library& laws, base::Date day) {
    const base::Result<law::ArticleRef> ref = law::ArticleRef::parse(compact);
    if (!ref) return {};
    const std::vector<std::string> words = procedure::basisOn({*ref}, laws, day);
    return words.empty() ? BasisMark{} : BasisMark{words.front(), words.front()};
}

}  // namespace

DailyResult makeDaily(const DailyLook& look, const law::Library& laws) {
    DailyResult result;
    if (look.fine.empty() || look.served.empty() || look.recheck.empty()) return result;
    const std::optional<std::int64_t> fine = readYuan(look.fine);
    if (!fine) {
        result.problem = "原处罚的罚款写成整数的元，例如 450000";
        return result;
    }
    const base::Result<base::Date> served = base::Date::parse(look.served);
    const base::Result<base::Date> recheck = base::Date::parse(look.recheck);
    if (!served || !recheck) {
        result.problem = "日期写成 2026-09-01 的样子";
        return result;
    }
    const base::Result<procedure::DailyFine> daily = procedure::dailyFine(*fine, *served, *recheck);
    if (!daily) {
        result.problem = daily.error().text();
        return result;
    }
    result.total = groupedYuan(daily->total) + " 元";
    result.steps = {
        {"计罚日数",
         fmt::format("送达次日{}至复查日{}，{}日", daily->firstDay.chinese(),
                     daily->lastDay.chinese(), daily->days),
         markOn(kDaysBasis, laws, *recheck), false},
        {"按日连续处罚", daily->shown, markOn(kSumBasis, laws, *recheck), true},
    };
    return result;
}

}  // namespace lianbing::present
