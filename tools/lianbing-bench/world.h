#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/session/content.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace lianbing::bench {

/// What every benchmark plays in. Made once; a benchmark that finds a part missing says so and is skipped.
struct BenchWorld {
    std::unique_ptr<session::Content> content;
    std::vector<law::PackFile> packs;
    std::shared_ptr<const law::Library> laws;  // shared with the plays
    std::filesystem::path story;               ///< folder of the story scenario; see tools/story-scenario
    std::filesystem::path programs;            ///< folder where the programs were built
    std::filesystem::path scratch;             ///< folder for files that benchmarks write
};

/// Errors: no content, or packs that do not load.
base::Result<BenchWorld> openBenchWorld(const std::filesystem::path& program);

/// The one that main() opened.
const BenchWorld& world();

}  // namespace lianbing::bench
