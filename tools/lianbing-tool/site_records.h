#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site stream`, a simulated site's data as its logger sends them, `site read`, real data
/// looked at, and `site plant`, a fraud put into them.
void addRealDataCommands(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
