#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `scenario form` and `record form`: a document of a play as it prints. The commands
/// `scenario` and `record` must have been added before.
void addFormCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
