#pragma once

#include "tools/lianbing-tool/program.h"

#include <CLI/CLI.hpp>

namespace lianbing::tool {

/// Adds `record list`, `show`, `replay`, `verify` and `export`: what happened in stored plays.
void addRecordCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
