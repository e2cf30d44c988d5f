#include "game/law/read_dates.h"

#include <string>

namespace lianbing::law {

base::Result<LawDates> readLawDates(std::string_view began, std::string_view offence,
                                    std::string_view decision) {
    const base::Result<base::Date> act = base::Date::parse(offence);
    if (!act) return base::Unexpected{act.error()};
    const base::Result<base::Date> decided = base::Date::parse(decision);
    if (!decided) return base::Unexpected{decided.error()};
    LawDates dates{*act, *decided};
    if (*decided < *act) return base::fail("决定日早于行为日", std::string(decision));
    if (began.empty()) return dates;
    const base::Result<base::Date> first = base::Date::parse(began);
    if (!first) return base::Unexpected{first.error()};
    if (*act < *first) return base::fail("行为开始日晚于行为日", std::string(began));
    dates.began = *first;
    return dates;
}

}  // namespace lianbing::law
