#pragma once

#include "tools/lianbing-tool/program.h"

#include <CLI/CLI.hpp>

namespace lianbing::tool {

/// Adds `cite parse`, what a text cites, `cite check`, what is to be said about the citations of a draft, and `cite mark`. The chosen command
/// leaves its exit code in `exit`.
void addCiteCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
