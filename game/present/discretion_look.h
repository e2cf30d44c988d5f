#pragma once

#include "game/base/date.h"

#include <map>
#include <string>
#include <utility>

namespace lianbing::present {

/// The fine that runs on by the day, as typed.
struct DailyLook {
    std::string fine;
    std::string served;
    std::string recheck;

    bool operator==(const DailyLook&) const = default;
};

/// What a person looks at in the discretion desk, and has chosen and typed there. Screens ask for
/// another look by changing a copy of this one.
struct DiscretionLook {
    base::Date day;
    std::string place;  ///< id of a local pack; empty for the first that has a table
    std::string table;  ///< id; empty for the first of the place that is valid on the day
    std::map<std::string, std::string> grades;       ///< factor to grade
    std::map<std::string, std::string> quantities;   ///< as typed
    std::map<std::string, std::string> adjustments;  ///< those taken, with their shares as typed
    std::string lenient;       ///< the ground of leniency that is put beside it; empty for none
    std::string answer;        ///< the person's own amount, as typed; empty marks nothing
    bool hidesResult = false;  ///< until there is an answer
    DailyLook daily;

    bool operator==(const DiscretionLook&) const = default;
};

/// The look with something chosen: where the result is hidden, what was answered is no longer an
/// answer to it.
inline DiscretionLook reconsidered(DiscretionLook look) {
    if (look.hidesResult) look.answer.clear();
    return look;
}

/// Another table with nothing chosen in it.
inline DiscretionLook withTable(DiscretionLook look, std::string place, std::string table) {
    look.place = std::move(place);
    look.table = std::move(table);
    look.grades.clear();
    look.quantities.clear();
    look.adjustments.clear();
    look.lenient.clear();
    look.answer.clear();
    return look;
}

}  // namespace lianbing::present
