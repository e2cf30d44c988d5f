#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `clock list`, the statutory periods, and `clock due`, one of them counted step by step. The
/// chosen command leaves its exit code in `exit`.
void addClockCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
