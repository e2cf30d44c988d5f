#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Adds `cite mark`: one answer to a citation question of a scenario, marked, with what each
/// citation came to.
void addCiteMark(CLI::App& cite, Program& program, int& exit);

}  // namespace lianbing::tool
