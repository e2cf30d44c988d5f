#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site cylinder`: a standard gas put to a point of the chain, and what the analyser shows.
void addCylinderCommand(CLI::App& site, Program& program, int& exit);
/// Adds `site standard`: a standard solution put to the inlet of a water station's analyser.
void addStandardCommand(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
