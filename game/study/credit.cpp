#include "game/study/credit.h"

#include "game/base/check.h"

#include <algorithm>

namespace lianbing::study {

CreditHours creditFor(base::Millis attended, const CreditRule& rule) {
    LIANBING_CHECK(rule.perHour.count() > 0 && rule.step.hundredths > 0,
                   "a credit rule needs a length and a step");
    if (attended < rule.atLeast) return {};
    const std::int64_t hundredths = attended.count() * 100 / rule.perHour.count();
    const std::int64_t stepped = hundredths / rule.step.hundredths * rule.step.hundredths;
    return {std::min(stepped, rule.most.hundredths)};
}

}  // namespace lianbing::study
