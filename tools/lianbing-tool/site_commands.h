#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site …`: simulated plants with their monitoring, looked at without a window. The chosen
/// command leaves its exit code in `exit`.
void addSiteCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
