#include "game/law/law_dates.h"

#include <fmt/format.h>

namespace lianbing::law {

std::string LawDates::spokenOffence() const {
    if (!lasts()) return offence.chinese();
    const base::Date first = firstDay();
    const std::string last = first.year() == offence.year()
                                 ? fmt::format("{}月{}日", offence.month(), offence.day())
                                 : offence.chinese();
    return first.chinese() + "至" + last;
}

}  // namespace lianbing::law
