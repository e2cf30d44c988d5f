#pragma once

#include "game/base/date.h"
#include "game/procedure/counted_period.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::present {

/// Days that follow one another and count, or do not, for the same reason.
struct CountedStep {
    std::string days;     ///< 2026-02-15 周日 至 2026-02-23 周一
    std::string meaning;  ///< 休息日，不算：放假（…）
    bool isLast = false;

    bool operator==(const CountedStep&) const = default;
};

/// How a period was counted, in the order of its days. Nothing for minutes and hours.
std::vector<CountedStep> countedSteps(const std::vector<procedure::CountedDay>& days);

/// 2026-02-12 周四.
std::string dayWithWeekday(base::Date day);
/// 2026年10月1日数满，是休息日，顺延.
std::string movedNote(const procedure::Deadline& deadline);
/// What a period that must be waited out asks for.
inline constexpr std::string_view kLeastNote = "要等这一天过完，不能早于它";
/// What belongs beside the result: the other day on which the period may end where the law is
/// silent about days off, and suspensions that came too late to change it.
std::vector<std::string> notesOf(const procedure::CountedPeriod& counted);
/// What makes a result unsure: years without a holiday notice, a basis that nobody verified.
std::vector<std::string> doubtsOf(const procedure::CountedPeriod& counted);

}  // namespace lianbing::present
