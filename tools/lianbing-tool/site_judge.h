#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site judge`, the platform's rules over a site's data, and `site digest`, the sum that
/// tells whether two machines made the same data.
void addJudgeCommands(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
