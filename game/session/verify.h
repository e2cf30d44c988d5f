#pragma once

#include "game/base/result.h"
#include "game/scenario/journal.h"
#include "game/store/store.h"

#include <string>

namespace lianbing::session {

/// Checks a stored session against itself: its chain, its head against the content it names, every
/// entry and the kept result against a replay. Wall-clock times are for people and sealed by
/// nothing; only the last one is there twice and compared. Errors: everything that differs, one
/// sentence a line.
base::Status verify(store::Store& store, store::SessionId session);

/// That the play was marked by earlier rules of the engine, so that its marks may differ from those
/// of a replay; empty when the rules are the same.
std::string rulesNote(const scenario::SessionHeader& header);

}  // namespace lianbing::session
