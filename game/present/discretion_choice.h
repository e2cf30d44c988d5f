#pragma once

#include "game/base/result.h"
#include "game/present/discretion_model.h"
#include "game/procedure/discretion.h"

namespace lianbing::present {

/// The factors, quantities and adjustments of a table with what the model's look has chosen.
void fillChoice(const procedure::DiscretionTable& table, DiscretionModel& model);

/// What was chosen, as the table reads it; puts what is wrong with a field beside it. Errors: a
/// field that must be filled in first.
base::Result<procedure::DiscretionChoice> readChoice(const procedure::DiscretionTable& table,
                                                     DiscretionModel& model);

}  // namespace lianbing::present
