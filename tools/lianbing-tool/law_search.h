#pragma once

#include "game/law/library.h"
#include "game/session/law_shelf.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace lianbing::tool {

/// A search as it was written; empty means not given.
struct SearchOptions {
    std::vector<std::string> words;
    std::string law;
    std::string level;
    std::string on;
    std::size_t limit = 20;
    bool json = false;
};

/// Prints every hit with its reference, heading and words, and a last line when there are more.
/// Nothing found is no failure. Bad input: no words, an article without its law, a law or a level
/// that is unknown, a day that does not exist.
int searchLaws(const SearchOptions& options, const law::Library& library, session::LawShelf& shelf);

}  // namespace lianbing::tool
