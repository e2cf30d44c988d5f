#pragma once

#include "game/base/result.h"

#include <filesystem>

namespace lianbing::store {

/// Where the user's file is: `lianbing.db` in `overrideDir`, or when that is empty in
/// `$XDG_DATA_HOME/lianbing` (default `~/.local/share/lianbing`). Makes the folders, readable by
/// the user alone. Errors: no home folder is known, or the folder cannot be made.
base::Result<std::filesystem::path> dataFile(const std::filesystem::path& overrideDir = {});

}  // namespace lianbing::store
