#include "game/procedure/table_use.h"

#include "game/law/applicable.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::procedure {

namespace {

/// The rule of the day of the act governs, and nobody has to compare.
bool governs(const law::Applicability& found) {
    return found.ground == law::Ground::SameLaw || found.ground == law::Ground::Concurrent ||
           found.ground == law::Ground::OldLaw;
}

/// Whether a provision is law on one of the days of the case.
bool isLawOnADay(const law::Applicability& found) {
    return !found.onBeginning.empty() || !found.onOffence.empty() || !found.onDecision.empty();
}

std::string faultOfLiability(const DiscretionTable& table, const law::LawDates& dates,
                             const law::Library& laws) {
    std::string reasons;
    bool isAnyLaw = false;
    for (const law::ArticleRef& ref : table.liability) {
        const law::Applicability found = law::applicableTo(ref, dates, laws);
        if (governs(found)) return {};
        isAnyLaw = isAnyLaw || isLawOnADay(found);
        reasons +=
            fmt::format("{}{}：{}", reasons.empty() ? "" : "；", ref.official(), found.reason);
    }
    if (reasons.empty()) return {};
    return isAnyLaw ? "表里写的罚则能不能用，要由人判断：" + reasons
                    : "表里写的罚则没有一条有效；新的罚则能不能用这张表，表里没有写";
}

}  // namespace

TableStanding standingOn(const DiscretionTable& table, base::Date day) {
    constexpr int kNotStated = 1;  // the first year of all
    if (!table.valid.contains(day)) return TableStanding::NotInForce;
    return table.valid.from.year() == kNotStated ? TableStanding::Unknown : TableStanding::InForce;
}

std::vector<std::string> obstaclesTo(const DiscretionTable& table, const law::LawDates& dates,
                                     const law::Library& laws) {
    std::vector<std::string> all;
    if (standingOn(table, dates.decision) == TableStanding::NotInForce) {
        all.push_back(fmt::format("{}这张裁量表不适用", dates.decision.chinese()));
    } else if (standingOn(table, dates.offence) == TableStanding::NotInForce) {
        all.push_back(fmt::format("行为时（{}）还没有这张裁量表，能不能用要由人判断",
                                  dates.offence.chinese()));
    }
    std::string fault = faultOfLiability(table, dates, laws);
    if (!fault.empty()) all.push_back(std::move(fault));
    return all;
}

AmountCheck withObstacles(AmountCheck check, const std::vector<std::string>& obstacles) {
    if (obstacles.empty() || check.fault != AmountFault::None) return check;
    return {AmountFault::NotApplicable, "数和这张表的一样，但是不能照它定：" + obstacles.front()};
}

}  // namespace lianbing::procedure
