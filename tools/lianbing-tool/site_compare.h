#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site compare` and `site correlate`: two days, and two channels, beside each other.
void addCompareCommands(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
