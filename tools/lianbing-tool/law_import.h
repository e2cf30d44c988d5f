#pragma once

#include "game/law/library.h"
#include "game/law/statute.h"
#include "game/store/store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lianbing::tool {

/// A text with what it is.
struct NamedStatute {
    law::ReadStatute read;
    law::StatuteName name;
};

/// Reads a file and tells which law and version it is.
base::Result<NamedStatute> readNamedStatute(const std::filesystem::path& file,
                                            const law::Library& library);

/// 第九十九条, 第十七条之一.
std::string articleName(const law::ArticleNumber& number);

/// Imports files and folders, prints a line for each file. Gives the exit code: findings when a
/// file was bad; the others are imported nevertheless.
int importTexts(const std::vector<std::string>& paths, const law::Library& library,
                store::Store& store);

}  // namespace lianbing::tool
