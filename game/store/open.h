#pragma once

#include "game/base/result.h"
#include "game/store/connection.h"

#include <filesystem>

namespace lianbing::store {

/// The path that keeps nothing.
inline constexpr const char* kMemory = ":memory:";

/// Opens the file, sets the pragmas, makes or migrates the schema. May also throw
/// SQLite::Exception. Errors: a folder, a file that is not ours or damaged, or one of a newer
/// program; nothing is written then.
base::Result<Connection> openAndSetUp(const std::filesystem::path& path);

}  // namespace lianbing::store
