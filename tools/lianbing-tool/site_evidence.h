#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `site evidence`: minutes of a site as the monitoring desk saves them.
void addEvidenceCommand(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
