#pragma once

#include "game/procedure/clock.h"
#include "game/procedure/counted_period.h"

#include <string>
#include <vector>

namespace lianbing::exchange {

/// All periods, as one line of JSON: `periods`, each with `id`, `group`, `title`, `amount`, `unit`,
/// `moves`, `least`, `from`, `to`, `basis` and `count_basis` in compact notation, `extension`
/// (null: none), `note`, `unverified`.
std::string periodsJson(const std::vector<procedure::StatutoryPeriod>& periods);

/// One counting, as one line of JSON: the period, `start`, `extensions`, `suspensions`, `end`,
/// `last_day`, `counted_out`, `moved`, `suspended_days`, `unknown_years`, `days` with `day`,
/// `role`, `number` and `why`, `basis` and `count_basis` in official form; with an answer `answer`,
/// `error`
/// (`none`: right) and `sentence`.
std::string countedJson(const procedure::CountedPeriod& counted);

}  // namespace lianbing::exchange
