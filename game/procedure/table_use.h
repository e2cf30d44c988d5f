#pragma once

#include "game/law/law_dates.h"
#include "game/law/library.h"
#include "game/procedure/discretion.h"

#include <string>
#include <vector>

namespace lianbing::procedure {

/// Whether a table is in force on a day. Of one whose first day is not stated nobody knows.
enum class TableStanding { InForce, NotInForce, Unknown };

TableStanding standingOn(const DiscretionTable& table, base::Date day);

/// Why a case must not, or not without a person's judgement, be reckoned by a table: it is not in
/// force on the day of the decision, or began only after the act, or none of the penalties it is for
/// is, without doubt, the law of the case. Sentences; empty when nothing stands in the way.
std::vector<std::string> obstaclesTo(const DiscretionTable& table, const law::LawDates& dates,
                                     const law::Library& laws);

/// What a mark is worth while there are obstacles: an amount that the table gives is not a right one.
AmountCheck withObstacles(AmountCheck check, const std::vector<std::string>& obstacles);

}  // namespace lianbing::procedure
