#pragma once

#include "game/procedure/discretion.h"

namespace lianbing::tool {

/// Everything that a table says.
void printTable(const procedure::DiscretionTable& table);

}  // namespace lianbing::tool
