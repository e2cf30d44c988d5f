#pragma once

#include "game/scenario/definition.h"
#include "game/scenario/journal.h"
#include "game/scenario/world.h"

#include <cstdint>
#include <vector>

namespace lianbing::scenario {

/// The sequence numbers of the inputs whose fold is the state after input `sequence`, in order:
/// rewinds are resolved and the lines they left are out. `entries` must hold 1 … `sequence`
/// (checked); 0 is the empty line.
std::vector<std::uint64_t> lineUpTo(const std::vector<Entry>& entries, std::uint64_t sequence);

/// Folds a line from the stored effects, without running any handler.
World foldLine(const Definition& definition, const Case& current, const std::vector<Entry>& entries,
               const std::vector<std::uint64_t>& line);

}  // namespace lianbing::scenario
