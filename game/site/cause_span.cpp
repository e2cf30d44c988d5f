#include "game/site/cause_span.h"

namespace lianbing::site {

base::Status fitsSpan(Minute from, Minute until, double strength,
                      const std::optional<DaySpan>& daily) {
    if (until <= from) return base::fail("结束时间应当晚于开始时间。");
    if (!(strength >= 0 && strength <= 1)) return base::fail("强度应当在0到1之间。");
    const auto isOfDay = [](int minute) { return minute >= 0 && minute <= kMinutesADay; };
    if (daily && !(isOfDay(daily->from) && isOfDay(daily->until)))
        return base::fail("每天的起止时间应当在0到1440分钟之间。");
    return {};
}

std::optional<DaySpan> behindLead(std::optional<DaySpan> daily, int lead) {
    if (daily) daily->from = (daily->from + lead) % static_cast<int>(kMinutesADay);
    return daily;
}

}  // namespace lianbing::site
