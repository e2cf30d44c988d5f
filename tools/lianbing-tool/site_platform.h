#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site platform`: the platform's list of stations, the gravest first.
void addPlatformCommand(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
