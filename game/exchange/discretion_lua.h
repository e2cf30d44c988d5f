#pragma once

// Internal to exchange: what the form and the Lua text of a discretion table have in common.

#include "game/base/date.h"
#include "game/base/fraction.h"

#include <string>

namespace lianbing::exchange {

/// A fraction as people write it, so that reading it gives the same number: `12.5%`, `3`.
std::string exactText(const base::Fraction& value);

/// The first day; empty where the span is open to the past.
std::string startText(const base::DateInterval& span);

}  // namespace lianbing::exchange
