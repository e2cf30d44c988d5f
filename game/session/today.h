#pragma once

#include "game/base/date.h"

namespace lianbing::session {

/// The calendar day in China, by the clock of the machine. For what a person looks at; never for
/// what is marked.
base::Date today();

}  // namespace lianbing::session
