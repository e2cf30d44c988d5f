#pragma once

#include "game/law/library.h"
#include "game/store/store.h"

#include <string>
#include <vector>

namespace lianbing::tool {

/// Imports files and folders, prints a line for each file. Gives the exit code: findings when a
/// file was bad; the others are imported nevertheless.
int importTexts(const std::vector<std::string>& paths, const law::Library& library,
                store::Store& store);

}  // namespace lianbing::tool
