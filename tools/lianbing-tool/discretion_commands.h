#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `discretion list`, `show`, `compute`, `daily`, `compare` and `heaviest`: the discretion tables of the local packs,
/// a fine by one of them step by step, an answer marked, the fine that runs on by the day, and
/// ranges held against each other.
void addDiscretionCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
