#pragma once

#include <CLI/CLI.hpp>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// `law import`, `law list`, `law show`, `law diff` and `law structure`.
void addLawCommands(CLI::App& app, Program& program, int& exit);

}  // namespace lianbing::tool
