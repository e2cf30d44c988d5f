#pragma once

#include "game/base/result.h"
#include "game/site/recorded.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// What a file of real data held.
struct ReadRecords {
    std::vector<site::RecordedData> records;
    std::vector<site::RecordedFlaw> flaws;  ///< that belong to no record
};

/// Reads a saved stream of HJ 212. Errors: the file cannot be read, or is none.
base::Result<ReadRecords> readRecords(const std::string& file);

/// Adds `site stream`, a simulated site's data as its logger sends them, `site read`, real data
/// looked at, and `site plant`, a fraud put into them.
void addRealDataCommands(CLI::App& site, Program& program, int& exit);

}  // namespace lianbing::tool
