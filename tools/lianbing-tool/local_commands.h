#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `local list`, `show`, `check`, `new`, `form` and `read`: the packs of provinces and cities,
/// and how a bureau writes its own.
void addLocalCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
