#pragma once

#include "game/law/library.h"
#include "game/session/law_import.h"
#include "game/store/store.h"

#include <string>
#include <vector>

namespace lianbing::tool {

/// Imports files and folders, prints a line for each file. Gives the exit code: findings when a
/// file was bad or did not take the place of a fuller text; the others are imported nevertheless.
int importTexts(const std::vector<std::string>& paths, session::ShorterText shorter,
                const law::Library& library, store::Store& store);

}  // namespace lianbing::tool
