#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site list`, `site show`, `site channels`, `site causes` and `site series`: what
/// instruments and platform have.
void addLookCommands(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
