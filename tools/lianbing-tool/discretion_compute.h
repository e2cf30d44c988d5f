#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `compute` below `discretion`: a fine by a table, step by step, by the days of the case, with a
/// ground of leniency where one is named, and an answer marked.
void addComputeCommand(CLI::App& discretion, Program& program, int& exit);

}  // namespace lianbing::tool
