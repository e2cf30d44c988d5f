#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `compare` and `heaviest` below `discretion`: the old and the new range of one violation held against each other and
/// against what the law packs say of the two places, and the highest of several ranges that one act falls under; and `ladder`: where in a range a place puts 从轻, 一般 and 从重.
void addRangeCommands(CLI::App& discretion, Program& program, int& exit);

}  // namespace lianbing::tool
