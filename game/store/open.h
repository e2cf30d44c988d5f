#pragma once

#include "game/base/result.h"
#include "game/store/connection.h"

#include <filesystem>

namespace lianbing::store {

/// The path that keeps nothing.
inline constexpr const char* kMemory = ":memory:";

/// Whether SQLite can write the file and the ones it makes beside it. True where there is no such
/// folder: opening says more.
bool isWritable(const std::filesystem::path& path);

/// Opens a file that lies where nothing can be written. May also throw SQLite::Exception. Errors:
/// not ours, of another version of the schema, or with inputs in a log beside it that cannot be
/// read from here.
base::Result<Connection> openForReading(const std::filesystem::path& path);

/// Opens the file, sets the pragmas, makes or migrates the schema. May also throw
/// SQLite::Exception. Errors: a folder, a file that is not ours or damaged, or one of a newer
/// program; nothing is written then.
base::Result<Connection> openAndSetUp(const std::filesystem::path& path);

}  // namespace lianbing::store
