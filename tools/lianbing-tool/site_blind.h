#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site blind`: stations drawn by chance, half of them honest, judged by the platform's
/// rules alone.
void addBlindCommand(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
