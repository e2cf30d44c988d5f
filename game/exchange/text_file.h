#pragma once

#include "game/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lianbing::exchange {

/// Reads the text of a .md, .txt or .docx file as UTF-8 lines, each ended by a line feed, without
/// byte order mark. Text that is not UTF-8 is read as GB18030, or as UTF-16 where it says so. A
/// table of a .docx becomes `| a | b |` lines; deletions that are still tracked are left out.
/// Errors name the path: cannot be read, another kind of file, encrypted, damaged, unpacked larger
/// than 64 MB, in no known encoding.
base::Result<std::string> readTextFile(const std::filesystem::path& path);

/// Whether readTextFile knows files of this name.
bool isTextFileName(const std::filesystem::path& path);

/// The same for the bytes of a .md or .txt.
base::Result<std::string> decodeText(std::string_view bytes, const std::string& where);

}  // namespace lianbing::exchange
