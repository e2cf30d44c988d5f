#pragma once

#include "tools/lianbing-tool/program.h"

#include <CLI/CLI.hpp>

namespace lianbing::tool {

/// Adds `scenario list`, `scenario check` and `scenario play`. The chosen command leaves its exit code in `exit`.
void addScenarioCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
