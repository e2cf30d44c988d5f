#pragma once

#include "game/base/date.h"
#include "game/procedure/clock.h"
#include "game/procedure/due_date.h"

#include <optional>
#include <string>
#include <vector>

namespace lianbing::exchange {

/// A period counted from a start, with everything that led to its end.
struct CountedPeriod {
    procedure::StatutoryPeriod what;  ///< without id, title and basis where only a length was given
    base::Moment start;
    procedure::Period period;  ///< with the extensions
    int extensions = 0;
    procedure::Counting counting;
    procedure::Deadline deadline;
    std::vector<procedure::CountedDay> days;  ///< empty for minutes and hours
    std::vector<std::string> basis;           ///< in force on the day of the start
    std::vector<std::string> countBasis;      ///< the same
    std::optional<base::Date> given;
    procedure::DueCheck check;  ///< of `given`, where there is one
};

/// All periods, as one line of JSON: `periods`, each with `id`, `group`, `title`, `amount`, `unit`, `moves`,
/// `least`, `from`, `to`, `basis` and `count_basis` in compact notation, `extension` (null: none),
/// `note`, `unverified`.
std::string periodsJson(const std::vector<procedure::StatutoryPeriod>& periods);

/// One counting, as one line of JSON: the period, `start`, `extensions`, `suspensions`, `end`,
/// `last_day`, `counted_out`, `moved`, `suspended_days`, `unknown_years`, `days` with `day`,
/// `role`, `number` and `why`, `basis` and `count_basis` in official form; with an answer `answer`,
/// `error`
/// (`none`: right) and `sentence`.
std::string countedJson(const CountedPeriod& counted);

}  // namespace lianbing::exchange
