#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site days`: what a platform makes of the minutes of a site or of real data.
void addDaysCommand(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
