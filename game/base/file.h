#pragma once

#include "game/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lianbing::base {

/// Reads a whole file as bytes. Errors name the path in `where`: 找不到文件, or 读不了 with the
/// reason (a folder, no permission, a failing disk).
Result<std::string> readFile(const std::filesystem::path& path);

/// Replaces a file so that a crash leaves either the old bytes or the new ones: a new file beside
/// it, fsync, rename, fsync of the folder. The folder must exist. Errors name the path in `where`.
Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace lianbing::base
