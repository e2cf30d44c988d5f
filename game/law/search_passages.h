#pragma once

#include "game/law/statute.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::law {

/// A piece of a statute that is found as one: a paragraph with its items, a line to each; a
/// heading, the title, a line of the preface or of an annex.
struct Passage {
    ArticleNumber article;  ///< 0 for all but paragraphs
    int paragraph = 0;      ///< from 1
    std::optional<std::size_t>
        heading;  ///< the innermost heading above, by its place among the passages
    std::string text;
};

/// All of a statute in reading order; nothing is empty.
std::vector<Passage> passagesOf(const Statute& statute);

}  // namespace lianbing::law
