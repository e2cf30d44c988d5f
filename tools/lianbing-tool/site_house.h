#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds what an inspector looks at in the station house: `site parameters`, `wiring`, `processes`,
/// `log`, `clips`, `comparisons`, `cylinder` and `standard`.
void addHouseCommands(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
